// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsecrets.h"

namespace Lianxi {

// None of these touches its object after it has waited.

QCoro::Task<Result<std::optional<QString>>> AccountSecrets::read(Account account) const
{
    CredentialStore &keychain = m_keychain;
    Result<std::optional<QString>> secret = co_await m_session.read(account.secretId);
    const bool found = secret && *secret;
    if (!found && account.secretPlace == SecretPlace::Keychain)
        secret = co_await keychain.read(account.secretId);
    co_return secret;
}

QCoro::Task<Result<void>> AccountSecrets::write(Account account, QString secret) const
{
    return account.secretPlace == SecretPlace::Keychain ? m_keychain.write(account.secretId, secret)
                                                        : m_session.write(account.secretId, secret);
}

QCoro::Task<Result<void>> AccountSecrets::useForNow(Account account, QString secret) const
{
    return m_session.write(account.secretId, secret);
}

QCoro::Task<Result<void>> AccountSecrets::renew(Account account, QString secret) const
{
    CredentialStore &keychain = m_keychain;
    CredentialStore &session = m_session;
    const Result<std::optional<QString>> given = co_await session.read(account.secretId);
    const bool isForNow = given && *given;
    Result<void> written;
    if (isForNow || account.secretPlace == SecretPlace::Session)
        written = co_await session.write(account.secretId, secret);
    else
        written = co_await keychain.write(account.secretId, secret);
    co_return written;
}

QCoro::Task<Result<void>> AccountSecrets::forget(Account account) const
{
    CredentialStore &keychain = m_keychain;
    Result<void> forgotten = co_await m_session.forget(account.secretId);
    if (account.secretPlace == SecretPlace::Keychain)
        forgotten = co_await keychain.forget(account.secretId);
    co_return forgotten;
}

} // namespace Lianxi
