// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshness.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFreshness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgeIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minutes"); // 0: refused
        const auto row = [](const QString &text, qint64 minutes) {
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(text))) << text << minutes;
        };
        row(u"90m"_s, 90);
        row(u"12h"_s, 12 * 60);
        row(u"7d"_s, 7 * 24 * 60);
        row(u" 1m\n"_s, 1);
        row(u"3650d"_s, qint64(3650) * 24 * 60);
        for (const QString &text :
             {u""_s,         u" "_s,         u"7"_s,  u"d"_s,   u"0d"_s,  u"07d"_s,    u"-1d"_s,
              u"+1d"_s,      u"1.5h"_s,      u"7D"_s, u"7 d"_s, u"7dd"_s, u"1d12h"_s,  u"3651d"_s,
              u"9999999d"_s, u"99999999m"_s, u"7s"_s, u"7w"_s,  u"٧d"_s,  u"1m\n1m"_s, u"７d"_s})
            row(text, 0);
    }
    void anAgeIsReadOrRefused()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, minutes);
        const auto age = ageFromSetting(text);
        QCOMPARE(age.has_value(), minutes != 0);
        if (age)
            QCOMPARE(*age, std::chrono::minutes(minutes));
        else
            QCOMPARE(age.error().kind, Error::Kind::Invalid);
    }

    void anAgeIsWrittenAsItIsRead()
    {
        for (const QString &text : {u"10m"_s, u"90m"_s, u"12h"_s, u"25h"_s, u"1d"_s, u"7d"_s})
            QCOMPARE(ageText(*ageFromSetting(text)), text);
        QCOMPARE(ageText(60min), u"1h"_s);
        QCOMPARE(ageText(48h), u"2d"_s);
    }

    void whatIsNotSetIsTheStandard()
    {
        QCOMPARE(*freshnessFrom({}), (Freshness{10min, 7 * 24h, 24h}));
        QCOMPARE(*freshnessFrom({{u"pace"_s, u"x"_s}, {u"list-age"_s, u" "_s}}), Freshness());
        QCOMPARE(*freshnessFrom({{u"members-age"_s, u"90m"_s}, {u"details-age"_s, u"12h"_s}}),
                 (Freshness{10min, 12h, 90min}));
    }

    void whatIsWrongIsNamed()
    {
        for (const AgeSetting &setting : ageSettings()) {
            const auto wrong = freshnessFrom({{setting.key, u"soon"_s}});
            QVERIFY(!wrong);
            QCOMPARE(wrong.error().kind, Error::Kind::Invalid);
            QCOMPARE(wrong.error().words, QString(setting.key));
        }
    }
};

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"
