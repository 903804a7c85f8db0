// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailswriter.h"

#include "contactstable.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::DetailsWriter {

namespace {

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
    return contact != before.contact || row.gatewayRemark != before.gatewayRemark;
}

} // namespace

Result<void> save(Storing &storing, AccountKey account, const QList<ContactDetails> &details,
                  const QStringList &asked)
{
    Database &database = storing.database;
    if (const Result<void> known = knownAccount(database, account); !known)
        return known;
    QStringList ids;
    ids.reserve(details.size());
    for (const ContactDetails &one : details)
        ids.append(storable(one.id));
    QHash<QString, ContactsTable::Row> rows = ContactsTable::byIds(database, account, ids);

    QSet<QString> told;
    QSet<QString> changed;
    for (const ContactDetails &one : details) {
        const QString id = storable(one.id);
        const auto row = rows.find(id);
        if (row == rows.end())
            continue; // the roster alone says who is on the list
        if (merge(*row, one))
            changed.insert(id);
        told.insert(id);
    }

    Statement update = database.statement(
        u"UPDATE contact SET nickname = ?, remark = ?, alias = ?, signature = ?, sex = ?,"
        " country = ?, province = ?, city = ?, label_ids = ?, avatar_url = ?,"
        " large_avatar_url = ?, details_at = ?, asked_at = ? WHERE key = ?"_s);
    Statement renew
        = database.statement(u"UPDATE contact SET details_at = ?, asked_at = ? WHERE key = ?"_s);
    storing.changes.account = account;
    storing.changes.contacts.reserve(told.size());
    for (const QString &id : std::as_const(told)) {
        ContactsTable::Row &row = rows[id];
        Contact &c = row.contact;
        c.detailsAt = storing.now;
        if (changed.contains(id))
            update.exec(c.nickname, row.gatewayRemark, c.alias, c.signature, c.sex, c.country,
                        c.province, c.city, ContactsTable::labelIdsText(c.labelIds), c.avatarUrl,
                        c.largeAvatarUrl, storing.now, storing.now, c.key);
        else
            renew.exec(storing.now, storing.now, c.key);
        storing.changes.contacts.append(c);
    }

    Statement ask
        = database.statement(u"UPDATE contact SET asked_at = ? WHERE id = ? AND account = ?"_s);
    for (const QString &id : asked) {
        if (!told.contains(storable(id)))
            ask.exec(storing.now, id, account);
    }
    return {};
}

} // namespace Lianxi::DetailsWriter
