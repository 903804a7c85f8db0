// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From the bytes of the replies with so many contacts (the list, and their details) to painted
/// rows, through everything between. `ingest-SIZE-stored` is the time until they were on disk;
/// `ingest-SIZE-stall` how long the window let somebody wait meanwhile, at the worst, and
/// `ingest-SIZE-stall-cpu` how long it computed at a stretch.
[[nodiscard]] QList<BenchRow> benchIngest(const BenchPlan &plan, qsizetype contacts,
                                          const QString &size);

} // namespace Lianxi
