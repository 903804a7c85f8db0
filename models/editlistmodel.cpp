// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editlistmodel.h"

#include "contacttable.h"
#include "relativetime.h"
#include "rowtext.h"
#include "search/nameorder.h"

#include <QLocale>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int defaultOrder = -1; // decisions first, then by age
/// Rows that go are removed where they stand, up to this many runs of them; else they are moved
/// together first: each run costs a pass over the list, here and in the view.
constexpr qsizetype manyRuns = 16;

struct Run
{
    qsizetype first;
    qsizetype count;
};

} // namespace

class EditListModel::Private
{
public:
    Private(EditListModel *model, const ContactTable &table)
        : q(model)
        , contacts(table)
    {
    }

    void show(const QList<RemarkEdit> &wanted);
    void sortEdits(QList<RemarkEdit> &edits);
    void tellAll();
    [[nodiscard]] Contact contactOf(const RemarkEdit &edit) const;
    [[nodiscard]] QString nameOf(const RemarkEdit &edit) const;
    [[nodiscard]] EditWords wordsOf(const RemarkEdit &edit) const;
    [[nodiscard]] QString text(const RemarkEdit &edit, int column) const;
    [[nodiscard]] QString tip(const RemarkEdit &edit, int column) const;

    EditListModel *const q;
    const ContactTable &contacts;
    QList<RemarkEdit> rows; ///< as shown
    QHash<AccountKey, QString> accounts;
    QHash<AccountKey, AccountStatus> statuses;
    QHash<EditKey, Error> hindrances;
    int sortColumn = defaultOrder;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

private:
    void removeAbsent(const QList<RemarkEdit> &wanted);
    void reorder(const QList<RemarkEdit> &wanted);
    void append(const QList<RemarkEdit> &wanted);
    void update(const QList<RemarkEdit> &wanted);
};

Contact EditListModel::Private::contactOf(const RemarkEdit &edit) const
{
    const auto row = contacts.rowOf(edit.contact);
    return row ? contacts.contact(*row) : Contact();
}

/// Not the remark: that is what the row is about.
QString EditListModel::Private::nameOf(const RemarkEdit &edit) const
{
    const Contact contact = contactOf(edit);
    return oneLine(
        firstVisible({contact.nickname, contact.membersTitle, contact.alias, edit.contactId}));
}

EditWords EditListModel::Private::wordsOf(const RemarkEdit &edit) const
{
    const auto hindrance = hindrances.constFind(edit.key);
    return editWords(edit, statuses.value(edit.account),
                     hindrance == hindrances.cend() ? std::nullopt : std::optional(*hindrance));
}

QString EditListModel::Private::text(const RemarkEdit &edit, int column) const
{
    switch (column) {
    case ContactColumn:
        return nameOf(edit);
    case RemarkColumn: {
        const QString none = tr("no remark");
        return tr("%1 → %2", "remark before → remark wanted")
            .arg(edit.base.isEmpty() ? none : oneLine(edit.base),
                 edit.remark.isEmpty() ? none : oneLine(edit.remark));
    }
    case SinceColumn:
        return relativeTime(edit.createdAt);
    case StateColumn: {
        const EditWords words = wordsOf(edit);
        return tr("%1: %2", "state: reason").arg(words.title, words.reason);
    }
    default:
        return {};
    }
}

QString EditListModel::Private::tip(const RemarkEdit &edit, int column) const
{
    return column == SinceColumn ? exactTime(edit.createdAt) : text(edit, column);
}

/// Keys are computed once a row. Equal ones by age.
void EditListModel::Private::sortEdits(QList<RemarkEdit> &edits)
{
    std::ranges::sort(edits, {}, &RemarkEdit::key);
    if (sortColumn == defaultOrder) {
        std::ranges::stable_partition(
            edits, [](const RemarkEdit &edit) { return needsDecision(edit.state); });
        return;
    }
    const bool descending = sortOrder == Qt::DescendingOrder;
    if (sortColumn == SinceColumn || sortColumn == StateColumn) {
        std::ranges::stable_sort(edits, [this, descending](const auto &a, const auto &b) {
            const auto value = [this](const RemarkEdit &edit) {
                return sortColumn == SinceColumn ? edit.createdAt : static_cast<qint64>(edit.state);
            };
            return descending ? value(b) < value(a) : value(a) < value(b);
        });
        return;
    }
    struct Keyed
    {
        NameOrder::Key key;
        RemarkEdit edit;
    };
    NameOrder names{QLocale()};
    std::vector<Keyed> keyed;
    keyed.reserve(static_cast<size_t>(edits.size()));
    for (const RemarkEdit &edit : std::as_const(edits))
        keyed.push_back(
            {names.nameKey(sortColumn == ContactColumn ? nameOf(edit) : edit.remark), edit});
    std::ranges::stable_sort(keyed, [descending](const Keyed &a, const Keyed &b) {
        const int compared = a.key.compare(b.key);
        return descending ? compared > 0 : compared < 0;
    });
    std::ranges::transform(keyed, edits.begin(), &Keyed::edit);
}

/// From the rows as they are to `wanted` by steps that views understand.
void EditListModel::Private::show(const QList<RemarkEdit> &wanted)
{
    const qsizetype before = rows.size();
    removeAbsent(wanted);
    append(wanted);
    reorder(wanted);
    update(wanted);
    if (rows.size() != before)
        Q_EMIT q->countChanged(static_cast<int>(rows.size()));
}

void EditListModel::Private::removeAbsent(const QList<RemarkEdit> &wanted)
{
    QSet<EditKey> staying;
    staying.reserve(wanted.size());
    for (const RemarkEdit &edit : wanted)
        staying.insert(edit.key);
    QList<Run> runs;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (staying.contains(rows[i].key))
            continue;
        if (!runs.isEmpty() && runs.last().first + runs.last().count == i)
            ++runs.last().count;
        else
            runs.append({i, 1});
    }
    if (runs.size() > manyRuns) {
        QList<RemarkEdit> together = rows;
        const auto kept = std::ranges::stable_partition(
            together, [&staying](const RemarkEdit &edit) { return !staying.contains(edit.key); });
        const auto going = together.size() - static_cast<qsizetype>(kept.size());
        reorder(together);
        runs = {{0, going}};
    }
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        q->beginRemoveRows({}, static_cast<int>(run->first),
                           static_cast<int>(run->first + run->count) - 1);
        rows.remove(run->first, run->count);
        q->endRemoveRows();
    }
}

void EditListModel::Private::append(const QList<RemarkEdit> &wanted)
{
    QSet<EditKey> present;
    present.reserve(rows.size());
    for (const RemarkEdit &edit : std::as_const(rows))
        present.insert(edit.key);
    QList<RemarkEdit> added;
    for (const RemarkEdit &edit : wanted) {
        if (!present.contains(edit.key))
            added.append(edit);
    }
    if (added.isEmpty())
        return;
    q->beginInsertRows({}, static_cast<int>(rows.size()),
                       static_cast<int>(rows.size() + added.size()) - 1);
    rows += added;
    q->endInsertRows();
}

/// Both hold the same edits.
void EditListModel::Private::reorder(const QList<RemarkEdit> &wanted)
{
    if (std::ranges::equal(wanted, rows, {}, &RemarkEdit::key, &RemarkEdit::key))
        return;
    Q_EMIT q->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    QHash<EditKey, qsizetype> present;
    present.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        present.insert(rows[i].key, i);
    QList<int> places(rows.size()); // by the place before
    QList<RemarkEdit> sorted;
    sorted.reserve(wanted.size());
    for (const RemarkEdit &edit : wanted) {
        const qsizetype from = present.value(edit.key);
        places[from] = static_cast<int>(sorted.size());
        sorted.append(rows[from]);
    }
    const QModelIndexList before = q->persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(q->index(places[index.row()], index.column()));
    rows = sorted;
    q->changePersistentIndexList(before, after);
    Q_EMIT q->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void EditListModel::Private::update(const QList<RemarkEdit> &wanted)
{
    int first = -1;
    int last = -1;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (rows[i] == wanted[i])
            continue;
        if (!isOpen(wanted[i].state))
            hindrances.remove(wanted[i].key);
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    rows = wanted;
    if (first >= 0)
        Q_EMIT q->dataChanged(q->index(first, 0), q->index(last, q->columnCount() - 1));
}

void EditListModel::Private::tellAll()
{
    if (!rows.isEmpty())
        Q_EMIT q->dataChanged(q->index(0, 0), q->index(q->rowCount() - 1, q->columnCount() - 1));
}

EditListModel::EditListModel(const ContactTable &contacts, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, contacts))
{
}

EditListModel::~EditListModel() = default;

void EditListModel::setEdits(const QList<RemarkEdit> &edits)
{
    QList<RemarkEdit> sorted = edits;
    d->sortEdits(sorted);
    d->show(sorted);
}

void EditListModel::setAccounts(const QList<Account> &accounts)
{
    d->accounts.clear();
    for (const Account &account : accounts)
        d->accounts.insert(account.key, account.name);
    d->tellAll();
}

void EditListModel::setStatus(const AccountStatus &status)
{
    AccountStatus &known = d->statuses[status.account];
    // A sync tells its progress many times a second; only this is shown here.
    const bool alike = known.state == status.state && known.problem == status.problem;
    known = status;
    if (!alike)
        d->tellAll();
}

void EditListModel::setHindrance(EditKey edit, const Error &error)
{
    d->hindrances.insert(edit, error);
    const auto found = std::ranges::find(d->rows, edit, &RemarkEdit::key);
    if (found == d->rows.end())
        return;
    const int row = static_cast<int>(found - d->rows.begin());
    Q_EMIT dataChanged(index(row, StateColumn), index(row, StateColumn));
}

void EditListModel::contactsChanged()
{
    d->tellAll();
}

void EditListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    d->tellAll();
}

const RemarkEdit &EditListModel::editAt(int row) const
{
    static const RemarkEdit none;
    Q_ASSERT(row >= 0 && row < d->rows.size());
    return row >= 0 && row < d->rows.size() ? d->rows[row] : none;
}

QModelIndex EditListModel::indexOf(ContactKey contact) const
{
    const auto found = std::ranges::find(d->rows, contact, &RemarkEdit::contact);
    return found == d->rows.end() ? QModelIndex()
                                  : index(static_cast<int>(found - d->rows.begin()), 0);
}

QString EditListModel::sentenceAt(int row) const
{
    return d->text(editAt(row), StateColumn);
}

qsizetype EditListModel::undecided() const
{
    return std::ranges::count_if(d->rows,
                                 [](const RemarkEdit &edit) { return needsDecision(edit.state); });
}

int EditListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->rows.size());
}

int EditListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : StateColumn + 1;
}

QVariant EditListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RemarkEdit &edit = d->rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return d->text(edit, index.column());
    case Qt::ToolTipRole:
        // Rich text on purpose, so that nothing has to guess whether a name is markup.
        return QString("<span>"_L1 + d->tip(edit, index.column()).toHtmlEscaped() + "</span>"_L1);
    case KeyRole:
        return QVariant::fromValue(edit.key);
    case ContactRole:
        return QVariant::fromValue(edit.contact);
    case IdRole:
        return edit.contactId;
    case AvatarUrlRole:
        return d->contactOf(edit).avatarUrl;
    case AccountNameRole:
        return oneLine(d->accounts.value(edit.account));
    case WantedRole:
        return oneLine(edit.remark);
    case BeforeRole:
        return oneLine(edit.base);
    case StateRole:
        return static_cast<int>(edit.state);
    case StateTitleRole:
        return d->wordsOf(edit).title;
    case StateReasonRole:
        return d->wordsOf(edit).reason;
    default:
        return {};
    }
}

QVariant EditListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ContactColumn:
        return tr("Contact");
    case RemarkColumn:
        return tr("Remark");
    case SinceColumn:
        return tr("Since");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void EditListModel::sort(int column, Qt::SortOrder order)
{
    d->sortColumn = column >= 0 && column < columnCount() ? column : defaultOrder;
    d->sortOrder = order;
    QList<RemarkEdit> sorted = d->rows;
    d->sortEdits(sorted);
    d->show(sorted);
}

QMimeData *EditListModel::mimeData(const QModelIndexList &indexes) const
{
    return rowsAsText(indexes);
}

} // namespace Lianxi
