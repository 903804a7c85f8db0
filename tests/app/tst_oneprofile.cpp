// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilelock.h"
#include "programs.h"
#include "windowcall.h"

#include <QTest>

#include <csignal>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// Several programs on one profile: only one of them talks to the gateways.
class TestOneProfile : public QObject
{
    Q_OBJECT

    static QByteArray keyLine() { return QByteArray(DemoProgram::Token) + '\n'; }

private Q_SLOTS:
    void aSecondCommandWaitsForTheFirst()
    {
        const DemoProgram gateway({u"--fault"_s, u"/label/list=delay:1500*1"_s});
        LianxiProgram lianxi;
        QVERIFY(lianxi.seedAccount(gateway, u"Shop"_s, SecretPlace::Session));
        const QStringList sync{u"sync"_s, u"--roster-only"_s, u"--secret-stdin"_s};
        const auto first = lianxi.start(sync, keyLine());
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += first->readAllStandardError()).contains("labels"),
                                 30'000);
        const Run second = lianxi.run(sync, keyLine());
        QCOMPARE(second.code, 0);
        QVERIFY2(second.errors.contains("waiting until it has ended"), second.errors.constData());
        QCOMPARE(lianxi.finish(*first).code, 0);
    }

    void waitingCanBeStopped()
    {
        const DemoProgram gateway;
        LianxiProgram lianxi;
        QVERIFY(lianxi.seedAccount(gateway, u"Shop"_s, SecretPlace::Session));
        ProfileLock lock(ProfileFolder::below(lianxi.path(u"profile"_s)));
        QVERIFY(lock.take().value());
        const auto sync = lianxi.start({u"sync"_s, u"--secret-stdin"_s}, keyLine());
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += sync->readAllStandardError()).contains("waiting"),
                                 30'000);
        ::kill(pid_t(sync->processId()), SIGINT);
        QCOMPARE(lianxi.finish(*sync).code, 130);
    }

    void aCommandSaysThatAWindowIsOpen()
    {
        const DemoProgram gateway;
        LianxiProgram lianxi;
        QVERIFY(lianxi.seedAccount(gateway, u"Shop"_s, SecretPlace::Session));
        const ProfileFolder folder = ProfileFolder::below(lianxi.path(u"profile"_s));
        ProfileLock lock(folder);
        QVERIFY(lock.take().value());
        WindowCall window;
        window.listen(folder);
        const Run sync = lianxi.run({u"sync"_s, u"--secret-stdin"_s}, keyLine());
        QCOMPARE(sync.code, 1);
        QVERIFY2(sync.errors.contains("window is open"), sync.errors.constData());
        // Reading needs nobody's leave.
        QCOMPARE(lianxi.run({u"account"_s, u"list"_s}).code, 0);
    }

    void aKilledCommandLeavesNoLockBehind()
    {
        const DemoProgram gateway({u"--fault"_s, u"/label/list=delay:1500"_s});
        LianxiProgram lianxi;
        QVERIFY(lianxi.seedAccount(gateway, u"Shop"_s, SecretPlace::Session));
        const QStringList sync{u"sync"_s, u"--roster-only"_s, u"--secret-stdin"_s};
        const auto first = lianxi.start(sync, keyLine());
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT((told += first->readAllStandardError()).contains("labels"),
                                 30'000);
        first->kill();
        QVERIFY(first->waitForFinished());
        const Run second = lianxi.run(sync, keyLine());
        QCOMPARE(second.code, 0);
        QVERIFY2(!second.errors.contains("waiting"), second.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestOneProfile)
#include "tst_oneprofile.moc"
