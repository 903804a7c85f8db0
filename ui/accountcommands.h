// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "services.h"

#include <QObject>

namespace Lianxi {

class Actions;
class DialogOpener;
class Navigation;
struct Message;

/// What the menus and the sidebar do with accounts: refresh, pause, stop, edit, remove, next.
class AccountCommands : public QObject
{
    Q_OBJECT

public:
    AccountCommands(const Services &services, Actions &actions, Navigation &navigation,
                    DialogOpener &dialogs, QObject *parent = nullptr);

    /// Asks the gateway for the list of an account, or of all (0).
    void refresh(AccountKey account);
    void pause(AccountKey account);
    void resume(AccountKey account);
    void stop(AccountKey account);
    /// A menu for one account, wherever the user is.
    void showMenu(AccountKey account, const QPoint &globalPosition, QWidget *parent);
    void act(const Message &message);
    /// Does what the account's state asks for; where no account is in view, what `shown` does.
    void settle(AccountKey account, const Message &shown);
    /// Which account the menus' Pause and Stop mean, and what it does.
    void setBusy(AccountKey account, AccountStatus::State state);
    /// Which actions make sense where the user is.
    void update();

private:
    void goToNeighbour(int step);

    Services m_services;
    Actions &m_actions;
    Navigation &m_navigation;
    DialogOpener &m_dialogs;
    AccountKey m_busy = 0;
};

} // namespace Lianxi
