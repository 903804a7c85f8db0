// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace Lianxi {

class RowTable;
class Settings;

/// The columns button above a list of contacts, and what the user makes of the columns: each list
/// has its own, kept in the settings.
class ContactColumns : public QToolButton
{
    Q_OBJECT

public:
    /// Both outlive it.
    ContactColumns(RowTable &table, Settings &settings, QWidget *parent = nullptr);

    struct List
    {
        AccountKey account = 0;
        ContactKind kind = ContactKind::Friend;
        QString filter = {}; ///< of a saved filter, which begins with the columns of its list
    };
    /// Keeps the columns of the list that was shown, and shows those of another one.
    void showList(const List &list);
    void save();
    /// What was changed a moment ago is saved now; the table still stands.
    void finish();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showUsual();
    void restore();
    void retranslate();
    [[nodiscard]] QString layoutName(const List &list) const;

    RowTable &m_table;
    Settings &m_settings;
    List m_list;
    QMenu m_menu;
    QTimer m_timer;
};

} // namespace Lianxi
