// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Tell = Roster::RowsTell;

namespace {

Roster rosterWithRows(const QList<ContactDetails> &rows, Tell tell)
{
    Roster roster;
    for (const ContactDetails &row : rows)
        roster.entries.append({row.id, kindOfId(row.id)});
    roster.rows = rows;
    roster.rowsTell = tell;
    return roster;
}

qsizetype wanted(StoreFixture &store, AccountKey account)
{
    const Freshness freshness{.details = std::chrono::milliseconds(2)};
    return must(store->plan(account, SyncScope::Details, freshness)).details.size();
}

} // namespace

class TestStoreRosterRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAppearsHasANameAtOnce_data()
    {
        QTest::addColumn<Tell>("tell");
        QTest::newRow("rows tell something") << Tell::Something;
        QTest::newRow("rows tell everything") << Tell::Everything;
    }
    void whoAppearsHasANameAtOnce()
    {
        QFETCH(const Tell, tell);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        store.takeTold();
        const auto outcome = must(store->saveRoster(
            account,
            rosterWithRows({{.id = u"wxid_a"_s, .nickname = u"甲"_s, .alias = u"jia"_s},
                            {.id = u"wxid_b"_s, .nickname = u"乙"_s, .remark = u"VIP"_s}},
                           tell)));
        QCOMPARE(outcome.appeared, 2);
        const QList<ChangeSet> told = store.takeTold();
        QCOMPARE(told.size(), 1); // one transaction
        QCOMPARE(told.first().contacts, must(store->contacts(account)));
        QCOMPARE(told.first().contacts.size(), 2);
        const Contact b = store.contact(account, u"wxid_b"_s);
        QCOMPARE(b.nickname, u"乙"_s);
        QCOMPARE(b.remark, u"VIP"_s);

        const bool asks = tell == Tell::Something;
        QCOMPARE(b.detailsAt, asks ? 0 : store.now);
        QCOMPARE(must(store->rosterStatus(account)).withDetails, asks ? 0 : 2);
        QCOMPARE(wanted(store, account), asks ? 2 : 0);
    }

    void rowsEraseNothingThatDetailsTold_data() { whoAppearsHasANameAtOnce_data(); }
    void rowsEraseNothingThatDetailsTold()
    {
        QFETCH(const Tell, tell);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const ContactDetails row{.id = u"wxid_a"_s, .nickname = u"甲"_s};
        must(store->saveRoster(account, rosterWithRows({row}, tell)));
        must(store->saveDetails(account,
                                {{.id = u"wxid_a"_s,
                                  .nickname = u"甲甲"_s,
                                  .remark = u"VIP"_s,
                                  .labelIds = QStringList{u"1"_s}}},
                                {u"wxid_a"_s}));
        Contact expected = store.contact(account, u"wxid_a"_s);
        const qint64 detailsAt = expected.detailsAt;
        store.takeTold();

        must(store->saveRoster(
            account,
            rosterWithRows({{.id = u"wxid_a"_s, .nickname = u""_s, .city = u"X"_s}}, tell)));
        expected.city = u"X"_s;
        expected.lastSeen = store.now;
        expected.detailsAt = tell == Tell::Something ? detailsAt : store.now;
        QCOMPARE(store.contact(account, u"wxid_a"_s), expected);
        QCOMPARE(store.takeTold().first().contacts, QList{expected});
    }

    void theSameRowsTellOfNobody()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const Roster roster
            = rosterWithRows({{.id = u"wxid_a"_s, .nickname = u"甲"_s}}, Tell::Something);
        must(store->saveRoster(account, roster));
        store.takeTold();
        must(store->saveRoster(account, roster));
        QVERIFY(store.takeTold().first().contacts.isEmpty());
    }

    void rowsOfNobodyOnTheListAreIgnored()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"wxid_gone"_s})));
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        const Contact gone = store.contact(account, u"wxid_gone"_s);
        Roster roster = rosterOf({u"wxid_a"_s});
        roster.rows = {{.id = u"wxid_gone"_s, .nickname = u"Gone"_s},
                       {.id = u"wxid_stranger"_s, .nickname = u"Stranger"_s},
                       {.id = u"wxid_a"_s, .nickname = u"First"_s},
                       {.id = u"wxid_a"_s, .alias = u"second"_s}};
        roster.rowsTell = Tell::Everything;
        must(store->saveRoster(account, roster));
        QCOMPARE(must(store->contacts(account)).size(), 2);
        QCOMPARE(store.contact(account, u"wxid_gone"_s), gone);
        QCOMPARE(store.contact(account, u"wxid_a"_s).nickname, u"First"_s);
        QCOMPARE(store.contact(account, u"wxid_a"_s).alias, u"second"_s);
    }

    void aWaitingRemarkIsShownOverWhatTheListSays()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto told = [](const QString &remark) {
            return rosterWithRows({{.id = u"wxid_a"_s, .remark = remark}}, Tell::Everything);
        };
        must(store->saveRoster(account, told(u"old"_s)));
        const auto edit = must(store->addEdit(store.contact(account, u"wxid_a"_s).key, u"new"_s));
        must(store->saveRoster(account, told(u"other"_s)));
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, u"new"_s);
        must(store->discardEdit(edit.key));
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, u"other"_s);
    }

    void aHeldBackListStillTells()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        Roster roster = rosterOf({u"wxid_1"_s, u"wxid_new"_s});
        roster.rows = {{.id = u"wxid_1"_s, .nickname = u"One"_s},
                       {.id = u"wxid_new"_s, .nickname = u"New"_s}};
        QVERIFY(must(store->saveRoster(account, roster)).heldBack);
        QCOMPARE(store.contact(account, u"wxid_1"_s).nickname, u"One"_s);
        QCOMPARE(store.contact(account, u"wxid_new"_s).nickname, u"New"_s);
    }
};

QTEST_GUILESS_MAIN(TestStoreRosterRows)
#include "tst_storerosterrows.moc"
