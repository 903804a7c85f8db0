// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

/// Scrolling a list of 200,000 whose pictures come while it is scrolled, in a process that has not
/// painted anything before: the worst frame after the first one.
///
/// A display shows a frame every 16.7 ms. At each of these moments the list is scrolled on, by
/// turns by some pixels as a wheel does, by a page, and to another place as a dragged thumb; the
/// frame has taken as long as it takes from that moment until the rows are painted and flushed. So
/// what else the GUI thread does at that moment, such as taking pictures that came, counts. A run
/// is 240 frames; the row is the median of the runs' worst frames. `scroll-200k-cpu` is what the
/// dearest frame computed: it leaves out what other programs did on the machine.
[[nodiscard]] QList<BenchRow> benchScroll(const BenchPlan &plan);

/// Arguments: when the process was started.
[[nodiscard]] int scrollChild(const QStringList &arguments);

} // namespace Lianxi
