// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoavatar.h"

#include "demorandom.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

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

void fillBackground(QPainter &painter, DemoRandom &random, double hue)
{
    const double turn = random.real(0.04, 0.14);
    QLinearGradient gradient(0, 0, random.real(0.2, 1), 1);
    gradient.setColorAt(0, colour(hue, 0.55, 0.82));
    gradient.setColorAt(1, colour(hue + turn, 0.50, 0.64));
    painter.fillRect(unitSquare, gradient);
}

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

void drawShoulders(QPainter &painter, double hue)
{
    QPainterPath body;
    body.moveTo(0.12, 1.02);
    body.cubicTo(0.14, 0.76, 0.36, 0.74, 0.5, 0.74);
    body.cubicTo(0.64, 0.74, 0.86, 0.76, 0.88, 1.02);
    painter.fillPath(body, colour(hue, 0.42, 0.45));
    QPainterPath collar;
    collar.moveTo(0.40, 0.73);
    collar.lineTo(0.5, 0.86);
    collar.lineTo(0.60, 0.73);
    painter.fillPath(collar, colour(hue, 0.30, 0.92));
}

void drawFeatures(QPainter &painter, DemoRandom &random, const QColor &ink)
{
    const double apart = random.real(0.075, 0.095);
    painter.fillPath(circle(0.5 - apart, 0.47, 0.019), ink);
    painter.fillPath(circle(0.5 + apart, 0.47, 0.019), ink);
    QColor blush = colour(0.98, 0.75, 0.72);
    blush.setAlphaF(0.55F);
    painter.fillPath(circle(0.5 - 0.125, 0.545, 0.033), blush);
    painter.fillPath(circle(0.5 + 0.125, 0.545, 0.033), blush);

    QPen pen(ink, 0.016, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double width = random.real(0.08, 0.13);
    painter.drawArc(QRectF(0.5 - width / 2, 0.50, width, 0.09), 200 * 16, 140 * 16);
    if (random.oneIn(4)) {
        pen.setWidthF(0.013);
        painter.setPen(pen);
        painter.drawEllipse(QPointF(0.5 - apart, 0.47), 0.062, 0.058);
        painter.drawEllipse(QPointF(0.5 + apart, 0.47), 0.062, 0.058);
        painter.drawLine(QPointF(0.5 - apart + 0.062, 0.465), QPointF(0.5 + apart - 0.062, 0.465));
    }
    painter.setPen(Qt::NoPen);
}

void drawFace(QPainter &painter, DemoRandom &random)
{
    const double hue = random.unit();
    fillBackground(painter, random, hue);
    painter.fillPath(circle(random.real(0.1, 0.9), random.real(0.05, 0.3), random.real(0.15, 0.3)),
                     QColor(255, 255, 255, 40));

    const QColor skin = colour(random.real(0.055, 0.085), 0.62, random.real(0.74, 0.84));
    const QColor hair = colour(random.real(0.02, 0.10), 0.32, random.real(0.12, 0.34));
    const qsizetype style = random.below(4);
    QPainterPath back;
    if (style == 1) // long hair
        back.addRoundedRect(QRectF(0.245, 0.22, 0.51, 0.62), 0.24, 0.24);
    else if (style == 2) // a bun
        back = circle(0.5, 0.185, 0.095);
    painter.fillPath(back, hair);
    drawShoulders(painter, hue + random.real(0.3, 0.7));
    painter.fillPath(circle(0.5, 0.69, 0.085), skin.darker(108));

    QPainterPath head;
    head.addRoundedRect(QRectF(0.295, 0.25, 0.41, 0.45), 0.205, 0.225);
    painter.fillPath(circle(0.295, 0.49, 0.045).united(circle(0.705, 0.49, 0.045)),
                     skin.darker(104));
    painter.fillPath(head, skin);

    QPainterPath fringe;
    fringe.addRect(QRectF(0.2, 0.1, 0.6, style == 3 ? 0.24 : 0.29));
    QPainterPath crown;
    crown.addRoundedRect(QRectF(0.275, 0.215, 0.45, 0.5), 0.225, 0.24);
    QPainterPath hairline = crown.intersected(fringe);
    const double parting = random.real(0.36, 0.64);
    hairline = hairline.subtracted(circle(parting, 0.475, 0.135));
    painter.fillPath(hairline, hair);
    drawFeatures(painter, random, hair.darker(150));
}

void drawLandscape(QPainter &painter, DemoRandom &random)
{
    const double hue = random.real(0.5, 1.1);
    QLinearGradient sky(0, 0, 0, 0.85);
    sky.setColorAt(0, colour(hue, 0.50, 0.66));
    sky.setColorAt(1, colour(hue + 0.42, 0.75, 0.86));
    painter.fillRect(unitSquare, sky);
    const double sunX = random.real(0.25, 0.75);
    const double sunY = random.real(0.25, 0.45);
    QRadialGradient glow(sunX, sunY, 0.34);
    glow.setColorAt(0, QColor(255, 250, 225, 190));
    glow.setColorAt(1, QColor(255, 250, 225, 0));
    painter.fillRect(unitSquare, glow);
    painter.fillPath(circle(sunX, sunY, 0.09), QColor(255, 248, 222));
    for (int range = 0; range < 3; ++range) {
        const double base = 0.56 + 0.13 * range;
        const double phase = random.real(0, 6);
        const double width = random.real(3, 7);
        QPainterPath hills;
        hills.moveTo(0, 1);
        for (int step = 0; step <= 24; ++step) {
            const double x = step / 24.0;
            const double y = base + 0.07 * std::sin(phase + x * width)
                + 0.03 * std::sin(2.3 * phase + x * width * 2.1);
            hills.lineTo(x, y);
        }
        hills.lineTo(1, 1);
        painter.fillPath(hills, colour(hue - 0.06, 0.34, 0.56 - 0.14 * range));
    }
}

void drawCat(QPainter &painter, DemoRandom &random)
{
    const double hue = random.unit();
    fillBackground(painter, random, hue);
    const QColor fur
        = colour(random.real(0.05, 0.12), random.real(0.1, 0.7), random.real(0.35, 0.85));
    QPainterPath ears;
    ears.moveTo(0.20, 0.20);
    ears.lineTo(0.22, 0.62);
    ears.lineTo(0.50, 0.36);
    ears.lineTo(0.78, 0.62);
    ears.lineTo(0.80, 0.20);
    ears.lineTo(0.56, 0.40);
    ears.lineTo(0.44, 0.40);
    ears.closeSubpath();
    painter.fillPath(ears, fur.darker(112));
    QPainterPath head;
    head.addEllipse(QPointF(0.5, 0.60), 0.34, 0.29);
    painter.fillPath(head, fur);
    const QColor ink(45, 38, 36);
    for (const double side : {-1.0, 1.0}) {
        QPainterPath eye;
        eye.addEllipse(QPointF(0.5 + side * 0.14, 0.56), 0.045, 0.055);
        painter.fillPath(eye, ink);
        painter.fillPath(circle(0.515 + side * 0.14, 0.54, 0.015), Qt::white);
    }
    QPainterPath nose;
    nose.moveTo(0.47, 0.645);
    nose.lineTo(0.53, 0.645);
    nose.lineTo(0.5, 0.675);
    painter.fillPath(nose, colour(0.97, 0.6, 0.68));
    painter.setPen(QPen(ink, 0.011, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(0.43, 0.655, 0.07, 0.06), 190 * 16, 160 * 16);
    painter.drawArc(QRectF(0.50, 0.655, 0.07, 0.06), 190 * 16, 160 * 16);
    for (const double side : {-1.0, 1.0}) {
        for (int hair = 0; hair < 3; ++hair) {
            painter.drawLine(QPointF(0.5 + side * 0.20, 0.66 + hair * 0.025),
                             QPointF(0.5 + side * 0.37, 0.63 + hair * 0.045));
        }
    }
    painter.setPen(Qt::NoPen);
}

void drawFlower(QPainter &painter, DemoRandom &random)
{
    const double hue = random.unit();
    fillBackground(painter, random, hue);
    const qsizetype petals = random.between(5, 9);
    QColor petal = colour(hue + random.real(0.35, 0.6), 0.65, 0.72);
    for (int ring = 0; ring < 2; ++ring) {
        const double length = ring == 0 ? 0.20 : 0.13;
        for (qsizetype i = 0; i < petals; ++i) {
            painter.save();
            painter.translate(0.5, 0.5);
            painter.rotate(360.0 * (static_cast<double>(i) + 0.5 * ring)
                           / static_cast<double>(petals));
            QPainterPath path;
            path.addEllipse(QPointF(0, -length), length * 0.48, length * 0.92);
            petal.setAlphaF(0.82F);
            painter.fillPath(path, petal);
            painter.restore();
        }
        petal = petal.lighter(114);
    }
    painter.fillPath(circle(0.5, 0.5, 0.085), colour(0.13, 0.85, 0.66));
}

void drawLights(QPainter &painter, DemoRandom &random)
{
    const double hue = random.unit();
    QLinearGradient night(0, 0, 1, 1);
    night.setColorAt(0, colour(hue, 0.45, 0.36));
    night.setColorAt(1, colour(hue + 0.12, 0.50, 0.20));
    painter.fillRect(unitSquare, night);
    for (int i = 0; i < 16; ++i) {
        QColor light = colour(hue + random.real(-0.15, 0.3), 0.8, 0.72);
        light.setAlphaF(static_cast<float>(random.real(0.12, 0.5)));
        const double x = random.unit();
        const double y = random.unit();
        painter.fillPath(circle(x, y, random.real(0.03, 0.15)), light);
    }
}

void drawPerson(QPainter &painter, quint64 seed)
{
    DemoRandom random(seed);
    const qsizetype dice = random.below(100);
    if (dice < 56)
        drawFace(painter, random);
    else if (dice < 74)
        drawLandscape(painter, random);
    else if (dice < 84)
        drawCat(painter, random);
    else if (dice < 93)
        drawFlower(painter, random);
    else
        drawLights(painter, random);
}

void drawBrand(QPainter &painter, quint64 seed)
{
    DemoRandom random(seed);
    const double hue = random.unit();
    QLinearGradient ground(0, 0, 0, 1);
    ground.setColorAt(0, colour(hue, 0.62, 0.52));
    ground.setColorAt(1, colour(hue + 0.05, 0.66, 0.40));
    painter.fillRect(unitSquare, ground);
    const QColor light(255, 255, 255, 235);
    switch (random.below(4)) {
    case 0: { // rings
        painter.fillPath(circle(0.5, 0.5, 0.30).subtracted(circle(0.5, 0.5, 0.22)), light);
        painter.fillPath(circle(0.5, 0.5, 0.11), light);
        break;
    }
    case 1: { // a leaf
        QPainterPath leaf;
        leaf.moveTo(0.24, 0.76);
        leaf.cubicTo(0.20, 0.36, 0.48, 0.22, 0.78, 0.22);
        leaf.cubicTo(0.80, 0.56, 0.62, 0.80, 0.24, 0.76);
        painter.fillPath(leaf, light);
        painter.setPen(QPen(colour(hue, 0.62, 0.46), 0.022, Qt::SolidLine, Qt::RoundCap));
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
    painter.fillPath(bubble.united(tail), QColor(255, 255, 255, 240));
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
        drawPerson(painter, look.faces.at(i));
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
        drawPerson(painter, look.seed);
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
