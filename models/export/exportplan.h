// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "tablewriter.h"

#include <memory>
#include <variant>

namespace Lianxi {

/// The rows to export, as values, so that the work can be done on another thread.
struct ContactRows
{
    struct Row
    {
        Contact contact;
        AccountKey account = 0;
    };
    QList<Row> rows;
    QList<ContactField> columns;
    QHash<AccountKey, ContactContext> contexts;
};

struct MemberRows
{
    struct Group
    {
        MemberContext context;
        QList<Member> members;
    };
    QList<Group> groups;
    QList<MemberField> columns;
};

using RowSet = std::variant<ContactRows, MemberRows>;
[[nodiscard]] qsizetype rowCount(const RowSet &rows);

/// Names and exact values, for machines: "details_at", "male", "2024-05-15T12:00:00Z". Or titles
/// and words in the user's language, for people, with times as their clock shows them.
enum class HeaderStyle { Names, Titles };

class RowFeed;

struct ExportPlan
{
    /// The columns, and all rows, or the first ones.
    RowSet rows;
    /// Where more rows of the same kind come from; none for none.
    std::shared_ptr<RowFeed> feed = {};
    /// The file; "-" is standard output.
    QString target = {};
    ExportFormat format = ExportFormat::Csv;
    CsvOptions csv = {};
    /// JSON has names always.
    HeaderStyle header = HeaderStyle::Titles;
};

struct ExportOutcome
{
    qsizetype rows = 0;
    /// Rows of contacts whose details were never received.
    qsizetype withoutDetails = 0;
};

} // namespace Lianxi
