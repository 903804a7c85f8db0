// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From a click on another column's header to the list in its order, painted. What a column needs
/// to be sorted by is computed when it is sorted by for the first time: that is a row of its own,
/// `sort-SIZE-first`.
[[nodiscard]] QList<BenchRow> benchSort(const BenchPlan &plan, qsizetype contacts,
                                        const QString &size);

} // namespace Lianxi
