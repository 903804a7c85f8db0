// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountsecrets.h"
#include "gateway.h"
#include "store.h"

#include <QCoroTask>

namespace Lianxi {

/// Stores accounts together with their secrets: both or neither. Its owner keeps it until its tasks
/// have ended. GUI thread.
class AccountKeeper
{
public:
    AccountKeeper(Store &store, AccountSecrets secrets)
        : m_store(store)
        , m_secrets(secrets)
    {
    }

    struct Kept
    {
        Account account;
        QString secret; ///< empty: the one that was kept before
    };

    /// Answers the account with its key and the id of its secret.
    [[nodiscard]] QCoro::Task<Result<Kept>> add(Account account, QString secret) const;
    /// A new secret, or one that moves to another place, is kept under a new id: the old one stays
    /// good until the stored account speaks of the new one. Who calls forgets it in the end.
    [[nodiscard]] QCoro::Task<Result<Kept>> change(Account before, Account account,
                                                   QString secret) const;
    /// Keeps what the account's gateway found out while it was what `then` says. Whatever the user
    /// has changed since stays as it is.
    [[nodiscard]] QCoro::Task<Result<void>> learn(Account now, Account then, Learnt what) const;

private:
    [[nodiscard]] QCoro::Task<Result<void>> update(Account account) const;

    Store &m_store;
    const AccountSecrets m_secrets;
};

} // namespace Lianxi
