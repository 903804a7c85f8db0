// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Lianxi {

/// Where a file of remarks has what: the places in a record, -1 where it has none.
struct RemarkColumns
{
    qsizetype id = -1;
    qsizetype alias = -1;
    qsizetype remark = -1;
    qsizetype account = -1;
    qsizetype count = 0; ///< how many columns there are

    friend bool operator==(const RemarkColumns &, const RemarkColumns &) = default;
};

/// What the first record of a file is.
enum class FirstRecord {
    Header, ///< it names at least an id or alias, and the remark
    BrokenHeader, ///< it names one of the two, and the other is missing
    Row, ///< there is no header: an id or alias, then the remark
};

/// Reads the first record. As a header count the stable names of our own export, and its titles in
/// every language that Lianxi speaks, whatever it speaks now, and a few words that people write.
[[nodiscard]] FirstRecord firstRecord(const QStringList &fields, RemarkColumns &columns);

} // namespace Lianxi
