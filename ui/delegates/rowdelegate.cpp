// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "avatarpainter.h"
#include "avatarstore.h"
#include "markedtext.h"
#include "rowtable.h"
#include "tag.h"
#include "tokens.h"

#include <QHeaderView>
#include <QPainter>

namespace Lianxi {

namespace {

constexpr int leadingMargin = 12;
// As the header's, so that titles stand above their columns.
constexpr int textMargin = 6;
constexpr int focusBar = 3;

} // namespace

RowDelegate::RowDelegate(AvatarStore &avatars, RowTable *table)
    : QStyledItemDelegate(table)
    , m_avatars(avatars)
    , m_table(table)
{
}

void RowDelegate::setDensity(RowDensity density)
{
    m_density = density;
}

int RowDelegate::rowHeight(RowDensity density)
{
    return density == RowDensity::Compact ? Grid::CompactRow : Grid::ComfortableRow;
}

const RowDelegate::Fonts &RowDelegate::fontsFor(const QStyleOptionViewItem &option) const
{
    if (!m_fonts || m_fonts->base != option.font) {
        const QFont name = nameFont(option.font);
        QFont second = option.font;
        if (second.pointSizeF() > 0)
            second.setPointSizeF(second.pointSizeF() * 0.92);
        m_fonts.emplace(option.font, name, second, QFontMetrics(option.font, option.widget),
                        QFontMetrics(name, option.widget), QFontMetrics(second, option.widget));
    }
    return *m_fonts;
}

void RowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    // Always one: the style's own row lies below, made for lists of another kind.
    const bool hovered = index.row() == m_table->hoveredRow();
    painter->fillRect(option.rect,
                      option.state.testFlag(QStyle::State_Selected) ? colors.selection
                          : hovered                                 ? colors.hover
                                    : option.palette.color(QPalette::Base));
    const bool firstShown = m_table->horizontalHeader()->visualIndex(index.column()) == 0;
    if (firstShown && m_table->hasFocus() && index.row() == m_table->currentIndex().row())
        painter->fillRect(option.rect.x(), option.rect.y(), focusBar, option.rect.height(),
                          colors.accent);
}

void RowDelegate::paintAvatarOf(QPainter *painter, const QRect &rect, const NameCell &cell) const
{
    const int pixels = qRound(rect.width() * m_table->devicePixelRatioF());
    const QImage picture
        = cell.avatarUrl.isEmpty() ? QImage() : m_avatars.picture(cell.avatarUrl, pixels);
    paintAvatar(painter, rect, picture, cell.name, cell.id);
}

void RowDelegate::paintName(QPainter *painter, const QStyleOptionViewItem &option,
                            const NameCell &cell) const
{
    const Fonts &fonts = fontsFor(option);
    const Tokens colors = tokens(option.palette);
    const bool compact = m_density == RowDensity::Compact;
    const bool gone = cell.presence == NameCell::Presence::Gone;
    const int side = compact ? Grid::CompactAvatar : Grid::ComfortableAvatar;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto place = [&option, mirrored](int x, int y, int width, int height) {
        const int left = mirrored ? option.rect.right() + 1 - x - width : option.rect.x() + x;
        return QRect(left, option.rect.y() + y, width, height);
    };

    painter->save();
    painter->setClipRect(option.rect);
    if (gone)
        painter->setOpacity(0.45);
    paintAvatarOf(painter, place(leadingMargin, (option.rect.height() - side) / 2, side, side),
                  cell);
    painter->setOpacity(1);

    const int textX = leadingMargin + side + 12;
    int room = option.rect.width() - textX - textMargin;
    if (compact && !cell.note.isEmpty()) {
        const int width = fonts.secondMetrics.horizontalAdvance(cell.note);
        if (width < room / 2) {
            painter->setFont(fonts.second);
            painter->setPen(colors.muted);
            painter->drawText(place(textX + room - width, 0, width, option.rect.height()),
                              Qt::AlignCenter | Qt::TextSingleLine, cell.note);
            room -= width + textMargin;
        }
    }
    const int nameHeight = fonts.nameMetrics.height();
    const int secondHeight = fonts.secondMetrics.height();
    const QString second = gone && !cell.note.isEmpty() ? cell.note : cell.secondLine;
    const bool twoLines = !compact && !second.isEmpty();
    const int block = twoLines ? nameHeight + secondHeight + 1 : nameHeight;
    const int top = (option.rect.height() - block) / 2;
    const Qt::Alignment alignment = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;

    const QSize tag = cell.tag.isEmpty() ? QSize() : tagSize(fonts.base, cell.tag);
    const bool tagged = tag.isValid() && tag.width() < room / 2;
    const int nameRoom = room - (cell.badge ? Grid::IconSmall + Grid::Half : 0)
        - (tagged ? tag.width() + Grid::Unit : 0);
    const QString name = fonts.nameMetrics.elidedText(cell.name, Qt::ElideRight, nameRoom);
    painter->setFont(fonts.name);
    painter->setPen(gone ? colors.muted : colors.text);
    paintMarkedText(painter, place(textX, top, nameRoom, nameHeight), alignment, name,
                    m_marker.spansIn(name), colors.mark);
    int x = textX + fonts.nameMetrics.horizontalAdvance(name) + Grid::Half;
    if (tagged) {
        x += Grid::Half;
        painter->setFont(fonts.base);
        paintTag(painter,
                 place(x, top + (nameHeight - tag.height()) / 2, tag.width(), tag.height()),
                 cell.tag, option.palette);
        x += tag.width() + Grid::Half;
    }
    if (cell.badge) {
        paintIcon(
            painter,
            place(x, top + (nameHeight - Grid::IconSmall) / 2, Grid::IconSmall, Grid::IconSmall),
            cell.badge->icon, cell.badge->color);
    }
    if (twoLines) {
        painter->setFont(fonts.second);
        painter->setPen(colors.muted);
        const QString shown = fonts.secondMetrics.elidedText(second, Qt::ElideRight, room);
        paintMarkedText(painter, place(textX, top + nameHeight + 1, room, secondHeight), alignment,
                        shown, m_marker.spansIn(shown), colors.mark);
    }
    painter->restore();
}

void RowDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                            const QString &text, const QColor &color, Qt::Alignment alignment) const
{
    if (text.isEmpty())
        return;
    const Fonts &fonts = fontsFor(option);
    const QRect room = option.rect.adjusted(textMargin, 0, -textMargin, 0);
    painter->setFont(fonts.base);
    painter->setPen(color);
    const QString shown = fonts.baseMetrics.elidedText(text, Qt::ElideRight, room.width());
    paintMarkedText(painter, room, QStyle::visualAlignment(option.direction, alignment), shown,
                    m_marker.spansIn(shown), tokens(option.palette).mark);
}

void RowDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                             const LinesCell &cell) const
{
    const Fonts &fonts = fontsFor(option);
    const bool twoLines = !isCompact() && !cell.second.isEmpty();
    const int firstHeight = fonts.baseMetrics.height();
    const int secondHeight = twoLines ? fonts.secondMetrics.height() + 1 : 0;
    const QRect room = option.rect.adjusted(textMargin, 0, -textMargin, 0);
    const int top = room.y() + (room.height() - firstHeight - secondHeight) / 2;
    const int indent = cell.badge ? Grid::IconSmall + textMargin : 0;
    const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading))
        | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto place = [&option, &room, indent](int y, int height) {
        return QStyle::visualRect(option.direction, room,
                                  QRect(room.x() + indent, y, room.width() - indent, height));
    };
    if (cell.badge) {
        const QRect sign(room.x(), top + (firstHeight - Grid::IconSmall) / 2, Grid::IconSmall,
                         Grid::IconSmall);
        paintIcon(painter, QStyle::visualRect(option.direction, room, sign), cell.badge->icon,
                  cell.badge->color);
    }
    const int width = room.width() - indent;
    painter->setFont(fonts.base);
    painter->setPen(cell.color);
    painter->drawText(place(top, firstHeight), flags,
                      fonts.baseMetrics.elidedText(cell.first, Qt::ElideRight, width));
    if (!twoLines)
        return;
    painter->setFont(fonts.second);
    painter->setPen(tokens(option.palette).muted);
    painter->drawText(place(top + firstHeight + 1, fonts.secondMetrics.height()), flags,
                      fonts.secondMetrics.elidedText(cell.second, Qt::ElideRight, width));
}

} // namespace Lianxi
