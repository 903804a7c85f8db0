// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"
#include "services.h"

#include <QObject>
#include <QTimer>

namespace Lianxi {

class Actions;
class Navigation;
class PageListModel;
class PageStack;
class Sidebar;

/// The pages about all accounts, *Changes* and *Waiting edits*: the ways to them and from them to a
/// contact, and how many things wait there.
class PagesPresenter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Actions &actions;
        Navigation &navigation;
        Sidebar &sidebar;
        PageStack &pages;
        PageListModel &entries;
    };
    /// The parts outlive the presenter.
    PagesPresenter(const Services &services, Parts parts, QObject *parent = nullptr);

    /// The store is open: reads how many things wait.
    void start();
    void showChanges();
    void showWaitingEdits();
    /// The changes of this contact alone.
    void showHistoryOf(ContactKey contact);
    /// Its list, with the contact selected, whatever search or filter would hide it.
    void showInList(ContactKey contact);
    void openGroup(ContactKey group);

private:
    void connectParts();
    void readUnseen();
    void readEdits();
    void markSeen(ChangeKey newest);
    [[nodiscard]] ChangeKey seen() const;

    Services m_services;
    Parts m_parts;
    bool m_started = false;
    QTimer m_unseenTimer;
    QTimer m_editsTimer;
};

} // namespace Lianxi
