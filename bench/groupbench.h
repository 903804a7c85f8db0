// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// Opening a group of 500 whose members are stored.
[[nodiscard]] QList<BenchRow> benchOpenGroup(const BenchPlan &plan);

} // namespace Lianxi
