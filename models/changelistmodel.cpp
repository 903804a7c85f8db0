// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changelistmodel.h"

#include "contacttable.h"
#include "fields.h"
#include "relativetime.h"

#include <QDateTime>
#include <QLocale>
#include <QMimeData>

#include <deque>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

QDate dayOf(const Change &change)
{
    return QDateTime::fromMSecsSinceEpoch(change.at).date();
}

} // namespace

ChangeNames knownNames(const Change &change, const ContactTable &contacts)
{
    const auto nameOf = [&change, &contacts](const QString &id) {
        const auto row = contacts.rowOf(change.account, id);
        return row ? displayName(contacts.contact(*row)) : QString();
    };
    switch (change.kind) {
    case Change::Kind::OwnerChanged:
        return {.formerOwner = nameOf(change.before)};
    case Change::Kind::RenamedInGroup:
        return {.person = nameOf(change.personId)};
    default:
        return {};
    }
}

class ChangeListModel::Private
{
public:
    struct Row
    {
        QDate day;
        std::shared_ptr<const Change> change; ///< none: the heading of the day
    };
    // New rows come at both ends, and a list of 100,000 must not be moved for one of them.
    using Rows = std::deque<Row>;

    Private(ChangeListModel *model, ContactTable &table)
        : q(model)
        , contacts(table)
    {
    }

    /// With a heading wherever another day begins; `day` is the one that is open above them.
    [[nodiscard]] static Rows rowsOf(std::span<const Change> changes, QDate day = {});
    void insert(qsizetype at, const Rows &added);
    [[nodiscard]] QString nameOf(const Change &change) const;
    [[nodiscard]] QString textOf(const Change &change) const;
    [[nodiscard]] QString accountOf(const Change &change) const;
    [[nodiscard]] QString lineOf(const Change &change) const;
    [[nodiscard]] QVariant headingData(const Row &row, int role) const;
    [[nodiscard]] QVariant textData(const Change &change, int column) const;
    [[nodiscard]] QVariant changeData(const Change &change, int role) const;

    ChangeListModel *const q;
    ContactTable &contacts;
    QHash<AccountKey, QString> accounts;
    Rows rows;
    qsizetype size = 0;
    QDate today = QDate::currentDate();
    More more = More::No;
    bool asked = false;
};

ChangeListModel::Private::Rows ChangeListModel::Private::rowsOf(std::span<const Change> changes,
                                                                QDate day)
{
    Rows made;
    for (const Change &change : changes) {
        if (const QDate own = dayOf(change); own != day) {
            day = own;
            made.push_back({day, nullptr});
        }
        made.push_back({day, std::make_shared<const Change>(change)});
    }
    return made;
}

void ChangeListModel::Private::insert(qsizetype at, const Rows &added)
{
    if (added.empty())
        return;
    const int first = static_cast<int>(at);
    q->beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    rows.insert(rows.begin() + at, added.begin(), added.end());
    size += std::ranges::count_if(added, [](const Row &row) { return row.change != nullptr; });
    q->endInsertRows();
}

QString ChangeListModel::Private::nameOf(const Change &change) const
{
    const auto row = contacts.rowOf(change.contact);
    return oneLine(row ? displayName(contacts.contact(*row)) : change.contactName);
}

QString ChangeListModel::Private::textOf(const Change &change) const
{
    return changeText(change, knownNames(change, contacts));
}

QString ChangeListModel::Private::accountOf(const Change &change) const
{
    return oneLine(accounts.value(change.account));
}

/// All of a row in one line, for whoever hears it instead of seeing it.
QString ChangeListModel::Private::lineOf(const Change &change) const
{
    const QString time = exactTime(change.at);
    return accounts.size() > 1
        ? tr("%1: %2, %3, %4", "contact: what, when, account")
              .arg(nameOf(change), textOf(change), time, accountOf(change))
        : tr("%1: %2, %3", "contact: what, when").arg(nameOf(change), textOf(change), time);
}

QVariant ChangeListModel::Private::headingData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return dayText(row.day, today);
    case IsHeadingRole:
        return true;
    default:
        return {};
    }
}

QVariant ChangeListModel::Private::textData(const Change &change, int column) const
{
    switch (column) {
    case Time:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(change.at).time(),
                                  QLocale::ShortFormat);
    case Who:
        return nameOf(change);
    case What:
        return textOf(change);
    case AccountName:
        return accountOf(change);
    default:
        return {};
    }
}

QVariant ChangeListModel::Private::changeData(const Change &change, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return lineOf(change);
    case IsHeadingRole:
        return false;
    case ContactRole:
        return QVariant::fromValue(change.contact);
    case KindRole:
        return static_cast<int>(change.kind);
    case IdRole:
        return change.contactId;
    case AvatarUrlRole: {
        const auto row = contacts.rowOf(change.contact);
        return row ? contacts.contact(*row).avatarUrl : QString();
    }
    case MomentRole:
        return QVariant::fromValue(change.at);
    default:
        return {};
    }
}

ChangeListModel::ChangeListModel(ContactTable &contacts, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, contacts))
{
    connect(&contacts, &ContactTable::changed, this, [this] {
        if (!d->rows.empty())
            Q_EMIT dataChanged(index(0, Who), index(rowCount() - 1, What));
    });
}

ChangeListModel::~ChangeListModel() = default;

void ChangeListModel::setAccounts(const QList<Account> &accounts)
{
    d->accounts.clear();
    for (const Account &account : accounts)
        d->accounts.insert(account.key, account.name);
    if (!d->rows.empty())
        Q_EMIT dataChanged(index(0, AccountName), index(rowCount() - 1, AccountName));
}

void ChangeListModel::setToday(QDate today)
{
    if (today == d->today)
        return;
    d->today = today;
    if (!d->rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QDate ChangeListModel::today() const
{
    return d->today;
}

void ChangeListModel::setChanges(const QList<Change> &changes, More more)
{
    beginResetModel();
    d->rows = Private::rowsOf(changes);
    d->size = changes.size();
    d->more = more;
    d->asked = false;
    endResetModel();
}

void ChangeListModel::addOlder(const QList<Change> &changes, More more)
{
    d->more = more;
    d->asked = false;
    d->insert(std::ssize(d->rows),
              Private::rowsOf(changes, d->rows.empty() ? QDate() : d->rows.back().day));
}

void ChangeListModel::addNewer(const QList<Change> &changes)
{
    if (d->rows.empty()) {
        d->insert(0, Private::rowsOf(changes));
        return;
    }
    // Those of the day that is on top go below its heading, the others above it.
    const QDate top = d->rows.front().day;
    qsizetype ofTopDay = 0;
    while (ofTopDay < changes.size() && dayOf(changes[changes.size() - 1 - ofTopDay]) == top)
        ++ofTopDay;
    const std::span all(changes);
    const auto later = static_cast<std::size_t>(changes.size() - ofTopDay);
    d->insert(1, Private::rowsOf(all.subspan(later), top));
    d->insert(0, Private::rowsOf(all.first(later)));
}

qsizetype ChangeListModel::size() const
{
    return d->size;
}

ChangeKey ChangeListModel::newestKey() const
{
    return d->size == 0 ? 0 : d->rows[1].change->key;
}

ChangeKey ChangeListModel::oldestKey() const
{
    return d->size == 0 ? 0 : d->rows.back().change->key;
}

const Change *ChangeListModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return d->rows[static_cast<std::size_t>(index.row())].change.get();
}

void ChangeListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!d->rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ChangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->rows.size());
}

int ChangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ChangeListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const Private::Row &row = d->rows[static_cast<std::size_t>(index.row())];
    if (!row.change)
        return d->headingData(row, role);
    if (role == Qt::DisplayRole)
        return d->textData(*row.change, index.column());
    return d->changeData(*row.change, role);
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Who:
        return tr("Contact");
    case What:
        return tr("Change");
    case AccountName:
        return fieldTitle(ContactField::Account);
    default:
        return {};
    }
}

Qt::ItemFlags ChangeListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!changeAt(index))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool ChangeListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && d->more == More::Yes && !d->asked;
}

void ChangeListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    d->asked = true;
    Q_EMIT moreWanted();
}

QMimeData *ChangeListModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList lines;
    int last = -1;
    for (const QModelIndex &index : indexes) {
        const Change *change = changeAt(index);
        if (!change || index.row() == last)
            continue;
        last = index.row();
        QStringList cells{exactTime(change->at), d->nameOf(*change), d->textOf(*change)};
        if (d->accounts.size() > 1)
            cells.append(d->accountOf(*change));
        lines.append(cells.join(u'\t'));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    return data.release();
}

} // namespace Lianxi
