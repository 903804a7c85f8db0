// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// The program with 200,000 contacts in 20 accounts and 1,000,000 members on disk: from the wish
/// to open a group of 500 to its members, painted. `open-group` is the median of many groups, each
/// opened for the first time in its process; `open-group-first` the first one of a process, and
/// `open-group-worst` the slowest of one, both as medians of the runs; `open-group-cpu` is what the
/// window's thread computed for one, without the store's.
[[nodiscard]] QList<BenchRow> benchOpenGroup(const BenchPlan &plan);

/// Arguments: the profile's folder, which groups come first (a number), when the process was
/// started.
[[nodiscard]] int openGroupChild(const QStringList &arguments);

} // namespace Lianxi
