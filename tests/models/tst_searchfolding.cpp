// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/folding.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestSearchFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void caseAndWidthAreFolded_data();
    void caseAndWidthAreFolded();
    void nothingFoldsToASeparator();
    void wordsAreSeparatedByAnyBlank_data();
    void wordsAreSeparatedByAnyBlank();
};

void TestSearchFolding::caseAndWidthAreFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ascii") << u"WxId_Ab-9"_s << u"wxid_ab-9"_s;
    QTest::newRow("full-width") << u"ＡＢｃ１２！"_s << u"abc12!"_s;
    QTest::newRow("half-width katakana") << u"ｶﾅ"_s << u"カナ"_s;
    QTest::newRow("full-width sign") << u"￥５"_s << u"¥5"_s;
    QTest::newRow("Latin with ornament") << u"ÉÖ"_s << u"éö"_s;
    QTest::newRow("Greek") << u"ΣΑΣ"_s << u"σασ"_s;
    QTest::newRow("Han stays") << u"王小明〇"_s << u"王小明〇"_s;
    QTest::newRow("compatibility forms stay") << u"①㎏"_s << u"①㎏"_s;
    QTest::newRow("emoji stays") << u"👨‍👩‍👧❤️"_s << u"👨‍👩‍👧❤️"_s;
    QTest::newRow("combining marks stay") << u"E\u0301\u0301"_s << u"e\u0301\u0301"_s;
    QTest::newRow("ideographic space") << u"王\u3000明"_s << u"王 明"_s;
    QTest::newRow("line breaks and tabs") << u"a\r\nb\tc"_s << u"a  b c"_s;
    QTest::newRow("direction overrides vanish") << u"a\u202Eb\u2069c"_s << u"abc"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) << QString(QChar(0xFFFD));
    QTest::newRow("beyond the first plane") << u"𠮷𐐀"_s << u"𠮷𐐨"_s;
}

void TestSearchFolding::caseAndWidthAreFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromUtf8(folded(text)), expected);
    QCOMPARE(folded(expected), folded(text)); // folding twice changes nothing
}

void TestSearchFolding::nothingFoldsToASeparator()
{
    for (char32_t c = 1; c < 0x30000; ++c) {
        const QByteArray bytes = folded(QString::fromUcs4(&c, 1));
        QVERIFY2(!bytes.contains(FieldSeparator) && !bytes.contains('\0'),
                 qPrintable(QString::number(quint32(c), 16)));
    }
}

void TestSearchFolding::wordsAreSeparatedByAnyBlank_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<QByteArray>>("words");
    QTest::newRow("nothing") << QString() << QList<QByteArray>();
    QTest::newRow("blanks") << u" \u3000\t "_s << QList<QByteArray>();
    QTest::newRow("one") << u" VIP "_s << QList<QByteArray>{"vip"};
    QTest::newRow("several") << u"Ａ　b\u00A0c"_s << QList<QByteArray>{"a", "b", "c"};
}

void TestSearchFolding::wordsAreSeparatedByAnyBlank()
{
    QFETCH(QString, search);
    QTEST(searchWords(search), "words");
}

QTEST_GUILESS_MAIN(TestSearchFolding)
#include "tst_searchfolding.moc"
