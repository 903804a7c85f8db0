// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contacttable.h"

#include "fields.h"
#include "search/folding.h"
#include "search/rowset.h"
#include "search/rowsort.h"
#include "search/tablecontents.h"
#include "search/tablequeue.h"

#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Lianxi {

static_assert(std::is_same_v<ContactTable::Row, TableRow>);

namespace {

constexpr auto PauseBetweenNotices = 100ms;
constexpr auto PauseWhileLoading = 250ms;

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

} // namespace

class ContactTable::Private
{
public:
    [[nodiscard]] QList<Row> query(const ContactQuery &query);
    [[nodiscard]] qsizetype countRows(const ContactQuery &query) const;
    [[nodiscard]] ContactFacets facets(const ContactQuery &list) const;

    QByteArray file; ///< in which the contents have what was adopted
    TableContents contents;
    TableQueue queue{contents};

private:
    /// Empty where nothing is searched.
    [[nodiscard]] HitGrades search(const QString &search) const;
    [[nodiscard]] std::vector<SortItem> select(const ContactQuery &query,
                                               const HitGrades &hits) const;
    /// Visits each row that the query wants, in one pass.
    template <typename Visit>
    void scan(const ContactQuery &query, const HitGrades &hits, Visit visit) const;
    void sortBy(ContactField field, Qt::SortOrder order, std::vector<SortItem> &items) const;
};

QList<ContactTable::Row> ContactTable::Private::query(const ContactQuery &query)
{
    const HitGrades hits = search(query.search);
    std::vector<SortItem> items = select(query, hits);
    // The name decides where the column does not.
    sortBy(ContactField::DisplayName,
           query.sortField.value_or(0) == 0 ? query.order : Qt::AscendingOrder, items);
    const int field = query.sortField.value_or(0);
    if (field > 0 && field < static_cast<int>(allContactFields().size())) {
        contents.ranks().use(static_cast<ContactField>(field));
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
        const qsizetype place = contents.placeOf(query.account);
        if (place < 0)
            return;
        mask |= Tag::AccountMask;
        wanted |= static_cast<quint32>(place) << Tag::AccountShift;
    }
    const FilterMatcher matches(query.filter, contents.columns(), contents.rows().labels(),
                                QDateTime::currentDateTime());
    const std::vector<quint32> &tags = contents.tags();
    const std::vector<quint32> &labelLists = contents.labelLists();
    for (size_t i = 0; i < tags.size(); ++i) {
        if ((tags[i] & mask) == wanted && (hits.empty() || hits[i] != HitGrade::None)
            && matches(static_cast<Row>(i), labelLists[i]))
            visit(static_cast<Row>(i));
    }
}

std::vector<SortItem> ContactTable::Private::select(const ContactQuery &query,
                                                    const HitGrades &hits) const
{
    std::vector<SortItem> items;
    items.reserve(hits.empty() && query.filter.isEmpty() ? contents.tags().size() : 0);
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
    FacetCounter counter(contents.columns(), contents.rows().labels());
    const std::vector<quint32> &labelLists = contents.labelLists();
    scan({.account = list.account, .kind = list.kind, .gone = list.gone}, {},
         [&](Row row) { counter.add(row, labelLists[static_cast<size_t>(row)]); });
    return counter.facets();
}

HitGrades ContactTable::Private::search(const QString &search) const
{
    const QList<QByteArray> words = searchWords(search);
    if (words.isEmpty())
        return {};
    const size_t rowCount = contents.tags().size();
    const std::vector<quint32> &labelLists = contents.labelLists();
    HitGrades hits(rowCount, HitGrade::Exact);
    for (const QByteArray &word : words) {
        HitGrades found(rowCount, HitGrade::None);
        contents.texts().find(word, found);
        if (const std::vector<bool> lists = contents.rows().labels().find(word); !lists.empty()) {
            for (size_t i = 0; i < labelLists.size(); ++i) {
                if (lists[labelLists[i]])
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
        const RankOrder &known = contents.ranks().order(field);
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
            item.key = sortNumber(contents.rows(), field, item.row);
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
    TableContents &contents = d->contents;
    connect(&contents.ranks(), &SortRanks::arrived, this, &ContactTable::ranksChanged);
    connect(&contents.notice(), &ChangeNotice::due, this, [this](const QList<ContactKey> &keys) {
        const std::vector<Row> vacated = d->contents.takeVacated();
        Q_EMIT changed(keys);
        d->contents.release(vacated);
    });
    connect(&d->queue, &TableQueue::advanced, &contents.notice(), &ChangeNotice::tell);
    contents.ranks().use(ContactField::DisplayName);
}

ContactTable::~ContactTable() = default;

void ContactTable::load(AccountKey account, const QList<Contact> &contacts)
{
    TableContents &contents = d->contents;
    d->queue.finish();
    const std::vector<Row> earlier = contents.rowsOf(account);
    contents.reserve(size() + contacts.size());
    {
        const QSignalBlocker toldBelow(d->queue);
        d->queue.put(account, contacts);
        d->queue.finish();
    }
    RowSet loaded(rowLimit());
    for (const Contact &contact : contacts) {
        Row row = contact.key != 0 ? contents.rowOf(contact.key) : NoRow;
        if (row == NoRow)
            row = contents.rowOf(account, contact.id.toUtf8());
        if (row != NoRow)
            loaded.insert(row);
    }
    for (const Row row : earlier) {
        const RowStore &rows = contents.rows();
        if (rows.isUsed(row) && rows.account(row) == account && !loaded.contains(row))
            contents.remove(row);
    }
    contents.notice().tell();
}

void ContactTable::apply(const ChangeSet &changes)
{
    if (changes.accountRemoved) {
        // The names at once: they may be set anew before the rows have gone.
        d->contents.setLabels(changes.account, {});
        d->queue.removeAccount(changes.account);
    } else {
        d->queue.put(changes.account, changes.contacts);
    }
}

QFuture<void> ContactTable::applied() const
{
    return d->queue.emptied();
}

void ContactTable::finishApplying()
{
    d->queue.finish();
}

void ContactTable::setLoading(Loading loading)
{
    const bool begins = loading == Loading::Begins;
    d->contents.notice().setPause(begins ? PauseWhileLoading : PauseBetweenNotices);
    d->contents.ranks().setRanking(begins ? SortRanks::Ranking::Holds : SortRanks::Ranking::Runs);
}

void ContactTable::adopt(TableImage image)
{
    Q_ASSERT(rowLimit() == 0 && d->queue.isEmpty());
    d->file = image.file;
    d->contents.adopt(std::move(image));
    d->contents.notice().tell();
}

TableImage ContactTable::image() const
{
    return d->contents.image();
}

void ContactTable::setListedAt(AccountKey account, qint64 listedAt)
{
    d->contents.setListedAt(account, listedAt);
}

void ContactTable::setLabels(AccountKey account, const QHash<QString, QString> &names)
{
    d->contents.setLabels(account, names);
    d->contents.notice().tell();
}

void ContactTable::setLocale(const QLocale &locale)
{
    d->contents.ranks().setLocale(locale);
}

void ContactTable::addChangeTimes(const QHash<ContactKey, qint64> &times)
{
    d->contents.addChangeTimes(times);
    d->contents.notice().tell();
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
    return d->contents.rows().isUsed(row) ? d->contents.rows().contact(row) : Contact();
}

ContactKey ContactTable::key(Row row) const
{
    return d->contents.rows().isUsed(row) ? d->contents.rows().key(row) : 0;
}

AccountKey ContactTable::account(Row row) const
{
    return d->contents.rows().isUsed(row) ? d->contents.rows().account(row) : 0;
}

std::optional<ContactTable::Row> ContactTable::rowOf(ContactKey key) const
{
    const Row row = d->contents.rowOf(key);
    return row == NoRow ? std::nullopt : std::optional(row);
}

std::optional<ContactTable::Row> ContactTable::rowOf(AccountKey account, const QString &id) const
{
    const Row row = d->contents.rowOf(account, id.toUtf8());
    return row == NoRow ? std::nullopt : std::optional(row);
}

QStringList ContactTable::labelNames(Row row) const
{
    return d->contents.rows().isUsed(row)
        ? d->contents.rows().labels().names(d->contents.rows().labelList(row))
        : QStringList();
}

QHash<QString, QString> ContactTable::labels(AccountKey account) const
{
    return d->contents.rows().labels().namesOf(account);
}

ContactCounts ContactTable::counts(AccountKey account) const
{
    return d->contents.counts(account);
}

qsizetype ContactTable::size() const
{
    return d->contents.size();
}

qsizetype ContactTable::rowLimit() const
{
    return d->contents.rows().count();
}

} // namespace Lianxi
