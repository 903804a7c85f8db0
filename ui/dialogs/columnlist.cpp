// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnlist.h"

#include <QSignalBlocker>

#include <algorithm>

namespace Lianxi {

ColumnList::ColumnList(QWidget *parent)
    : QListWidget(parent)
{
    setDragDropMode(InternalMove);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &ColumnList::chosenChanged);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &ColumnList::chosenChanged);
}

void ColumnList::setColumns(const QList<Column> &columns, const QStringList &chosen)
{
    QList<Column> sorted = columns;
    const auto place = [&chosen](const Column &column) {
        const qsizetype at = chosen.indexOf(column.name);
        return at < 0 ? chosen.size() : at;
    };
    std::ranges::stable_sort(sorted, {}, place);

    const QSignalBlocker quiet(this);
    clear();
    for (const Column &column : std::as_const(sorted)) {
        auto *item = new QListWidgetItem(column.title, this);
        item->setData(Qt::UserRole, column.name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemIsDragEnabled);
        item->setCheckState(chosen.contains(column.name) ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList ColumnList::chosen() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            names.append(item(row)->data(Qt::UserRole).toString());
    }
    return names;
}

} // namespace Lianxi
