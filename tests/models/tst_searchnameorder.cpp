// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/nameorder.h"

#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestSearchNameOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesStandUnderTheirLetter_data();
    void namesStandUnderTheirLetter();
    void letterStartsAreThoseOfTheCollation();
    void namesAreOrderedLikeInWeChat_data();
    void namesAreOrderedLikeInWeChat();
    void otherTextsFollowTheCollation();
};

void TestSearchNameOrder::namesStandUnderTheirLetter_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<QChar>("letter");
    const auto rows = std::to_array<std::pair<const char *, const char *>>({
        {"A", "阿 爱 安 昂 奥 A a Ａ á Å"},
        {"B", "八 白 班 包 北 毕 波 卜 簿 b"},
        {"C", "擦 蔡 陈 程 褚 崔 曹 错 C"},
        {"D", "大 戴 邓 丁 董 杜 段 多 d"},
        {"E", "鹅 恩 尔 二 È"},
        {"F", "发 范 方 冯 傅 付 F"},
        {"G", "高 葛 龚 顾 郭 过 g"},
        {"H", "哈 韩 何 洪 胡 黄 霍 H"},
        {"I", "i Ice"},
        {"J", "季 贾 江 蒋 金 军 J"},
        {"K", "卡 康 柯 孔 阔 k"},
        {"L", "拉 赖 李 刘 吕 罗 〇 L"},
        {"M", "马 毛 孟 苗 穆 m"},
        {"N", "那 倪 聂 牛 糯 ñ"},
        {"O", "哦 欧 偶 o"},
        {"P", "潘 彭 皮 蒲 瀑 P"},
        {"Q", "七 齐 钱 秦 邱 群 q"},
        {"R", "然 任 荣 阮 若 R"},
        {"S", "萨 沈 石 宋 孙 索 s"},
        {"T", "他 谭 唐 田 涂 托 T"},
        {"U", "u Uli"},
        {"V", "VIP客户"},
        {"W", "挖 万 王 魏 吴 握 w"},
        {"X", "西 夏 肖 谢 徐 迅 X"},
        {"Y", "压 杨 叶 尹 余 云 y"},
        {"Z", "杂 张 赵 郑 周 朱 左 做 Z"},
        {"#", "1 9队 # _ 😀 ～ . α Я あ 가 ， \u200D"},
    });
    for (const auto &[letter, names] : rows)
        QTest::newRow(letter) << QString::fromUtf8(names) << QChar::fromLatin1(*letter);
}

void TestSearchNameOrder::namesStandUnderTheirLetter()
{
    QFETCH(QString, names);
    QFETCH(QChar, letter);
    for (const QLocale::Language language : {QLocale::Chinese, QLocale::English, QLocale::C}) {
        NameOrder order{QLocale(language)};
        for (const QString &name : names.split(u' ')) {
            const quint8 found = order.letterOf(name);
            const QChar shown = found == NameOrder::Other ? u'#' : QChar(u'A' + found);
            QVERIFY2(shown == letter, qPrintable(name + u" → "_s + shown));
        }
    }
}

void TestSearchNameOrder::letterStartsAreThoseOfTheCollation()
{
    // The collation knows the letters itself, as U+FDD0 and the letter (CLDR's index contractions):
    // all the usual characters must stand where these say.
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    NameOrder order{QLocale(QLocale::Chinese)};
    const QString letters = u"ABCDEFGHJKLMNOPQRSTWXYZ"_s;
    std::vector<QCollatorSortKey> starts;
    for (const QChar letter : letters)
        starts.push_back(collator.sortKey(QString(QChar(0xFDD0)) + letter));
    const QCollatorSortKey last = collator.sortKey(u"咗"_s);
    int seen = 0;
    for (char32_t c = 0x4E00; c < 0x9FA6; ++c) {
        const QString han = QString::fromUcs4(&c, 1);
        const QCollatorSortKey key = collator.sortKey(han);
        if (key.compare(last) > 0) {
            QCOMPARE(order.letterOf(han), NameOrder::Other);
            continue;
        }
        const auto after = std::ranges::find_if(
            starts, [&](const QCollatorSortKey &start) { return start.compare(key) > 0; });
        const QChar expected = letters.at(after - starts.begin() - 1);
        QVERIFY2(order.letterOf(han) == expected.unicode() - u'A', qPrintable(han));
        ++seen;
    }
    QVERIFY(seen > 20000);
}

void TestSearchNameOrder::namesAreOrderedLikeInWeChat_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
    QTest::newRow("English") << QLocale(QLocale::English);
}

void TestSearchNameOrder::namesAreOrderedLikeInWeChat()
{
    QFETCH(QLocale, locale);
    NameOrder order(locale);
    const QStringList expected{u"阿里"_s,    u"安娜"_s,   u"Alice"_s, u"八戒"_s,
                               u"白素"_s,    u"Bob"_s,    u"李雷"_s,  u"Lily 2"_s,
                               u"Lily 10"_s, u"王小明"_s, u"吴用"_s,  u"William"_s,
                               u"周一"_s,    u"Zoe"_s,    u"2队"_s,   u"10队"_s};
    QStringList names = expected;
    std::ranges::reverse(names);
    std::ranges::sort(names, [&](const QString &a, const QString &b) {
        return order.nameKey(a).compare(order.nameKey(b)) < 0;
    });
    QCOMPARE(names, expected);
}

void TestSearchNameOrder::otherTextsFollowTheCollation()
{
    const NameOrder order{QLocale(QLocale::Chinese, QLocale::China)};
    const auto less = [&](const QString &a, const QString &b) {
        return order.textKey(a).compare(order.textKey(b)) < 0;
    };
    QVERIFY(less(u"wxid_9"_s, u"wxid_10"_s));
    QVERIFY(less(u"江苏"_s, u"浙江"_s));
    QVERIFY(less(u"alias"_s, u"Bert"_s));
}

QTEST_GUILESS_MAIN(TestSearchNameOrder)
#include "tst_searchnameorder.moc"
