// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountlistmodel.h"

#include "accounttext.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The lists below an account; the last one is there only when it is not empty.
constexpr std::array lists{ContactKind::Friend, ContactKind::Group, ContactKind::Public,
                           ContactKind::System};
constexpr int systemRow = 3;
constexpr AccountKey allAccounts = 0;

qsizetype countOf(const ContactCounts &counts, ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return counts.friends;
    case ContactKind::Group:
        return counts.groups;
    case ContactKind::Public:
        return counts.publics;
    case ContactKind::System:
        return counts.systems;
    }
    return 0;
}

ContactCounts operator+(const ContactCounts &a, const ContactCounts &b)
{
    return {a.friends + b.friends, a.groups + b.groups, a.publics + b.publics,
            a.systems + b.systems};
}

/// What stands in an index below an account: the account's key, from 1 on because 0 is the top.
quintptr idOf(AccountKey account)
{
    return static_cast<quintptr>(account) + 1;
}

} // namespace

class AccountListModel::Private
{
public:
    struct Node
    {
        Account account; ///< key 0: all accounts
        ContactCounts counts;
    };

    Private(AccountListModel *model, ContactTable &contacts)
        : q(model)
        , table(contacts)
    {
    }

    [[nodiscard]] qsizetype rowOf(AccountKey account) const;
    [[nodiscard]] qsizetype firstAccount() const;
    void removeAbsent(const QList<Account> &accounts);
    void place(const Account &account, qsizetype row);
    void setAllShown(bool shown);
    void updateCounts();
    void setCounts(qsizetype row, const ContactCounts &counts);
    [[nodiscard]] QVariant accountData(const Node &node, int role) const;
    [[nodiscard]] QVariant listData(const Node &node, ContactKind kind, int role) const;

    AccountListModel *const q;
    ContactTable &table;
    QList<Node> nodes;
    QHash<AccountKey, AccountStatus> statuses;
};

qsizetype AccountListModel::Private::rowOf(AccountKey account) const
{
    const auto found
        = std::ranges::find(nodes, account, [](const Node &node) { return node.account.key; });
    return found == nodes.end() ? -1 : found - nodes.begin();
}

/// The row of the first real account.
qsizetype AccountListModel::Private::firstAccount() const
{
    return !nodes.isEmpty() && nodes.first().account.key == allAccounts ? 1 : 0;
}

void AccountListModel::Private::removeAbsent(const QList<Account> &accounts)
{
    for (qsizetype row = nodes.size() - 1; row >= firstAccount(); --row) {
        const AccountKey key = nodes[row].account.key;
        if (std::ranges::find(accounts, key, &Account::key) != accounts.end())
            continue;
        q->beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        nodes.remove(row);
        q->endRemoveRows();
        statuses.remove(key);
    }
}

/// Brings `account` to `row`: inserted, moved or changed in place.
void AccountListModel::Private::place(const Account &account, qsizetype row)
{
    const int target = static_cast<int>(row);
    const qsizetype present = rowOf(account.key);
    if (present < 0) {
        q->beginInsertRows({}, target, target);
        nodes.insert(row, {account, table.counts(account.key)});
        q->endInsertRows();
        return;
    }
    if (present != row) {
        // Only ever upwards: all rows above `row` are in place already.
        const int from = static_cast<int>(present);
        q->beginMoveRows({}, from, from, {}, target);
        nodes.move(present, row);
        q->endMoveRows();
    }
    if (nodes[row].account == account)
        return;
    nodes[row].account = account;
    Q_EMIT q->dataChanged(q->index(target, 0), q->index(target, 0));
}

void AccountListModel::Private::setAllShown(bool shown)
{
    if (shown == (firstAccount() == 1))
        return;
    if (shown) {
        q->beginInsertRows({}, 0, 0);
        nodes.prepend({});
        q->endInsertRows();
    } else {
        q->beginRemoveRows({}, 0, 0);
        nodes.removeFirst();
        q->endRemoveRows();
    }
}

void AccountListModel::Private::updateCounts()
{
    ContactCounts sum;
    for (qsizetype row = firstAccount(); row < nodes.size(); ++row) {
        const ContactCounts counts = table.counts(nodes[row].account.key);
        sum = sum + counts;
        setCounts(row, counts);
    }
    if (firstAccount() == 1)
        setCounts(0, sum);
}

/// Takes over the counts and tells only what they change.
void AccountListModel::Private::setCounts(qsizetype row, const ContactCounts &counts)
{
    const ContactCounts before = nodes[row].counts;
    if (before == counts)
        return;
    const QModelIndex account = q->index(static_cast<int>(row), 0);
    if (before.systems == 0 && counts.systems > 0) {
        q->beginInsertRows(account, systemRow, systemRow);
        nodes[row].counts.systems = counts.systems;
        q->endInsertRows();
    } else if (before.systems > 0 && counts.systems == 0) {
        q->beginRemoveRows(account, systemRow, systemRow);
        nodes[row].counts.systems = 0;
        q->endRemoveRows();
    }
    nodes[row].counts = counts;
    for (int list = 0; list < q->rowCount(account); ++list) {
        const ContactKind kind = lists[static_cast<std::size_t>(list)];
        if (countOf(before, kind) == countOf(counts, kind))
            continue;
        const QModelIndex index = q->index(list, 0, account);
        Q_EMIT q->dataChanged(index, index, {CountRole, Qt::AccessibleTextRole});
    }
}

QVariant AccountListModel::Private::accountData(const Node &node, int role) const
{
    const bool all = node.account.key == allAccounts;
    const QString name = all ? tr("All accounts") : oneLine(node.account.name);
    const AccountStatus status = statuses.value(node.account.key);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return all ? name : tr("%1, %2").arg(name, accountStateText(status));
    case AccountRole:
        return QVariant::fromValue(node.account.key);
    case IsListRole:
        return false;
    case AvatarUrlRole:
        return node.account.avatarUrl;
    case StateRole:
        return all ? QVariant() : static_cast<int>(status.state);
    case OnlineRole:
        return all || !status.online ? QVariant() : QVariant(*status.online);
    case StateTextRole:
        return all ? QVariant() : accountStateText(status);
    default:
        return {};
    }
}

QVariant AccountListModel::Private::listData(const Node &node, ContactKind kind, int role) const
{
    const qlonglong count = countOf(node.counts, kind);
    switch (role) {
    case Qt::DisplayRole:
        return contactListText(kind);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(contactListText(kind), QLocale().toString(count));
    case AccountRole:
        return QVariant::fromValue(node.account.key);
    case IsListRole:
        return true;
    case KindRole:
        return static_cast<int>(kind);
    case CountRole:
        return count;
    default:
        return {};
    }
}

AccountListModel::AccountListModel(ContactTable &table, QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>(this, table))
{
    connect(&table, &ContactTable::changed, this, [this] { d->updateCounts(); });
}

AccountListModel::~AccountListModel() = default;

void AccountListModel::setAccounts(const QList<Account> &accounts)
{
    d->removeAbsent(accounts);
    d->setAllShown(accounts.size() > 1);
    for (qsizetype i = 0; i < accounts.size(); ++i)
        d->place(accounts[i], d->firstAccount() + i);
    d->updateCounts();
}

void AccountListModel::setStatus(const AccountStatus &status)
{
    const AccountStatus before = d->statuses.value(status.account);
    d->statuses.insert(status.account, status);
    const bool shownAlike
        = before.state == status.state && accountStateText(before) == accountStateText(status);
    if (const QModelIndex row = indexOf(status.account); row.isValid() && !shownAlike)
        Q_EMIT dataChanged(row, row,
                           {StateRole, OnlineRole, StateTextRole, Qt::AccessibleTextRole});
}

void AccountListModel::retranslate()
{
    if (d->nodes.isEmpty())
        return;
    const QList<int> roles{Qt::DisplayRole, StateTextRole, Qt::AccessibleTextRole};
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), roles);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex account = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, account), index(rowCount(account) - 1, 0, account), roles);
    }
}

QModelIndex AccountListModel::indexOf(AccountKey account, std::optional<ContactKind> kind) const
{
    const qsizetype row = d->rowOf(account);
    if (row < 0)
        return {};
    const QModelIndex top = index(static_cast<int>(row), 0);
    if (!kind)
        return top;
    const auto list = std::ranges::find(lists, *kind) - lists.begin();
    return list < rowCount(top) ? index(static_cast<int>(list), 0, top) : QModelIndex();
}

QModelIndex AccountListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr{0});
    return createIndex(row, column, idOf(d->nodes[parent.row()].account.key));
}

QModelIndex AccountListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    const qsizetype row = d->rowOf(static_cast<AccountKey>(child.internalId() - 1));
    return row < 0 ? QModelIndex() : createIndex(static_cast<int>(row), 0, quintptr{0});
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(d->nodes.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return d->nodes[parent.row()].counts.systems > 0 ? systemRow + 1 : systemRow;
}

int AccountListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return d->accountData(d->nodes[index.row()], role);
    const qsizetype row = d->rowOf(static_cast<AccountKey>(index.internalId() - 1));
    return d->listData(d->nodes[row], lists[static_cast<std::size_t>(index.row())], role);
}

} // namespace Lianxi
