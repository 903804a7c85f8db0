// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "rowstore.h"

#include <QLocale>

#include <atomic>
#include <optional>

namespace Lianxi {

/// The order of all rows by one column.
struct RankOrder
{
    /// Ranks that are none: a text without anything to see, and a row that is not ranked yet.
    static constexpr quint32 Empty = 0xFFFFFFFE;
    static constexpr quint32 Unknown = 0xFFFFFFFF;

    QList<TableRow> rows; ///< ascending, without those whose text is empty
    QList<quint32> ranks; ///< by row; the same number for the same text
    quint32 count = 0; ///< ranks are smaller than this

    [[nodiscard]] quint32 rank(TableRow row) const
    {
        return row < ranks.size() ? ranks.at(row) : Unknown;
    }
};

/// Whether a column is sorted by ranks of its text; the others sort by their numbers.
[[nodiscard]] bool isRanked(ContactField field);

/// What it takes to rank a column; a value for the worker thread.
struct RankTask
{
    RowStore rows;
    ContactField field = ContactField::DisplayName;
    QLocale locale;
    /// The order as it was, and the rows whose text is not the one of that order (or that came or
    /// went). Without it all rows are ranked.
    std::optional<RankOrder> previous = {};
    QList<TableRow> changed = {};
};

/// Ranks a column; nothing when `cancelled` became true. Costs a collation key for each row, or
/// for some twenty rows for each changed one when these are few.
[[nodiscard]] std::optional<RankOrder> rankRows(const RankTask &task,
                                                const std::atomic_bool &cancelled);

} // namespace Lianxi
