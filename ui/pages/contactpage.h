// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "contacttable.h"
#include "fields.h"
#include "savedfilter.h"
#include "settings.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Lianxi {

class AvatarStore;
class ContactColumns;
class ContactDelegate;
class ContactEmptyState;
class ContactListModel;
class FilterBar;
class FilterButton;
class ListKeeper;
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

    /// `saved`: the filter whose list the place is. Conditions and search of the lists themselves
    /// wait meanwhile.
    void showPlace(const Place &place, const std::optional<SavedFilter> &saved = {});
    /// The saved filter that is shown is this now.
    void setSaved(const ContactQuery &query);
    void setAccounts(const QList<Account> &accounts);
    /// The state of the account that is shown; `problem` is a sentence for Failed.
    void setState(AccountStatus::State state, const QString &problem);

    [[nodiscard]] const ContactQuery &query() const;
    /// Narrows the list to what has these conditions; search and order stay.
    void setConditions(const ContactQuery &conditions);
    void clearConditions();
    /// Without conditions and search.
    void showWholeList();
    /// How many the list has without search and conditions; unset where there are none.
    [[nodiscard]] std::optional<qsizetype> countOfAll() const { return m_countOfAll; }
    [[nodiscard]] ContactListModel *model() const { return m_model; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] ContactKey currentContact() const;
    /// In the order of the list.
    [[nodiscard]] QList<ContactKey> selectedContacts() const;
    /// As shown now, from left to right.
    [[nodiscard]] QList<ContactField> shownFields() const;
    [[nodiscard]] FilterButton *filter() const { return m_filter; }
    [[nodiscard]] FilterBar *filterBar() const { return m_bar; }

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
    /// Other conditions, another search or another list.
    void queryChanged();
    /// What is shown is to be kept under this name, or as the saved filter that it was.
    void filterNamed(const QString &name);
    void filterChangesKept();
    /// Another list with the same conditions.
    void listRequested(Lianxi::AccountKey account, Lianxi::ContactKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTop();
    void buildMissing();
    void connectTable();
    void retranslate();
    void applyDensity(RowDensity density);
    void applyQuery(ContactQuery query);
    void connectFilters();
    void showSearch(const QString &search);
    void tellQuery();
    void goToFirstHit();
    void tellCurrent();
    void tellVisible();
    void updateStack();
    void updateMissing();
    void updateBar();
    void countAll();

    ContactTable &m_contacts;
    Settings &m_settings;
    ContactListModel *m_model;
    SearchField *m_search;
    FilterButton *m_filter;
    FilterBar *m_bar;
    QStackedWidget *m_stack;
    RowTable *m_table;
    ListKeeper *m_keeper = nullptr;
    ContactColumns *m_columns = nullptr;
    ContactDelegate *m_delegate;
    ContactEmptyState *m_empty;
    QLabel *m_note;
    QWidget *m_missing; ///< while only contacts without details are listed
    QLabel *m_missingWords;
    QPushButton *m_askAgain;
    std::optional<SavedFilter> m_saved; ///< whose list is shown
    ContactQuery m_own; ///< search and conditions of the lists while a saved filter is shown
    std::optional<qsizetype> m_countOfAll;
    bool m_filling = false; ///< we write the search ourselves
    AccountStatus::State m_state = AccountStatus::State::Idle;
    QString m_problem;
    QSet<ContactKey> m_visible;
    ContactKey m_current = 0;
};

} // namespace Lianxi
