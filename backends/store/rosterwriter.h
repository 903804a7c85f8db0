// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"
#include "storing.h"

/// Writing a complete roster; the rules of Store::saveRoster().
namespace Lianxi::RosterWriter {

[[nodiscard]] Result<Store::RosterOutcome> save(Storing &storing, AccountKey account,
                                                const Roster &roster, Store::RosterTrust trust);

/// Whether a list that lacks `missing` of its `stored` contacts shrank too much to be believed at
/// once.
[[nodiscard]] constexpr bool shrinksTooMuch(qsizetype stored, qsizetype missing)
{
    return missing > 20 && missing * 3 > stored;
}

} // namespace Lianxi::RosterWriter
