// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::History {

namespace {

using Kind = Change::Kind;

// The numbers in the schema.
static_assert(static_cast<int>(Kind::Appeared) == 0);
static_assert(static_cast<int>(Kind::Gone) == 1);
static_assert(static_cast<int>(Kind::Returned) == 2);
static_assert(static_cast<int>(Kind::Renamed) == 3);
static_assert(static_cast<int>(Kind::RemarkByUs) == 4);
static_assert(static_cast<int>(Kind::RemarkElsewhere) == 5);
static_assert(static_cast<int>(Kind::AliasChanged) == 6);
static_assert(static_cast<int>(Kind::Joined) == 7);
static_assert(static_cast<int>(Kind::Left) == 8);
static_assert(static_cast<int>(Kind::RenamedInGroup) == 9);
static_assert(static_cast<int>(Kind::OwnerChanged) == 10);

/// What a filter asks for besides the contact; numbers only, so that nothing has to be bound.
QStringList termsOf(const ChangeFilter &filter)
{
    QStringList terms;
    if (!filter.kinds.isEmpty()) {
        QStringList kinds;
        for (const Kind kind : filter.kinds)
            kinds += QString::number(static_cast<int>(kind));
        terms += u"h.kind IN (%1)"_s.arg(kinds.join(u','));
    }
    if (filter.since != 0)
        terms += u"h.at >= %1"_s.arg(filter.since);
    if (filter.until != 0)
        terms += u"h.at < %1"_s.arg(filter.until);
    if (filter.olderThan != 0)
        terms += u"h.key < %1"_s.arg(filter.olderThan);
    if (filter.newerThan != 0)
        terms += u"h.key > %1"_s.arg(filter.newerThan);
    return terms;
}

Change changeFrom(const Statement &row)
{
    Change change;
    change.key = row.integer(0);
    change.account = row.integer(1);
    change.kind = row.word<Kind>(2);
    change.contact = row.integer(3);
    change.contactId = row.text(4);
    change.contactKind = row.word<ContactKind>(5);
    Contact contact;
    contact.id = change.contactId;
    contact.kind = change.contactKind;
    contact.remark = row.text(6);
    contact.nickname = row.text(7);
    contact.alias = row.text(8);
    contact.membersTitle = row.text(9);
    change.contactName = displayName(contact);
    change.personId = row.text(10);
    change.personName = row.text(11);
    change.person = row.integer(12);
    change.before = row.text(13);
    change.after = row.text(14);
    change.at = row.integer(15);
    change.run = row.integer(16);
    return change;
}

} // namespace

Writer::Writer(Storing &storing, AccountKey account, Cause cause)
    : m_storing(storing)
    , m_account(account)
{
    if (cause == Cause::User)
        m_run = 0;
}

SyncRunKey Writer::run()
{
    if (!m_run) {
        Statement row = m_storing.database.run(
            u"SELECT key FROM sync_run WHERE account = ? AND ended_at = 0"_s, m_account);
        m_run = row.next() ? row.integer(0) : 0;
    }
    return *m_run;
}

void Writer::note(ContactKey contact, Kind kind, const QString &before, const QString &after)
{
    noteInGroup(contact, kind, {}, before, after);
}

void Writer::noteInGroup(ContactKey group, Kind kind, const Person &person, const QString &before,
                         const QString &after)
{
    m_storing.database.run(
        u"INSERT INTO change (account, contact, kind, at, run, before, after, person_id,"
        " person_name, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        m_account, group, kind, m_storing.now, run(), before, after, person.id, person.name,
        person.contact);
    m_storing.changes.account = m_account;
    m_storing.changes.historyGrew = true;
}

// Each index goes by key after its first column and holds
// kind and time as well, so that the newest page is read from its end, and a count needs nothing
// else. The sign in front of a column keeps SQLite from another index.
QString keysSql(const ChangeFilter &filter)
{
    QStringList terms = termsOf(filter);
    const QString select = u"SELECT h.key FROM change h WHERE "_s;
    if (filter.contact == 0) {
        if (filter.account != 0)
            terms.prepend(u"h.account = %1"_s.arg(filter.account));
        return select + (terms.isEmpty() ? u"1"_s : terms.join(u" AND "_s));
    }
    if (filter.account != 0)
        terms += u"+h.account = %1"_s.arg(filter.account);
    // Two lists in the order of their keys, which SQLite merges; an OR it would sort.
    const QString itself = u"h.contact = %1"_s.arg(filter.contact);
    const QString inGroups
        = u"h.person = %1 AND h.person <> 0 AND +h.contact <> %1"_s.arg(filter.contact);
    return select + (QStringList{itself} + terms).join(u" AND "_s) + u" UNION ALL "_s + select
        + (QStringList{inGroups} + terms).join(u" AND "_s);
}

Result<QList<Change>> changes(Database &database, const ChangeFilter &filter)
{
    QString keys = keysSql(filter) + u" ORDER BY 1 DESC"_s;
    if (filter.limit > 0)
        keys += u" LIMIT %1"_s.arg(filter.limit);
    QList<Change> found;
    // The page is a list of keys first: what it shows is fetched for its rows alone.
    database.each(u"SELECT h.key, h.account, h.kind, h.contact, c.id, c.kind, c.remark, c.nickname,"
                  " c.alias, c.members_title, h.person_id, h.person_name, h.person, h.before,"
                  " h.after, h.at, h.run FROM change h JOIN contact c ON c.key = h.contact"
                  " WHERE h.key IN (%1) ORDER BY h.key DESC"_s.arg(keys),
                  [&found](const Statement &row) { found.append(changeFrom(row)); });
    return found;
}

Result<qsizetype> count(Database &database, const ChangeFilter &filter)
{
    return database.number(u"SELECT count(*) FROM (%1)"_s.arg(keysSql(filter)));
}

Result<QHash<ContactKey, qint64>> times(Database &database, const ChangeFilter &filter)
{
    QHash<ContactKey, qint64> found;
    const auto note = [&found](ContactKey contact, qint64 at) {
        if (contact != 0)
            found[contact] = std::max(found.value(contact), at);
    };
    database.each(
        u"SELECT contact, person, at FROM change WHERE key IN (%1)"_s.arg(keysSql(filter)),
        [&note](const Statement &row) {
            note(row.integer(0), row.integer(2));
            note(row.integer(1), row.integer(2));
        });
    return found;
}

Result<SyncBeginning> beginSync(Storing &storing, AccountKey account)
{
    Database &database = storing.database;
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    SyncBeginning beginning;
    Statement last = database.run(
        u"SELECT is_complete FROM sync_run WHERE account = ? ORDER BY key DESC LIMIT 1"_s, account);
    if (last.next() && last.integer(0) == 0)
        beginning.earlier = SyncEnd::CutShort;
    database.run(u"UPDATE sync_run SET ended_at = ? WHERE account = ? AND ended_at = 0"_s,
                 storing.now, account);
    beginning.run = database
                        .run(u"INSERT INTO sync_run (account, began_at) VALUES (?, ?)"_s, account,
                             storing.now)
                        .insertedKey();
    return beginning;
}

Result<void> endSync(Storing &storing, SyncRunKey run, SyncEnd end)
{
    const Statement ended
        = storing.database.run(u"UPDATE sync_run SET ended_at = ?, is_complete = ? WHERE key = ?"_s,
                               storing.now, end == SyncEnd::Complete ? 1 : 0, run);
    if (ended.affectedRows() != 1)
        return failure(Error::Kind::Invalid, u"no sync with the key %1"_s.arg(run));
    return {};
}

} // namespace Lianxi::History
