// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// How many columns of a terminal `text` takes: two for wide and full-width characters and emoji,
/// none for marks and format characters, one for everything else.
[[nodiscard]] int columnsOf(QStringView text);

/// What becomes of characters that would move the cursor, start an escape sequence or turn the
/// direction of the line around.
enum class Controls {
    Visible, ///< a symbol for each: for terminals
    Blank, ///< a blank for each: for pipes and files
};
/// `text` on one line, without anything that a terminal would obey.
[[nodiscard]] QString harmless(QStringView text, Controls controls);

} // namespace Lianxi
