// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qrcode.h"

#include <QString>

namespace Lianxi {

/// Who says which colours a drawn code has.
enum class QrColours {
    BlackOnWhite, ///< the text itself, by escape sequences: for terminals, dark and light ones
    FromReader, ///< whoever shows the text; it should be dark on light: for pipes and files
};

/// `code` with its quiet zone, drawn with half blocks: one module a column, two modules a line,
/// each line ended. A telephone reads it off a terminal.
[[nodiscard]] QString drawnInText(const QrCode &code, QrColours colours);
/// How many columns that takes.
[[nodiscard]] int columnsOf(const QrCode &code);

} // namespace Lianxi
