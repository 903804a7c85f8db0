// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "measuring.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace Lianxi {

/// One figure, and what it is to be compared with.
struct BenchRow
{
    QString name;
    double value = 0;
    QString unit;
    /// What it was measured against in the same run; empty for a figure that stands alone.
    QString baseline = {};
    std::optional<double> baselineValue = {};

    [[nodiscard]] std::optional<double> ratio() const;
    /// Whether it was measured at all: nothing takes no time. An exponent may be anything.
    [[nodiscard]] bool isValid() const;
};

/// The row's ms against a baseline, as medians.
[[nodiscard]] BenchRow rowAgainst(const QString &name, const QString &baseline,
                                  const Versus &measured);

/// Keys: name, value, unit, baseline, baseline_value, ratio. What is not there is null.
[[nodiscard]] QJsonArray toJson(const QList<BenchRow> &rows);
/// Lines for people, columns in line.
[[nodiscard]] QString toText(const QList<BenchRow> &rows);
/// A table for the README, from what toJson() gave: with what each row is to reach (targets.h), and
/// whether it does.
[[nodiscard]] QString toMarkdown(const QJsonArray &rows);

} // namespace Lianxi
