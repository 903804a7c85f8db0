// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "contacttable.h"
#include "fields.h"
#include "settings.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace Lianxi {

class AvatarStore;
class ContactDelegate;
class ContactEmptyState;
class ContactListModel;
class FilterButton;
class RowTable;
class SearchField;
struct Place;

/// One list of contacts: search, filter, columns, rows. Asks nobody for anything but pictures: what
/// the user wants is told by signals.
class ContactPage : public QWidget
{
    Q_OBJECT

public:
    /// What it is given outlives the page.
    ContactPage(ContactTable &contacts, AvatarStore &avatars, Settings &settings,
                QWidget *parent = nullptr);
    ~ContactPage() override;

    void showPlace(const Place &place);
    void setAccounts(const QList<Account> &accounts);
    /// The state of the account that is shown; `problem` is a sentence for Failed.
    void setState(AccountStatus::State state, const QString &problem);

    [[nodiscard]] const ContactQuery &query() const;
    [[nodiscard]] ContactListModel *model() const { return m_model; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] ContactKey currentContact() const;
    /// In the order of the list.
    [[nodiscard]] QList<ContactKey> selectedContacts() const;
    /// As shown now, from left to right.
    [[nodiscard]] QList<ContactField> shownFields() const;
    [[nodiscard]] FilterButton *filter() const { return m_filter; }

    void startSearch();
    /// To the list, and to its first row when there is no current one.
    void focusList();
    /// The keys mean this page; selects nothing.
    void takeFocus();
    /// Selects the contact if it is shown.
    void goToContact(ContactKey contact);
    /// The same, and takes away the search or filter that hides it.
    void reveal(ContactKey contact);
    void saveLayout();

Q_SIGNALS:
    void currentContactChanged(Lianxi::ContactKey contact);
    void selectionChanged();
    void countChanged();
    void opened(Lianxi::ContactKey contact);
    void menuRequested(const QPoint &globalPosition);
    void visibleChanged(const QSet<Lianxi::ContactKey> &contacts);
    void refreshRequested();
    void accountRequested();
    /// For the details that are missing.
    void askAgainRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTop();
    void buildMissing();
    void connectTable();
    void retranslate();
    void applyDensity(RowDensity density);
    void applyQuery(ContactQuery query);
    void restoreLayout();
    void showUsualColumns();
    void goToFirstHit();
    void tellCurrent();
    void tellVisible();
    void updateStack();
    void updateMissing();
    void showAll();
    [[nodiscard]] QString layoutName() const;

    ContactTable &m_contacts;
    Settings &m_settings;
    ContactListModel *m_model;
    SearchField *m_search;
    FilterButton *m_filter;
    QToolButton *m_columns;
    QMenu *m_columnsMenu;
    QStackedWidget *m_stack;
    RowTable *m_table;
    ContactDelegate *m_delegate;
    ContactEmptyState *m_empty;
    QLabel *m_note;
    QWidget *m_missing; ///< while only contacts without details are listed
    QLabel *m_missingWords;
    QPushButton *m_askAgain;
    QTimer m_layoutTimer;
    AccountStatus::State m_state = AccountStatus::State::Idle;
    QString m_problem;
    QSet<ContactKey> m_visible;
    ContactKey m_current = 0;
};

} // namespace Lianxi
