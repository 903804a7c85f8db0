// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelistmodel.h"

#include <QLocale>

#include <iterator>

namespace Lianxi {

void PageListModel::setUnseenChanges(qsizetype count)
{
    setCount(Page::Changes, count);
}

void PageListModel::setWaitingEdits(qsizetype count)
{
    setCount(Page::WaitingEdits, count);
}

void PageListModel::setCount(Page page, qsizetype count)
{
    const QModelIndex row = indexOf(page);
    if (m_counts[row.row()] == count)
        return;
    m_counts[row.row()] = count;
    Q_EMIT dataChanged(row, row, {CountRole, Qt::AccessibleTextRole});
}

void PageListModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                       {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole});
}

QModelIndex PageListModel::indexOf(Page page) const
{
    return index(static_cast<int>(page));
}

int PageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::size(m_counts));
}

QVariant PageListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index));
    if (!index.isValid())
        return {};
    const qsizetype count = m_counts[index.row()];
    const bool changes = static_cast<Page>(index.row()) == Page::Changes;
    const QString name = changes ? tr("Changes") : tr("Waiting edits");
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        if (count == 0)
            return name;
        return (changes ? tr("%1, %2 not seen yet") : tr("%1, %2"))
            .arg(name, QLocale().toString(count));
    case Qt::ToolTipRole:
        return changes ? tr("What changed in the lists, the groups and the remarks")
                       : tr("Remarks that no gateway has confirmed yet");
    case PageRole:
        return index.row();
    case CountRole:
        return QVariant::fromValue(static_cast<qlonglong>(count));
    default:
        return {};
    }
}

} // namespace Lianxi
