// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "message.h"
#include "services.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace Lianxi {

class ContactPage;
class MessageBar;
class Navigation;
class StatusBarView;

/// Tells the status bar, the message bar and the empty list what the accounts are doing; the
/// account in view first.
class StatusPresenter : public QObject
{
    Q_OBJECT

public:
    struct Views
    {
        StatusBarView &statusBar;
        MessageBar &messages;
        ContactPage &page;
    };
    StatusPresenter(const Services &services, const Navigation &navigation, Views views,
                    QObject *parent = nullptr);

    /// After accounts, place or language changed.
    void refresh();
    /// The account that the pause and stop buttons mean; 0 when nothing runs.
    [[nodiscard]] AccountKey busyAccount() const { return m_busy; }

Q_SIGNALS:
    void busyChanged(Lianxi::AccountKey account, Lianxi::AccountStatus::State state);

private:
    void readRosterStatus(AccountKey account);
    void showProgress();
    void showProblems();
    void showUpdated();
    void showMissing(const RosterStatus &sum);
    [[nodiscard]] QList<AccountKey> shownAccounts() const;

    Services m_services;
    const Navigation &m_navigation;
    Views m_views;
    QHash<AccountKey, RosterStatus> m_rosters;
    /// Problems that pass by themselves, as they were told last.
    QHash<AccountKey, Message> m_passing;
    QTimer m_refreshTimer;
    QTimer m_rosterTimer;
    QSet<AccountKey> m_stale;
    AccountKey m_busy = 0;
};

} // namespace Lianxi
