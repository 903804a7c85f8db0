// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailswriter.h"

#include "contactstable.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lianxi::DetailsWriter {

namespace {

/// A row as it was read, and what a reply makes of it.
struct Merged
{
    ContactsTable::Row row;
    bool isTold = false; ///< the reply names it
    bool isChanged = false;
};
using MergedById = QHash<QString, Merged>;

/// Brief and detail replies fill different fields, so an empty value erases nothing.
void take(QString &known, const std::optional<QString> &told)
{
    if (told && !told->isEmpty())
        known = storable(*told);
}

/// Lays what is told over the row; answers whether that changed anything.
bool merge(ContactsTable::Row &row, const ContactDetails &told)
{
    const ContactsTable::Row before = row;
    Contact &contact = row.contact;
    take(contact.nickname, told.nickname);
    take(contact.alias, told.alias);
    take(contact.signature, told.signature);
    take(contact.country, told.country);
    take(contact.province, told.province);
    take(contact.city, told.city);
    take(contact.avatarUrl, told.avatarUrl);
    take(contact.largeAvatarUrl, told.largeAvatarUrl);
    if (told.sex && *told.sex != Sex::Unknown)
        contact.sex = *told.sex;
    // A list is no text: a contact may lose its last label.
    if (told.labelIds) {
        contact.labelIds.clear();
        for (const QString &id : *told.labelIds)
            contact.labelIds.append(storable(id));
    }
    if (told.remark) {
        row.gatewayRemark = storable(*told.remark);
        if (contact.remarkState != RemarkState::Waiting)
            contact.remark = row.gatewayRemark;
    }
    if (hasVisibleCharacter(contact.nickname))
        contact.membersTitle.clear(); // a group that has a title of its own now
    return contact != before.contact || row.gatewayRemark != before.gatewayRemark;
}

/// Lays the reply over the rows; answers the known ids in its order, each once.
QStringList mergeAll(MergedById &rows, const QList<ContactDetails> &details)
{
    QStringList told;
    told.reserve(details.size());
    for (const ContactDetails &one : details) {
        const auto row = rows.find(storable(one.id));
        if (row == rows.end())
            continue; // the roster alone says who is on the list
        if (!row->isTold)
            told.append(row.key());
        row->isTold = true;
        row->isChanged |= merge(row->row, one);
    }
    return told;
}

/// The stored rows of those whom the reply names, as far as they are known.
MergedById storedRows(Database &database, AccountKey account, const QList<ContactDetails> &details)
{
    QStringList ids;
    ids.reserve(details.size());
    for (const ContactDetails &one : details)
        ids.append(storable(one.id));
    MergedById rows;
    ContactsTable::forIds(database, account, ids, [&rows](ContactsTable::Row &&row) {
        const QString id = row.contact.id;
        rows.insert(id, Merged{std::move(row)});
    });
    return rows;
}

void writeFacts(Database &database, const ContactsTable::Row &row)
{
    const Contact &c = row.contact;
    database.run(u"UPDATE contact SET nickname = ?, remark = ?, alias = ?, signature = ?, sex = ?,"
                 " country = ?, province = ?, city = ?, label_ids = ?, avatar_url = ?,"
                 " large_avatar_url = ?, members_title = ?, details_at = ?,"
                 " asked_at = max(asked_at, ?) WHERE key = ?"_s,
                 c.nickname, row.gatewayRemark, c.alias, c.signature, c.sex, c.country, c.province,
                 c.city, ContactsTable::labelIdsText(c.labelIds), c.avatarUrl, c.largeAvatarUrl,
                 c.membersTitle, c.detailsAt, c.detailsAt, c.key);
}

/// Writes one row; only its times where nothing new was said.
void write(Database &database, const Merged &merged)
{
    const Contact &c = merged.row.contact;
    if (merged.isChanged)
        writeFacts(database, merged.row);
    else
        database.run(u"UPDATE contact SET details_at = ?, asked_at = ? WHERE key = ?"_s,
                     c.detailsAt, c.detailsAt, c.key);
}

} // namespace

Result<void> save(Storing &storing, AccountKey account, const QList<ContactDetails> &details,
                  const QStringList &asked)
{
    Database &database = storing.database;
    if (const Result<void> known = knownAccount(database, account); !known)
        return known;
    MergedById rows = storedRows(database, account, details);
    // In the order of the reply, which is that of the list: the pages of the file come one after
    // the other.
    storing.changes.account = account;
    for (const QString &id : mergeAll(rows, details)) {
        Merged &merged = rows[id];
        merged.row.contact.detailsAt = storing.now;
        write(database, merged);
        storing.changes.contacts.append(merged.row.contact);
    }

    Statement ask
        = database.statement(u"UPDATE contact SET asked_at = ? WHERE id = ? AND account = ?"_s);
    for (const QString &id : asked) {
        const auto row = rows.constFind(storable(id));
        if (row == rows.cend() || !row->isTold)
            ask.exec(storing.now, id, account);
    }
    return {};
}

QList<ContactKey> saveRows(Storing &storing, AccountKey account, const QList<ContactDetails> &rows,
                           Roster::RowsTell rowsTell)
{
    QList<ContactKey> changed;
    if (rows.isEmpty())
        return changed;
    MergedById stored = storedRows(storing.database, account, rows);
    for (const QString &id : mergeAll(stored, rows)) {
        Merged &merged = stored[id];
        if (rowsTell == Roster::RowsTell::Everything)
            merged.row.contact.detailsAt = storing.now;
        else if (!merged.isChanged)
            continue;
        write(storing.database, merged);
        changed.append(merged.row.contact.key);
    }
    return changed;
}

} // namespace Lianxi::DetailsWriter
