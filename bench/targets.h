// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Lianxi {

/// What a row of the benchmarks has to reach; the one place where that stands.
struct Target
{
    enum class Of {
        Ratio, ///< so many times the baseline, at most
        Value, ///< so much in the row's unit, at most
    };

    QString name; ///< the row's
    QString what; ///< is measured; for people
    Of of = Of::Value;
    double most = 0;
};

/// Nothing for a row that only informs.
[[nodiscard]] std::optional<Target> targetOf(const QString &row);
/// "≤ 3 ×", "≤ 16 ms"; `unit` is the row's.
[[nodiscard]] QString targetText(const Target &target, const QString &unit);

} // namespace Lianxi
