// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "store.h"

#include <QCoroTask>
#include <QList>
#include <QObject>

#include <optional>

namespace Lianxi {

/// The accounts as they are stored, in the user's order. GUI thread.
class AccountList : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive the list.
    explicit AccountList(Store &store, QObject *parent = nullptr)
        : QObject(parent)
        , m_store(store)
    {
    }

    /// Reads them anew. The list must live until then.
    [[nodiscard]] QCoro::Task<Result<void>> read();

    [[nodiscard]] const QList<Account> &all() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> withKey(AccountKey key) const;
    [[nodiscard]] std::optional<Account> named(const QString &name) const;
    /// What speaks against storing the account, else what is known of it now (for a new one: it).
    [[nodiscard]] Result<Account> checked(const Account &account) const;

Q_SIGNALS:
    void changed();

private:
    Store &m_store;
    QList<Account> m_accounts;
};

} // namespace Lianxi
