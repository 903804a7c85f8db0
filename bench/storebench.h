// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// 100,000 stored contacts whose details all changed are stored, in 20 calls of 5,000, against the
/// same values in the same columns through SQLite's C interface, prepared once, in one transaction.
[[nodiscard]] QList<BenchRow> benchStore(const BenchPlan &plan);

} // namespace Lianxi
