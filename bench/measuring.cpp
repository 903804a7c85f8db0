// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuring.h"

#include <algorithm>
#include <ctime>

namespace Lianxi {

namespace {

double read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

double monotonicMs()
{
    return read(CLOCK_MONOTONIC);
}

double threadCpuMs()
{
    return read(CLOCK_THREAD_CPUTIME_ID);
}

double Samples::percentile(double share) const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::ranges::sort(sorted);
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted.at(static_cast<qsizetype>(last * share + 0.5));
}

double Samples::median() const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::ranges::sort(sorted);
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 != 0 ? sorted.at(middle)
                                  : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

Versus measureInTurn(int rounds, const Measurement &ours, const Measurement &baseline)
{
    Versus result;
    const auto measure = [](const Measurement &measurement, Samples &samples) {
        const double value = measurement();
        samples.add(value);
        return value > 0;
    };
    Versus warmUp;
    bool isFine = measure(ours, warmUp.ours) && measure(baseline, warmUp.baseline);
    for (int round = 0; isFine && round < rounds; ++round) {
        // Neither always goes first.
        isFine = round % 2 == 0 ? measure(ours, result.ours) && measure(baseline, result.baseline)
                                : measure(baseline, result.baseline) && measure(ours, result.ours);
    }
    return isFine ? result : Versus();
}

} // namespace Lianxi
