// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"
#include "result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace Lianxi {

// What rows of contacts have in common on all wires (FACTS.md §1). Pure and linear; any thread.

/// 1 and 2 are male and female, whatever else stands there is unknown; nothing for nothing.
[[nodiscard]] std::optional<Sex> looseSex(const QJsonValue &value);
/// "" and null say that there is none; an absent or unreadable one says nothing.
[[nodiscard]] std::optional<QString> looseRemark(const QJsonValue &value);
/// "1,3", 1 or ["1","3"], each id once. "" and [] say that there is none: else the last label that
/// a contact loses would stay for ever. An absent, null or unreadable one says nothing.
[[nodiscard]] std::optional<QStringList> looseLabelIds(const QJsonValue &value);
/// A number above 0, cut to what an int holds.
[[nodiscard]] std::optional<int> looseCount(const QJsonValue &value);

/// One line in lianxi.http, where there were any; `what` as in "gewe: the labels".
void logSkippedRows(qsizetype count, const char *what);

/// What `read` makes of the rows that have an id. BadReply where not one of them has.
template <typename Row, typename Read>
[[nodiscard]] Result<QList<Row>> readRows(const QJsonArray &rows, const char *what, Read read)
{
    QList<Row> result;
    for (const QJsonValue &value : rows) {
        if (Row row = read(value.toObject()); !row.id.isEmpty())
            result.append(std::move(row));
    }
    logSkippedRows(rows.size() - result.size(), what);
    if (result.isEmpty() && !rows.isEmpty())
        return failure(Error::Kind::BadReply, QStringLiteral("no row has an id"));
    return result;
}

/// What `read` makes of the members that have an id, each once.
template <typename Read>
[[nodiscard]] QList<Member> readMembers(const QJsonArray &rows, const char *what, Read read)
{
    QList<Member> members;
    QSet<QString> seen;
    qsizetype skipped = 0;
    for (const QJsonValue &row : rows) {
        Member member = read(row.toObject());
        if (member.id.isEmpty()) {
            ++skipped;
        } else if (!seen.contains(member.id)) {
            seen.insert(member.id);
            members.append(std::move(member));
        }
    }
    logSkippedRows(skipped, what);
    return members;
}

/// Rows of `labelId` and `labelName`.
[[nodiscard]] Result<QList<Label>> readLabels(const QJsonArray &rows, const char *what);

} // namespace Lianxi
