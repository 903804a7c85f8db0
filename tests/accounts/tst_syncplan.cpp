// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupbatches.h"
#include "plainsession.h"

#include <QTest>

using namespace Lianxi;

namespace {

QString groupId(int number)
{
    return u"%1@chatroom"_s.arg(number);
}

/// Tells of two groups in one call.
class PairGateway : public FakeGateway, public GroupBatches
{
public:
    [[nodiscard]] qsizetype groupsInOneCall() const override { return 2; }
    QCoro::Task<Result<QList<GroupMembers>>> membersOf(QStringList groupIds) override
    {
        QList<GroupMembers> found;
        for (const QString &id : groupIds)
            found.append(groups.value(id));
        return answer<QList<GroupMembers>>(u"members"_s, groupIds.join(u','), found);
    }
};

/// A session that is cut short at a call of this kind.
void cutAt(PlainSession &bench, const QString &kind, SyncScope scope = SyncScope::Details)
{
    const int before = bench.gateway->count(kind);
    bench.gateway->hanging = {kind};
    const Watched<Result<SyncOutcome>> sync(bench.session->sync(scope));
    QVERIFY(bench.turnUntil([&] { return bench.gateway->count(kind) > before; }));
    bench.session->cancelSync();
    QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
    QVERIFY(!sync->has_value());
    bench.gateway->hanging.clear();
    bench.gateway->calls.clear();
}

} // namespace

/// What a sync asks for, and in which order; see tst_storeplan for how that is found.
class TestSyncPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsSignedInIsAlwaysAskedFirst()
    {
        PlainSession bench;
        bench.gateway->addPeople(3);
        cutAt(bench, u"contacts"_s);
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->calls,
                 (QStringList{u"profile"_s, u"isOnline"_s,
                              u"contacts wxid_00000,wxid_00001,wxid_00002"_s}));
    }

    void somebodyElsesAccountIsNotGoneOnWith()
    {
        PlainSession bench;
        bench.gateway->addPeople(3);
        cutAt(bench, u"contacts"_s);
        bench.gateway->me.wxid = u"wxid_other"_s;
        QCOMPARE(bench.sync().error().kind, Error::Kind::OtherAccount);
        QCOMPARE(bench.gateway->count(u"contacts"_s), 0);
        bench.gateway->me.wxid = u"wxid_me"_s;
        QVERIFY(bench.sync());
        QCOMPARE(bench.withDetails(), 3);
        QCOMPARE(bench.gateway->count(u"roster"_s), 0);
    }

    void remarksGoOutAfterAListThatWasGoneOnWith()
    {
        PlainSession bench;
        bench.gateway->addPeople(30);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        cutAt(bench, u"contacts"_s);
        bench.gateway->me.wxid = u"wxid_other"_s;
        QVERIFY(!bench.sync()); // nothing goes out from now on
        bench.gateway->me.wxid = u"wxid_me"_s;
        bench.gateway->calls.clear();
        const ContactKey key = bench.contact(u"wxid_00007"_s).key;
        QVERIFY(await(bench.store.addEdit(key, u"new"_s)));
        bench.session->deliverEdits();
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"roster"_s), 0);
        QVERIFY(bench.turnUntil([&] {
            return bench.contact(u"wxid_00007"_s).remark == u"new"_s
                && bench.gateway->count(u"setRemark"_s) == 1;
        }));
    }

    void labelsComeWithTheListEvenWhenTheyWereCutOff()
    {
        PlainSession bench;
        bench.gateway->addPeople(3);
        bench.gateway->labelList = {{u"1"_s, u"VIP"_s}};
        cutAt(bench, u"labels"_s);
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"roster"_s), 0);
        QCOMPARE(bench.gateway->count(u"labels"_s), 1);
        QCOMPARE(await(bench.store.labels(bench.account.key))->size(), 1);
    }

    void aRefreshAsksForTheListEvenAfterOneThatFailed()
    {
        PlainSession bench;
        bench.gateway->addPeople(3);
        QVERIFY(bench.sync());
        bench.gateway->nextErrors[u"profile"_s] = {{.kind = Error::Kind::SignedOut}};
        QVERIFY(!bench.sync());
        bench.gateway->calls.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"roster"_s), 1);
    }

    void whatIsFreshIsNotAskedForAgain()
    {
        PlainSession bench;
        bench.gateway->addGroup(groupId(1));
        QVERIFY(bench.sync(SyncScope::Members));
        QVERIFY(bench.sync(SyncScope::Members));
        QCOMPARE(bench.gateway->count(u"contacts"_s), 1);
        QCOMPARE(bench.gateway->count(u"members"_s), 1);
    }

    void groupsOnTheScreenComeFirst_data()
    {
        QTest::addColumn<bool>("pairs");
        QTest::newRow("one by one") << false;
        QTest::newRow("two in a call") << true;
    }
    void groupsOnTheScreenComeFirst()
    {
        QFETCH(const bool, pairs);
        PlainSession bench(pairs ? std::make_unique<PairGateway>()
                                 : std::make_unique<FakeGateway>());
        for (int i = 0; i < 8; ++i)
            bench.gateway->addGroup(groupId(i));
        QVERIFY(bench.sync());
        bench.gateway->calls.clear();
        bench.session->setVisible({bench.contact(groupId(6)).key});
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Members));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"members"_s) == 1; }));
        QVERIFY(bench.gateway->calls.last().contains(groupId(6)));
        // What comes into view while it runs is next, or the one after that.
        bench.session->setVisible({bench.contact(groupId(7)).key});
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        const QStringList asked = bench.gateway->calls.filter(u"members"_s);
        QCOMPARE(asked.size(), pairs ? 4 : 8);
        QVERIFY((asked[1] + asked[2]).contains(groupId(7)));
    }

    void anOpenedGroupIsWantedEvenIfNothingComesOfItNow()
    {
        PlainSession bench;
        bench.gateway->addGroup(groupId(1));
        bench.gateway->addGroup(groupId(2));
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"members"_s), 0);
        bench.gateway->nextErrors[u"members"_s] = {{.kind = Error::Kind::SignedOut}};
        QVERIFY(!bench.turnAwait(bench.session->loadMembers(groupId(1))));
        bench.gateway->calls.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->calls.filter(u"members"_s),
                 QStringList{u"members "_s + groupId(1)});
        QVERIFY(bench.contact(groupId(1)).membersAt > 0);
    }

    void theWishToSeeAGroupIsStoredBeforeAnythingIsSent()
    {
        PlainSession bench;
        bench.gateway->addGroup(groupId(1));
        QVERIFY(bench.sync());
        bench.gateway->hanging = {u"members"_s};
        bool wasStored = false;
        bench.gateway->whenAsked = [&] {
            const auto plan = await(bench.store.plan(bench.account.key, SyncScope::Details, {}));
            wasStored = plan->groups.size() == 1;
        };
        const Watched<Result<void>> loading(bench.session->loadMembers(groupId(1)));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"members"_s) == 1; }));
        QVERIFY(wasStored);
    }

    void aListThatHidesRenamedPeopleIsAskedForTwice()
    {
        PlainSession bench;
        bench.gateway->idsLast = Roster::Ids::OneLogin;
        bench.gateway->addPeople(10);
        QVERIFY(bench.sync());
        bench.gateway->people.clear();
        for (int i = 0; i < 10; ++i) {
            const QString id = u"@new%1"_s.arg(i);
            bench.gateway->people.insert(id, {.id = id, .nickname = u"N%1"_s.arg(i)});
        }
        bench.gateway->expected = 12;
        bench.gateway->calls.clear();
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(outcome);
        QCOMPARE(bench.gateway->count(u"roster"_s), 2);
        QCOMPARE(outcome->appeared, 10);
        QCOMPARE(outcome->unmatched, 10);
        QCOMPARE(await(bench.store.rosterStatus(bench.account.key))->onList, 10);
    }

    void aListThatIsShortMarksNobodyGoneAtOnce()
    {
        PlainSession bench;
        bench.gateway->addPeople(10);
        QVERIFY(bench.sync());
        bench.gateway->people.remove(u"wxid_00003"_s);
        bench.gateway->expected = 10;
        Result<SyncOutcome> outcome = bench.sync();
        QCOMPARE(outcome->gone, 0);
        QVERIFY(!outcome->rosterHeldBack);
        QCOMPARE(bench.gateway->count(u"roster"_s), 2);
        const RosterStatus status = *await(bench.store.rosterStatus(bench.account.key));
        QCOMPARE(status.listed, 9);
        QCOMPARE(status.expected, 10);
        outcome = bench.sync();
        QCOMPARE(outcome->gone, 1);
    }
};

QTEST_GUILESS_MAIN(TestSyncPlan)
#include "tst_syncplan.moc"
