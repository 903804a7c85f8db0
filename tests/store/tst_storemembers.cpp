// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreMembers : public QObject
{
    Q_OBJECT

private:
    static Member member(const QString &id, const QString &nickname = {})
    {
        Member one;
        one.id = id;
        one.nickname = nickname.isEmpty() ? u"nick of "_s + id : nickname;
        return one;
    }
    static GroupMembers reply(const QString &group, const QStringList &ids)
    {
        GroupMembers members;
        members.groupId = group;
        for (const QString &id : ids)
            members.members.append(member(id));
        return members;
    }
    static QStringList ids(StoreFixture &store, ContactKey group)
    {
        QStringList found;
        for (const Member &one : must(store->members(group)))
            found.append(one.id);
        return found;
    }

    const QString g1 = u"1@chatroom"_s;
    const QString g2 = u"2@chatroom"_s;

private Q_SLOTS:
    void aMemberComesBackWithWhatTheListKnows()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1, u"wxid_friend"_s, u"gh_p"_s, u"wxid_x"_s})));
        must(store->saveRoster(account, rosterOf({g1, u"wxid_friend"_s, u"gh_p"_s})));
        ContactDetails details{u"wxid_friend"_s};
        details.remark = u"老王"_s;
        details.alias = u"wang"_s;
        must(store->saveDetails(account, {details}, {}));
        store.takeTold();

        GroupMembers sent = reply(g1, {u"wxid_friend"_s, u"wxid_x"_s, u"gh_p"_s});
        sent.ownerId = u"wxid_x"_s;
        sent.expected = 5;
        sent.members[0].groupNickname = u"群名\u0000片"_s;
        sent.members[0].inviterId = u"wxid_x"_s;
        sent.members[0].avatarUrl = u"http://wx.qlogo.cn/f/132"_s;
        sent.members[1].role = MemberRole::Owner;
        sent.members[2].role = MemberRole::Admin;
        must(store->saveMembers(account, sent));

        const Contact group = store.contact(account, g1);
        QCOMPARE(group.ownerId, u"wxid_x"_s);
        QCOMPARE(group.memberCount, 5);
        QCOMPARE(group.membersAt, store.now);
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().contacts, QList<Contact>{group});
        QCOMPARE(told.first().groupsWithNewMembers, QList<ContactKey>{group.key});

        QList<Member> expected = sent.members;
        expected[0].contact = store.contact(account, u"wxid_friend"_s).key;
        expected[0].remark = u"老王"_s;
        expected[0].alias = u"wang"_s;
        expected[0].isFriend = true;
        expected[1].contact = store.contact(account, u"wxid_x"_s).key; // gone: no friend now
        expected[2].contact = store.contact(account, u"gh_p"_s).key;
        store.restart();
        QCOMPARE(must(store->members(group.key)), expected);

        must(store->addEdit(expected[0].contact, u"新"_s));
        QCOMPARE(must(store->members(group.key)).first().remark, u"新"_s);
    }

    void aCompleteListReplacesTheOneBefore()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1})));
        const ContactKey group = store.contact(account, g1).key;
        must(store->saveMembers(account, reply(g1, {u"a"_s, u"b"_s, u"c"_s, u"a"_s, {}})));
        QCOMPARE(ids(store, group), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(store.contact(account, g1).memberCount, 3);
        must(store->saveMembers(account, reply(g1, {u"d"_s, u"c"_s, u"a"_s})));
        QCOMPARE(ids(store, group), (QStringList{u"d"_s, u"c"_s, u"a"_s}));
        store.stop();
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"SELECT count(*) FROM person"_s).toInt(), 3);
    }

    void theSameListTellsOfTheGroupOnly()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1})));
        must(store->saveMembers(account, reply(g1, {u"a"_s, u"b"_s})));
        store.takeTold();
        must(store->saveMembers(account, reply(g1, {u"a"_s, u"b"_s})));
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().contacts.first().membersAt, store.now);
        QVERIFY(told.first().groupsWithNewMembers.isEmpty());
    }

    void aPartialListRemovesNobody()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1})));
        const ContactKey group = store.contact(account, g1).key;
        must(store->saveMembers(account, reply(g1, {u"a"_s, u"b"_s, u"c"_s})));
        GroupMembers partial = reply(g1, {u"a"_s, u"d"_s});
        partial.expected = 4;
        must(store->saveMembers(account, partial));
        QStringList found = ids(store, group);
        found.sort();
        QCOMPARE(found, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QCOMPARE(store.contact(account, g1).memberCount, 4);
        GroupMembers complete = reply(g1, {u"a"_s, u"d"_s});
        complete.expected = 2;
        must(store->saveMembers(account, complete));
        QCOMPARE(ids(store, group), (QStringList{u"a"_s, u"d"_s}));
    }

    void anEmptyListIsRefusedWhereMembersAreKnown()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1})));
        const ContactKey group = store.contact(account, g1).key;
        must(store->saveMembers(account, reply(g1, {}))); // nothing to lose yet
        QCOMPARE(store.contact(account, g1).membersAt, store.now);
        must(store->saveMembers(account, reply(g1, {u"a"_s})));
        const Contact before = store.contact(account, g1);
        store.takeTold();
        QCOMPARE(errorOf(store->saveMembers(account, reply(g1, {}))), Error::Kind::Invalid);
        QCOMPARE(ids(store, group), QStringList{u"a"_s});
        QCOMPARE(store.contact(account, g1), before);
        QCOMPARE(store.takeTold().size(), 0);
    }

    void whatIsNoGroupIsInvalid()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        QCOMPARE(errorOf(store->saveMembers(account, reply(g1, {u"a"_s}))), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveMembers(account, reply(u"wxid_a"_s, {u"a"_s}))),
                 Error::Kind::Invalid);
    }

    void aNewNameIsToldToEveryGroupOfThePerson()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({g1, g2})));
        must(store->saveMembers(account, reply(g1, {u"a"_s, u"b"_s})));
        must(store->saveMembers(account, reply(g2, {u"a"_s})));
        store.takeTold();
        GroupMembers renamed = reply(g2, {u"a"_s});
        renamed.members[0].nickname = u"new name"_s;
        must(store->saveMembers(account, renamed));
        QCOMPARE(store.takeTold().first().groupsWithNewMembers.size(), 2);
        const ContactKey other = store.contact(account, g1).key;
        QCOMPARE(must(store->members(other)).first().nickname, u"new name"_s);
        // A call that brings no names erases none.
        renamed.members[0].nickname.clear();
        must(store->saveMembers(account, renamed));
        QCOMPARE(must(store->members(other)).first().nickname, u"new name"_s);
    }

    void groupsInCommonAreKnown()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const AccountKey other = store.addAccount(u"other"_s);
        must(store->saveRoster(account, rosterOf({g1, u"wxid_a"_s, u"wxid_b"_s, g2})));
        must(store->saveRoster(other, rosterOf({g1, u"wxid_a"_s})));
        must(store->saveMembers(other, reply(g1, {u"wxid_a"_s})));
        const ContactKey contact = store.contact(account, u"wxid_a"_s).key;
        QCOMPARE(must(store->groupsOf(contact)), QList<ContactKey>());
        must(store->saveMembers(account, reply(g2, {u"wxid_a"_s, u"wxid_b"_s})));
        must(store->saveMembers(account, reply(g1, {u"wxid_a"_s})));
        const ContactKey first = store.contact(account, g1).key;
        const ContactKey second = store.contact(account, g2).key;
        QCOMPARE(must(store->groupsOf(contact)), (QList<ContactKey>{first, second}));
        must(store->saveMembers(account, reply(g1, {u"wxid_z"_s})));
        QCOMPARE(must(store->groupsOf(contact)), QList<ContactKey>{second});
    }

    void aGroupWithoutATitleGetsOneFromItsMembers()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveProfile(account, {.wxid = u"wxid_me"_s}));
        must(store->saveRoster(account, rosterOf({u"1@chatroom"_s, u"wxid_a"_s})));
        must(store->saveDetails(account, {{.id = u"wxid_a"_s, .remark = u"VIP"_s}}, {}));
        const GroupMembers reply{
            .groupId = u"1@chatroom"_s,
            .members = {{.id = u"wxid_me"_s, .nickname = u"Me"_s},
                        {.id = u"wxid_a"_s, .nickname = u"A"_s},
                        {.id = u"wxid_b"_s, .nickname = u"B"_s, .groupNickname = u"Bee"_s},
                        {.id = u"wxid_c"_s, .nickname = u"C"_s}}};
        store.takeTold();
        must(store->saveMembers(account, reply));
        const Contact group = store.contact(account, u"1@chatroom"_s);
        QCOMPARE(group.membersTitle, u"VIP、Bee、C"_s);
        QCOMPARE(displayName(group), u"VIP、Bee、C"_s);
        QCOMPARE(store.takeTold().first().contacts, QList{group});

        // A title of its own takes its place, for good.
        must(store->saveDetails(account, {{.id = u"1@chatroom"_s, .nickname = u"Club"_s}}, {}));
        QCOMPARE(store.contact(account, u"1@chatroom"_s).membersTitle, QString());
        must(store->saveMembers(account, reply));
        QCOMPARE(store.contact(account, u"1@chatroom"_s).membersTitle, QString());
        QCOMPARE(displayName(store.contact(account, u"1@chatroom"_s)), u"Club"_s);
    }

    void aTitleThatShowsNothingIsNone()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"1@chatroom"_s})));
        must(store->saveDetails(account, {{.id = u"1@chatroom"_s, .nickname = u"\u3000"_s}}, {}));
        must(store->saveMembers(
            account,
            {.groupId = u"1@chatroom"_s, .members = {{.id = u"wxid_a"_s, .nickname = u"A"_s}}}));
        QCOMPARE(displayName(store.contact(account, u"1@chatroom"_s)), u"A"_s);
    }
};

QTEST_GUILESS_MAIN(TestStoreMembers)
#include "tst_storemembers.moc"
