// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "freshness.h"
#include "missing.h"
#include "storing.h"
#include "syncplan.h"

/// What an account still needs, as the tables tell.
namespace Lianxi::Plan {

struct Ages
{
    Freshness freshness;
    qint64 now = 0; ///< ms since the epoch, UTC
};

/// As the calls of Store with these names.
[[nodiscard]] Result<SyncPlan> plan(Database &database, AccountKey account, SyncScope scope,
                                    const Ages &ages);
[[nodiscard]] Result<QList<Missing>> missing(Database &database, AccountKey account);
[[nodiscard]] Result<void> wantMembers(Storing &storing, AccountKey account,
                                       const QString &groupId);
[[nodiscard]] Result<void> askAgain(Storing &storing, AccountKey account);

} // namespace Lianxi::Plan
