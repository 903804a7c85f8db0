// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From the opened store to all its contacts in the table, where a search finds each of them.
[[nodiscard]] QList<BenchRow> benchLoad(const BenchPlan &plan, qsizetype contacts,
                                        const QString &size);

} // namespace Lianxi
