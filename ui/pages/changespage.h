// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "change.h"
#include "services.h"
#include "settings.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace Lianxi {

class ChangeDelegate;
class ChangeFeed;
class ChangeFilterBar;
class ChangeListModel;
class EmptyState;
class RowTable;
struct Place;

/// The history of all accounts, of one, or of one contact: what changed, newest first.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    /// `services` outlive the page.
    explicit ChangesPage(const Services &services, QWidget *parent = nullptr);

    /// Place::Page::Changes: its account and contact. Topic and period stay as they were chosen.
    void showPlace(const Place &place);
    void setAccounts(const QList<Account> &accounts);
    /// The account that was shown last; 0 = all.
    [[nodiscard]] AccountKey account() const { return m_account; }

    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] ChangeListModel *model() const { return m_model; }
    [[nodiscard]] ChangeFilterBar *filterBar() const { return m_bar; }
    [[nodiscard]] ChangeFeed *feed() const { return m_feed; }
    /// The contact or group of the current row; 0 for none.
    [[nodiscard]] ContactKey currentContact() const;
    [[nodiscard]] int selectedCount() const;
    /// Puts the selected rows on the clipboard, as text.
    void copySelection() const;
    /// As double click and Enter do.
    void openCurrent();
    /// The keys mean this page; selects nothing.
    void takeFocus();

Q_SIGNALS:
    void currentContactChanged(Lianxi::ContactKey contact);
    void selectionChanged();
    void menuRequested(const QPoint &globalPosition);
    /// To its list.
    void contactRequested(Lianxi::ContactKey contact);
    void membersRequested(Lianxi::ContactKey group);
    /// The user chose another account, or removed the contact from the filter.
    void placeRequested(const Lianxi::Place &place);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(AvatarStore &avatars);
    void connectTable();
    void applyFilter();
    void applyDensity(RowDensity density);
    void fitColumns();
    void fitHeadings(int first, int last);
    void keepPlace(int first, int last);
    void wantMore();
    void followDay();
    void updateState();
    void updateEmpty();
    void retranslate();
    [[nodiscard]] QString contactName() const;

    Services m_services;
    ChangeListModel *m_model;
    ChangeFeed *m_feed;
    ChangeFilterBar *m_bar;
    QStackedWidget *m_stack;
    RowTable *m_table;
    ChangeDelegate *m_delegate;
    EmptyState *m_empty;
    QTimer m_dayTimer;
    AccountKey m_account = 0;
    ContactKey m_contact = 0; ///< the only one that is shown
    qsizetype m_accountCount = 0;
};

} // namespace Lianxi
