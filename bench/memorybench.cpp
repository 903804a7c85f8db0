// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorybench.h"

#include "childprocess.h"
#include "datagenerator.h"
#include "listscene.h"
#include "measuring.h"

#include <QApplication>
#include <QFile>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype contactCount = 200'000;
constexpr double megabyte = 1e6;

double residentMegabytes()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / megabyte;
}

double textMegabytes()
{
    const DataGenerator generator;
    double bytes = 0;
    for (qsizetype i = 0; i < contactCount; ++i) {
        const Contact contact = generator.contact(i);
        for (const QString &text :
             {contact.id, contact.nickname, contact.remark, contact.alias, contact.signature,
              contact.country, contact.province, contact.city, contact.labelIds.join(u','),
              contact.avatarUrl, contact.largeAvatarUrl})
            bytes += static_cast<double>(text.toUtf8().size());
    }
    return bytes / megabyte;
}

} // namespace

QList<BenchRow> benchMemory(const BenchPlan &plan)
{
    Samples memory;
    for (int round = 0; round < std::min(plan.rounds, 3); ++round) {
        const auto answer = runChildProcess(u"memory"_s, {});
        if (!answer)
            return {};
        memory.add(answer->value("megabytes"_L1).toDouble());
    }
    return {
        {u"rss-200k"_s, memory.median(), u"MB"_s, u"the same texts as UTF-8"_s, textMegabytes()}};
}

int memoryChild(const QStringList &)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    const QApplication qt(argc, argv);
    ListScene empty;
    empty.fill(100);
    empty.show();
    ListScene scene;
    const double before = residentMegabytes();
    scene.fill(contactCount);
    scene.show();
    settle(1000);
    answerParent({{"megabytes"_L1, residentMegabytes() - before}});
    return 0;
}

} // namespace Lianxi
