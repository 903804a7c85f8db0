// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "initials.h"
#include "tokens.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestInitials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameHasInitials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Chinese") << u"王小明"_s << u"王"_s;
        QTest::newRow("Chinese outside the first plane") << u"𠮷野家"_s << u"𠮷"_s;
        QTest::newRow("two words") << u"Anna Schmidt"_s << u"AS"_s;
        QTest::newRow("lower case") << u"anna schmidt"_s << u"AS"_s;
        QTest::newRow("one word") << u"bob"_s << u"B"_s;
        QTest::newRow("three words") << u"Ana Maria Lopez"_s << u"AM"_s;
        QTest::newRow("many spaces") << u"  Ana   Lopez "_s << u"AL"_s;
        QTest::newRow("id with an underscore") << u"wxid_abc"_s << u"WA"_s;
        QTest::newRow("accents") << u"Éva Ñuñez"_s << u"ÉÑ"_s;
        QTest::newRow("combining accent") << u"E\u0301va"_s << u"E\u0301"_s;
        QTest::newRow("Cyrillic") << u"иван петров"_s << u"ИП"_s;
        QTest::newRow("letters then Han") << u"Shop 助手"_s << u"S"_s;
        QTest::newRow("Han then letters") << u"王 Wang"_s << u"王"_s;
        QTest::newRow("kana") << u"さくら"_s << u"さ"_s;
        QTest::newRow("Hangul") << u"김철수"_s << u"김"_s;
        QTest::newRow("Arabic") << u"محمد علي"_s << u"م"_s;
        QTest::newRow("Hebrew") << u"דוד לוי"_s << u"ד"_s;
        QTest::newRow("Arabic behind an override") << u"\u202Eمحمد"_s << u"م"_s;
        QTest::newRow("digits") << u"138 0013"_s << u"1"_s;
        QTest::newRow("emoji") << u"🌸小花"_s << u"🌸"_s;
        QTest::newRow("family") << u"👨‍👩‍👧‍👦 Li"_s
                                << u"👨‍👩‍👧‍👦"_s;
        QTest::newRow("skin tone") << u"👍🏽ok"_s << u"👍🏽"_s;
        QTest::newRow("flag") << u"🇨🇳中国"_s << u"🇨🇳"_s;
        QTest::newRow("heart with selector") << u"❤️love"_s << u"❤️"_s;
        QTest::newRow("brackets first") << u"【VIP】李雷"_s << u"V"_s;
        QTest::newRow("tilde first") << u"~阿强~"_s << u"阿"_s;
        QTest::newRow("punctuation only") << u"..."_s << u"."_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("ideographic space") << u"\u3000\u3000"_s << QString();
        QTest::newRow("ideographic space first") << u"\u3000李雷"_s << u"李"_s;
        QTest::newRow("Hangul filler") << u"\u3164"_s << QString();
        QTest::newRow("zero width") << u"\u200B\u200D"_s << QString();
        QTest::newRow("half a surrogate") << QString(QChar(0xD83D)) << QString(QChar(0xD83D));
        QTest::newRow("line break") << u"Anna\nSchmidt"_s << u"AS"_s;
    }
    void aNameHasInitials()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(initials(name), expected);
    }

    void anIdHasOneColourForEver()
    {
        QCOMPARE(colorOfId(u"wxid_abc"_s), colorOfId(u"wxid_abc"_s));
        // A new release must not repaint everybody.
        QCOMPARE(colorOfId(u"filehelper"_s).name(), u"#3a7d44"_s);
    }

    void allHuesAreUsedEvenlyAndCarryWhiteText()
    {
        QHash<QRgb, int> uses;
        constexpr int ids = 2400;
        for (int i = 0; i < ids; ++i)
            ++uses[colorOfId(u"wxid_%1"_s.arg(i * 7919)).rgb()];
        QVERIFY(uses.size() >= 10);
        for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
            const QColor color = QColor::fromRgb(use.key());
            QVERIFY2(contrast(Qt::white, color) >= 4.5, color.name().toLatin1());
            QVERIFY(use.value() > ids / uses.size() / 2);
            QVERIFY(use.value() < ids / uses.size() * 2);
        }
    }
};

QTEST_GUILESS_MAIN(TestInitials)
#include "tst_initials.moc"
