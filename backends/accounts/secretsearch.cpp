// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretsearch.h"

namespace Lianxi {

void SecretSearch::begin(const Account &account)
{
    if (m_closed)
        return;
    m_running.insert(account.key, ++m_last);
    read(this, m_secrets, account, m_last);
}

QCoro::Task<void> SecretSearch::read(QPointer<SecretSearch> search, AccountSecrets secrets,
                                     Account account, int number)
{
    const Secret secret = co_await secrets.read(account);
    if (search && search->m_running.value(account.key) == number)
        search->take(account, secret);
}

void SecretSearch::take(const Account &account, const Secret &secret)
{
    m_running.remove(account.key);
    Q_EMIT found(account, secret);
    m_oneEnded.ring();
}

void SecretSearch::drop(AccountKey key)
{
    if (m_running.remove(key) > 0)
        m_oneEnded.ring();
}

void SecretSearch::close()
{
    m_closed = true;
    m_running.clear();
    m_oneEnded.ring();
}

QCoro::Task<void> SecretSearch::ended(AccountKey key)
{
    while (isRunning(key))
        co_await m_oneEnded.rung();
}

QCoro::Task<void> SecretSearch::allEnded()
{
    while (!m_running.isEmpty())
        co_await m_oneEnded.rung();
}

} // namespace Lianxi
