// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountlist.h"

#include "accountproblem.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

QCoro::Task<Result<void>> AccountList::read()
{
    Result<QList<Account>> accounts = co_await m_store.accounts();
    if (!accounts)
        co_return failure(accounts.error());
    m_accounts = std::move(*accounts);
    Q_EMIT changed();
    co_return {};
}

std::optional<Account> AccountList::withKey(AccountKey key) const
{
    const auto found = std::ranges::find(m_accounts, key, &Account::key);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> AccountList::named(const QString &name) const
{
    const auto found = std::ranges::find(m_accounts, name, &Account::name);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

Result<Account> AccountList::checked(const Account &account) const
{
    const std::optional<Account> known = withKey(account.key);
    if (account.key != 0 && !known)
        return failure(Error::Kind::Invalid, u"account"_s);
    if (const std::optional<QString> problem = accountProblem(account))
        return failure(Error::Kind::Invalid, *problem);
    const std::optional<Account> namesake = named(account.name);
    if (namesake && namesake->key != account.key)
        return failure(Error::Kind::Invalid, u"name-taken"_s);
    return known.value_or(account);
}

} // namespace Lianxi
