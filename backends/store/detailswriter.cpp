// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailswriter.h"

#include "contactstable.h"
#include "history.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lianxi::DetailsWriter {

namespace {

/// What a row said before the reply.
struct Before
{
    QString nickname;
    QString alias;
    QString remark;
    qint64 detailsAt = 0;
    qint64 remarkAt = 0;
};

/// A row as it was read, and what a reply makes of it.
struct Merged
{
    ContactsTable::Row row;
    Before before = {};
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

/// Lays what is told over the row; answers whether that changed anything but times.
bool merge(ContactsTable::Row &row, const ContactDetails &told, qint64 now)
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
        row.remarkAt = now;
        row.gatewayRemark = storable(*told.remark);
        if (contact.remarkState != RemarkState::Waiting)
            contact.remark = row.gatewayRemark;
    }
    if (hasVisibleCharacter(contact.nickname))
        contact.membersTitle.clear(); // a group that has a title of its own now
    return contact != before.contact || row.gatewayRemark != before.gatewayRemark;
}

Before beforeOf(const ContactsTable::Row &row)
{
    const Contact &contact = row.contact;
    return {contact.nickname, contact.alias, row.gatewayRemark, contact.detailsAt, row.remarkAt};
}

/// Lays the reply over the rows; answers the known ids in its order, each once.
QStringList mergeAll(MergedById &rows, const QList<ContactDetails> &details, qint64 now)
{
    QStringList told;
    told.reserve(details.size());
    for (const ContactDetails &one : details) {
        const auto row = rows.find(storable(one.id));
        if (row == rows.end())
            continue; // the roster alone says who is on the list
        if (!row->isTold) {
            told.append(row.key());
            row->before = beforeOf(row->row);
        }
        row->isTold = true;
        row->isChanged |= merge(row->row, one, now);
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

/// Whether a remark that is new at the gateway is one that an edit of ours brought there, and of
/// which nobody heard yet: it was sent after the remark changed last. What was confirmed is known
/// as ours already; what was refused or not sent was written by somebody else. Another question
/// than Outbox::mayBeOurs(), which rather takes a remark for ours than ask about it.
bool isOurs(Database &database, ContactKey contact, const QString &remark)
{
    Statement edit = database.run(
        u"SELECT 1 FROM edit WHERE contact = ? AND remark = ? AND sent_at > 0 AND state IN"
        " (1, 4, 5, 6) AND sent_at >= coalesce((SELECT max(at) FROM change WHERE contact = ?"
        " AND kind IN (4, 5)), 0) LIMIT 1"_s,
        contact, remark, contact);
    return edit.next();
}

/// Adds to the history what is said differently from before. What was not known is no change: a
/// field counts as known when it had a value, or when there was a reply that would have told it.
void note(Storing &storing, History::Writer &history, const Merged &merged)
{
    const Contact &is = merged.row.contact;
    const Before &was = merged.before;
    const auto differs = [](const QString &before, const QString &after, qint64 toldAt) {
        return before != after && (toldAt > 0 || !before.isEmpty());
    };
    if (differs(was.nickname, is.nickname, was.detailsAt))
        history.note(is.key, Change::Kind::Renamed, was.nickname, is.nickname);
    if (differs(was.alias, is.alias, was.detailsAt))
        history.note(is.key, Change::Kind::AliasChanged, was.alias, is.alias);
    const QString &remark = merged.row.gatewayRemark;
    if (differs(was.remark, remark, was.remarkAt)) {
        const bool ours = isOurs(storing.database, is.key, remark);
        history.note(is.key, ours ? Change::Kind::RemarkByUs : Change::Kind::RemarkElsewhere,
                     was.remark, remark);
    }
}

void writeFacts(Database &database, const ContactsTable::Row &row)
{
    const Contact &c = row.contact;
    database.run(u"UPDATE contact SET nickname = ?, remark = ?, alias = ?, signature = ?, sex = ?,"
                 " country = ?, province = ?, city = ?, label_ids = ?, avatar_url = ?,"
                 " large_avatar_url = ?, members_title = ?, details_at = ?,"
                 " asked_at = max(asked_at, ?), remark_at = ? WHERE key = ?"_s,
                 c.nickname, row.gatewayRemark, c.alias, c.signature, c.sex, c.country, c.province,
                 c.city, ContactsTable::labelIdsText(c.labelIds), c.avatarUrl, c.largeAvatarUrl,
                 c.membersTitle, c.detailsAt, c.detailsAt, row.remarkAt, c.key);
}

/// Writes one row and what changed; only its times where nothing new was said.
void write(Storing &storing, History::Writer &history, const Merged &merged)
{
    const Contact &c = merged.row.contact;
    if (merged.isChanged) {
        note(storing, history, merged);
        writeFacts(storing.database, merged.row);
    } else {
        storing.database.run(u"UPDATE contact SET details_at = ?, asked_at = max(asked_at, ?),"
                             " remark_at = ? WHERE key = ?"_s,
                             c.detailsAt, c.detailsAt, merged.row.remarkAt, c.key);
    }
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
    History::Writer history(storing, account);
    for (const QString &id : mergeAll(rows, details, storing.now)) {
        Merged &merged = rows[id];
        merged.row.contact.detailsAt = storing.now;
        write(storing, history, merged);
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
    History::Writer history(storing, account);
    for (const QString &id : mergeAll(stored, rows, storing.now)) {
        Merged &merged = stored[id];
        const bool tellsEverything = rowsTell == Roster::RowsTell::Everything;
        if (tellsEverything)
            merged.row.contact.detailsAt = storing.now;
        const bool tellsRemark = merged.row.remarkAt != merged.before.remarkAt;
        if (!tellsEverything && !tellsRemark && !merged.isChanged)
            continue;
        write(storing, history, merged);
        if (tellsEverything || merged.isChanged)
            changed.append(merged.row.contact.key);
    }
    return changed;
}

} // namespace Lianxi::DetailsWriter
