// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weblist.h"

#include <QSet>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

int onList(StoreFixture &store, AccountKey account)
{
    const QList<Contact> contacts = must(store->contacts(account));
    return int(std::ranges::count(contacts, 0, &Contact::goneSince));
}

/// Whether no id is stored twice.
bool idsAreUnique(StoreFixture &store, AccountKey account)
{
    const QList<Contact> contacts = must(store->contacts(account));
    QSet<QString> ids;
    for (const Contact &contact : contacts)
        ids.insert(contact.id);
    return ids.size() == contacts.size();
}

} // namespace

class TestStoreLogins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contactsKeepEverythingButTheirIds()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const WebList first
            = WebList(u"1"_s)
                  .addHelper()
                  .add({.id = u"a"_s, .nickname = u"甲"_s, .remark = u"VIP"_s, .alias = u"jia"_s})
                  .add({.id = u"b"_s, .nickname = u"乙"_s, .avatarUrl = picture(7)});
        const auto begun = must(store->saveRoster(account, first.roster()));
        QCOMPARE(begun.appeared, 3);
        QCOMPARE(begun.matched, 0);
        const Contact a = store.contact(account, first.id(u"a"_s));
        const Contact b = store.contact(account, first.id(u"b"_s));
        must(store->addEdit(b.key, u"waits"_s));
        store.takeTold();

        const WebList second
            = WebList(u"2"_s)
                  .addHelper()
                  .add({.id = u"b"_s, .nickname = u"乙"_s, .avatarUrl = picture(7)})
                  .add({.id = u"a"_s, .nickname = u"甲, renamed"_s, .alias = u"jia"_s});
        const auto outcome = must(store->saveRoster(account, second.roster()));
        QCOMPARE(outcome.matched, 2);
        QCOMPARE(outcome.unmatched, 0);
        QCOMPARE(outcome.appeared, 0);
        QCOMPARE(outcome.gone, 0);
        QVERIFY(!outcome.heldBack);
        QCOMPARE(must(store->contacts(account)).size(), 3);

        const Contact a2 = store.contact(account, second.id(u"a"_s));
        QCOMPARE(a2.key, a.key);
        QCOMPARE(a2.firstSeen, a.firstSeen);
        QCOMPARE(a2.nickname, u"甲, renamed"_s);
        QCOMPARE(a2.remark, u"VIP"_s);
        const Contact b2 = store.contact(account, second.id(u"b"_s));
        QCOMPARE(b2.key, b.key);
        QCOMPARE(b2.remark, u"waits"_s);
        const RemarkEdit edit = must(store->edits(account)).first();
        QCOMPARE(edit.contact, b.key);
        QCOMPARE(edit.contactId, b2.id);
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().contacts.contains(a2));
        QVERIFY(told.first().contacts.contains(b2));
    }

    void whoCannotBeFoundAgainIsGoneAndWhoIsNewIsNew()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account,
                               WebList(u"1"_s).addFriends(0, 50).addStrangers(0, 3).roster()));
        const WebList second = WebList(u"2"_s).addStrangers(0, 3).addFriends(0, 51);
        const auto outcome = must(store->saveRoster(account, second.roster()));
        QCOMPARE(outcome.matched, 50);
        QCOMPARE(outcome.appeared, 4);
        QCOMPARE(outcome.gone, 3);
        QCOMPARE(outcome.unmatched, 3);
        QCOMPARE(onList(store, account), 54);
        QVERIFY(idsAreUnique(store, account));

        // The same login once more: who is missing now was removed.
        Roster fewer = second.roster();
        fewer.entries.removeLast();
        const auto again = must(store->saveRoster(account, fewer));
        QCOMPARE(again.matched, 0);
        QCOMPARE(again.gone, 1);
        QCOMPARE(again.unmatched, 0);
    }

    void twinsAreNeverTakenForEachOther()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto list = [](const QString &login, int twins) {
            WebList web = WebList(login).addFriends(0, 10);
            for (int i = 0; i < twins; ++i)
                web.add({.id = u"t%1"_s.arg(i), .nickname = u"."_s, .avatarUrl = picture(0)});
            return web.roster();
        };
        must(store->saveRoster(account, list(u"1"_s, 2)));
        const auto outcome = must(store->saveRoster(account, list(u"2"_s, 2)));
        QCOMPARE(outcome.matched, 10);
        QCOMPARE(outcome.unmatched, 2);
        QCOMPARE(onList(store, account), 12);
        // One of them left, nobody can tell which.
        must(store->saveRoster(account, list(u"3"_s, 1)));
        QCOMPARE(onList(store, account), 11);
        QVERIFY(idsAreUnique(store, account));
    }

    void whoWasGoneIsFoundAgainWhenBack()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, WebList(u"1"_s).addFriends(0, 5).roster()));
        const ContactKey key = store.contact(account, u"@1_f4"_s).key;
        must(store->saveRoster(account, WebList(u"2"_s).addFriends(0, 4).roster()));
        QVERIFY(store.contact(account, u"@1_f4"_s).goneSince > 0);
        const auto outcome
            = must(store->saveRoster(account, WebList(u"3"_s).addFriends(0, 5).roster()));
        QCOMPARE(outcome.matched, 5);
        QCOMPARE(outcome.appeared, 1); // back again
        const Contact back = store.contact(account, u"@3_f4"_s);
        QCOMPARE(back.key, key);
        QCOMPARE(back.goneSince, 0);
        QCOMPARE(must(store->contacts(account)).size(), 5);
    }

    void aHeldBackListAddsNobodyTwice()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account,
                               WebList(u"1"_s).addFriends(0, 30).addStrangers(0, 70).roster()));
        const Roster second = WebList(u"2"_s).addFriends(0, 30).addStrangers(0, 70).roster();
        const auto held = must(store->saveRoster(account, second));
        QVERIFY(held.heldBack);
        QCOMPARE(held.matched, 30);
        QCOMPARE(held.unmatched, 0);
        QCOMPARE(held.appeared, 0);
        QCOMPARE(onList(store, account), 100);

        const auto confirmed = must(store->saveRoster(account, second));
        QVERIFY(!confirmed.heldBack);
        QCOMPARE(confirmed.appeared, 70);
        QCOMPARE(confirmed.gone, 70);
        QCOMPARE(onList(store, account), 100);
        QVERIFY(idsAreUnique(store, account));
    }

    void aListThatShrinksAfterALoginIsHeldBackByWhatWasNotFoundAgain()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, WebList(u"1"_s).addFriends(0, 90).roster()));
        QVERIFY(
            !must(store->saveRoster(account, WebList(u"2"_s).addFriends(0, 60).roster())).heldBack);
        QVERIFY(
            must(store->saveRoster(account, WebList(u"3"_s).addFriends(0, 39).roster())).heldBack);
        QCOMPARE(onList(store, account), 60);
    }

    void idsThatStayAreNeverMatched()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        Roster roster = WebList(u"1"_s).addFriends(0, 5).roster();
        roster.ids = Roster::Ids::ForEver;
        must(store->saveRoster(account, roster));
        roster = WebList(u"2"_s).addFriends(0, 5).roster();
        roster.ids = Roster::Ids::ForEver;
        const auto outcome = must(store->saveRoster(account, roster));
        QCOMPARE(outcome.matched, 0);
        QCOMPARE(outcome.unmatched, 0);
        QCOMPARE(outcome.gone, 5);
    }

    void aGroupKeepsItsMembersUntilTheyAreReadAgain()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto list = [](const QString &login) {
            return WebList(login).addFriends(0, 2).add(
                {.id = u"g"_s, .nickname = u"Club"_s, .avatarUrl = picture(3)}, ContactKind::Group);
        };
        const auto members = [](const WebList &web, int expected) {
            return GroupMembers{.groupId = web.id(u"g"_s),
                                .ownerId = web.id(u"f0"_s),
                                .members = {{.id = web.id(u"f0"_s), .nickname = u"Friend 0"_s},
                                            {.id = web.id(u"x"_s), .nickname = u"X"_s}},
                                .expected = expected};
        };
        const WebList first = list(u"1"_s);
        must(store->saveRoster(account, first.roster()));
        must(store->saveMembers(account, members(first, 2)));
        const Contact before = store.contact(account, first.id(u"g"_s));

        const WebList second = list(u"2"_s);
        QCOMPARE(must(store->saveRoster(account, second.roster())).matched, 3);
        const Contact group = store.contact(account, second.id(u"g"_s));
        QCOMPARE(group.key, before.key);
        QCOMPARE(group.membersAt, before.membersAt);
        QCOMPARE(group.ownerId, second.id(u"f0"_s));
        const QList<Member> kept = must(store->members(group.key));
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept.first().id, second.id(u"f0"_s));
        QVERIFY(kept.first().isFriend);
        QCOMPARE(must(store->groupsOf(store.contact(account, second.id(u"f0"_s)).key)),
                 QList{group.key});

        // One more than were told: an incomplete reply, yet nobody stays under an old id.
        must(store->saveMembers(account, members(second, 3)));
        const QList<Member> now = must(store->members(group.key));
        QCOMPARE(now.size(), 2);
        QCOMPARE(now.last().id, second.id(u"x"_s));
        // From here on an incomplete reply removes nobody, as always.
        GroupMembers fewer = members(second, 3);
        fewer.members.removeLast();
        must(store->saveMembers(account, fewer));
        QCOMPARE(must(store->members(group.key)).size(), 2);
    }

    void membersReadBeforeTheListDoNoHarm()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto list = [](const QString &login) {
            return WebList(login)
                .addFriends(0, 2)
                .add({.id = u"g"_s, .nickname = u"Club"_s, .avatarUrl = picture(3)},
                     ContactKind::Group)
                .add({.id = u"h"_s, .nickname = u"Team"_s, .avatarUrl = picture(4)},
                     ContactKind::Group);
        };
        const WebList first = list(u"1"_s);
        must(store->saveRoster(account, first.roster()));
        // A person of the second login is known already when the contact gets the same id.
        must(store->saveMembers(
            account, {.groupId = first.id(u"g"_s), .members = {{.id = first.id(u"f0"_s)}}}));
        must(store->saveMembers(account,
                                {.groupId = first.id(u"h"_s), .members = {{.id = u"@2_f0"_s}}}));
        QCOMPARE(must(store->saveRoster(account, list(u"2"_s).roster())).matched, 4);
        QCOMPARE(must(store->members(store.contact(account, u"@2_g"_s).key)).size(), 1);
        must(store->saveMembers(account, {.groupId = u"@2_g"_s, .members = {{.id = u"@2_f0"_s}}}));
        const QList<Member> members = must(store->members(store.contact(account, u"@2_g"_s).key));
        QCOMPARE(members.size(), 1);
        QCOMPARE(members.first().id, u"@2_f0"_s);
        QVERIFY(members.first().isFriend);
    }

    void idsAreGoodUntilTheNextSecret()
    {
        StoreFixture store;
        const AccountKey key = store.addAccount();
        Account account = must(store->accounts()).first();
        account.secretId = u"one"_s;
        must(store->updateAccount(account));
        QVERIFY(must(store->idsAreGood(key)));
        must(store->saveRoster(key, WebList(u"1"_s).addFriends(0, 3).roster()));
        QVERIFY(must(store->idsAreGood(key)));
        account.secretId = u"two"_s;
        must(store->updateAccount(account));
        QVERIFY(!must(store->idsAreGood(key)));
        store.restart();
        QVERIFY(!must(store->idsAreGood(key)));
        must(store->saveRoster(key, WebList(u"2"_s).addFriends(0, 3).roster()));
        QVERIFY(must(store->idsAreGood(key)));
        // Ids that stay are always good.
        must(store->saveRoster(key, rosterOf({u"wxid_a"_s})));
        account.secretId = u"three"_s;
        must(store->updateAccount(account));
        QVERIFY(must(store->idsAreGood(key)));
        QCOMPARE(errorOf(store->idsAreGood(99)), Error::Kind::Invalid);
    }

    void accountsAreMatchedEachForItself()
    {
        StoreFixture store;
        const AccountKey a = store.addAccount(u"A"_s);
        const AccountKey b = store.addAccount(u"B"_s);
        must(store->saveRoster(a, WebList(u"1"_s).addFriends(0, 3).roster()));
        const auto outcome = must(store->saveRoster(b, WebList(u"2"_s).addFriends(0, 3).roster()));
        QCOMPARE(outcome.matched, 0);
        QCOMPARE(outcome.appeared, 3);
        QCOMPARE(onList(store, a), 3);
    }
};

QTEST_GUILESS_MAIN(TestStoreLogins)
#include "tst_storelogins.moc"
