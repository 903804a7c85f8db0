// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// The window while 5,000 contacts are synced at full speed and a user does everything at once.
[[nodiscard]] QList<BenchRow> benchHeartbeat(const BenchPlan &plan);

/// Arguments: "trace" or "quiet", when the process was started.
[[nodiscard]] int heartbeatChild(const QStringList &arguments);

} // namespace Lianxi
