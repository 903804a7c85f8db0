// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchmarker.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestSearchMarker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasFoundIsMarked_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("nothing is searched") << u" "_s << u"Alice"_s << QStringList{};
        QTest::newRow("case and width") << u"ALI"_s << u"xａｌice"_s << QStringList{u"ａｌi"_s};
        QTest::newRow("every place")
            << u"a"_s << u"banana"_s << QStringList{u"a"_s, u"a"_s, u"a"_s};
        QTest::newRow("words that touch are one mark")
            << u"al ice"_s << u"Alice"_s << QStringList{u"Alice"_s};
        QTest::newRow("words that overlap") << u"ali lic"_s << u"Alice"_s << QStringList{u"Alic"_s};
        QTest::newRow("Chinese") << u"小明"_s << u"王小明"_s << QStringList{u"小明"_s};
        QTest::newRow("traditional") << u"国"_s << u"張國榮"_s << QStringList{u"國"_s};
        QTest::newRow("pinyin") << u"xm"_s << u"王小明"_s << QStringList{u"小明"_s};
        QTest::newRow("pinyin around a blank")
            << u"wxm"_s << u"王 小明😀"_s << QStringList{u"王 小明"_s};
        QTest::newRow("pinyin beyond the first plane")
            << u"he"_s << u"a𠀀"_s << QStringList{u"𠀀"_s};
        QTest::newRow("the text itself goes before its reading")
            << u"wang"_s << u"王 wang"_s << QStringList{u"wang"_s};
        QTest::newRow("emoji") << u"🎉"_s << u"a🎉b"_s << QStringList{u"🎉"_s};
        QTest::newRow("nowhere") << u"zzz"_s << u"王小明"_s << QStringList{};
        QTest::newRow("no text") << u"a"_s << QString() << QStringList{};
        QTest::newRow("a lone surrogate")
            << u"b"_s << QString(u"a"_s + QChar(0xD83D) + u'b') << QStringList{u"b"_s};
    }
    void whatWasFoundIsMarked()
    {
        QFETCH(QString, search);
        QFETCH(QString, text);
        QStringList marked;
        for (const TextSpan &span : SearchMarker(search).spansIn(text))
            marked.append(text.mid(span.start, span.length));
        QTEST(marked, "marked");
    }
};

QTEST_GUILESS_MAIN(TestSearchMarker)
#include "tst_searchmarker.moc"
