// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// The window while 5,000 contacts are synced and a user does everything at once: at full speed,
/// and slowly enough to meet everything that the user does.
[[nodiscard]] QList<BenchRow> benchHeartbeat(const BenchPlan &plan);
/// The same beside an account with 200,000 stored contacts, all in one list; the loading of the
/// list is part of it.
[[nodiscard]] QList<BenchRow> benchLargeHeartbeat(const BenchPlan &plan);

/// Arguments: "trace" or "quiet", the most ms between two requests, a profile to begin with or "",
/// when the process was started.
[[nodiscard]] int heartbeatChild(const QStringList &arguments);

} // namespace Lianxi
