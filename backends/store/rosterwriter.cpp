// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rosterwriter.h"

#include "contactstable.h"
#include "detailswriter.h"
#include "history.h"
#include "rosterlogins.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lianxi::RosterWriter {

namespace {

struct Known
{
    ContactKey key = 0;
    ContactKind kind = ContactKind::Friend;
    qint64 position = 0;
    bool isGone = false;
    bool isListed = false; ///< by the new roster
};
using KnownById = QHash<QString, Known>;

/// What an account remembers of its rosters.
struct Remembered
{
    qint64 completeAt = 0;
    QString heldBack; ///< fingerprint; empty when the last one was believed
};

std::optional<Remembered> remembered(Database &database, AccountKey account)
{
    Statement row
        = database.run(u"SELECT roster_at, held_roster FROM account WHERE key = ?"_s, account);
    if (!row.next())
        return std::nullopt;
    return Remembered{row.integer(0), row.text(1)};
}

KnownById knownContacts(Database &database, AccountKey account)
{
    KnownById known;
    Statement row = database.run(
        u"SELECT id, key, kind, position, gone_since FROM contact WHERE account = ?"_s, account);
    while (row.next())
        known.insert(
            row.text(0),
            {row.integer(1), row.word<ContactKind>(2), row.integer(3), row.integer(4) > 0, false});
    return known;
}

/// The entries that count: with an id, each once.
QList<Roster::Entry> entriesOf(const Roster &roster)
{
    QList<Roster::Entry> entries;
    entries.reserve(roster.entries.size());
    QSet<QString> seen;
    seen.reserve(roster.entries.size());
    for (const Roster::Entry &entry : roster.entries) {
        const QString id = storable(entry.id);
        const qsizetype before = seen.size();
        seen.insert(id);
        if (!id.isEmpty() && seen.size() > before)
            entries.append({id, entry.kind});
    }
    return entries;
}

/// The same for two rosters with the same set of ids.
QString fingerprint(const QList<Roster::Entry> &entries)
{
    QStringList ids;
    ids.reserve(entries.size());
    for (const Roster::Entry &entry : entries)
        ids.append(entry.id);
    ids.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &id : ids) {
        hash.addData(id.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

void markListed(const QList<Roster::Entry> &entries, KnownById &known)
{
    for (const Roster::Entry &entry : entries) {
        if (const auto row = known.find(entry.id); row != known.end())
            row->isListed = true;
    }
}

/// Whether the ids look like those of another login: few of them are the ones that we know.
/// WeChat's own contacts keep theirs.
bool isAnotherLogin(const QList<Roster::Entry> &entries, const KnownById &known)
{
    qsizetype stored = 0;
    for (const Known &row : known)
        stored += row.isGone || row.kind == ContactKind::System ? 0 : 1;
    qsizetype listed = 0;
    for (const Roster::Entry &entry : entries) {
        const auto row = known.constFind(entry.id);
        if (row != known.cend() && !row->isGone && row->kind != ContactKind::System)
            ++listed;
    }
    return listed * 2 < stored;
}

/// Gives stored contacts the ids that they have on the list; answers how many.
qsizetype findAgain(Storing &storing, AccountKey account, const QList<Roster::Entry> &entries,
                    const QList<ContactDetails> &rows, KnownById &known, QList<ContactKey> &changed)
{
    const QList<RosterLogins::FoundAgain> found
        = RosterLogins::findAgain(storing, account, entries, rows, changed);
    for (const RosterLogins::FoundAgain &one : found)
        known.insert(one.id, known.take(one.earlierId));
    return found.size();
}

qsizetype unknownOnes(const QList<Roster::Entry> &entries, const KnownById &known)
{
    return std::ranges::count_if(
        entries, [&known](const Roster::Entry &entry) { return !known.contains(entry.id); });
}

void rememberCounts(Storing &storing, AccountKey account, qsizetype listed, qsizetype expected)
{
    const Statement changed
        = storing.database.run(u"UPDATE account SET roster_listed = ?, roster_expected = ?"
                               " WHERE key = ? AND (roster_listed <> ? OR roster_expected <> ?)"_s,
                               listed, expected, account, listed, expected);
    storing.changes.accountChanged |= changed.affectedRows() > 0;
}

/// What becomes of ids that nobody knows.
enum class Unknown { Stored, LeftOut };

/// The history of who is on the list. WeChat's own contacts are noted like all the others: each
/// change says whom it is about, so that whoever shows them leaves them out where it does in lists.
class Attendance
{
public:
    /// The first complete list is what later ones are compared with, and no change by itself; a
    /// first one with nobody on it is none, for a gateway may not have been ready.
    enum class Before { Nothing, AList };

    Attendance(Storing &storing, AccountKey account, Before before)
    {
        if (before == Before::AList)
            m_history.emplace(storing, account);
    }

    void note(ContactKey contact, Change::Kind kind)
    {
        if (m_history)
            m_history->note(contact, kind);
    }

private:
    std::optional<History::Writer> m_history; ///< unset: nothing to compare with
};

/// What a list changed: the keys of the rows, and those rows whose content is known since they
/// were written just now. A later one of the same key counts.
struct Changed
{
    QList<ContactKey> keys;
    QList<Contact> written;

    void add(Contact &&contact)
    {
        keys.append(contact.key);
        written.append(std::move(contact));
    }
};

/// Stores the entries in their order; answers how many appeared.
qsizetype storeEntries(Storing &storing, AccountKey account, const QList<Roster::Entry> &entries,
                       Unknown unknown, const KnownById &known, Attendance &attendance,
                       Changed &changed)
{
    Statement insert = storing.database.statement(
        u"INSERT INTO contact (account, id, kind, position, first_seen, last_seen)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s);
    Statement bringBack = storing.database.statement(
        u"UPDATE contact SET kind = ?, position = ?, gone_since = 0, last_seen = ?"
        " WHERE key = ?"_s);
    Statement move
        = storing.database.statement(u"UPDATE contact SET kind = ?, position = ? WHERE key = ?"_s);
    qsizetype appeared = 0;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Roster::Entry &entry = entries[i];
        const auto row = known.constFind(entry.id);
        if (row == known.cend()) {
            if (unknown == Unknown::LeftOut)
                continue;
            insert.exec(account, entry.id, entry.kind, i, storing.now, storing.now);
            Contact added;
            added.key = insert.insertedKey();
            added.id = entry.id;
            added.kind = entry.kind;
            added.firstSeen = added.lastSeen = storing.now;
            attendance.note(added.key, Change::Kind::Appeared);
            changed.add(std::move(added));
            ++appeared;
        } else if (row->isGone) {
            bringBack.exec(entry.kind, i, storing.now, row->key);
            changed.keys.append(row->key);
            attendance.note(row->key, Change::Kind::Returned);
            ++appeared;
        } else if (row->kind != entry.kind || row->position != i) {
            move.exec(entry.kind, i, row->key);
            if (row->kind != entry.kind)
                changed.keys.append(row->key);
        }
    }
    return appeared;
}

/// The rows of those that are on the list: it alone says who is.
QList<ContactDetails> rowsOf(const Roster &roster, const QList<Roster::Entry> &entries)
{
    if (roster.rows.isEmpty())
        return {};
    QSet<QString> listed;
    listed.reserve(entries.size());
    for (const Roster::Entry &entry : entries)
        listed.insert(entry.id);
    QList<ContactDetails> rows = roster.rows;
    rows.removeIf(
        [&listed](const ContactDetails &row) { return !listed.contains(storable(row.id)); });
    return rows;
}

/// The rows as they are stored now, in the order in which they were changed. What was written just
/// now is not read again; its time is that of the list.
QList<Contact> contactsOf(Database &database, AccountKey account, Changed &&changed,
                          qint64 listedAt)
{
    QHash<ContactKey, Contact> known;
    known.reserve(changed.keys.size());
    for (Contact &contact : changed.written) {
        if (contact.goneSince == 0)
            contact.lastSeen = std::max(contact.lastSeen, listedAt);
        const ContactKey key = contact.key;
        known.insert(key, std::move(contact));
    }
    const auto isWritten = [&known](ContactKey key) { return known.contains(key); };
    QList<ContactKey> others = changed.keys;
    others.removeIf(isWritten);
    for (Contact &contact : ContactsTable::byKeys(database, account, others))
        known.insert(contact.key, std::move(contact));

    QList<Contact> contacts;
    contacts.reserve(known.size());
    for (const ContactKey key : std::as_const(changed.keys)) {
        if (const auto contact = known.find(key); contact != known.end()) {
            contacts.append(std::move(*contact));
            known.erase(contact); // each once
        }
    }
    return contacts;
}

qsizetype markGone(Storing &storing, const KnownById &known, qint64 seenAt, Attendance &attendance,
                   QList<ContactKey> &changed)
{
    QList<Known> missing;
    for (const Known &row : known) {
        if (!row.isGone && !row.isListed)
            missing.append(row);
    }
    // In the order of the list before, so that the history reads like it.
    std::ranges::sort(missing, {},
                      [](const Known &row) { return std::pair(row.position, row.key); });
    Statement mark = storing.database.statement(
        u"UPDATE contact SET gone_since = ?, last_seen = max(last_seen, ?) WHERE key = ?"_s);
    for (const Known &row : std::as_const(missing)) {
        mark.exec(storing.now, seenAt, row.key);
        attendance.note(row.key, Change::Kind::Gone);
        changed.append(row.key);
    }
    return missing.size();
}

enum class Verdict {
    Believed,
    Short, ///< by its own account it may lack those who are missing
    Shrunk,
};

Verdict verdictOn(const Roster &roster, const QList<Roster::Entry> &entries, const KnownById &known,
                  bool isSecond)
{
    qsizetype stored = 0;
    qsizetype missing = 0;
    bool mayBeLeftOut = false;
    for (const Known &row : known) {
        const bool isMissing = !row.isGone && !row.isListed;
        stored += row.isGone ? 0 : 1;
        missing += isMissing ? 1 : 0;
        mayBeLeftOut |= isMissing && roster.untold.contains(row.kind);
    }
    if (entries.isEmpty())
        return stored == 0 ? Verdict::Believed : Verdict::Shrunk;
    if (missing == 0 || isSecond)
        return Verdict::Believed;
    if (shrinksTooMuch(stored, missing))
        return Verdict::Shrunk;
    const bool isShort = roster.expected.value_or(0) > entries.size();
    return isShort || mayBeLeftOut ? Verdict::Short : Verdict::Believed;
}

} // namespace

Result<Store::RosterOutcome> save(Storing &storing, AccountKey account, const Roster &roster,
                                  Store::RosterTrust trust)
{
    Database &database = storing.database;
    const std::optional<Remembered> before = remembered(database, account);
    if (!before)
        return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(account));

    const QList<Roster::Entry> entries = entriesOf(roster);
    const QList<ContactDetails> rows = rowsOf(roster, entries);
    const bool idsChange = roster.ids == Roster::Ids::OneLogin;
    KnownById known = knownContacts(database, account);
    const bool isFirst = before->completeAt == 0 || known.isEmpty();
    Attendance attendance(storing, account,
                          isFirst ? Attendance::Before::Nothing : Attendance::Before::AList);
    Changed changed;
    Store::RosterOutcome outcome;
    const bool isNewLogin = idsChange && isAnotherLogin(entries, known);
    if (idsChange)
        outcome.matched = findAgain(storing, account, entries, rows, known, changed.keys);
    markListed(entries, known);
    const Verdict verdict = trust == Store::RosterTrust::Confirmed
        ? Verdict::Believed
        : verdictOn(roster, entries, known,
                    !before->heldBack.isEmpty() && fingerprint(entries) == before->heldBack);
    outcome.heldBack = verdict == Verdict::Shrunk;
    outcome.isShort = verdict == Verdict::Short;
    // Who was not found again stays on the stored list, and must not stand there twice.
    const Unknown unknown
        = isNewLogin && verdict != Verdict::Believed ? Unknown::LeftOut : Unknown::Stored;
    if (unknown == Unknown::LeftOut)
        outcome.leftOut = unknownOnes(entries, known);
    outcome.appeared = storeEntries(storing, account, entries, unknown, known, attendance, changed);
    for (Contact &contact : DetailsWriter::saveRows(storing, account, rows, roster.rowsTell))
        changed.add(std::move(contact));
    RosterLogins::remember(database, account, roster.ids);

    storing.changes.account = account;
    rememberCounts(storing, account, entries.size(), roster.expected.value_or(0));
    if (verdict != Verdict::Believed) {
        database.run(u"UPDATE account SET held_roster = ? WHERE key = ?"_s, fingerprint(entries),
                     account);
    } else {
        outcome.gone = markGone(storing, known, before->completeAt, attendance, changed.keys);
        outcome.unmatched = isNewLogin ? outcome.gone : 0;
        database.run(u"UPDATE account SET roster_at = ?, held_roster = '' WHERE key = ?"_s,
                     storing.now, account);
        storing.changes.accountChanged = true;
    }
    const qint64 listedAt = verdict == Verdict::Believed ? storing.now : before->completeAt;
    if (listedAt < before->completeAt)
        changed.written.clear(); // the clock was put back: times became earlier than they were read
    storing.changes.contacts = contactsOf(database, account, std::move(changed), listedAt);
    return outcome;
}

} // namespace Lianxi::RosterWriter
