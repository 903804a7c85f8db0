// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvreader.h"
#include "csvwriter.h"
#include "difficultnames.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

Q_DECLARE_METATYPE(Lianxi::TextEncoding)

/// The cases that public collections of CSV files have, written down anew.
class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAreRead_data();
    void recordsAreRead();
    void badLinesAreNamedAndTheOthersGoOn_data();
    void badLinesAreNamedAndTheOthersGoOn();
    void theSeparatorIsFoundOut_data();
    void theSeparatorIsFoundOut();
    void theEncodingIsFoundOut_data();
    void theEncodingIsFoundOut();
    void whatOurExportWritesComesBack_data();
    void whatOurExportWritesComesBack();
    void chunksOfAnySizeGiveTheSame();
    void veryLongCellsAreRead();
    void aLineWithoutAnEndSpoilsItselfOnly_data();
    void aLineWithoutAnEndSpoilsItselfOnly();
    void packedFilesAreKnown();
    void aHundredThousandLinesAreQuick();
};

namespace {

using Table = QList<QStringList>;

/// Gives its bytes in pieces, as a pipe does.
class Dripping : public QIODevice
{
public:
    Dripping(QByteArray bytes, qsizetype piece)
        : m_bytes(std::move(bytes))
        , m_piece(piece)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min<qint64>({most, m_piece, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_piece;
    qsizetype m_at = 0;
};

struct Read
{
    Table rows;
    QStringList lines; ///< where each record begins, and what is wrong with it
};

QString nameOf(CsvProblem problem)
{
    switch (problem) {
    case CsvProblem::None:
        break;
    case CsvProblem::NotText:
        return u" not text"_s;
    case CsvProblem::UnclosedQuote:
        return u" unclosed quote"_s;
    case CsvProblem::TextAfterQuote:
        return u" text after quote"_s;
    case CsvProblem::TooLong:
        return u" too long"_s;
    }
    return {};
}

Read readAll(QIODevice &device)
{
    CsvReader reader(device);
    Read read;
    while (const std::optional<CsvRecord> record = reader.next()) {
        if (record->problem == CsvProblem::None)
            read.rows.append(record->fields);
        read.lines.append(QString::number(record->line) + nameOf(record->problem));
    }
    return read;
}

Read readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

} // namespace

void TestCsvReader::recordsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Table>("rows");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const QByteArray &bytes, const Table &rows,
                        const QString &lines) { QTest::newRow(name) << bytes << rows << lines; };
    const Table plain{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    row("CRLF", "a,b\r\nc,d\r\n", plain, u"1 2"_s);
    row("LF", "a,b\nc,d\n", plain, u"1 2"_s);
    row("CR", "a,b\rc,d\r", plain, u"1 2"_s);
    row("mixed line ends", "a,b\rc,d\r\n\n", plain, u"1 2"_s);
    row("no line end at the end", "a,b\nc,d", plain, u"1 2"_s);
    row("CR at the very end", "a,b\nc,d\r", plain, u"1 2"_s);
    row("nothing", "", {}, QString());
    row("only a BOM", "\xEF\xBB\xBF", {}, QString());
    row("only line ends", "\n\r\n\r", {}, QString());
    row("empty lines between", "a,b\n\n\r\nc,d\n", plain, u"1 4"_s);
    row("lines of separators only", "a,b\n,\n\"\",\"\"\nc,d\n,\n", plain, u"1 4"_s);
    row("BOM before a quote", "\xEF\xBB\xBF\"a\",b\nc,d\n", plain, u"1 2"_s);
    row("one column", "a\nb\n", {{u"a"_s}, {u"b"_s}}, u"1 2"_s);
    row("one cell", "a", {{u"a"_s}}, u"1"_s);
    row("one empty quoted cell", "\"\"", {}, QString());
    row("empty cells", "a,,b\n,c,\n", {{u"a"_s, {}, u"b"_s}, {{}, u"c"_s, {}}}, u"1 2"_s);
    row("separator at the end", "a,b,\n", {{u"a"_s, u"b"_s, {}}}, u"1"_s);
    row("separator at the end of the file", "a,b,", {{u"a"_s, u"b"_s, {}}}, u"1"_s);
    row("ragged", "a,b\nc\nd,e,f\n", {{u"a"_s, u"b"_s}, {u"c"_s}, {u"d"_s, u"e"_s, u"f"_s}},
        u"1 2 3"_s);
    row("quoted", "\"a\",\"b\"\n\"c\",\"d\"\n", plain, u"1 2"_s);
    row("quoted separators", "\"a,b\",c\n", {{u"a,b"_s, u"c"_s}}, u"1"_s);
    row("quoted quotes", "\"a\"\"b\",\"\"\"\"\n", {{u"a\"b"_s, u"\""_s}}, u"1"_s);
    row("quoted line breaks", "a,\"b\nc\r\nd\re\"\nf,g\n",
        {{u"a"_s, u"b\nc\r\nd\re"_s}, {u"f"_s, u"g"_s}}, u"1 5"_s);
    row("quoted empty line", "a,\"\n\n\"\nf,g\n", {{u"a"_s, u"\n\n"_s}, {u"f"_s, u"g"_s}},
        u"1 4"_s);
    row("quoted to the very end", "a,\"b\nc\"", {{u"a"_s, u"b\nc"_s}}, u"1"_s);
    row("two records over several lines", "a,\"1\n2\"\nb,\"3\n4\"\nc,d\n",
        {{u"a"_s, u"1\n2"_s}, {u"b"_s, u"3\n4"_s}, {u"c"_s, u"d"_s}}, u"1 3 5"_s);
    row("lone quote inside", "a,5\" disk\nb,\"\"\n", {{u"a"_s, u"5\" disk"_s}, {u"b"_s, {}}},
        u"1 2"_s);
    row("quotes in the middle", "a,b \"c\" d\n", {{u"a"_s, u"b \"c\" d"_s}}, u"1"_s);
    row("quote at the end", "a,b\"\n", {{u"a"_s, u"b\""_s}}, u"1"_s);
    row("blanks are kept", " a , b \n", {{u" a "_s, u" b "_s}}, u"1"_s);
    row("blanks around quotes", "a, \"b, c\" \nd, \"e\"\n", {{u"a"_s, u"b, c"_s}, {u"d"_s, u"e"_s}},
        u"1 2"_s);
    row("apostrophes", "'a','b'\n", {{u"'a'"_s, u"'b'"_s}}, u"1"_s);
    row("backslashes", "a\\,b\\n\n", {{u"a\\"_s, u"b\\n"_s}}, u"1"_s);
    row("a stated separator", "sep=;\r\na;b,c\r\n", {{u"a"_s, u"b,c"_s}}, u"2"_s);
    row("a stated separator that nobody guesses", "SEP=|\na|b\nc|d\n", plain, u"2 3"_s);
    row("Unicode's own line ends are text",
        "a,b\xE2\x80\xA8"
        "c\n",
        {{u"a"_s, u"b\u2028c"_s}}, u"1"_s);
}

void TestCsvReader::recordsAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Table, rows);
    QFETCH(QString, lines);
    const Read read = readAll(bytes);
    QCOMPARE(read.rows, rows);
    QCOMPARE(read.lines.join(u' '), lines);
}

void TestCsvReader::badLinesAreNamedAndTheOthersGoOn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Table>("rows");
    QTest::addColumn<QStringList>("lines");
    const auto row
        = [](const char *name, const QByteArray &bytes, const Table &rows,
             const QStringList &lines) { QTest::newRow(name) << bytes << rows << lines; };
    const QStringList ab{u"a"_s, u"b"_s};
    const QStringList cd{u"c"_s, u"d"_s};
    row("a quote that is never closed", "a,b\nx,\"y\nc,d\n", {ab, cd},
        {u"1"_s, u"2 unclosed quote"_s, u"3"_s});
    row("in the last line", "a,b\nx,\"y", {ab}, {u"1"_s, u"2 unclosed quote"_s});
    row("only a quote", "\"", {}, {u"1 unclosed quote"_s});
    row("in several lines", "x,\"y\nx,\"y\na,b\nx,\"y\nc,d\n", {ab, cd},
        {u"1 unclosed quote"_s, u"2 unclosed quote"_s, u"3"_s, u"4 unclosed quote"_s, u"5"_s});
    row("closed by the next line's", "x,\"y\n\"c\",\"d\"\na,b\n", {cd, ab},
        {u"1 unclosed quote"_s, u"2"_s, u"3"_s});
    row("text after a quote", "a,b\nx,\"y\"z\nc,d\n", {ab, cd},
        {u"1"_s, u"2 text after quote"_s, u"3"_s});
    row("two quoted in one cell", "a,\"b\" \"c\"\nc,d\n", {cd}, {u"1 text after quote"_s, u"2"_s});
    row("NUL", QByteArray("a,b\nx,y\0z\nc,d\n", 14), {ab, cd}, {u"1"_s, u"2 not text"_s, u"3"_s});
    row("NUL in quotes over two lines", QByteArray("a,b\nx,\"y\n\0\"\nc,d\n", 16), {ab, cd},
        {u"1"_s, u"2 not text"_s, u"4"_s});
    row("broken UTF-8",
        "\xEF\xBB\xBF"
        "a,b\nx,\xC3\nc,d\n",
        {ab, cd}, {u"1"_s, u"2 not text"_s, u"3"_s});
    row("overlong UTF-8",
        "\xEF\xBB\xBF"
        "a,b\nx,\xC0\xAF\nc,d\n",
        {ab, cd}, {u"1"_s, u"2 not text"_s, u"3"_s});
    row("broken UTF-8 among good", "a,客户客户客户\nx,\xE5\xAE\nc,d\n",
        {{u"a"_s, u"客户客户客户"_s}, cd}, {u"1"_s, u"2 not text"_s, u"3"_s});
    row("half a pair in UTF-16",
        QByteArray("\xFF\xFE"
                   "x\0,\0\x3D\xD8\n\0c\0,\0d\0",
                   16),
        {cd}, {u"1 not text"_s, u"2"_s});
    row("half a character in UTF-16",
        QByteArray("\xFF\xFE"
                   "c\0,\0d\0\n\0x\0,\0y",
                   15),
        {cd}, {u"1"_s, u"2 not text"_s});
    row("half a character in GB18030", "a,\xBF\xCD\xBB\xA7\nx,y\xBF\nb,\xBF\xCD\nc,d\n",
        {{u"a"_s, u"客户"_s}, {u"b"_s, u"客"_s}, cd}, {u"1"_s, u"2 not text"_s, u"3"_s, u"4"_s});
    row("broken GB18030", "a,\xBF\xCD\xBB\xA7\nx,\xFF\xBF\xCD\nb,\xBF\xCD\nc,d\n",
        {{u"a"_s, u"客户"_s}, {u"b"_s, u"客"_s}, cd}, {u"1"_s, u"2 not text"_s, u"3"_s, u"4"_s});
}

void TestCsvReader::badLinesAreNamedAndTheOthersGoOn()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Table, rows);
    QFETCH(QStringList, lines);
    const Read read = readAll(bytes);
    QCOMPARE(read.lines, lines);
    QCOMPARE(read.rows, rows);
}

void TestCsvReader::theSeparatorIsFoundOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("separator");
    QTest::addColumn<QStringList>("first");
    const auto row
        = [](const char *name, const QByteArray &bytes, char separator, const QStringList &first) {
              QTest::newRow(name) << bytes << separator << first;
          };
    row("comma", "id,remark\nwxid_a,b\n", ',', {u"id"_s, u"remark"_s});
    row("semicolon", "id;remark\nwxid_a;b\n", ';', {u"id"_s, u"remark"_s});
    row("tab", "id\tremark\nwxid_a\tb\n", '\t', {u"id"_s, u"remark"_s});
    row("commas in the remarks", "wxid_a\ta,b\nwxid_b\tc,d\n", '\t', {u"wxid_a"_s, u"a,b"_s});
    row("semicolons in the remarks", "wxid_a,a; b\nwxid_b,c; d\n", ',', {u"wxid_a"_s, u"a; b"_s});
    row("quoted commas", "\"a,b\";c\n\"d,e\";f\n", ';', {u"a,b"_s, u"c"_s});
    row("one column", "wxid_a\n", ',', {u"wxid_a"_s});
    row("many semicolons in one of many lines", "wxid_a,a;b;c;d\nwxid_b,c\nwxid_c,d\n", ',',
        {u"wxid_a"_s, u"a;b;c;d"_s});
}

void TestCsvReader::theSeparatorIsFoundOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, separator);
    QFETCH(QStringList, first);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);
    const std::optional<CsvRecord> record = reader.next();
    QVERIFY(record);
    QCOMPARE(reader.separator(), QLatin1Char(separator));
    QCOMPARE(record->fields, first);
}

void TestCsvReader::theEncodingIsFoundOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    const QString text = u"id,remark\r\nwxid_a,VIP 客户\r\nwxid_b,\U0001F601 é ＝\r\n"_s;
    const auto row = [](const char *name, const QByteArray &bytes, FileEncoding encoding) {
        QTest::newRow(name) << bytes << int(encoding);
    };
    const auto encoded = [&text](const char *name) {
        QStringEncoder encoder(name);
        return QByteArray(encoder(text));
    };
    const QByteArray little = encoded("UTF-16LE");
    const QByteArray big = encoded("UTF-16BE");
    const QByteArray gb18030 = encoded("GB18030");
    row("UTF-8", text.toUtf8(), FileEncoding::Utf8);
    row("UTF-8 with a BOM", "\xEF\xBB\xBF" + text.toUtf8(), FileEncoding::Utf8);
    row("UTF-16 little endian", little, FileEncoding::Utf16LittleEndian);
    row("UTF-16 little endian with a BOM", "\xFF\xFE" + little, FileEncoding::Utf16LittleEndian);
    row("UTF-16 big endian", big, FileEncoding::Utf16BigEndian);
    row("UTF-16 big endian with a BOM", "\xFE\xFF" + big, FileEncoding::Utf16BigEndian);
    row("GB18030", gb18030, FileEncoding::Gb18030);
    row("GB18030 with a BOM", "\x84\x31\x95\x33" + gb18030, FileEncoding::Gb18030);
}

void TestCsvReader::theEncodingIsFoundOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    const Table expected{
        {u"id"_s, u"remark"_s}, {u"wxid_a"_s, u"VIP 客户"_s}, {u"wxid_b"_s, u"\U0001F601 é ＝"_s}};
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CsvReader reader(buffer);
    Table rows;
    while (const std::optional<CsvRecord> record = reader.next())
        rows.append(record->fields);
    QCOMPARE(int(reader.encoding()), encoding);
    QCOMPARE(rows, expected);

    // The same when the first foreign character comes late.
    QByteArray late;
    const bool isWide = bytes.contains('\0');
    if (!isWide && !bytes.startsWith("\xEF\xBB\xBF") && !bytes.startsWith("\x84\x31\x95\x33")) {
        late = QByteArray("wxid_x,plain\r\n").repeated(30'000) + bytes;
        const Read read = readAll(late);
        QCOMPARE(read.rows.size(), 30'003);
        QCOMPARE(read.rows.mid(30'000), expected);
    }
}

void TestCsvReader::whatOurExportWritesComesBack_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QChar>("separator");
    for (const auto &[name, encoding] :
         {std::pair("utf-8-bom", TextEncoding::Utf8WithBom), std::pair("utf-8", TextEncoding::Utf8),
          std::pair("gb18030", TextEncoding::Gb18030)}) {
        for (const char separator : {',', ';', '\t'})
            QTest::addRow("%s %d", name, separator) << encoding << QChar(QLatin1Char(separator));
    }
}

void TestCsvReader::whatOurExportWritesComesBack()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QChar, separator);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    CsvWriter writer(buffer, {encoding, separator, FormulaGuard::Off});
    Table expected{{u"id"_s, u"name"_s, u"remark"_s}};
    QVERIFY(writer.begin(expected.constFirst()));
    int number = 0;
    for (const DifficultName &name : difficultNames()) {
        const QString id = u"wxid_%1"_s.arg(++number);
        QVERIFY(writer.row({id, name.text, name.text}));
        const QString text = csvText(name.text, FormulaGuard::Off);
        expected.append({id, text, text});
    }
    QVERIFY(writer.end());
    QVERIFY(buffer.seek(0));
    const Read read = readAll(buffer);
    QCOMPARE(read.rows.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(read.rows[i], expected[i]);
}

void TestCsvReader::chunksOfAnySizeGiveTheSame()
{
    const QByteArray bytes = "id,remark\r\nwxid_a,\"VIP\r\n客\"\"户\"\r\nwxid_b,\"x\"y\r\n"
                             "wxid_c,\"never\r\nwxid_d,客户\r\n";
    const Read whole = readAll(bytes);
    QCOMPARE(whole.lines.join(u','), u"1,2,4 text after quote,5 unclosed quote,6"_s);
    for (qsizetype piece = 1; piece < 40; ++piece) {
        Dripping dripping(bytes, piece);
        const Read read = readAll(dripping);
        QCOMPARE(read.lines, whole.lines);
        QCOMPARE(read.rows, whole.rows);
    }
    // Around the end of a chunk.
    for (qsizetype before = 262'100; before < 262'150; ++before) {
        const QByteArray long_ = "x," + QByteArray(before, 'y') + "\r\n" + bytes;
        const Read read = readAll(long_);
        QCOMPARE(read.lines.size(), whole.lines.size() + 1);
        QCOMPARE(read.rows.sliced(1), whole.rows);
    }
}

void TestCsvReader::veryLongCellsAreRead()
{
    const QString cell = QString(300'000, u'长');
    const Read read = readAll("a,\"" + cell.toUtf8() + "\"\nb,c\n");
    QCOMPARE(read.lines.join(u','), u"1,2"_s);
    QCOMPARE(read.rows.constFirst().constLast(), cell);
}

void TestCsvReader::aLineWithoutAnEndSpoilsItselfOnly_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QString>("problem");
    QTest::newRow("plain") << QByteArray("x,") << u"2 too long"_s;
    QTest::newRow("separators") << QByteArray("x") << u"2 too long"_s;
    QTest::newRow("quoted") << QByteArray("x,\"") << u"2 unclosed quote"_s;
}

void TestCsvReader::aLineWithoutAnEndSpoilsItselfOnly()
{
    QFETCH(QByteArray, begin);
    QFETCH(QString, problem);
    const char fill = begin == "x" ? ',' : 'y';
    const Read read = readAll("a,b\n" + begin + QByteArray(3'000'000, fill) + "\r\nc,d\n");
    QCOMPARE(read.lines, QStringList({u"1"_s, problem, u"3"_s}));
    QCOMPARE(read.rows, Table({{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));
}

void TestCsvReader::packedFilesAreKnown()
{
    for (const QByteArray &begin :
         {QByteArray("PK\x03\x04", 4), QByteArray("\xD0\xCF\x11\xE0", 4)}) {
        QByteArray bytes = begin + QByteArray(100, '\x01');
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        CsvReader reader(buffer);
        QVERIFY(reader.next());
        QVERIFY(reader.isPacked());
    }
}

void TestCsvReader::aHundredThousandLinesAreQuick()
{
    QByteArray bytes = "id,alias,remark\r\n";
    for (int i = 0; i < 100'000; ++i)
        bytes += "\"wxid_" + QByteArray::number(i) + "\",\"alias\",\"VIP 客户 “"
            + QByteArray::number(i) + "”\"\r\n";
    QElapsedTimer timer;
    timer.start();
    const Read read = readAll(bytes);
    const qint64 took = timer.elapsed();
    QCOMPARE(read.rows.size(), 100'001);
    // Some 100 ms on a quiet machine; nothing that grows with the square of the lines fits in.
    QVERIFY2(took < 5'000, QByteArray::number(took).constData());
    qInfo("%lld ms", took);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
