// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operations.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;

namespace {

QString endOf(const Watched<Outcome> &watched)
{
    if (!watched.hasEnded())
        return u"has not ended"_s;
    return watched->error ? wordFor(watched->error->kind) : u"success"_s;
}

} // namespace

/// Every call can be ended at any moment, ends then and there, and leaves a gateway that works.
class TestConformanceCancelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRequestThatHangsIsCancelled_data() { addOperations(m_benches); }
    void anyRequestThatHangsIsCancelled()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        const Outcome clean = run(bench, asked);
        QVERIFY2(!clean.error, qPrintable(wordsFor(clean.error.value_or(Error()))));
        const qsizetype requests = bench.demo().requestCount();
        // Without an answer, and in the middle of one.
        for (const QString &fault : {u"hang"_s, u"drip:20000"_s}) {
            for (qsizetype number = 1; number <= requests; ++number) {
                bench.heal();
                bench.spoilRequest(number, fault);
                const std::unique_ptr<Gateway> gateway = bench.makeGateway();
                const Watched watched(asked.start(bench, gateway.get()));
                QVERIFY(soon([&] { return bench.demo().requestCount() == number; }));
                QVERIFY(!watched.hasEnded());
                gateway->cancel();
                QCOMPARE(endOf(watched), u"Cancelled"_s);
                bench.demo().clearFaults();
                const Outcome again = await(asked.start(bench, gateway.get()));
                QVERIFY2(!again.error, qPrintable(wordsFor(again.error.value_or(Error()))));
                QCOMPARE(again.lines, clean.lines);
            }
        }
    }

    void anyMomentIsGoodForCancelling_data() { addOperations(m_benches); }
    void anyMomentIsGoodForCancelling()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        const Outcome clean = run(bench, asked);
        int cancelled = 0;
        for (int turns = 0; turns < 1000; ++turns) {
            bench.heal();
            const std::unique_ptr<Gateway> gateway = bench.makeGateway();
            const Watched watched(asked.start(bench, gateway.get()));
            for (int i = 0; i < turns && !watched.hasEnded(); ++i)
                oneTurn();
            if (watched.hasEnded()) {
                QVERIFY(!watched->error);
                break;
            }
            gateway->cancel();
            QCOMPARE(endOf(watched), u"Cancelled"_s);
            ++cancelled;
        }
        QVERIFY(cancelled >= 2);
    }

    void alsoWhileALargeListIsRead_data() { addSystems(); }
    void alsoWhileALargeListIsRead()
    {
        QFETCH(const QString, system);
        const qsizetype friends = conformanceRow(system).friendsOfALargeList;
        DemoOptions options = ConformanceBench::smallWorld();
        for (DemoSizes &sizes : options.sizes)
            sizes.friends = friends;
        ConformanceBench bench(system, options);
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        bench.heal();
        int cancelled = 0;
        for (int turns = 0; turns < 1000; turns += 1 + turns / 8) {
            const Watched watched(rosterWhenReady(gateway.get()));
            for (int i = 0; i < turns && !watched.hasEnded(); ++i)
                oneTurn();
            if (watched.hasEnded()) {
                QVERIFY2(watched.result(), said(watched.result()));
                QVERIFY(watched.result()->entries.size() > friends);
                break;
            }
            gateway->cancel();
            QVERIFY(watched.hasEnded());
            QCOMPARE(kindOf(watched.result()), Kind::Cancelled);
            ++cancelled;
        }
        QVERIFY(cancelled >= 2);
        const Result<Roster> roster = await(rosterWhenReady(gateway.get()));
        QVERIFY2(roster, said(roster));
    }

    void aGatewayMayGoWhileItIsAsked_data() { addOperations(m_benches); }
    void aGatewayMayGoWhileItIsAsked()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        const Outcome clean = run(bench, asked);
        const qsizetype requests = bench.demo().requestCount();
        QVERIFY(!clean.error);
        for (qsizetype number = 1; number <= requests; ++number) {
            for (const bool cancelFirst : {true, false}) {
                bench.heal();
                bench.spoilRequest(number, u"hang"_s);
                std::unique_ptr<Gateway> gateway = bench.makeGateway();
                const Watched watched(asked.start(bench, gateway.get()));
                QVERIFY(soon([&] { return bench.demo().requestCount() == number; }));
                if (cancelFirst)
                    gateway->cancel();
                gateway.reset();
                QCOMPARE(endOf(watched), u"Cancelled"_s);
            }
        }
    }

    void severalCallsEndTogether_data() { addSystems(); }
    void severalCallsEndTogether()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const Capabilities can = bench.capabilities();
        bench.heal();
        bench.spoil(QString(), u"hang"_s);
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        std::vector<std::unique_ptr<Watched<Outcome>>> calls;
        for (const Operation &asked : operations()) {
            if (asked.isSupported(can))
                calls.push_back(
                    std::make_unique<Watched<Outcome>>(asked.start(bench, gateway.get())));
        }
        QVERIFY(soon([&] { return bench.demo().requestCount() > 0; }));
        gateway->cancel();
        for (const auto &watched : calls)
            QCOMPARE(endOf(*watched), u"Cancelled"_s);
    }

    void cleanupTestCase() { m_benches.clear(); }

private:
    static Outcome run(ConformanceBench &bench, const Operation &asked)
    {
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        return await(asked.start(bench, gateway.get()));
    }

    BenchShelf m_benches;
};

QTEST_GUILESS_MAIN(TestConformanceCancelling)
#include "tst_conformance_cancelling.moc"
