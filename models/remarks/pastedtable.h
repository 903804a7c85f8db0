// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Lianxi {

/// A line of a table that says which contact is to have which remark.
struct PastedLine
{
    qsizetype line = 0; ///< where it begins in the text, from 1 on
    QString contact; ///< an id or an alias
    QString remark;

    friend bool operator==(const PastedLine &, const PastedLine &) = default;
};

/// What was read of a pasted table.
struct PastedTable
{
    QList<PastedLine> lines;
    QList<qsizetype> badLines; ///< that name no contact, or have no second column

    friend bool operator==(const PastedTable &, const PastedTable &) = default;
};

/// Reads cells as spreadsheets put them on the clipboard, or CSV: separated by tab, comma or
/// semicolon, quoted where they hold such things. A first line that names its columns ("id",
/// "alias", "remark", or their titles in English and Chinese) says which ones count; else the
/// first names the contact and the second is the remark. Empty lines are passed over. The
/// apostrophe that an export puts before what looks like a formula is taken away.
[[nodiscard]] PastedTable readPastedTable(const QString &text);

} // namespace Lianxi
