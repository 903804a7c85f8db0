// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonwriter.h"

#include "difficultnames.h"
#include "faildevice.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

using Table = QList<QStringList>;

Result<void> write(QIODevice &device, const Table &table)
{
    JsonWriter writer(device);
    Result<void> done = writer.begin(table.first());
    for (qsizetype i = 1; done && i < table.size(); ++i)
        done = writer.row(table[i]);
    return done ? writer.end() : done;
}

QByteArray written(const Table &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return write(buffer, table) ? buffer.data() : "failed"_ba;
}

} // namespace

class TestExportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreObjectsInTheOrderOfTheColumns();
    void aTableWithoutRowsIsAnEmptyArray();
    void everyNameComesBack_data();
    void everyNameComesBack();
    void aRowOfAnotherLengthIsRefused();
    void everyFailedWriteIsSaid();
};

void TestExportJson::rowsAreObjectsInTheOrderOfTheColumns()
{
    QCOMPARE(written({{u"z"_s, u"a"_s}, {u"1"_s, u"2"_s}, {u"3"_s, QString()}}),
             "[\n{\"z\":\"1\",\"a\":\"2\"},\n{\"z\":\"3\",\"a\":\"\"}\n]\n"_ba);
}

void TestExportJson::aTableWithoutRowsIsAnEmptyArray()
{
    QCOMPARE(written({{u"id"_s}}), "[]\n"_ba);
}

void TestExportJson::everyNameComesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("read");
    for (const DifficultName &name : difficultNames()) {
        QString read = name.text;
        if (!read.isValidUtf16()) {
            for (QChar &c : read)
                c = c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        }
        QTest::newRow(name.what) << name.text << read;
    }
}

void TestExportJson::everyNameComesBack()
{
    QFETCH(QString, name);
    QFETCH(QString, read);
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(written({{u"id"_s, u"name"_s}, {u"1"_s, name}}), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document.array(), (QJsonArray{QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, read}}}));
}

void TestExportJson::aRowOfAnotherLengthIsRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    JsonWriter writer(buffer);
    QVERIFY(writer.begin({u"a"_s}));
    QCOMPARE(writer.row({u"1"_s, u"2"_s}).error().kind, Error::Kind::Invalid);
    QCOMPARE(writer.end().error().kind, Error::Kind::Invalid);
}

void TestExportJson::everyFailedWriteIsSaid()
{
    const Table table{{u"id"_s, u"name"_s}, {u"1"_s, u"王\"小\"明"_s}, {u"2"_s, u"x"_s}};
    const QByteArray whole = written(table);
    for (qint64 room = 0; room < whole.size(); ++room) {
        FailDevice device(room);
        const Result<void> done = write(device, table);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Storage);
        QCOMPARE(device.writesAfterFailure(), 0);
        QCOMPARE(device.taken(), whole.first(room));
    }
    FailDevice device(whole.size());
    QVERIFY(write(device, table));
}

QTEST_GUILESS_MAIN(TestExportJson)
#include "tst_exportjson.moc"
