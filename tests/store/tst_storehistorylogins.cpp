// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytools.h"
#include "weblist.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// Friends f0 and f1, a stranger s0 and the group g.
WebList smallList(const QString &login)
{
    return WebList(login).addFriends(0, 2).addStrangers(0, 1).add(
        {.id = u"g"_s, .nickname = u"Club"_s, .avatarUrl = picture(3)}, ContactKind::Group);
}

GroupMembers membersOf(const WebList &web, const QStringList &names,
                       std::optional<int> expected = {}, const QString &owner = {})
{
    GroupMembers reply{.groupId = web.id(u"g"_s), .expected = expected};
    if (!owner.isEmpty())
        reply.ownerId = web.id(owner);
    for (const QString &name : names)
        reply.members.append({.id = web.id(name), .nickname = name.toUpper()});
    return reply;
}

} // namespace

/// The history where each login gives contacts other ids.
class TestStoreHistoryLogins : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        StoreFixture store;
        HistoryReader history{store};
        AccountKey account = store.addAccount();

        explicit World(const WebList &first) { list(first); }
        QStringList list(const WebList &web)
        {
            must(store->saveRoster(account, web.roster()));
            return history.added();
        }
        QStringList save(const GroupMembers &reply)
        {
            must(store->saveMembers(account, reply));
            return history.added();
        }
    };

private Q_SLOTS:
    void whoIsFoundAgainMakesNoNoise()
    {
        World world(WebList(u"1"_s).addHelper().addFriends(0, 30));
        QCOMPARE(world.list(WebList(u"2"_s).addHelper().addFriends(0, 30)), QStringList());
        // What they changed meanwhile is a change.
        WebList third = WebList(u"3"_s).addFriends(1, 30).addHelper();
        third.add({.id = u"f0"_s, .nickname = u"New"_s, .alias = u"f0"_s});
        QCOMPARE(world.list(third), QStringList{u"renamed @3_f0: Friend 0 > New"_s});
    }

    void whoIsNotFoundAgainIsGoneAndNew()
    {
        World world(WebList(u"1"_s).addFriends(0, 30).addStrangers(0, 2));
        QCOMPARE(world.list(WebList(u"2"_s).addFriends(0, 30).addStrangers(0, 2)),
                 (QStringList{u"appeared @2_s0"_s, u"appeared @2_s1"_s, u"gone @1_s0"_s,
                              u"gone @1_s1"_s}));
    }

    void whoWasGoneAndIsFoundAgainReturns()
    {
        World world(WebList(u"1"_s).addFriends(0, 5));
        QCOMPARE(world.list(WebList(u"2"_s).addFriends(0, 4)), QStringList{u"gone @1_f4"_s});
        QCOMPARE(world.list(WebList(u"3"_s).addFriends(0, 5)), QStringList{u"returned @3_f4"_s});
        // One history: the id is the one that the contact has now.
        const ContactKey key = world.store.contact(world.account, u"@3_f4"_s).key;
        QCOMPARE(linesOf(must(world.store->changes({.contact = key}))),
                 (QStringList{u"gone @3_f4"_s, u"returned @3_f4"_s}));
    }

    void aListThatIsHeldBackAfterALoginSaysNothing()
    {
        World world(WebList(u"1"_s).addFriends(0, 30).addStrangers(0, 70));
        const WebList second = WebList(u"2"_s).addFriends(0, 30).addStrangers(0, 70);
        QCOMPARE(world.list(second), QStringList());
        QCOMPARE(world.list(second).size(), 140);
    }

    void membersUnderNewIdsAreAQuietStart()
    {
        World world(smallList(u"1"_s));
        const WebList first(u"1"_s);
        const WebList second(u"2"_s);
        world.save(membersOf(first, {u"f0"_s, u"x"_s, u"y"_s}));
        world.list(smallList(u"2"_s));
        QCOMPARE(world.save(membersOf(second, {u"f0"_s, u"x"_s, u"z"_s})), QStringList());
        QCOMPARE(world.save(membersOf(second, {u"f0"_s, u"z"_s, u"f1"_s})),
                 (QStringList{u"joined @2_g @2_f1 (F1)"_s, u"left @2_g @2_x (X)"_s}));
    }

    void ofContactsThatWereFoundAgainItIsKnownThatTheyLeft()
    {
        World world(smallList(u"1"_s));
        world.save(membersOf(WebList(u"1"_s), {u"f0"_s, u"f1"_s, u"s0"_s, u"x"_s}));
        world.list(smallList(u"2"_s));
        GroupMembers reply = membersOf(WebList(u"2"_s), {u"f0"_s, u"x"_s});
        reply.members[0].groupNickname = u"Zero"_s;
        QCOMPARE(
            world.save(reply),
            (QStringList{u"in group @2_g @2_f0 (Zero):  > Zero"_s, u"left @2_g @2_f1 (F1)"_s}));
    }

    void nobodyLeavesByAListThatIsNotComplete()
    {
        World world(smallList(u"1"_s));
        world.save(membersOf(WebList(u"1"_s), {u"f0"_s, u"f1"_s}));
        world.list(smallList(u"2"_s));
        const WebList second(u"2"_s);
        QCOMPARE(world.save(membersOf(second, {u"f0"_s}, 2)), QStringList());
        // And it is nothing to compare with.
        QCOMPARE(world.save(membersOf(second, {u"f0"_s, u"f1"_s}, 2)), QStringList());
        QCOMPARE(world.save(membersOf(second, {u"f0"_s}, 1)),
                 QStringList{u"left @2_g @2_f1 (F1)"_s});
    }

    void anIdOfTwoLoginsAgoIsOld()
    {
        World world(smallList(u"1"_s));
        world.save(membersOf(WebList(u"1"_s), {u"f0"_s, u"f1"_s}));
        world.list(smallList(u"2"_s));
        // f1 is not found again: nobody knows under which id f1 may still be in the group.
        world.list(WebList(u"3"_s).addFriends(0, 1).addStrangers(0, 1).add(
            {.id = u"g"_s, .nickname = u"Club"_s, .avatarUrl = picture(3)}, ContactKind::Group));
        QCOMPARE(world.save(membersOf(WebList(u"3"_s), {u"f0"_s})), QStringList());
    }

    void anotherOwnerIsNotedWhereTheOneBeforeIsKnown_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("a contact, as before") << u"f0"_s << u"f0"_s << QStringList();
        QTest::newRow("a contact no more")
            << u"f0"_s << u"x"_s << QStringList{u"owner @2_g @2_x (X): @2_f0 > @2_x"_s};
        QTest::newRow("somebody else, as before") << u"x"_s << u"x"_s << QStringList();
        QTest::newRow("somebody else no more") << u"x"_s << u"f0"_s << QStringList();
        QTest::newRow("not told") << u"x"_s << QString() << QStringList();
    }
    void anotherOwnerIsNotedWhereTheOneBeforeIsKnown()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QStringList, lines);
        World world(smallList(u"1"_s));
        world.save(membersOf(WebList(u"1"_s), {u"f0"_s, u"x"_s}, {}, before));
        world.list(smallList(u"2"_s));
        const WebList second(u"2"_s);
        QCOMPARE(world.save(membersOf(second, {u"f0"_s, u"x"_s}, {}, after)), lines);
        QCOMPARE(world.store.contact(world.account, second.id(u"g"_s)).ownerId,
                 after.isEmpty() ? QString() : second.id(after));
        QCOMPARE(world.save(membersOf(second, {u"f0"_s, u"x"_s}, {}, u"f0"_s)).size(),
                 after == u"x"_s ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreHistoryLogins)
#include "tst_storehistorylogins.moc"
