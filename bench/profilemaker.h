// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"

namespace Lianxi {

struct ProfileSizes
{
    qsizetype contacts = 10'000; ///< of all accounts together; about one in fifty is a group
    qsizetype accounts = 1;
    qsizetype members = 0; ///< of all groups together, see groupSizes()
    quint64 seed = 20231120;
};

/// Writes a profile through the real Store, as a user's would be after a complete sync. Waits until
/// it is on disk. The accounts have no secrets and lead nowhere. Storage where `folder` holds
/// a profile already or cannot be written, Invalid where the members do not fit into the groups.
[[nodiscard]] Result<void> makeProfile(const QString &folder, const ProfileSizes &sizes);

/// Adds an account of which nothing is synced to a profile, which is made where there is none;
/// answers it with its key.
[[nodiscard]] Result<Account> addToProfile(const QString &folder, const Account &account);

} // namespace Lianxi
