// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contacttable.h"

#include "fields.h"
#include "search/changenotice.h"
#include "search/filtercolumns.h"
#include "search/folding.h"
#include "search/rowhash.h"
#include "search/rowset.h"
#include "search/rowsort.h"
#include "search/rowstore.h"
#include "search/sortranks.h"
#include "search/textsearch.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Lianxi {

static_assert(std::is_same_v<ContactTable::Row, TableRow>);

namespace {

constexpr auto PauseBetweenNotices = 100ms;

/// What a query asks of each row, in one integer: kind, on the list or gone, without details, sex,
/// remark, account.
namespace Tag {
constexpr quint32 KindMask = 0x3;
constexpr quint32 Gone = 0x4;
constexpr quint32 Used = 0x8;
constexpr quint32 NoDetails = 0x10;
constexpr quint32 Remark = 0x20;
constexpr int SexShift = 6;
constexpr quint32 SexMask = 0x3 << SexShift;
constexpr int AccountShift = 8;
constexpr quint32 AccountMask = ~quint32{0xFF};

quint32 of(Sex sex)
{
    return static_cast<quint32>(sex) << SexShift;
}
} // namespace Tag

/// The number by which a column that has no ranks is sorted; 0 is "has none".
quint64 sortNumber(const RowStore &rows, ContactField field, TableRow row)
{
    const auto number = [](auto value) { return value > 0 ? static_cast<quint64>(value) : 0; };
    switch (field) {
    case ContactField::Sex:
        return static_cast<quint64>(rows.sex(row));
    case ContactField::Account:
    case ContactField::System:
        return number(rows.account(row));
    case ContactField::Kind:
        return static_cast<quint64>(rows.kind(row)) + 1;
    case ContactField::MemberCount:
        return number(rows.memberCount(row));
    case ContactField::FirstSeen:
        return number(rows.firstSeen(row));
    case ContactField::LastSeen:
        return number(rows.lastSeen(row));
    case ContactField::GoneSince:
        return number(rows.goneSince(row));
    case ContactField::DetailsAt:
        return number(rows.detailsAt(row));
    default:
        return 0;
    }
}

/// The best hits first; equal ones stay in order.
void sortByGrade(const HitGrades &hits, std::vector<SortItem> &items)
{
    constexpr auto best = static_cast<quint64>(HitGrade::Exact);
    for (SortItem &item : items)
        item.key = best - static_cast<quint64>(hits[static_cast<size_t>(item.row)]);
    stableSortByKey(items);
}

qsizetype &countOf(ContactCounts &counts, ContactKind kind)
{
    switch (kind) {
    case ContactKind::Group:
        return counts.groups;
    case ContactKind::Public:
        return counts.publics;
    case ContactKind::System:
        return counts.systems;
    case ContactKind::Friend:
        break;
    }
    return counts.friends;
}

} // namespace

class ContactTable::Private
{
public:
    void put(AccountKey account, const QList<Contact> &contacts);
    void remove(Row row);
    void removeAccount(AccountKey account);
    void setLabels(AccountKey account, const QHash<QString, QString> &names);
    [[nodiscard]] std::vector<Row> takeVacated() { return std::exchange(m_vacated, {}); }
    void release(const std::vector<Row> &vacated);

    [[nodiscard]] Row rowOf(ContactKey key) const;
    [[nodiscard]] Row rowOf(AccountKey account, const QByteArray &id) const;
    [[nodiscard]] Row rowOf(AccountKey account, const Contact &contact) const;
    [[nodiscard]] std::vector<Row> rowsOf(AccountKey account) const;
    [[nodiscard]] QList<Row> query(const ContactQuery &query);
    [[nodiscard]] qsizetype countRows(const ContactQuery &query) const;
    [[nodiscard]] ContactFacets facets(const ContactQuery &list) const;

    RowStore rows;
    FilterColumns columns;
    TextSearch texts;
    SortRanks ranks{rows};
    ChangeNotice notice{PauseBetweenNotices};
    RowHash byKey;
    RowHash byId;
    QHash<AccountKey, ContactCounts> counts;
    ContactCounts allCounts;
    qsizetype size = 0;

private:
    void insert(AccountKey account, const Contact &contact);
    void update(Row row, AccountKey account, const Contact &contact);
    void index(Row row);
    void unindex(Row row);
    void count(Row row, qsizetype step);
    Row takeFreeRow();

    [[nodiscard]] quint32 accountTag(AccountKey account);
    [[nodiscard]] size_t idHash(AccountKey account, QByteArrayView id) const
    {
        return qHash(id, static_cast<size_t>(account));
    }
    [[nodiscard]] size_t idHash(Row row) const
    {
        return idHash(rows.account(row), rows.utf8(row, RowStore::Id));
    }
    /// Empty where nothing is searched.
    [[nodiscard]] HitGrades search(const QString &search) const;
    [[nodiscard]] std::vector<SortItem> select(const ContactQuery &query,
                                               const HitGrades &hits) const;
    /// Visits each row that the query wants, in one pass.
    template <typename Visit>
    void scan(const ContactQuery &query, const HitGrades &hits, Visit visit) const;
    void sortBy(ContactField field, Qt::SortOrder order, std::vector<SortItem> &items) const;

    // By row, and flat, for the scan of a query.
    std::vector<quint32> m_tags;
    std::vector<quint32> m_labelLists;
    QList<AccountKey> m_accounts; ///< an account's place here is in its rows' tags
    std::vector<Row> m_free;
    /// Empty rows that somebody may still show: free after the next notice.
    std::vector<Row> m_vacated;
};

void ContactTable::Private::put(AccountKey account, const QList<Contact> &contacts)
{
    // Known rows first: one of them may give up the id that a new one takes.
    QList<const Contact *> others;
    for (const Contact &contact : contacts) {
        const Row row = contact.key != 0 ? rowOf(contact.key) : NoRow;
        if (row != NoRow)
            update(row, account, contact);
        else
            others.append(&contact);
    }
    for (const Contact *contact : std::as_const(others)) {
        Row row = rowOf(account, *contact);
        if (row != NoRow && rows.key(row) != contact->key) {
            remove(row); // the store has written this id anew, under another key
            row = NoRow;
        }
        if (row == NoRow)
            insert(account, *contact);
        else
            update(row, account, *contact);
    }
}

void ContactTable::Private::insert(AccountKey account, const Contact &contact)
{
    const Row row = takeFreeRow();
    rows.set(row, account, contact);
    texts.set(row, contact);
    index(row);
    ranks.markReplaced(row);
    notice.add(contact.key);
}

void ContactTable::Private::update(Row row, AccountKey account, const Contact &contact)
{
    const Contact earlier = rows.contact(row);
    if (earlier == contact && rows.account(row) == account)
        return;
    unindex(row);
    rows.set(row, account, contact);
    texts.set(row, contact);
    index(row);
    ranks.markChanged(row, earlier, contact);
    notice.add(contact.key);
}

void ContactTable::Private::remove(Row row)
{
    notice.add(rows.key(row));
    unindex(row);
    m_tags[static_cast<size_t>(row)] = 0;
    m_labelLists[static_cast<size_t>(row)] = 0;
    columns.clear(row);
    rows.clear(row);
    texts.clear(row);
    ranks.markReplaced(row);
    m_vacated.push_back(row);
}

void ContactTable::Private::index(Row row)
{
    const auto i = static_cast<size_t>(row);
    if (i >= m_tags.size()) {
        m_tags.resize(i + 1);
        m_labelLists.resize(i + 1);
    }
    const bool gone = rows.goneSince(row) != 0;
    m_tags[i] = Tag::Used | static_cast<quint32>(rows.kind(row)) | (gone ? Tag::Gone : 0)
        | (!gone && rows.detailsAt(row) == 0 ? Tag::NoDetails : 0) | Tag::of(rows.sex(row))
        | (rows.utf8(row, RowStore::Remark).isEmpty() ? 0 : Tag::Remark)
        | accountTag(rows.account(row));
    m_labelLists[i] = rows.labelList(row);
    const Interner &places = rows.places();
    columns.set(
        row, rows.key(row),
        {places.at(rows.country(row)), places.at(rows.province(row)), places.at(rows.city(row))});
    if (rows.key(row) != 0)
        byKey.insert(qHash(rows.key(row)), row);
    byId.insert(idHash(row), row);
    count(row, 1);
}

void ContactTable::Private::unindex(Row row)
{
    count(row, -1);
    if (rows.key(row) != 0)
        byKey.remove(qHash(rows.key(row)), row);
    byId.remove(idHash(row), row);
}

void ContactTable::Private::count(Row row, qsizetype step)
{
    size += step;
    if (rows.goneSince(row) != 0)
        return;
    countOf(counts[rows.account(row)], rows.kind(row)) += step;
    countOf(allCounts, rows.kind(row)) += step;
}

ContactTable::Row ContactTable::Private::takeFreeRow()
{
    if (m_free.empty())
        return rows.count();
    const Row row = m_free.back();
    m_free.pop_back();
    return row;
}

void ContactTable::Private::release(const std::vector<Row> &vacated)
{
    m_free.insert(m_free.end(), vacated.begin(), vacated.end());
}

quint32 ContactTable::Private::accountTag(AccountKey account)
{
    qsizetype place = m_accounts.indexOf(account);
    if (place < 0) {
        place = m_accounts.size();
        m_accounts.append(account);
    }
    return static_cast<quint32>(place) << Tag::AccountShift;
}

ContactTable::Row ContactTable::Private::rowOf(ContactKey key) const
{
    return byKey.find(qHash(key), [&](Row row) { return rows.key(row) == key; });
}

ContactTable::Row ContactTable::Private::rowOf(AccountKey account, const QByteArray &id) const
{
    return byId.find(idHash(account, id), [&](Row row) {
        return rows.account(row) == account && rows.utf8(row, RowStore::Id) == id;
    });
}

ContactTable::Row ContactTable::Private::rowOf(AccountKey account, const Contact &contact) const
{
    const Row row = contact.key != 0 ? rowOf(contact.key) : NoRow;
    return row != NoRow ? row : rowOf(account, contact.id.toUtf8());
}

std::vector<ContactTable::Row> ContactTable::Private::rowsOf(AccountKey account) const
{
    std::vector<Row> found;
    const qsizetype place = m_accounts.indexOf(account);
    if (place < 0)
        return found;
    const quint32 wanted = Tag::Used | static_cast<quint32>(place) << Tag::AccountShift;
    for (size_t i = 0; i < m_tags.size(); ++i) {
        if ((m_tags[i] & (Tag::Used | Tag::AccountMask)) == wanted)
            found.push_back(static_cast<Row>(i));
    }
    return found;
}

void ContactTable::Private::removeAccount(AccountKey account)
{
    for (const Row row : rowsOf(account))
        remove(row);
    counts.remove(account);
}

void ContactTable::Private::setLabels(AccountKey account, const QHash<QString, QString> &names)
{
    const std::vector<bool> changed = rows.labels().setNames(account, names);
    if (changed.empty())
        return;
    for (size_t i = 0; i < m_labelLists.size(); ++i) {
        if (!changed[m_labelLists[i]])
            continue;
        notice.add(rows.key(static_cast<Row>(i)));
        ranks.markLabelsChanged(static_cast<Row>(i));
    }
}

QList<ContactTable::Row> ContactTable::Private::query(const ContactQuery &query)
{
    const HitGrades hits = search(query.search);
    std::vector<SortItem> items = select(query, hits);
    // The name decides where the column does not.
    sortBy(ContactField::DisplayName,
           query.sortField.value_or(0) == 0 ? query.order : Qt::AscendingOrder, items);
    const int field = query.sortField.value_or(0);
    if (field > 0 && field < static_cast<int>(allContactFields().size())) {
        ranks.use(static_cast<ContactField>(field));
        sortBy(static_cast<ContactField>(field), query.order, items);
    } else if (!hits.empty()) {
        sortByGrade(hits, items);
    }
    QList<Row> found(static_cast<qsizetype>(items.size()));
    std::ranges::transform(items, found.begin(), &SortItem::row);
    return found;
}

template <typename Visit>
void ContactTable::Private::scan(const ContactQuery &query, const HitGrades &hits,
                                 Visit visit) const
{
    quint32 mask = Tag::Used | Tag::KindMask;
    quint32 wanted = Tag::Used | static_cast<quint32>(query.kind);
    if (query.gone != ContactQuery::Gone::Include) {
        mask |= Tag::Gone;
        wanted |= query.gone == ContactQuery::Gone::Only ? Tag::Gone : 0;
    }
    if (query.details == ContactQuery::Details::Missing) {
        mask |= Tag::NoDetails;
        wanted |= Tag::NoDetails;
    }
    if (query.filter.sex) {
        mask |= Tag::SexMask;
        wanted |= Tag::of(*query.filter.sex);
    }
    if (query.filter.remark != ContactFilter::Remark::Any) {
        mask |= Tag::Remark;
        wanted |= query.filter.remark == ContactFilter::Remark::With ? Tag::Remark : 0;
    }
    if (query.account != 0) {
        const qsizetype place = m_accounts.indexOf(query.account);
        if (place < 0)
            return;
        mask |= Tag::AccountMask;
        wanted |= static_cast<quint32>(place) << Tag::AccountShift;
    }
    const FilterMatcher matches(query.filter, columns, rows.labels(), QDateTime::currentDateTime());
    for (size_t i = 0; i < m_tags.size(); ++i) {
        if ((m_tags[i] & mask) == wanted && (hits.empty() || hits[i] != HitGrade::None)
            && matches(static_cast<Row>(i), m_labelLists[i]))
            visit(static_cast<Row>(i));
    }
}

std::vector<SortItem> ContactTable::Private::select(const ContactQuery &query,
                                                    const HitGrades &hits) const
{
    std::vector<SortItem> items;
    items.reserve(hits.empty() && query.filter.isEmpty() ? m_tags.size() : 0);
    scan(query, hits, [&items](Row row) { items.push_back({0, row}); });
    return items;
}

qsizetype ContactTable::Private::countRows(const ContactQuery &query) const
{
    const HitGrades hits = search(query.search);
    qsizetype found = 0;
    scan(query, hits, [&found](Row) { ++found; });
    return found;
}

ContactFacets ContactTable::Private::facets(const ContactQuery &list) const
{
    FacetCounter counter(columns, rows.labels());
    scan({.account = list.account, .kind = list.kind, .gone = list.gone}, {},
         [&](Row row) { counter.add(row, m_labelLists[static_cast<size_t>(row)]); });
    return counter.facets();
}

HitGrades ContactTable::Private::search(const QString &search) const
{
    const QList<QByteArray> words = searchWords(search);
    if (words.isEmpty())
        return {};
    HitGrades hits(m_tags.size(), HitGrade::Exact);
    for (const QByteArray &word : words) {
        HitGrades found(m_tags.size(), HitGrade::None);
        texts.find(word, found);
        if (const std::vector<bool> lists = rows.labels().find(word); !lists.empty()) {
            for (size_t i = 0; i < m_labelLists.size(); ++i) {
                if (lists[m_labelLists[i]])
                    raise(found, static_cast<Row>(i), HitGrade::Inside);
            }
        }
        // All words must match: the worst of them counts.
        std::ranges::transform(hits, found, hits.begin(),
                               [](HitGrade a, HitGrade b) { return std::min(a, b); });
    }
    return hits;
}

/// Rows without a value stand last in either direction; rows not ranked yet behind them.
void ContactTable::Private::sortBy(ContactField field, Qt::SortOrder order,
                                   std::vector<SortItem> &items) const
{
    const bool isAscending = order == Qt::AscendingOrder;
    if (isRanked(field)) {
        const RankOrder &known = ranks.order(field);
        for (SortItem &item : items) {
            const quint32 rank = known.rank(item.row);
            if (rank >= RankOrder::Empty)
                item.key = quint64{known.count} + (rank - RankOrder::Empty);
            else
                item.key = isAscending ? rank : known.count - 1 - rank;
        }
    } else {
        quint64 largest = 0;
        for (SortItem &item : items) {
            item.key = sortNumber(rows, field, item.row);
            largest = std::max(largest, item.key);
        }
        for (SortItem &item : items) {
            if (item.key == 0)
                item.key = largest + 1;
            else if (!isAscending)
                item.key = largest - item.key;
        }
    }
    stableSortByKey(items);
}

ContactTable::ContactTable(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->ranks, &SortRanks::arrived, this, &ContactTable::ranksChanged);
    connect(&d->notice, &ChangeNotice::due, this, [this](const QList<ContactKey> &keys) {
        const std::vector<Row> vacated = d->takeVacated();
        Q_EMIT changed(keys);
        d->release(vacated);
    });
    d->ranks.use(ContactField::DisplayName);
}

ContactTable::~ContactTable() = default;

void ContactTable::load(AccountKey account, const QList<Contact> &contacts)
{
    std::vector<Row> earlier = d->rowsOf(account);
    d->byKey.reserve(size() + contacts.size());
    d->byId.reserve(size() + contacts.size());
    d->put(account, contacts);
    if (!earlier.empty()) {
        RowSet loaded(d->rows.count());
        for (const Contact &contact : contacts) {
            if (const Row row = d->rowOf(account, contact); row != NoRow)
                loaded.insert(row);
        }
        for (const Row row : earlier) {
            if (d->rows.isUsed(row) && d->rows.account(row) == account && !loaded.contains(row))
                d->remove(row);
        }
    }
    d->notice.tell();
}

void ContactTable::apply(const ChangeSet &changes)
{
    if (changes.accountRemoved) {
        d->removeAccount(changes.account);
        d->setLabels(changes.account, {});
    } else {
        d->put(changes.account, changes.contacts);
    }
    d->notice.tell();
}

void ContactTable::setLabels(AccountKey account, const QHash<QString, QString> &names)
{
    d->setLabels(account, names);
    d->notice.tell();
}

void ContactTable::setLocale(const QLocale &locale)
{
    d->ranks.setLocale(locale);
}

void ContactTable::addChangeTimes(const QHash<ContactKey, qint64> &times)
{
    d->columns.addChangeTimes(times, [this](ContactKey key) { return d->rowOf(key); });
    for (auto time = times.keyBegin(); time != times.keyEnd(); ++time)
        d->notice.add(*time);
    d->notice.tell();
}

qsizetype ContactTable::count(const ContactQuery &query) const
{
    return d->countRows(query);
}

ContactFacets ContactTable::facets(const ContactQuery &list) const
{
    return d->facets(list);
}

QList<ContactTable::Row> ContactTable::query(const ContactQuery &query) const
{
    return d->query(query);
}

Contact ContactTable::contact(Row row) const
{
    return d->rows.isUsed(row) ? d->rows.contact(row) : Contact();
}

ContactKey ContactTable::key(Row row) const
{
    return d->rows.isUsed(row) ? d->rows.key(row) : 0;
}

AccountKey ContactTable::account(Row row) const
{
    return d->rows.isUsed(row) ? d->rows.account(row) : 0;
}

std::optional<ContactTable::Row> ContactTable::rowOf(ContactKey key) const
{
    const Row row = d->rowOf(key);
    return row == NoRow ? std::nullopt : std::optional(row);
}

std::optional<ContactTable::Row> ContactTable::rowOf(AccountKey account, const QString &id) const
{
    const Row row = d->rowOf(account, id.toUtf8());
    return row == NoRow ? std::nullopt : std::optional(row);
}

QStringList ContactTable::labelNames(Row row) const
{
    return d->rows.isUsed(row) ? d->rows.labels().names(d->rows.labelList(row)) : QStringList();
}

QHash<QString, QString> ContactTable::labels(AccountKey account) const
{
    return d->rows.labels().namesOf(account);
}

ContactCounts ContactTable::counts(AccountKey account) const
{
    return account == 0 ? d->allCounts : d->counts.value(account);
}

qsizetype ContactTable::size() const
{
    return d->size;
}

qsizetype ContactTable::rowLimit() const
{
    return d->rows.count();
}

} // namespace Lianxi
