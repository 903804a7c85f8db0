// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokens.h"

#include <algorithm>
#include <cmath>

namespace Lianxi {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::WindowText))
        > luminance(palette.color(QPalette::Active, QPalette::Window));
}

Tokens tokens(const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    Tokens colors;
    colors.dark = dark;
    colors.text = text;
    colors.muted = palette.color(QPalette::Active, QPalette::PlaceholderText);
    colors.separator = mixed(base, text, dark ? 0.14 : 0.12);
    colors.outline = mixed(base, text, dark ? 0.30 : 0.28);
    colors.hover = mixed(base, text, dark ? 0.06 : 0.045);
    colors.pressed = mixed(base, text, dark ? 0.11 : 0.09);
    colors.selection = palette.color(QPalette::Active, QPalette::Highlight);
    colors.accent = QColor(dark ? 0x35C4AE : 0x0B7A6B);
    colors.onAccent = QColor(dark ? 0x06231E : 0xFFFFFF);
    colors.mark = QColor(dark ? 0x6B5410 : 0xFFE48A);
    colors.warning = QColor(dark ? 0xF0B64C : 0x8F5A00);
    colors.danger = QColor(dark ? 0xFF8A80 : 0xB3261E);
    colors.success = QColor(dark ? 0x6FD08C : 0x2A7A3B);
    return colors;
}

QPalette sidePalette(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        palette.setColor(group, QPalette::Base, palette.color(group, QPalette::Window));
    return palette;
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto channel = [share](float a, float b) {
        return std::clamp(static_cast<float>(a + (b - a) * share), 0.0F, 1.0F);
    };
    return QColor::fromRgbF(
        channel(under.redF(), over.redF()), channel(under.greenF(), over.greenF()),
        channel(under.blueF(), over.blueF()), channel(under.alphaF(), over.alphaF()));
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dim, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dim + 0.05);
}

QFont nameFont(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

QFont titleFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.3);
    else
        font.setPixelSize(font.pixelSize() * 13 / 10);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace Lianxi
