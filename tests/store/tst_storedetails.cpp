// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreDetails : public QObject
{
    Q_OBJECT

private:
    static ContactDetails full(const QString &id)
    {
        ContactDetails details;
        details.id = id;
        details.nickname = u"小明"_s;
        details.remark = u"VIP"_s;
        details.alias = u"xm"_s;
        details.signature = u"hello\nworld"_s;
        details.sex = Sex::Male;
        details.country = u"CN"_s;
        details.province = u"Jiangsu"_s;
        details.city = u"Suqian"_s;
        details.labelIds = QStringList{u"1"_s, u"a,\"b\""_s};
        details.avatarUrl = u"http://wx.qlogo.cn/a/132"_s;
        details.largeAvatarUrl = u"http://wx.qlogo.cn/a/0"_s;
        return details;
    }

    static QStringList wantedIds(StoreFixture &store, AccountKey account, qint64 staleBefore)
    {
        // The plan's time is the next one.
        const std::chrono::milliseconds age(store.now + 1 - staleBefore);
        const SyncPlan plan = must(store->plan(account, SyncScope::Details, {.details = age}));
        QStringList ids;
        for (const SyncPlan::Wanted &one : plan.details)
            ids.append(one.id);
        return ids;
    }

private Q_SLOTS:
    void everyFieldIsStored()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        store.takeTold();
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {u"wxid_a"_s}));
        const Contact told = store.takeTold().first().contacts.first();
        QCOMPARE(told.nickname, u"小明"_s);
        QCOMPARE(told.remark, u"VIP"_s);
        QCOMPARE(told.remarkState, RemarkState::Settled);
        QCOMPARE(told.alias, u"xm"_s);
        QCOMPARE(told.signature, u"hello\nworld"_s);
        QCOMPARE(told.sex, Sex::Male);
        QCOMPARE(told.country, u"CN"_s);
        QCOMPARE(told.province, u"Jiangsu"_s);
        QCOMPARE(told.city, u"Suqian"_s);
        QCOMPARE(told.labelIds, (QStringList{u"1"_s, u"a,\"b\""_s}));
        QCOMPARE(told.avatarUrl, u"http://wx.qlogo.cn/a/132"_s);
        QCOMPARE(told.largeAvatarUrl, u"http://wx.qlogo.cn/a/0"_s);
        QCOMPARE(told.detailsAt, store.now);
        store.restart();
        QCOMPARE(must(store->contacts(account)), QList<Contact>{told});
        QCOMPARE(must(store->rosterStatus(account)).withDetails, 1);
    }

    void whatAReplyLeavesOutStays_data()
    {
        QTest::addColumn<ContactDetails>("reply");
        ContactDetails nothing{u"wxid_a"_s};
        QTest::newRow("unset") << nothing;
        ContactDetails empty = nothing;
        empty.nickname = u""_s;
        empty.alias = u""_s;
        empty.signature = u""_s;
        empty.sex = Sex::Unknown;
        empty.country = u""_s;
        empty.province = u""_s;
        empty.city = u""_s;
        empty.avatarUrl = u""_s;
        empty.largeAvatarUrl = QString();
        QTest::newRow("empty") << empty;
        QTest::newRow("the same") << full(u"wxid_a"_s);
    }
    void whatAReplyLeavesOutStays()
    {
        QFETCH(ContactDetails, reply);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {}));
        Contact expected = store.contact(account, u"wxid_a"_s);
        store.takeTold();
        must(store->saveDetails(account, {reply}, {}));
        expected.detailsAt = store.now; // it counts as "has details", so it is told
        QCOMPARE(store.contact(account, u"wxid_a"_s), expected);
        QCOMPARE(store.takeTold().first().contacts, QList<Contact>{expected});
    }

    void theRemarkAndTheLabelsMayBecomeEmpty()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {}));
        ContactDetails cleared{u"wxid_a"_s};
        cleared.remark = QString();
        cleared.labelIds = QStringList();
        must(store->saveDetails(account, {cleared}, {}));
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, QString());
        QCOMPARE(store.contact(account, u"wxid_a"_s).labelIds, QStringList());
    }

    void unknownIdsAreIgnored()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        store.takeTold();
        must(store->saveDetails(account, {full(u"wxid_stranger"_s)}, {u"wxid_stranger"_s}));
        QCOMPARE(must(store->contacts(account)).size(), 1);
        QCOMPARE(store.takeTold().size(), 0);
    }

    void anIdThatIsNamedTwiceIsToldOnce()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        store.takeTold();
        ContactDetails second{u"wxid_a"_s};
        second.nickname = u"later"_s;
        must(store->saveDetails(account, {full(u"wxid_a"_s), second}, {u"wxid_a"_s}));
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.first().contacts, QList<Contact>{store.contact(account, u"wxid_a"_s)});
        QCOMPARE(told.first().contacts.first().nickname, u"later"_s);
        QCOMPARE(told.first().contacts.first().alias, u"xm"_s);
    }

    void theGatewaysRemarkWaitsBehindTheUsers()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        const ContactKey key = store.contact(account, u"wxid_a"_s).key;
        const EditKey edit = must(store->addEdit(key, u"mine"_s)).key;
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {}));
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, u"mine"_s);
        QCOMPARE(store.contact(account, u"wxid_a"_s).remarkState, RemarkState::Waiting);
        must(store->discardEdit(edit));
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, u"VIP"_s);
    }

    void detailsAreWantedInTheOrderOfTheList()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"weixin"_s, u"wxid_c"_s, u"wxid_a"_s})));
        must(store->saveRoster(
            account,
            rosterOf({u"weixin"_s, u"g@chatroom"_s, u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s})));
        QCOMPARE(
            wantedIds(store, account, 0),
            (QStringList{u"g@chatroom"_s, u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s, u"weixin"_s}));
    }

    void theMissingAreWantedBeforeTheStale()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"wxid_b"_s, u"wxid_c"_s})));
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {u"wxid_a"_s}));
        const qint64 firstAt = store.now;
        must(store->saveDetails(account, {full(u"wxid_b"_s)}, {u"wxid_b"_s}));
        QCOMPARE(wantedIds(store, account, 0), QStringList{u"wxid_c"_s});
        QCOMPARE(wantedIds(store, account, firstAt), QStringList{u"wxid_c"_s});
        QCOMPARE(wantedIds(store, account, firstAt + 1), (QStringList{u"wxid_c"_s, u"wxid_a"_s}));
        must(store->saveRoster(account, rosterOf({u"wxid_b"_s})));
        QCOMPARE(wantedIds(store, account, store.now), QStringList{u"wxid_b"_s});
    }

    void whoGaveNoAnswerIsNotAskedAgainAtOnce()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"wxid_b"_s})));
        must(store->saveDetails(account, {full(u"wxid_a"_s)}, {u"wxid_a"_s, u"wxid_b"_s}));
        const qint64 askedAt = store.now;
        QCOMPARE(wantedIds(store, account, 0), QStringList());
        QCOMPARE(wantedIds(store, account, askedAt), QStringList());
        QCOMPARE(wantedIds(store, account, askedAt + 1), (QStringList{u"wxid_b"_s, u"wxid_a"_s}));
        store.restart();
        QCOMPARE(wantedIds(store, account, askedAt), QStringList());
        // An old answer, asked again in vain.
        must(store->saveDetails(account, {}, {u"wxid_a"_s}));
        const qint64 againAt = store.now;
        QCOMPARE(wantedIds(store, account, againAt), QStringList{u"wxid_b"_s});
        QCOMPARE(wantedIds(store, account, againAt + 1), (QStringList{u"wxid_b"_s, u"wxid_a"_s}));
    }
};

QTEST_GUILESS_MAIN(TestStoreDetails)
#include "tst_storedetails.moc"
