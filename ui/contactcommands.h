// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "exportplan.h"
#include "exportsource.h"
#include "services.h"

#include <QObject>

class QWidget;

namespace Lianxi {

class Actions;
class BatchFlow;
class ChangesPage;
class ContactPage;
class MemberPage;
class Navigation;
class RemarkFlow;
class RowCopier;
class WaitingEditsPage;

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
        ChangesPage &changes;
        WaitingEditsPage &edits;
    };
    ContactCommands(const Services &services, Actions &actions, Navigation &navigation, Pages pages,
                    RemarkFlow &remarks, BatchFlow &batches, QObject *parent = nullptr);

    /// The contact that the commands mean; 0 for none.
    [[nodiscard]] ContactKey target() const;
    void open(ContactKey contact);
    void showMenu(const QPoint &globalPosition, QWidget *parent);
    [[nodiscard]] ExportSource exportSource() const;
    /// Enables what makes sense; call when place, selection or contacts changed.
    void update();

Q_SIGNALS:
    /// A person was opened: the details take the focus.
    void detailsRequested();
    void exportRequested(const Lianxi::ExportSource &source);
    void historyRequested(Lianxi::ContactKey contact);
    /// From the history to its list.
    void inListRequested(Lianxi::ContactKey contact);

private:
    /// What is shown in the middle of the window.
    enum class Where { Contacts, Members, Changes, WaitingEdits };
    [[nodiscard]] Where where() const;
    [[nodiscard]] bool onMembers() const { return where() == Where::Members; }
    [[nodiscard]] bool isAnyRowCurrent() const;
    void connectActions();
    void connectNavigation();
    void copyRows();
    void dragRows();
    /// The selected rows in the columns that are shown.
    [[nodiscard]] ExportPlan shownPlan() const;
    void selectAll();
    void find();
    void updateRows(bool contactKnown);
    void updateRemark(ContactKey target);
    void updateFailedRemark(const Contact &contact);
    void editRemark();
    /// Whose remarks are edited together.
    [[nodiscard]] QList<ContactKey> selectedContacts() const;
    void copyId() const;
    void addListTo(ExportSource &source) const;
    void addMembersTo(ExportSource &source) const;

    Services m_services;
    Actions &m_actions;
    Navigation &m_navigation;
    Pages m_pages;
    RemarkFlow &m_remarks;
    BatchFlow &m_batches;
    RowCopier *m_copier;
};

} // namespace Lianxi
