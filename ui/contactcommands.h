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
    };
    ContactCommands(const Services &services, Actions &actions, Navigation &navigation, Pages pages,
                    RemarkFlow &remarks, QObject *parent = nullptr);

    /// The contact that the commands mean; 0 for none.
    [[nodiscard]] ContactKey target() const;
    void open(ContactKey contact);
    void showMenu(const QPoint &globalPosition, QWidget *parent) const;
    [[nodiscard]] ExportSource exportSource() const;
    /// Enables what makes sense; call when place, selection or contacts changed.
    void update();

Q_SIGNALS:
    /// A person was opened: the details take the focus.
    void detailsRequested();
    void exportRequested(const Lianxi::ExportSource &source);

private:
    [[nodiscard]] bool onMembers() const;
    void connectActions();
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
