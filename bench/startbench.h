// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// From the start of the program to its window with rows, beside an empty window of Qt's.
[[nodiscard]] QList<BenchRow> benchStart(const BenchPlan &plan);

/// Arguments: the profile's folder, when the process was started.
[[nodiscard]] int startWindowChild(const QStringList &arguments);
/// Arguments: when the process was started.
[[nodiscard]] int startEmptyChild(const QStringList &arguments);

} // namespace Lianxi
