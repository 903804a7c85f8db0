// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demogateway.h"
#include "demoserverthread.h"
#include "loopbackserver.h"
#include "programs.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

const QString shopName = u"Shop A"_s;

} // namespace

/// What can happen on the way in, with the program itself against the demo gateway.
class TestCommandSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWrongPasswordAddsNothing();
    void severalDevicesAreListedToChooseFrom();
    void theOnlyDeviceIsTaken();
    void theDevicesOfAnAccountAreListed();
    void whereThereAreNoDevicesItIsSaid();
    void anExpiredCodeIsRenewedOnTheTerminal();
    void stoppingASignInChangesNothing();
    void somebodyElseIsNotLetIn();
    void aNewDeviceKeepsTheKey();
    void anAccountForOneSessionSignsInInTheWindow();

private:
    /// "account add" for a system of this gateway, without a way to sign in.
    [[nodiscard]] static QStringList addArguments(const DemoGateway &gateway,
                                                  const QString &system);
    [[nodiscard]] static QStringList withId(QStringList arguments, const QString &handle);
    [[nodiscard]] static qsizetype accounts(LianxiProgram &lianxi);
    [[nodiscard]] static Account accountOf(const DemoGateway &gateway, const QString &system);

    bool m_hasKeychain = false;
};

#define NEEDS_KEYCHAIN()                                                                           \
    if (!m_hasKeychain)                                                                            \
    QSKIP("no keychain: run the tests with scripts/with-keyring.sh")

void TestCommandSignIn::initTestCase()
{
    m_hasKeychain = hasKeychain();
}

QStringList TestCommandSignIn::addArguments(const DemoGateway &gateway, const QString &system)
{
    QStringList arguments{u"account"_s,
                          u"add"_s,
                          shopName,
                          u"--system"_s,
                          system,
                          u"--url"_s,
                          gateway.url(system).toString()};
    const QMap<QString, QString> settings = gateway.settings(system);
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        arguments += {u"--set"_s, setting.key() + u'=' + setting.value()};
    return arguments;
}

QStringList TestCommandSignIn::withId(QStringList arguments, const QString &handle)
{
    return arguments + QStringList{u"--id"_s, handle};
}

qsizetype TestCommandSignIn::accounts(LianxiProgram &lianxi)
{
    return lianxi.run({u"account"_s, u"list"_s, u"--json"_s}).array().size();
}

Account TestCommandSignIn::accountOf(const DemoGateway &gateway, const QString &system)
{
    Account account;
    account.name = shopName;
    account.system = system;
    account.url = gateway.url(system);
    account.handle = gateway.handle(system);
    account.settings = gateway.settings(system);
    return account;
}

void TestCommandSignIn::aWrongPasswordAddsNothing()
{
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    const DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    const Run run
        = lianxi.run(withId(addArguments(gateway, u"open"_s), gateway.handle(u"open"_s))
                         + QStringList{u"--user"_s, gateway.user(u"open"_s), u"--password-stdin"_s},
                     "not-the-password-9c\n");
    QVERIFY2(run.code == 1 || run.code == 4, run.errors.constData());
    QVERIFY2(run.errors.contains("not added"), run.errors.constData());
    QVERIFY(!run.errors.contains("not-the-password-9c"));
    QCOMPARE(accounts(lianxi), 0);
    QCOMPARE(lianxi.filesWith("not-the-password-9c"), QStringList());
    // Without --password-stdin nothing is read that is not a terminal.
    const Run silent = lianxi.run(
        addArguments(gateway, u"open"_s) + QStringList{u"--user"_s, u"me"_s}, "password\n");
    QCOMPARE(silent.code, 2);
    QVERIFY2(silent.errors.contains("--password-stdin"), silent.errors.constData());
}

void TestCommandSignIn::severalDevicesAreListedToChooseFrom()
{
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    const DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    const Run run = lianxi.run(addArguments(gateway, u"open"_s) + QStringList{u"--secret-stdin"_s},
                               gateway.token(u"open"_s).toUtf8());
    QCOMPARE(run.code, 2);
    QVERIFY2(run.errorText().contains(gateway.handle(u"open"_s)), run.errors.constData());
    QVERIFY2(run.errors.contains("--id"), run.errors.constData());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(accounts(lianxi), 0);
}

void TestCommandSignIn::theOnlyDeviceIsTaken()
{
    NEEDS_KEYCHAIN();
    LoopbackServer server;
    server.on("/queryLoginWx", ScriptedReply::json(R"({"code": "1000", "message": "ok",
        "data": [{"wcId": "wxid_a", "wId": "instance-1"}]})"));
    LianxiProgram lianxi;
    const std::unique_ptr<QProcess> process
        = lianxi.start({u"account"_s, u"add"_s, shopName, u"--system"_s, u"wkteam"_s, u"--url"_s,
                        server.url().toString(), u"--set"_s, u"dialect=successor"_s,
                        u"--secret-stdin"_s, u"--no-check"_s},
                       "a-key\n");
    // The server works while the event loop runs.
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 30'000);
    const Run run = lianxi.finish(*process);
    QVERIFY2(run.code == 0, run.errors.constData());
    const QJsonObject shown = lianxi.run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    QCOMPARE(shown.value("id"_L1).toString(), u"instance-1"_s);
}

void TestCommandSignIn::theDevicesOfAnAccountAreListed()
{
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    const DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(accountOf(gateway, u"open"_s)));
    const QStringList arguments{u"account"_s, u"devices"_s, shopName, u"--secret-stdin"_s};
    const QByteArray key = gateway.token(u"open"_s).toUtf8();
    const Run table = lianxi.run(arguments, key);
    QVERIFY2(table.code == 0, table.errors.constData());
    QVERIFY(table.out.startsWith("id "));
    const QJsonArray devices = lianxi.run(arguments + QStringList{u"--json"_s}, key).array();
    QCOMPARE(devices.size(), table.out.count('\n') - 1);
    const auto own = std::ranges::find_if(devices, [&gateway](const QJsonValue &device) {
        return device["id"_L1] == gateway.handle(u"open"_s);
    });
    QVERIFY(own != devices.end());
    QVERIFY(!(*own)["wxid"_L1].toString().isEmpty());
    const Run wrong = lianxi.run(arguments, "another-key\n");
    QCOMPARE(wrong.code, 4);
    QVERIFY2(wrong.errors.contains("account sign-in"), wrong.errors.constData());
}

void TestCommandSignIn::whereThereAreNoDevicesItIsSaid()
{
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    const DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(accountOf(gateway, u"gewe"_s)));
    const Run run = lianxi.run({u"account"_s, u"devices"_s, shopName, u"--secret-stdin"_s},
                               gateway.token(u"gewe"_s).toUtf8());
    QCOMPARE(run.code, 1);
    QVERIFY2(run.errors.startsWith("lianxi: Shop A: "), run.errors.constData());
}

void TestCommandSignIn::anExpiredCodeIsRenewedOnTheTerminal()
{
    NEEDS_KEYCHAIN();
    DemoOptions options;
    options.pollsUntilExpired = 1;
    options.longPoll = 20;
    DemoServerThread demo(options);
    QVERIFY(demo.start());
    LianxiProgram lianxi;
    const Run run = lianxi.run(addArguments(*demo.gateway(), u"webwx"_s));
    QVERIFY2(run.code == 0, run.errors.constData());
    QVERIFY2(run.errors.contains("expired"), run.errors.constData());
    const QStringList lines = run.errorText().split(u'\n');
    QCOMPARE(lines.filter(u"http"_s).size(), 2); // the texts of two codes
    QVERIFY2(run.errors.contains("Scanned"), run.errors.constData());
    QVERIFY(!run.errorText().contains(u'\x1b'));
    QVERIFY(!run.outText().contains(u'█'));
    QCOMPARE(accounts(lianxi), 1);
}

void TestCommandSignIn::stoppingASignInChangesNothing()
{
    NEEDS_KEYCHAIN();
    DemoOptions options;
    options.pollsUntilScanned = 1'000'000;
    DemoServerThread demo(options);
    QVERIFY(demo.start());
    LianxiProgram lianxi;
    const std::unique_ptr<QProcess> process
        = lianxi.start(addArguments(*demo.gateway(), u"webwx"_s));
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += process->readAllStandardError()).contains("Ctrl+C"), 30'000);
    ::kill(pid_t(process->processId()), SIGINT);
    QElapsedTimer sinceThen;
    sinceThen.start();
    const Run run = lianxi.finish(*process);
    QVERIFY(sinceThen.elapsed() < 5'000);
    QCOMPARE(run.code, 130);
    QVERIFY2(run.errors.contains("not added"), run.errors.constData());
    QCOMPARE(accounts(lianxi), 0);
}

void TestCommandSignIn::somebodyElseIsNotLetIn()
{
    NEEDS_KEYCHAIN();
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    const DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    Account account = accountOf(gateway, u"gewe"_s);
    account.wxid = u"wxid_of_somebody_else"_s;
    QVERIFY(lianxi.seedAccount(account));
    const QStringList before = lianxi.secretIds();
    const Run run = lianxi.run({u"account"_s, u"sign-in"_s, shopName, u"--secret-stdin"_s},
                               gateway.token(u"gewe"_s).toUtf8());
    QCOMPARE(run.code, 4);
    QVERIFY2(run.errors.contains("omebody else"), run.errors.constData());
    QVERIFY2(run.errors.contains("Nothing was changed"), run.errors.constData());
    QCOMPARE(lianxi.secretIds(), before);
}

void TestCommandSignIn::aNewDeviceKeepsTheKey()
{
    NEEDS_KEYCHAIN();
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    DemoGateway &gateway = *demo.gateway();
    LianxiProgram lianxi;
    const Run added
        = lianxi.run(withId(addArguments(gateway, u"wkteam"_s), gateway.handle(u"wkteam"_s))
                         + QStringList{u"--secret-stdin"_s},
                     gateway.token(u"wkteam"_s).toUtf8());
    QVERIFY2(added.code == 0, added.errors.constData());
    const QStringList before = lianxi.secretIds();
    gateway.renewHandle(u"wkteam"_s);
    const QStringList signIn{u"account"_s, u"sign-in"_s, shopName};
    const Run run = lianxi.run(withId(signIn, gateway.handle(u"wkteam"_s)));
    QVERIFY2(run.code == 0, run.errors.constData());
    QCOMPARE(lianxi.secretIds(), before);
    const QJsonObject shown = lianxi.run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    QCOMPARE(shown.value("id"_L1).toString(), gateway.handle(u"wkteam"_s));
}

void TestCommandSignIn::anAccountForOneSessionSignsInInTheWindow()
{
    DemoServerThread demo{DemoOptions()};
    QVERIFY(demo.start());
    LianxiProgram lianxi;
    Account account = accountOf(*demo.gateway(), u"gewe"_s);
    account.secretPlace = SecretPlace::Session;
    QVERIFY(lianxi.seedAccount(account));
    const Run run = lianxi.run({u"account"_s, u"sign-in"_s, shopName, u"--secret-stdin"_s},
                               demo.gateway()->token(u"gewe"_s).toUtf8());
    QCOMPARE(run.code, 1);
    QVERIFY2(run.errors.contains("window"), run.errors.constData());
}

QTEST_GUILESS_MAIN(TestCommandSignIn)
#include "tst_commandsignin.moc"
