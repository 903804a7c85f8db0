// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoportrait.h"

#include "demorandom.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <QTransform>

#include <cmath>

namespace Lianxi::DemoPortrait {

namespace {

// All painters below work in a unit square: 0,0 to 1,1.
constexpr QRectF unitSquare(0, 0, 1, 1);

QColor colour(double hue, double saturation, double lightness)
{
    return QColor::fromHslF(static_cast<float>(hue - std::floor(hue)),
                            static_cast<float>(saturation), static_cast<float>(lightness));
}

/// Quiet pairs of colours that go well under a face.
struct Ground
{
    QRgb top;
    QRgb bottom;
};

constexpr Ground grounds[] = {
    {0xfffbe3cf, 0xfff0b49a}, {0xfffde8ef, 0xffe9a9bb}, {0xffe6e3fa, 0xffada6dc},
    {0xffdbeafb, 0xff93b8e4}, {0xffd6f1f3, 0xff86c5cc}, {0xffdcf2e4, 0xff8cc7a6},
    {0xffeef4d6, 0xffb9cd85}, {0xfffdf2cc, 0xffe8c878}, {0xffeee7df, 0xffc3b09c},
    {0xffe3e9ee, 0xff9db0c0}, {0xfff6e1f5, 0xffc99bcb}, {0xffd9efe9, 0xff6fb3a4},
};

constexpr QRgb clothes[] = {0xff2f6f73, 0xffc8553d, 0xff3d5a80, 0xff6d597a, 0xff588157, 0xffb56576,
                            0xff495057, 0xffd08c40, 0xff4a7c9b, 0xff8a5a44, 0xff5b8e7d, 0xff7a4e6d};

constexpr QRgb petals[] = {0xffee8fa6, 0xfff4a261, 0xffb79ced, 0xffffd166,
                           0xfff28482, 0xff84a9e0, 0xffe7e3f7, 0xfff7b7c5};

void fillBackground(QPainter &painter, DemoRandom &random)
{
    const Ground &ground = random.pick(grounds);
    QLinearGradient gradient(0, 0, random.real(0.1, 0.9), 1);
    gradient.setColorAt(0, QColor::fromRgb(ground.top));
    gradient.setColorAt(1, QColor::fromRgb(ground.bottom));
    painter.fillRect(unitSquare, gradient);
}

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

/// What of \a hair is above the brow. Paths are cut at a large scale: in the unit square Qt would
/// take curves for corners.
QPainterPath cut(const QPainterPath &hair, const QPainterPath &above, const QPainterPath &without)
{
    const QTransform large = QTransform::fromScale(1000, 1000);
    const QPainterPath result
        = large.map(hair).intersected(large.map(above)).subtracted(large.map(without));
    return large.inverted().map(result);
}

void drawShoulders(QPainter &painter, const QColor &cloth)
{
    QPainterPath body;
    body.moveTo(0.12, 1.02);
    body.cubicTo(0.14, 0.76, 0.36, 0.74, 0.5, 0.74);
    body.cubicTo(0.64, 0.74, 0.86, 0.76, 0.88, 1.02);
    painter.fillPath(body, cloth);
    QPainterPath collar;
    collar.moveTo(0.40, 0.73);
    collar.lineTo(0.5, 0.86);
    collar.lineTo(0.60, 0.73);
    painter.fillPath(collar, QColor(250, 247, 242));
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
    fillBackground(painter, random);
    const double shineX = random.real(0.1, 0.9);
    painter.fillPath(circle(shineX, random.real(0.05, 0.3), 0.24), QColor(255, 255, 255, 45));

    const double skinHue = random.real(0.055, 0.085);
    const QColor skin = colour(skinHue, 0.60, random.real(0.75, 0.85));
    const double hairHue = random.real(0.02, 0.10);
    const QColor hair = colour(hairHue, 0.30, random.real(0.11, 0.32));
    const qsizetype style = random.below(4);
    QPainterPath back;
    if (style == 1) // long hair
        back.addRoundedRect(QRectF(0.245, 0.22, 0.51, 0.62), 0.24, 0.24);
    else if (style == 2) // a bun
        back = circle(0.5, 0.185, 0.095);
    painter.fillPath(back, hair);
    drawShoulders(painter, QColor::fromRgb(random.pick(clothes)));
    painter.fillPath(circle(0.5, 0.69, 0.085), skin.darker(108));

    QPainterPath head;
    head.addRoundedRect(QRectF(0.295, 0.25, 0.41, 0.45), 0.205, 0.225);
    painter.fillPath(circle(0.295, 0.49, 0.045), skin.darker(104));
    painter.fillPath(circle(0.705, 0.49, 0.045), skin.darker(104));
    painter.fillPath(head, skin);

    QPainterPath fringe;
    fringe.addRect(QRectF(0.2, 0.1, 0.6, style == 3 ? 0.24 : 0.29));
    QPainterPath crown;
    crown.addRoundedRect(QRectF(0.275, 0.215, 0.45, 0.5), 0.225, 0.24);
    const double parting = random.real(0.36, 0.64);
    painter.fillPath(cut(crown, fringe, circle(parting, 0.475, 0.135)), hair);
    drawFeatures(painter, random, hair.darker(150));
}

void drawLandscape(QPainter &painter, DemoRandom &random)
{
    const double hue = random.real(0.5, 1.1);
    QLinearGradient sky(0, 0, 0, 0.85);
    sky.setColorAt(0, colour(hue, 0.42, 0.68));
    sky.setColorAt(1, colour(hue + 0.42, 0.70, 0.88));
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
    fillBackground(painter, random);
    const double furHue = random.real(0.05, 0.10);
    const double furSaturation = random.real(0.05, 0.6);
    const QColor fur = colour(furHue, furSaturation, random.real(0.38, 0.85));
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
    fillBackground(painter, random);
    const qsizetype count = random.between(5, 9);
    QColor petal = QColor::fromRgb(random.pick(petals));
    for (int ring = 0; ring < 2; ++ring) {
        const double length = ring == 0 ? 0.20 : 0.13;
        for (qsizetype i = 0; i < count; ++i) {
            painter.save();
            painter.translate(0.5, 0.5);
            painter.rotate(360.0 * (static_cast<double>(i) + 0.5 * ring)
                           / static_cast<double>(count));
            QPainterPath path;
            path.addEllipse(QPointF(0, -length), length * 0.48, length * 0.92);
            petal.setAlphaF(0.82F);
            painter.fillPath(path, petal);
            painter.restore();
        }
        petal = petal.lighter(110);
    }
    painter.fillPath(circle(0.5, 0.5, 0.085), colour(0.13, 0.85, 0.66));
}

void drawLights(QPainter &painter, DemoRandom &random)
{
    const double hue = random.unit();
    QLinearGradient night(0, 0, 1, 1);
    night.setColorAt(0, colour(hue, 0.35, 0.36));
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

} // namespace

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

} // namespace Lianxi::DemoPortrait
