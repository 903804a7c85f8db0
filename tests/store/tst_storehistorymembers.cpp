// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytools.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Change::Kind;

namespace {

const QString group = u"1@chatroom"_s;

/// A reply for the group; a name is an id as well.
GroupMembers list(const QStringList &names, std::optional<int> expected = {},
                  const QString &owner = {})
{
    GroupMembers reply{.groupId = group, .ownerId = owner, .expected = expected};
    for (const QString &name : names)
        reply.members.append({.id = name, .nickname = name.toUpper()});
    return reply;
}

} // namespace

class TestStoreHistoryMembers : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        StoreFixture store;
        HistoryReader history{store};
        AccountKey account = store.addAccount();

        explicit World(const QStringList &contacts = {})
        {
            must(store->saveRoster(account, rosterOf(QStringList{group} + contacts)));
        }
        QStringList save(const GroupMembers &reply)
        {
            must(store->saveMembers(account, reply));
            return history.added();
        }
    };

private Q_SLOTS:
    void theFirstCompleteListIsSilent()
    {
        World world;
        QCOMPARE(world.save(list({u"a"_s, u"b"_s}, 4, u"a"_s)), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"c"_s}, 4, u"a"_s)), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"c"_s, u"d"_s}, 3, u"a"_s)), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"c"_s, u"e"_s}, 3, u"a"_s)),
                 (QStringList{u"joined 1@chatroom e (E)"_s, u"left 1@chatroom d (D)"_s}));
    }

    void anEmptyListIsNothingToCompareWith()
    {
        World world;
        QCOMPARE(world.save(list({})), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"b"_s})), QStringList());
        QCOMPARE(world.save(list({u"a"_s})), QStringList{u"left 1@chatroom b (B)"_s});
    }

    void whoIsNewInAListThatIsNotCompleteHasJoined()
    {
        World world;
        QCOMPARE(world.save(list({u"a"_s, u"b"_s, u"c"_s})), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"d"_s}, 4)), QStringList{u"joined 1@chatroom d (D)"_s});
        // Nobody left: b and c may be among those that were not listed.
        QCOMPARE(world.save(list({u"a"_s, u"d"_s, u"b"_s}, 3)),
                 QStringList{u"left 1@chatroom c (C)"_s});
    }

    void whoLeavesReturnsAndLeavesIsNotedEachTime()
    {
        World world;
        world.save(list({u"a"_s, u"b"_s}));
        QList<qint64> times;
        for (const QStringList &names :
             {QStringList{u"a"_s}, QStringList{u"a"_s, u"b"_s}, QStringList{u"a"_s, u"b"_s},
              QStringList{u"a"_s}, QStringList{u"b"_s, u"a"_s}}) {
            must(world.store->saveMembers(world.account, list(names)));
            times.append(world.store.now);
        }
        const ContactKey key = world.store.contact(world.account, group).key;
        const auto between = [&](qint64 since, qint64 until) {
            return linesOf(must(world.store->changes({.account = world.account,
                                                      .contact = key,
                                                      .kinds = {Kind::Joined, Kind::Left},
                                                      .since = since,
                                                      .until = until})));
        };
        const QString joined = u"joined 1@chatroom b (B)"_s;
        const QString left = u"left 1@chatroom b (B)"_s;
        QCOMPARE(between(0, 0), (QStringList{left, joined, left, joined}));
        QCOMPARE(between(times[0], times[1]), QStringList{left});
        QCOMPARE(between(times[0] + 1, times[3] + 1), (QStringList{joined, left}));
        QCOMPARE(between(times[1] + 1, times[3]), QStringList());
        QCOMPARE(between(times[4], 0), QStringList{joined});
    }

    void aNameInTheGroupIsNotedAndTheNicknameIsNot()
    {
        World world;
        GroupMembers reply = list({u"a"_s, u"b"_s});
        reply.members[0].groupNickname = u"Boss"_s;
        QCOMPARE(world.save(reply), QStringList());
        reply.members[0].groupNickname = u"Chief"_s;
        reply.members[1].groupNickname = u"Bee"_s;
        reply.members[1].nickname = u"new nickname"_s;
        QCOMPARE(world.save(reply),
                 (QStringList{u"in group 1@chatroom a (Chief): Boss > Chief"_s,
                              u"in group 1@chatroom b (Bee):  > Bee"_s}));
        reply.members[0].groupNickname.clear();
        reply.members[1].nickname = u"newer nickname"_s;
        QCOMPARE(world.save(reply), QStringList{u"in group 1@chatroom a (A): Chief > "_s});
        // Not in the list that says who is new, and nobody is renamed by coming or leaving.
        reply.members[0] = {.id = u"c"_s, .nickname = u"C"_s, .groupNickname = u"Cee"_s};
        QCOMPARE(world.save(reply),
                 (QStringList{u"joined 1@chatroom c (Cee)"_s, u"left 1@chatroom a (A)"_s}));
    }

    void anotherOwnerIsNoted()
    {
        World world;
        QCOMPARE(world.save(list({u"a"_s, u"b"_s}, {}, u"a"_s)), QStringList());
        QCOMPARE(world.save(list({u"a"_s, u"b"_s}, {}, {})), QStringList()); // not told
        QCOMPARE(world.save(list({u"a"_s, u"b"_s}, {}, u"b"_s)),
                 QStringList{u"owner 1@chatroom b (B): a > b"_s});
        QCOMPARE(world.save(list({u"a"_s, u"b"_s}, {}, u"b"_s)), QStringList());
        // Who is new and who is gone may own it as well.
        QCOMPARE(world.save(list({u"a"_s, u"c"_s}, {}, u"c"_s)),
                 (QStringList{u"joined 1@chatroom c (C)"_s, u"left 1@chatroom b (B)"_s,
                              u"owner 1@chatroom c (C): b > c"_s}));
        QCOMPARE(world.save(list({u"a"_s, u"c"_s}, {}, u"stranger"_s)),
                 QStringList{u"owner 1@chatroom stranger (stranger): c > stranger"_s});
    }

    void aPersonHasTheNameAndTheContactOfThatTime()
    {
        World world({u"wxid_f"_s});
        world.save(list({u"a"_s}));
        must(world.store->saveDetails(
            world.account, {{.id = u"wxid_f"_s, .nickname = u"F"_s, .remark = u"VIP"_s}}, {}));
        QCOMPARE(world.save(list({u"a"_s, u"wxid_f"_s})),
                 QStringList{u"joined 1@chatroom wxid_f (VIP)"_s});
        const ContactKey person = world.store.contact(world.account, u"wxid_f"_s).key;
        must(world.store->addEdit(person, u"VVIP"_s)); // as the list of members shows it
        QCOMPARE(world.save(list({u"a"_s})), QStringList{u"left 1@chatroom wxid_f (VVIP)"_s});
        // The person's own history tells of it, and the group's.
        const ContactKey key = world.store.contact(world.account, group).key;
        QCOMPARE(must(world.store->changeCount({.contact = person})), 2);
        QCOMPARE(must(world.store->changeCount({.contact = key})), 2);
        const Change left = must(world.store->changes({.contact = person})).first();
        QCOMPARE(left.person, person);
        QCOMPARE(left.contact, key);
        QCOMPARE(left.contactKind, ContactKind::Group);
        // A call that brings no names: the one that is known counts.
        must(world.store->saveMembers(world.account, list({u"a"_s, u"b"_s})));
        GroupMembers nameless = list({u"a"_s});
        nameless.members[0].nickname.clear();
        nameless.members[0].groupNickname = u"\u3000"_s;
        QCOMPARE(
            world.save(nameless).mid(1),
            (QStringList{u"in group 1@chatroom a (A):  > \u3000"_s, u"left 1@chatroom b (B)"_s}));
    }

    void eachGroupHasItsOwnComingsAndGoings()
    {
        World world({u"2@chatroom"_s});
        GroupMembers other = list({u"a"_s, u"b"_s});
        other.groupId = u"2@chatroom"_s;
        world.save(list({u"a"_s, u"b"_s}));
        world.save(other);
        QCOMPARE(world.save(list({u"a"_s})), QStringList{u"left 1@chatroom b (B)"_s});
        QCOMPARE(world.save(other), QStringList());
    }

    void aListThatIsRefusedIsNotNoted()
    {
        World world;
        world.save(list({u"a"_s}));
        QVERIFY(!wait(world.store->saveMembers(world.account, list({}))));
        QCOMPARE(world.history.added(), QStringList());
    }

    void aGroupThatReturnsIsComparedWithWhatWasKnown()
    {
        World world({u"wxid_f"_s});
        world.save(list({u"a"_s, u"b"_s}));
        must(world.store->saveRoster(world.account, rosterOf({u"wxid_f"_s})));
        must(world.store->saveRoster(world.account, rosterOf({u"wxid_f"_s, group})));
        QCOMPARE(world.save(list({u"a"_s, u"c"_s})),
                 (QStringList{u"gone 1@chatroom"_s, u"returned 1@chatroom"_s,
                              u"joined 1@chatroom c (C)"_s, u"left 1@chatroom b (B)"_s}));
    }
};

QTEST_GUILESS_MAIN(TestStoreHistoryMembers)
#include "tst_storehistorymembers.moc"
