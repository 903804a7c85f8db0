// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "credentialstore.h"

#include <QCoroTask>

#include <optional>

namespace Lianxi {

/// The accounts' secrets, wherever the user wants them kept. GUI thread.
class AccountSecrets
{
public:
    /// Both outlive what is asked here; this object need not.
    AccountSecrets(CredentialStore &keychain, CredentialStore &session)
        : m_keychain(keychain)
        , m_session(session)
    {
    }

    /// What was given for this run, else what is kept; nothing when there is none.
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> read(Account account) const;
    /// Keeps it where account.secretPlace says.
    [[nodiscard]] QCoro::Task<Result<void>> write(Account account, QString secret) const;
    /// Keeps it for this run alone.
    [[nodiscard]] QCoro::Task<Result<void>> useForNow(Account account, QString secret) const;
    /// Puts a newer one where the present one is.
    [[nodiscard]] QCoro::Task<Result<void>> renew(Account account, QString secret) const;
    /// Forgets it wherever it is.
    [[nodiscard]] QCoro::Task<Result<void>> forget(Account account) const;

private:
    CredentialStore &m_keychain;
    CredentialStore &m_session;
};

} // namespace Lianxi
