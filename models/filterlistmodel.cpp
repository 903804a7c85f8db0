// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterlistmodel.h"

#include <QLocale>

#include <algorithm>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

/// A sync changes rows some times a second; nobody reads counts as fast.
constexpr auto countPause = 1s;

} // namespace

FilterListModel::FilterListModel(const ContactTable &contacts, QObject *parent)
    : QAbstractListModel(parent)
    , m_contacts(contacts)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(countPause);
    m_step.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &FilterListModel::countSoon);
    connect(&m_step, &QTimer::timeout, this, &FilterListModel::countNext);
    connect(&contacts, &ContactTable::changed, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
}

void FilterListModel::setFilters(const QList<SavedFilter> &filters)
{
    if (filters == m_filters)
        return;
    beginResetModel();
    m_filters = filters;
    endResetModel();
    countSoon();
}

void FilterListModel::countSoon()
{
    m_toCount.clear();
    for (const SavedFilter &filter : std::as_const(m_filters))
        m_toCount.append(filter.id);
    if (!m_toCount.isEmpty())
        m_step.start();
}

void FilterListModel::countNext()
{
    const QModelIndex row = m_toCount.isEmpty() ? QModelIndex() : indexOf(m_toCount.takeFirst());
    if (m_toCount.isEmpty())
        m_step.stop();
    if (!row.isValid())
        return;
    const SavedFilter &filter = m_filters.at(row.row());
    const qsizetype count = m_contacts.count(filter.query);
    if (m_counts.value(filter.id, -1) == count)
        return;
    m_counts.insert(filter.id, count);
    Q_EMIT dataChanged(row, row, {CountRole, Qt::AccessibleTextRole});
}

QModelIndex FilterListModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_filters, id, &SavedFilter::id);
    return found == m_filters.cend() ? QModelIndex()
                                     : index(static_cast<int>(found - m_filters.cbegin()));
}

int FilterListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_filters.size());
}

QVariant FilterListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SavedFilter &filter = m_filters.at(index.row());
    const qsizetype count = m_counts.value(filter.id, -1);
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(filter.name);
    case Qt::EditRole:
        return filter.name;
    case Qt::AccessibleTextRole:
        return count < 0 ? oneLine(filter.name)
                         : tr("%1, %2").arg(oneLine(filter.name), QLocale().toString(count));
    case IdRole:
        return filter.id;
    case CountRole:
        return QVariant::fromValue(static_cast<qlonglong>(count));
    default:
        return {};
    }
}

Qt::ItemFlags FilterListModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

bool FilterListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || name.isEmpty() || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || name == m_filters.at(index.row()).name)
        return false;
    Q_EMIT renamed(m_filters.at(index.row()).id, name);
    return true;
}

} // namespace Lianxi
