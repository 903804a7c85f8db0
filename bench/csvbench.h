// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// A CSV file of so many contacts with all columns.
[[nodiscard]] QList<BenchRow> benchCsv(const BenchPlan &plan, qsizetype rows, const QString &size);

/// The same of 100,000 members of 200 groups, read from the store.
[[nodiscard]] QList<BenchRow> benchMembersCsv(const BenchPlan &plan);

} // namespace Lianxi
