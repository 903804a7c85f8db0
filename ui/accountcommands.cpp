// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"

#include "accountbook.h"
#include "actions.h"
#include "dialogopener.h"
#include "icons.h"
#include "message.h"
#include "navigation.h"

#include <QMenu>

namespace Lianxi {

AccountCommands::AccountCommands(const Services &services, Actions &actions, Navigation &navigation,
                                 DialogOpener &dialogs, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_actions(actions)
    , m_navigation(navigation)
    , m_dialogs(dialogs)
{
    const auto on = [this](Command command, auto &&handler) {
        connect(m_actions[command], &QAction::triggered, this, handler);
    };
    on(Command::AddAccount, [this] { m_dialogs.addAccount(); });
    on(Command::EditAccount, [this] { m_dialogs.editAccount(m_navigation.place().account); });
    on(Command::SignIn, [this] { m_dialogs.signIn(m_navigation.place().account); });
    on(Command::RemoveAccount, [this] { m_dialogs.removeAccount(m_navigation.place().account); });
    on(Command::PauseSync, [this] {
        if (m_services.book.status(m_busy).state == AccountStatus::State::Paused)
            resume(m_busy);
        else
            pause(m_busy);
    });
    on(Command::StopSync, [this] { stop(m_busy); });
    on(Command::NextAccount, [this] { goToNeighbour(1); });
    on(Command::PreviousAccount, [this] { goToNeighbour(-1); });
}

void AccountCommands::refresh(AccountKey account)
{
    if (account == 0) {
        for (const Account &one : m_services.book.accounts())
            refresh(one.key);
        return;
    }
    // What becomes of it is told by the account's status.
    [[maybe_unused]] const auto running = m_services.book.sync(account, SyncScope::Details);
}

void AccountCommands::pause(AccountKey account)
{
    if (account != 0)
        m_services.book.pause(account);
}

void AccountCommands::resume(AccountKey account)
{
    if (account != 0)
        m_services.book.resume(account);
}

void AccountCommands::stop(AccountKey account)
{
    if (account != 0)
        m_services.book.cancelSync(account);
}

void AccountCommands::showMenu(AccountKey account, const QPoint &globalPosition, QWidget *parent)
{
    const AccountStatus::State state = m_services.book.status(account).state;
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(IconName::Refresh), tr("Refresh"), this,
                    [this, account] { refresh(account); });
    if (state == AccountStatus::State::Paused) {
        menu->addAction(icon(IconName::Play), tr("Resume"), this,
                        [this, account] { resume(account); });
    } else if (state == AccountStatus::State::Working) {
        menu->addAction(icon(IconName::Pause), tr("Pause"), this,
                        [this, account] { pause(account); });
        menu->addAction(icon(IconName::Stop), tr("Stop"), this, [this, account] { stop(account); });
    }
    menu->addSeparator();
    menu->addAction(icon(IconName::SignIn), tr("Sign in again…"), this,
                    [this, account] { m_dialogs.signIn(account); });
    menu->addAction(tr("Edit the account…"), this,
                    [this, account] { m_dialogs.editAccount(account); });
    menu->addAction(tr("Remove the account…"), this,
                    [this, account] { m_dialogs.removeAccount(account); });
    menu->popup(globalPosition);
}

void AccountCommands::act(const Message &message)
{
    switch (message.action) {
    case Message::Action::OpenAccount:
        m_dialogs.editAccount(message.subject);
        break;
    case Message::Action::OpenDevice:
        m_dialogs.editDevice(message.subject);
        break;
    case Message::Action::SignIn:
        m_dialogs.signIn(message.subject);
        break;
    case Message::Action::EnterKey:
        m_dialogs.enterKey(message.subject);
        break;
    case Message::Action::Refresh:
        refresh(message.subject);
        break;
    case Message::Action::ConfirmRoster:
        m_services.book.confirmShrunkRoster(message.subject);
        refresh(message.subject);
        break;
    default: // of contacts and remarks
        break;
    }
}

void AccountCommands::settle(AccountKey account, const Message &shown)
{
    const std::optional<Account> known = m_services.book.account(account);
    const std::optional<Message> asked
        = known ? messageFor(*known, m_services.book.status(account)) : std::nullopt;
    if (asked)
        act(*asked);
    else if (known)
        m_dialogs.editAccount(account);
    else
        act(shown);
}

void AccountCommands::setBusy(AccountKey account, AccountStatus::State state)
{
    m_busy = account;
    m_actions.setSyncToggle(state == AccountStatus::State::Paused ? Actions::SyncToggle::Resume
                                                                  : Actions::SyncToggle::Pause);
    m_actions[Command::PauseSync]->setEnabled(account != 0);
    m_actions[Command::StopSync]->setEnabled(account != 0);
}

void AccountCommands::update()
{
    const qsizetype accounts = m_services.book.accounts().size();
    const bool one = m_navigation.place().account != 0;
    m_actions[Command::EditAccount]->setEnabled(one);
    m_actions[Command::SignIn]->setEnabled(one);
    m_actions[Command::RemoveAccount]->setEnabled(one);
    m_actions[Command::Refresh]->setEnabled(accounts > 0);
    m_actions[Command::NextAccount]->setEnabled(accounts > 1);
    m_actions[Command::PreviousAccount]->setEnabled(accounts > 1);
}

void AccountCommands::goToNeighbour(int step)
{
    QList<AccountKey> keys;
    for (const Account &account : m_services.book.accounts())
        keys.append(account.key);
    if (keys.size() > 1)
        keys.prepend(0); // All accounts
    if (keys.isEmpty())
        return;
    const Place &place = m_navigation.place();
    const qsizetype next = (keys.indexOf(place.account) + step + keys.size()) % keys.size();
    m_navigation.goTo({keys[next], place.kind, 0});
}

} // namespace Lianxi
