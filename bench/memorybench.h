// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// What 200,000 contacts take in memory, list and order included.
[[nodiscard]] QList<BenchRow> benchMemory(const BenchPlan &plan);

/// Arguments: when the process was started.
[[nodiscard]] int memoryChild(const QStringList &arguments);

} // namespace Lianxi
