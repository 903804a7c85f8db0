// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchmarks.h"

#include "csvbench.h"
#include "groupbench.h"
#include "heartbeatbench.h"
#include "ingestbench.h"
#include "keystrokebench.h"
#include "listbench.h"
#include "memorybench.h"
#include "startbench.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lianxi {

QList<Benchmark> allBenchmarks()
{
    const auto keystroke = [](KeystrokeSize size) {
        return [size](const BenchPlan &plan) { return benchKeystroke(plan, size); };
    };
    return {
        {{u"start-painted"_s, u"start-searchable"_s}, benchStart},
        {{u"ingest-10k"_s, u"ingest-10k-stored"_s, u"ingest-10k-stall"_s,
          u"ingest-10k-stall-cpu"_s},
         benchIngest},
        {{u"keystroke-10k"_s, u"keystroke-10k-proxy"_s},
         keystroke({10'000, u"10k"_s, KeystrokeSize::Proxy::Compare})},
        {{u"keystroke-200k"_s, u"keystroke-200k-proxy"_s},
         keystroke({200'000, u"200k"_s, KeystrokeSize::Proxy::Compare})},
        {{u"keystroke-1m"_s}, keystroke({1'000'000, u"1m"_s, KeystrokeSize::Proxy::LeaveOut})},
        {{u"csv-100k"_s}, benchCsv},
        {{u"heartbeat-5000-wall"_s, u"heartbeat-5000-cpu"_s, u"heartbeat-5000-p999"_s},
         benchHeartbeat},
        {{u"heartbeat-200k-wall"_s, u"heartbeat-200k-cpu"_s, u"heartbeat-200k-p999"_s},
         benchLargeHeartbeat},
        {{u"scroll-200k"_s, u"sort-200k"_s}, benchList},
        {{u"open-group"_s}, benchOpenGroup},
        {{u"rss-200k"_s}, benchMemory},
    };
}

int runChild(const QString &name, const QStringList &arguments)
{
    using Child = int (*)(const QStringList &);
    static const QHash<QString, Child> children{
        {u"start-window"_s, startWindowChild},
        {u"start-empty"_s, startEmptyChild},
        {u"heartbeat"_s, heartbeatChild},
        {u"memory"_s, memoryChild},
    };
    const Child child = children.value(name);
    return child ? child(arguments) : 2;
}

} // namespace Lianxi
