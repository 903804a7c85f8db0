// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Lianxi {

/// One field of a row, for a TableWriter.
struct TableCell
{
    enum class Kind {
        Text, ///< also whatever only looks like a number: ids, names
        Number, ///< `value` is the number
        LocalTime, ///< `value` is the local time, as ms since 1970-01-01 00:00 of that clock
    };
    /// What a format that knows only texts writes; valid until the next row is asked for.
    QStringView text = {};
    Kind kind = Kind::Text;
    qint64 value = 0;
};

} // namespace Lianxi
