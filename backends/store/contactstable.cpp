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

/// From here on one pass over the whole account may be quicker than a look-up for each row.
constexpr qsizetype scanAbove = 2000;
constexpr qint64 everyRow = -1; ///< as a LIMIT
/// A look-up costs as much as so many rows of a pass.
constexpr qint64 rowsPerLookUp = 4;

/// Lists of labels repeat: each different one is parsed once and shared.
using LabelCache = QHash<QString, QStringList>;

/// The columns that rowFrom() reads.
constexpr auto columns
    = "c.key, c.id, c.kind, c.nickname, c.remark, c.alias, c.signature, c.sex, c.country,"
      " c.province, c.city, c.label_ids, c.avatar_url, c.large_avatar_url, c.owner_id,"
      " c.members_title, c.member_count, c.first_seen, c.last_seen, c.gone_since, c.details_at,"
      " c.members_at, c.remark_at"_L1;

constexpr int idColumn = 1;

/// For single rows: with the account and the edit beside them.
QString selectSql(QLatin1StringView where)
{
    return u"SELECT %1, c.account, a.roster_at, e.state, e.remark FROM contact c"
           " JOIN account a ON a.key = c.account"
           " LEFT JOIN edit e ON e.contact = c.key AND e.state IN (0, 1, 3, 4, 6, 7)"
           " WHERE %2"_s.arg(columns, where);
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

/// `rosterAt`: when the list of the account was believed last.
Row rowFrom(const Statement &row, AccountKey account, qint64 rosterAt, LabelCache &labels)
{
    Row read;
    read.account = account;
    Contact &c = read.contact;
    c.key = row.integer(0);
    c.id = row.text(1);
    c.kind = row.word<ContactKind>(2);
    c.nickname = row.text(3);
    c.remark = read.gatewayRemark = row.text(4);
    c.alias = row.text(5);
    c.signature = row.text(6);
    c.sex = row.word<Sex>(7);
    c.country = row.text(8);
    c.province = row.text(9);
    c.city = row.text(10);
    c.labelIds = labelIdsFrom(row.text(11), labels);
    c.avatarUrl = row.text(12);
    c.largeAvatarUrl = row.text(13);
    c.ownerId = row.text(14);
    c.membersTitle = row.text(15);
    c.memberCount = row.word<int>(16);
    c.firstSeen = row.integer(17);
    c.lastSeen = row.integer(18);
    c.goneSince = row.integer(19);
    if (c.goneSince == 0)
        c.lastSeen = std::max(c.lastSeen, rosterAt);
    c.detailsAt = row.integer(20);
    c.membersAt = row.integer(21);
    read.remarkAt = row.integer(22);
    return read;
}

/// What the screen shows while an edit of the remark matters.
void layOver(Contact &contact, RemarkEdit::State state, const QString &remark)
{
    const bool open = isOpen(state);
    contact.remarkState = open ? RemarkState::Waiting : RemarkState::Failed;
    if (open)
        contact.remark = remark;
}

/// The edits that matter, read beside rows in the order of their keys: a join would look for each
/// row whether it has one, and hardly any has.
class EditsBeside
{
public:
    EditsBeside(Database &database, ContactKey after)
        : m_edit(database.run(u"SELECT contact, state, remark FROM edit"
                              " WHERE state IN (0, 1, 3, 4, 6, 7) AND contact > ?"
                              " ORDER BY contact"_s,
                              after))
    {
        step();
    }

    void layOver(Contact &contact)
    {
        while (m_contact != 0 && m_contact < contact.key)
            step();
        if (m_contact == contact.key)
            ContactsTable::layOver(contact, m_edit.word<RemarkEdit::State>(1), m_edit.text(2));
    }

private:
    void step() { m_contact = m_edit.next() ? m_edit.integer(0) : 0; }

    Statement m_edit;
    ContactKey m_contact = 0; ///< 0: there are no more
};

/// When the account's list was believed last; nothing where there is no such account.
std::optional<qint64> rosterAt(Database &database, AccountKey account)
{
    Statement row = database.run(u"SELECT roster_at FROM account WHERE key = ?"_s, account);
    if (!row.next())
        return std::nullopt;
    return row.integer(0);
}

Error unknownAccount(AccountKey account)
{
    return {Error::Kind::Invalid, u"no account with the key %1"_s.arg(account), 0, {}};
}

/// Whether the text stands in JSON as it is: the ids of all labels that there are, which are
/// numbers.
bool isPlainInJson(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<Row> first(Statement &row, LabelCache &labels)
{
    if (!row.next())
        return std::nullopt;
    Row read = rowFrom(row, row.integer(23), row.integer(24), labels);
    if (!row.isNull(25))
        layOver(read.contact, row.word<RemarkEdit::State>(25), row.text(26));
    return read;
}

std::optional<Row> first(Statement row)
{
    LabelCache labels;
    return first(row, labels);
}

/// Calls `take` with rows of the account in the order of their keys.
template <typename Take>
void scan(Database &database, AccountKey account, qint64 listedAt, ContactKey after, qint64 most,
          Take take)
{
    LabelCache labels;
    Statement row = database.run(u"SELECT %1 FROM contact c WHERE c.account = ? AND c.key > ?"
                                 " ORDER BY c.key LIMIT ?"_s.arg(columns),
                                 account, after, most);
    EditsBeside edits(database, after); // begun after the rows: they are of the same moment
    while (row.next()) {
        Row read = rowFrom(row, account, listedAt, labels);
        edits.layOver(read.contact);
        take(std::move(read));
    }
}

qint64 countOf(Database &database, AccountKey account)
{
    Statement row = database.run(u"SELECT count(*) FROM contact WHERE account = ?"_s, account);
    return row.next() ? row.integer(0) : 0;
}

/// Whether one pass over the account is quicker than this many look-ups.
bool isScanQuicker(Database &database, AccountKey account, qsizetype lookUps)
{
    return lookUps > scanAbove && countOf(database, account) < lookUps * rowsPerLookUp;
}

/// Rows of an account by their ids. Replies name them mostly in the order of the list, which is
/// that of their keys: so the row behind the last one is tried before an id is looked up.
class RowsInTurn
{
public:
    RowsInTurn(Database &database, AccountKey account)
        : m_account(account)
        , m_listedAt(rosterAt(database, account).value_or(0))
        , m_hasEdits(database.run(u"SELECT 1 FROM edit WHERE state IN (0, 1, 3, 4, 6, 7) LIMIT 1"_s)
                         .next())
        , m_edit(database.statement(u"SELECT state, remark FROM edit WHERE contact = ?"
                                    " AND state IN (0, 1, 3, 4, 6, 7)"_s))
        , m_row(database.statement(
              u"SELECT %1 FROM contact c WHERE c.account = ? AND c.key >= (SELECT key FROM contact"
              " WHERE id = ? AND account = ?) ORDER BY c.key"_s.arg(columns)))
    {
    }

    [[nodiscard]] std::optional<Row> find(const QString &id)
    {
        if (!m_isAtRow || !m_row.next() || m_row.text(idColumn) != id) {
            m_row.exec(m_account, id, m_account);
            m_isAtRow = m_row.next();
        }
        if (!m_isAtRow)
            return std::nullopt;
        Row read = rowFrom(m_row, m_account, m_listedAt, m_labels);
        if (m_hasEdits && m_edit.exec(read.contact.key) && m_edit.next())
            layOver(read.contact, m_edit.word<RemarkEdit::State>(0), m_edit.text(1));
        return read;
    }

private:
    AccountKey m_account;
    qint64 m_listedAt;
    bool m_hasEdits;
    Statement m_edit;
    Statement m_row;
    LabelCache m_labels;
    bool m_isAtRow = false; ///< of the id that was found last
};

} // namespace

Result<QList<Contact>> all(Database &database, AccountKey account)
{
    const std::optional<qint64> listedAt = rosterAt(database, account);
    if (!listedAt)
        return failure(unknownAccount(account));
    QList<Contact> contacts;
    contacts.reserve(countOf(database, account));
    scan(database, account, *listedAt, 0, everyRow,
         [&contacts](Row &&row) { contacts.append(std::move(row.contact)); });
    return contacts;
}

Result<QList<Contact>> after(Database &database, AccountKey account, ContactKey key, qsizetype most)
{
    const std::optional<qint64> listedAt = rosterAt(database, account);
    if (!listedAt)
        return failure(unknownAccount(account));
    QList<Contact> contacts;
    contacts.reserve(most);
    scan(database, account, *listedAt, key, most,
         [&contacts](Row &&row) { contacts.append(std::move(row.contact)); });
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
    if (isScanQuicker(database, account, ids.size())) {
        scan(database, account, rosterAt(database, account).value_or(0), 0, everyRow, take);
        return;
    }
    RowsInTurn rows(database, account);
    for (const QString &id : ids) {
        if (std::optional<Row> found = rows.find(id))
            take(*std::move(found));
    }
}

QList<Contact> byKeys(Database &database, AccountKey account, const QList<ContactKey> &keys)
{
    QList<Contact> contacts;
    if (keys.isEmpty())
        return contacts;
    contacts.reserve(keys.size());
    if (!isScanQuicker(database, account, keys.size())) {
        LabelCache labels;
        Statement row = database.statement(selectSql("c.key = ?"_L1));
        for (const ContactKey key : keys) {
            row.exec(key);
            if (std::optional<Row> found = first(row, labels))
                contacts.append(std::move(found->contact));
        }
        return contacts;
    }
    const QSet<ContactKey> wanted(keys.begin(), keys.end());
    scan(database, account, rosterAt(database, account).value_or(0), 0, everyRow, [&](Row &&row) {
        if (wanted.contains(row.contact.key))
            contacts.append(std::move(row.contact));
    });
    return contacts;
}

QString labelIdsText(const QStringList &ids)
{
    if (ids.isEmpty())
        return {};
    if (!std::ranges::all_of(ids, isPlainInJson))
        return jsonText(QJsonDocument(QJsonArray::fromStringList(ids)));
    return "[\""_L1 + ids.join("\",\""_L1) + "\"]"_L1;
}

} // namespace Lianxi::ContactsTable
