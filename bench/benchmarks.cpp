// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchmarks.h"

#include "csvbench.h"
#include "groupbench.h"
#include "growthbench.h"
#include "heartbeatbench.h"
#include "ingestbench.h"
#include "keystrokebench.h"
#include "loadbench.h"
#include "memorybench.h"
#include "scrollbench.h"
#include "sortbench.h"
#include "startbench.h"
#include "storebench.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// How many contacts, and how that is called in the rows' names.
struct Size
{
    qsizetype contacts;
    QString name;
};

QList<Size> sizesUpTo(qsizetype most)
{
    QList<Size> sizes{
        {10'000, u"10k"_s}, {100'000, u"100k"_s}, {200'000, u"200k"_s}, {1'000'000, u"1m"_s}};
    sizes.removeIf([most](const Size &size) { return size.contacts > most; });
    return sizes;
}

using SizedBench = QList<BenchRow> (*)(const BenchPlan &, qsizetype, const QString &);

/// One benchmark a size; `rows` with %1 for the size's name.
QList<Benchmark> atSizes(const QList<Size> &sizes, const QStringList &rows, SizedBench run)
{
    QList<Benchmark> benchmarks;
    for (const Size &size : sizes) {
        QStringList names;
        for (const QString &row : rows)
            names.append(row.arg(size.name));
        benchmarks.append({names, [run, size](const BenchPlan &plan) {
                               return run(plan, size.contacts, size.name);
                           }});
    }
    return benchmarks;
}

} // namespace

QList<Benchmark> allBenchmarks()
{
    QList<Benchmark> all{
        {{u"start-painted"_s, u"start-searchable"_s}, benchStart},
        {{u"rss-200k"_s}, benchMemory},
    };
    all += atSizes(sizesUpTo(1'000'000), {u"keystroke-%1"_s}, benchKeystroke);
    all += atSizes({{200'000, u"200k"_s}}, {u"keystroke-%1-proxy"_s}, benchKeystrokeProxy);
    all += atSizes(sizesUpTo(1'000'000), {u"sort-%1"_s, u"sort-%1-first"_s}, benchSort);
    all += atSizes(sizesUpTo(1'000'000), {u"load-%1"_s}, benchLoad);
    all += atSizes(
        sizesUpTo(200'000),
        {u"ingest-%1"_s, u"ingest-%1-stored"_s, u"ingest-%1-stall"_s, u"ingest-%1-stall-cpu"_s},
        benchIngest);
    all += {
        {{u"store-100k"_s}, benchStore},
        {{u"open-group"_s, u"open-group-first"_s, u"open-group-worst"_s, u"open-group-cpu"_s},
         benchOpenGroup},
    };
    all += atSizes(sizesUpTo(200'000), {u"csv-%1"_s}, benchCsv);
    all += {
        {{u"csv-members-100k"_s}, benchMembersCsv},
        {{u"scroll-200k"_s, u"scroll-200k-cpu"_s}, benchScroll},
        {{u"heartbeat-5000-wall"_s, u"heartbeat-5000-cpu"_s, u"heartbeat-5000-p999"_s},
         benchHeartbeat},
        {{u"heartbeat-200k-wall"_s, u"heartbeat-200k-cpu"_s, u"heartbeat-200k-p999"_s},
         benchLargeHeartbeat},
        // At the end: it takes what the others measured.
        {growthRows(), benchGrowth},
    };
    return all;
}

int runChild(const QString &name, const QStringList &arguments)
{
    using Child = int (*)(const QStringList &);
    static const QHash<QString, Child> children{
        {u"start-window"_s, startWindowChild}, {u"start-empty"_s, startEmptyChild},
        {u"heartbeat"_s, heartbeatChild},      {u"memory"_s, memoryChild},
        {u"open-group"_s, openGroupChild},     {u"scroll"_s, scrollChild},
    };
    const Child child = children.value(name);
    return child ? child(arguments) : 2;
}

} // namespace Lianxi
