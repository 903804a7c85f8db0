// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From a key in the search field to the repainted list. The baseline is the least that it could
/// take: to look at all bytes that are searched once, and to paint the rows once.
[[nodiscard]] QList<BenchRow> benchKeystroke(const BenchPlan &plan, qsizetype contacts,
                                             const QString &size);
/// The same beside a list as one writes it with what Qt brings.
[[nodiscard]] QList<BenchRow> benchKeystrokeProxy(const BenchPlan &plan, qsizetype contacts,
                                                  const QString &size);

} // namespace Lianxi
