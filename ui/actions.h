// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>

#include <map>

class QMenuBar;
class QMenu;

namespace Lianxi {

/// Everything the user can ask the window for by menu or key.
enum class Command {
    AddAccount,
    EditAccount,
    SignIn,
    RemoveAccount,
    Refresh,
    PauseSync,
    StopSync,
    Export,
    Quit,
    UndoRemark,
    CopyRows,
    CopyId,
    SelectAll,
    Find,
    Filter,
    ShowFriends,
    ShowGroups,
    ShowPublic,
    ShowSystem,
    ShowChanges,
    ShowWaitingEdits,
    NextAccount,
    PreviousAccount,
    ShowDetails,
    CompactRows,
    HideGone,
    GoBack,
    OpenContact,
    OpenMembers,
    ShowInList,
    ShowHistory,
    EditRemark,
    EditRemarks,
    RetryRemark,
    DiscardRemark,
    OpenSettings,
    ShowShortcuts,
    ShowAbout,
};

/// The window's actions with their keys and words, and the menus made of them. Knows nothing of
/// what they do.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// Fills `menuBar`; the actions belong to this object.
    explicit Actions(QMenuBar &menuBar, QObject *parent = nullptr);

    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.at(command); }
    /// The menu for a contact's row, in the order of the Contact menu.
    [[nodiscard]] QList<QAction *> contactActions() const;
    /// The menu for a row of the history.
    [[nodiscard]] QList<QAction *> changeActions() const;
    /// The menu for an account in the sidebar.
    [[nodiscard]] QList<QAction *> accountActions() const;
    /// All of them, in the order of the enum.
    [[nodiscard]] QList<QAction *> all() const;

    void retranslate();
    /// Pause becomes Resume while the account is paused.
    enum class SyncToggle { Pause, Resume };
    void setSyncToggle(SyncToggle toggle);
    /// Icons anew, in the colours of the present palette.
    void refreshIcons();

private:
    void createActions();
    void createMenus(QMenuBar &menuBar);
    void setKeys();

    std::map<Command, QAction *> m_actions;
    QAction *m_separator;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QMenu *m_contactMenu = nullptr;
    QMenu *m_toolsMenu = nullptr;
    QMenu *m_helpMenu = nullptr;
    SyncToggle m_syncToggle = SyncToggle::Pause;
};

} // namespace Lianxi
