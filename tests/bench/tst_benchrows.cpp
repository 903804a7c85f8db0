// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchrow.h"
#include "growthfit.h"
#include "targets.h"

#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace Lianxi;

class TestBenchRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowHasExactlyTheseKeys();
    void aRowWithoutABaselineSaysNull();
    void whatWasNotMeasuredIsNoRow();
    void theMedianOfAnEvenNumberIsBetweenTheMiddleOnes();
    void aMeasurementThatFailsOnceLeavesNoSamples();
    void bothSidesAreMeasuredAsOften();
    void aPowerLawHasItsExponent_data();
    void aPowerLawHasItsExponent();
    void noGrowthIsInventedFromTooLittle();
    void theTableMarksWhatIsReached_data();
    void theTableMarksWhatIsReached();
};

void TestBenchRows::aRowHasExactlyTheseKeys()
{
    const QJsonArray rows = toJson({{u"sort-200k"_s, 12, u"ms"_s, u"sorting"_s, 8.0}});
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.first().toObject();
    QCOMPARE(row.keys(),
             (QStringList{u"baseline"_s, u"baseline_value"_s, u"name"_s, u"ratio"_s, u"unit"_s,
                          u"value"_s}));
    QCOMPARE(row["name"_L1].toString(), u"sort-200k"_s);
    QCOMPARE(row["value"_L1].toDouble(), 12);
    QCOMPARE(row["unit"_L1].toString(), u"ms"_s);
    QCOMPARE(row["baseline"_L1].toString(), u"sorting"_s);
    QCOMPARE(row["baseline_value"_L1].toDouble(), 8);
    QCOMPARE(row["ratio"_L1].toDouble(), 1.5);
}

void TestBenchRows::aRowWithoutABaselineSaysNull()
{
    const QJsonObject row = toJson({{u"rss-200k"_s, 99, u"MB"_s}}).first().toObject();
    for (const QLatin1StringView key : {"baseline"_L1, "baseline_value"_L1, "ratio"_L1}) {
        QVERIFY(row.contains(key));
        QVERIFY(row[key].isNull());
    }
}

void TestBenchRows::whatWasNotMeasuredIsNoRow()
{
    QVERIFY((BenchRow{u"sort-200k"_s, 1, u"ms"_s}).isValid());
    QVERIFY(!(BenchRow{u"sort-200k"_s, 0, u"ms"_s}).isValid());
    QVERIFY(!(BenchRow{u"sort-200k"_s, 1, u"ms"_s, u"sorting"_s, 0.0}).isValid());
    QVERIFY((BenchRow{u"growth"_s, -0.1, u"exponent"_s}).isValid());
    QVERIFY(!(BenchRow{u"growth"_s, std::numeric_limits<double>::quiet_NaN(), u"exponent"_s})
                 .isValid());
}

void TestBenchRows::theMedianOfAnEvenNumberIsBetweenTheMiddleOnes()
{
    Samples samples;
    QCOMPARE(samples.median(), 0);
    for (const double value : {9.0, 1.0, 4.0})
        samples.add(value);
    QCOMPARE(samples.median(), 4);
    samples.add(2);
    QCOMPARE(samples.median(), 3);
    QCOMPARE(samples.largest(), 9);
}

void TestBenchRows::aMeasurementThatFailsOnceLeavesNoSamples()
{
    int calls = 0;
    const Versus measured = measureInTurn(
        5, [&calls] { return ++calls == 3 ? 0.0 : 1.0; }, [] { return 1.0; });
    QVERIFY(measured.ours.isEmpty());
    QVERIFY(!rowAgainst(u"sort-200k"_s, u"sorting"_s, measured).isValid());
}

void TestBenchRows::bothSidesAreMeasuredAsOften()
{
    int ours = 0;
    int baselines = 0;
    const Versus measured = measureInTurn(
        5, [&ours] { return ++ours; }, [&baselines] { return ++baselines; });
    QCOMPARE(ours, 6); // the first one warms up
    QCOMPARE(baselines, 6);
    QCOMPARE(measured.ours.median(), 4);
    QCOMPARE(measured.baseline.median(), 4);
}

void TestBenchRows::aPowerLawHasItsExponent_data()
{
    QTest::addColumn<double>("exponent");
    for (const double exponent : {0.0, 0.5, 1.0, 1.1, 2.0})
        QTest::addRow("%.1f", exponent) << exponent;
}

void TestBenchRows::aPowerLawHasItsExponent()
{
    QFETCH(const double, exponent);
    QList<GrowthPoint> points;
    for (const double contacts : {1e4, 1e5, 2e5, 1e6})
        points.append({contacts, 0.003 * std::pow(contacts, exponent)});
    const std::optional<double> fitted = growthExponent(points);
    QVERIFY(fitted);
    QVERIFY2(std::abs(*fitted - exponent) < 1e-9, qPrintable(QString::number(*fitted)));
    // A machine that is busy now and then does not change the law.
    points[1].value *= 1.1;
    points[2].value *= 0.9;
    QVERIFY(std::abs(*growthExponent(points) - exponent) < 0.05);
}

void TestBenchRows::noGrowthIsInventedFromTooLittle()
{
    QVERIFY(!growthExponent({}));
    QVERIFY(!growthExponent({{1e4, 5}}));
    QVERIFY(!growthExponent({{1e4, 5}, {1e4, 7}}));
    QVERIFY(!growthExponent({{1e4, 5}, {1e5, 0}}));
}

void TestBenchRows::theTableMarksWhatIsReached_data()
{
    QTest::addColumn<BenchRow>("row");
    QTest::addColumn<QString>("end");
    const auto add = [](const char *name, const BenchRow &row, const QString &end) {
        QTest::newRow(name) << row << end;
    };
    add("by ratio", {u"sort-200k"_s, 30, u"ms"_s, u"sorting"_s, 10.0}, u"| ≤ 3 × | ✓ |"_s);
    add("missed by ratio", {u"sort-200k"_s, 31, u"ms"_s, u"sorting"_s, 10.0}, u"| ≤ 3 × | ✗ |"_s);
    add("by value", {u"open-group"_s, 16, u"ms"_s}, u"| ≤ 16 ms | ✓ |"_s);
    add("missed by value", {u"open-group"_s, 16.1, u"ms"_s}, u"| ≤ 16 ms | ✗ |"_s);
    add("by exponent", {u"growth"_s, 1.05, u"exponent"_s}, u"| ≤ 1.1 | ✓ |"_s);
    add("not to be said", {u"sort-200k"_s, 31, u"ms"_s}, u"| ≤ 3 × | ? |"_s);
    add("without a target", {u"load-10k"_s, 31, u"ms"_s}, u"|  |  |"_s);
}

void TestBenchRows::theTableMarksWhatIsReached()
{
    QFETCH(const BenchRow, row);
    QFETCH(const QString, end);
    const QStringList lines = toMarkdown(toJson({row})).trimmed().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.last().startsWith(u"| `%1` |"_s.arg(row.name)), qPrintable(lines.last()));
    QVERIFY2(lines.last().endsWith(end), qPrintable(lines.last()));
    QCOMPARE(lines.last().count(u'|'), lines.first().count(u'|'));
}

QTEST_GUILESS_MAIN(TestBenchRows)
#include "tst_benchrows.moc"
