// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "exportjob.h"

#include <QCoroTask>

namespace Lianxi {

class CommandContext;

/// Which contacts a command is about.
struct ContactSelection
{
    ContactKind kind = ContactKind::Friend;
    QString search = {};
    ContactQuery::Gone gone = ContactQuery::Gone::Exclude;
    ContactFilter filter = {};
    /// Only who is in the history since then, ms since the epoch, UTC.
    std::optional<qint64> changedSince = {};
};

/// The stored contacts of `accounts`, found and sorted as the window does it. Cancelled when the
/// user stopped it. `context` outlives the task.
[[nodiscard]] QCoro::Task<Result<ContactRows>>
gatherContacts(CommandContext &context, QList<Account> accounts, ContactSelection selection);

struct GatheredMembers
{
    MemberRows rows;
    QStringList groupsNotFetched = {}; ///< names of the groups whose members were never fetched
};

/// The stored members of `groups` that `search` finds, sorted as the window does it.
[[nodiscard]] QCoro::Task<Result<GatheredMembers>>
gatherMembers(CommandContext &context, ContactRows groups, QString search);

/// The kind that a word of the command line means ("friends"); nothing for another word.
[[nodiscard]] std::optional<ContactKind> kindFromWord(const QString &word);

/// `text` ("a,b") as columns; the error is a sentence that names the column that is unknown.
[[nodiscard]] std::expected<QList<ContactField>, QString> contactColumns(const QString &text);
[[nodiscard]] std::expected<QList<MemberField>, QString> memberColumns(const QString &text);

} // namespace Lianxi
