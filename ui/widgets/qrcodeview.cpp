// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcodeview.h"

#include "icons.h"
#include "tokens.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace Lianxi {

namespace {

constexpr int usualSide = 256;
constexpr int smallestSide = 160;
constexpr int quietModules = 4;
constexpr int tickSide = 64;
// The card is white in any theme, so what lies on it does not follow the theme either.
constexpr QColor tickColor{0x1a, 0x7f, 0x37};

} // namespace

QrCodeView::QrCodeView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    retranslate();
}

void QrCodeView::setCode(const std::optional<QrCode> &code)
{
    m_code = code;
    update();
}

void QrCodeView::setLook(Look look)
{
    m_look = look;
    update();
}

QSize QrCodeView::sizeHint() const
{
    return {usualSide, usualSide};
}

QSize QrCodeView::minimumSizeHint() const
{
    return {smallestSide, smallestSide};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens colors = tokens(palette());
    const qreal side = qMin(width(), height());
    const QRectF card((width() - side) / 2, (height() - side) / 2, side, side);
    painter.setPen(Qt::NoPen);
    if (!m_code) {
        painter.setBrush(colors.hover);
        painter.drawRoundedRect(card, Grid::Unit, Grid::Unit);
        const QRect sign(0, 0, tickSide, tickSide);
        paintIcon(&painter, sign.translated(card.center().toPoint() - sign.center()),
                  IconName::QrCode, mixed(colors.hover, colors.muted, 0.4));
        return;
    }
    // White whatever the theme: readers look for dark on light.
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(card, Grid::Unit, Grid::Unit);
    // On a light window the card's edge shows where the quiet zone ends.
    if (!colors.dark) {
        painter.setPen(QPen(colors.separator, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Grid::Unit, Grid::Unit);
    }
    paintModules(&painter, card);
    if (m_look == Look::Used)
        paintTick(&painter, card);
}

void QrCodeView::paintModules(QPainter *painter, const QRectF &card) const
{
    const qreal ratio = devicePixelRatioF();
    const int side = m_code->side();
    const int pixels = std::max(1, int(card.width() * ratio) / (side + 2 * quietModules));
    // One image pixel a module, blown up by a whole factor: no edge falls between two pixels.
    QImage modules(side, side, QImage::Format_RGB32);
    const QRgb dark = m_look == Look::Fresh ? qRgb(0, 0, 0) : qRgb(0xdd, 0xdd, 0xdd);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(modules.scanLine(y));
        for (int x = 0; x < side; ++x)
            line[x] = m_code->isDark(x, y) ? dark : qRgb(255, 255, 255);
    }
    const QPointF origin = painter->deviceTransform().map(card.center());
    const qreal extent = qreal(pixels) * side;
    const QRectF target(std::round(origin.x() - extent / 2), std::round(origin.y() - extent / 2),
                        extent, extent);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QTransform toDevice = painter->deviceTransform();
    painter->drawImage(toDevice.inverted().mapRect(target), modules);
    painter->restore();
}

void QrCodeView::paintTick(QPainter *painter, const QRectF &card) const
{
    QRect disc(0, 0, tickSide, tickSide);
    disc.moveCenter(card.center().toPoint());
    painter->setPen(Qt::NoPen);
    painter->setBrush(Qt::white);
    painter->drawEllipse(disc.adjusted(-Grid::Half, -Grid::Half, Grid::Half, Grid::Half));
    painter->setBrush(tickColor);
    painter->drawEllipse(disc);
    paintIcon(painter, disc.adjusted(Grid::Double, Grid::Double, -Grid::Double, -Grid::Double),
              IconName::Check, Qt::white);
}

void QrCodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QrCodeView::retranslate()
{
    setAccessibleName(tr("QR code for signing in"));
}

} // namespace Lianxi
