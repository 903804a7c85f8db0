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
/// to sign in first: so that it can be done afterwards.
class CutShortSyncs
{
public:
    /// How a sync ended. One that succeeds needed no signing in: what was remembered is moot.
    void note(AccountKey account, SyncScope scope, const Result<SyncOutcome> &outcome)
    {
        if (outcome)
            forget(account);
        else if (needsSignIn(outcome.error().kind) || outcome.error().kind == Error::Kind::Keychain)
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
