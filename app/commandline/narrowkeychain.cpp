// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "narrowkeychain.h"

namespace Lianxi {

NarrowKeychain::NarrowKeychain(std::unique_ptr<CredentialStore> keychain)
    : m_keychain(std::move(keychain))
{
}

void NarrowKeychain::allow(const QString &id)
{
    m_allowed.insert(id);
}

QCoro::Task<Result<std::optional<QString>>> NarrowKeychain::readOnce(QString id)
{
    return m_keychain->read(std::move(id));
}

QCoro::Task<Result<std::optional<QString>>> NarrowKeychain::read(QString id)
{
    if (!m_allowed.contains(id))
        co_return std::nullopt;
    const Result<std::optional<QString>> secret = co_await m_keychain->read(id);
    co_return secret;
}

QCoro::Task<Result<void>> NarrowKeychain::write(QString id, QString secret)
{
    return m_keychain->write(std::move(id), std::move(secret));
}

QCoro::Task<Result<void>> NarrowKeychain::forget(QString id)
{
    return m_keychain->forget(std::move(id));
}

} // namespace Lianxi
