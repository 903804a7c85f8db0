// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wantedqueue.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

QList<SyncPlan::Wanted> wanted(int number)
{
    QList<SyncPlan::Wanted> list;
    for (int i = 1; i <= number; ++i)
        list.append({i, QString::number(i)});
    return list;
}

QSet<QString> drain(WantedQueue &queue, qsizetype most)
{
    QSet<QString> ids;
    while (!queue.isEmpty()) {
        for (const QString &id : queue.take(most, {}).ids()) {
            Q_ASSERT(!ids.contains(id));
            ids.insert(id);
        }
    }
    return ids;
}

} // namespace

class TestWantedQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsTakenOnceInTheOrderOfTheList()
    {
        WantedQueue queue(wanted(5));
        QCOMPARE(queue.take(2, {}).ids(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(queue.take(2, {}).ids(), (QStringList{u"3"_s, u"4"_s}));
        QCOMPARE(queue.size(), 1);
        QCOMPARE(queue.take(2, {}).ids(), QStringList{u"5"_s});
        QVERIFY(queue.isEmpty());
        QVERIFY(queue.take(2, {}).contacts.isEmpty());
    }

    void visibleRowsFillABatchFirst()
    {
        WantedQueue queue(wanted(100));
        const QSet<ContactKey> visible{70, 80, 999};
        QVERIFY(queue.wantsAny(visible));
        const QStringList first = queue.take(3, visible).ids();
        QVERIFY(first.contains(u"70"_s) && first.contains(u"80"_s) && first.contains(u"1"_s));
        QVERIFY(!queue.wantsAny(visible));
        QCOMPARE(drain(queue, 20).size(), 97);
    }

    void aRefusedBatchComesBackInHalvesAfterTheRest()
    {
        WantedQueue queue(wanted(20));
        const WantedQueue::Batch refused = queue.take(5, {});
        queue.putBackInHalves(refused);
        QCOMPARE(queue.size(), 20);
        QCOMPARE(queue.take(15, {}).ids().first(), u"6"_s);
        QCOMPARE(queue.take(5, {}).ids(), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(queue.take(5, {}).ids(), (QStringList{u"3"_s, u"4"_s, u"5"_s}));
        QVERIFY(queue.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWantedQueue)
#include "tst_wantedqueue.moc"
