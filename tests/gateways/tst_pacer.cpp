// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "pacer.h"
#include "turnableclock.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

using Wait = Watched<Result<void>>;

namespace {

/// Waits for a turn and writes down who got it, and when.
QCoro::Task<void> takeTurn(Pacer *pacer, Priority priority, const Clock *clock,
                           QList<std::pair<Priority, milliseconds>> *turns)
{
    auto waiting = pacer->admit(priority);
    const Result<void> turn = co_await waiting;
    if (turn)
        turns->append({priority, clock->now()});
}

} // namespace

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaceSettingIsReadOrRefused_data();
    void aPaceSettingIsReadOrRefused();
    void theFirstCallGoesAtOnce();
    void noTwoAdmissionsAreCloserThanThePace();
    void thePaceIsSpreadOverTheWholeRange();
    void theUserGoesBeforeTheScreenBeforeTheBackground();
    void amongEqualsTheFirstComeIsFirstServed();
    void holdingBackDelaysEverybody();
    void holdingBackForLessThanThePaceChangesNothing();
    void answersToWhatWasAskedBeforeASlowDownCountOnce();
    void aSlowDownIsTold();
    void aLateTimerDelaysOneCallOnly();
    void aWaitTakesNoTurn();
    void cancelAllEndsEveryWaitAndLaterOnesWork();
    void cancelAtAnyMomentEndsEveryWaitOnce();
    void theDestructorCancels();
    void aCancelledCallerMayDeleteThePacer();
    void theSystemClockNeverCallsEarly();
};

void TestPacer::aPaceSettingIsReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minimum"); // 0: refused
    QTest::addColumn<int>("maximum");

    QTest::newRow("empty") << u""_s << 1000 << 3000;
    QTest::newRow("blanks") << u"  "_s << 1000 << 3000;
    QTest::newRow("range") << u"1500-4000"_s << 1500 << 4000;
    QTest::newRow("range with blanks") << u" 1500 - 4000 "_s << 1500 << 4000;
    QTest::newRow("one value") << u"2000"_s << 2000 << 2000;
    QTest::newRow("fastest") << u"300"_s << 300 << 300;
    QTest::newRow("too fast") << u"299"_s << 0 << 0;
    QTest::newRow("too fast a minimum") << u"0-5000"_s << 0 << 0;
    QTest::newRow("backwards") << u"3000-1000"_s << 0 << 0;
    QTest::newRow("negative") << u"-1000"_s << 0 << 0;
    QTest::newRow("open") << u"1000-"_s << 0 << 0;
    QTest::newRow("three") << u"1000-2000-3000"_s << 0 << 0;
    QTest::newRow("words") << u"slow"_s << 0 << 0;
    QTest::newRow("unit") << u"1000ms"_s << 0 << 0;
    QTest::newRow("fraction") << u"1000.5"_s << 0 << 0;
    QTest::newRow("full-width digits") << u"２０００"_s << 0 << 0;
    QTest::newRow("overflow") << u"99999999999999999999"_s << 0 << 0;
}

void TestPacer::aPaceSettingIsReadOrRefused()
{
    QFETCH(QString, text);
    QFETCH(int, minimum);
    QFETCH(int, maximum);

    const Result<PaceRange> pace = paceFromSetting(text);
    QCOMPARE(pace.has_value(), minimum != 0);
    if (pace) {
        QCOMPARE(*pace, (PaceRange{milliseconds{minimum}, milliseconds{maximum}}));
    } else {
        QCOMPARE(pace.error().kind, Error::Kind::Invalid);
    }
}

void TestPacer::theFirstCallGoesAtOnce()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    const Wait first(pacer.admit(Priority::Background));
    QVERIFY(first.hasEnded());
    QVERIFY(first->has_value());
    const Wait second(pacer.admit(Priority::User));
    QVERIFY(!second.hasEnded());
    clock.advance(3s);
    QVERIFY(second.hasEnded());
}

void TestPacer::noTwoAdmissionsAreCloserThanThePace()
{
    TurnableClock clock;
    const PaceRange pace{700ms, 1900ms};
    Pacer pacer(pace, clock);
    QList<std::pair<Priority, milliseconds>> turns;
    auto *random = QRandomGenerator::global();
    qsizetype asked = 0;
    for (int round = 0; round < 2000; ++round) {
        // Bursts, pauses and pauses that end just around the pace.
        for (int i = random->bounded(4); i > 0; --i, ++asked)
            takeTurn(&pacer, static_cast<Priority>(random->bounded(3)), &clock, &turns);
        if (random->bounded(50) == 0)
            pacer.holdBack(milliseconds{random->bounded(5000)});
        clock.advance(milliseconds{random->bounded(3000)});
    }
    clock.advance(milliseconds{asked * 2000 + 5000});
    QCOMPARE(turns.size(), asked);
    for (qsizetype i = 1; i < turns.size(); ++i) {
        const milliseconds gap = turns[i].second - turns[i - 1].second;
        QVERIFY2(gap >= pace.minimum, qPrintable(QString::number(gap.count())));
    }
}

void TestPacer::thePaceIsSpreadOverTheWholeRange()
{
    TurnableClock clock;
    const PaceRange pace{1000ms, 3000ms};
    Pacer pacer(pace, clock);
    QList<std::pair<Priority, milliseconds>> turns;
    for (int i = 0; i < 1000; ++i)
        takeTurn(&pacer, Priority::Background, &clock, &turns);
    clock.advance(1h);
    QCOMPARE(turns.size(), 1000);
    milliseconds shortest = 1h;
    milliseconds longest{0};
    for (qsizetype i = 1; i < turns.size(); ++i) {
        const milliseconds gap = turns[i].second - turns[i - 1].second;
        shortest = std::min(shortest, gap);
        longest = std::max(longest, gap);
    }
    QVERIFY(shortest >= 1000ms && shortest < 1100ms);
    QVERIFY(longest <= 3000ms && longest > 2900ms);
}

void TestPacer::theUserGoesBeforeTheScreenBeforeTheBackground()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    QList<std::pair<Priority, milliseconds>> turns;
    const auto ask = [&](Priority priority) { takeTurn(&pacer, priority, &clock, &turns); };
    ask(Priority::Background); // at once
    ask(Priority::Background);
    ask(Priority::Visible);
    ask(Priority::User);
    ask(Priority::Visible);
    clock.advance(3s);
    ask(Priority::User); // comes late, goes before what has waited long
    clock.advance(1min);
    QList<Priority> order;
    for (const auto &turn : turns)
        order.append(turn.first);
    // The second turn came within the first 3 s; a third may have.
    QCOMPARE(order.size(), 6);
    QCOMPARE(order[0], Priority::Background);
    QCOMPARE(order[1], Priority::User);
    QCOMPARE(order[5], Priority::Background);
    QCOMPARE(order.count(Priority::Visible), 2);
    QVERIFY(order.indexOf(Priority::User, 2) <= 3);
}

void TestPacer::amongEqualsTheFirstComeIsFirstServed()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    const Wait first(pacer.admit(Priority::Visible));
    std::vector<Wait> others;
    for (int i = 0; i < 20; ++i)
        others.emplace_back(pacer.admit(Priority::Visible));
    for (std::size_t ended = 0; ended < others.size(); ++ended) {
        QVERIFY(!others[ended].hasEnded());
        while (!others[ended].hasEnded())
            QVERIFY(clock.advanceToNext());
        QVERIFY(ended + 1 == others.size() || !others[ended + 1].hasEnded());
    }
}

void TestPacer::holdingBackDelaysEverybody()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    const Wait waitsAlready(pacer.admit(Priority::Background));
    QVERIFY(waitsAlready.hasEnded());
    const Wait second(pacer.admit(Priority::Background));
    pacer.holdBack(5min);
    const Wait user(pacer.admit(Priority::User));
    clock.advance(5min - 1ms);
    QVERIFY(!second.hasEnded());
    QVERIFY(!user.hasEnded());
    clock.advance(1ms);
    QVERIFY(user.hasEnded());
    QVERIFY(!second.hasEnded());
    clock.advance(3s);
    QVERIFY(second.hasEnded());
}

void TestPacer::holdingBackForLessThanThePaceChangesNothing()
{
    TurnableClock clock;
    Pacer pacer({2000ms, 2000ms}, clock);
    const Wait first(pacer.admit(Priority::User));
    const Wait second(pacer.admit(Priority::User));
    pacer.holdBack(1ms);
    clock.advance(1999ms);
    QVERIFY(!second.hasEnded());
    clock.advance(1ms);
    QVERIFY(second.hasEnded());
}

void TestPacer::answersToWhatWasAskedBeforeASlowDownCountOnce()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    QCOMPARE(pacer.slowDown({}), 1min);
    clock.advance(10s);
    QCOMPARE(pacer.slowDown({}), 50s); // its answer took longer
    pacer.noteSuccess(); // and that one longer still
    QCOMPARE(pacer.slowDown(10s), 50s);
    QCOMPARE(pacer.slowDown(80s), 80s);
    clock.advance(80s);
    QCOMPARE(pacer.slowDown({}), 2min);
    clock.advance(2min);
    pacer.noteSuccess();
    QCOMPARE(pacer.slowDown({}), 1min);
}

void TestPacer::aSlowDownIsTold()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    QList<milliseconds> told;
    connect(&pacer, &Pacer::heldBack, this, [&](milliseconds delay) { told.append(delay); });
    pacer.slowDown(30s);
    pacer.holdBack(20s);
    pacer.holdBack(40s);
    QCOMPARE(told, (QList<milliseconds>{30s, 40s}));
}

void TestPacer::aLateTimerDelaysOneCallOnly()
{
    /// Calls back 20 ms late.
    class LateClock : public TurnableClock
    {
    public:
        void callAfter(milliseconds delay, QObject *context,
                       std::function<void()> function) override
        {
            TurnableClock::callAfter(delay + 20ms, context, std::move(function));
        }
    };
    LateClock clock;
    const PaceRange pace{100ms, 200ms};
    Pacer pacer(pace, clock);
    QList<std::pair<Priority, milliseconds>> turns;
    for (int i = 0; i < 1001; ++i)
        takeTurn(&pacer, Priority::Background, &clock, &turns);
    clock.advance(1h);
    QCOMPARE(turns.size(), 1001);
    for (qsizetype i = 1; i < turns.size(); ++i)
        QVERIFY(turns[i].second - turns[i - 1].second >= pace.minimum);
    // 150 ms in the mean; 170 if each call waited for the one before.
    const milliseconds mean = (turns.last().second - turns.first().second) / 1000;
    QVERIFY2(mean >= 145ms && mean <= 156ms, qPrintable(QString::number(mean.count())));
}

void TestPacer::aWaitTakesNoTurn()
{
    TurnableClock clock;
    Pacer pacer({}, clock);
    const Wait wait(pacer.wait(10s));
    const Wait first(pacer.admit(Priority::Background));
    QVERIFY(first.hasEnded());
    clock.advance(10s - 1ms);
    QVERIFY(!wait.hasEnded());
    clock.advance(1ms);
    QVERIFY(wait.hasEnded());
    QVERIFY(wait->has_value());
    const Wait next(pacer.admit(Priority::Background));
    QVERIFY(next.hasEnded());
}

void TestPacer::cancelAllEndsEveryWaitAndLaterOnesWork()
{
    TurnableClock clock;
    Pacer pacer({2000ms, 2000ms}, clock);
    const Wait first(pacer.admit(Priority::User));
    const Wait turn(pacer.admit(Priority::User));
    const Wait wait(pacer.wait(1s));
    pacer.cancelAll();
    QVERIFY(turn.hasEnded());
    QCOMPARE(turn->error().kind, Error::Kind::Cancelled);
    QVERIFY(wait.hasEnded());
    QCOMPARE(wait->error().kind, Error::Kind::Cancelled);

    const Wait later(pacer.admit(Priority::User));
    const Wait laterWait(pacer.wait(1s));
    clock.advance(1999ms); // cancelling does not forget when the last call went
    QVERIFY(!later.hasEnded());
    QVERIFY(laterWait.hasEnded() && laterWait->has_value());
    clock.advance(1ms);
    QVERIFY(later.hasEnded() && later->has_value());
}

void TestPacer::cancelAtAnyMomentEndsEveryWaitOnce()
{
    for (int moment = 0; moment <= 12'000; moment += 173) {
        TurnableClock clock;
        Pacer pacer({1000ms, 2000ms}, clock);
        std::vector<Wait> waits;
        for (int i = 0; i < 6; ++i) {
            waits.emplace_back(pacer.admit(static_cast<Priority>(i % 3)));
            waits.emplace_back(pacer.wait(milliseconds{i * 1500}));
        }
        clock.advance(milliseconds{moment});
        pacer.cancelAll();
        for (const Wait &wait : waits)
            QVERIFY(wait.hasEnded());
        clock.advance(1min); // whatever the clock still calls finds nobody
        const Wait again(pacer.admit(Priority::Background));
        QVERIFY(again.hasEnded() && again->has_value());
    }
}

void TestPacer::theDestructorCancels()
{
    TurnableClock clock;
    auto pacer = std::make_unique<Pacer>(PaceRange{}, clock);
    const Wait first(pacer->admit(Priority::User));
    const Wait turn(pacer->admit(Priority::User));
    const Wait wait(pacer->wait(1s));
    pacer.reset();
    QVERIFY(turn.hasEnded() && wait.hasEnded());
    QCOMPARE(turn->error().kind, Error::Kind::Cancelled);
    QCOMPARE(wait->error().kind, Error::Kind::Cancelled);
    clock.advance(1min);
}

void TestPacer::aCancelledCallerMayDeleteThePacer()
{
    TurnableClock clock;
    auto pacer = std::make_unique<Pacer>(PaceRange{}, clock);
    const Wait first(pacer->admit(Priority::User));
    int ended = 0;
    const auto waitThenDelete = [&]() -> QCoro::Task<void> {
        auto waiting = pacer->wait(1s);
        const Result<void> result = co_await waiting;
        ++ended;
        if (!result)
            pacer.reset();
    };
    const auto one = waitThenDelete();
    const auto two = waitThenDelete();
    pacer->cancelAll();
    QCOMPARE(ended, 2);
    QVERIFY(!pacer);
}

void TestPacer::theSystemClockNeverCallsEarly()
{
    SystemClock clock;
    Pacer pacer({}, clock);
    for (const milliseconds delay : {0ms, 1ms, 30ms}) {
        const milliseconds before = clock.now();
        QVERIFY(await(pacer.wait(delay)).has_value());
        QVERIFY(clock.now() - before >= delay);
    }
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
