// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailswriter.h"

#include "contactstable.h"
#include "history.h"

#include <QHash>

#include <optional>
#include <utility>
#include <vector>

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

/// The stored rows of those whom a reply names, as far as they are known.
class Rows
{
public:
    Rows(Database &database, AccountKey account, const QList<ContactDetails> &details)
    {
        m_ids.reserve(details.size());
        for (const ContactDetails &one : details)
            m_ids.append(storable(one.id));
        m_places.reserve(m_ids.size());
        m_rows.reserve(static_cast<size_t>(m_ids.size()));
        ContactsTable::forIds(database, account, m_ids, [this](ContactsTable::Row &&row) {
            m_places.insert(row.contact.id, static_cast<qsizetype>(m_rows.size()));
            m_rows.push_back({std::move(row)});
        });
    }

    /// The ids that the reply names, as they are stored.
    [[nodiscard]] const QStringList &ids() const { return m_ids; }
    /// Not there: nobody knows it.
    [[nodiscard]] std::optional<qsizetype> placeOf(const QString &id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.cend() ? std::nullopt : std::optional(*place);
    }
    [[nodiscard]] Merged &at(qsizetype place) { return m_rows[static_cast<size_t>(place)]; }
    /// Whether the reply names it.
    [[nodiscard]] bool isTold(const QString &id)
    {
        const std::optional<qsizetype> place = placeOf(id);
        return place && at(*place).isTold;
    }

private:
    QStringList m_ids;
    std::vector<Merged> m_rows;
    QHash<QString, qsizetype> m_places;
};

/// Brief and detail replies fill different fields, so an empty value erases nothing. Answers
/// whether that changed anything.
bool take(QString &known, const std::optional<QString> &told)
{
    if (!told || told->isEmpty())
        return false;
    const QString text = storable(*told);
    if (text == known)
        return false;
    known = text;
    return true;
}

bool takeLabels(QStringList &known, const QStringList &told)
{
    if (told == known)
        return false;
    QStringList ids;
    ids.reserve(told.size());
    for (const QString &id : told)
        ids.append(storable(id));
    const bool isChanged = ids != known;
    known = ids;
    return isChanged;
}

bool takeRemark(ContactsTable::Row &row, const QString &told, qint64 now)
{
    Contact &contact = row.contact;
    const QString remark = storable(told);
    const QString shown = contact.remarkState == RemarkState::Waiting ? contact.remark : remark;
    const bool isChanged = remark != row.gatewayRemark || shown != contact.remark;
    row.remarkAt = now;
    row.gatewayRemark = remark;
    contact.remark = shown;
    return isChanged;
}

/// Lays what is told over the row; answers whether that changed anything but times.
bool merge(ContactsTable::Row &row, const ContactDetails &told, qint64 now)
{
    Contact &contact = row.contact;
    bool isChanged = take(contact.nickname, told.nickname);
    isChanged |= take(contact.alias, told.alias);
    isChanged |= take(contact.signature, told.signature);
    isChanged |= take(contact.country, told.country);
    isChanged |= take(contact.province, told.province);
    isChanged |= take(contact.city, told.city);
    isChanged |= take(contact.avatarUrl, told.avatarUrl);
    isChanged |= take(contact.largeAvatarUrl, told.largeAvatarUrl);
    if (told.sex && *told.sex != Sex::Unknown)
        isChanged |= std::exchange(contact.sex, *told.sex) != *told.sex;
    // A list is no text: a contact may lose its last label.
    if (told.labelIds)
        isChanged |= takeLabels(contact.labelIds, *told.labelIds);
    if (told.remark)
        isChanged |= takeRemark(row, *told.remark, now);
    // A group that has a title of its own now.
    if (!contact.membersTitle.isEmpty() && hasVisibleCharacter(contact.nickname)) {
        contact.membersTitle.clear();
        isChanged = true;
    }
    return isChanged;
}

Before beforeOf(const ContactsTable::Row &row)
{
    const Contact &contact = row.contact;
    return {contact.nickname, contact.alias, row.gatewayRemark, contact.detailsAt, row.remarkAt};
}

/// Lays the reply over the rows; answers where the known ones are in its order, each once.
QList<qsizetype> mergeAll(Rows &rows, const QList<ContactDetails> &details, qint64 now)
{
    QList<qsizetype> told;
    told.reserve(details.size());
    for (qsizetype i = 0; i < details.size(); ++i) {
        const std::optional<qsizetype> place = rows.placeOf(rows.ids().at(i));
        if (!place)
            continue; // the roster alone says who is on the list
        Merged &merged = rows.at(*place);
        if (!merged.isTold) {
            told.append(*place);
            merged.before = beforeOf(merged.row);
        }
        merged.isTold = true;
        merged.isChanged |= merge(merged.row, details.at(i), now);
    }
    return told;
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

/// Writes rows, and what changed about them.
class Writing
{
public:
    Writing(Storing &storing, AccountKey account)
        : m_storing(storing)
        , m_history(storing, account)
        , m_facts(storing.database.statement(
              u"UPDATE contact SET nickname = ?, remark = ?, alias = ?, signature = ?, sex = ?,"
              " country = ?, province = ?, city = ?, label_ids = ?, avatar_url = ?,"
              " large_avatar_url = ?, members_title = ?, details_at = ?,"
              " asked_at = max(asked_at, ?), remark_at = ? WHERE key = ?"_s))
        , m_times(storing.database.statement(
              u"UPDATE contact SET details_at = ?, asked_at = max(asked_at, ?),"
              " remark_at = ? WHERE key = ?"_s))
    {
    }

    /// Only its times where nothing new was said.
    void write(const Merged &merged)
    {
        const Contact &c = merged.row.contact;
        if (!merged.isChanged) {
            m_times.exec(c.detailsAt, c.detailsAt, merged.row.remarkAt, c.key);
            return;
        }
        note(merged);
        m_facts.exec(c.nickname, merged.row.gatewayRemark, c.alias, c.signature, c.sex, c.country,
                     c.province, c.city, ContactsTable::labelIdsText(c.labelIds), c.avatarUrl,
                     c.largeAvatarUrl, c.membersTitle, c.detailsAt, c.detailsAt,
                     merged.row.remarkAt, c.key);
    }

private:
    /// Adds to the history what is said differently from before. What was not known is no change:
    /// a field counts as known when it had a value, or when there was a reply that would have told
    /// it.
    void note(const Merged &merged)
    {
        const Contact &is = merged.row.contact;
        const Before &was = merged.before;
        const auto differs = [](const QString &before, const QString &after, qint64 toldAt) {
            return before != after && (toldAt > 0 || !before.isEmpty());
        };
        if (differs(was.nickname, is.nickname, was.detailsAt))
            m_history.note(is.key, Change::Kind::Renamed, was.nickname, is.nickname);
        if (differs(was.alias, is.alias, was.detailsAt))
            m_history.note(is.key, Change::Kind::AliasChanged, was.alias, is.alias);
        const QString &remark = merged.row.gatewayRemark;
        if (differs(was.remark, remark, was.remarkAt)) {
            const bool ours = isOurs(m_storing.database, is.key, remark);
            m_history.note(is.key, ours ? Change::Kind::RemarkByUs : Change::Kind::RemarkElsewhere,
                           was.remark, remark);
        }
    }

    Storing &m_storing;
    History::Writer m_history;
    Statement m_facts;
    Statement m_times;
};

} // namespace

Result<void> save(Storing &storing, AccountKey account, const QList<ContactDetails> &details,
                  const QStringList &asked)
{
    Database &database = storing.database;
    if (const Result<void> known = knownAccount(database, account); !known)
        return known;
    Rows rows(database, account, details);
    // In the order of the reply, which is that of the list: the pages of the file come one after
    // the other.
    storing.changes.account = account;
    storing.changes.contacts.reserve(details.size());
    Writing writing(storing, account);
    for (const qsizetype place : mergeAll(rows, details, storing.now)) {
        Merged &merged = rows.at(place);
        merged.row.contact.detailsAt = storing.now;
        writing.write(merged);
        storing.changes.contacts.append(std::move(merged.row.contact));
    }

    Statement ask
        = database.statement(u"UPDATE contact SET asked_at = ? WHERE id = ? AND account = ?"_s);
    for (const QString &id : asked) {
        if (!rows.isTold(storable(id)))
            ask.exec(storing.now, id, account);
    }
    return {};
}

QList<Contact> saveRows(Storing &storing, AccountKey account, const QList<ContactDetails> &rows,
                        Roster::RowsTell rowsTell)
{
    QList<Contact> changed;
    if (rows.isEmpty())
        return changed;
    Rows stored(storing.database, account, rows);
    Writing writing(storing, account);
    for (const qsizetype place : mergeAll(stored, rows, storing.now)) {
        Merged &merged = stored.at(place);
        const bool tellsEverything = rowsTell == Roster::RowsTell::Everything;
        if (tellsEverything)
            merged.row.contact.detailsAt = storing.now;
        const bool tellsRemark = merged.row.remarkAt != merged.before.remarkAt;
        if (!tellsEverything && !tellsRemark && !merged.isChanged)
            continue;
        writing.write(merged);
        if (tellsEverything || merged.isChanged)
            changed.append(std::move(merged.row.contact));
    }
    return changed;
}

} // namespace Lianxi::DetailsWriter
