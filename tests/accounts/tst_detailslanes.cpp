// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainsession.h"

#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using Kind = Error::Kind;

/// A session whose details have to be asked for in several calls, and do not come yet.
struct LanesBench : PlainSession
{
    explicit LanesBench(int people = 200)
    {
        gateway->addPeople(people);
        gateway->held = {u"contacts"_s};
    }
    /// Whether a sync has two questions for details under way.
    bool beginsTwo()
    {
        sync.emplace(session->sync(SyncScope::Details));
        return turnUntil([&] { return gateway->count(u"contacts"_s) == 2; });
    }
    static void settle()
    {
        for (int i = 0; i < 50; ++i)
            QCoreApplication::processEvents();
    }

    std::optional<Watched<Result<SyncOutcome>>> sync;
};

} // namespace

class TestDetailsLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoQuestionsAreUnderWayAtMost()
    {
        LanesBench bench;
        QVERIFY(bench.beginsTwo());
        for (int i = 0; i < 20; ++i) {
            bench.clock.advance(3s);
            LanesBench::settle();
        }
        QCOMPARE(bench.gateway->count(u"contacts"_s), 2);
        bench.gateway->release();
        QVERIFY(bench.turnUntil([&] { return bench.sync->hasEnded(); }));
        QCOMPARE(bench.sync->result()->withoutDetails, 0);
        // Ten batches, each once.
        QCOMPARE(bench.gateway->count(u"contacts"_s), 10);
        bench.gateway->calls.removeDuplicates();
        QCOMPARE(bench.gateway->count(u"contacts"_s), 10);
    }

    void oneBatchTakesOneTurn()
    {
        LanesBench bench(20);
        bench.gateway->held.clear();
        bench.gateway->addGroup(u"1@chatroom"_s); // 21: two batches
        const auto began = bench.clock.now();
        QVERIFY(bench.PlainSession::sync(SyncScope::Members));
        QCOMPARE(bench.gateway->count(u"contacts"_s), 2);
        QCOMPARE(bench.gateway->count(u"members"_s), 1);
        // No turn was taken for nothing in between.
        QVERIFY(bench.clock.now() - began <= (bench.gateway->calls.size() - 1) * 3s);
    }

    void theErrorOfOneEndsTheOther_data()
    {
        QTest::addColumn<int>("first");
        QTest::newRow("which waits for a repetition") << int(Kind::Network);
        QTest::newRow("which was asked to slow down") << int(Kind::RateLimited);
    }
    void theErrorOfOneEndsTheOther()
    {
        QFETCH(const int, first);
        LanesBench bench;
        QVERIFY(bench.beginsTwo());
        bench.gateway->nextErrors[u"contacts"_s]
            = {{.kind = Kind(first), .retryAfter = 1h}, {.kind = Kind::SignedOut}};
        bench.turns = false;
        bench.gateway->release();
        QVERIFY(bench.turnUntil([&] { return bench.sync->hasEnded(); }));
        QCOMPARE(bench.sync->result().error().kind, Kind::SignedOut);
        QCOMPARE(bench.session->status().state, AccountStatus::State::SignedOut);
        QCOMPARE(bench.gateway->count(u"contacts"_s), 2);
        // The next sync begins with what was not answered.
        bench.turns = true;
        bench.clock.advance(1h);
        QCOMPARE(bench.PlainSession::sync()->withoutDetails, 0);
    }

    void aPausedPassThatFailsEnds()
    {
        LanesBench bench;
        QVERIFY(bench.beginsTwo());
        bench.session->pause();
        bench.gateway->nextErrors[u"contacts"_s]
            = {{.kind = Kind::Network}, {.kind = Kind::SignedOut}};
        bench.gateway->release();
        QVERIFY(bench.turnUntil([&] { return bench.sync->hasEnded(); }));
        QCOMPARE(bench.sync->result().error().kind, Kind::SignedOut);
    }

    void whatOneLaneWasAnsweredIsKeptWhenTheOtherFails()
    {
        LanesBench bench;
        QVERIFY(bench.beginsTwo());
        bench.gateway->nextErrors[u"contacts"_s] = {{.kind = Kind::SignedOut}};
        bench.gateway->release();
        QVERIFY(bench.turnUntil([&] { return bench.sync->hasEnded(); }));
        QVERIFY(!bench.sync->result());
        QCOMPARE(bench.withDetails(), 20);
    }

    void cancellingEndsBoth()
    {
        LanesBench bench;
        bench.gateway->held.clear();
        bench.gateway->hanging = {u"contacts"_s};
        QVERIFY(bench.beginsTwo());
        bench.turns = false;
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return bench.sync->hasEnded(); }));
        QCOMPARE(bench.sync->result().error().kind, Kind::Cancelled);
        bench.gateway->hanging.clear();
        bench.turns = true;
        QCOMPARE(bench.PlainSession::sync()->withoutDetails, 0);
    }
};

QTEST_GUILESS_MAIN(TestDetailsLanes)
#include "tst_detailslanes.moc"
