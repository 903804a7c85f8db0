// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <QTimer>
#include <QWidget>

class QAbstractItemView;
class QListView;
class QPushButton;
class QTreeView;
class QVBoxLayout;

namespace Lianxi {

class AccountListModel;
class AvatarStore;
class FilterSection;
class PageListModel;
struct Place;

/// The accounts and their lists; below them, always in view, the pages about all of them; the
/// footer adds an account.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// All of them outlive the sidebar.
    Sidebar(AccountListModel &model, PageListModel &pages, AvatarStore &avatars,
            QWidget *parent = nullptr);

    /// Below the accounts, above the pages; it belongs to the sidebar from now on.
    void setFilters(FilterSection *filters);
    /// Marks where the user is, without telling anybody.
    void showPlace(const Place &place);
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] QListView *pageView() const { return m_pageView; }
    /// The account of the marked row; 0 for all accounts.
    [[nodiscard]] AccountKey currentAccount() const;

Q_SIGNALS:
    /// A list was chosen; an account's own row means the list that is shown now.
    void listChosen(Lianxi::AccountKey account, std::optional<Lianxi::ContactKind> kind);
    void changesChosen();
    void waitingEditsChosen();
    void accountMenuRequested(Lianxi::AccountKey account, const QPoint &globalPosition);
    void addAccountRequested();

protected:
    void changeEvent(QEvent *event) override;
    /// Up and down lead from one view to the other.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void applyPalette();
    void buildViews(AvatarStore &avatars);
    void connectViews(AvatarStore &avatars);
    void choose(const QModelIndex &index);
    void choosePage(const QModelIndex &index);
    void fitPages();
    /// The views in their order, as far as there is something in them.
    [[nodiscard]] QList<QAbstractItemView *> views() const;
    bool leaveBy(int key, QAbstractItemView *view);
    void showMenu(const QPoint &position);

    AccountListModel &m_model;
    PageListModel &m_pages;
    QTreeView *m_view;
    QListView *m_pageView;
    QPushButton *m_addButton;
    QVBoxLayout *m_column;
    FilterSection *m_filters = nullptr;
    QTimer m_repaintTimer;
    /// Set while we mark a row ourselves.
    bool m_marking = false;
};

} // namespace Lianxi
