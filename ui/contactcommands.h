// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "exportsource.h"
#include "services.h"

#include <QObject>

class QWidget;

namespace Lianxi {

class Actions;
class ContactPage;
class MemberPage;
class Navigation;
class RemarkFlow;
class RowTable;
class WaitingEditsPage;
struct Message;

/// What the menus and keys do with the contact in view: open, remark, copy, export; and which of it
/// makes sense right now.
class ContactCommands : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        ContactPage &contacts;
        MemberPage &members;
        WaitingEditsPage &edits;
    };
    ContactCommands(const Services &services, Actions &actions, Navigation &navigation, Pages pages,
                    RemarkFlow &remarks, QObject *parent = nullptr);

    /// The contact that the commands mean; 0 for none.
    [[nodiscard]] ContactKey target() const;
    void open(ContactKey contact);
    void showMenu(const QPoint &globalPosition, QWidget *parent);
    /// What a message asks of contacts and remarks; false when it asks something else.
    bool act(const Message &message);
    /// The list with the contacts of the account that have no details; 0: of all accounts.
    void showMissing(AccountKey account);
    [[nodiscard]] ExportSource exportSource() const;
    /// Enables what makes sense; call when place, selection or contacts changed.
    void update();

Q_SIGNALS:
    /// A person was opened: the details take the focus.
    void detailsRequested();
    void exportRequested(const Lianxi::ExportSource &source);

private:
    [[nodiscard]] bool onMembers() const;
    [[nodiscard]] bool onEdits() const;
    [[nodiscard]] RowTable *table() const;
    void connectActions();
    void connectEdits();
    void updateRemark(const std::optional<Contact> &contact);
    void editRemark();
    void copyRows();
    void find();
    void showGone(AccountKey account);
    void copyId() const;
    void addListTo(ExportSource &source) const;
    void addMembersTo(ExportSource &source) const;

    Services m_services;
    Actions &m_actions;
    Navigation &m_navigation;
    Pages m_pages;
    RemarkFlow &m_remarks;
};

} // namespace Lianxi
