// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>

namespace Lianxi {

/// What stands for a name without a picture: its first Han, kana, Hangul or emoji character (a
/// whole grapheme); for scripts with capitals, the first letters of up to two words. Punctuation
/// in front is passed over. Empty when nothing of the name can be seen.
[[nodiscard]] QString initials(const QString &name);

/// One of a few pleasant hues, always the same one for an id, in light and dark; white text on it
/// has a contrast of at least 4.5:1.
[[nodiscard]] QColor colorOfId(const QString &id);

} // namespace Lianxi
