// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "syncpass.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace Lianxi {

/// Remembers how much was to be done by syncs that ended, or could not begin, because somebody has
/// to sign in first, or change the account: so that it can be done afterwards.
class CutShortSyncs
{
public:
    /// How a sync ended. One that succeeds needed no signing in: what was remembered is moot.
    void note(AccountKey account, SyncScope scope, const std::optional<Error> &problem)
    {
        if (!problem)
            forget(account);
        else if (needsSignIn(problem->kind) || problem->kind == Error::Kind::Keychain)
            remember(account, scope);
    }
    void remember(AccountKey account, SyncScope scope)
    {
        m_scopes[account] = std::max(m_scopes.value(account, scope), scope);
    }
    void forget(AccountKey account) { m_scopes.remove(account); }
    [[nodiscard]] std::optional<SyncScope> take(AccountKey account)
    {
        const auto found = m_scopes.constFind(account);
        if (found == m_scopes.cend())
            return std::nullopt;
        const SyncScope scope = *found;
        m_scopes.erase(found);
        return scope;
    }

private:
    QHash<AccountKey, SyncScope> m_scopes;
};

} // namespace Lianxi
