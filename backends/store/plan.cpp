// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan.h"

#include "contact.h"
#include "rosterlogins.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::Plan {

namespace {

// The bits of contact.members_wanted: opened by the user (1), and waited for (2).
constexpr int Opened = 1;
constexpr int Awaited = 2;

/// What is as old as this, and not of the future, is fresh.
struct Span
{
    Span(std::chrono::milliseconds age, qint64 now)
        : from(std::max<qint64>(1, now - age.count())) // 0 is "never"
        , to(now)
    {
    }
    [[nodiscard]] bool contains(qint64 time) const { return time >= from && time <= to; }

    qint64 from;
    qint64 to;
};

/// When the first of the syncs that were cut short since the last complete one began; nothing where
/// the sync before was complete. The one that runs does not count.
std::optional<qint64> beginOfCutSyncs(Database &database, AccountKey account)
{
    Statement row = database.run(
        u"SELECT min(began_at) FROM sync_run WHERE account = ? AND ended_at <> 0 AND key >"
        " (SELECT coalesce(max(key), 0) FROM sync_run WHERE account = ? AND is_complete = 1)"_s,
        account, account);
    if (!row.next() || row.isNull(0))
        return std::nullopt;
    return row.integer(0);
}

struct StoredList
{
    qint64 completeAt = 0;
    qint64 labelsAt = 0;
    bool isHeldBack = false;
};

std::optional<StoredList> storedList(Database &database, AccountKey account)
{
    Statement row = database.run(
        u"SELECT roster_at, labels_at, held_roster <> '' FROM account WHERE key = ?"_s, account);
    if (!row.next())
        return std::nullopt;
    return StoredList{row.integer(0), row.integer(1), row.integer(2) != 0};
}

bool isListGood(Database &database, AccountKey account, const StoredList &list, const Ages &ages)
{
    const std::optional<qint64> since = beginOfCutSyncs(database, account);
    const Span fresh(ages.freshness.list, ages.now);
    return since && list.completeAt >= *since && fresh.contains(list.completeAt) && !list.isHeldBack
        && RosterLogins::idsAreGood(database, account).value_or(false);
}

QList<SyncPlan::Wanted> wantedDetails(Database &database, AccountKey account, const Ages &ages)
{
    const Span fresh(ages.freshness.details, ages.now);
    QList<SyncPlan::Wanted> wanted;
    // An answer sets details_at and asked_at alike: a later asked_at had no answer.
    Statement row = database.run(
        u"SELECT key, id FROM contact WHERE account = ? AND gone_since = 0"
        " AND NOT (details_at BETWEEN ? AND ?)"
        " AND NOT (asked_at BETWEEN ? AND ?"
        "   AND asked_at > CASE WHEN details_at > ? THEN 0 ELSE details_at END)"
        " ORDER BY kind = ?, details_at > 0, position, key"_s,
        account, fresh.from, fresh.to, fresh.from, fresh.to, fresh.to, ContactKind::System);
    while (row.next())
        wanted.append({row.integer(0), row.text(1)});
    return wanted;
}

/// A row of the query below.
bool needsMembers(const Statement &row, SyncScope scope, const Span &fresh)
{
    const qint64 membersAt = row.integer(4);
    const qint64 wanted = row.integer(5);
    const bool hasOldIds = row.integer(6) != 0;
    if ((wanted & Awaited) != 0)
        return true;
    if (scope == SyncScope::Members || (wanted & Opened) != 0)
        return !fresh.contains(membersAt) || hasOldIds;
    return membersAt == 0 && !hasVisibleCharacter(row.text(2)) && !hasVisibleCharacter(row.text(3));
}

QList<SyncPlan::Wanted> wantedGroups(Database &database, AccountKey account, SyncScope scope,
                                     const Ages &ages)
{
    const Span fresh(ages.freshness.members, ages.now);
    QList<SyncPlan::Wanted> wanted;
    Statement row = database.run(
        u"SELECT key, id, nickname, remark, members_at, members_wanted, members_old FROM contact"
        " WHERE account = ? AND gone_since = 0 AND kind = ?"
        " ORDER BY members_wanted < ?, CASE WHEN members_at > ? THEN 1 ELSE members_at END,"
        " position, key"_s,
        account, ContactKind::Group, Awaited, fresh.to);
    while (row.next()) {
        if (needsMembers(row, scope, fresh))
            wanted.append({row.integer(0), row.text(1)});
    }
    return wanted;
}

/// A group that lacks members: `c` is its row, which lies on the list.
QString lacksMembers()
{
    return u"c.kind = 1 AND ((c.members_at = 0 AND c.members_wanted <> 0) OR c.member_count >"
           " (SELECT count(*) FROM member WHERE group_key = c.key))"_s;
}

Missing missingFrom(const Statement &row)
{
    Contact contact;
    contact.id = row.text(1);
    contact.kind = row.word<ContactKind>(2);
    contact.nickname = row.text(3);
    contact.remark = row.text(4);
    contact.alias = row.text(5);
    contact.membersTitle = row.text(6);
    return {.contact = row.integer(0),
            .id = contact.id,
            .name = displayName(contact),
            .kind = contact.kind};
}

} // namespace

Result<SyncPlan> plan(Database &database, AccountKey account, SyncScope scope, const Ages &ages)
{
    const std::optional<StoredList> list = storedList(database, account);
    if (!list)
        return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(account));
    SyncPlan plan;
    plan.roster = !isListGood(database, account, *list, ages);
    plan.labels = plan.roster || list->labelsAt < list->completeAt;
    if (scope == SyncScope::RosterOnly)
        return plan;
    plan.details = wantedDetails(database, account, ages);
    plan.groups = wantedGroups(database, account, scope, ages);
    return plan;
}

Result<QList<Missing>> missing(Database &database, AccountKey account)
{
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    const QString columns
        = u"c.key, c.id, c.kind, c.nickname, c.remark, c.alias, c.members_title"_s;
    QList<Missing> all;
    Statement contact = database.run(
        u"SELECT %1, c.asked_at FROM contact c WHERE c.account = ? AND c.gone_since = 0"
        " AND c.details_at = 0 ORDER BY c.kind = ?, c.position, c.key"_s.arg(columns),
        account, ContactKind::System);
    while (contact.next()) {
        Missing one = missingFrom(contact);
        one.expected = 1;
        one.askedAt = contact.integer(7);
        all.append(std::move(one));
    }
    Statement group = database.run(
        u"SELECT %1, c.members_at, c.member_count, (SELECT count(*) FROM member WHERE"
        " group_key = c.key) FROM contact c WHERE c.account = ? AND c.gone_since = 0 AND %2"
        " ORDER BY c.position, c.key"_s.arg(columns, lacksMembers()),
        account);
    while (group.next()) {
        Missing one = missingFrom(group);
        one.what = Missing::What::Members;
        one.askedAt = group.integer(7);
        one.expected = group.integer(8);
        one.received = group.integer(9);
        all.append(std::move(one));
    }
    return all;
}

Result<void> wantMembers(Storing &storing, AccountKey account, const QString &groupId)
{
    const Statement wanted = storing.database.run(
        u"UPDATE contact SET members_wanted = ? WHERE id = ? AND account = ? AND kind = ?"_s,
        Opened | Awaited, groupId, account, ContactKind::Group);
    if (wanted.affectedRows() != 1)
        return failure(Error::Kind::Invalid, u"no group %1"_s.arg(groupId));
    return {};
}

Result<void> askAgain(Storing &storing, AccountKey account)
{
    if (const Result<void> known = knownAccount(storing.database, account); !known)
        return known;
    storing.database.run(u"UPDATE contact SET asked_at = 0 WHERE account = ? AND gone_since = 0"
                         " AND asked_at > details_at"_s,
                         account);
    storing.database.run(u"UPDATE contact AS c SET members_wanted = c.members_wanted | ?"
                         " WHERE c.account = ? AND c.gone_since = 0 AND %1"_s.arg(lacksMembers()),
                         Awaited, account);
    return {};
}

} // namespace Lianxi::Plan
