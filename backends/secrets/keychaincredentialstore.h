// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <chrono>
#include <memory>

namespace Lianxi {

/// Secrets in the desktop's wallet, through QtKeychain: the Secret Service (GNOME Keyring, KWallet,
/// KeePassXC), or KWallet itself. Entries have the service "lianxi" and the id as their key; in a
/// Secret Service these are the attributes `server` and `user`. Nothing is ever kept elsewhere.
///
/// GUI thread. Calls are made one after the other. Each ends within the time limit, which runs from
/// the call: a wallet may wait for its password, or for ever (KWallet). A call that had not begun
/// by then is never made; one that had may still be carried out, and what comes after it waits.
/// When the store is destroyed, calls under way end with Error::Kind::Cancelled.
class KeychainCredentialStore final : public CredentialStore
{
    Q_OBJECT

public:
    explicit KeychainCredentialStore(QObject *parent = nullptr);
    ~KeychainCredentialStore() override;

    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> read(QString id) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString id, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> forget(QString id) override;

    /// Whether there is a wallet that answers. It is not asked for any secret, so a locked one
    /// stays locked.
    [[nodiscard]] QCoro::Task<Result<void>> probe();

    /// For calls from now on; 25 s unless set.
    void setTimeLimit(std::chrono::milliseconds limit);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
