// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From the bytes of a reply of 10,000 contacts to painted rows, through everything between.
[[nodiscard]] QList<BenchRow> benchIngest(const BenchPlan &plan);

} // namespace Lianxi
