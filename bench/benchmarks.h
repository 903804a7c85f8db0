// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchrow.h"

#include <QStringList>

#include <functional>

namespace Lianxi {

/// How a benchmark is to be run.
struct BenchPlan
{
    int rounds = 5;
    /// Where the GUI thread stood when it kept others waiting; on stderr.
    enum class StallTraces { Off, On };
    StallTraces stallTraces = StallTraces::Off;
    /// What this run has measured so far.
    QList<BenchRow> measured = {};
};

/// Measures one thing, and answers one or more rows.
struct Benchmark
{
    QStringList rows; ///< names
    std::function<QList<BenchRow>(const BenchPlan &)> run;
};

[[nodiscard]] QList<Benchmark> allBenchmarks();

/// What a benchmark measures in a process of its own: `lianxi-bench --child NAME ARGUMENTS`.
/// Answers the exit code; results go to stdout.
[[nodiscard]] int runChild(const QString &name, const QStringList &arguments);

} // namespace Lianxi
