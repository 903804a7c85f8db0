// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace Lianxi {

/// The 8-px grid; logical pixels.
namespace Grid {
inline constexpr int Half = 4;
inline constexpr int Unit = 8;
inline constexpr int Double = 16;
inline constexpr int Triple = 24;
inline constexpr int Radius = 6; ///< of buttons and fields
inline constexpr int Control = 32; ///< height of buttons and fields

inline constexpr int IconSmall = 16; ///< in text, menus, fields
inline constexpr int IconMedium = 20; ///< tool bars, sidebar
inline constexpr int IconLarge = 24;

inline constexpr int ComfortableRow = 52;
inline constexpr int ComfortableAvatar = 36;
inline constexpr int CompactRow = 32;
inline constexpr int CompactAvatar = 24;
} // namespace Grid

/// The colours that a palette has no role for. Cheap to make: ask for them where you paint, with
/// the palette of the widget (or of the style option), and a palette change needs a repaint only.
struct Tokens
{
    bool dark = false;
    QColor text;
    QColor muted; ///< ids, second lines, hints; ≥ 4.5:1, also on selected rows
    QColor separator; ///< the 1-px line between panes
    QColor outline; ///< around buttons and fields
    QColor hover; ///< opaque, on the palette's Base
    QColor pressed; ///< opaque, on the palette's Base
    QColor selection; ///< opaque; the text on it keeps its colour
    QColor accent; ///< focus, primary button, progress; nothing else
    QColor onAccent; ///< text and icons on `accent`
    QColor mark; ///< behind what a search found; the text on it keeps its colour
    QColor warning;
    QColor danger;
    QColor success;
};

[[nodiscard]] Tokens tokens(const QPalette &palette);
/// Whether text is lighter than what is behind it.
[[nodiscard]] bool isDark(const QPalette &palette);
/// For the sidebar and other panes that lie on the window's colour.
[[nodiscard]] QPalette sidePalette(QPalette palette);

/// `share` of `over` (0…1) on `under`; opaque when both are.
[[nodiscard]] QColor mixed(const QColor &under, const QColor &over, double share);
/// The contrast ratio of WCAG 2.1, 1…21, of two opaque colours.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

/// For names: the same family and size, medium weight.
[[nodiscard]] QFont nameFont(QFont font);
/// For the one title on a page.
[[nodiscard]] QFont titleFont(QFont font);

} // namespace Lianxi
