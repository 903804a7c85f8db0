// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace Lianxi {

/// Reads, writes and forgets one secret, asynchronously, under a random id (Account::secretId).
/// Knows nothing of what a secret is for. Every call ends: a wallet that never answers becomes
/// Error::Kind::Keychain after a time limit. Errors carry the wallet's words, never the secret.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Nothing when there is no such secret: that is an answer, not an error.
    [[nodiscard]] virtual QCoro::Task<Result<std::optional<QString>>> read(QString id) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<void>> write(QString id, QString secret) = 0;
    /// Done as well when there was no such secret.
    [[nodiscard]] virtual QCoro::Task<Result<void>> forget(QString id) = 0;
};

} // namespace Lianxi
