// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"
#include "progress.h"
#include "texttable.h"
#include "textwidth.h"

#include <QTemporaryFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

/// What `write` puts into a file.
template <typename Write>
QString written(Write write)
{
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::tmpfile(), std::fclose);
    Output output(file.get());
    write(output);
    if (!output.flush())
        return {};
    std::rewind(file.get());
    QByteArray bytes(64 * 1024, '\0');
    bytes.resize(qsizetype(std::fread(bytes.data(), 1, size_t(bytes.size()), file.get())));
    return QString::fromUtf8(bytes);
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widthCountsWhatATerminalShows_data();
    void widthCountsWhatATerminalShows();
    void nothingOfForeignTextIsObeyedByATerminal_data();
    void nothingOfForeignTextIsObeyedByATerminal();
    void columnsStandBelowEachOther();
    void aLineStaysOneLine();
    void aFullDiskIsNoticed();
    void aLogGetsFewLinesOfProgress();
};

void TestOutput::widthCountsWhatATerminalShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("columns");
    QTest::newRow("nothing") << u""_s << 0;
    QTest::newRow("latin") << u"Shop A"_s << 6;
    QTest::newRow("chinese") << u"王小明"_s << 6;
    QTest::newRow("mixed") << u"VIP 客户"_s << 8;
    QTest::newRow("kana, hangul") << u"カな한"_s << 6;
    QTest::newRow("half width") << u"ｶﾅ"_s << 2;
    QTest::newRow("full width") << u"ＶＩＰ！"_s << 8;
    QTest::newRow("blank of full width") << u"\u3000"_s << 2;
    QTest::newRow("combining") << u"e\u0301a\u0300\u0316"_s << 2;
    QTest::newRow("joiners and variation selectors") << u"a\u200Db\uFE0F"_s << 2;
    QTest::newRow("emoji") << u"😀🎉"_s << 4;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s << 2;
    QTest::newRow("narrow sign") << u"é€→"_s << 3;
    QTest::newRow("edges of a range") << u"\u10FF\u1100\u115F\u1160"_s << 6;
}

void TestOutput::widthCountsWhatATerminalShows()
{
    QFETCH(QString, text);
    QTEST(columnsOf(text), "columns");
}

void TestOutput::nothingOfForeignTextIsObeyedByATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    QTest::addColumn<QString>("blank");
    QTest::newRow("plain") << u"王小明 é 😀"_s << u"王小明 é 😀"_s << u"王小明 é 😀"_s;
    QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a␛[31mb"_s << u"a [31mb"_s;
    QTest::newRow("title") << u"\x1b]0;t\x07"_s << u"␛]0;t␇"_s << u" ]0;t "_s;
    QTest::newRow("line ends") << u"a\r\nb\tc"_s << u"a␍␊b␉c"_s << u"a  b c"_s;
    QTest::newRow("delete") << u"a\x7f"_s << u"a␡"_s << u"a "_s;
    QTest::newRow("8-bit escape") << u"a\u009b31m"_s << u"a\uFFFD31m"_s << u"a 31m"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\uFFFDb"_s << u"a b"_s;
    QTest::newRow("turned around") << u"a\u202Eb"_s << u"a\uFFFDb"_s << u"a b"_s;
    QTest::newRow("isolated") << u"\u2066a\u2069"_s << u"\uFFFDa\uFFFD"_s << u" a "_s;
}

void TestOutput::nothingOfForeignTextIsObeyedByATerminal()
{
    QFETCH(QString, text);
    QTEST(harmless(text, Controls::Visible), "visible");
    QTEST(harmless(text, Controls::Blank), "blank");
}

void TestOutput::columnsStandBelowEachOther()
{
    TextTable table({u"name"_s, u"alias"_s, u"id"_s}, Controls::Blank);
    table.append({u"王小明"_s, u""_s, u"wxid_1"_s});
    table.append({u"A\nB"_s, u"long alias"_s, u""_s});
    QCOMPARE(table.toString(),
             u"name    alias       id\n"
             "王小明              wxid_1\n"
             "A B     long alias\n"_s);
}

void TestOutput::aLineStaysOneLine()
{
    const QString text = written([](Output &output) { output.line(u"a\nb\x1b[2J"_s); });
    QCOMPARE(text, u"a b [2J\n"_s);
}

void TestOutput::aFullDiskIsNoticed()
{
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> full(std::fopen("/dev/full", "w"),
                                                          std::fclose);
    QVERIFY(full);
    Output output(full.get());
    output.line(u"a"_s);
    QVERIFY(!output.flush());
}

void TestOutput::aLogGetsFewLinesOfProgress()
{
    const QString text = written([](Output &output) {
        Progress progress(output);
        AccountStatus status;
        status.account = 1;
        status.state = AccountStatus::State::Working;
        status.step = AccountStatus::Step::Details;
        status.expected = 5000;
        for (status.received = 0; status.received < 5000; ++status.received)
            progress.show(status, u"Shop\x1b A"_s);
        status.step = AccountStatus::Step::Members;
        progress.show(status, u"Shop\x1b A"_s);
        progress.clear();
    });
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.startsWith(u"Shop  A: "_s));
    QVERIFY(!text.contains(u'\x1b'));
    QVERIFY(!text.contains(u'\r'));
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
