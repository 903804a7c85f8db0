// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"
#include "workbookcheck.h"
#include "workbookwriter.h"

#include "difficultnames.h"
#include "faildevice.h"

#include <QBuffer>
#include <QCoroTask>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

using Table = QList<QStringList>;

Result<void> write(WorkbookWriter &writer, const Table &table)
{
    Result<void> done = writer.begin(table.first());
    for (qsizetype i = 1; done && i < table.size(); ++i)
        done = writer.row(table[i]);
    return done ? writer.end() : done;
}

QByteArray written(const Table &table, qsizetype rowsASheet = WorkbookWriter::MostRows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    WorkbookWriter writer(buffer, rowsASheet);
    return write(writer, table) ? buffer.data() : QByteArray();
}

/// Debian's own, which has Debian's modules, before any other.
QString python3()
{
    const QString own = u"/usr/bin/python3"_s;
    return QFile::exists(own) ? own : u"python3"_s;
}

/// What openpyxl reads: a list of sheets, each with its rows, its frozen cell and widths.
std::optional<QJsonArray> readByPython(const QByteArray &workbook)
{
    const QString script
        = u"import io, json, re, sys\n"
          "import openpyxl\n"
          "book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))\n"
          "def plain(v):\n"
          "    if v is None: return ''\n"
          "    if not isinstance(v, str): return {type(v).__name__: str(v)}\n"
          "    return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m[1], 16)), v)\n"
          "print(json.dumps([{'rows': [[plain(c.value) for c in r] for r in s.rows],\n"
          "  'types': [[c.data_type for c in r] for r in s.rows],\n"
          "  'frozen': s.freeze_panes, 'width': s.column_dimensions['A'].width}\n"
          "  for s in book.worksheets]))\n"_s;
    QProcess python;
    python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    python.start(python3(), {u"-c"_s, script});
    python.write(workbook);
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return std::nullopt;
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

bool hasOpenpyxl()
{
    return QProcess::execute(python3(), {u"-c"_s, u"import openpyxl"_s}) == 0;
}

/// Spreadsheets have line breaks of one character; half of one that is cut is none.
QString asKept(QString text)
{
    text = wellFormed(text);
    text.remove(QChar::Null);
    return text;
}

/// Files of this process may not grow above `bytes` while this lives: a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{.rlim_cur = bytes, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before = {};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestExportXlsx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameComesBackAsText();
    void numbersAndTimesAreWhatTheyAre();
    void theHeaderStaysInView();
    void rowsBeyondASheetGoToTheNext();
    void aTextThatLooksLikeAnEscapeStaysOne();
    void aVeryLongTextIsCut();
    void aFullDiskIsSaid();
    void everyFailedWriteIsSaid();
    void aWorkbookThatIsCutOffIsFound();
};

void TestExportXlsx::everyNameComesBackAsText()
{
    if (!hasOpenpyxl())
        QSKIP("python3-openpyxl is not installed");
    Table table{{u"id"_s, u"text"_s}};
    for (const DifficultName &name : difficultNames())
        table.append({u"00123"_s, name.text});
    for (const QString &text : {u"00123"_s, u"1E5"_s, u"+8613800138000"_s, u"=1+1"_s, u"＝1"_s})
        table.append({text, text});
    const std::optional<QJsonArray> read = readByPython(written(table));
    QVERIFY(read.has_value());
    const QJsonArray rows = read->at(0)["rows"_L1].toArray();
    const QJsonArray types = read->at(0)["types"_L1].toArray();
    QCOMPARE(rows.size(), table.size());
    for (qsizetype i = 1; i < table.size(); ++i) {
        const QJsonArray row = rows.at(i).toArray();
        QCOMPARE(row.at(0).toString(), table[i][0]);
        QCOMPARE(row.at(1).toString(), asKept(table[i][1]));
        QCOMPARE(types.at(i).toArray().at(0).toString(), u"s"_s);
        // openpyxl takes a text for a formula only when the file says so.
        QVERIFY(types.at(i).toArray().at(1).toString() != "f"_L1);
    }
}

void TestExportXlsx::numbersAndTimesAreWhatTheyAre()
{
    if (!hasOpenpyxl())
        QSKIP("python3-openpyxl is not installed");
    qputenv("TZ", "Asia/Shanghai");
    QTemporaryDir folder;
    Contact group;
    group.id = u"1@chatroom"_s;
    group.kind = ContactKind::Group;
    group.memberCount = 486;
    group.detailsAt = 1'715'774'400'000; // 2024-05-15 12:00 UTC
    ContactRows rows{.rows = {{group, 1}},
                     .columns = {ContactField::Id, ContactField::Kind, ContactField::MemberCount,
                                 ContactField::DetailsAt, ContactField::GoneSince},
                     .contexts = {}};
    const QString target = folder.filePath(u"a.xlsx"_s);
    for (const HeaderStyle style : {HeaderStyle::Titles, HeaderStyle::Names}) {
        ExportJob job(
            {.rows = rows, .target = target, .format = ExportFormat::Xlsx, .header = style});
        QVERIFY(QCoro::waitFor(job.run()));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::optional<QJsonArray> read = readByPython(file.readAll());
        QVERIFY(read.has_value());
        const QJsonArray row = read->at(0)["rows"_L1].toArray().at(1).toArray();
        const bool titles = style == HeaderStyle::Titles;
        QCOMPARE(row.at(1).toString(), titles ? u"Group"_s : u"group"_s);
        QCOMPARE(row.at(2)["int"_L1].toString(), u"486"_s);
        if (titles)
            QCOMPARE(row.at(3)["datetime"_L1].toString(), u"2024-05-15 20:00:00"_s);
        else
            QCOMPARE(row.at(3).toString(), u"2024-05-15T12:00:00Z"_s);
        QCOMPARE(row.at(4).toString(), QString());
    }
}

void TestExportXlsx::theHeaderStaysInView()
{
    if (!hasOpenpyxl())
        QSKIP("python3-openpyxl is not installed");
    const auto read = readByPython(written({{u"id"_s}, {u"wxid_"_s + QString(30, u'a')}}));
    QVERIFY(read.has_value());
    QCOMPARE(read->at(0)["frozen"_L1].toString(), u"A2"_s);
    QVERIFY(read->at(0)["width"_L1].toDouble() > 30);
    QVERIFY(read->at(0)["width"_L1].toDouble() < 50);
}

void TestExportXlsx::rowsBeyondASheetGoToTheNext()
{
    if (!hasOpenpyxl())
        QSKIP("python3-openpyxl is not installed");
    Table table{{u"n"_s}};
    for (int i = 1; i <= 7; ++i)
        table.append({QString::number(i)});
    const auto read = readByPython(written(table, 4));
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), 3);
    QStringList found;
    for (const QJsonValue &sheet : *read) {
        const QJsonArray rows = sheet["rows"_L1].toArray();
        QCOMPARE(rows.at(0).toArray().at(0).toString(), u"n"_s);
        for (qsizetype i = 1; i < rows.size(); ++i)
            found.append(rows.at(i).toArray().at(0).toString());
    }
    QCOMPARE(found.join(u' '), u"1 2 3 4 5 6 7"_s);
}

void TestExportXlsx::aTextThatLooksLikeAnEscapeStaysOne()
{
    QCOMPARE(workbookText(u"a_x0041_b"), "a_x005F_x0041_b"_ba);
    QCOMPARE(workbookText(u"_x00"), "_x00"_ba);
    QCOMPARE(workbookText(u"\x01\r\n\t"), "_x0001__x000D_\n\t"_ba);
    QCOMPARE(workbookText(QStringView(u"a\0b", 3)), "ab"_ba);
    QCOMPARE(workbookText(QString(QChar(0xD83D))), "\xEF\xBF\xBD"_ba);
}

void TestExportXlsx::aVeryLongTextIsCut()
{
    QCOMPARE(workbookText(QString(40'000, u'a')).size(), 32'767);
    QVERIFY(!written({{u"a"_s}, {QString(40'000, u'长')}, {QString(40'000, u'\1')}}).isEmpty());
}

void TestExportXlsx::aFullDiskIsSaid()
{
    Table table{{u"id"_s, u"name"_s}};
    for (int i = 0; i < 3000; ++i)
        table.append({u"wxid_%1"_s.arg(i * 7919), u"名字%1"_s.arg(i * 104'729)});
    const QByteArray whole = written(table);
    QVERIFY(whole.size() > 20'000);
    // What is packed is smaller than what stands in temporary files: some of these fill up those.
    for (const rlim_t room : {0U, 1U, 500U, 4096U, 20'000U, 50'000U, 100'000U, 200'000U}) {
        const SmallDisk disk(room);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        WorkbookWriter writer(buffer);
        const Result<void> done = write(writer, table);
        QVERIFY2(!done, qPrintable(QString::number(room)));
        QCOMPARE(done.error().kind, Error::Kind::Storage);
        QVERIFY(!done.error().words.isEmpty());
        QVERIFY(buffer.data().isEmpty());
    }
}

void TestExportXlsx::everyFailedWriteIsSaid()
{
    const Table table{{u"id"_s}, {u"1"_s}};
    const qsizetype size = written(table).size();
    QVERIFY(size > 0);
    for (const qsizetype room : {qsizetype(0), qsizetype(1), size / 2, size - 1}) {
        FailDevice device(room);
        WorkbookWriter writer(device);
        const Result<void> done = write(writer, table);
        QVERIFY(!done);
        QCOMPARE(done.error().words, u"no room"_s);
        QCOMPARE(writer.row(table[1]).error(), done.error());
        QCOMPARE(writer.end().error(), done.error());
    }
}

void TestExportXlsx::aWorkbookThatIsCutOffIsFound()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    const QByteArray whole = written({{u"id"_s}, {u"1"_s}, {u"2"_s}});
    const auto check = [&](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
            && checkWorkbook(path);
    };
    QVERIFY(check(whole));
    for (qsizetype size = 0; size < whole.size(); size += 97)
        QVERIFY(!check(whole.first(size)));
    QByteArray other = whole;
    other[whole.size() / 2] = static_cast<char>(~other.at(whole.size() / 2));
    QVERIFY(!check(other));
}

QTEST_GUILESS_MAIN(TestExportXlsx)
#include "tst_exportxlsx.moc"
