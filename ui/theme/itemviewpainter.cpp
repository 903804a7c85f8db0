// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "itemviewpainter.h"

#include "tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace Lianxi {

namespace {

constexpr int markWidth = 3;

struct Surface
{
    QRect whole; ///< the row, of which the cell shows a part
    bool hovered = false;
    bool selected = false;
    bool focusRing = false;
    bool viewHasFocus = false;
};

QPalette::ColorGroup groupOf(const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return QPalette::Disabled;
    return option.state & QStyle::State_Active ? QPalette::Normal : QPalette::Inactive;
}

/// More than one row is selected, so the selection alone does not tell the current one.
bool hasSeveralSelected(const QAbstractItemView &view)
{
    const QItemSelection selection
        = view.selectionModel() != nullptr ? view.selectionModel()->selection() : QItemSelection();
    return selection.size() > 1 || (selection.size() == 1 && selection.first().height() > 1);
}

void paintSurface(QPainter *painter, const QStyleOption &option, const Surface &surface)
{
    if (!surface.hovered && !surface.selected && !surface.focusRing)
        return;
    const Tokens colors = tokens(option.palette);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (surface.selected)
        painter->fillRect(option.rect, option.palette.color(groupOf(option), QPalette::Highlight));
    else if (surface.hovered)
        painter->fillRect(option.rect, colors.hover);
    if (surface.selected) {
        QRect mark = surface.whole;
        if (option.direction == Qt::RightToLeft)
            mark.setLeft(mark.right() - markWidth + 1);
        else
            mark.setWidth(markWidth);
        painter->fillRect(mark, surface.viewHasFocus ? colors.accent : colors.outline);
    }
    if (surface.focusRing) {
        painter->setPen(colors.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(surface.whole.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

bool isHoveredRow(const QTableView &table, const QRect &cell, const Hover &hover)
{
    return hover.viewport == table.viewport() && hover.position.y() >= cell.top()
        && hover.position.y() <= cell.bottom() && table.rowAt(hover.position.y()) >= 0;
}

Surface tableRow(const QTableView &table, const QStyleOptionViewItem &option, const Hover &hover)
{
    Surface surface;
    const QHeaderView *header = table.horizontalHeader();
    const int left = std::max(0, -header->offset());
    const int right = std::min(table.viewport()->width(), header->length() - header->offset());
    surface.whole = QRect(left, option.rect.y(), right - left, option.rect.height());
    if (table.layoutDirection() == Qt::RightToLeft)
        surface.whole.moveRight(table.viewport()->width() - 1 - left);
    surface.selected = option.state & QStyle::State_Selected;
    surface.viewHasFocus = table.hasFocus() || table.viewport()->hasFocus();
    if (table.selectionBehavior() != QAbstractItemView::SelectRows) {
        surface.whole = option.rect;
        surface.hovered = option.state & QStyle::State_MouseOver;
        surface.focusRing = option.state & QStyle::State_HasFocus;
        return surface;
    }
    surface.hovered = isHoveredRow(table, option.rect, hover);
    const QModelIndex current = table.currentIndex();
    surface.focusRing = surface.viewHasFocus && current.isValid()
        && table.rowViewportPosition(current.row()) == option.rect.y()
        && (!surface.selected || hasSeveralSelected(table));
    return surface;
}

Surface itemSurface(const QStyleOptionViewItem &option, const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    Surface surface;
    surface.whole = option.rect;
    if (qobject_cast<const QTreeView *>(widget) != nullptr) {
        surface.whole.setLeft(0);
        surface.whole.setWidth(view->viewport()->width());
    }
    surface.selected = option.state & QStyle::State_Selected;
    surface.hovered
        = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    surface.viewHasFocus = view == nullptr || view->hasFocus() || view->viewport()->hasFocus();
    surface.focusRing = (option.state & QStyle::State_HasFocus)
        && (!surface.selected || view == nullptr || hasSeveralSelected(*view));
    return surface;
}

} // namespace

void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QWidget *widget,
              const Hover &hover)
{
    if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        paintSurface(painter, option, tableRow(*table, option, hover));
        return;
    }
    paintSurface(painter, option, itemSurface(option, widget));
}

void paintItem(QPainter *painter, const QStyleOptionViewItem &option, const QWidget *widget)
{
    // Tables have painted the whole row already; trees have done so for the indentation only.
    if (qobject_cast<const QTableView *>(widget) == nullptr)
        paintSurface(painter, option, itemSurface(option, widget));
    if (option.backgroundBrush.style() != Qt::NoBrush && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, option.backgroundBrush);
}

} // namespace Lianxi
