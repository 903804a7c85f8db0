// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactstable.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::ContactsTable {

namespace {

static_assert(static_cast<int>(ContactKind::Friend) == 0);
static_assert(static_cast<int>(ContactKind::Group) == 1);
static_assert(static_cast<int>(ContactKind::Public) == 2);
static_assert(static_cast<int>(ContactKind::System) == 3);
static_assert(static_cast<int>(Sex::Unknown) == 0);
static_assert(static_cast<int>(Sex::Male) == 1);
static_assert(static_cast<int>(Sex::Female) == 2);

/// From here on one pass over the whole account is quicker than a look-up for each row.
constexpr qsizetype scanAbove = 2000;

/// Lists of labels repeat: each different one is parsed once and shared.
using LabelCache = QHash<QString, QStringList>;

QString selectSql(QLatin1StringView where)
{
    return u"SELECT c.key, c.account, c.id, c.kind, c.nickname, c.remark, e.state, e.remark,"
           " c.alias, c.signature, c.sex, c.country, c.province, c.city, c.label_ids,"
           " c.avatar_url, c.large_avatar_url, c.owner_id, c.member_count, c.first_seen,"
           " CASE c.gone_since WHEN 0 THEN max(c.last_seen, a.roster_at) ELSE c.last_seen END,"
           " c.gone_since, c.details_at, c.members_at, c.members_title,"
           " c.remark_at"
           " FROM contact c JOIN account a ON a.key = c.account"
           " LEFT JOIN edit e ON e.contact = c.key AND e.state IN (0, 1, 3, 4, 6, 7) WHERE "_s
        + where;
}

QStringList labelIdsFrom(const QString &text, LabelCache &cache)
{
    if (text.isEmpty())
        return {};
    auto known = cache.find(text);
    if (known == cache.end()) {
        QStringList ids;
        for (const QJsonValue id : QJsonDocument::fromJson(text.toUtf8()).array())
            ids.append(id.toString());
        known = cache.insert(text, ids);
    }
    return *known;
}

Row rowFrom(const Statement &row, LabelCache &labels)
{
    Row read;
    Contact &c = read.contact;
    c.key = row.integer(0);
    read.account = row.integer(1);
    c.id = row.text(2);
    c.kind = row.word<ContactKind>(3);
    c.nickname = row.text(4);
    read.gatewayRemark = row.text(5);
    c.remark = read.gatewayRemark;
    if (!row.isNull(6)) {
        const bool open = isOpen(row.word<RemarkEdit::State>(6));
        c.remarkState = open ? RemarkState::Waiting : RemarkState::Failed;
        if (open)
            c.remark = row.text(7);
    }
    c.alias = row.text(8);
    c.signature = row.text(9);
    c.sex = row.word<Sex>(10);
    c.country = row.text(11);
    c.province = row.text(12);
    c.city = row.text(13);
    c.labelIds = labelIdsFrom(row.text(14), labels);
    c.avatarUrl = row.text(15);
    c.largeAvatarUrl = row.text(16);
    c.ownerId = row.text(17);
    c.memberCount = row.word<int>(18);
    c.firstSeen = row.integer(19);
    c.lastSeen = row.integer(20);
    c.goneSince = row.integer(21);
    c.detailsAt = row.integer(22);
    c.membersAt = row.integer(23);
    c.membersTitle = row.text(24);
    read.remarkAt = row.integer(25);
    return read;
}

std::optional<Row> first(Statement row)
{
    LabelCache labels;
    if (!row.next())
        return std::nullopt;
    return rowFrom(row, labels);
}

/// Calls `take` with each row of the account.
template <typename Take>
void scan(Database &database, AccountKey account, Take take)
{
    LabelCache labels;
    Statement row = database.run(selectSql("c.account = ? ORDER BY c.key"_L1), account);
    while (row.next())
        take(rowFrom(row, labels));
}

} // namespace

Result<QList<Contact>> all(Database &database, AccountKey account)
{
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    QList<Contact> contacts;
    scan(database, account, [&contacts](Row &&row) { contacts.append(std::move(row.contact)); });
    return contacts;
}

Result<QList<Contact>> after(Database &database, AccountKey account, ContactKey key, qsizetype most)
{
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    QList<Contact> contacts;
    contacts.reserve(most);
    LabelCache labels;
    Statement row = database.run(selectSql("c.account = ? AND c.key > ? ORDER BY c.key LIMIT ?"_L1),
                                 account, key, most);
    while (row.next())
        contacts.append(rowFrom(row, labels).contact);
    return contacts;
}

std::optional<Row> byKey(Database &database, ContactKey key)
{
    return first(database.run(selectSql("c.key = ?"_L1), key));
}

std::optional<Row> byId(Database &database, AccountKey account, const QString &id)
{
    return first(database.run(selectSql("c.id = ? AND c.account = ?"_L1), id, account));
}

void forIds(Database &database, AccountKey account, const QStringList &ids,
            const std::function<void(Row &&)> &take)
{
    if (ids.size() > scanAbove) {
        scan(database, account, take);
        return;
    }
    for (const QString &id : ids) {
        if (std::optional<Row> row = byId(database, account, id))
            take(*std::move(row));
    }
}

QList<Contact> byKeys(Database &database, AccountKey account, const QList<ContactKey> &keys)
{
    QList<Contact> contacts;
    contacts.reserve(keys.size());
    if (keys.size() <= scanAbove) {
        for (const ContactKey key : keys) {
            if (std::optional<Row> row = byKey(database, key))
                contacts.append(std::move(row->contact));
        }
        return contacts;
    }
    const QSet<ContactKey> wanted(keys.begin(), keys.end());
    scan(database, account, [&](Row &&row) {
        if (wanted.contains(row.contact.key))
            contacts.append(std::move(row.contact));
    });
    return contacts;
}

QString labelIdsText(const QStringList &ids)
{
    if (ids.isEmpty())
        return {};
    return jsonText(QJsonDocument(QJsonArray::fromStringList(ids)));
}

} // namespace Lianxi::ContactsTable
