// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"
#include "tablewriterfactory.h"

#include "difficultnames.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// What LibreOffice makes of exported files: it reads them and writes plain CSV.
class TestExportOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsTheSameInTheSpreadsheet_data();
    void everyNameIsTheSameInTheSpreadsheet();
};

namespace {

using Table = QList<QStringList>;

Table difficultTable()
{
    Table table{{u"what"_s, u"text"_s, u"number"_s}};
    for (const DifficultName &name : difficultNames())
        table.append({QString::fromLatin1(name.what), name.text, u"00123"_s});
    for (const QString &text : {u"00123"_s, u"1E5"_s, u"+8613800138000"_s, u"=1+1"_s, u"＝1"_s})
        table.append({u"literal"_s, text, text});
    return table;
}

Result<void> write(const QString &path, ExportFormat format, const CsvOptions &csv,
                   const Table &table)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Storage);
    const auto writer = makeTableWriter(format, csv, file);
    Result<void> done = writer->begin(table.first());
    for (qsizetype i = 1; done && i < table.size(); ++i)
        done = writer->row(table[i]);
    return done ? writer->end() : done;
}

/// The fields of CSV with every field quoted.
Table parsed(const QString &csv)
{
    Table table;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted && c == u'"' && i + 1 < csv.size() && csv[i + 1] == u'"') {
            field.append(c);
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            field.append(c);
        } else if (c == u',' || c == u'\n') {
            row.append(field);
            field.clear();
            if (c == u'\n') {
                table.append(row);
                row.clear();
            }
        }
    }
    return table;
}

/// Every field of the file as text, by LibreOffice: 44 comma, 34 quote, 76 UTF-8, quoted all.
std::optional<Table> readByOffice(const QTemporaryDir &folder, const QString &path,
                                  const QString &filter)
{
    QStringList arguments{u"-env:UserInstallation=file://%1/office"_s.arg(folder.path()),
                          u"--headless"_s,
                          u"--convert-to"_s,
                          u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true"_s,
                          u"--outdir"_s,
                          folder.filePath(u"read"_s)};
    if (!filter.isEmpty())
        arguments.append(u"--infilter="_s + filter);
    QProcess office;
    office.start(u"soffice"_s, arguments + QStringList{path});
    if (!office.waitForFinished(180'000) || office.exitCode() != 0)
        return std::nullopt;
    QFile file(folder.filePath(u"read/table.csv"_s));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parsed(QString::fromUtf8(file.readAll()));
}

/// A spreadsheet's cell has line breaks of one kind and no control characters.
QString inACell(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
    return text;
}

} // namespace

void TestExportOffice::everyNameIsTheSameInTheSpreadsheet_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QString>("filter");
    // Columns as text (2), as the import dialog offers it.
    const QString text = u"Text - txt - csv (StarCalc):44,34,%1,1,1/2/2/2/3/2,0,true"_s;
    QTest::newRow("CSV, UTF-8 with BOM")
        << ExportFormat::Csv << TextEncoding::Utf8WithBom << text.arg(76);
    QTest::newRow("CSV, GB18030") << ExportFormat::Csv << TextEncoding::Gb18030 << text.arg(85);
    QTest::newRow("XLSX") << ExportFormat::Xlsx << TextEncoding::Utf8 << QString();
}

void TestExportOffice::everyNameIsTheSameInTheSpreadsheet()
{
    if (QStandardPaths::findExecutable(u"soffice"_s).isEmpty())
        QSKIP("LibreOffice (soffice) is not installed");
    QFETCH(ExportFormat, format);
    QFETCH(TextEncoding, encoding);
    QFETCH(QString, filter);
    QTemporaryDir folder;
    const bool csv = format == ExportFormat::Csv;
    const QString path = folder.filePath(csv ? u"table.csv"_s : u"table.xlsx"_s);
    const Table table = difficultTable();
    QVERIFY(write(path, format, {.encoding = encoding}, table));
    const std::optional<Table> read = readByOffice(folder, path, filter);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), table.size());
    for (qsizetype row = 0; row < table.size(); ++row) {
        const FormulaGuard guard = csv ? FormulaGuard::On : FormulaGuard::Off;
        for (qsizetype column = 0; column < 3; ++column)
            QCOMPARE(inACell(read->at(row).value(column)),
                     inACell(csvText(table[row][column], guard)));
    }
}

QTEST_GUILESS_MAIN(TestExportOffice)
#include "tst_exportoffice.moc"
