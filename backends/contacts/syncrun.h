// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"

namespace Lianxi {

/// How the run of a sync ended.
enum class SyncEnd {
    Complete,
    CutShort, ///< cancelled, failed or killed: the next one goes on
};

/// A run that begins, and what is known of the account's run before it.
struct SyncBeginning
{
    SyncRunKey run = 0;
    /// Complete as well where there was none.
    SyncEnd earlier = SyncEnd::Complete;
};

} // namespace Lianxi
