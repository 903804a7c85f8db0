// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scrollbench.h"

#include "childprocess.h"
#include "listscene.h"
#include "measuring.h"
#include "rowtable.h"

#include <QApplication>
#include <QScrollBar>
#include <QThread>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype contactCount = 200'000;
constexpr double frameTime = 1000.0 / 60;
constexpr int frames = 240;

struct Frame
{
    double wall = 0;
    double cpu = 0;
};

/// Where a user who never rests scrolls to next.
int placeAfter(const QScrollBar &bar, int frame)
{
    const int range = qMax(1, bar.maximum());
    if (frame % 40 == 0)
        return static_cast<int>(qint64{range} * ((frame * 37) % 101) / 101);
    const int step = frame % 3 == 0 ? bar.pageStep() : bar.singleStep() * 3;
    return (bar.value() + step) % range;
}

/// Everything that comes until then is handled as it comes.
void handleEventsUntil(double due)
{
    while (monotonicMs() < due) {
        QCoreApplication::processEvents();
        QThread::usleep(100);
    }
}

std::optional<Frame> scrollAt(double due, ListScene &scene, int number)
{
    QScrollBar *bar = scene.page().table()->verticalScrollBar();
    handleEventsUntil(due);
    const double cpuBefore = threadCpuMs();
    scene.watch().forget();
    bar->setValue(placeAfter(*bar, number));
    if (!scene.watch().wait())
        return std::nullopt;
    return Frame{monotonicMs() - due, threadCpuMs() - cpuBefore};
}

} // namespace

QList<BenchRow> benchScroll(const BenchPlan &plan)
{
    Samples wall;
    Samples cpu;
    for (int round = 0; round < plan.rounds; ++round) {
        const auto answer = runChildProcess(u"scroll"_s, {});
        if (!answer)
            return {};
        wall.add(answer->value("wall"_L1).toDouble());
        cpu.add(answer->value("cpu"_L1).toDouble());
    }
    return {{u"scroll-200k"_s, wall.median(), u"ms"_s},
            {u"scroll-200k-cpu"_s, cpu.median(), u"ms"_s}};
}

int scrollChild(const QStringList &)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    const QApplication qt(argc, argv);
    ListScene scene(ListScene::Pictures::Come);
    scene.fill(contactCount);
    scene.show();
    Samples walls;
    Samples cpus;
    double due = monotonicMs() + frameTime;
    for (int number = 1; number <= frames; ++number) {
        const std::optional<Frame> frame = scrollAt(due, scene, number);
        if (!frame)
            return 1;
        walls.add(frame->wall);
        cpus.add(frame->cpu);
        // A frame that is late takes the next one's place.
        due += frameTime * std::max(1.0, std::ceil(frame->wall / frameTime));
    }
    std::fprintf(stderr,
                 "scroll-200k: worst %.1f ms, 99 %% %.1f ms, median %.1f ms;"
                 " %d pictures came\n",
                 walls.largest(), walls.percentile(0.99), walls.median(), scene.picturesCome());
    if (scene.picturesCome() == 0)
        return 1;
    answerParent({{"wall"_L1, walls.largest()}, {"cpu"_L1, cpus.largest()}});
    return 0;
}

} // namespace Lianxi
