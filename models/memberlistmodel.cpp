// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberlistmodel.h"

#include "rowtext.h"
#include "search/folding.h"
#include "search/nameorder.h"
#include "search/searchmarker.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <optional>
#include <vector>

namespace Lianxi {

namespace {

constexpr int defaultOrder = -1; // owner, admins, members; then by name

/// What a search looks through, folded. The separator keeps a word from matching across two texts.
QByteArray searchText(const Member &member)
{
    QByteArray text;
    for (const QString &part :
         {member.groupNickname, member.remark, member.nickname, member.alias, member.id}) {
        appendFolded(text, part);
        text.append(FieldSeparator);
    }
    return text;
}

/// How a member's names are read.
QList<PinyinUnit> readings(const Member &member)
{
    QList<PinyinUnit> units;
    for (const QString &name : {member.groupNickname, member.remark, member.nickname}) {
        const PinyinText text = pinyinText(name);
        if (text.hasHan)
            units << text.units << PinyinBreak;
    }
    return units;
}

bool holdsNames(int column)
{
    const auto field = static_cast<MemberField>(column);
    return field == MemberField::GroupName || field == MemberField::Nickname
        || field == MemberField::GroupNickname || field == MemberField::Remark;
}

/// Calls `range(first, last)` for each run of consecutive numbers below `count` that `wanted`
/// accepts, from the end to the beginning.
template <typename Wanted, typename Range>
void forRunsBackwards(qsizetype count, Wanted wanted, Range range)
{
    for (qsizetype last = count - 1; last >= 0; --last) {
        if (!wanted(last))
            continue;
        qsizetype first = last;
        while (first > 0 && wanted(first - 1))
            --first;
        range(first, last);
        last = first;
    }
}

} // namespace

class MemberListModel::Private
{
public:
    struct Row
    {
        Member member;
        // What a search looks at; made by the first one, so that a group opens without it.
        bool isSearchable = false;
        QByteArray text;
        QList<PinyinUnit> read;
    };

    explicit Private(MemberListModel *model)
        : q(model)
    {
    }

    void sortRows();
    void show(const QList<Row> &wanted);
    void removeAbsent(const QSet<QString> &wantedIds);
    void reorder(const QList<Row> &wanted);
    void insertMissing(const QList<Row> &wanted);
    void update(const QList<Row> &wanted);
    [[nodiscard]] QList<Row> found();

    MemberListModel *const q;
    QList<Row> all; ///< sorted
    QList<Row> shown; ///< those of `all` that the search finds
    MemberContext context;
    QString search;
    SearchMarker words;
    int column = defaultOrder;
    Qt::SortOrder order = Qt::AscendingOrder;
    std::optional<NameOrder> names; ///< of the present language; made when first needed
};

/// Sorts all rows by keys that are computed once a row. Rows without a value stand at the end in
/// either direction; equal ones by name, then by id.
void MemberListModel::Private::sortRows()
{
    if (!names)
        names.emplace(QLocale());
    struct Key
    {
        int rank;
        bool empty;
        std::optional<NameOrder::Key> value; ///< where rows are not sorted by their roles alone
        NameOrder::Key name;
    };
    const bool byRole = column == defaultOrder || column == static_cast<int>(MemberField::Role);
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(all.size()));
    for (const Row &row : std::as_const(all)) {
        // Roles and the empty value of the default order need no words.
        const QString value
            = byRole ? QString() : fieldText(static_cast<MemberField>(column), row.member, context);
        keys.push_back({byRole ? -static_cast<int>(row.member.role) : 0, !byRole && value.isEmpty(),
                        std::nullopt, names->nameKey(displayName(row.member))});
        if (!byRole)
            keys.back().value = holdsNames(column) ? names->nameKey(value) : names->textKey(value);
    }
    std::vector<std::size_t> places(keys.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    const bool descending = order == Qt::DescendingOrder;
    std::ranges::stable_sort(places, [&](std::size_t first, std::size_t second) {
        const Key &a = keys[first];
        const Key &b = keys[second];
        if (a.empty != b.empty)
            return b.empty;
        if (a.rank != b.rank)
            return descending ? b.rank < a.rank : a.rank < b.rank;
        if (a.value) {
            if (const int compared = a.value->compare(*b.value); compared != 0)
                return descending ? compared > 0 : compared < 0;
        }
        if (const int compared = a.name.compare(b.name); compared != 0)
            return compared < 0;
        return all.at(static_cast<qsizetype>(first)).member.id
            < all.at(static_cast<qsizetype>(second)).member.id;
    });
    QList<Row> sorted;
    sorted.reserve(all.size());
    for (const std::size_t place : places)
        sorted.append(std::move(all[static_cast<qsizetype>(place)]));
    all = std::move(sorted);
}

QList<MemberListModel::Private::Row> MemberListModel::Private::found()
{
    if (search.isEmpty())
        return all;
    QList<Row> rows;
    for (Row &row : all) {
        if (!row.isSearchable) {
            row.text = searchText(row.member);
            row.read = readings(row.member);
            row.isSearchable = true;
        }
        if (words.matches(row.text, row.read))
            rows.append(row);
    }
    return rows;
}

/// Turns what is shown into `wanted` by removing, moving and inserting, so that views keep the
/// selection and the current row of every member that stays.
void MemberListModel::Private::show(const QList<Row> &wanted)
{
    QSet<QString> ids;
    ids.reserve(wanted.size());
    for (const Row &row : wanted)
        ids.insert(row.member.id);
    removeAbsent(ids);
    reorder(wanted);
    insertMissing(wanted);
    update(wanted);
}

void MemberListModel::Private::removeAbsent(const QSet<QString> &wantedIds)
{
    forRunsBackwards(
        shown.size(), [&](qsizetype i) { return !wantedIds.contains(shown[i].member.id); },
        [this](qsizetype first, qsizetype last) {
            q->beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            shown.remove(first, last - first + 1);
            q->endRemoveRows();
        });
}

void MemberListModel::Private::reorder(const QList<Row> &wanted)
{
    QHash<QString, int> places; // of those that are shown already, in their new order
    QHash<QString, qsizetype> present;
    for (qsizetype i = 0; i < shown.size(); ++i)
        present.insert(shown[i].member.id, i);
    QList<Row> rows;
    rows.reserve(shown.size());
    for (const Row &row : wanted) {
        const auto at = present.constFind(row.member.id);
        if (at == present.cend())
            continue;
        places.insert(row.member.id, static_cast<int>(rows.size()));
        rows.append(shown[*at]);
    }
    const bool inOrder = std::ranges::equal(
        rows, shown, [](const Row &a, const Row &b) { return a.member.id == b.member.id; });
    if (inOrder)
        return;
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = q->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(q->index(places.value(shown[index.row()].member.id), index.column()));
    shown = rows;
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void MemberListModel::Private::insertMissing(const QList<Row> &wanted)
{
    // What is shown is a subsequence of `wanted` now: each gap is one insertion.
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        qsizetype end = at;
        const QString next = at < shown.size() ? shown[at].member.id : QString();
        const bool atEnd = at >= shown.size();
        while (end < wanted.size() && (atEnd || wanted[end].member.id != next))
            ++end;
        if (end == at)
            continue;
        q->beginInsertRows({}, static_cast<int>(at), static_cast<int>(end - 1));
        QList<Row> rows = shown.first(at);
        rows += wanted.sliced(at, end - at);
        rows += shown.sliced(at);
        shown = rows;
        q->endInsertRows();
        at = end - 1;
    }
}

void MemberListModel::Private::update(const QList<Row> &wanted)
{
    int first = -1;
    int last = -1;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (shown[i].member == wanted[i].member)
            continue;
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    shown = wanted;
    if (first >= 0)
        Q_EMIT q->dataChanged(q->index(first, 0), q->index(last, q->columnCount() - 1));
}

MemberListModel::MemberListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this))
{
}

MemberListModel::~MemberListModel() = default;

void MemberListModel::setMembers(const QList<Member> &members, const MemberContext &context)
{
    const bool sameGroup
        = context.groupId == d->context.groupId && context.accountName == d->context.accountName;
    const bool renamed = context.groupName != d->context.groupName;
    QSet<QString> ids;
    QList<Private::Row> rows;
    rows.reserve(members.size());
    for (const Member &member : members) {
        if (ids.contains(member.id))
            continue; // identity is the id, so a row can be there only once
        ids.insert(member.id);
        rows.append({member});
    }
    if (!sameGroup) {
        // The same people in another group are other rows.
        beginResetModel();
        d->all = rows;
        d->context = context;
        d->sortRows();
        d->shown = d->found();
        endResetModel();
        return;
    }
    d->all = rows;
    d->context = context;
    d->sortRows();
    d->show(d->found());
    if (renamed && !d->shown.isEmpty()) {
        const int column = static_cast<int>(MemberField::GroupName);
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

void MemberListModel::setSearch(const QString &search)
{
    if (search == d->search)
        return;
    d->search = search;
    d->words = SearchMarker(search);
    d->show(d->found());
}

const Member &MemberListModel::memberAt(const QModelIndex &index) const
{
    static const Member nobody;
    Q_ASSERT(checkIndex(index));
    return index.isValid() ? d->shown[index.row()].member : nobody;
}

const MemberContext &MemberListModel::context() const
{
    return d->context;
}

qsizetype MemberListModel::total() const
{
    return d->all.size();
}

void MemberListModel::retranslate()
{
    // Another language has another collation as well.
    d->names.reset();
    d->sortRows();
    d->show(d->found());
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!d->shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int MemberListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->shown.size());
}

int MemberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allMemberFields().size());
}

QVariant MemberListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const Member &member = d->shown[index.row()].member;
    switch (role) {
    case Qt::DisplayRole:
        return fieldText(static_cast<MemberField>(index.column()), member, d->context);
    case IdRole:
        return member.id;
    case NameRole:
        return displayName(member);
    case ContactRole:
        return QVariant::fromValue(member.contact);
    case AvatarUrlRole:
        return member.avatarUrl;
    case RoleRole:
        return static_cast<int>(member.role);
    case IsFriendRole:
        return member.isFriend;
    default:
        return {};
    }
}

QVariant MemberListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return {};
    return fieldTitle(static_cast<MemberField>(section));
}

void MemberListModel::sort(int column, Qt::SortOrder order)
{
    d->column = column >= 0 && column < columnCount() ? column : defaultOrder;
    d->order = order;
    d->sortRows();
    d->show(d->found());
}

QMimeData *MemberListModel::mimeData(const QModelIndexList &indexes) const
{
    return rowsAsText(indexes);
}

} // namespace Lianxi
