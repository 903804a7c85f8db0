// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contactlistmodel.h"

#include <QSet>

class QItemSelection;

namespace Lianxi {

class RowTable;

/// Keeps by identity what the user selected and looks at, while rows come, go and move: who was
/// hidden by a search or a filter is selected again when it comes back, and the row at the top of
/// the view stays where it is when a sync puts others above it.
class ListKeeper : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it; the table shows the model.
    ListKeeper(ContactListModel &model, RowTable &table, QObject *parent = nullptr);

    /// Nobody comes back: another list is shown.
    void forget();

private:
    void begin(ContactListModel::Cause cause);
    void hide(int first, int last);
    void end();
    void reselect();
    void rememberView();
    void restoreView();

    struct Anchor
    {
        ContactKey contact = 0;
        int y = 0; ///< of the row, in the view
    };

    ContactListModel &m_model;
    RowTable &m_table;
    QSet<ContactKey> m_hidden; ///< selected, and not in the list now
    ContactKey m_hiddenCurrent = 0;
    QList<Anchor> m_anchors; ///< of the rows in view, from the top
    bool m_changing = false; ///< it is the model that moves selection and current row
};

} // namespace Lianxi
