// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"
#include "tablewriterfactory.h"

#include "difficultnames.h"
#include "faildevice.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

using Table = QList<QStringList>;

Result<void> write(TableWriter &writer, const Table &table)
{
    Result<void> done = writer.begin(table.first());
    for (qsizetype i = 1; done && i < table.size(); ++i)
        done = writer.row(table[i]);
    return done ? writer.end() : done;
}

QByteArray written(const Table &table, const CsvOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, options);
    return write(writer, table) ? buffer.data() : "failed"_ba;
}

/// What somebody else's CSV reader makes of the bytes.
std::optional<Table> readByPython(const QByteArray &csv, const QString &encoding, QChar separator)
{
    const QString script = u"import csv, io, json, sys\n"
                           "text = sys.stdin.buffer.read().decode(sys.argv[1])\n"
                           "csv.field_size_limit(1 << 24)\n"
                           "rows = csv.reader(io.StringIO(text, newline=''), strict=True,\n"
                           "                  delimiter=sys.argv[2])\n"
                           "print(json.dumps(list(rows)))\n"_s;
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(u"python3"_s, {u"-c"_s, script, encoding, QString(separator)});
    python.write(csv);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        return std::nullopt;
    Table table;
    for (const QJsonValue &row : QJsonDocument::fromJson(python.readAllStandardOutput()).array()) {
        QStringList values;
        for (const QJsonValue &value : row.toArray())
            values.append(value.toString());
        table.append(values);
    }
    return table;
}

Table difficultTable()
{
    Table table{{u"what"_s, u"first"_s, u"middle"_s, u"last"_s}};
    for (const DifficultName &name : difficultNames())
        table.append({QString::fromLatin1(name.what), name.text, name.text + u'x', name.text});
    return table;
}

} // namespace

class TestExportCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsQuotedAndLinesEndWithCrLf();
    void aTableWithoutRowsIsItsHeader();
    void theGuardIsAnApostrophe_data();
    void theGuardIsAnApostrophe();
    void anotherReaderGetsEveryNameBack_data();
    void anotherReaderGetsEveryNameBack();
    void theByteOrderMarkIsWrittenOnce();
    void gb18030CarriesEveryCharacter();
    void aRowOfAnotherLengthIsRefused();
    void everyFailedWriteIsSaid();
    void aFullDiskIsSaid();
    void oneRowIsHeldInMemory();
};

void TestExportCsv::everyFieldIsQuotedAndLinesEndWithCrLf()
{
    const Table table{{u"a"_s, u"b"_s}, {u"1"_s, QString()}, {u"say \"hi\""_s, u"x\r\ny"_s}};
    QCOMPARE(written(table, {.encoding = TextEncoding::Utf8}),
             "\"a\",\"b\"\r\n\"1\",\"\"\r\n\"say \"\"hi\"\"\",\"x\r\ny\"\r\n"_ba);
    QCOMPARE(written(table.first(1), {.encoding = TextEncoding::Utf8, .separator = u';'}),
             "\"a\";\"b\"\r\n"_ba);
    QCOMPARE(written(table.first(1), {.encoding = TextEncoding::Utf8, .separator = u'\t'}),
             "\"a\"\t\"b\"\r\n"_ba);
}

void TestExportCsv::aTableWithoutRowsIsItsHeader()
{
    QCOMPARE(written({{u"id"_s}}, {}), "\xEF\xBB\xBF\"id\"\r\n"_ba);
}

void TestExportCsv::theGuardIsAnApostrophe_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("guarded");
    for (const QString &start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s, u"\n"_s, u"＝"_s,
                                 u"＋"_s, u"－"_s, u"＠"_s}) {
        QTest::newRow(qPrintable(u"U+%1"_s.arg(start[0].unicode(), 4, 16)))
            << QString(start + u'1') << QString(u'\'' + start + u'1');
        QTest::newRow(qPrintable(u"U+%1 alone"_s.arg(start[0].unicode(), 4, 16)))
            << start << QString(u'\'' + start);
    }
    QTest::newRow("nul hides nothing") << u"\0=1"_s << u"'=1"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("only nul") << u"\0"_s << QString();
    QTest::newRow("sign inside") << u"a=1"_s << u"a=1"_s;
    QTest::newRow("an apostrophe stays one") << u"'=1"_s << u"'=1"_s;
}

void TestExportCsv::theGuardIsAnApostrophe()
{
    QFETCH(QString, value);
    QFETCH(QString, guarded);
    QCOMPARE(csvText(value, FormulaGuard::On), guarded);
    QCOMPARE(csvText(value, FormulaGuard::Off), QString(value).remove(QChar::Null));
}

void TestExportCsv::anotherReaderGetsEveryNameBack_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("pythonEncoding");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<FormulaGuard>("guard");
    const QList<std::tuple<const char *, TextEncoding, QString>> encodings{
        {"UTF-8 with BOM", TextEncoding::Utf8WithBom, u"utf-8-sig"_s},
        {"UTF-8", TextEncoding::Utf8, u"utf-8"_s},
        {"GB18030", TextEncoding::Gb18030, u"gb18030"_s},
    };
    for (const auto &[name, encoding, python] : encodings) {
        for (const char separator : {',', ';', '\t'}) {
            for (const FormulaGuard guard : {FormulaGuard::On, FormulaGuard::Off})
                QTest::addRow("%s, separator %d, guard %d", name, separator,
                              static_cast<int>(guard))
                    << encoding << python << QChar(QLatin1Char(separator)) << guard;
        }
    }
}

void TestExportCsv::anotherReaderGetsEveryNameBack()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, pythonEncoding);
    QFETCH(QChar, separator);
    QFETCH(FormulaGuard, guard);
    const Table table = difficultTable();
    const QByteArray csv
        = written(table, {.encoding = encoding, .separator = separator, .guard = guard});
    const std::optional<Table> read = readByPython(csv, pythonEncoding, separator);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), table.size());
    for (qsizetype row = 0; row < table.size(); ++row) {
        QStringList expected;
        for (const QString &value : table[row])
            expected.append(csvText(value, guard));
        QCOMPARE(read->at(row), expected);
    }
}

void TestExportCsv::theByteOrderMarkIsWrittenOnce()
{
    const QByteArray csv = written({{u"a"_s}, {u"b"_s}, {u"c"_s}}, {});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QCOMPARE(csv.count("\xEF\xBB\xBF"), 1);
    QVERIFY(!written({{u"a"_s}}, {.encoding = TextEncoding::Utf8}).startsWith("\xEF"));
    QVERIFY(written({{u"a"_s}}, {.encoding = TextEncoding::Gb18030}).startsWith("\"a"));
}

void TestExportCsv::gb18030CarriesEveryCharacter()
{
    QCOMPARE(
        written({{u"王\U0001F600é"_s}, {u"a"_s + QChar(0xD83D)}, {QString(QChar(0xDE00)) + u'b'}},
                {.encoding = TextEncoding::Gb18030}),
        "\"\xCD\xF5\x94\x39\xFC\x36\xA8\xA6\"\r\n"
        "\"a\x84\x31\xA4\x37\"\r\n"
        "\"\x84\x31\xA4\x37"
        "b\"\r\n"_ba);
}

void TestExportCsv::aRowOfAnotherLengthIsRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {});
    QVERIFY(writer.begin({u"a"_s, u"b"_s}));
    QCOMPARE(writer.row({u"1"_s}).error().kind, Error::Kind::Invalid);
    QCOMPARE(writer.row({u"1"_s, u"2"_s}).error().kind, Error::Kind::Invalid);
    QCOMPARE(writer.end().error().kind, Error::Kind::Invalid);
}

void TestExportCsv::everyFailedWriteIsSaid()
{
    const Table table{{u"id"_s, u"name"_s}, {u"1"_s, u"王\"小\"明"_s}, {u"2"_s, u"x"_s}};
    for (const TextEncoding encoding : {TextEncoding::Utf8WithBom, TextEncoding::Gb18030}) {
        const QByteArray whole = written(table, {.encoding = encoding});
        for (qint64 room = 0; room < whole.size(); ++room) {
            FailDevice device(room);
            CsvWriter writer(device, {.encoding = encoding});
            const Result<void> done = write(writer, table);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Storage);
            QCOMPARE(done.error().words, u"no room"_s);
            QCOMPARE(writer.row(table[1]).error(), done.error());
            QCOMPARE(writer.end().error(), done.error());
            QCOMPARE(device.writesAfterFailure(), 0);
            QCOMPARE(device.taken(), whole.first(room));
        }
        FailDevice device(whole.size());
        CsvWriter writer(device, {.encoding = encoding});
        QVERIFY(write(writer, table));
    }
}

void TestExportCsv::aFullDiskIsSaid()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("there is no /dev/full");
    CsvWriter writer(full, {});
    const Result<void> done = write(writer, {{u"id"_s}, {u"1"_s}});
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Storage);
    QVERIFY(done.error().words.contains("space"_L1));
}

/// Bytes of this process that are in memory.
static qint64 residentBytes()
{
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').value(1).toLongLong() * 4096;
}

void TestExportCsv::oneRowIsHeldInMemory()
{
    QTemporaryDir folder;
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Json}) {
        QFile file(folder.filePath(u"rows"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto writer = makeTableWriter(format, {}, file);
        QVERIFY(writer->begin({u"id"_s, u"name"_s, u"signature"_s}));
        const QStringList row{u"wxid_1"_s, u"王小明"_s, QString(100, u'长')};
        for (int i = 0; i < 1000; ++i)
            QVERIFY(writer->row(row));
        const qint64 before = residentBytes();
        for (int i = 0; i < 100'000; ++i) {
            if (!writer->row(row))
                QFAIL("a row was not written");
        }
        [[maybe_unused]] const qint64 grown = residentBytes() - before;
        QVERIFY(writer->end());
        QVERIFY(file.size() > 30'000'000);
#ifndef __SANITIZE_ADDRESS__ // which keeps freed memory
        QVERIFY2(grown < 4'000'000, qPrintable(QString::number(grown)));
#endif
    }
}

QTEST_GUILESS_MAIN(TestExportCsv)
#include "tst_exportcsv.moc"
