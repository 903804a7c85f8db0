// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capabilitytable.h"
#include "conformancebench.h"
#include "gatewaysystems.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// What the registry says of each system is what its gateways say, and what the README says.
class TestConformanceCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySystemOfTheRegistryHasARow()
    {
        for (const GatewaySystem *system : gatewaySystems()) {
            const QString key(system->key);
            QVERIFY2(std::ranges::find(conformanceRows(), key, &ConformanceRow::system)
                         != conformanceRows().end(),
                     qPrintable(key));
        }
    }

    void aGatewayCanWhatItsRowSays_data() { addSystems(); }
    void aGatewayCanWhatItsRowSays()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        Account account = bench.account();
        account.settings.insert(bench.row().learnt);
        QCOMPARE(bench.capabilities(), capabilitiesOf(account));
    }

    void whatIsLearntIsSaidOnceAndSavesQuestions_data() { addSystems(); }
    void whatIsLearntIsSaidOnceAndSavesQuestions()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        Learnt all;
        QStringList twice;
        connect(&bench.gateway(), &Gateway::learnt, this, [&](const Learnt &what) {
            for (auto setting = what.settings.begin(); setting != what.settings.end(); ++setting) {
                if (all.settings.contains(setting.key()))
                    twice.append(setting.key());
                all.settings.insert(setting.key(), setting.value());
            }
        });
        for (int i = 0; i < 2; ++i) {
            const Result<Profile> profile = await(bench.gateway().profile());
            QVERIFY2(profile, said(profile));
            const Result<Roster> roster = await(rosterWhenReady(&bench.gateway()));
            QVERIFY2(roster, said(roster));
        }
        QCOMPARE(twice, QStringList());
        for (auto known = bench.row().learnt.begin(); known != bench.row().learnt.end(); ++known)
            QCOMPARE(all.settings.value(known.key()), known.value());
    }

    void theReadmeSaysWhatEachSystemCanDo()
    {
        QFile file(QStringLiteral(LIANXI_README));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        file.close();
        const QString wanted = withCapabilityTable(text, capabilityTable());
        QVERIFY2(!wanted.isEmpty(), "README.md has lost the marks around the table");
        if (text != wanted && qEnvironmentVariableIntValue("LIANXI_UPDATE_README") == 1) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(wanted.toUtf8()), wanted.toUtf8().size());
            file.close();
            return;
        }
        QVERIFY2(text == wanted,
                 qPrintable(u"README.md should say (LIANXI_UPDATE_README=1 writes it):\n"_s
                            + capabilityTable()));
    }
};

QTEST_GUILESS_MAIN(TestConformanceCapabilities)
#include "tst_conformance_capabilities.moc"
