// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conformancebench.h"

namespace Lianxi {

/// A demo gateway with a world so small that every step of a run can go wrong in turn, and what it
/// was told about remarks.
class HardWorld : public ConformanceBench
{
public:
    explicit HardWorld(const QString &system, const DemoSizes &sizes = tinyWorld());

    /// 8 friends, 2 groups and a public account.
    [[nodiscard]] static DemoSizes tinyWorld();

    /// How often the gateway was asked to write this remark: a request that came in full.
    [[nodiscard]] qsizetype timesWritten(const QString &remark);
    /// The remarks that it was asked to write, in this order; those of `known` only.
    [[nodiscard]] QStringList written(const QStringList &known);

private:
    [[nodiscard]] QList<DemoCall> writes();
};

} // namespace Lianxi
