// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QPointer>
#include <QWidget>

class QPainter;
class QStyleOptionViewItem;

namespace Lianxi {

/// Where the mouse is, told by the style's event filter. QTableView itself knows the hovered cell
/// only, and asking the window system for every cell would be a round trip each.
struct Hover
{
    QPointer<const QWidget> viewport;
    QPoint position;
};

/// Draws hover, selection and focus behind a row's cell, as one surface that spans the row: a mark
/// at the row's start tells selected from not selected without colour.
void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QWidget *widget,
              const Hover &hover);

/// The same behind an item of a list.
void paintItem(QPainter *painter, const QStyleOptionViewItem &option, const QWidget *widget);

} // namespace Lianxi
