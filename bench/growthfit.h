// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <optional>

namespace Lianxi {

/// How long something took with so many contacts.
struct GrowthPoint
{
    double contacts = 0;
    double value = 0;
};

/// The exponent e of value ~ contacts^e that fits best (least squares of the logarithms): 1 is
/// linear. Nothing with fewer than two sizes, or with a value that cannot be. What costs the same
/// at any size, such as a paint, is in the values: it is in what the user waits for.
[[nodiscard]] std::optional<double> growthExponent(const QList<GrowthPoint> &points);

} // namespace Lianxi
