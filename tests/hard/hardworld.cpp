// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardworld.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

DemoOptions worldOf(const DemoSizes &sizes)
{
    DemoOptions options = ConformanceBench::smallWorld();
    for (DemoSizes &size : options.sizes)
        size = sizes;
    return options;
}

} // namespace

HardWorld::HardWorld(const QString &system, const DemoSizes &sizes)
    : ConformanceBench(system, worldOf(sizes))
{
}

DemoSizes HardWorld::tinyWorld()
{
    DemoSizes sizes;
    sizes.friends = 8;
    sizes.groups = 2;
    sizes.publicAccounts = 1;
    sizes.labels = 2;
    sizes.smallestGroup = 3;
    sizes.largestGroup = 4;
    return sizes;
}

QList<DemoCall> HardWorld::writes()
{
    QList<DemoCall> calls = demo().calls();
    calls.removeIf([this](const DemoCall &call) {
        const bool isOfGroup
            = !row().groupRemarkPath.isEmpty() && call.path.endsWith(row().groupRemarkPath);
        return !isOfGroup && !call.path.endsWith(row().friendRemarkPath);
    });
    return calls;
}

qsizetype HardWorld::timesWritten(const QString &remark)
{
    const QList<DemoCall> calls = writes();
    return std::ranges::count_if(
        calls, [text = remark.toUtf8()](const DemoCall &call) { return call.body.contains(text); });
}

QStringList HardWorld::written(const QStringList &known)
{
    QStringList found;
    for (const QList<DemoCall> calls = writes(); const DemoCall &call : calls) {
        for (const QString &remark : known) {
            if (call.body.contains(remark.toUtf8()))
                found.append(remark);
        }
    }
    return found;
}

} // namespace Lianxi
