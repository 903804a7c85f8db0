// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreAccounts : public QObject
{
    Q_OBJECT

private:
    static Account example()
    {
        Account account;
        account.name = u"Shop A 店"_s;
        account.system = u"gewe"_s;
        account.url = QUrl(u"http://例子.测试:8080/gewe/v2/api?"_s);
        account.handle = u"wx_abc"_s;
        account.secretId = u"f3c1"_s;
        account.secretPlace = SecretPlace::Session;
        account.settings = {{PaceSetting, u"1000-3000"_s}, {u"token-header"_s, u"X-\"Y\""_s}};
        account.wxid = u"wxid_me"_s;
        account.nickname = u"我"_s;
        account.alias = u"me"_s;
        account.avatarUrl = u"http://wx.qlogo.cn/me/132"_s;
        return account;
    }

private Q_SLOTS:
    void anAccountComesBackAsItWentIn()
    {
        StoreFixture store;
        Account account = example();
        account.key = 4711; // the store gives keys, nobody else
        const Account added = must(store->addAccount(account));
        QVERIFY(added.key > 0);
        QVERIFY(added.key != 4711);
        account.key = added.key;
        QCOMPARE(added, account);
        store.restart();
        QCOMPARE(must(store->accounts()), QList<Account>{account});
    }

    void aTakenNameIsRefused()
    {
        StoreFixture store;
        const AccountKey first = store.addAccount(u"A"_s);
        const AccountKey second = store.addAccount(u"B"_s);
        Account again;
        again.name = u"A"_s;
        QCOMPARE(errorOf(store->addAccount(again)), Error::Kind::Invalid);
        again.key = second;
        store.takeTold();
        QCOMPARE(errorOf(store->updateAccount(again)), Error::Kind::Invalid);
        QCOMPARE(store.takeTold().size(), 0);
        QCOMPARE(must(store->accounts()).size(), 2);
        again.key = first; // its own name is not taken
        again.nickname = u"new"_s;
        must(store->updateAccount(again));
        QCOMPARE(must(store->accounts()).first().nickname, u"new"_s);
    }

    void aUrlWithAPasswordIsNeverStored()
    {
        StoreFixture store;
        Account account = example();
        account.url = QUrl(u"http://user:hunter2@host/"_s);
        QCOMPARE(errorOf(store->addAccount(account)), Error::Kind::Invalid);
        account = must(store->addAccount(example()));
        account.url = QUrl(u"http://user@host/"_s);
        QCOMPARE(errorOf(store->updateAccount(account)), Error::Kind::Invalid);
        QCOMPARE(must(store->accounts()).first().url, example().url);
    }

    void onlyWhatChangesIsTold()
    {
        StoreFixture store;
        Account account = must(store->addAccount(example()));
        QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().account, account.key);
        QVERIFY(told.first().accountChanged);

        must(store->updateAccount(account));
        must(store->saveProfile(account.key, {account.wxid, account.nickname, {}, {}}));
        QCOMPARE(store.takeTold().size(), 0);
        account.settings.insert(PaceSetting, u"2000-4000"_s);
        must(store->updateAccount(account));
        QCOMPARE(store.takeTold().size(), 1);
        QCOMPARE(must(store->accounts()), QList<Account>{account});
    }

    void aProfileFillsInAndErasesNothing()
    {
        StoreFixture store;
        const AccountKey key = store.addAccount();
        must(store->saveProfile(key, {u"wxid_me"_s, u"我"_s, u"me"_s, u"http://a/0"_s}));
        must(store->saveProfile(key, {u"wxid_me"_s, u"新"_s, {}, {}}));
        const Account account = must(store->accounts()).first();
        QCOMPARE(account.nickname, u"新"_s);
        QCOMPARE(account.alias, u"me"_s);
        QCOMPARE(account.avatarUrl, u"http://a/0"_s);
        QCOMPARE(account.wxid, u"wxid_me"_s);
    }

    void removingAnAccountTakesAllOfItAndNothingElse()
    {
        StoreFixture store;
        const AccountKey keep = store.addAccount(u"keep"_s);
        const AccountKey drop = store.addAccount(u"drop"_s);
        for (const AccountKey account : {keep, drop}) {
            must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"g@chatroom"_s})));
            must(store->saveLabels(account, {{u"1"_s, u"客户"_s}}));
            GroupMembers members;
            members.groupId = u"g@chatroom"_s;
            members.members.resize(1);
            members.members[0].id = u"wxid_a"_s;
            must(store->saveMembers(account, members));
            must(store->addEdit(store.contact(account, u"wxid_a"_s).key, u"new"_s));
        }
        store.takeTold();
        must(store->removeAccount(drop));
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().account, drop);
        QVERIFY(told.first().accountRemoved);

        QCOMPARE(must(store->accounts()).size(), 1);
        QCOMPARE(must(store->edits(0)).size(), 1);
        QCOMPARE(must(store->contacts(keep)).size(), 2);
        QCOMPARE(must(store->members(store.contact(keep, u"g@chatroom"_s).key)).size(), 1);
        store.stop();
        SecondConnection raw(store.path());
        for (const QString &table : {u"contact"_s, u"person"_s, u"label"_s}) {
            QCOMPARE(raw.value(u"SELECT count(*) FROM %1 WHERE account <> %2"_s.arg(
                                   table, QString::number(keep)))
                         .toInt(),
                     0);
        }
        QCOMPARE(raw.value(u"SELECT count(*) FROM member"_s).toInt(), 1);
        QCOMPARE(raw.value(u"SELECT count(*) FROM edit"_s).toInt(), 1);
    }

    void aKeyIsNeverGivenTwice()
    {
        StoreFixture store;
        const AccountKey first = store.addAccount();
        must(store->saveRoster(first, rosterOf({u"wxid_a"_s})));
        const ContactKey contact = store.contact(first, u"wxid_a"_s).key;
        const EditKey edit = must(store->addEdit(contact, u"x"_s)).key;
        must(store->removeAccount(first));
        store.restart();
        const AccountKey second = store.addAccount();
        QVERIFY(second > first);
        must(store->saveRoster(second, rosterOf({u"wxid_a"_s})));
        QVERIFY(store.contact(second, u"wxid_a"_s).key > contact);
        QCOMPARE(errorOf(store->markSent(edit)), Error::Kind::Invalid);
    }

    void anUnknownAccountIsInvalidEverywhere()
    {
        StoreFixture store;
        const AccountKey key = 99;
        Account account;
        account.key = key;
        QCOMPARE(errorOf(store->updateAccount(account)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->removeAccount(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveProfile(key, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->contacts(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->labels(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->rosterStatus(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveRoster(key, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveDetails(key, {}, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveMembers(key, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->saveLabels(key, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->plan(key, SyncScope::Details, {})), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->edits(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->members(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->groupsOf(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->editOf(key)), Error::Kind::Invalid);
        QCOMPARE(errorOf(store->addEdit(key, {})), Error::Kind::Invalid);
        QCOMPARE(store.takeTold().size(), 0);
    }

    void labelsAreReplacedInTheirOrderAndToldOnce()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        store.takeTold();
        const QList<Label> labels{{u"3"_s, u"VIP"_s}, {u"1"_s, u"客户"_s}};
        must(store->saveLabels(account, labels + QList<Label>{{u"3"_s, u"again"_s}}));
        QCOMPARE(must(store->labels(account)), labels);
        QVERIFY(store.takeTold().first().labelsChanged);
        must(store->saveLabels(account, labels));
        QCOMPARE(store.takeTold().size(), 0);
        must(store->saveLabels(account, {}));
        QCOMPARE(must(store->labels(account)).size(), 0);
        QCOMPARE(store.takeTold().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStoreAccounts)
#include "tst_storeaccounts.moc"
