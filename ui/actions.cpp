// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"

#include "icons.h"

#include <QMenu>
#include <QMenuBar>

namespace Lianxi {

namespace {

struct CommandIcon
{
    Command command;
    IconName icon;
};

// Only what people look for by its picture; a menu full of icons tells nothing apart.
constexpr CommandIcon commandIcons[] = {
    {Command::AddAccount, IconName::Add},         {Command::Refresh, IconName::Refresh},
    {Command::StopSync, IconName::Stop},          {Command::Export, IconName::Export},
    {Command::UndoRemark, IconName::Undo},        {Command::CopyRows, IconName::Copy},
    {Command::SignIn, IconName::SignIn},          {Command::Find, IconName::Search},
    {Command::Filter, IconName::Filter},          {Command::GoBack, IconName::Back},
    {Command::EditRemark, IconName::Edit},        {Command::OpenMembers, IconName::Group},
    {Command::ShowHistory, IconName::History},    {Command::OpenSettings, IconName::Settings},
    {Command::ShowShortcuts, IconName::Keyboard},
};

} // namespace

Actions::Actions(QMenuBar &menuBar, QObject *parent)
    : QObject(parent)
    , m_separator(new QAction(this))
{
    m_separator->setSeparator(true);
    createActions();
    setKeys();
    createMenus(menuBar);
    refreshIcons();
    retranslate();
}

void Actions::createActions()
{
    for (int i = 0; i <= static_cast<int>(Command::ShowAbout); ++i) {
        m_actions[static_cast<Command>(i)] = new QAction(this);
    }
    for (const Command command : {Command::ShowDetails, Command::CompactRows, Command::HideGone}) {
        m_actions[command]->setCheckable(true);
    }
    m_actions[Command::Quit]->setMenuRole(QAction::QuitRole);
    m_actions[Command::OpenSettings]->setMenuRole(QAction::PreferencesRole);
    m_actions[Command::ShowAbout]->setMenuRole(QAction::AboutRole);
}

void Actions::setKeys()
{
    // Written out: the standard keys for settings and quitting are empty without a platform theme.
    const auto key = [this](Command command, const QList<QKeySequence> &keys) {
        m_actions[command]->setShortcuts(keys);
    };
    key(Command::Refresh, {Qt::Key_F5, Qt::CTRL | Qt::Key_R});
    key(Command::Export, {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    key(Command::Quit, {Qt::CTRL | Qt::Key_Q});
    key(Command::UndoRemark, {Qt::CTRL | Qt::Key_Z});
    key(Command::CopyRows, {Qt::CTRL | Qt::Key_C});
    key(Command::SelectAll, {Qt::CTRL | Qt::Key_A});
    key(Command::Find, {Qt::CTRL | Qt::Key_F});
    key(Command::Filter, {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    key(Command::ShowFriends, {Qt::CTRL | Qt::Key_1});
    key(Command::ShowGroups, {Qt::CTRL | Qt::Key_2});
    key(Command::ShowPublic, {Qt::CTRL | Qt::Key_3});
    key(Command::ShowSystem, {Qt::CTRL | Qt::Key_4});
    key(Command::ShowChanges, {Qt::CTRL | Qt::Key_5});
    key(Command::ShowWaitingEdits, {Qt::CTRL | Qt::Key_6});
    key(Command::NextAccount, {Qt::CTRL | Qt::Key_Tab});
    key(Command::PreviousAccount,
        {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab});
    key(Command::ShowDetails, {Qt::CTRL | Qt::Key_I});
    key(Command::GoBack, {Qt::ALT | Qt::Key_Left});
    key(Command::OpenContact, {Qt::Key_Return, Qt::Key_Enter});
    key(Command::ShowHistory, {Qt::CTRL | Qt::Key_H});
    key(Command::EditRemark, {Qt::Key_F2});
    key(Command::EditRemarks, {Qt::SHIFT | Qt::Key_F2});
    key(Command::OpenSettings, {Qt::CTRL | Qt::Key_Comma});
    key(Command::ShowShortcuts, {Qt::Key_F1});
    // These belong to the list that has the focus: a field or a button has its own use for them.
    for (const Command command : {Command::CopyRows, Command::SelectAll, Command::OpenContact}) {
        m_actions[command]->setShortcutContext(Qt::WidgetShortcut);
    }
}

void Actions::createMenus(QMenuBar &menuBar)
{
    const auto menu = [this, &menuBar](std::initializer_list<std::optional<Command>> commands) {
        QMenu *made = menuBar.addMenu(QString());
        for (const std::optional<Command> &command : commands) {
            if (command) {
                made->addAction(m_actions[*command]);
            } else {
                made->addSeparator();
            }
        }
        return made;
    };
    m_fileMenu = menu({Command::AddAccount,
                       Command::EditAccount,
                       Command::SignIn,
                       Command::RemoveAccount,
                       {},
                       Command::Export,
                       {},
                       Command::Quit});
    m_editMenu = menu({Command::UndoRemark,
                       {},
                       Command::CopyRows,
                       Command::CopyId,
                       Command::SelectAll,
                       {},
                       Command::Find,
                       Command::Filter});
    m_viewMenu = menu({Command::ShowFriends,
                       Command::ShowGroups,
                       Command::ShowPublic,
                       Command::ShowSystem,
                       {},
                       Command::ShowChanges,
                       Command::ShowWaitingEdits,
                       {},
                       Command::NextAccount,
                       Command::PreviousAccount,
                       Command::GoBack,
                       {},
                       Command::ShowDetails,
                       Command::CompactRows,
                       Command::HideGone});
    m_contactMenu = menu({Command::OpenContact,
                          Command::OpenMembers,
                          Command::ShowInList,
                          Command::ShowHistory,
                          {},
                          Command::EditRemark,
                          Command::EditRemarks,
                          Command::RetryRemark,
                          Command::DiscardRemark});
    // They say why something cannot be done.
    m_contactMenu->setToolTipsVisible(true);
    m_toolsMenu = menu(
        {Command::Refresh, Command::PauseSync, Command::StopSync, {}, Command::OpenSettings});
    m_helpMenu = menu({Command::ShowShortcuts, Command::ShowAbout});
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> actions;
    for (const auto &[command, action] : m_actions)
        actions.append(action);
    return actions;
}

QList<QAction *> Actions::contactActions() const
{
    return {m_actions.at(Command::OpenMembers),
            m_actions.at(Command::ShowHistory),
            m_separator,
            m_actions.at(Command::EditRemark),
            m_actions.at(Command::EditRemarks),
            m_actions.at(Command::RetryRemark),
            m_actions.at(Command::DiscardRemark),
            m_separator,
            m_actions.at(Command::CopyId),
            m_actions.at(Command::CopyRows),
            m_separator,
            m_actions.at(Command::Export)};
}

QList<QAction *> Actions::changeActions() const
{
    return {m_actions.at(Command::ShowInList),  m_actions.at(Command::OpenMembers),
            m_actions.at(Command::ShowHistory), m_separator,
            m_actions.at(Command::EditRemark),  m_separator,
            m_actions.at(Command::CopyId),      m_actions.at(Command::CopyRows)};
}

QList<QAction *> Actions::accountActions() const
{
    return {m_actions.at(Command::Refresh),      m_actions.at(Command::PauseSync),
            m_actions.at(Command::StopSync),     m_separator,
            m_actions.at(Command::EditAccount),  m_actions.at(Command::SignIn),
            m_actions.at(Command::RemoveAccount)};
}

void Actions::setSyncToggle(SyncToggle toggle)
{
    m_syncToggle = toggle;
    QAction *action = m_actions[Command::PauseSync];
    const bool pauses = toggle == SyncToggle::Pause;
    action->setText(pauses ? tr("&Pause") : tr("&Resume"));
    action->setIcon(icon(pauses ? IconName::Pause : IconName::Play));
}

void Actions::refreshIcons()
{
    for (const CommandIcon &entry : commandIcons) {
        m_actions[entry.command]->setIcon(icon(entry.icon));
    }
}

void Actions::retranslate()
{
    const auto text
        = [this](Command command, const QString &words) { m_actions[command]->setText(words); };
    text(Command::AddAccount, tr("&Add an account…"));
    text(Command::EditAccount, tr("&Edit the account…"));
    text(Command::SignIn, tr("Sign &in again…"));
    text(Command::RemoveAccount, tr("&Remove the account…"));
    text(Command::Refresh, tr("Re&fresh"));
    text(Command::StopSync, tr("&Stop"));
    text(Command::Export, tr("E&xport…"));
    text(Command::Quit, tr("&Quit"));
    text(Command::UndoRemark, tr("&Undo the last remark"));
    text(Command::CopyRows, tr("&Copy rows"));
    text(Command::CopyId, tr("Copy &ID"));
    text(Command::SelectAll, tr("Select &all"));
    text(Command::Find, tr("&Find"));
    text(Command::Filter, tr("Fi&lter the list…"));
    text(Command::ShowFriends, tr("&Friends"));
    text(Command::ShowGroups, tr("&Groups"));
    text(Command::ShowPublic, tr("&Public accounts"));
    text(Command::ShowSystem, tr("&System"));
    text(Command::ShowChanges, tr("Ch&anges"));
    text(Command::ShowWaitingEdits, tr("&Waiting edits"));
    text(Command::NextAccount, tr("&Next account"));
    text(Command::PreviousAccount, tr("Pre&vious account"));
    text(Command::ShowDetails, tr("&Details"));
    text(Command::CompactRows, tr("&Compact rows"));
    text(Command::HideGone, tr("&Hide contacts that are gone"));
    text(Command::GoBack, tr("&Back"));
    text(Command::OpenContact, tr("&Open"));
    text(Command::OpenMembers, tr("Open &members"));
    text(Command::ShowInList, tr("Sho&w contact"));
    text(Command::ShowHistory, tr("&History"));
    text(Command::EditRemark, tr("Edit &remark…"));
    text(Command::EditRemarks, tr("Edit remar&ks…"));
    text(Command::RetryRemark, tr("&Try the remark again"));
    text(Command::DiscardRemark, tr("&Discard the remark"));
    text(Command::OpenSettings, tr("&Settings…"));
    text(Command::ShowShortcuts, tr("&Keyboard shortcuts"));
    text(Command::ShowAbout, tr("&About Lianxi"));
    setSyncToggle(m_syncToggle);
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_contactMenu->setTitle(tr("&Contact"));
    m_toolsMenu->setTitle(tr("&Tools"));
    m_helpMenu->setTitle(tr("&Help"));
}

} // namespace Lianxi
