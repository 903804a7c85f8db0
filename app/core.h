// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "clock.h"
#include "credentialstore.h"
#include "memorycredentialstore.h"
#include "profilefolder.h"
#include "profilelock.h"
#include "store.h"

#include <QCoroTask>

#include <memory>

namespace Lianxi {

/// What the window and the command line have in common: the store, the secrets and the accounts.
class Core
{
public:
    /// `afterFailure`: a window goes on by itself, a command has one outcome. `pace` replaces every
    /// account's own; only for tests and benches.
    Core(ProfileFolder folder, std::unique_ptr<CredentialStore> keychain,
         AfterFailure afterFailure = AfterFailure::Leave, std::optional<PaceRange> pace = {});
    ~Core();
    Q_DISABLE_COPY_MOVE(Core)

    [[nodiscard]] const ProfileFolder &folder() const { return m_folder; }
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] AccountBook &book() { return m_book; }
    [[nodiscard]] CredentialStore &keychain() { return *m_keychain; }
    [[nodiscard]] Clock &clock() { return m_clock; }

    /// To be had before anything talks to a gateway. The profile's folders are there already.
    [[nodiscard]] ProfileLock &lock() { return m_lock; }

    /// Opens the store and the accounts; secrets follow (AccountBook::secretsRead).
    [[nodiscard]] QCoro::Task<Result<Store::Opened>> open();
    /// Must have ended before the core is destroyed.
    [[nodiscard]] QCoro::Task<void> shutDown();

private:
    const ProfileFolder m_folder;
    ProfileLock m_lock;
    SystemClock m_clock;
    Store m_store;
    std::unique_ptr<CredentialStore> m_keychain;
    MemoryCredentialStore m_sessionSecrets;
    AccountBook m_book;
};

} // namespace Lianxi
