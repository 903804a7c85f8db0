// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <QSet>

#include <memory>

namespace Lianxi {

/// The keychain, opened only as far as a command needs it: secrets of other accounts are "not
/// there", so their accounts stay quiet and no wallet is unlocked in vain.
class NarrowKeychain final : public CredentialStore
{
    Q_OBJECT

public:
    explicit NarrowKeychain(std::unique_ptr<CredentialStore> keychain);

    /// From now on the secret `id` may be read.
    void allow(const QString &id);
    /// Reads a secret that nobody else may read here.
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> readOnce(QString id);

    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> read(QString id) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString id, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> forget(QString id) override;

private:
    std::unique_ptr<CredentialStore> m_keychain;
    QSet<QString> m_allowed;
};

} // namespace Lianxi
