// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palettes.h"

#include "tokens.h"

namespace Lianxi {

namespace {

struct Colors
{
    QColor window, base, button, text, muted, accent, danger;
    double selectionShare; ///< how much of the accent lies on a selected row
};

QPalette paletteOf(const Colors &c)
{
    QPalette palette;
    const QColor selection = mixed(c.base, c.accent, c.selectionShare);
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, c.window);
    set(QPalette::WindowText, c.text);
    set(QPalette::Base, c.base);
    set(QPalette::AlternateBase, mixed(c.base, c.text, 0.03));
    set(QPalette::Text, c.text);
    set(QPalette::PlaceholderText, c.muted);
    set(QPalette::Button, c.button);
    set(QPalette::ButtonText, c.text);
    set(QPalette::BrightText, c.danger);
    set(QPalette::ToolTipBase, mixed(c.base, c.text, 0.08));
    set(QPalette::ToolTipText, c.text);
    // A tint of the accent: pictures, labels and muted text stay readable on a selected row.
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, mixed(c.base, c.text, 0.11));
    set(QPalette::Link, c.accent);
    set(QPalette::LinkVisited, c.accent);
    // Fusion's edges.
    set(QPalette::Light, mixed(c.window, QColor(Qt::white), 0.5));
    set(QPalette::Midlight, mixed(c.window, c.text, 0.05));
    set(QPalette::Mid, mixed(c.window, c.text, 0.14));
    set(QPalette::Dark, mixed(c.window, c.text, 0.30));
    set(QPalette::Shadow, Qt::black);

    const QColor disabled = mixed(c.window, c.muted, 0.65);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(c.base, c.text, 0.08));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xF4F6F5,
                      .base = 0xFFFFFF,
                      .button = 0xFFFFFF,
                      .text = 0x18211F,
                      .muted = 0x586461,
                      .accent = 0x0B7A6B,
                      .danger = 0xB3261E,
                      .selectionShare = 0.15});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x202524,
                      .base = 0x191D1C,
                      .button = 0x2B3130,
                      .text = 0xE6EBE9,
                      .muted = 0xA2AEAB,
                      .accent = 0x35C4AE,
                      .danger = 0xFF8A80,
                      .selectionShare = 0.20});
}

} // namespace Lianxi
