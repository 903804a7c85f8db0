// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "growthbench.h"

#include "growthfit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct Size
{
    QLatin1StringView name;
    double contacts;
};
constexpr Size sizes[]{{"10k"_L1, 1e4}, {"100k"_L1, 1e5}, {"200k"_L1, 2e5}, {"1m"_L1, 1e6}};
constexpr QLatin1StringView series[]{"keystroke"_L1, "sort"_L1, "load"_L1, "ingest"_L1, "csv"_L1};

const BenchRow *rowNamed(const QList<BenchRow> &rows, const QString &name)
{
    const auto row = std::ranges::find(rows, name, &BenchRow::name);
    return row != rows.cend() ? &*row : nullptr;
}

/// Nothing when the benchmark failed, or when there is none of this name.
std::optional<double> valueOf(const QString &name, QList<BenchRow> &known, const BenchPlan &plan)
{
    if (!rowNamed(known, name)) {
        for (const Benchmark &benchmark : allBenchmarks()) {
            if (benchmark.rows.contains(name))
                known += benchmark.run(plan);
        }
    }
    const BenchRow *row = rowNamed(known, name);
    return row ? std::optional(row->value) : std::nullopt;
}

bool isMeasured(const QString &name)
{
    return std::ranges::any_of(allBenchmarks(), [&name](const Benchmark &benchmark) {
        return benchmark.rows.contains(name);
    });
}

} // namespace

QList<BenchRow> benchGrowth(const BenchPlan &plan)
{
    QList<BenchRow> known = plan.measured;
    QList<BenchRow> rows;
    BenchRow worst{.name = u"growth"_s, .unit = u"exponent"_s};
    for (const QLatin1StringView one : series) {
        QList<GrowthPoint> points;
        for (const Size &size : sizes) {
            const QString name = one + u'-' + size.name;
            if (!isMeasured(name))
                continue;
            const std::optional<double> value = valueOf(name, known, plan);
            if (!value)
                return {};
            points.append({size.contacts, *value});
        }
        const std::optional<double> exponent = growthExponent(points);
        if (!exponent)
            return {};
        rows.append({u"growth-"_s + one, *exponent, worst.unit});
        worst.value = std::max(worst.value, *exponent);
    }
    rows.prepend(worst);
    return rows;
}

QStringList growthRows()
{
    QStringList names{u"growth"_s};
    for (const QLatin1StringView one : series)
        names.append(u"growth-"_s + one);
    return names;
}

} // namespace Lianxi
