// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace Lianxi {

/// Stands between two fields of a folded text. Folding never yields it (nor any other control
/// character), so no word of a search can span two fields.
inline constexpr char FieldSeparator = '\x1f';

/// Appends `text` as UTF-8, folded for searching: lower case; full-width and half-width forms
/// become ordinary ones (Ａ → a, ｶ → カ); blanks of any kind and controls become spaces; direction
/// controls, which nobody sees, vanish; traditional characters become simplified ones. Combining
/// sequences stay as they are. Names and searches must go through the same folding.
void appendFolded(QByteArray &out, QStringView text);
[[nodiscard]] QByteArray folded(QStringView text);
/// The same for one character; 0: nothing is left of it.
[[nodiscard]] char32_t foldedCharacter(char32_t character);

/// The words of a search, folded; blanks (also U+3000) separate them.
[[nodiscard]] QList<QByteArray> searchWords(QStringView search);

} // namespace Lianxi
