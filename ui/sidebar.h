// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeView;

namespace Lianxi {

class AccountListModel;
class AvatarStore;
struct Place;

/// The accounts and their lists; the footer adds an account.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    /// `model` and `avatars` outlive the sidebar.
    Sidebar(AccountListModel &model, AvatarStore &avatars, QWidget *parent = nullptr);

    /// Marks where the user is, without telling anybody.
    void showPlace(const Place &place);
    [[nodiscard]] QTreeView *view() const { return m_view; }
    /// The account of the marked row; 0 for all accounts.
    [[nodiscard]] AccountKey currentAccount() const;

Q_SIGNALS:
    /// A list was chosen; an account's own row means the list that is shown now.
    void listChosen(Lianxi::AccountKey account, std::optional<Lianxi::ContactKind> kind);
    void accountMenuRequested(Lianxi::AccountKey account, const QPoint &globalPosition);
    void addAccountRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void applyPalette();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &position);

    AccountListModel &m_model;
    QTreeView *m_view;
    QPushButton *m_addButton;
    QTimer m_repaintTimer;
    /// Set while we mark a row ourselves.
    bool m_marking = false;
};

} // namespace Lianxi
