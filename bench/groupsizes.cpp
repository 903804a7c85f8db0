// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsizes.h"

#include <cmath>
#include <numeric>

namespace Lianxi {

namespace {

/// Evenly spread over 0 … 1, without an order.
double place(qsizetype number)
{
    const double golden = static_cast<double>(number) * 0.6180339887498949;
    return golden - std::floor(golden);
}

/// Most are small and some are much larger: as many between 5 and 10 as between 50 and 100.
QList<qsizetype> sizesFor(qsizetype groups, double scale)
{
    QList<qsizetype> sizes(groups);
    for (qsizetype i = 0; i < groups; ++i) {
        const double weight = std::exp(8 * (place(i + 1) - 1));
        sizes[i] = qMin(largestGroup, static_cast<qsizetype>(scale * weight));
    }
    return sizes;
}

qsizetype sumOf(const QList<qsizetype> &sizes)
{
    return std::accumulate(sizes.cbegin(), sizes.cend(), qsizetype(0));
}

} // namespace

QList<qsizetype> groupSizes(qsizetype groups, qsizetype members)
{
    if (members > groups * largestGroup || members < 0)
        return {};
    double low = 0;
    double high = std::exp(8) * static_cast<double>(largestGroup + 1);
    for (int step = 0; step < 60; ++step) {
        const double middle = (low + high) / 2;
        (sumOf(sizesFor(groups, middle)) > members ? high : low) = middle;
    }
    QList<qsizetype> sizes = sizesFor(groups, low);
    qsizetype left = members - sumOf(sizes);
    for (qsizetype i = 0; left > 0; i = (i + 1) % groups) {
        if (sizes.at(i) < largestGroup) {
            ++sizes[i];
            --left;
        }
    }
    return sizes;
}

} // namespace Lianxi
