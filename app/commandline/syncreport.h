// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "syncpass.h"

#include <QStringList>

namespace Lianxi {

/// How a sync ended, in the one line on standard output: what there is now, and what is missing of
/// it. How many were received of how many stands there where the two differ.
[[nodiscard]] QString syncSummary(const Account &account, const SyncOutcome &outcome,
                                  const RosterStatus &status);
/// What somebody may have to do about the list, sentence by sentence.
[[nodiscard]] QStringList syncHints(const Account &account, const SyncOutcome &outcome,
                                    const RosterStatus &status);

} // namespace Lianxi
