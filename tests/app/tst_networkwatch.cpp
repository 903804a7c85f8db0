// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkwatch.h"
#include "turnableclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestNetworkWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNetworkThatComesBackIsToldOnce()
    {
        TurnableClock clock;
        NetworkWatch watch(clock);
        QSignalSpy back(&watch, &NetworkWatch::isBack);
        watch.setNetwork(NetworkWatch::Network::There); // as it was when we began
        QCOMPARE(back.size(), 0);
        watch.setNetwork(NetworkWatch::Network::Gone);
        QCOMPARE(back.size(), 0);
        watch.setNetwork(NetworkWatch::Network::There);
        watch.setNetwork(NetworkWatch::Network::There);
        QCOMPARE(back.size(), 1);
        watch.setNetwork(NetworkWatch::Network::Gone);
        watch.setNetwork(NetworkWatch::Network::There);
        QCOMPARE(back.size(), 2);
    }

    void aSystemThatStartsWithoutANetworkIsToldWhenItComes()
    {
        TurnableClock clock;
        NetworkWatch watch(clock);
        QSignalSpy back(&watch, &NetworkWatch::isBack);
        watch.setNetwork(NetworkWatch::Network::Gone);
        watch.setNetwork(NetworkWatch::Network::There);
        QCOMPARE(back.size(), 1);
    }

    void aSleepIsNoticed_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("told");
        QTest::newRow("a night") << qint64(8 * 3600) << 1;
        QTest::newRow("two minutes") << qint64(120) << 1;
        QTest::newRow("a nap") << qint64(50) << 0;
        QTest::newRow("the clock is set back") << qint64(-365 * 86400) << 0;
        QTest::newRow("nothing") << qint64(0) << 0;
    }
    void aSleepIsNoticed()
    {
        QFETCH(const qint64, seconds);
        QFETCH(const int, told);
        TurnableClock clock;
        NetworkWatch watch(clock);
        QSignalSpy back(&watch, &NetworkWatch::isBack);
        clock.advance(10min);
        QCOMPARE(back.size(), 0);
        clock.jump(std::chrono::seconds(seconds));
        QCOMPARE(back.size(), 0);
        clock.advance(30s);
        QCOMPARE(back.size(), told);
        clock.advance(10min);
        QCOMPARE(back.size(), told);
    }

    void theSystemsWordDoesNoHarmWhereThereIsNone()
    {
        TurnableClock clock;
        NetworkWatch watch(clock);
        QSignalSpy back(&watch, &NetworkWatch::isBack);
        watch.followSystem();
        QCOMPARE(back.size(), 0);
    }

    void theWatchMayGoAtAnyTime()
    {
        TurnableClock clock;
        {
            const NetworkWatch watch(clock);
            clock.advance(1min);
        }
        clock.advance(1h);
        QVERIFY(!clock.advanceToNext());
    }
};

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
