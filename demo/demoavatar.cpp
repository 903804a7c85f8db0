// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoavatar.h"

#include "demoportrait.h"
#include "demorandom.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Lianxi::DemoAvatar {

namespace {

// All painters below work in a unit square: 0,0 to 1,1.
constexpr QRectF unitSquare(0, 0, 1, 1);

QColor colour(double hue, double saturation, double lightness)
{
    return QColor::fromHslF(static_cast<float>(hue - std::floor(hue)),
                            static_cast<float>(saturation), static_cast<float>(lightness));
}

constexpr QRgb brands[] = {0xff0b7a6b, 0xff2a6fb0, 0xffc4453c, 0xffd9822b, 0xff5a4fa3,
                           0xff3f8f4f, 0xff1f9bb5, 0xffb23a6f, 0xff45535f, 0xff8a6d3b};

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

void drawBrand(QPainter &painter, quint64 seed)
{
    DemoRandom random(seed);
    const QColor brand = QColor::fromRgb(random.pick(brands));
    QLinearGradient ground(0, 0, 0, 1);
    ground.setColorAt(0, brand.lighter(118));
    ground.setColorAt(1, brand);
    painter.fillRect(unitSquare, ground);
    const QColor light(255, 255, 255, 235);
    switch (random.below(4)) {
    case 0: { // rings
        QPainterPath ring = circle(0.5, 0.5, 0.30); // filled odd-even: the second one is the hole
        ring.addPath(circle(0.5, 0.5, 0.22));
        painter.fillPath(ring, light);
        painter.fillPath(circle(0.5, 0.5, 0.11), light);
        break;
    }
    case 1: { // a leaf
        QPainterPath leaf;
        leaf.moveTo(0.24, 0.76);
        leaf.cubicTo(0.20, 0.36, 0.48, 0.22, 0.78, 0.22);
        leaf.cubicTo(0.80, 0.56, 0.62, 0.80, 0.24, 0.76);
        painter.fillPath(leaf, light);
        painter.setPen(QPen(brand.lighter(108), 0.022, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(0.26, 0.74), QPointF(0.64, 0.36));
        painter.setPen(Qt::NoPen);
        break;
    }
    case 2: { // bars
        for (int i = 0; i < 4; ++i) {
            const double height = random.real(0.18, 0.52);
            QPainterPath bar;
            bar.addRoundedRect(QRectF(0.23 + 0.145 * i, 0.76 - height, 0.10, height), 0.04, 0.04);
            painter.fillPath(bar, light);
        }
        break;
    }
    default: { // a star
        QPainterPath star;
        const qsizetype points = random.between(4, 8);
        for (qsizetype i = 0; i < 2 * points; ++i) {
            const double angle
                = std::numbers::pi * static_cast<double>(i) / static_cast<double>(points);
            const double radius = i % 2 == 0 ? 0.34 : 0.17;
            const QPointF point(0.5 + radius * std::sin(angle), 0.5 - radius * std::cos(angle));
            i == 0 ? star.moveTo(point) : star.lineTo(point);
        }
        star.closeSubpath();
        painter.fillPath(star, light);
    }
    }
}

void drawService(QPainter &painter, quint64 seed)
{
    DemoRandom random(seed);
    QLinearGradient ground(0, 0, 0, 1);
    const double hue = random.real(0.30, 0.62);
    ground.setColorAt(0, colour(hue, 0.50, 0.58));
    ground.setColorAt(1, colour(hue, 0.55, 0.44));
    painter.fillRect(unitSquare, ground);
    QPainterPath bubble;
    bubble.addRoundedRect(QRectF(0.20, 0.26, 0.60, 0.40), 0.12, 0.12);
    QPainterPath tail;
    tail.moveTo(0.32, 0.60);
    tail.lineTo(0.30, 0.80);
    tail.lineTo(0.50, 0.64);
    painter.fillPath(bubble, QColor(250, 252, 255));
    painter.fillPath(tail, QColor(250, 252, 255));
    for (int dot = 0; dot < 3; ++dot)
        painter.fillPath(circle(0.36 + 0.14 * dot, 0.46, 0.04), colour(hue, 0.5, 0.5));
}

void drawGroup(QPainter &painter, const DemoLook &look)
{
    painter.fillRect(unitSquare, QColor(221, 222, 224));
    const qsizetype count = qBound(qsizetype(1), look.faces.size(), qsizetype(9));
    const qsizetype columns = count == 1 ? 1 : count <= 4 ? 2 : 3;
    const qsizetype rows = (count + columns - 1) / columns;
    const double gap = 0.035;
    const double cell = (1 - gap * static_cast<double>(columns + 1)) / static_cast<double>(columns);
    const double height = static_cast<double>(rows) * (cell + gap) - gap;
    for (qsizetype i = 0; i < look.faces.size() && i < 9; ++i) {
        const qsizetype row = i / columns;
        const qsizetype inRow = qMin(columns, count - row * columns);
        const double width = static_cast<double>(inRow) * (cell + gap) - gap;
        painter.save();
        painter.translate((1 - width) / 2 + static_cast<double>(i % columns) * (cell + gap),
                          (1 - height) / 2 + static_cast<double>(row) * (cell + gap));
        painter.scale(cell, cell);
        painter.setClipRect(unitSquare);
        DemoPortrait::drawPerson(painter, look.faces.at(i));
        painter.restore();
    }
}

QByteArray encoded(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

QImage draw(const DemoLook &look, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(side, side);
    switch (look.motif) {
    case DemoLook::Motif::Person:
        DemoPortrait::drawPerson(painter, look.seed);
        break;
    case DemoLook::Motif::Brand:
        drawBrand(painter, look.seed);
        break;
    case DemoLook::Motif::Service:
        drawService(painter, look.seed);
        break;
    case DemoLook::Motif::Group:
        drawGroup(painter, look);
        break;
    }
    return image;
}

QByteArray png(const DemoLook &look, int side)
{
    return encoded(draw(look, side));
}

QByteArray qrCodePng(quint64 seed)
{
    constexpr int modules = 29;
    constexpr int scale = 8;
    DemoRandom random(seed);
    QImage image((modules + 8) * scale, (modules + 8) * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(4, 4);
    for (int y = 0; y < modules; ++y) {
        for (int x = 0; x < modules; ++x) {
            if (random.oneIn(2))
                painter.fillRect(x, y, 1, 1, Qt::black);
        }
    }
    for (const QPoint corner : {QPoint(0, 0), QPoint(modules - 7, 0), QPoint(0, modules - 7)}) {
        painter.fillRect(
            QRect(corner - QPoint(1, 1), QSize(9, 9)).intersected({0, 0, modules, modules}),
            Qt::white);
        painter.fillRect(QRect(corner, QSize(7, 7)), Qt::black);
        painter.fillRect(QRect(corner + QPoint(1, 1), QSize(5, 5)), Qt::white);
        painter.fillRect(QRect(corner + QPoint(2, 2), QSize(3, 3)), Qt::black);
    }
    painter.end();
    return encoded(image);
}

} // namespace Lianxi::DemoAvatar
