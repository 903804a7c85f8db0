// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using What = Missing::What;

/// One account, and a plan to ask for. Ages as they are by themselves.
struct Bench : StoreFixture
{
    SyncPlan plan(SyncScope scope = SyncScope::Details)
    {
        return must((*this)->plan(account, scope, {}));
    }
    SyncRunKey begin() { return must((*this)->beginSync(account)).run; }
    void end(SyncRunKey run, SyncEnd how) { must((*this)->endSync(run, how)); }
    void list(const QStringList &ids) { must((*this)->saveRoster(account, rosterOf(ids))); }
    void details(const QStringList &ids)
    {
        QList<ContactDetails> rows;
        for (const QString &id : ids)
            rows.append({.id = id, .nickname = u"N "_s + id});
        must((*this)->saveDetails(account, rows, ids));
    }
    void members(const QString &group, int number, int expected)
    {
        GroupMembers reply{.groupId = group, .expected = expected};
        for (int i = 0; i < number; ++i)
            reply.members.append({.id = u"m%1"_s.arg(i), .nickname = u"M%1"_s.arg(i)});
        must((*this)->saveMembers(account, reply));
    }
    void pass(std::chrono::milliseconds time) { now += time.count(); }
    static QString ids(const QList<SyncPlan::Wanted> &wanted)
    {
        QStringList all;
        for (const SyncPlan::Wanted &one : wanted)
            all.append(one.id.section(u'@', 0, 0));
        return all.join(u' ');
    }

    AccountKey account = addAccount();
};

} // namespace

class TestStorePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewAccountNeedsItsListFirst()
    {
        Bench store;
        store.begin();
        QCOMPARE(store.plan(), (SyncPlan{.roster = true, .labels = true}));
        QCOMPARE(errorOf(store->plan(99, SyncScope::Details, {})), Error::Kind::Invalid);
    }

    void aSyncAfterACompleteOneAsksForTheList()
    {
        Bench store;
        store.list({u"a"_s});
        store.end(store.begin(), SyncEnd::Complete);
        store.begin();
        QVERIFY(store.plan().roster);
    }

    void whatWasCutShortIsGoneOnWith_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::addColumn<int>("cuts");
        QTest::newRow("cancelled") << false << 1;
        QTest::newRow("killed") << true << 1;
        QTest::newRow("cancelled twice") << false << 2;
        QTest::newRow("killed twice") << true << 2;
    }
    void whatWasCutShortIsGoneOnWith()
    {
        QFETCH(const bool, killed);
        QFETCH(const int, cuts);
        Bench store;
        store.end(store.begin(), SyncEnd::Complete);
        SyncRunKey run = store.begin();
        store.list({u"a"_s});
        for (int i = 0; i < cuts; ++i) {
            if (killed)
                store.restart();
            else
                store.end(run, SyncEnd::CutShort);
            run = store.begin();
        }
        QVERIFY(!store.plan().roster);
        QVERIFY(store.plan().labels); // they did not come
        must(store->saveLabels(store.account, {}));
        QVERIFY(!store.plan().labels);
        store.end(run, SyncEnd::Complete);
        store.begin();
        QVERIFY(store.plan().roster && store.plan().labels);
    }

    void aListOfBeforeTheCutSyncIsNotWhatTheUserAskedFor()
    {
        Bench store;
        store.begin();
        store.list({u"a"_s});
        store.end(store.begin(), SyncEnd::Complete);
        store.end(store.begin(), SyncEnd::CutShort); // before its list came
        store.begin();
        QVERIFY(store.plan().roster);
    }

    void anOldListIsAskedForAgain_data()
    {
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<bool>("due");
        QTest::newRow("young") << qint64(9) << false;
        QTest::newRow("old") << qint64(11) << true;
        QTest::newRow("of the future") << qint64(-1) << true;
    }
    void anOldListIsAskedForAgain()
    {
        QFETCH(const qint64, minutes);
        QFETCH(const bool, due);
        Bench store;
        const SyncRunKey run = store.begin();
        store.list({u"a"_s});
        store.end(run, SyncEnd::CutShort);
        store.pass(std::chrono::minutes(minutes));
        store.begin();
        QCOMPARE(store.plan().roster, due);
    }

    void aHeldBackListIsAskedForAgain()
    {
        Bench store;
        store.list(manyIds(0, 100));
        const SyncRunKey run = store.begin();
        store.list(manyIds(0, 100));
        store.list(manyIds(0, 10));
        store.end(run, SyncEnd::CutShort);
        store.begin();
        QVERIFY(store.plan().roster);
    }

    void aNewLoginAsksForTheListWhoseIdsItChanged()
    {
        Bench store;
        Account account = must(store->accounts()).first();
        account.secretId = u"first"_s;
        must(store->updateAccount(account));
        const SyncRunKey run = store.begin();
        Roster roster = rosterOf({u"a"_s});
        roster.ids = Roster::Ids::OneLogin;
        must(store->saveRoster(store.account, roster));
        store.end(run, SyncEnd::CutShort);
        store.begin();
        QVERIFY(!store.plan().roster);
        account.secretId = u"another"_s;
        must(store->updateAccount(account));
        QVERIFY(store.plan().roster);
    }

    void onlyTheListWhereOnlyTheListIsWanted()
    {
        Bench store;
        store.list({u"a"_s, u"1@chatroom"_s});
        const SyncPlan plan = store.plan(SyncScope::RosterOnly);
        QVERIFY(plan.details.isEmpty() && plan.groups.isEmpty());
    }

    void detailsOfTheFutureAreStale()
    {
        Bench store;
        store.list({u"a"_s, u"b"_s, u"c"_s});
        store.details({u"a"_s, u"b"_s});
        must(store->saveDetails(store.account, {}, {u"c"_s}));
        QCOMPARE(Bench::ids(store.plan().details), QString());
        store.pass(-1h); // the clock was wrong, and is right now
        QCOMPARE(Bench::ids(store.plan().details), u"c a b"_s);
        // Asked in vain with the right clock: not again at once.
        must(store->saveDetails(store.account, {}, {u"a"_s, u"c"_s}));
        QCOMPARE(Bench::ids(store.plan().details), u"b"_s);
        store.details({u"b"_s});
        QCOMPARE(Bench::ids(store.plan().details), QString());
        store.pass(8 * 24h);
        QCOMPARE(Bench::ids(store.plan().details), u"c a b"_s);
    }

    void openedGroupsAreKeptFresh()
    {
        Bench store;
        store.list({u"1@chatroom"_s, u"2@chatroom"_s, u"a"_s});
        store.details({u"1@chatroom"_s, u"2@chatroom"_s, u"a"_s});
        QCOMPARE(Bench::ids(store.plan().groups), QString());
        must(store->wantMembers(store.account, u"2@chatroom"_s));
        QCOMPARE(Bench::ids(store.plan().groups), u"2"_s);
        store.restart();
        QCOMPARE(Bench::ids(store.plan().groups), u"2"_s);
        store.members(u"2@chatroom"_s, 3, 3);
        QCOMPARE(Bench::ids(store.plan().groups), QString());
        store.pass(24h + 1min);
        QCOMPARE(Bench::ids(store.plan().groups), u"2"_s);
        store.members(u"2@chatroom"_s, 3, 3);
        store.pass(-1h);
        QCOMPARE(Bench::ids(store.plan().groups), u"2"_s);
        store.members(u"2@chatroom"_s, 3, 3);
        // Opened again: whoever waits is not told that they are fresh enough.
        must(store->wantMembers(store.account, u"2@chatroom"_s));
        QCOMPARE(Bench::ids(store.plan().groups), u"2"_s);
        store.list({u"a"_s, u"1@chatroom"_s}); // it is gone
        QCOMPARE(Bench::ids(store.plan().groups), QString());
    }

    void onlyAGroupCanBeOpened()
    {
        Bench store;
        store.list({u"a"_s});
        for (const QString &id : {u"a"_s, u"1@chatroom"_s, QString()})
            QCOMPARE(errorOf(store->wantMembers(store.account, id)), Error::Kind::Invalid);
    }

    void groupsComeInTheOrderOfTheNeed()
    {
        Bench store;
        QStringList groups;
        for (int i = 0; i < 6; ++i)
            groups.append(u"%1@chatroom"_s.arg(i));
        store.list(groups);
        store.details(groups);
        store.members(groups[1], 2, 2);
        store.members(groups[0], 2, 2);
        store.pass(25h);
        store.members(groups[4], 2, 2); // fresh
        must(store->wantMembers(store.account, groups[5]));
        store.members(groups[5], 2, 2); // fresh as well
        must(store->wantMembers(store.account, groups[3]));
        QCOMPARE(Bench::ids(store.plan(SyncScope::Members).groups), u"3 2 1 0"_s);
        QCOMPARE(Bench::ids(store.plan(SyncScope::Details).groups), u"3"_s);
    }

    void groupsWithoutANameNeedTheirMembersOnce()
    {
        Bench store;
        store.list({u"1@chatroom"_s, u"2@chatroom"_s});
        store.details({u"2@chatroom"_s});
        QCOMPARE(Bench::ids(store.plan().groups), u"1"_s);
        store.members(u"1@chatroom"_s, 2, 2);
        QCOMPARE(Bench::ids(store.plan().groups), QString());
        store.pass(48h);
        QCOMPARE(Bench::ids(store.plan().groups), QString());
    }

    void whatIsMissingIsNamed()
    {
        Bench store;
        store.list(
            {u"weixin"_s, u"a"_s, u"b"_s, u"1@chatroom"_s, u"2@chatroom"_s, u"3@chatroom"_s});
        must(store->saveDetails(store.account, {{.id = u"a"_s, .nickname = u"A"_s}},
                                {u"a"_s, u"b"_s}));
        const qint64 askedAt = store.now;
        store.details({u"1@chatroom"_s, u"2@chatroom"_s, u"3@chatroom"_s});
        store.members(u"1@chatroom"_s, 3, 5);
        const qint64 membersAt = store.now;
        store.members(u"2@chatroom"_s, 3, 3);
        must(store->wantMembers(store.account, u"3@chatroom"_s));
        const QList<Missing> missing = must(store->missing(store.account));
        QCOMPARE(missing.size(), 4);
        QCOMPARE(missing[0],
                 (Missing{.contact = store.contact(store.account, u"b"_s).key,
                          .id = u"b"_s,
                          .name = u"b"_s,
                          .expected = 1,
                          .askedAt = askedAt}));
        QCOMPARE(missing[1].id, u"weixin"_s);
        QCOMPARE(missing[1].kind, ContactKind::System);
        QCOMPARE(missing[1].askedAt, 0);
        QCOMPARE(missing[2],
                 (Missing{.contact = store.contact(store.account, u"1@chatroom"_s).key,
                          .id = u"1@chatroom"_s,
                          .name = u"N 1@chatroom"_s,
                          .kind = ContactKind::Group,
                          .what = What::Members,
                          .received = 3,
                          .expected = 5,
                          .askedAt = membersAt}));
        QCOMPARE(missing[3].id, u"3@chatroom"_s);
        QCOMPARE(missing[3].expected, 0);
        QCOMPARE(must(store->rosterStatus(store.account)).incompleteGroups, 1);
        QCOMPARE(errorOf(store->missing(99)), Error::Kind::Invalid);
    }

    void whatIsMissingCanBeAskedForAgain()
    {
        Bench store;
        store.list({u"a"_s, u"b"_s, u"1@chatroom"_s, u"2@chatroom"_s});
        store.details({u"a"_s, u"1@chatroom"_s, u"2@chatroom"_s});
        must(store->saveDetails(store.account, {}, {u"b"_s}));
        store.members(u"1@chatroom"_s, 3, 5);
        store.members(u"2@chatroom"_s, 3, 3);
        QCOMPARE(Bench::ids(store.plan(SyncScope::Members).details), QString());
        QCOMPARE(Bench::ids(store.plan(SyncScope::Members).groups), QString());
        store.takeTold();
        must(store->askAgain(store.account));
        QVERIFY(store.takeTold().isEmpty()); // nothing looks different
        QCOMPARE(Bench::ids(store.plan(SyncScope::Details).details), u"b"_s);
        QCOMPARE(Bench::ids(store.plan(SyncScope::Details).groups), u"1"_s);
        // Once: nobody opened the group, so it is not kept fresh from now on.
        store.members(u"1@chatroom"_s, 3, 5);
        QCOMPARE(Bench::ids(store.plan(SyncScope::Details).groups), QString());
        store.pass(48h);
        QCOMPARE(Bench::ids(store.plan(SyncScope::Details).groups), QString());
        QCOMPARE(errorOf(store->askAgain(99)), Error::Kind::Invalid);
    }

    void groupsWithMembersOfAnEarlierLoginAreReadAgain()
    {
        Bench store;
        const auto listOf = [&](const QString &id) {
            Roster roster;
            roster.ids = Roster::Ids::OneLogin;
            roster.entries.append({id, ContactKind::Group});
            roster.rows.append({.id = id, .nickname = u"Club"_s, .alias = u"club"_s});
            must(store->saveRoster(store.account, roster));
        };
        listOf(u"@@1"_s);
        must(store->wantMembers(store.account, u"@@1"_s));
        store.members(u"@@1"_s, 2, 2);
        QCOMPARE(Bench::ids(store.plan().groups), QString());
        listOf(u"@@2"_s);
        QCOMPARE(store.plan().groups.size(), 1);
        store.members(u"@@2"_s, 2, 2);
        QCOMPARE(store.plan().groups.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStorePlan)
#include "tst_storeplan.moc"
