// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaysystems.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The registry: what the rest of the program may rely on for every system in it.
class TestGatewaySystems : public QObject
{
    Q_OBJECT

    static Account accountOf(const GatewaySystem &system)
    {
        Account account;
        account.system = system.key;
        account.url = QUrl(u"http://127.0.0.1:1"_s);
        account.handle = u"x"_s;
        return account;
    }

private Q_SLOTS:
    void everySystemHasAKeyOfItsOwn()
    {
        static const QRegularExpression key(u"^[a-z]+$"_s);
        QSet<QString> keys;
        for (const GatewaySystem *system : gatewaySystems()) {
            QVERIFY2(key.match(system->key).hasMatch(), system->key.data());
            keys.insert(system->key);
            QCOMPARE(gatewaySystem(system->key), system);
        }
        QCOMPARE(keys.size(), gatewaySystems().size());
    }

    void unknownKeysAreNoSystem_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("empty") << QString();
        QTest::newRow("upper case") << u"GEWE"_s;
        QTest::newRow("beginning of a key") << u"gew"_s;
        QTest::newRow("longer than a key") << u"gewe2"_s;
        QTest::newRow("blank") << u"gewe "_s;
    }

    void unknownKeysAreNoSystem()
    {
        QFETCH(const QString, key);
        QVERIFY(!gatewaySystem(key));
        Account account;
        account.system = key;
        QVERIFY(!makeGateway(account, u"k"_s));
        QVERIFY(!makeSignIn(account, {}));
        QCOMPARE(capabilitiesOf(account).friendRemarks, Support::No);
    }

    void everySystemSaysWhatTheInterfaceShows()
    {
        for (const GatewaySystem *system : gatewaySystems()) {
            QVERIFY(system->title && *system->title);
            QVERIFY(system->line && *system->line);
            QVERIFY(!urlProblem(QUrl(system->exampleUrl)));
            if (system->handle != GatewaySystem::Handle::None)
                QVERIFY(system->handleTitle && system->handleExample);
            QVERIFY(!system->signInMethods.isEmpty());
            for (const GatewaySetting &setting : system->settings) {
                QVERIFY(setting.title && setting.help);
                if (setting.accepts)
                    QVERIFY2(setting.accepts(setting.standard), setting.key.data());
            }
        }
    }

    void everySystemMakesItsGatewayAndItsSignIns()
    {
        for (const GatewaySystem *system : gatewaySystems()) {
            const Account account = accountOf(*system);
            const std::unique_ptr<Gateway> gateway = makeGateway(account, u"k"_s);
            QVERIFY(gateway);
            QCOMPARE(gateway->capabilities(), capabilitiesOf(account));
            QVERIFY(gateway->capabilities().detailsBatch > 0);
            for (const SignInMethod method :
                 {SignInMethod::Password, SignInMethod::Token, SignInMethod::QrCode}) {
                const auto signIn = makeSignIn(account, {.method = method});
                QCOMPARE(signIn != nullptr, system->signInMethods.contains(method));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGatewaySystems)
#include "tst_gatewaysystems.moc"
