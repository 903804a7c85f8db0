// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// What needs no gateway: help, mistakes, the doctor.
class TestCommandUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVersionIsOneLine();
    void helpIsOnStandardOutput_data();
    void helpIsOnStandardOutput();
    void helpNamesTheSettings();
    void mistakesAreExplainedOnStandardError_data();
    void mistakesAreExplainedOnStandardError();
    void anUnknownCommandIsAnsweredWithTheNearest();
    void aKeyForOneRunOnlyIsRefused();
    void keysAreTakenFromStandardInputOnly();
    void withoutAnAccountTheWayToOneIsNamed();
    void aProfileThatCannotBeMadeIsASentence();
    void theDoctorPrintsOneDocument();
    void theDoctorLeavesABrokenDatabaseAsItIs();
};

void TestCommandUsage::theVersionIsOneLine()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"--version"_s});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.outText(), u"lianxi %1\n"_s.arg(QStringLiteral(LIANXI_VERSION)));
    QVERIFY(run.errors.isEmpty());
}

void TestCommandUsage::helpIsOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("--help") << QStringList{u"--help"_s} << u"account"_s;
    QTest::newRow("-h") << QStringList{u"-h"_s} << u"account"_s;
    QTest::newRow("help") << QStringList{u"help"_s} << u"Exit codes"_s;
    for (const char *name :
         {"account", "sync", "list", "changes", "export", "remark", "doctor", "help"}) {
        const QString command = QString::fromLatin1(name);
        QTest::addRow("help %s", name) << QStringList{u"help"_s, command} << u"lianxi "_s + command;
        QTest::addRow("%s --help", name)
            << QStringList{command, u"--help"_s} << u"lianxi "_s + command;
    }
}

void TestCommandUsage::helpIsOnStandardOutput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, mentions);
    LianxiProgram lianxi;
    const Run run = lianxi.run(arguments);
    QCOMPARE(run.code, 0);
    QVERIFY2(run.outText().contains(mentions), run.out.constData());
    QVERIFY(run.errors.isEmpty());
    for (const QString &line : run.outText().split(u'\n'))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

void TestCommandUsage::helpNamesTheSettings()
{
    LianxiProgram lianxi;
    const QString help = lianxi.run({u"help"_s, u"account"_s}).outText();
    QVERIFY(help.contains(u"pace="_s));
    for (const QString &age : {u"details-age="_s, u"members-age="_s, u"list-age="_s})
        QVERIFY(help.contains(age));
    QVERIFY(help.contains(u"token-header="_s));
}

void TestCommandUsage::mistakesAreExplainedOnStandardError_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList account{u"account"_s,  u"add"_s,  u"Shop"_s,  u"--secret-stdin"_s,
                              u"--system"_s, u"gewe"_s, u"--url"_s, u"http://127.0.0.1:1/v2/api"_s,
                              u"--id"_s,     u"wx_a"_s};
    const auto replaced = [&account](const QString &what, const QString &by) {
        QStringList other = account;
        other[other.indexOf(what)] = by;
        return other;
    };
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("unknown option before the command") << QStringList{u"--json"_s, u"list"_s};
    row("demo with a command") << QStringList{u"--demo"_s, u"sync"_s};
    row("help on nothing") << QStringList{u"help"_s, u"frobnicate"_s};
    row("account without more") << QStringList{u"account"_s};
    row("account sign-in of whom") << QStringList{u"account"_s, u"sign-in"_s};
    row("account devices of whom") << QStringList{u"account"_s, u"devices"_s};
    row("account show whom") << QStringList{u"account"_s, u"show"_s};
    row("account of another system") << replaced(u"gewe"_s, u"icq"_s);
    row("account that has no key") << replaced(u"gewe"_s, u"webwx"_s);
    row("account that is not signed in to by name") << account + QStringList{u"--user"_s, u"me"_s};
    row("account by two ways") << account + QStringList{u"--get-token"_s};
    row("account with a password of nobody") << account + QStringList{u"--password-stdin"_s};
    row("account without a name") << replaced(u"Shop"_s, u" "_s);
    row("account without an address") << account.first(6) + account.sliced(8);
    row("account at no address") << replaced(u"http://127.0.0.1:1/v2/api"_s, u"ftp://x"_s);
    row("account at an address with a password")
        << replaced(u"http://127.0.0.1:1/v2/api"_s, u"http://a:b@127.0.0.1/"_s);
    row("account without a device") << account.first(8);
    row("account with an unknown setting") << account + QStringList{u"--set"_s, u"colour=red"_s};
    row("account with half a setting") << account + QStringList{u"--set"_s, u"pace"_s};
    row("account that is too fast") << account + QStringList{u"--set"_s, u"pace=100-200"_s};
    for (const char *age : {"details-age=7", "members-age=0d", "list-age=soon"}) {
        QTest::addRow("account with %s", age)
            << account + QStringList{u"--set"_s, QString::fromLatin1(age)};
    }
    row("account with a header that is none")
        << account + QStringList{u"--set"_s, u"token-header=X Y"_s};
    row("account without a key") << account;
    row("sync of two kinds") << QStringList{u"sync"_s, u"--members"_s, u"--roster-only"_s};
    row("sync that believes every list") << QStringList{u"sync"_s, u"--confirm-list"_s};
    row("sync that believes two lists")
        << QStringList{u"sync"_s, u"A"_s, u"B"_s, u"--confirm-list"_s};
    row("list of what is missing with columns")
        << QStringList{u"list"_s, u"friends"_s, u"--missing"_s, u"--columns"_s, u"id"_s};
    row("list of missing members")
        << QStringList{u"list"_s, u"members"_s, u"A"_s, u"1@chatroom"_s, u"--missing"_s};
    row("list of nothing") << QStringList{u"list"_s};
    row("list of what is not there") << QStringList{u"list"_s, u"enemies"_s};
    row("list with too many names") << QStringList{u"list"_s, u"friends"_s, u"A"_s, u"B"_s};
    row("list of no group") << QStringList{u"list"_s, u"members"_s, u"A"_s};
    row("list with an unknown column")
        << QStringList{u"list"_s, u"friends"_s, u"--columns"_s, u"id,shoe_size"_s};
    row("export to nowhere") << QStringList{u"export"_s, u"friends"_s};
    row("export of the system list")
        << QStringList{u"export"_s, u"system"_s, u"--output"_s, u"-"_s};
    row("export in a strange format")
        << QStringList{u"export"_s, u"friends"_s, u"--output"_s, u"-"_s, u"--format"_s, u"ods"_s};
    row("export in a strange encoding") << QStringList{u"export"_s, u"friends"_s,    u"--output"_s,
                                                       u"-"_s,      u"--encoding"_s, u"ebcdic"_s};
    row("export of friends of a group")
        << QStringList{u"export"_s, u"friends"_s, u"--output"_s, u"-"_s, u"--group"_s, u"g"_s};
    row("remark without more") << QStringList{u"remark"_s};
    row("remark without a text") << QStringList{u"remark"_s, u"set"_s, u"A"_s, u"wxid"_s};
    row("remark with an empty text")
        << QStringList{u"remark"_s, u"set"_s, u"A"_s, u"wxid"_s, u""_s};
    row("remark of two lines") << QStringList{u"remark"_s, u"set"_s, u"A"_s, u"wxid"_s, u"a\nb"_s};
    row("remark cleared with a text")
        << QStringList{u"remark"_s, u"clear"_s, u"A"_s, u"wxid"_s, u"t"_s};
    row("remark retry of whom") << QStringList{u"remark"_s, u"retry"_s, u"A"_s};
    row("remark discard with a text")
        << QStringList{u"remark"_s, u"discard"_s, u"A"_s, u"wxid"_s, u"t"_s};
    row("remark discard with a key")
        << QStringList{u"remark"_s, u"discard"_s, u"A"_s, u"wxid"_s, u"--secret-stdin"_s};
    row("remark set as a document")
        << QStringList{u"remark"_s, u"set"_s, u"A"_s, u"wxid"_s, u"t"_s, u"--json"_s};
    row("remark set that applies")
        << QStringList{u"remark"_s, u"set"_s, u"A"_s, u"wxid"_s, u"t"_s, u"--apply"_s};
    row("doctor with a name") << QStringList{u"doctor"_s, u"A"_s};
}

void TestCommandUsage::mistakesAreExplainedOnStandardError()
{
    QFETCH(QStringList, arguments);
    LianxiProgram lianxi;
    const Run run = lianxi.run(arguments); // standard input is empty
    QCOMPARE(run.code, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.errors.startsWith("lianxi: "), run.errors.constData());
    QVERIFY(run.errors.endsWith('\n'));
}

void TestCommandUsage::anUnknownCommandIsAnsweredWithTheNearest()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"snyc"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.errorText().contains(u"“sync”"_s), run.errors.constData());
}

void TestCommandUsage::aKeyForOneRunOnlyIsRefused()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"account"_s, u"add"_s, u"Shop"_s, u"--system"_s, u"gewe"_s,
                                u"--url"_s, u"http://127.0.0.1:1"_s, u"--id"_s, u"wx_a"_s,
                                u"--session-only"_s, u"--secret-stdin"_s},
                               DemoProgram::Token);
    QCOMPARE(run.code, 2);
    QVERIFY2(run.errors.contains("--session-only"), run.errors.constData());
    QVERIFY(!QFile::exists(lianxi.path(u"profile"_s)));
}

void TestCommandUsage::keysAreTakenFromStandardInputOnly()
{
    LianxiProgram lianxi;
    const QStringList arguments{u"account"_s,
                                u"add"_s,
                                u"Shop"_s,
                                u"--system"_s,
                                u"gewe"_s,
                                u"--url"_s,
                                u"http://127.0.0.1:1"_s,
                                u"--id"_s,
                                u"wx_a"_s};
    // Not asked for on a terminal, and not said to come in.
    const Run silent = lianxi.run(arguments, DemoProgram::Token);
    QCOMPARE(silent.code, 2);
    QVERIFY2(silent.errors.contains("--secret-stdin"), silent.errors.constData());
    for (const QByteArray &key : {QByteArray("\nsecond line"), QByteArray("a\x01z"),
                                  QByteArray(100'000, 'x'), QByteArray("\xff\xfe")}) {
        const Run run = lianxi.run(arguments + QStringList{u"--secret-stdin"_s}, key);
        QCOMPARE(run.code, 2);
        QVERIFY(!run.errors.contains("second line"));
    }
}

void TestCommandUsage::withoutAnAccountTheWayToOneIsNamed()
{
    LianxiProgram lianxi;
    const Run list = lianxi.run({u"list"_s, u"friends"_s});
    QCOMPARE(list.code, 1);
    QVERIFY2(list.errors.contains("lianxi help account"), list.errors.constData());
    const Run accounts = lianxi.run({u"account"_s, u"list"_s, u"--json"_s});
    QCOMPARE(accounts.code, 0);
    QCOMPARE(accounts.out.simplified(), "[ ]");
}

void TestCommandUsage::aProfileThatCannotBeMadeIsASentence()
{
    LianxiProgram lianxi;
    QFile file(lianxi.path(u"profile"_s));
    QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
    const Run run = lianxi.run({u"account"_s, u"list"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.errors.startsWith("lianxi: "), run.errors.constData());
}

void TestCommandUsage::theDoctorPrintsOneDocument()
{
    LianxiProgram lianxi;
    const Run run = lianxi.run({u"doctor"_s, u"--json"_s});
    QStringList checks;
    bool isMissing = false;
    for (const QJsonValue &finding : run.array()) {
        checks.append(finding["check"_L1].toString());
        isMissing = isMissing || finding["state"_L1] == "missing"_L1;
        QVERIFY(!finding["text"_L1].toString().isEmpty());
    }
    for (const char *check :
         {"version", "language", "keychain", "database", "tls", "font-chinese", "font-emoji"})
        QVERIFY2(checks.contains(QString::fromLatin1(check)), check);
    QCOMPARE(run.code, isMissing ? 1 : 0);
    // It changes nothing.
    QVERIFY(!QFile::exists(lianxi.path(u"profile"_s)));
}

void TestCommandUsage::theDoctorLeavesABrokenDatabaseAsItIs()
{
    LianxiProgram lianxi;
    QVERIFY(QDir(lianxi.folder()).mkdir(u"profile"_s));
    QFile file(lianxi.path(u"profile/lianxi.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, '?'));
    file.close();
    const Run run = lianxi.run({u"doctor"_s, u"--json"_s});
    QCOMPARE(run.code, 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(8192, '?'));
}

QTEST_GUILESS_MAIN(TestCommandUsage)
#include "tst_commandusage.moc"
