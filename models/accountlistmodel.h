// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "contacttable.h"

#include <QAbstractItemModel>

#include <memory>

namespace Lianxi {

/// The sidebar: "All accounts" and each account, with their lists (friends, groups, public
/// accounts, and system when there are any) and counts below. "All accounts" is there from two
/// accounts on.
class AccountListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        AccountRole = Qt::UserRole, ///< AccountKey; 0 = all accounts
        IsListRole, ///< bool: a list below an account, not the account itself
        KindRole, ///< int of ContactKind; only for lists
        CountRole, ///< qlonglong; only for lists
        StateRole, ///< int of AccountStatus::State; only for accounts
        OnlineRole, ///< bool, the gateway's hint; invalid where there is none
        AvatarUrlRole,
        StateTextRole, ///< the state in the user's language, for tooltip and accessibility
    };

    explicit AccountListModel(ContactTable &table, QObject *parent = nullptr);
    ~AccountListModel() override;

    void setAccounts(const QList<Account> &accounts);
    void setStatus(const AccountStatus &status);
    void retranslate();

    /// The row for a list; the account's own row for no kind.
    [[nodiscard]] QModelIndex indexOf(AccountKey account,
                                      std::optional<ContactKind> kind = {}) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
