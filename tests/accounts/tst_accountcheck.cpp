// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcheck.h"
#include "fakegateway.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTest>

using namespace Lianxi;

namespace {

using Kind = Error::Kind;

struct Bench
{
    Bench()
    {
        auto owned = std::make_unique<FakeGateway>();
        gateway = owned.get();
        gateway->addPeople(3);
        gateway->addGroup(u"1@chatroom"_s);
        check = std::make_unique<AccountCheck>(std::move(owned));
        QObject::connect(check.get(), &AccountCheck::found, check.get(), [this] {
            said.append(u"found"_s);
            if (goesWhenFound)
                check.reset();
        });
        QObject::connect(check.get(), &AccountCheck::finished, check.get(),
                         [this](const AccountCheck::Findings &all) {
                             said.append(u"finished"_s);
                             findings = all;
                         });
        QObject::connect(check.get(), &AccountCheck::failed, check.get(), [this](const Error &why) {
            said.append(u"failed"_s);
            error = why;
        });
    }
    bool ends()
    {
        return QTest::qWaitFor(
            [this] { return said.contains(u"finished"_s) || said.contains(u"failed"_s); });
    }

    QPointer<FakeGateway> gateway;
    std::unique_ptr<AccountCheck> check;
    QStringList said;
    AccountCheck::Findings findings;
    Error error;
    bool goesWhenFound = false;
};

} // namespace

class TestAccountCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTellsWhoIsThereAndThenHowManyFriends()
    {
        Bench bench;
        bench.check->start();
        QVERIFY(bench.ends());
        QCOMPARE(bench.said, (QStringList{u"found"_s, u"finished"_s}));
        QCOMPARE(bench.findings.profile.nickname, u"Me"_s);
        QCOMPARE(bench.findings.online, true);
        QCOMPARE(bench.findings.friends, 3);
    }

    void anAccountThatDoesNotAnswerFails()
    {
        Bench bench;
        bench.gateway->nextErrors[u"profile"_s] = {{.kind = Kind::SignedOut}};
        bench.check->start();
        QVERIFY(bench.ends());
        QCOMPARE(bench.said, QStringList{u"failed"_s});
        QCOMPARE(bench.error.kind, Kind::SignedOut);
        QCOMPARE(bench.gateway->calls, QStringList{u"profile"_s});
    }

    void whatElseIsMissingIsLeftOut()
    {
        Bench bench;
        bench.gateway->nextErrors[u"isOnline"_s] = {{.kind = Kind::Timeout}};
        bench.gateway->nextErrors[u"roster"_s] = {{.kind = Kind::NotReady}};
        bench.check->start();
        QVERIFY(bench.ends());
        QCOMPARE(bench.said, (QStringList{u"found"_s, u"finished"_s}));
        QVERIFY(!bench.findings.online);
        QVERIFY(!bench.findings.friends);
    }

    void whereNobodySaysWhoIsThereTheListDecides_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("said");
        const QStringList good{u"found"_s, u"finished"_s};
        QTest::newRow("there is one") << -1 << good;
        QTest::newRow("being prepared") << int(Kind::NotReady) << good;
        QTest::newRow("signed out") << int(Kind::SignedOut) << QStringList{u"failed"_s};
        QTest::newRow("no answer") << int(Kind::Timeout) << QStringList{u"failed"_s};
    }
    void whereNobodySaysWhoIsThereTheListDecides()
    {
        QFETCH(const int, kind);
        QFETCH(const QStringList, said);
        Bench bench;
        bench.gateway->me = {};
        bench.gateway->able.onlineHint = Support::No;
        if (kind >= 0)
            bench.gateway->nextErrors[u"roster"_s] = {{.kind = Kind(kind)}};
        bench.check->start();
        QVERIFY(bench.ends());
        QCOMPARE(bench.said, said);
        QCOMPARE(bench.gateway->calls, (QStringList{u"profile"_s, u"roster"_s}));
        if (said.size() == 1)
            QCOMPARE(int(bench.error.kind), kind);
        else
            QCOMPARE(bench.findings.friends.has_value(), kind < 0);
        QVERIFY(!bench.findings.online);
    }

    void aSystemThatNobodySpeaksFails()
    {
        AccountCheck check(nullptr);
        std::optional<Error> error;
        connect(&check, &AccountCheck::failed, this, [&](const Error &why) { error = why; });
        check.start();
        QVERIFY(error);
        QCOMPARE(error->kind, Kind::Invalid);
    }

    void aCheckThatGoesIsSilentAndAsksNothingMore_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"profile", "isOnline", "roster"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void aCheckThatGoesIsSilentAndAsksNothingMore()
    {
        QFETCH(const QString, call);
        Bench bench;
        bench.gateway->hanging = {u"profile"_s, u"isOnline"_s, u"roster"_s};
        for (const QString &earlier : {u"profile"_s, u"isOnline"_s, u"roster"_s}) {
            if (earlier == call)
                break;
            bench.gateway->hanging.remove(earlier);
        }
        bench.check->start();
        QVERIFY(QTest::qWaitFor([&] { return bench.gateway->count(call) == 1; }));
        bench.said.clear();
        bench.check.reset();
        // The gateway goes with the last answer, and nothing is left behind.
        QVERIFY(QTest::qWaitFor([&] { return !bench.gateway; }));
        QCOMPARE(bench.said, QStringList());
    }

    void itMayGoWhenItHasFoundSomething()
    {
        Bench bench;
        bench.goesWhenFound = true;
        bench.check->start();
        QVERIFY(QTest::qWaitFor([&] { return !bench.gateway; }));
        QCOMPARE(bench.said, QStringList{u"found"_s});
    }

    void aCheckThatNeverBeganMayGo()
    {
        Bench bench;
        bench.check.reset();
        QVERIFY(!bench.gateway);
    }
};

QTEST_GUILESS_MAIN(TestAccountCheck)
#include "tst_accountcheck.moc"
