// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeperiod.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Dates as they are typed; in Berlin's time, whose clocks change.
class TestChangePeriod : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPeriodBeginsAndEnds_data();
    void aPeriodBeginsAndEnds();
    void sevenDaysAreSevenDaysWhereTheClocksChange();
    void whatIsNoDateIsNamed_data();
    void whatIsNoDateIsNamed();

private:
    QDateTime m_now;
};

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace

void TestChangePeriod::initTestCase()
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    m_now = utc(u"2026-11-21T15:30:10.500Z"_s).toLocalTime();
    QCOMPARE(m_now.time().hour(), 16);
}

void TestChangePeriod::aPeriodBeginsAndEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *text, const char *begin, const char *end) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(begin)
                            << QString::fromLatin1(end);
    };
    row("2026-11-01", "2026-10-31T23:00:00Z", "2026-11-01T23:00:00Z");
    row("2026-07-01", "2026-06-30T22:00:00Z", "2026-07-01T22:00:00Z");
    row("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"); // has 25 hours
    row("today", "2026-11-20T23:00:00Z", "2026-11-21T23:00:00Z");
    row("yesterday", "2026-11-19T23:00:00Z", "2026-11-20T23:00:00Z");
    const auto time = [&row](const char *text, const char *moment) { row(text, moment, moment); };
    time("2026-11-01T14:05", "2026-11-01T13:05:00Z");
    time("2026-11-01 14:05", "2026-11-01T13:05:00Z");
    time("2026-11-01T14:05:06.789", "2026-11-01T13:05:06.789Z");
    time("2026-11-01T14:05:06.789Z", "2026-11-01T14:05:06.789Z"); // as --json prints it
    time("2026-11-01T14:05+08:00", "2026-11-01T06:05:00Z");
    time("12h", "2026-11-21T03:30:10.500Z");
    time("7d", "2026-11-14T15:30:10.500Z");
    time("30d", "2026-10-22T14:30:10.500Z"); // half past four in summer as well
    time("0d", "2026-11-21T15:30:10.500Z");
}

void TestChangePeriod::aPeriodBeginsAndEnds()
{
    QFETCH(QString, text);
    QFETCH(QString, begin);
    QFETCH(QString, end);
    const auto begins = periodBegin(text, m_now);
    const auto ends = periodEnd(text, m_now);
    QVERIFY2(begins && ends, qPrintable(text));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*begins, Qt::UTC), utc(begin));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(*ends, Qt::UTC), utc(end));
}

void TestChangePeriod::sevenDaysAreSevenDaysWhereTheClocksChange()
{
    const qint64 begin = periodBegin(u"2026-10-20"_s, m_now).value_or(0);
    const qint64 end = periodEnd(u"2026-10-26"_s, m_now).value_or(0);
    constexpr qint64 hour = 3'600'000;
    QCOMPARE(end - begin, 7 * 24 * hour + hour);
}

void TestChangePeriod::whatIsNoDateIsNamed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "soon", "2026-13-01", "2026-02-30", "2026-1-1", "01.11.2026", "2026-11-01T25:00",
          "2026-11-01T14", "7", "7w", "-7d", "7 d", "1.5h", "99999999999d", "2026-11-01x", "today ",
          "0000-01-01", "2026-11-01T14:05+8",
          "\xd9\xa1"
          "d"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestChangePeriod::whatIsNoDateIsNamed()
{
    QFETCH(QString, text);
    const auto begin = periodBegin(text, m_now);
    QVERIFY(!begin);
    QVERIFY(begin.error().contains(u"“%1”"_s.arg(text)));
    QVERIFY(!periodEnd(text, m_now));
}

QTEST_GUILESS_MAIN(TestChangePeriod)
#include "tst_changeperiod.moc"
