// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// A CSV file of so many contacts with all columns.
[[nodiscard]] QList<BenchRow> benchCsv(const BenchPlan &plan, qsizetype rows, const QString &size);

} // namespace Lianxi
