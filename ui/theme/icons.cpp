// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include "iconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

// Outside the namespace, as Q_INIT_RESOURCE asks. The reference alone makes the linker keep the
// resources of the static library.
static void keepResources()
{
    Q_INIT_RESOURCE(lianxi);
}

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct IconFile
{
    IconName name;
    QLatin1StringView file;
};

constexpr std::array iconFiles{
    IconFile{IconName::Account, "account"_L1},
    IconFile{IconName::Add, "add"_L1},
    IconFile{IconName::AllAccounts, "all-accounts"_L1},
    IconFile{IconName::At, "at"_L1},
    IconFile{IconName::Back, "back"_L1},
    IconFile{IconName::Check, "check"_L1},
    IconFile{IconName::ChevronDown, "chevron-down"_L1},
    IconFile{IconName::ChevronRight, "chevron-right"_L1},
    IconFile{IconName::ClearText, "clear-text"_L1},
    IconFile{IconName::Clock, "clock"_L1},
    IconFile{IconName::Columns, "columns"_L1},
    IconFile{IconName::Copy, "copy"_L1},
    IconFile{IconName::Edit, "edit"_L1},
    IconFile{IconName::Error, "error"_L1},
    IconFile{IconName::Export, "export"_L1},
    IconFile{IconName::Filter, "filter"_L1},
    IconFile{IconName::FolderOpen, "folder-open"_L1},
    IconFile{IconName::Friends, "friends"_L1},
    IconFile{IconName::Globe, "globe"_L1},
    IconFile{IconName::Group, "group"_L1},
    IconFile{IconName::History, "history"_L1},
    IconFile{IconName::Inbox, "inbox"_L1},
    IconFile{IconName::Info, "info"_L1},
    IconFile{IconName::Key, "key"_L1},
    IconFile{IconName::Keyboard, "keyboard"_L1},
    IconFile{IconName::Label, "label"_L1},
    IconFile{IconName::Leave, "leave"_L1},
    IconFile{IconName::Moon, "moon"_L1},
    IconFile{IconName::More, "more"_L1},
    IconFile{IconName::Offline, "offline"_L1},
    IconFile{IconName::Owner, "owner"_L1},
    IconFile{IconName::Pause, "pause"_L1},
    IconFile{IconName::PersonBack, "person-back"_L1},
    IconFile{IconName::PersonGone, "person-gone"_L1},
    IconFile{IconName::PersonNew, "person-new"_L1},
    IconFile{IconName::Play, "play"_L1},
    IconFile{IconName::Public, "public"_L1},
    IconFile{IconName::QrCode, "qr-code"_L1},
    IconFile{IconName::Refresh, "refresh"_L1},
    IconFile{IconName::Remove, "remove"_L1},
    IconFile{IconName::Rename, "rename"_L1},
    IconFile{IconName::Search, "search"_L1},
    IconFile{IconName::Settings, "settings"_L1},
    IconFile{IconName::Shield, "shield"_L1},
    IconFile{IconName::SignIn, "sign-in"_L1},
    IconFile{IconName::Stop, "stop"_L1},
    IconFile{IconName::Sun, "sun"_L1},
    IconFile{IconName::System, "system"_L1},
    IconFile{IconName::Undo, "undo"_L1},
    IconFile{IconName::Warning, "warning"_L1},
};

constexpr auto iconNames = [] {
    std::array<IconName, iconFiles.size()> names{};
    std::ranges::transform(iconFiles, names.begin(), &IconFile::name);
    return names;
}();

QByteArray svg(IconName name)
{
    keepResources();
    const auto *found = std::ranges::find(iconFiles, name, &IconFile::name);
    QFile file(u":/lianxi/icons/%1.svg"_s.arg(found->file));
    if (found == iconFiles.end() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QPixmap drawn(IconName name, int size, qreal devicePixelRatio, const QColor &color)
{
    QByteArray source = svg(name);
    // Optical sizes: a line that is right at 20 px is thin at 16 and coarse on an empty page.
    if (size <= 16)
        source.replace("stroke-width=\"1.75\"", "stroke-width=\"1.9\"");
    else if (size >= 40)
        source.replace("stroke-width=\"1.75\"", "stroke-width=\"1.25\"");
    QSvgRenderer renderer(source);
    const int pixels = std::max(1, qRound(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

QIcon icon(IconName name, Tint tint)
{
    return QIcon(new IconEngine(name, tint));
}

QPixmap iconPixmap(IconName name, int size, qreal devicePixelRatio, const QColor &color)
{
    const QString key = u"lianxi-icon-%1-%2-%3-%4"_s.arg(
        QString::number(static_cast<int>(name)), QString::number(size),
        QString::number(devicePixelRatio), QString::number(color.rgba(), 16));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawn(name, size, devicePixelRatio, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QPixmap pixmap = iconPixmap(name, side, painter->device()->devicePixelRatioF(), color);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                        pixmap);
}

QIcon applicationIcon()
{
    keepResources();
    QIcon result;
    QSvgRenderer renderer(u":/lianxi/icons/lianxi.svg"_s);
    // Real pictures: window managers take them as they are.
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

std::span<const IconName> allIconNames()
{
    return iconNames;
}

} // namespace Lianxi
