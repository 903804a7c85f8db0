// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chip.h"

#include "icons.h"
#include "tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Lianxi {

namespace {

constexpr int leastHeight = 26;
constexpr int sideMargin = 10;
constexpr int crossSide = 14;
constexpr int longest = 320;

} // namespace

Chip::Chip(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    return {qMin(longest, words + 2 * sideMargin + Grid::Half + crossSide),
            qMax(leastHeight, fontMetrics().height() + 6)};
}

QSize Chip::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens colors = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = isDown() || underMouse();
    painter.setPen(hasFocus() ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(mixed(palette().color(QPalette::Base), colors.accent, strong ? 0.24 : 0.13));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0 - 1,
                            height() / 2.0 - 1);
    const QRect cross(rect().right() + 1 - sideMargin - crossSide + 2,
                      (rect().height() - crossSide) / 2, crossSide, crossSide);
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), cross), IconName::ClearText,
              strong ? colors.text : colors.muted);
    const QRect words
        = rect().adjusted(sideMargin, 0, cross.left() - Grid::Half - rect().width(), 0);
    painter.setPen(colors.text);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(),
                                                              Qt::AlignLeading | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace Lianxi
