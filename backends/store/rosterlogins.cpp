// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rosterlogins.h"

#include "contactstable.h"
#include "rostermatch.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::RosterLogins {

namespace {

using RosterMatch::Face;

Face faceOf(const Contact &contact)
{
    return {.kind = contact.kind,
            .alias = contact.alias,
            .nickname = contact.nickname,
            .pictureSeq = RosterMatch::pictureSeq(contact.avatarUrl),
            .country = contact.country,
            .province = contact.province,
            .city = contact.city};
}

Face faceOf(ContactKind kind, const ContactDetails &row)
{
    const auto text
        = [](const std::optional<QString> &told) { return storable(told.value_or(QString())); };
    return {.kind = kind,
            .alias = text(row.alias),
            .nickname = text(row.nickname),
            .pictureSeq = RosterMatch::pictureSeq(text(row.avatarUrl)),
            .country = text(row.country),
            .province = text(row.province),
            .city = text(row.city)};
}

QList<RosterMatch::Stored> storedFaces(const QList<Contact> &contacts,
                                       const QList<Roster::Entry> &entries)
{
    QSet<QString> ids;
    ids.reserve(entries.size());
    for (const Roster::Entry &entry : entries)
        ids.insert(entry.id);
    QList<RosterMatch::Stored> faces;
    faces.reserve(contacts.size());
    for (const Contact &contact : contacts)
        faces.append({faceOf(contact), ids.contains(contact.id), contact.goneSince > 0});
    return faces;
}

QList<RosterMatch::Listed> listedFaces(const QList<Roster::Entry> &entries,
                                       const QList<ContactDetails> &rows,
                                       const QList<Contact> &contacts)
{
    QHash<QString, qsizetype> places;
    places.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(storable(rows[i].id), i);
    QSet<QString> stored;
    stored.reserve(contacts.size());
    for (const Contact &contact : contacts)
        stored.insert(contact.id);
    QList<RosterMatch::Listed> faces;
    faces.reserve(entries.size());
    for (const Roster::Entry &entry : entries) {
        const auto row = places.constFind(entry.id);
        const Face face
            = row == places.cend() ? Face{.kind = entry.kind} : faceOf(entry.kind, rows[*row]);
        faces.append({face, stored.contains(entry.id)});
    }
    return faces;
}

/// The members of groups that have another id now have others as well; only of those who are found
/// again it is known which.
void markMembersOld(Database &database, const QList<ContactKey> &groups)
{
    Statement mark = database.statement(u"UPDATE person SET is_old = 1 WHERE is_old = 0 AND key IN"
                                        " (SELECT person FROM member WHERE group_key = ?)"_s);
    for (const ContactKey group : groups)
        mark.exec(group);
}

/// Who is somewhere a member or an owner has the new id there as well, so that members keep what
/// is known of them until they are read again.
void renameElsewhere(Database &database, AccountKey account, const QList<FoundAgain> &found,
                     QList<ContactKey> &changed)
{
    QHash<QString, QString> newIds;
    Statement person = database.statement(
        u"UPDATE OR IGNORE person SET id = ?, is_old = 0 WHERE account = ? AND id = ?"_s);
    for (const FoundAgain &one : found) {
        person.exec(one.id, account, one.earlierId);
        newIds.insert(one.earlierId, one.id);
    }
    QList<std::pair<ContactKey, QString>> owned;
    Statement row = database.run(
        u"SELECT key, owner_id FROM contact WHERE account = ? AND owner_id <> ''"_s, account);
    while (row.next()) {
        if (const auto id = newIds.constFind(row.text(1)); id != newIds.cend())
            owned.append({row.integer(0), *id});
    }
    Statement owner = database.statement(u"UPDATE contact SET owner_id = ? WHERE key = ?"_s);
    for (const auto &[key, id] : std::as_const(owned)) {
        owner.exec(id, key);
        changed.append(key);
    }
}

} // namespace

QList<FoundAgain> findAgain(Storing &storing, AccountKey account,
                            const QList<Roster::Entry> &entries, const QList<ContactDetails> &rows,
                            QList<ContactKey> &changed)
{
    Database &database = storing.database;
    const Result<QList<Contact>> contacts = ContactsTable::all(database, account);
    if (!contacts || contacts->isEmpty())
        return {};
    const QList<RosterMatch::Pair> pairs = RosterMatch::match(
        storedFaces(*contacts, entries), listedFaces(entries, rows, *contacts));
    QList<FoundAgain> found;
    found.reserve(pairs.size());
    // A new id is nobody's yet, so none of them gets in another's way.
    Statement rename = database.statement(
        u"UPDATE contact SET id = ?, members_old = members_at > 0 OR members_old WHERE key = ?"_s);
    for (const RosterMatch::Pair &pair : pairs) {
        const Contact &contact = contacts->at(pair.stored);
        const QString &id = entries[pair.listed].id;
        rename.exec(id, contact.key);
        changed.append(contact.key);
        if (contact.kind == ContactKind::Group)
            storing.changes.groupsWithNewMembers.append(contact.key); // their ids
        found.append({contact.key, contact.id, id});
    }
    markMembersOld(database, storing.changes.groupsWithNewMembers);
    if (!found.isEmpty())
        renameElsewhere(database, account, found, changed);
    return found;
}

void remember(Database &database, AccountKey account, Roster::Ids ids)
{
    if (ids == Roster::Ids::OneLogin)
        database.run(u"UPDATE account SET roster_login = secret_id WHERE key = ?"_s, account);
    else
        database.run(u"UPDATE account SET roster_login = '' WHERE key = ?"_s, account);
}

Result<bool> idsAreGood(Database &database, AccountKey account)
{
    Statement row = database.run(
        u"SELECT roster_login = '' OR roster_login = secret_id FROM account WHERE key = ?"_s,
        account);
    if (!row.next())
        return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(account));
    return row.integer(0) != 0;
}

} // namespace Lianxi::RosterLogins
