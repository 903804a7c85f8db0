// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hancharacters.h"
#include "naivepinyin.h"
#include "search/folding.h"
#include "search/pinyinpattern.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

QStringList readings(char32_t character)
{
    QStringList all;
    for (const quint16 number : Han::syllablesOf(Han::readingSet(character))) {
        const std::string_view syllable = Han::syllable(number);
        all.append(QString::fromLatin1(syllable.data(), qsizetype(syllable.size())));
    }
    return all;
}

bool finds(const QString &word, const QString &name)
{
    const PinyinPattern pattern(folded(word));
    return pattern.isUsable() && pattern.isIn(pinyinText(name).units);
}

} // namespace

class TestSearchPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCharacterHasAllItsReadings_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("zeng as a surname") << u"曾"_s << QStringList{u"ceng"_s, u"zeng"_s};
        QTest::newRow("chong") << u"重"_s << QStringList{u"chong"_s, u"tong"_s, u"zhong"_s};
        QTest::newRow("u with dots, both ways")
            << u"女"_s << QStringList{u"nu"_s, u"nv"_s, u"ru"_s};
        QTest::newRow("one") << u"李"_s << QStringList{u"li"_s};
        QTest::newRow("beyond the first plane") << u"𠀀"_s << QStringList{u"he"_s};
        QTest::newRow("no Han character") << u"a"_s << QStringList{};
        QTest::newRow("hiragana") << u"あ"_s << QStringList{};
        QTest::newRow("emoji") << u"😀"_s << QStringList{};
    }
    void aCharacterHasAllItsReadings()
    {
        QFETCH(QString, character);
        QTEST(readings(character.toUcs4().first()), "expected");
    }

    void traditionalBecomesSimplified_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("traditional") << u"張國榮"_s << u"张国荣"_s;
        QTest::newRow("simplified stays") << u"张国荣"_s << u"张国荣"_s;
        QTest::newRow("two forms, one result") << u"發髮"_s << u"发发"_s;
        QTest::newRow("Latin, kana, emoji stay") << u"aあ😀"_s << u"aあ😀"_s;
    }
    void traditionalBecomesSimplified()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(folded(text), plain.toUtf8());
        QCOMPARE(folded(plain), plain.toUtf8());
    }

    void simplifyingTwiceIsSimplifyingOnce()
    {
        for (char32_t c = 0; c <= 0x323AF; ++c) {
            const char32_t once = Han::simplified(c);
            QVERIFY2(Han::simplified(once) == once, qPrintable(QString::number(c, 16)));
        }
    }

    void namesAreFoundAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("initials, first reading") << u"zq"_s << u"曾强"_s << true;
        QTest::newRow("initials, the name of a city") << u"zq"_s << u"重庆"_s << true;
        QTest::newRow("initials, its real reading") << u"cq"_s << u"重庆"_s << true;
        QTest::newRow("in full") << u"zengqiang"_s << u"曾强"_s << true;
        QTest::newRow("capitals") << u"ZengQiang"_s << u"曾强"_s << true;
        QTest::newRow("mixed") << u"zengq"_s << u"曾强"_s << true;
        QTest::newRow("mixed the other way") << u"zqiang"_s << u"曾强"_s << true;
        QTest::newRow("two-letter initial") << u"zhq"_s << u"重庆"_s << true;
        QTest::newRow("the last syllable is not finished") << u"zengqia"_s << u"曾强"_s << true;
        QTest::newRow("one in the middle has to be") << u"zenqiang"_s << u"曾强"_s << false;
        QTest::newRow("anywhere in the name") << u"xm"_s << u"王小明"_s << true;
        QTest::newRow("not with a gap") << u"wm"_s << u"王小明"_s << false;
        QTest::newRow("blanks in the name do not matter") << u"wxm"_s << u"王 小　明😀"_s << true;
        QTest::newRow("letters in the name") << u"vipwang"_s << u"VIP王"_s << true;
        QTest::newRow("full-width letters in the name") << u"awang"_s << u"Ａ王"_s << true;
        QTest::newRow("digits in the name") << u"wang2hao"_s << u"王2号"_s << true;
        QTest::newRow("green, as it is typed") << u"lv"_s << u"绿"_s << true;
        QTest::newRow("green, as it is written") << u"lu"_s << u"绿"_s << true;
        QTest::newRow("traditional") << u"zgr"_s << u"張國榮"_s << true;
        QTest::newRow("longer than the name") << u"zengqiangx"_s << u"曾强"_s << false;
        QTest::newRow("digits alone are no pinyin") << u"2"_s << u"王2号"_s << false;
        QTest::newRow("Chinese is no pinyin") << u"王"_s << u"王"_s << false;
        QTest::newRow("nobody") << u"z"_s << QString() << false;
        QTest::newRow("too long a word") << QString(100, u'a') << QString(100, u'啊') << false;
    }
    void namesAreFoundAsPeopleTypeThem()
    {
        QFETCH(QString, word);
        QFETCH(QString, name);
        QTEST(finds(word, name), "isFound");
        QTEST(Test::isReadLike(name, folded(word)) && word.size() <= PinyinPattern::LongestWord,
              "isFound");
    }

    void aHitSaysWhereItIs()
    {
        const PinyinText text = pinyinText(u"😀王 小明"_s);
        const auto hit = PinyinPattern("xm").firstIn(text.units);
        QVERIFY(hit);
        QCOMPARE(text.places[hit->first], 4); // an emoji takes two, then 王 and a blank
        QCOMPARE(text.places[hit->second - 1], 5);
        QVERIFY(!PinyinPattern("mx").firstIn(text.units));
    }

    void randomWordsAreFoundWhereTryingEverythingFindsThem()
    {
        QRandomGenerator random(7);
        const QString characters = u"曾重庆强王小明绿女长张國単A2 b😀单石朝"_s;
        const QByteArray letters = "zhcgqnuvlsedwangio2";
        int hits = 0;
        for (int round = 0; round < 5000; ++round) {
            QString name;
            for (int i = random.bounded(1, 6); i > 0; --i)
                name += characters[random.bounded(int(characters.size()))];
            QByteArray word;
            for (int i = random.bounded(1, 5); i > 0; --i)
                word += letters[random.bounded(int(letters.size()))];
            const PinyinText text = pinyinText(name);
            const PinyinPattern pattern(word);
            const bool isFound = text.hasHan && pattern.isUsable() && pattern.isIn(text.units);
            QVERIFY2(isFound == Test::isReadLike(name, word),
                     qPrintable(name + u' ' + QString::fromLatin1(word)));
            if (text.hasHan && pattern.isUsable())
                QCOMPARE(pattern.firstIn(text.units).has_value(), isFound);
            hits += isFound ? 1 : 0;
        }
        QVERIFY(hits > 100);
    }
};

QTEST_GUILESS_MAIN(TestSearchPinyin)
#include "tst_searchpinyin.moc"
