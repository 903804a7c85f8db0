// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listkeeper.h"

#include "rowtable.h"

#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace Lianxi {

ListKeeper::ListKeeper(ContactListModel &model, RowTable &table, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_table(table)
{
    connect(&model, &ContactListModel::rowsAboutToChange, this, &ListKeeper::begin);
    connect(&model, &ContactListModel::rowsAboutToHide, this, &ListKeeper::hide);
    connect(&model, &ContactListModel::countChanged, this, &ListKeeper::end);
    // Whatever the user selects takes the place of what was hidden.
    const auto selected = [this] {
        if (!m_changing)
            forget();
    };
    connect(table.selectionModel(), &QItemSelectionModel::selectionChanged, this, selected);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, selected);
}

void ListKeeper::forget()
{
    m_hidden.clear();
    m_hiddenCurrent = 0;
}

void ListKeeper::begin(ContactListModel::Cause cause)
{
    m_changing = true;
    m_anchors.clear();
    if (cause == ContactListModel::Cause::Data)
        rememberView();
}

void ListKeeper::hide(int first, int last)
{
    for (const QItemSelectionRange &range : m_table.selectionModel()->selection()) {
        for (int row = qMax(first, range.top()); row <= qMin(last, range.bottom()); ++row)
            m_hidden.insert(m_model.keyAt(row));
    }
    // The one that the user chose, not those that stood in for it since.
    const int current = m_table.currentIndex().row();
    if (m_hiddenCurrent == 0 && current >= first && current <= last)
        m_hiddenCurrent = m_model.keyAt(current);
}

void ListKeeper::end()
{
    if (!m_changing)
        return;
    reselect();
    restoreView();
    m_changing = false;
}

void ListKeeper::reselect()
{
    QList<int> rows;
    for (auto key = m_hidden.begin(); key != m_hidden.end();) {
        const QModelIndex index = m_model.indexOf(*key);
        if (index.isValid()) {
            rows.append(index.row());
            key = m_hidden.erase(key);
        } else {
            ++key;
        }
    }
    std::ranges::sort(rows);
    QItemSelection back;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        back.select(m_model.index(rows.at(i), 0),
                    m_model.index(rows.at(end - 1), m_model.columnCount() - 1));
        i = end;
    }
    QItemSelectionModel *selection = m_table.selectionModel();
    if (!back.isEmpty())
        selection->select(back, QItemSelectionModel::Select);
    if (const QModelIndex index = m_model.indexOf(m_hiddenCurrent); index.isValid()) {
        m_hiddenCurrent = 0;
        selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
}

void ListKeeper::rememberView()
{
    const auto [first, last] = m_table.visibleSpan();
    // Who looks at the beginning of a list wants to see what comes there.
    if (first < 0 || m_table.verticalScrollBar()->value() == 0)
        return;
    for (int row = first; row <= last; ++row)
        m_anchors.append({m_model.keyAt(row), m_table.rowViewportPosition(row)});
}

void ListKeeper::restoreView()
{
    const auto stays = std::ranges::find_if(m_anchors, [this](const Anchor &anchor) {
        return m_model.indexOf(anchor.contact).isValid();
    });
    if (stays != m_anchors.end())
        m_table.placeRow(m_model.indexOf(stays->contact).row(), stays->y);
    m_anchors.clear();
}

} // namespace Lianxi
