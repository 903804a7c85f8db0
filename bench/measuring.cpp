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

Versus measureInTurn(int rounds, const Measurement &ours, const Measurement &baseline)
{
    std::ignore = ours();
    std::ignore = baseline();
    Versus result;
    for (int round = 0; round < rounds; ++round) {
        // Neither always goes first.
        if (round % 2 == 0)
            result.ours.add(ours());
        result.baseline.add(baseline());
        if (round % 2 != 0)
            result.ours.add(ours());
    }
    return result;
}

} // namespace Lianxi
