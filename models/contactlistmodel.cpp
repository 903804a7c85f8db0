// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlistmodel.h"

#include "relativetime.h"
#include "rowtext.h"
#include "search/rowset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using Row = ContactTable::Row;

/// More changed contacts than this are told as "all rows".
constexpr qsizetype ManyKeys = 500;
/// New rows are put in their places one run after the other up to this many runs, else all at
/// once: a run costs a pass over the list, here and in each view.
constexpr qsizetype ManyRuns = 16;

struct Run
{
    qsizetype first = 0;
    qsizetype count = 0;
};

QString secondLine(const Contact &contact)
{
    const QString line = hasVisibleCharacter(contact.remark)
        ? firstVisible({contact.nickname, contact.membersTitle, contact.alias, contact.id})
        : firstVisible({contact.alias, contact.id});
    return line == displayName(contact) ? QString() : oneLine(line);
}

/// Rich text on purpose, so that nothing has to guess whether a name is markup.
QString toolTip(const QString &text)
{
    return text.isEmpty() ? QString() : "<span>"_L1 + text.toHtmlEscaped() + "</span>"_L1;
}

QString exactText(ContactField field, const Contact &contact, const ContactContext &context)
{
    switch (field) {
    case ContactField::FirstSeen:
        return exactTime(contact.firstSeen);
    case ContactField::LastSeen:
        return exactTime(contact.lastSeen);
    case ContactField::GoneSince:
        return exactTime(contact.goneSince);
    case ContactField::DetailsAt:
        return exactTime(contact.detailsAt);
    default:
        return fieldText(field, contact, context);
    }
}

ContactField fieldOf(int column)
{
    return allContactFields()[static_cast<size_t>(column)];
}

} // namespace

class ContactListModel::Private
{
public:
    Private(ContactListModel &model, ContactTable &contacts)
        : q(model)
        , table(contacts)
    {
    }

    void requery(Cause cause);
    void tellChanged(const QList<ContactKey> &keys);
    void tellAllChanged();
    [[nodiscard]] const Contact &contactAt(int position) const;
    [[nodiscard]] int positionOf(Row row) const;

    ContactListModel &q;
    ContactTable &table;
    ContactQuery query;
    QHash<AccountKey, Account> accounts;
    QList<Row> rows;

private:
    void show(const QList<Row> &wanted);
    void removeAllBut(const QList<Row> &kept);
    void insertRuns(const QList<Row> &wanted, const QList<Run> &runs);
    void reorder(const QList<Row> &wanted);
    void set(const QList<Row> &wanted);
    [[nodiscard]] RowSet setOf(const QList<Row> &list) const;

    /// Positions by row, made when somebody asks; -1: not shown.
    mutable QList<int> m_positions;
    // A view asks for one row's roles in a row.
    mutable Row m_cachedRow = -1;
    mutable Contact m_cached;
};

void ContactListModel::Private::requery(Cause cause)
{
    m_cachedRow = -1;
    const QList<Row> wanted = table.query(query);
    if (wanted == rows)
        return;
    Q_EMIT q.rowsAboutToChange(cause);
    show(wanted);
}

/// From the rows as they are to `wanted`, by steps that views understand: rows that go are moved
/// to the front and removed, the others brought into their order, new ones inserted. Each step
/// costs one pass, however scattered the rows are. (Why the front: when the current row goes, Qt
/// makes the next one current, and that is the first hit then.)
void ContactListModel::Private::show(const QList<Row> &wanted)
{
    const RowSet shown = setOf(rows);
    QList<Row> kept;
    QList<Run> runs;
    kept.reserve(std::min(wanted.size(), rows.size()));
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (shown.contains(wanted.at(i)))
            kept.append(wanted.at(i));
        else if (!runs.isEmpty() && runs.last().first + runs.last().count == i)
            ++runs.last().count;
        else
            runs.append({i, 1});
    }
    if (kept.size() < rows.size())
        removeAllBut(kept);
    else
        reorder(kept);
    if (runs.size() <= ManyRuns) {
        insertRuns(wanted, runs);
        return;
    }
    QList<Row> appended = kept;
    for (const Run &run : std::as_const(runs))
        appended.append(wanted.sliced(run.first, run.count));
    insertRuns(appended, {{kept.size(), appended.size() - kept.size()}});
    reorder(wanted);
}

void ContactListModel::Private::removeAllBut(const QList<Row> &kept)
{
    const qsizetype going = rows.size() - kept.size();
    if (!kept.isEmpty()) {
        const RowSet staying = setOf(kept);
        QList<Row> sorted;
        sorted.reserve(rows.size());
        std::ranges::copy_if(rows, std::back_inserter(sorted),
                             [&](Row row) { return !staying.contains(row); });
        sorted.append(kept);
        reorder(sorted);
    }
    Q_EMIT q.rowsAboutToHide(0, static_cast<int>(going) - 1);
    q.beginRemoveRows({}, 0, static_cast<int>(going) - 1);
    set(kept);
    q.endRemoveRows();
}

void ContactListModel::Private::insertRuns(const QList<Row> &wanted, const QList<Run> &runs)
{
    for (const Run &run : runs) {
        q.beginInsertRows({}, static_cast<int>(run.first),
                          static_cast<int>(run.first + run.count) - 1);
        rows.insert(run.first, run.count, Row());
        std::copy_n(wanted.cbegin() + run.first, run.count, rows.begin() + run.first);
        m_positions.clear();
        q.endInsertRows();
    }
}

void ContactListModel::Private::reorder(const QList<Row> &wanted)
{
    if (wanted == rows)
        return;
    Q_EMIT q.layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QList<Row> before = rows;
    const QModelIndexList from = q.persistentIndexList();
    set(wanted);
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(q.index(positionOf(before.at(index.row())), index.column()));
    q.changePersistentIndexList(from, to);
    Q_EMIT q.layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ContactListModel::Private::set(const QList<Row> &wanted)
{
    rows = wanted;
    m_positions.clear();
}

RowSet ContactListModel::Private::setOf(const QList<Row> &list) const
{
    RowSet found(table.rowLimit());
    for (const Row row : list)
        found.insert(row);
    return found;
}

int ContactListModel::Private::positionOf(Row row) const
{
    if (m_positions.isEmpty()) {
        m_positions.fill(-1, table.rowLimit());
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_positions[rows.at(i)] = static_cast<int>(i);
    }
    return row < m_positions.size() ? m_positions.at(row) : -1;
}

void ContactListModel::Private::tellChanged(const QList<ContactKey> &keys)
{
    if (keys.size() > ManyKeys) {
        tellAllChanged();
        return;
    }
    int first = std::numeric_limits<int>::max();
    int last = -1;
    for (const ContactKey key : keys) {
        const auto row = table.rowOf(key);
        const int position = row ? positionOf(*row) : -1;
        if (position < 0)
            continue;
        first = std::min(first, position);
        last = std::max(last, position);
    }
    if (last >= 0)
        Q_EMIT q.dataChanged(q.index(first, 0), q.index(last, q.columnCount() - 1));
}

void ContactListModel::Private::tellAllChanged()
{
    m_cachedRow = -1;
    if (!rows.isEmpty())
        Q_EMIT q.dataChanged(q.index(0, 0), q.index(q.rowCount() - 1, q.columnCount() - 1));
}

const Contact &ContactListModel::Private::contactAt(int position) const
{
    const Row row = rows.at(position);
    if (row != m_cachedRow) {
        m_cached = table.contact(row);
        m_cachedRow = row;
    }
    return m_cached;
}

ContactListModel::ContactListModel(ContactTable &table, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(*this, table))
{
    connect(&table, &ContactTable::changed, this, [this](const QList<ContactKey> &keys) {
        d->requery(Cause::Data);
        d->tellChanged(keys);
        Q_EMIT countChanged(rowCount());
    });
    connect(&table, &ContactTable::ranksChanged, this, [this] {
        d->requery(Cause::Data);
        Q_EMIT countChanged(rowCount());
    });
    d->requery(Cause::Query);
}

ContactListModel::~ContactListModel() = default;

void ContactListModel::setQuery(const ContactQuery &query)
{
    if (query == d->query)
        return;
    d->query = query;
    d->requery(Cause::Query);
    Q_EMIT countChanged(rowCount());
}

const ContactQuery &ContactListModel::query() const
{
    return d->query;
}

void ContactListModel::setAccounts(const QList<Account> &accounts)
{
    d->accounts.clear();
    for (const Account &account : accounts)
        d->accounts.insert(account.key, account);
    d->tellAllChanged();
}

Contact ContactListModel::contactAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return d->table.contact(d->rows.at(index.row()));
}

AccountKey ContactListModel::accountAt(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return 0;
    return d->table.account(d->rows.at(index.row()));
}

ContactKey ContactListModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? d->table.key(d->rows.at(row)) : 0;
}

QModelIndex ContactListModel::indexOf(ContactKey key) const
{
    const auto row = d->table.rowOf(key);
    const int position = row ? d->positionOf(*row) : -1;
    return position < 0 ? QModelIndex() : index(position, 0);
}

ContactContext ContactListModel::contextOf(AccountKey account) const
{
    const Account known = d->accounts.value(account);
    return {known.name, known.system, d->table.labels(account)};
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->rows.size());
}

int ContactListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(allContactFields().size());
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ContactField field = fieldOf(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(fieldAlignment(field));
    const Contact &contact = d->contactAt(index.row());
    const auto context = [&] { return contextOf(accountAt(index)); };
    switch (role) {
    case Qt::DisplayRole:
        return fieldText(field, contact, context());
    case Qt::ToolTipRole:
        return toolTip(exactText(field, contact, context()));
    case Qt::AccessibleTextRole: {
        const QString text = fieldText(field, contact, context());
        const QString second = field == ContactField::DisplayName ? secondLine(contact) : QString();
        return second.isEmpty() ? text : QString(text + ", "_L1 + second);
    }
    case KeyRole:
        return contact.key;
    case AccountRole:
        return accountAt(index);
    case IdRole:
        return contact.id;
    case KindRole:
        return static_cast<int>(contact.kind);
    case SecondLineRole:
        return secondLine(contact);
    case AvatarUrlRole:
        return contact.avatarUrl;
    case RemarkStateRole:
        return static_cast<int>(contact.remarkState);
    case GoneSinceRole:
        return contact.goneSince;
    default:
        return {};
    }
}

QVariant ContactListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return fieldTitle(fieldOf(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(fieldAlignment(fieldOf(section)));
    return {};
}

void ContactListModel::sort(int column, Qt::SortOrder order)
{
    ContactQuery sorted = d->query;
    sorted.sortField = column >= 0 && column < columnCount() ? std::optional(column) : std::nullopt;
    sorted.order = order;
    setQuery(sorted);
}

QMimeData *ContactListModel::mimeData(const QModelIndexList &indexes) const
{
    return rowsAsText(indexes);
}

void ContactListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    d->tellAllChanged();
}

} // namespace Lianxi
