// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// How what takes time grows with the number of contacts: the exponents of all rows that are
/// measured at several sizes, and `growth`, the worst of them. Takes the rows that this run has
/// measured already, and measures the others.
[[nodiscard]] QList<BenchRow> benchGrowth(const BenchPlan &plan);
[[nodiscard]] QStringList growthRows();

} // namespace Lianxi
