// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copiedrows.h"
#include "rowcopier.h"
#include "rowfeed.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWidget>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

ContactRows::Row contact(const QString &id, const QString &nickname)
{
    ContactRows::Row row;
    row.contact.id = id;
    row.contact.nickname = nickname;
    row.contact.sex = Sex::Male;
    return row;
}

ExportPlan planOf(const QList<ContactRows::Row> &rows)
{
    ExportPlan plan;
    plan.rows
        = ContactRows{.rows = rows,
                      .columns = {ContactField::Nickname, ContactField::Id, ContactField::Sex},
                      .contexts = {}};
    return plan;
}

/// The same row again and again, in pieces.
class ManyRows final : public RowFeed
{
public:
    qsizetype total() const override { return 100'000; }
    QCoro::Task<Result<Piece>> next() override
    {
        if (m_given >= total())
            co_return Piece();
        ContactRows piece;
        piece.rows.fill(contact(u"00123"_s, u"王小明"_s), 500);
        m_given += 500;
        co_return Piece(std::move(piece));
    }

private:
    qsizetype m_given = 0;
};

} // namespace

class TestRowCopier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreCellsInAllThreeForms();
    void difficultTextsStayInTheirCells();
    void theClipboardGetsAllForms();
    void manyRowsAreCopied();
    void theLastCopyCounts();
    void draggedRowsAreAFile();
    void namesLeadNowhereElse();
};

void TestRowCopier::rowsAreCellsInAllThreeForms()
{
    const CopiedRows rows = copiedRows(planOf({contact(u"00123"_s, u"A"_s), contact(u"b"_s, {})}));
    QCOMPARE(rows.rows, 2);
    QCOMPARE(rows.text, "A\t00123\tMale\n\tb\tMale"_ba);
    QCOMPARE(rows.csv, "\"A\",\"00123\",\"Male\"\r\n\"\",\"b\",\"Male\"\r\n"_ba);
    QVERIFY(
        rows.html.contains("<tr><td>A</td><td sdnum=\"1033;0;@\">00123</td><td>Male</td></tr>"));
    QVERIFY(rows.html.contains("mso-number-format:\"\\@\""));
}

void TestRowCopier::difficultTextsStayInTheirCells()
{
    const CopiedRows rows
        = copiedRows(planOf({contact(u"=1+1"_s, u"a\tb\r\n<img src=x>&\"c\""_s)}));
    QCOMPARE(rows.text, "a b  <img src=x>&\"c\"\t'=1+1\tMale"_ba);
    QCOMPARE(rows.csv, "\"a\tb\r\n<img src=x>&\"\"c\"\"\",\"'=1+1\",\"Male\"\r\n"_ba);
    QVERIFY(rows.html.contains("<td>a\tb<br>&lt;img src=x&gt;&amp;&quot;c&quot;</td>"));
    QVERIFY(rows.html.contains("<td sdnum=\"1033;0;@\">=1+1</td>"));
}

void TestRowCopier::theClipboardGetsAllForms()
{
    RowCopier copier;
    QSignalSpy copied(&copier, &RowCopier::copied);
    copier.copy(planOf({contact(u"wxid_1"_s, u"王"_s)}));
    QTRY_COMPARE(copied.size(), 1);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), u"王\twxid_1\tMale"_s);
    QVERIFY(data->html().contains(u"<td>王</td>"_s));
    QCOMPARE(data->data(u"text/csv"_s), "\"王\",\"wxid_1\",\"Male\"\r\n"_ba);
}

void TestRowCopier::manyRowsAreCopied()
{
    RowCopier copier;
    QSignalSpy copied(&copier, &RowCopier::copied);
    ExportPlan plan = planOf({});
    plan.feed = std::make_shared<ManyRows>();
    copier.copy(plan);
    QTRY_COMPARE_WITH_TIMEOUT(copied.size(), 1, 60'000);
    QCOMPARE(copied.first().first().toLongLong(), 100'000);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 99'999);
}

void TestRowCopier::theLastCopyCounts()
{
    RowCopier copier;
    QSignalSpy copied(&copier, &RowCopier::copied);
    ExportPlan many = planOf({});
    many.feed = std::make_shared<ManyRows>();
    copier.copy(many);
    copier.copy(planOf({contact(u"last"_s, u"x"_s)}));
    QTRY_COMPARE(copied.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"x\tlast\tMale"_s);
}

void TestRowCopier::draggedRowsAreAFile()
{
    QString path;
    {
        RowCopier copier;
        QWidget source;
        QSignalSpy ready(&copier, &RowCopier::dragReady);
        copier.drag(planOf({contact(u"wxid_1"_s, u"=A"_s)}), u"Shop A – Friends"_s, &source);
        QTRY_COMPARE(ready.size(), 1);
        path = ready.first().first().toString();
        QVERIFY(path.endsWith(u"/Shop A – Friends.csv"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 "\xEF\xBB\xBF\"Nickname\",\"Internal ID\",\"Sex\"\r\n"
                 "\"'=A\",\"wxid_1\",\"Male\"\r\n"_ba);
    }
    QVERIFY(!QFile::exists(path));
}

void TestRowCopier::namesLeadNowhereElse()
{
    QCOMPARE(fileNameOf(u"../../etc/passwd"_s, u"csv"_s), u"lianxi.. .. etc passwd.csv"_s);
    QCOMPARE(fileNameOf(u"a/b\nc"_s, u"csv"_s), u"a b c.csv"_s);
    QCOMPARE(fileNameOf({}, u"csv"_s), u"lianxi.csv"_s);
}

QTEST_MAIN(TestRowCopier)
#include "tst_rowcopier.moc"
