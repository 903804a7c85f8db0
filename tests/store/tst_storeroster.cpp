// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Trust = Store::RosterTrust;

class TestStoreRoster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newIdsAppearWithTheirKind()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        store.takeTold();
        const Roster roster{{{u"wxid_a"_s, ContactKind::Friend},
                             {u"g@chatroom"_s, ContactKind::Group},
                             {u"Tencent-Games"_s, ContactKind::Public},
                             {u"filehelper"_s, ContactKind::System},
                             {u"wxid_a"_s, ContactKind::Public},
                             {{}, ContactKind::Friend}}};
        const auto outcome = must(store->saveRoster(account, roster));
        QCOMPARE(outcome.appeared, 4);
        QCOMPARE(outcome.gone, 0);
        QVERIFY(!outcome.heldBack);

        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().accountChanged);
        QCOMPARE(told.first().contacts, must(store->contacts(account)));
        const Contact games = store.contact(account, u"Tencent-Games"_s);
        QCOMPARE(games.kind, ContactKind::Public);
        QCOMPARE(games.firstSeen, store.now);
        QCOMPARE(games.lastSeen, store.now);
        QCOMPARE(games.goneSince, 0);
        QCOMPARE(store.contact(account, u"wxid_a"_s).kind, ContactKind::Friend);
        QCOMPARE(must(store->rosterStatus(account)),
                 (RosterStatus{.completeAt = store.now, .onList = 4, .listed = 4}));
    }

    void theSameRosterTellsOfItsTimeOnly()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 30))));
        store.takeTold();
        const auto outcome = must(store->saveRoster(account, rosterOf(manyIds(0, 30))));
        QCOMPARE(outcome.appeared, 0);
        QCOMPARE(outcome.gone, 0);
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().accountChanged);
        QVERIFY(told.first().contacts.isEmpty());
        QCOMPARE(must(store->rosterStatus(account)).completeAt, store.now);
        QCOMPARE(store.contact(account, u"wxid_3"_s).lastSeen, store.now);
    }

    void missingIdsAreGoneAndReturnedOnesKeepWhatIsKnown()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"wxid_b"_s})));
        ContactDetails details;
        details.id = u"wxid_b"_s;
        details.nickname = u"乙"_s;
        must(store->saveDetails(account, {details}, {u"wxid_b"_s}));
        const Contact before = store.contact(account, u"wxid_b"_s);
        store.takeTold();

        QCOMPARE(must(store->saveRoster(account, rosterOf({u"wxid_a"_s}))).gone, 1);
        const qint64 goneAt = store.now;
        const Contact gone = store.contact(account, u"wxid_b"_s);
        QCOMPARE(gone.goneSince, goneAt);
        QCOMPARE(gone.lastSeen, before.lastSeen);
        QCOMPARE(store.takeTold().first().contacts, QList<Contact>{gone});
        QCOMPARE(must(store->rosterStatus(account)).onList, 1);

        // Still away: it is gone since the first time.
        QCOMPARE(must(store->saveRoster(account, rosterOf({u"wxid_a"_s}))).gone, 0);
        QCOMPARE(store.contact(account, u"wxid_b"_s), gone);

        QCOMPARE(must(store->saveRoster(account, rosterOf({u"wxid_b"_s, u"wxid_a"_s}))).appeared,
                 1);
        const Contact back = store.contact(account, u"wxid_b"_s);
        QCOMPARE(back.goneSince, 0);
        QCOMPARE(back.lastSeen, store.now);
        QCOMPARE(back.firstSeen, before.firstSeen);
        QCOMPARE(back.key, before.key);
        QCOMPARE(back.nickname, u"乙"_s);
        QCOMPARE(back.detailsAt, before.detailsAt);
    }

    void aKindMayChange()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, {{{u"x"_s, ContactKind::Friend}}}));
        store.takeTold();
        must(store->saveRoster(account, {{{u"x"_s, ContactKind::Public}}}));
        QCOMPARE(store.contact(account, u"x"_s).kind, ContactKind::Public);
        QCOMPARE(store.takeTold().first().contacts.size(), 1);
    }

    void theLimitIsMoreThanAThirdAndMoreThanTwenty_data()
    {
        QTest::addColumn<qsizetype>("stored");
        QTest::addColumn<qsizetype>("kept");
        QTest::addColumn<bool>("heldBack");
        QTest::newRow("20 of 21: a small list may") << qsizetype(21) << qsizetype(1) << false;
        QTest::newRow("20 of 30") << qsizetype(30) << qsizetype(10) << false;
        QTest::newRow("21 of 30") << qsizetype(30) << qsizetype(9) << true;
        QTest::newRow("21 of 63: just a third") << qsizetype(63) << qsizetype(42) << false;
        QTest::newRow("22 of 64") << qsizetype(64) << qsizetype(42) << true;
        QTest::newRow("33 of 99") << qsizetype(99) << qsizetype(66) << false;
        QTest::newRow("34 of 99") << qsizetype(99) << qsizetype(65) << true;
        QTest::newRow("all of 1: never empty") << qsizetype(1) << qsizetype(0) << true;
        QTest::newRow("none of 0") << qsizetype(0) << qsizetype(0) << false;
    }
    void theLimitIsMoreThanAThirdAndMoreThanTwenty()
    {
        QFETCH(qsizetype, stored);
        QFETCH(qsizetype, kept);
        QFETCH(bool, heldBack);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, stored))));
        const qint64 firstAt = store.now;
        const auto outcome = must(store->saveRoster(account, rosterOf(manyIds(0, kept))));
        QCOMPARE(outcome.heldBack, heldBack);
        QCOMPARE(outcome.gone, heldBack ? 0 : stored - kept);
        const RosterStatus status = must(store->rosterStatus(account));
        QCOMPARE(status.onList, heldBack ? stored : kept);
        QCOMPARE(status.completeAt, heldBack ? firstAt : firstAt + 1);
    }

    void whatIsNewOnAHeldBackRosterIsStored()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        must(store->saveRoster(account, rosterOf(manyIds(1, 100)))); // 0 is gone
        store.takeTold();
        const auto outcome
            = must(store->saveRoster(account, rosterOf(QStringList{u"wxid_0"_s, u"wxid_new"_s})));
        QVERIFY(outcome.heldBack);
        QCOMPARE(outcome.appeared, 2);
        QCOMPARE(must(store->rosterStatus(account)).onList, 101);
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().contacts.size(), 2);
        QVERIFY(told.first().accountChanged); // how many the list had
    }

    void aSecondRosterWithTheSameIdsConfirms()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        const QStringList fewer = manyIds(0, 10) + QStringList{u"wxid_new"_s};
        QVERIFY(must(store->saveRoster(account, rosterOf(fewer))).heldBack);
        store.restart(); // it is remembered on disk
        QStringList turned = fewer;
        std::ranges::reverse(turned);
        const auto outcome = must(store->saveRoster(account, rosterOf(turned)));
        QVERIFY(!outcome.heldBack);
        QCOMPARE(outcome.gone, 90);
        QCOMPARE(must(store->rosterStatus(account)),
                 (RosterStatus{.completeAt = store.now, .onList = 11, .listed = 11}));
    }

    void aSecondRosterWithOtherIdsIsHeldBackAgain()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        QVERIFY(must(store->saveRoster(account, rosterOf(manyIds(0, 10)))).heldBack);
        QVERIFY(must(store->saveRoster(account, rosterOf(manyIds(0, 11)))).heldBack);
        QVERIFY(must(store->saveRoster(account, rosterOf(manyIds(0, 10)))).heldBack);
        // One that can be believed in between: the held one counts no longer.
        QVERIFY(!must(store->saveRoster(account, rosterOf(manyIds(0, 100)))).heldBack);
        QVERIFY(must(store->saveRoster(account, rosterOf(manyIds(0, 10)))).heldBack);
        QCOMPARE(must(store->rosterStatus(account)).onList, 100);
    }

    void anEmptyRosterIsBelievedOnlyFromTheUser()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"wxid_b"_s})));
        for (int i = 0; i < 3; ++i)
            QVERIFY(must(store->saveRoster(account, {})).heldBack);
        QCOMPARE(must(store->rosterStatus(account)).onList, 2);
        const auto outcome = must(store->saveRoster(account, {}, Trust::Confirmed));
        QVERIFY(!outcome.heldBack);
        QCOMPARE(outcome.gone, 2);
        QCOMPARE(must(store->rosterStatus(account)).onList, 0);
        // Nothing is on the stored list: an empty one shrinks nothing.
        QVERIFY(!must(store->saveRoster(account, {})).heldBack);
    }

    void theUserMayConfirmAShrunkRoster()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        const auto outcome
            = must(store->saveRoster(account, rosterOf(manyIds(0, 5)), Trust::Confirmed));
        QCOMPARE(outcome.gone, 95);
    }

    void aListOfOtherPeopleIsHeldBackEvenWhenItIsAsLong()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        QVERIFY(must(store->saveRoster(account, rosterOf(manyIds(1000, 1100)))).heldBack);
        QCOMPARE(must(store->rosterStatus(account)).onList, 200);
    }

    void accountsDoNotTouchEachOther()
    {
        StoreFixture store;
        const AccountKey a = store.addAccount(u"A"_s);
        const AccountKey b = store.addAccount(u"B"_s);
        must(store->saveRoster(a, rosterOf({u"wxid_1"_s, u"wxid_2"_s})));
        must(store->saveRoster(b, rosterOf({u"wxid_1"_s})));
        QVERIFY(store.contact(a, u"wxid_1"_s).key != store.contact(b, u"wxid_1"_s).key);
        must(store->saveRoster(b, rosterOf({u"wxid_3"_s})));
        QCOMPARE(store.contact(a, u"wxid_1"_s).goneSince, 0);
        QVERIFY(store.contact(b, u"wxid_1"_s).goneSince > 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreRoster)
#include "tst_storeroster.moc"
