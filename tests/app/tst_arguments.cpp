// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsAndNamesAreTakenApart();
    void mistakesAreSentencesAndEndNothing_data();
    void mistakesAreSentencesAndEndNothing();
    void aTextAfterTwoDashesIsNoOption();
    void theNearestWordIsFound_data();
    void theNearestWordIsFound();
};

void TestArguments::optionsAndNamesAreTakenApart()
{
    Arguments given({Option::plain(u"json"_s), Option::withValue(u"search"_s),
                     Option::withValue(u"output"_s), Option::withValue(u"group"_s)});
    const auto mistake
        = given.read({u"friends"_s, u"--search"_s, u"a b"_s, u"--output"_s, u"-"_s, u"Shop A"_s,
                      u"--json"_s, u"--group=1"_s, u"--group"_s, u"2"_s},
                     {.least = 1, .most = 2});
    QVERIFY2(!mistake, qPrintable(mistake.value_or(QString())));
    QCOMPARE(given.names(), (QStringList{u"friends"_s, u"Shop A"_s}));
    QCOMPARE(given.value(u"search"_s), u"a b"_s);
    QCOMPARE(given.value(u"output"_s), u"-"_s);
    QCOMPARE(given.values(u"group"_s), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(given.isSet(u"json"_s));
}

void TestArguments::mistakesAreSentencesAndEndNothing_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::newRow("unknown option") << QStringList{u"friends"_s, u"--jsno"_s};
    QTest::newRow("too few names") << QStringList{};
    QTest::newRow("too many names") << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("value missing") << QStringList{u"a"_s, u"--search"_s};
    QTest::newRow("value too much") << QStringList{u"a"_s, u"--json=yes"_s};
}

void TestArguments::mistakesAreSentencesAndEndNothing()
{
    QFETCH(QStringList, typed);
    Arguments given({Option::plain(u"json"_s), Option::withValue(u"search"_s)});
    const auto mistake = given.read(typed, {.least = 1, .most = 2});
    QVERIFY(mistake);
    QVERIFY(!mistake->isEmpty());
}

void TestArguments::aTextAfterTwoDashesIsNoOption()
{
    Arguments given({Option::plain(u"json"_s)});
    QVERIFY(!given.read({u"set"_s, u"--"_s, u"--json"_s}, {.least = 2, .most = 2}));
    QCOMPARE(given.name(1), u"--json"_s);
    QVERIFY(!given.isSet(u"json"_s));
}

void TestArguments::theNearestWordIsFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::newRow("turned letters") << u"snyc"_s << u"sync"_s;
    QTest::newRow("too few") << u"exprt"_s << u"export"_s;
    QTest::newRow("too many") << u"lists"_s << u"list"_s;
    QTest::newRow("a beginning") << u"rem"_s << u"remark"_s;
    QTest::newRow("capitals") << u"SYNC"_s << u"sync"_s;
    QTest::newRow("nothing like it") << u"frobnicate"_s << QString();
    QTest::newRow("one letter") << u"x"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestArguments::theNearestWordIsFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QCOMPARE(nearestWord(typed, {u"sync"_s, u"list"_s, u"export"_s, u"remark"_s}), word);
}

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
