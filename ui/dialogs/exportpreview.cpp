// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportpreview.h"

#include "contact.h"
#include "tokens.h"

#include <QHeaderView>

namespace Lianxi {

ExportPreview::ExportPreview(QWidget *parent)
    : QTableWidget(parent)
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Grid::Triple);
    setMinimumHeight(Grid::Triple * 5);
}

void ExportPreview::setRows(const QList<QStringList> &rows)
{
    clear();
    setRowCount(0);
    setColumnCount(0);
    if (rows.isEmpty())
        return;
    setColumnCount(int(rows.first().size()));
    setHorizontalHeaderLabels(rows.first());
    setRowCount(int(rows.size()) - 1);
    for (int row = 1; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column)
            setItem(row - 1, column, new QTableWidgetItem(oneLine(rows.at(row).at(column))));
    }
}

} // namespace Lianxi
