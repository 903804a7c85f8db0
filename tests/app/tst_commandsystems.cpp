// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demogateway.h"
#include "demoserverthread.h"
#include "gatewaysystems.h"
#include "programs.h"
#include "systemtext.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

const QString shopName = u"Shop A"_s;

DemoOptions smallWorlds()
{
    // Few people: nothing is asked faster than the fastest pace that there is.
    DemoOptions options;
    for (DemoSizes &sizes : options.sizes) {
        sizes = {.friends = 12,
                 .groups = 3,
                 .publicAccounts = 4,
                 .labels = sizes.labels > 0 ? 3 : 0,
                 .smallestGroup = 3,
                 .largestGroup = 6};
    }
    options.longPoll = 50;
    options.pollsUntilScanned = 0;
    options.pollsUntilConfirmed = 0;
    return options;
}

QString wordOf(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Key:
        return u"key"_s;
    case SignInMethod::Password:
        return u"password"_s;
    case SignInMethod::Token:
        return u"token"_s;
    case SignInMethod::QrCode:
        break;
    }
    return u"QR code"_s;
}

/// The texts of a session that nobody but its owner may read.
QList<QByteArray> secretParts(const QString &secret)
{
    QList<QByteArray> parts{secret.toUtf8()};
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    for (const QJsonValue &value : object) {
        if (value.isString() && value.toString().size() >= 12 && !value.toString().contains(u'/'))
            parts.append(value.toString().toUtf8());
    }
    return parts;
}

} // namespace

/// The whole way for every kind of gateway and every way to sign in that the registry names, with
/// the program itself against the demo gateway.
class TestCommandSystems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWayInLeadsToTheContacts_data();
    void everyWayInLeadsToTheContacts();

private:
    void addsTheAccount();
    void findsTheListsOfTheGateway();
    void setsAndClearsARemark();
    void setsTheRemarkOfAGroupOrSaysWhyNot();
    void signsInAgain();
    void keepsItsSecrets();

    /// Options and standard input for m_method.
    [[nodiscard]] QStringList wayOptions() const;
    [[nodiscard]] QByteArray typed() const;
    [[nodiscard]] QJsonArray list(const QString &which);
    [[nodiscard]] qsizetype remarked(const QString &remark);
    void rememberSecrets();

    std::unique_ptr<DemoServerThread> m_demo;
    std::unique_ptr<LianxiProgram> m_lianxi;
    const GatewaySystem *m_system = nullptr;
    QString m_key;
    SignInMethod m_method = SignInMethod::Key;
    QList<QByteArray> m_secrets;
};

void TestCommandSystems::initTestCase()
{
    if (!hasKeychain())
        QSKIP("no keychain: run the tests with scripts/with-keyring.sh");
}

void TestCommandSystems::everyWayInLeadsToTheContacts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("method");
    for (const GatewaySystem *system : gatewaySystems()) {
        for (const SignInMethod method : system->signInMethods) {
            const QString name = u"%1 by %2"_s.arg(system->key, wordOf(method));
            QTest::newRow(qPrintable(name)) << QString(system->key) << int(method);
        }
    }
}

void TestCommandSystems::everyWayInLeadsToTheContacts()
{
    QFETCH(QString, key);
    QFETCH(int, method);
    m_key = key;
    m_system = gatewaySystem(key);
    m_method = SignInMethod(method);
    m_demo = std::make_unique<DemoServerThread>(smallWorlds());
    m_lianxi = std::make_unique<LianxiProgram>();
    m_secrets.clear();
    QVERIFY(m_demo->start());
    QVERIFY2(m_demo->gateway()->systems().contains(key), "the demo gateway does not speak it");

    using Step = void (TestCommandSystems::*)();
    for (const Step step :
         {&TestCommandSystems::addsTheAccount, &TestCommandSystems::findsTheListsOfTheGateway,
          &TestCommandSystems::setsAndClearsARemark,
          &TestCommandSystems::setsTheRemarkOfAGroupOrSaysWhyNot, &TestCommandSystems::signsInAgain,
          &TestCommandSystems::keepsItsSecrets}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

QStringList TestCommandSystems::wayOptions() const
{
    const bool hasKey = m_system->signInMethods.contains(SignInMethod::Key);
    switch (m_method) {
    case SignInMethod::Key:
        return {u"--secret-stdin"_s};
    case SignInMethod::Password:
        return {u"--user"_s, m_demo->gateway()->user(m_key), u"--password-stdin"_s};
    case SignInMethod::Token:
        return {u"--get-token"_s};
    case SignInMethod::QrCode:
        break;
    }
    return hasKey ? QStringList{u"--qr"_s, u"--secret-stdin"_s} : QStringList{u"--qr"_s};
}

QByteArray TestCommandSystems::typed() const
{
    if (!wayOptions().last().endsWith("-stdin"_L1))
        return {};
    const DemoGateway &gateway = *m_demo->gateway();
    const bool isPassword = m_method == SignInMethod::Password;
    return (isPassword ? gateway.password(m_key) : gateway.token(m_key)).toUtf8() + '\n';
}

void TestCommandSystems::rememberSecrets()
{
    const DemoGateway &gateway = *m_demo->gateway();
    for (const QString &secret : {gateway.token(m_key), gateway.password(m_key)}) {
        if (!secret.isEmpty())
            m_secrets.append(secret.toUtf8());
    }
    const QStringList ids = m_lianxi->secretIds();
    QCOMPARE(ids.size(), 1);
    const std::optional<QString> kept = keyInKeychain(ids.constFirst());
    QVERIFY(kept && !kept->isEmpty());
    m_secrets.append(secretParts(*kept));
}

QJsonArray TestCommandSystems::list(const QString &which)
{
    return m_lianxi->run({u"list"_s, which, shopName, u"--json"_s}).array();
}

qsizetype TestCommandSystems::remarked(const QString &remark)
{
    qsizetype count = 0;
    m_demo->gateway()->visit(m_key, [&](DemoWorld &world) {
        count = std::ranges::count(world.people(), remark, &DemoPerson::remark)
            + std::ranges::count(world.groups(), remark, &DemoGroup::remark);
    });
    return count;
}

void TestCommandSystems::addsTheAccount()
{
    const DemoGateway &gateway = *m_demo->gateway();
    QStringList arguments{u"account"_s,
                          u"add"_s,
                          shopName,
                          u"--system"_s,
                          m_key,
                          u"--url"_s,
                          gateway.url(m_key).toString()};
    // The first scan makes the device.
    const bool isMade = m_system->handle == GatewaySystem::Handle::MadeBySignIn
        && m_method == SignInMethod::QrCode;
    if (m_system->handle != GatewaySystem::Handle::None && !isMade)
        arguments += {u"--id"_s, gateway.handle(m_key)};
    QMap<QString, QString> settings = gateway.settings(m_key);
    settings.insert(PaceSetting, u"300-300"_s);
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        arguments += {u"--set"_s, setting.key() + u'=' + setting.value()};
    const Run added = m_lianxi->run(arguments + wayOptions(), typed());
    QVERIFY2(added.code == 0, added.errors.constData());
    QVERIFY2(added.out.startsWith("Shop A answers"), added.out.constData());
    QCOMPARE(added.errorText().contains(u'█'), m_method == SignInMethod::QrCode);

    const QJsonObject shown
        = m_lianxi->run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    QCOMPARE(shown.value("system"_L1).toString(), m_key);
    QCOMPARE(shown.value("id"_L1).toString().isEmpty(),
             m_system->handle == GatewaySystem::Handle::None);
    rememberSecrets();
}

void TestCommandSystems::findsTheListsOfTheGateway()
{
    const Run sync = m_lianxi->run({u"sync"_s, shopName});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    Account account;
    account.system = m_key;
    qsizetype friends = 0;
    qsizetype groups = 0;
    qsizetype publics = 0;
    m_demo->gateway()->visit(m_key, [&](DemoWorld &world) {
        // WeCom's contacts do not show on the web.
        const bool isWeb = capabilitiesOf(account).sessionPictures == Support::Yes;
        friends = world.friendIds().size();
        if (isWeb)
            friends
                -= std::ranges::count(world.people(), DemoPerson::Kind::WeCom, &DemoPerson::kind);
        groups = world.groupIds().size();
        publics = world.publicIds().size();
    });
    // The gateways list WeChat's own pseudo-contacts among the friends.
    QCOMPARE(list(u"friends"_s).size() + list(u"system"_s).size(), friends);
    QVERIFY(list(u"friends"_s).size() >= 12);
    QCOMPARE(list(u"groups"_s).size(), groups);
    QCOMPARE(list(u"public"_s).size(), publics);
}

void TestCommandSystems::setsAndClearsARemark()
{
    const QString id = list(u"friends"_s).at(0)["id"_L1].toString();
    const QString remark = u"第七号 老朋友 “7” 😀"_s;
    const Run set = m_lianxi->run({u"remark"_s, u"set"_s, shopName, id, remark});
    QVERIFY2(set.code == 0, set.errors.constData());
    QCOMPARE(remarked(remark), 1);
    QCOMPARE(m_lianxi->run({u"list"_s, u"friends"_s, u"--search"_s, u"第七号 “7”"_s, u"--json"_s})
                 .array()
                 .size(),
             1);
    const Run clear = m_lianxi->run({u"remark"_s, u"clear"_s, shopName, id});
    QVERIFY2(clear.code == 0, clear.errors.constData());
    QCOMPARE(remarked(remark), 0);
}

void TestCommandSystems::setsTheRemarkOfAGroupOrSaysWhyNot()
{
    const QJsonObject shown
        = m_lianxi->run({u"account"_s, u"show"_s, shopName, u"--json"_s}).object();
    Account account;
    account.system = m_key;
    const QJsonObject settings = shown.value("settings"_L1).toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        account.settings.insert(setting.key(), setting.value().toString());
    const Support support = capabilitiesOf(account).groupRemarks;

    const QString id = list(u"groups"_s).at(0)["id"_L1].toString();
    const QString remark = u"老客户群"_s;
    const qsizetype before = m_demo->gateway()->requestCount();
    const Run set = m_lianxi->run({u"remark"_s, u"set"_s, shopName, id, remark});
    if (support == Support::Yes) {
        QVERIFY2(set.code == 0, set.errors.constData());
        QCOMPARE(remarked(remark), 1);
        return;
    }
    QCOMPARE(set.code, 2);
    QVERIFY2(set.errorText().contains(supportText(support)), set.errors.constData());
    QCOMPARE(m_demo->gateway()->requestCount(), before);
}

void TestCommandSystems::signsInAgain()
{
    const qsizetype friends = list(u"friends"_s).size();
    m_demo->gateway()->endSession(m_key);
    const Run refused = m_lianxi->run({u"sync"_s, shopName, u"--roster-only"_s});
    QVERIFY2(refused.code == 4, refused.errors.constData());
    QVERIFY2(refused.errors.contains("lianxi account sign-in 'Shop A'"),
             refused.errors.constData());

    const QStringList signIn{u"account"_s, u"sign-in"_s, shopName};
    const Run signedIn = m_lianxi->run(signIn + wayOptions(), typed());
    QVERIFY2(signedIn.code == 0, signedIn.errors.constData());
    QVERIFY2(signedIn.out.startsWith("Shop A is signed in"), signedIn.out.constData());
    rememberSecrets();

    const Run sync = m_lianxi->run({u"sync"_s, shopName, u"--roster-only"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());
    QCOMPARE(list(u"friends"_s).size(), friends);
}

void TestCommandSystems::keepsItsSecrets()
{
    QVERIFY(m_secrets.size() >= 2);
    for (const QByteArray &secret : m_secrets) {
        QVERIFY(secret.size() >= 6);
        QCOMPARE(m_lianxi->filesWith(secret), QStringList());
        QVERIFY(!m_lianxi->everythingPrinted().contains(secret));
    }
    QCOMPARE(m_lianxi->run({u"account"_s, u"remove"_s, shopName}).code, 0);
}

QTEST_GUILESS_MAIN(TestCommandSystems)
#include "tst_commandsystems.moc"
