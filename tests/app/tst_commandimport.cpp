// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Remarks from a file: shown first, then written.
class TestCommandImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutApplyNothingIsChanged();
    void theAccountMayBeAnOption();
    void theFileMayBeStandardInput();
    void whatIsSaidWithApplyIsThere();
    void badLinesDoNotStopTheOthers();
    void ourExportIsImported_data();
    void ourExportIsImported();
    void whatIsNotKeptIsToldAndTriedAgain();
    void stoppingKeepsWhatWasNotSent();
    void withoutAKeyNothingIsSaved();
    void mistakesAreSentences_data();
    void mistakesAreSentences();

private:
    /// Writes a file and answers its path.
    [[nodiscard]] QString file(const QByteArray &bytes);
    [[nodiscard]] QString remarkOf(const QString &id) { return m_gateway->remarkOf(id); }
    void startGateway(const QStringList &more);

    std::unique_ptr<DemoProgram> m_gateway;
    std::unique_ptr<LianxiProgram> m_lianxi;
    QStringList m_ids; ///< of friends
};

namespace {

const QString shop = u"Shop A"_s;

} // namespace

void TestCommandImport::init()
{
    startGateway({});
}

void TestCommandImport::startGateway(const QStringList &more)
{
    m_gateway = std::make_unique<DemoProgram>(more);
    m_lianxi = std::make_unique<LianxiProgram>();
    m_ids.clear();
    QVERIFY(m_gateway->isRunning());
    QVERIFY(m_lianxi->seedAccount(*m_gateway, shop, SecretPlace::Session));
    const Run sync = m_lianxi->runWithKey({u"sync"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    const Run list = m_lianxi->run({u"list"_s, u"friends"_s, u"--json"_s});
    for (const QJsonValue &contact : list.array()) {
        const QString id = contact["id"_L1].toString();
        if (id.startsWith(u"wxid_"_s))
            m_ids.append(id);
    }
    QVERIFY(m_ids.size() > 5);
}

void TestCommandImport::cleanup()
{
    m_lianxi.reset();
    m_gateway.reset();
}

QString TestCommandImport::file(const QByteArray &bytes)
{
    const QString path = m_lianxi->path(u"remarks.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return path;
}

void TestCommandImport::withoutApplyNothingIsChanged()
{
    const QString before = remarkOf(m_ids[0]);
    const QString path = file("id,remark\n" + m_ids[0].toUtf8() + ",客户 1\n");
    const Run table = m_lianxi->run({u"remark"_s, u"import"_s, shop, path});
    QVERIFY2(table.code == 0, table.errors.constData());
    QVERIFY2(table.outText().contains(m_ids[0]) && table.outText().contains(u"客户 1"_s),
             table.out.constData());
    QVERIFY2(table.errorText().contains(u"lianxi remark import 'Shop A' "_s + path + u" --apply"_s),
             table.errors.constData());
    const Run run = m_lianxi->run({u"remark"_s, u"import"_s, shop, path, u"--json"_s});
    QCOMPARE(run.code, 0);
    const QJsonObject document = run.object();
    QCOMPARE(document["account"_L1], shop);
    QCOMPARE(document["applied"_L1], false);
    QCOMPARE(document["encoding"_L1], "utf-8"_L1);
    QCOMPARE(document["separator"_L1], "comma"_L1);
    QCOMPARE(document["header"_L1], true);
    QCOMPARE(document["unchanged"_L1], 0);
    QCOMPARE(document["bad"_L1], QJsonArray());
    const QJsonObject change = document["changes"_L1][0].toObject();
    QCOMPARE(change["line"_L1], 2);
    QCOMPARE(change["id"_L1], m_ids[0]);
    QCOMPARE(change["before"_L1], before);
    QCOMPARE(change["remark"_L1], u"客户 1"_s);
    QVERIFY(!change.contains("state"_L1));
    QCOMPARE(remarkOf(m_ids[0]), before);
    QCOMPARE(m_lianxi->run({u"remark"_s, u"waiting"_s, u"--json"_s}).array(), QJsonArray());
}

void TestCommandImport::theAccountMayBeAnOption()
{
    const QString path = file(m_ids[0].toUtf8() + ";new\n");
    const Run run
        = m_lianxi->run({u"remark"_s, u"import"_s, path, u"--account"_s, shop, u"--json"_s});
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(run.object()["changes"_L1].toArray().size(), 1);
    QCOMPARE(run.object()["separator"_L1], "semicolon"_L1);
}

void TestCommandImport::theFileMayBeStandardInput()
{
    const QByteArray bytes = "\xFF\xFE" + QByteArray("\n\0", 2);
    QByteArray wide = "\xFF\xFE";
    for (const char c : m_ids[0].toLatin1() + "\tnew\r\n")
        wide += QByteArray(1, c) + '\0';
    const Run run = m_lianxi->run({u"remark"_s, u"import"_s, shop, u"-"_s, u"--json"_s}, wide);
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(run.object()["encoding"_L1], "utf-16le"_L1);
    QCOMPARE(run.object()["changes"_L1].toArray().size(), 1);
    const Run nothing = m_lianxi->run({u"remark"_s, u"import"_s, shop, u"-"_s}, bytes);
    QCOMPARE(nothing.code, 1);
    QVERIFY2(nothing.errors.contains("is empty"), nothing.errors.constData());
}

void TestCommandImport::whatIsSaidWithApplyIsThere()
{
    QByteArray text = "备注,内部 ID\r\n";
    for (int i = 0; i < 4; ++i)
        text += "\"VIP, " + QByteArray::number(i) + "\"," + m_ids[i].toUtf8() + "\r\n";
    const QString path = file(text);
    const Run run
        = m_lianxi->runWithKey({u"remark"_s, u"import"_s, shop, path, u"--apply"_s, u"--json"_s});
    QVERIFY2(run.code == 0, run.errors.constData());
    QVERIFY2(run.errors.contains("remarks"), run.errors.constData()); // progress
    const QJsonObject document = run.object();
    QCOMPARE(document["applied"_L1], true);
    QCOMPARE(document["changes"_L1].toArray().size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(document["changes"_L1][i]["state"_L1], "confirmed"_L1);
        QCOMPARE(remarkOf(m_ids[i]), u"VIP, %1"_s.arg(i));
    }
    // Once more: there is nothing to do, and no key is asked for.
    const Run again = m_lianxi->run({u"remark"_s, u"import"_s, shop, path, u"--apply"_s});
    QVERIFY2(again.code == 0, again.errors.constData());
    QVERIFY2(again.outText().contains(u"4 stay"_s), again.out.constData());
}

void TestCommandImport::badLinesDoNotStopTheOthers()
{
    const QByteArray id = m_ids[0].toUtf8();
    const QString path = file("id,remark\nnobody,x\n" + m_ids[1].toUtf8() + ",\"open\n" + id
                              + ",new\n" + id + ",newer\n");
    const Run dry = m_lianxi->run({u"remark"_s, u"import"_s, shop, path});
    QCOMPARE(dry.code, 3);
    for (const QString &sentence : {u"lianxi: line 2: "_s, u"line 3: "_s, u"line 5: "_s})
        QVERIFY2(dry.errorText().contains(sentence), dry.errors.constData());
    const Run run
        = m_lianxi->runWithKey({u"remark"_s, u"import"_s, shop, path, u"--apply"_s, u"--json"_s});
    QCOMPARE(run.code, 3);
    const QJsonArray bad = run.object()["bad"_L1].toArray();
    QCOMPARE(bad.size(), 3);
    QCOMPARE(bad[0]["reason"_L1], "unknown-id"_L1);
    QCOMPARE(bad[0]["about"_L1], "nobody"_L1);
    QCOMPARE(bad[1]["reason"_L1], "unclosed-quote"_L1);
    QCOMPARE(bad[2]["reason"_L1], "duplicate"_L1);
    QCOMPARE(bad[2]["duplicate_of"_L1], 4);
    QCOMPARE(remarkOf(m_ids[0]), u"new"_s);
    // A file of bad lines only is a failure.
    const Run none = m_lianxi->run({u"remark"_s, u"import"_s, shop, file("nobody,x\n")});
    QCOMPARE(none.code, 1);
}

void TestCommandImport::ourExportIsImported_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("plain") << QStringList();
    QTest::newRow("titles") << QStringList{u"--header"_s, u"titles"_s};
    QTest::newRow("gb18030, tab") << QStringList{u"--encoding"_s, u"gb18030"_s, u"--separator"_s,
                                                 u"tab"_s};
    QTest::newRow("no guard") << QStringList{u"--no-formula-guard"_s};
}

void TestCommandImport::ourExportIsImported()
{
    QFETCH(QStringList, options);
    const QString path = m_lianxi->path(u"export.csv"_s);
    QVERIFY(m_lianxi->sql(u"UPDATE contact SET remark = '=1+1' WHERE id = '%1'"_s.arg(m_ids[0])));
    const Run exported
        = m_lianxi->run(QStringList{u"export"_s, u"friends"_s, u"--output"_s, path} + options);
    QVERIFY2(exported.code == 0, exported.errors.constData());
    const Run run = m_lianxi->run({u"remark"_s, u"import"_s, shop, path, u"--json"_s});
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(run.object()["changes"_L1], QJsonArray());
    QVERIFY(run.object()["unchanged"_L1].toInt() >= m_ids.size());
}

void TestCommandImport::whatIsNotKeptIsToldAndTriedAgain()
{
    m_lianxi.reset();
    startGateway({u"--fault"_s, u"/contacts/setFriendRemark=ignore*1"_s});
    const QString path = file(m_ids[0].toUtf8() + ",first\n" + m_ids[1].toUtf8() + ",second\n");
    const QStringList command{u"remark"_s, u"import"_s, shop, path, u"--apply"_s, u"--json"_s};
    const Run run = m_lianxi->runWithKey(command);
    QCOMPARE(run.code, 3);
    const QJsonArray changes = run.object()["changes"_L1].toArray();
    QCOMPARE(changes[0]["state"_L1], "not-kept"_L1);
    QCOMPARE(changes[0]["there"_L1], changes[0]["before"_L1]);
    QCOMPARE(changes[1]["state"_L1], "confirmed"_L1);
    // The same file does what is left.
    const Run again = m_lianxi->runWithKey(command);
    QVERIFY2(again.code == 0, again.errors.constData());
    QCOMPARE(again.object()["changes"_L1].toArray().size(), 1);
    QCOMPARE(again.object()["unchanged"_L1], 1);
    QCOMPARE(remarkOf(m_ids[0]), u"first"_s);
}

void TestCommandImport::stoppingKeepsWhatWasNotSent()
{
    QByteArray text;
    for (const QString &id : std::as_const(m_ids))
        text += id.toUtf8() + ",later\n";
    const QString path = file(text);
    const std::unique_ptr<QProcess> process = m_lianxi->start(
        {u"remark"_s, u"import"_s, shop, path, u"--apply"_s, u"--secret-stdin"_s, u"--json"_s},
        QByteArray(DemoProgram::Token) + '\n');
    QTRY_COMPARE_WITH_TIMEOUT(remarkOf(m_ids[0]), u"later"_s, 30'000);
    ::kill(pid_t(process->processId()), SIGINT);
    const Run run = m_lianxi->finish(*process);
    QCOMPARE(run.code, 130);
    QVERIFY2(run.errors.contains("Stopped"), run.errors.constData());
    QHash<QString, int> states;
    for (const QJsonValue &change : run.object()["changes"_L1].toArray())
        ++states[change["state"_L1].toString()];
    QVERIFY2(states[u"waiting"_s] > 0 && states[u"confirmed"_s] + states[u"sent"_s] > 0,
             run.out.constData());
    // The next sync goes on.
    const Run sync = m_lianxi->runWithKey({u"sync"_s, u"--roster-only"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    for (const QString &id : std::as_const(m_ids))
        QCOMPARE(remarkOf(id), u"later"_s);
}

void TestCommandImport::withoutAKeyNothingIsSaved()
{
    const QString path = file(m_ids[0].toUtf8() + ",new\n");
    const Run run = m_lianxi->run({u"remark"_s, u"import"_s, shop, path, u"--apply"_s});
    QCOMPARE(run.code, 4);
    QCOMPARE(m_lianxi->run({u"remark"_s, u"waiting"_s, u"--json"_s}).array(), QJsonArray());
}

void TestCommandImport::mistakesAreSentences_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no file") << QStringList{shop} << 2;
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("too much") << QStringList{shop, u"a.csv"_s, u"b.csv"_s} << 2;
    QTest::newRow("key and file from one place")
        << QStringList{shop, u"-"_s, u"--apply"_s, u"--secret-stdin"_s} << 2;
    QTest::newRow("a key for nothing") << QStringList{shop, u"a.csv"_s, u"--secret-stdin"_s} << 2;
    QTest::newRow("no such account") << QStringList{u"Shop B"_s, u"a.csv"_s} << 1;
    QTest::newRow("no such file") << QStringList{shop, u"/nowhere/a.csv"_s} << 1;
    QTest::newRow("a folder") << QStringList{shop, u"/"_s} << 1;
}

void TestCommandImport::mistakesAreSentences()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const Run run = m_lianxi->run(QStringList{u"remark"_s, u"import"_s} + words);
    QCOMPARE(run.code, code);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.errors.startsWith("lianxi: "), run.errors.constData());
}

QTEST_GUILESS_MAIN(TestCommandImport)
#include "tst_commandimport.moc"
