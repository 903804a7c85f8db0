// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkedit.h"
#include "services.h"
#include "settings.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace Lianxi {

class EditDelegate;
class EditListModel;
class ElidedLabel;
class EmptyState;
class RowTable;

/// The outbox of all accounts: every remark that the gateway has not confirmed, why, and what can
/// be done about it. Reads the store; what the user decides is told by signals.
class WaitingEditsPage : public QWidget
{
    Q_OBJECT

public:
    /// `services` outlive the page.
    explicit WaitingEditsPage(const Services &services, QWidget *parent = nullptr);
    ~WaitingEditsPage() override;

    /// The page is shown: reads the outbox again and takes the keys.
    void activate();
    /// Selects the contact's edit, as soon as it is read.
    void goToContact(ContactKey contact);

    [[nodiscard]] EditListModel *model() const { return m_model; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] ContactKey currentContact() const;
    /// Nothing when no row is current.
    [[nodiscard]] std::optional<RemarkEdit> currentEdit() const;
    /// The contact's, if it has one here.
    [[nodiscard]] std::optional<RemarkEdit> editOf(ContactKey contact) const;
    /// In the order of the list.
    [[nodiscard]] QList<RemarkEdit> selectedEdits() const;
    [[nodiscard]] QList<ContactKey> selectedContacts() const;
    /// Puts the selected rows on the clipboard, as text.
    void copySelection();

Q_SIGNALS:
    /// *Show contact*: to its list, selected.
    void contactRequested(Lianxi::ContactKey contact);
    /// *Edit…*: the remark dialog, with the remark that is wanted.
    void editRequested(const Lianxi::RemarkEdit &edit);
    /// *Try again* or *Overwrite*; only edits that need a decision.
    void retryRequested(const QList<Lianxi::RemarkEdit> &edits);
    /// *Discard* or *Keep theirs*; only edits that can be discarded.
    void discardRequested(const QList<Lianxi::RemarkEdit> &edits);
    /// *Last batch…*: how far the remarks are that were saved together.
    void batchRequested();
    void backRequested();
    void selectionChanged();
    void countChanged();
    /// The edits were read anew: editOf() may answer something else.
    void editsChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildTop();
    void connectTable();
    void connectServices();
    void read();
    void showEdits(const QList<RemarkEdit> &edits);
    void takeAccounts();
    void lookForBatches();
    void updateState();
    void updateNote();
    void showMenu(const QPoint &globalPosition);
    void restoreLayout();
    void applyDensity(RowDensity density);
    void retranslate();

    Services m_services;
    EditListModel *m_model;
    ElidedLabel *m_title;
    QAction *m_retry;
    QAction *m_discard;
    QAction *m_edit;
    QAction *m_show;
    QAction *m_batch; ///< hidden while there was none
    QStackedWidget *m_stack;
    RowTable *m_table;
    EditDelegate *m_delegate;
    EmptyState *m_empty;
    QLabel *m_note;
    QTimer m_readTimer;
    QTimer m_layoutTimer;
    QTimer m_minuteTimer; ///< "5 min ago" grows old
    ContactKey m_wanted = 0; ///< see goToContact()
    QSet<EditKey> m_discarded; ///< by the user, and maybe still shown
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace Lianxi
