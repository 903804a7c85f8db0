// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxtext.h"

#include <QTest>

#include <ctime>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// The processor's time in ms: other programs' work does not count.
qint64 workedFor(std::clock_t since)
{
    return qint64(std::clock() - since) * 1000 / CLOCKS_PER_SEC;
}

} // namespace

class TestWebWxText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreReadAsTheirOwnersWroteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto span = [](const QString &digits) {
            return uR"(<span class="emoji emoji%1"></span>)"_s.arg(digits);
        };
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("plain") << u"王小明"_s << u"王小明"_s;
        QTest::newRow("4 digits") << span(u"2764"_s) << u"\u2764"_s;
        QTest::newRow("5 digits") << span(u"1f601"_s) << u"😁"_s;
        QTest::newRow("6 digits") << span(u"2320e3"_s) << u"#\u20e3"_s;
        QTest::newRow("8 digits") << span(u"2601fe0f"_s) << u"\u2601\ufe0f"_s;
        QTest::newRow("10 digits") << span(u"1f1e81f1f3"_s) << u"🇨🇳"_s;
        QTest::newRow("upper case") << span(u"1F601"_s) << u"😁"_s;
        QTest::newRow("between letters") << u"a%1b"_s.arg(span(u"1f601"_s)) << u"a😁b"_s;
        QTest::newRow("two") << span(u"1f601"_s) + span(u"1f602"_s) << u"😁😂"_s;
        for (const char *digits : {"", "1", "123", "1234567", "123456789", "12345678901", "1f60g",
                                   "d83d", "110000", "+1f60", " 1f60", "0000", "00230007"}) {
            const QString text = span(QString::fromLatin1(digits));
            QTest::addRow("no emoji: '%s'", digits) << text << text;
        }
        QTest::newRow("cut span") << uR"(<span class="emoji emoji1f601"></spa)"_s
                                  << uR"(<span class="emoji emoji1f601"></spa)"_s;
        QTest::newRow("other span")
            << uR"(<span class="x">a</span>)"_s << uR"(<span class="x">a</span>)"_s;
        QTest::newRow("entities") << u"&lt;b&gt; &amp; &quot;x&quot; &#39;y&#x27; &apos;"_s
                                  << u"<b> & \"x\" 'y' '"_s;
        QTest::newRow("number of an emoji") << u"&#128513;&#x1F601;"_s << u"😁😁"_s;
        QTest::newRow("once only") << u"&amp;lt;&amp;amp;"_s << u"&lt;&amp;"_s;
        QTest::newRow("a span that was escaped is text")
            << uR"(&lt;span class="emoji emoji1f601"&gt;&lt;/span&gt;)"_s
            << uR"(<span class="emoji emoji1f601"></span>)"_s;
        QTest::newRow("an ampersand from a span begins no entity")
            << span(u"26006c"_s) + u"t;"_s << u"&lt;"_s;
        for (const char *text :
             {"&", "&;", "&&&", "&amp", "& amp;", "&unknown;", "&#;", "&#x;", "&#0;", "&#xD800;",
              "&#x110000;", "&#-5;", "&#+65;", "&# 65;", "&#99999999999;", "AT&T; R&D", "&#8;"}) {
            QTest::addRow("no entity: %s", text)
                << QString::fromLatin1(text) << QString::fromLatin1(text);
        }
    }

    void namesAreReadAsTheirOwnersWroteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(WebWxText::decoded(text), name);
    }

    void anyBeginningOfANameIsRead()
    {
        const QString name = uR"(A &amp; B<span class="emoji emoji1f1e81f1f3"></span>&#x1F601;)"_s;
        for (qsizetype length = 0; length <= name.size(); ++length)
            QVERIFY(WebWxText::decoded(name.left(length)).size() <= length);
    }

    void aLongNameTakesLinearTime_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("ampersands") << u"&"_s;
        QTest::newRow("angles") << u"<"_s;
        QTest::newRow("half spans") << u"<span class=\"emoji emoji"_s;
        QTest::newRow("spans") << u"<span class=\"emoji emoji1f601\"></span>"_s;
        QTest::newRow("half entities") << u"&#x"_s;
    }

    void aLongNameTakesLinearTime()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(1'000'000 / piece.size());
        const std::clock_t start = std::clock();
        QVERIFY(!WebWxText::decoded(text).isEmpty());
        QVERIFY2(workedFor(start) < 3'000, qPrintable(QString::number(workedFor(start))));
    }
};

QTEST_GUILESS_MAIN(TestWebWxText)
#include "tst_webwxtext.moc"
