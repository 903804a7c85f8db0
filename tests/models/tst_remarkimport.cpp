// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"
#include "difficultnames.h"
#include "fields.h"
#include "remarkcolumns.h"
#include "remarkimportjob.h"

#include <QBuffer>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace Lianxi;

// Outside of any namespace: the macro declares a function.
static void keepTranslations()
{
    Q_INIT_RESOURCE(lianxi_translations);
}

class TestRemarkImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void headersAreRecognized_data();
    void headersAreRecognized();
    void titlesOfEveryLanguageAreKnown();
    void changesAreTold();
    void withoutAHeaderItIsIdAndRemark();
    void whoIsMeant_data();
    void whoIsMeant();
    void badLinesAreNamed_data();
    void badLinesAreNamed();
    void theGuardOfOurExportIsTakenOff_data();
    void theGuardOfOurExportIsTakenOff();
    void ourExportChangesNothing_data();
    void ourExportChangesNothing();
    void aMemberListMayRepeatWhatStaysTheSame();
    void filesOfNoUse_data();
    void filesOfNoUse();
    void aFileIsReadOffTheThread();
    void itCanBeCancelled();
    void aHundredThousandLinesAreQuick();

private:
    void addContact(const QString &id, const QString &remark, const QString &alias = {},
                    ContactKind kind = ContactKind::Friend);
    [[nodiscard]] RemarkImport read(const QByteArray &bytes);

    RemarkImportScope m_scope;
};

namespace {

using Reason = RemarkImport::Reason;

/// "2 wxid_a old→new" for each change.
QStringList told(const RemarkImport &import)
{
    QStringList lines;
    for (const RemarkImport::Change &change : import.changes)
        lines.append(u"%1 %2 %3→%4"_s.arg(QString::number(change.line), change.id, change.before,
                                          change.after));
    return lines;
}

} // namespace

void TestRemarkImport::init()
{
    m_scope = {u"Shop A"_s, {}, {ContactKind::Friend}};
    addContact(u"wxid_a"_s, u"old"_s, u"Anna"_s);
    addContact(u"wxid_b"_s, {}, u"bert"_s);
    addContact(u"wxid_c"_s, u"c"_s, u"twin"_s);
    addContact(u"wxid_d"_s, u"d"_s, u"Twin"_s);
    addContact(u"1@chatroom"_s, u"g"_s, {}, ContactKind::Group);
}

void TestRemarkImport::addContact(const QString &id, const QString &remark, const QString &alias,
                                  ContactKind kind)
{
    Contact contact;
    contact.key = m_scope.contacts.size() + 1;
    contact.id = id;
    contact.kind = kind;
    contact.remark = remark;
    contact.alias = alias;
    contact.nickname = u"nick"_s;
    m_scope.contacts.append(contact);
}

RemarkImport TestRemarkImport::read(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const std::atomic_bool cancelled = false;
    auto import = readRemarks(buffer, m_scope, cancelled);
    if (!import)
        QTest::qFail("the file is of no use", __FILE__, __LINE__);
    return import ? *import : RemarkImport();
}

void TestRemarkImport::headersAreRecognized_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<qsizetype>>("places"); // id alias remark account
    const auto row = [](const QString &fields, FirstRecord kind, QList<qsizetype> places = {}) {
        QTest::newRow(qUtf8Printable(fields)) << fields.split(u',') << int(kind) << places;
    };
    row(u"id,remark"_s, FirstRecord::Header, {0, -1, 1, -1});
    row(u"remark,id"_s, FirstRecord::Header, {1, -1, 0, -1});
    row(u"Remark,WeChat ID,Internal ID,Account"_s, FirstRecord::Header, {2, 1, 0, 3});
    row(u"备注,微信号,内部 ID,账号"_s, FirstRecord::Header, {2, 1, 0, 3});
    row(u"名称,备注,微信号"_s, FirstRecord::Header, {-1, 2, 1, -1});
    row(u" ID , REMARK "_s, FirstRecord::Header, {0, -1, 1, -1});
    row(u"id,remark,remark"_s, FirstRecord::Header, {0, -1, 1, -1});
    row(u"id,nickname"_s, FirstRecord::BrokenHeader);
    row(u"nickname,remark"_s, FirstRecord::BrokenHeader);
    row(u"wxid_a,VIP"_s, FirstRecord::Row, {0, -1, 1, -1});
}

void TestRemarkImport::headersAreRecognized()
{
    QFETCH(QStringList, fields);
    QFETCH(int, kind);
    QFETCH(QList<qsizetype>, places);
    RemarkColumns columns;
    QCOMPARE(int(firstRecord(fields, columns)), kind);
    if (places.isEmpty())
        return;
    const QList<qsizetype> found{columns.id, columns.alias, columns.remark, columns.account};
    QCOMPARE(found, places);
}

void TestRemarkImport::titlesOfEveryLanguageAreKnown()
{
    keepTranslations();
    QTranslator chinese;
    QVERIFY(chinese.load(u":/translations/lianxi_zh_CN.qm"_s));
    for (const bool isChinese : {false, true}) {
        if (isChinese)
            QVERIFY(QCoreApplication::installTranslator(&chinese));
        RemarkColumns columns;
        const QStringList contactTitles{
            fieldTitle(ContactField::Account), fieldTitle(ContactField::Remark),
            fieldTitle(ContactField::Alias), fieldTitle(ContactField::Id)};
        QVERIFY(firstRecord(contactTitles, columns) == FirstRecord::Header);
        QCOMPARE(columns,
                 (RemarkColumns{.id = 3, .alias = 2, .remark = 1, .account = 0, .count = 4}));
        // No other title is taken for one of these.
        QStringList all;
        for (const ContactField field : allContactFields())
            all.append(fieldTitle(field));
        QVERIFY(firstRecord(all, columns) == FirstRecord::Header);
        QCOMPARE(all[columns.id], fieldTitle(ContactField::Id));
        QCOMPARE(all[columns.alias], fieldTitle(ContactField::Alias));
        QCOMPARE(all[columns.remark], fieldTitle(ContactField::Remark));
        QCOMPARE(all[columns.account], fieldTitle(ContactField::Account));
        all.clear();
        for (const MemberField field : allMemberFields())
            all.append(fieldTitle(field));
        QVERIFY(firstRecord(all, columns) == FirstRecord::Header);
        QCOMPARE(all[columns.id], fieldTitle(MemberField::Id));
        QCOMPARE(all[columns.remark], fieldTitle(MemberField::Remark));
    }
    QVERIFY(fieldTitle(ContactField::Remark) != u"Remark"_s);
    QCoreApplication::removeTranslator(&chinese);
}

void TestRemarkImport::changesAreTold()
{
    const RemarkImport import = read("备注;内部 ID\r\nnew;wxid_a\r\n\r\n;wxid_c\r\nd;wxid_d\r\n");
    QCOMPARE(told(import), QStringList({u"2 wxid_a old→new"_s, u"4 wxid_c c→"_s}));
    QCOMPARE(import.unchanged, 1);
    QVERIFY(import.bad.isEmpty());
    QVERIFY(import.hasHeader);
    QCOMPARE(import.separator, u';');
    QCOMPARE(import.changes[0].name, u"nick"_s);
    QCOMPARE(import.changes[0].contact, 1);
}

void TestRemarkImport::withoutAHeaderItIsIdAndRemark()
{
    const RemarkImport import = read("wxid_a,new\nbert,VIP 客户\nwxid_c,c\n");
    QVERIFY(!import.hasHeader);
    QCOMPARE(told(import), QStringList({u"1 wxid_a old→new"_s, u"2 wxid_b →VIP 客户"_s}));
    QCOMPARE(import.unchanged, 1);
}

void TestRemarkImport::whoIsMeant_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("id");
    QTest::newRow("id") << QByteArray("wxid_a,,new") << u"wxid_a"_s;
    QTest::newRow("blanks around") << QByteArray(" wxid_a ,,new") << u"wxid_a"_s;
    QTest::newRow("alias") << QByteArray(",Anna,new") << u"wxid_a"_s;
    QTest::newRow("alias in small letters") << QByteArray(",anna,new") << u"wxid_a"_s;
    QTest::newRow("alias as id") << QByteArray("anna,,new") << u"wxid_a"_s;
    QTest::newRow("id before alias") << QByteArray("wxid_b,Anna,new") << u"wxid_b"_s;
    QTest::newRow("alias that one has who is gone") << QByteArray(",moved,new") << u"wxid_here"_s;
    QTest::newRow("alias of one who is gone") << QByteArray(",left,new") << u"wxid_left"_s;
    QTest::newRow("guarded alias") << QByteArray(",'-dash,new") << u"wxid_dash"_s;
}

void TestRemarkImport::whoIsMeant()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, id);
    addContact(u"wxid_gone"_s, {}, u"moved"_s);
    m_scope.contacts.last().goneSince = 1;
    addContact(u"wxid_here"_s, {}, u"moved"_s);
    addContact(u"wxid_left"_s, {}, u"left"_s);
    m_scope.contacts.last().goneSince = 1;
    addContact(u"wxid_dash"_s, {}, u"-dash"_s);
    const RemarkImport import = read("id,alias,remark\n" + row + '\n');
    QCOMPARE(import.changes.size(), 1);
    QCOMPARE(import.changes[0].id, id);
}

void TestRemarkImport::badLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QList<RemarkImport::BadLine>>("bad");
    const auto row
        = [](const char *name, const QByteArray &rows, const RemarkImport::BadLine &bad) {
              QTest::newRow(name) << rows << QList{bad};
          };
    row("unknown id", "wxid_x,new,\n", {2, Reason::UnknownId, u"wxid_x"_s});
    row("ambiguous alias", "twin,new,\n", {2, Reason::AmbiguousAlias, u"twin"_s});
    row("empty id", ",new,\n", {2, Reason::EmptyId});
    row("blank id", "  ,new,\n", {2, Reason::EmptyId});
    row("too many columns", "wxid_b,new,,surplus\n", {2, Reason::TooManyColumns});
    row("no remark", "wxid_b\n", {2, Reason::NoRemark, u"wxid_b"_s});
    row("unclosed quote", "wxid_b,\"new,\n", {2, Reason::UnclosedQuote});
    row("text after a quote", "wxid_b,\"new\" x,\n", {2, Reason::TextAfterQuote});
    row("NUL", QByteArray("wxid_b,n\0w,\n", 12), {2, Reason::NotText});
    row("line break in the remark", "wxid_b,\"new\nline\",\n",
        {2, Reason::NotOneLine, u"wxid_b"_s});
    row("override in the remark",
        "wxid_b,a\u202E"
        "b,\n",
        {2, Reason::NotOneLine, u"wxid_b"_s});
    row("group", "1@chatroom,new,\n", {2, Reason::NotSettable, u"1@chatroom"_s});
    row("another account", "wxid_b,new,Shop B\n", {2, Reason::OtherAccount, u"Shop B"_s});
    row("line over several lines before", "wxid_c,\"c\"\r\n\r\nwxid_x,new\n",
        {4, Reason::UnknownId, u"wxid_x"_s});
    row("twice", "wxid_b,new\nwxid_b,newer\n", {3, Reason::Duplicate, u"wxid_b"_s, 2});
    row("twice the same", "wxid_b,new\nbert,new\n", {3, Reason::Duplicate, u"wxid_b"_s, 2});
    row("twice, first as it is", "wxid_b,\nwxid_b,new\n", {3, Reason::Duplicate, u"wxid_b"_s, 2});
    QTest::newRow("several") << QByteArray("x,1\ny,2\n,3\n")
                             << QList<RemarkImport::BadLine>{{2, Reason::UnknownId, u"x"_s},
                                                             {3, Reason::UnknownId, u"y"_s},
                                                             {4, Reason::EmptyId}};
}

void TestRemarkImport::badLinesAreNamed()
{
    QFETCH(QByteArray, rows);
    QFETCH(QList<RemarkImport::BadLine>, bad);
    const RemarkImport import = read("id,remark,account\n" + rows + "wxid_a,good,Shop A\n");
    QCOMPARE(import.bad.size(), bad.size());
    for (qsizetype i = 0; i < bad.size(); ++i) {
        QCOMPARE(import.bad[i].line, bad[i].line);
        QCOMPARE(int(import.bad[i].reason), int(bad[i].reason));
        QCOMPARE(import.bad[i].text, bad[i].text);
        QCOMPARE(import.bad[i].other, bad[i].other);
    }
    // The good ones go on.
    QVERIFY(told(import).constLast().endsWith(u" wxid_a old→good"_s));
}

void TestRemarkImport::theGuardOfOurExportIsTakenOff_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("after");
    QTest::newRow("guarded") << QByteArray("id,remark\nwxid_a,'=1+1\n") << u"=1+1"_s;
    QTest::newRow("full width") << QByteArray("id,remark\nwxid_a,'＝1\n") << u"＝1"_s;
    QTest::newRow("not a formula") << QByteArray("id,remark\nwxid_a,'quoted'\n") << u"'quoted'"_s;
    QTest::newRow("only an apostrophe") << QByteArray("id,remark\nwxid_a,'\n") << u"'"_s;
    QTest::newRow("two") << QByteArray("id,remark\nwxid_a,''=1\n") << u"''=1"_s;
    QTest::newRow("no header, so not ours") << QByteArray("wxid_a,'=1\n") << u"'=1"_s;
}

void TestRemarkImport::theGuardOfOurExportIsTakenOff()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, after);
    const RemarkImport import = read(file);
    QCOMPARE(import.changes.size(), 1);
    QCOMPARE(import.changes[0].after, after);
}

void TestRemarkImport::ourExportChangesNothing_data()
{
    QTest::addColumn<int>("guard");
    QTest::addColumn<bool>("titles");
    QTest::newRow("names") << int(FormulaGuard::On) << false;
    QTest::newRow("titles") << int(FormulaGuard::On) << true;
    QTest::newRow("no guard") << int(FormulaGuard::Off) << false;
}

void TestRemarkImport::ourExportChangesNothing()
{
    QFETCH(int, guard);
    QFETCH(bool, titles);
    m_scope.contacts.clear();
    m_scope.account = u"=Shop"_s;
    int number = 0;
    for (const DifficultName &name : difficultNames())
        addContact(u"wxid_%1"_s.arg(++number), name.text);
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    CsvWriter writer(buffer, {TextEncoding::Gb18030, u'\t', FormulaGuard(guard)});
    QStringList header;
    for (const ContactField field : allContactFields())
        header.append(titles ? fieldTitle(field) : fieldName(field));
    QVERIFY(writer.begin(header));
    for (const Contact &contact : std::as_const(m_scope.contacts)) {
        QStringList values;
        for (const ContactField field : allContactFields())
            values.append(fieldValue(field, contact, {.accountName = m_scope.account}));
        QVERIFY(writer.row(values));
    }
    QVERIFY(writer.end());
    const RemarkImport import = read(buffer.data());
    QVERIFY(import.hasHeader);
    QCOMPARE(told(import), QStringList());
    QCOMPARE(import.bad.size(), 0);
    QCOMPARE(import.unchanged, m_scope.contacts.size());
}

void TestRemarkImport::aMemberListMayRepeatWhatStaysTheSame()
{
    const RemarkImport import = read("group_id,id,remark\n1@chatroom,wxid_a,old\n"
                                     "2@chatroom,wxid_a,old\n1@chatroom,wxid_c,new\n");
    QCOMPARE(told(import), QStringList{u"4 wxid_c c→new"_s});
    QVERIFY(import.bad.isEmpty());
    QCOMPARE(import.unchanged, 2);
}

void TestRemarkImport::filesOfNoUse_data()
{
    using Kind = RemarkFileProblem::Kind;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    QTest::newRow("empty") << QByteArray() << int(Kind::Empty);
    QTest::newRow("only a BOM") << QByteArray("\xEF\xBB\xBF") << int(Kind::Empty);
    QTest::newRow("no id") << QByteArray("nickname,remark\na,b\n") << int(Kind::NoIdColumn);
    QTest::newRow("no remark") << QByteArray("id,nickname\na,b\n") << int(Kind::NoRemarkColumn);
    QTest::newRow("a spreadsheet") << QByteArray("PK\x03\x04\x14\n\n\n") << int(Kind::Spreadsheet);
}

void TestRemarkImport::filesOfNoUse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const std::atomic_bool cancelled = false;
    const auto import = readRemarks(buffer, m_scope, cancelled);
    QVERIFY(!import);
    QCOMPARE(int(import.error().kind), kind);
}

void TestRemarkImport::aFileIsReadOffTheThread()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"remarks.csv"_s);
    RemarkImportJob missing(path, m_scope);
    const auto nothing = QCoro::waitFor(missing.run());
    QVERIFY(!nothing);
    QVERIFY(nothing.error().kind == RemarkFileProblem::Kind::Unreadable);
    QVERIFY(!nothing.error().words.isEmpty());
    RemarkImportJob aFolder(folder.path(), m_scope);
    const auto noFile = QCoro::waitFor(aFolder.run());
    QVERIFY(!noFile && noFile.error().kind == RemarkFileProblem::Kind::Unreadable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("wxid_a,new\n");
    file.close();
    RemarkImportJob job(path, m_scope);
    const auto import = QCoro::waitFor(job.run());
    QVERIFY(import);
    QCOMPARE(told(*import), QStringList{u"1 wxid_a old→new"_s});
}

void TestRemarkImport::itCanBeCancelled()
{
    QBuffer buffer;
    buffer.setData("wxid_a,new\n");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const std::atomic_bool cancelled = true;
    const auto import = readRemarks(buffer, m_scope, cancelled);
    QVERIFY(!import && import.error().kind == RemarkFileProblem::Kind::Cancelled);
}

void TestRemarkImport::aHundredThousandLinesAreQuick()
{
    QByteArray bytes = "id,remark\n";
    for (int i = 0; i < 100'000; ++i) {
        addContact(u"wxid_%1"_s.arg(i), u"old"_s);
        bytes += "wxid_" + QByteArray::number(i) + ",VIP 客户\n";
    }
    QElapsedTimer timer;
    timer.start();
    const RemarkImport import = read(bytes);
    const qint64 took = timer.elapsed();
    QCOMPARE(import.changes.size(), 100'000);
    QVERIFY2(took < 5'000, QByteArray::number(took).constData());
    qInfo("%lld ms", took);
}

QTEST_GUILESS_MAIN(TestRemarkImport)
#include "tst_remarkimport.moc"
