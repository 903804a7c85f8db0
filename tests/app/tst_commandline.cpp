// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// The whole way against the demo gateway. With a keychain the key is kept there; without one it
/// goes in with each command.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAccountIsCheckedAndAdded();
    void anAccountThatDoesNotAnswerIsNotAdded();
    void aRemovedAccountTakesItsKeyAlong();
    void aSyncBringsEverythingIntoTheLists();
    void aSyncOfTheListAloneLacksNoDetails();
    void aRemarkIsSetAndClearedOverThere();
    void whatTheGatewayDoesNotKeepFails_data();
    void whatTheGatewayDoesNotKeepFails();
    void aRemarkToAnAccountThatIsSignedOutWaits();
    void aRemarkThatCannotBeSentWaits();
    void withoutTheGatewayTheListsAreStillThere();
    void withoutAKeyItIsSaidHowToGiveIt();
    void aWrongKeyIsSignedOut();
    void oneOfSeveralAccountsThatFailsIsPartOfIt();
    void stoppingIsCleanAndSaid();
    void theKeyIsNowhereButInTheRequests();

private:
    /// An account on the gateway, with its key in the keychain where there is one.
    [[nodiscard]] bool addShop(LianxiProgram &lianxi, const DemoProgram &gateway,
                               const QString &name = u"Shop A"_s);
    /// A command that needs the key.
    Run runWithKey(LianxiProgram &lianxi, const QStringList &arguments);
    [[nodiscard]] QStringList addArguments(const DemoProgram &gateway, const QString &name) const;
    [[nodiscard]] static QString firstFriend(LianxiProgram &lianxi);

    bool m_hasKeychain = false;
};

namespace {

const QString shopName = u"Shop A"_s;

} // namespace

void TestCommandLine::initTestCase()
{
    m_hasKeychain = hasKeychain();
}

QStringList TestCommandLine::addArguments(const DemoProgram &gateway, const QString &name) const
{
    return {u"account"_s,
            u"add"_s,
            name,
            u"--system"_s,
            u"gewechat"_s,
            u"--url"_s,
            gateway.value(u"gewechat.url"_s),
            u"--id"_s,
            gateway.value(u"gewechat.handle"_s),
            u"--set"_s,
            u"pace=300-300"_s};
}

bool TestCommandLine::addShop(LianxiProgram &lianxi, const DemoProgram &gateway,
                              const QString &name)
{
    if (!gateway.isRunning())
        return false;
    if (!m_hasKeychain)
        return lianxi.seedAccount(gateway, name, SecretPlace::Keychain);
    const Run run = lianxi.runWithKey(addArguments(gateway, name));
    if (run.code != 0)
        qWarning("%s", run.errors.constData());
    return run.code == 0;
}

Run TestCommandLine::runWithKey(LianxiProgram &lianxi, const QStringList &arguments)
{
    return m_hasKeychain ? lianxi.run(arguments) : lianxi.runWithKey(arguments);
}

QString TestCommandLine::firstFriend(LianxiProgram &lianxi)
{
    const Run run = lianxi.run({u"list"_s, u"friends"_s, u"--json"_s});
    return run.array().at(0)["id"_L1].toString();
}

void TestCommandLine::anAccountIsCheckedAndAdded()
{
    if (!m_hasKeychain)
        QSKIP("no keychain: run the tests with scripts/with-keyring.sh");
    const DemoProgram gateway;
    LianxiProgram lianxi;
    const Run run = lianxi.runWithKey(addArguments(gateway, shopName));
    QCOMPARE(run.code, 0);
    QVERIFY2(run.out.contains("online"), run.out.constData());
    QVERIFY2(run.out.contains(" friend"), run.out.constData());
    const Run twice = lianxi.runWithKey(addArguments(gateway, shopName));
    QCOMPARE(twice.code, 1);

    const Run list = lianxi.run({u"account"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.array().size(), 1);
    QCOMPARE(list.array().at(0)["system"_L1], "gewechat"_L1);
    const QJsonObject shown = lianxi.run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    QCOMPARE(shown.value("id"_L1), gateway.value(u"gewechat.handle"_s));
    QCOMPARE(shown.value("settings"_L1)["pace"_L1], "300-300"_L1);
    QCOMPARE(shown.value("secret"_L1), "keychain"_L1);
}

void TestCommandLine::anAccountThatDoesNotAnswerIsNotAdded()
{
    DemoProgram gateway;
    LianxiProgram lianxi;
    const Run wrongKey = lianxi.run(
        addArguments(gateway, shopName) + QStringList{u"--secret-stdin"_s}, "another key\r\n");
    QCOMPARE(wrongKey.code, 4);
    QVERIFY2(wrongKey.errors.contains("Shop A"), wrongKey.errors.constData());
    gateway.end();
    const Run noAnswer = lianxi.runWithKey(addArguments(gateway, shopName));
    QCOMPARE(noAnswer.code, 1);
    QVERIFY2(noAnswer.errors.contains("not added"), noAnswer.errors.constData());
    QCOMPARE(lianxi.run({u"account"_s, u"list"_s, u"--json"_s}).array().size(), 0);
    if (!m_hasKeychain)
        QSKIP("no keychain: run the tests with scripts/with-keyring.sh");
    const Run unchecked
        = lianxi.runWithKey(addArguments(gateway, shopName) + QStringList{u"--no-check"_s});
    QCOMPARE(unchecked.code, 0);
    QCOMPARE(lianxi.run({u"account"_s, u"list"_s, u"--json"_s}).array().size(), 1);
}

void TestCommandLine::aRemovedAccountTakesItsKeyAlong()
{
    if (!m_hasKeychain)
        QSKIP("no keychain: run the tests with scripts/with-keyring.sh");
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    const QStringList ids = lianxi.secretIds();
    QCOMPARE(ids.size(), 1);
    QCOMPARE(keyInKeychain(ids.constFirst()), QString::fromLatin1(DemoProgram::Token));
    QCOMPARE(lianxi.run({u"account"_s, u"remove"_s, shopName}).code, 0);
    QCOMPARE(keyInKeychain(ids.constFirst()), std::nullopt);
    QCOMPARE(lianxi.run({u"account"_s, u"list"_s, u"--json"_s}).array().size(), 0);
    QCOMPARE(lianxi.run({u"account"_s, u"remove"_s, shopName}).code, 1);
}

void TestCommandLine::aSyncBringsEverythingIntoTheLists()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    const Run sync = runWithKey(lianxi, {u"sync"_s, shopName, u"--members"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    QVERIFY2(sync.out.startsWith("Shop A: "), sync.out.constData());
    QVERIFY(!sync.errors.contains('\r')); // progress is sparse where it is not a terminal

    const auto list = [&lianxi](const QString &which) {
        return lianxi.run({u"list"_s, which, u"--json"_s}).array();
    };
    const qsizetype friends = list(u"friends"_s).size();
    // The gateway lists WeChat's own pseudo-contacts among the friends.
    QCOMPARE(friends + list(u"system"_s).size(), gateway.listed("friends"_L1));
    QCOMPARE(list(u"groups"_s).size(), gateway.listed("chatrooms"_L1));
    QCOMPARE(list(u"public"_s).size(), gateway.listed("ghs"_L1));
    QVERIFY(friends >= 30);
    for (const QJsonValue &row : list(u"friends"_s))
        QVERIFY(!row["details_at"_L1].toString().isEmpty());
    for (const QJsonValue &group : list(u"groups"_s)) {
        const Run members = lianxi.run(
            {u"list"_s, u"members"_s, shopName, group["id"_L1].toString(), u"--json"_s});
        QCOMPARE(members.code, 0);
        QVERIFY(!members.array().isEmpty());
    }
    const Run exported
        = lianxi.run({u"export"_s, u"friends"_s, u"--output"_s, u"-"_s, u"--columns"_s, u"id"_s});
    QCOMPARE(exported.out.count("\r\n"), friends + 1);
    const QJsonObject shown = lianxi.run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    QVERIFY(!shown.value("wxid"_L1).toString().isEmpty());
    QVERIFY(!shown.value("complete_at"_L1).toString().isEmpty());
}

void TestCommandLine::aSyncOfTheListAloneLacksNoDetails()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    const Run sync = runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    const Run list = lianxi.run({u"list"_s, u"friends"_s, u"--json"_s});
    QVERIFY(list.array().size() >= 30);
    QVERIFY(list.array().at(0)["details_at"_L1].toString().isEmpty());
    const Run exported = lianxi.run({u"export"_s, u"friends"_s, u"--output"_s, u"-"_s});
    QCOMPARE(exported.code, 0);
    QVERIFY2(exported.errors.contains("without details"), exported.errors.constData());
}

void TestCommandLine::aRemarkIsSetAndClearedOverThere()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s}).code == 0);
    const QString id = firstFriend(lianxi);
    const QString remark = u"VIP 客户 “1” 😀"_s;
    const Run set = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, id, remark});
    QVERIFY2(set.code == 0, set.errors.constData());
    QCOMPARE(gateway.remarkOf(id), remark);
    const Run found
        = lianxi.run({u"list"_s, u"friends"_s, u"--search"_s, u"客户 vip"_s, u"--json"_s});
    QCOMPARE(found.array().size(), 1);
    QCOMPARE(found.array().at(0)["remark"_L1], remark);

    const Run clear = runWithKey(lianxi, {u"remark"_s, u"clear"_s, shopName, id});
    QVERIFY2(clear.code == 0, clear.errors.constData());
    QCOMPARE(gateway.remarkOf(id), QString());

    const QString group
        = lianxi.run({u"list"_s, u"groups"_s, u"--json"_s}).array().at(0)["id"_L1].toString();
    const Run setGroup
        = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, group, u"老客户群"_s});
    QVERIFY2(setGroup.code == 0, setGroup.errors.constData());
}

void TestCommandLine::whatTheGatewayDoesNotKeepFails_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("called a success, not done")
        << QStringList{u"--fault"_s, u"/contacts/setFriendRemark=ignore"_s};
    QTest::newRow("cut off") << QStringList{u"--longest-remark"_s, u"3"_s};
}

void TestCommandLine::whatTheGatewayDoesNotKeepFails()
{
    QFETCH(QStringList, options);
    const DemoProgram gateway(options);
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s}).code == 0);
    const QString id = firstFriend(lianxi);
    const Run run = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, id, u"not to be kept"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.errors.contains("Shop A"), run.errors.constData());
    // Nothing of it stays.
    const Run found = lianxi.run({u"list"_s, u"friends"_s, u"--search"_s, u"kept"_s, u"--json"_s});
    QCOMPARE(found.array().size(), 0);
}

void TestCommandLine::aRemarkToAnAccountThatIsSignedOutWaits()
{
    // "The device is offline", within what looks like a success.
    const DemoProgram gateway({u"--fault"_s, u"/contacts/setFriendRemark=hidden-failure"_s});
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s}).code == 0);
    const Run run
        = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, firstFriend(lianxi), u"later"_s});
    QCOMPARE(run.code, 4);
    QVERIFY2(run.errors.contains("outbox"), run.errors.constData());
}

void TestCommandLine::aRemarkThatCannotBeSentWaits()
{
    LianxiProgram lianxi;
    DemoProgram gateway({u"--fault"_s, u"/contacts/setFriendRemark=429:1*1"_s});
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s}).code == 0);
    const QString id = firstFriend(lianxi);
    const Run run = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, id, u"later"_s});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.errors.contains("outbox"), run.errors.constData());
    const auto waiting = [&lianxi] {
        return lianxi.run({u"account"_s, u"show"_s, shopName, u"--json"_s})
            .object()
            .value("waiting_remarks"_L1)
            .toInt(-1);
    };
    QCOMPARE(waiting(), 1);
    // The next sync takes it along.
    const Run sync = runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    QCOMPARE(waiting(), 0);
    QCOMPARE(gateway.remarkOf(id), u"later"_s);
}

void TestCommandLine::withoutTheGatewayTheListsAreStillThere()
{
    DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--roster-only"_s}).code == 0);
    const QString id = firstFriend(lianxi);
    gateway.end();

    const Run list = lianxi.run({u"list"_s, u"friends"_s, u"--json"_s});
    QCOMPARE(list.code, 0);
    QVERIFY(list.array().size() >= 30);
    const Run sync = runWithKey(lianxi, {u"sync"_s});
    QCOMPARE(sync.code, 1);
    QVERIFY2(sync.errors.contains("Shop A"), sync.errors.constData());
    const Run remark = runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, id, u"t"_s});
    QCOMPARE(remark.code, 3);
    QVERIFY2(remark.errors.contains("outbox"), remark.errors.constData());
}

void TestCommandLine::withoutAKeyItIsSaidHowToGiveIt()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shopName, SecretPlace::Session));
    const Run without = lianxi.run({u"sync"_s});
    QCOMPARE(without.code, 4);
    QVERIFY2(without.errors.contains("--secret-stdin"), without.errors.constData());
    const Run with = lianxi.runWithKey({u"sync"_s, u"--roster-only"_s});
    QVERIFY2(with.code == 0, with.errors.constData());
    const Run remark
        = lianxi.run({u"remark"_s, u"set"_s, shopName, firstFriend(lianxi), u"not to be stored"_s});
    QCOMPARE(remark.code, 4);
    QCOMPARE(lianxi.filesWith("not to be stored"), QStringList());
}

void TestCommandLine::aWrongKeyIsSignedOut()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shopName, SecretPlace::Session));
    const Run run = lianxi.run({u"sync"_s, u"--secret-stdin"_s}, "another-key-1b2c\n");
    QCOMPARE(run.code, 4);
    QVERIFY2(run.errors.contains("Shop A"), run.errors.constData());
    QVERIFY(!run.errors.contains("another-key-1b2c"));
}

void TestCommandLine::oneOfSeveralAccountsThatFailsIsPartOfIt()
{
    if (!m_hasKeychain)
        QSKIP("no keychain: run the tests with scripts/with-keyring.sh");
    const DemoProgram gateway;
    DemoProgram other;
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(addShop(lianxi, other, u"Shop B"_s));
    const Run ambiguous = lianxi.runWithKey({u"sync"_s});
    QCOMPARE(ambiguous.code, 2);
    other.end();
    const Run run = lianxi.run({u"sync"_s, u"--roster-only"_s});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.out.contains("Shop A: "), run.out.constData());
    QVERIFY2(run.errors.contains("Shop B"), run.errors.constData());
}

void TestCommandLine::stoppingIsCleanAndSaid()
{
    const DemoProgram gateway({u"--fault"_s, u"/contacts/getDetailInfo=hang"_s});
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shopName, SecretPlace::Session));
    const std::unique_ptr<QProcess> sync
        = lianxi.start({u"sync"_s, u"--secret-stdin"_s}, QByteArray(DemoProgram::Token) + '\n');
    // Its first line of progress on details; by then the roster is stored.
    QByteArray told;
    QTRY_VERIFY_WITH_TIMEOUT((told += sync->readAllStandardError()).contains("details"), 30'000);
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(sync->processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray arguments = commandLine.readAll();
    QVERIFY(arguments.contains("sync"));
    QVERIFY(!arguments.contains(DemoProgram::Token));

    ::kill(pid_t(sync->processId()), SIGINT);
    const Run run = lianxi.finish(*sync);
    QCOMPARE(run.code, 130);
    QVERIFY2(run.errors.contains("goes on from there"), run.errors.constData());
    const Run list = lianxi.run({u"list"_s, u"friends"_s, u"--json"_s});
    QVERIFY(list.array().size() >= 30);
}

void TestCommandLine::theKeyIsNowhereButInTheRequests()
{
    // The gateway repeats the key in its errors.
    DemoProgram gateway({u"--fault"_s, u"/label/list=signed-out*1"_s});
    LianxiProgram lianxi;
    QVERIFY(addShop(lianxi, gateway));
    QVERIFY(runWithKey(lianxi, {u"sync"_s}).code != 0);
    QVERIFY(runWithKey(lianxi, {u"sync"_s, u"--members"_s}).code == 0);
    const QString id = firstFriend(lianxi);
    QVERIFY(runWithKey(lianxi, {u"remark"_s, u"set"_s, shopName, id, u"t"_s}).code == 0);
    lianxi.run({u"account"_s, u"list"_s});
    lianxi.run({u"account"_s, u"show"_s, shopName});
    lianxi.run({u"doctor"_s});
    gateway.end();
    runWithKey(lianxi, {u"sync"_s});
    QVERIFY(lianxi.everythingPrinted().size() > 500);
    QVERIFY(!lianxi.everythingPrinted().contains(DemoProgram::Token));
    QCOMPARE(lianxi.filesWith(DemoProgram::Token), QStringList());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
