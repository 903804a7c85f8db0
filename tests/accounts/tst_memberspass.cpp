// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupbatches.h"
#include "plainsession.h"

#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

QString groupId(int number)
{
    return u"%1@chatroom"_s.arg(number);
}

/// Tells of three groups in one call.
class BatchGateway : public FakeGateway, public GroupBatches
{
public:
    [[nodiscard]] qsizetype groupsInOneCall() const override { return 3; }
    QCoro::Task<Result<QList<GroupMembers>>> membersOf(QStringList groupIds) override
    {
        QList<GroupMembers> found;
        for (const QString &id : groupIds) {
            if (groups.contains(id))
                found.append(groups.value(id));
        }
        if (groupIds.contains(refused))
            nextErrors[u"members"_s].append({.kind = Error::Kind::Rejected});
        return answer<QList<GroupMembers>>(u"members"_s, groupIds.join(u','), found);
    }

    QString refused;
};

/// Two friends and groups that have no name.
struct Bench : PlainSession
{
    explicit Bench(int groups, std::unique_ptr<FakeGateway> owned = std::make_unique<FakeGateway>())
        : PlainSession(std::move(owned))
    {
        gateway->addPeople(2);
        for (int i = 0; i < groups; ++i)
            addNameless(groupId(i));
    }
    void addNameless(const QString &id)
    {
        gateway->people.insert(id, {.id = id});
        gateway->groups.insert(
            id, {.groupId = id, .members = {{.id = u"a"_s, .nickname = u"A"_s}, {.id = u"b"_s}}});
    }
};

} // namespace

class TestMembersPass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupWithoutANameGetsOneFromASync()
    {
        Bench bench(1);
        bench.gateway->addGroup(u"9@chatroom"_s);
        bench.gateway->people[u"8@chatroom"_s] = {.id = u"8@chatroom"_s, .remark = u"Mine"_s};
        QVERIFY(bench.sync(SyncScope::Details));
        QCOMPARE(displayName(bench.contact(groupId(0))), u"A"_s);
        // Those that have a name are not asked for.
        QCOMPARE(bench.gateway->calls.filter(u"members"_s),
                 QStringList{u"members "_s + groupId(0)});
        // After the details, and once.
        QCOMPARE(bench.gateway->calls.last(), u"members "_s + groupId(0));
        QVERIFY(bench.sync(SyncScope::Details));
        QCOMPARE(bench.gateway->count(u"members"_s), 1);
    }

    void onlyTheListIsAskedWhereOnlyTheListIsWanted()
    {
        Bench bench(2);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        QCOMPARE(bench.gateway->count(u"members"_s), 0);
    }

    void namesAreAskedForAtThePace()
    {
        Bench bench(10);
        const std::chrono::milliseconds start = bench.clock.now();
        QVERIFY(bench.sync());
        QVERIFY(bench.clock.now() - start >= (bench.gateway->calls.size() - 1) * 1s);
        QCOMPARE(bench.gateway->count(u"members"_s), 10);
    }

    void severalGroupsComeInOneCallWhereTheGatewayKnowsSuchACall()
    {
        Bench bench(7, std::make_unique<BatchGateway>());
        QVERIFY(bench.sync(SyncScope::Members));
        QCOMPARE(bench.gateway->count(u"members"_s), 3); // 3 + 3 + 1
        for (int i = 0; i < 7; ++i)
            QCOMPARE(displayName(bench.contact(groupId(i))), u"A"_s);
    }

    void aRefusedBatchIsAskedForOneByOne()
    {
        auto owned = std::make_unique<BatchGateway>();
        owned->refused = groupId(1);
        Bench bench(3, std::move(owned));
        QVERIFY(bench.sync(SyncScope::Members));
        QCOMPARE(bench.gateway->count(u"members"_s), 4);
        QCOMPARE(displayName(bench.contact(groupId(0))), u"A"_s);
        QCOMPARE(displayName(bench.contact(groupId(1))), groupId(1));
        QCOMPARE(displayName(bench.contact(groupId(2))), u"A"_s);
    }

    void aGroupThatABatchLeavesOutKeepsWhatIsKnown()
    {
        Bench bench(3, std::make_unique<BatchGateway>());
        QVERIFY(bench.sync(SyncScope::Members));
        bench.gateway->groups.remove(groupId(1));
        QVERIFY(bench.sync(SyncScope::Members));
        QCOMPARE(displayName(bench.contact(groupId(1))), u"A"_s);
    }

    void oneGroupThatFailsDoesNotCostTheOthersTheirNames_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("hint");
        for (const Support hint : {Support::Yes, Support::No}) {
            const char *const words = hint == Support::Yes ? "hint" : "no hint";
            QTest::addRow("refused, %s", words) << int(Error::Kind::Rejected) << int(hint);
            QTest::addRow("nonsense, %s", words) << int(Error::Kind::BadReply) << int(hint);
            QTest::addRow("silence, %s", words) << int(Error::Kind::Timeout) << int(hint);
        }
    }
    void oneGroupThatFailsDoesNotCostTheOthersTheirNames()
    {
        QFETCH(const int, kind);
        QFETCH(const int, hint);
        Bench bench(4);
        bench.gateway->able.onlineHint = Support(hint);
        const bool isSilent = Error::Kind(kind) == Error::Kind::Timeout;
        bench.gateway->nextErrors[u"members"_s]
            = QList<Error>(isSilent ? 3 : 1, {.kind = Error::Kind(kind)});
        QVERIFY(bench.sync());
        QCOMPARE(bench.session->status().state, AccountStatus::State::Idle);
        QCOMPARE(bench.contact(groupId(0)).membersTitle, QString());
        for (int i = 1; i < 4; ++i)
            QCOMPARE(bench.contact(groupId(i)).membersTitle, u"A"_s);
        QCOMPARE(bench.gateway->count(u"isOnline"_s) > 0, Support(hint) == Support::Yes);
        // The next sync asks for the one that is missing.
        QVERIFY(bench.sync());
        QCOMPARE(bench.contact(groupId(0)).membersTitle, u"A"_s);
    }

    void aGatewayThatIsGoneEndsThePass_data()
    {
        QTest::addColumn<int>("hint");
        QTest::newRow("hint") << int(Support::Yes);
        QTest::newRow("no hint") << int(Support::No);
    }
    void aGatewayThatIsGoneEndsThePass()
    {
        QFETCH(const int, hint);
        Bench bench(5);
        bench.gateway->able.onlineHint = Support(hint);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"members"_s) == 1; }));
        for (const QString &call : {u"members"_s, u"isOnline"_s, u"contacts"_s})
            bench.gateway->nextErrors[call] = QList<Error>(30, {.kind = Error::Kind::Network});
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Network);
        QVERIFY(bench.gateway->count(u"members"_s) <= 4);
    }

    void signingOutEndsThePass()
    {
        Bench bench(5);
        bench.gateway->nextErrors[u"members"_s] = {{.kind = Error::Kind::UnknownDevice}};
        QCOMPARE(bench.sync().error().kind, Error::Kind::UnknownDevice);
        QCOMPARE(bench.session->status().state, AccountStatus::State::SignedOut);
        QCOMPARE(bench.gateway->count(u"members"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestMembersPass)
#include "tst_memberspass.moc"
