// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "runningtasks.h"

#include <QCoreApplication>
#include <QTest>

using namespace Lianxi;

namespace {

/// Somebody whose coroutines are counted.
struct Owner
{
    RunningTasks tasks;
    Answer<void> work;

    QCoro::Task<void> run()
    {
        const RunningTasks::Guard guard(tasks);
        const Answer<void> end = work;
        co_await end;
    }
};

QCoro::Task<int> waitFor(Owner *owner)
{
    co_await owner->tasks.ended();
    co_return 1;
}

QCoro::Task<int> waitAndDestroy(std::unique_ptr<Owner> &owner)
{
    std::unique_ptr<Owner> &place = owner;
    co_await place->tasks.ended();
    place.reset();
    co_return 1;
}

} // namespace

class TestRunningTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingRunningHasEnded()
    {
        Owner owner;
        QVERIFY(Watched<int>(waitFor(&owner)).hasEnded());
    }

    void theLastOneCounts()
    {
        Owner owner;
        owner.run();
        const Answer<void> first = std::exchange(owner.work, {});
        owner.run();
        const Watched<int> end(waitFor(&owner));
        first.give({});
        QCoreApplication::processEvents();
        QVERIFY(!end.hasEnded());
        owner.work.give({});
        QVERIFY(!end.hasEnded()); // not from inside the one that ends
        QTRY_VERIFY(end.hasEnded());
    }

    void endsThatComeInOneGoAreOneEnd()
    {
        Owner owner;
        owner.run();
        const Watched<int> end(waitFor(&owner));
        for (int i = 0; i < 5; ++i) {
            const Answer<void> work = std::exchange(owner.work, {});
            work.give({});
            owner.run();
        }
        QCoreApplication::processEvents();
        QVERIFY(!end.hasEnded());
        owner.work.give({});
        owner.work = {};
        owner.run();
        owner.work.give({});
        QTRY_VERIFY(end.hasEnded());
        QCoreApplication::processEvents();
    }

    void whoWaitsMayDestroyTheOwnerAndAllAreTold()
    {
        auto owner = std::make_unique<Owner>();
        owner->run();
        const Answer<void> work = owner->work;
        const Watched<int> first(waitAndDestroy(owner));
        const Watched<int> second(waitFor(owner.get()));
        work.give({});
        QTRY_VERIFY(second.hasEnded());
        QVERIFY(first.hasEnded());
        QVERIFY(!owner);
    }

    void aBellThatGoesWakesWhoWaits()
    {
        auto bell = std::make_unique<Bell>();
        const Watched<Result<void>> rung(bell->rung());
        bell->ring();
        bell.reset();
        QVERIFY(rung.hasEnded());
        QCOMPARE(rung->error().kind, Error::Kind::Cancelled);
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(TestRunningTasks)
#include "tst_runningtasks.moc"
