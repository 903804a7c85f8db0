// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growthfit.h"

#include <algorithm>
#include <cmath>

namespace Lianxi {

std::optional<double> growthExponent(const QList<GrowthPoint> &points)
{
    if (points.isEmpty() || !std::ranges::all_of(points, [](const GrowthPoint &point) {
            return point.contacts > 0 && point.value > 0;
        }))
        return std::nullopt;
    const auto count = static_cast<double>(points.size());
    double meanX = 0;
    double meanY = 0;
    for (const GrowthPoint &point : points) {
        meanX += std::log(point.contacts) / count;
        meanY += std::log(point.value) / count;
    }
    double both = 0;
    double square = 0;
    for (const GrowthPoint &point : points) {
        const double x = std::log(point.contacts) - meanX;
        both += x * (std::log(point.value) - meanY);
        square += x * x;
    }
    return square > 1e-9 ? std::optional(both / square) : std::nullopt;
}

} // namespace Lianxi
