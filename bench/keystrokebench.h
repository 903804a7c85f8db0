// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchmarks.h"

namespace Lianxi {

struct KeystrokeSize
{
    enum class Proxy { Compare, LeaveOut };

    qsizetype contacts = 0;
    QString name = {}; ///< of the size, in the row's name
    Proxy proxy = Proxy::Compare;
};

/// From a key in the search field to the repainted list.
[[nodiscard]] QList<BenchRow> benchKeystroke(const BenchPlan &plan, const KeystrokeSize &size);

} // namespace Lianxi
