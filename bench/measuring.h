// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <functional>

namespace Lianxi {

/// Now, in ms, on a clock that all processes of the machine share.
[[nodiscard]] double monotonicMs();
/// What the calling thread has computed so far, in ms: waiting, also for a processor, is not in it.
[[nodiscard]] double threadCpuMs();

/// Measured values of one thing.
class Samples
{
public:
    void add(double value) { m_values.append(value); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    /// 0 when there are no values.
    [[nodiscard]] double median() const;
    [[nodiscard]] double largest() const { return percentile(1); }
    /// 0 … 1; 0 when there are no values.
    [[nodiscard]] double percentile(double share) const;

private:
    QList<double> m_values;
};

/// Ours and the baseline, measured in turn, so that what else the machine does meets both.
struct Versus
{
    Samples ours;
    Samples baseline;
};
using Measurement = std::function<double()>;
/// Calls both once to warm up, then `rounds` times each; they answer what they measured, or 0 when
/// they failed: then there are no samples at all.
[[nodiscard]] Versus measureInTurn(int rounds, const Measurement &ours,
                                   const Measurement &baseline);

} // namespace Lianxi
