// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarpainter.h"

#include "icons.h"
#include "initials.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace Lianxi {

namespace {

QRect squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    return {rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side,
            side};
}

/// `texture` without a device pixel ratio. A brush, because a clip path has no smooth edge.
void paintPicture(QPainter *painter, const QRect &square, QBrush texture, QSize pixels)
{
    const double side = std::min(pixels.width(), pixels.height());
    const double scale = square.width() / side;
    QTransform place;
    place.translate(square.x(), square.y());
    place.scale(scale, scale);
    place.translate((side - pixels.width()) / 2, (side - pixels.height()) / 2);
    texture.setTransform(place);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setBrush(texture);
    painter->drawEllipse(square);
}

void paintInitials(QPainter *painter, const QRect &square, const QString &letters)
{
    QFont font = QGuiApplication::font();
    font.setWeight(QFont::Medium);
    font.setPixelSize(std::max(6, qRound(square.height() * (letters.size() == 2 ? 0.38 : 0.45))));
    const QFontMetricsF metrics(font, painter->device());
    const double width = metrics.horizontalAdvance(letters);
    const double room = square.width() * 0.78;
    if (width > room)
        font.setPixelSize(std::max(6, static_cast<int>(font.pixelSize() * room / width)));
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(square, Qt::AlignCenter | Qt::TextSingleLine, letters);
}

void paintStandIn(QPainter *painter, const QRect &square, const QString &name, const QString &id)
{
    painter->setBrush(colorOfId(id));
    painter->drawEllipse(square);
    const QString letters = initials(name);
    if (letters.isEmpty()) {
        const int inset = square.width() / 4;
        paintIcon(painter, square.adjusted(inset, inset, -inset, -inset), IconName::Account,
                  Qt::white);
        return;
    }
    paintInitials(painter, square, letters);
}

template <typename Picture>
void paint(QPainter *painter, const QRect &rect, Picture picture, const QString &name,
           const QString &id)
{
    const QRect square = squareIn(rect);
    if (square.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (picture.isNull()) {
        paintStandIn(painter, square, name, id);
    } else {
        picture.setDevicePixelRatio(1.0);
        paintPicture(painter, square, QBrush(picture), picture.size());
    }
    painter->restore();
}

} // namespace

void paintAvatar(QPainter *painter, const QRect &rect, const QPixmap &picture, const QString &name,
                 const QString &id)
{
    paint(painter, rect, picture, name, id);
}

void paintAvatar(QPainter *painter, const QRect &rect, const QImage &picture, const QString &name,
                 const QString &id)
{
    paint(painter, rect, picture, name, id);
}

} // namespace Lianxi
