// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// Scrolling and sorting a list of 200,000.
[[nodiscard]] QList<BenchRow> benchList(const BenchPlan &plan);

} // namespace Lianxi
