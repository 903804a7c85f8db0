// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statedot.h"

#include "tokens.h"

#include <QPainter>

#include <algorithm>

namespace Lianxi {

namespace {

void paintRing(QPainter *painter, const QRectF &disc, const QColor &color)
{
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75));
}

} // namespace

void paintStateDot(QPainter *painter, const QRect &rect, StateDot state, const QPalette &palette)
{
    const Tokens colors = tokens(palette);
    const double side = std::min({12, rect.width(), rect.height()});
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QRectF(rect).center());
    const QPointF middle = disc.center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case StateDot::Online:
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.success);
        painter->drawEllipse(disc.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case StateDot::Offline:
        paintRing(painter, disc, colors.muted);
        break;
    case StateDot::Working:
        paintRing(painter, disc, colors.success);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.success);
        painter->drawPie(disc.adjusted(2.5, 2.5, -2.5, -2.5), 90 * 16, 180 * 16);
        break;
    case StateDot::SignedOut: {
        paintRing(painter, disc, colors.danger);
        const double reach = side * 0.32;
        painter->drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach));
        break;
    }
    case StateDot::Waiting:
        paintRing(painter, disc, colors.muted);
        painter->drawLine(middle, middle - QPointF(0, side * 0.24));
        painter->drawLine(middle, middle + QPointF(side * 0.18, side * 0.1));
        break;
    }
    painter->restore();
}

} // namespace Lianxi
