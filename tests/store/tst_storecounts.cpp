// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

Roster listOf(const QStringList &ids, std::optional<qsizetype> expected)
{
    Roster roster = rosterOf(ids);
    roster.expected = expected;
    return roster;
}

} // namespace

/// Lists that have fewer than the gateway says.
class TestStoreCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreKept()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto counts = [&] {
            const RosterStatus status = must(store->rosterStatus(account));
            return std::pair(status.listed, status.expected);
        };
        QCOMPARE(counts(), std::pair(qsizetype(0), qsizetype(0)));
        must(store->saveRoster(account, listOf({u"a"_s, u"b"_s}, 3)));
        QCOMPARE(counts(), std::pair(qsizetype(2), qsizetype(3)));
        store.restart();
        QCOMPARE(counts(), std::pair(qsizetype(2), qsizetype(3)));
        store.takeTold();
        must(store->saveRoster(account, listOf({u"a"_s, u"b"_s, u"b"_s}, {})));
        QCOMPARE(counts(), std::pair(qsizetype(2), qsizetype(0)));
        QVERIFY(store.takeTold().first().accountChanged);
    }

    void aListThatIsShortRemovesNobodyUntilASecondOneSaysTheSame()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"a"_s, u"b"_s, u"c"_s})));
        const qint64 completeAt = store.now;
        auto outcome = must(store->saveRoster(account, listOf({u"a"_s, u"b"_s, u"d"_s}, 4)));
        QVERIFY(outcome.isShort && !outcome.heldBack);
        QCOMPARE(outcome.appeared, 1);
        QCOMPARE(outcome.gone, 0);
        RosterStatus status = must(store->rosterStatus(account));
        QCOMPARE(status.onList, 4);
        QCOMPARE(status.completeAt, completeAt);
        // Another one that is short as well.
        outcome = must(store->saveRoster(account, listOf({u"a"_s, u"d"_s}, 4)));
        QVERIFY(outcome.isShort);
        QCOMPARE(outcome.gone, 0);
        store.restart();
        outcome = must(store->saveRoster(account, listOf({u"d"_s, u"a"_s}, 4)));
        QVERIFY(!outcome.isShort);
        QCOMPARE(outcome.gone, 2);
        status = must(store->rosterStatus(account));
        QCOMPARE(status.onList, 2);
        QCOMPARE(status.completeAt, store.now);
        QCOMPARE(status.listed, 2);
        QCOMPARE(status.expected, 4);
    }

    void aListThatIsLongEnoughIsBelieved_data()
    {
        QTest::addColumn<int>("expected");
        QTest::newRow("as many") << 2;
        QTest::newRow("more than told") << 1;
        QTest::newRow("not told") << 0;
    }
    void aListThatIsLongEnoughIsBelieved()
    {
        QFETCH(const int, expected);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"a"_s, u"b"_s, u"c"_s})));
        const auto outcome = must(store->saveRoster(account, listOf({u"a"_s, u"b"_s}, expected)));
        QVERIFY(!outcome.isShort);
        QCOMPARE(outcome.gone, 1);
    }

    void aShortListThatLacksNobodyIsComplete()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        for (int i = 0; i < 3; ++i) {
            const auto outcome = must(store->saveRoster(account, listOf({u"a"_s, u"b"_s}, 5)));
            QVERIFY(!outcome.isShort);
            QCOMPARE(must(store->rosterStatus(account)).completeAt, store.now);
        }
    }

    void theUserMayConfirmAShortList()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"a"_s, u"b"_s, u"c"_s})));
        const auto outcome
            = must(store->saveRoster(account, listOf({u"a"_s}, 5), Store::RosterTrust::Confirmed));
        QCOMPARE(outcome.gone, 2);
    }

    void kindsWithoutAListLoseNobodyUntilASecondOneSaysTheSame()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const QString group = u"1@chatroom"_s;
        must(store->saveRoster(account, rosterOf({u"a"_s, u"b"_s, group})));
        Roster noGroups = rosterOf({u"a"_s, u"b"_s});
        noGroups.untold = {ContactKind::Group};
        QVERIFY(must(store->saveRoster(account, noGroups)).isShort);
        QCOMPARE(store.contact(account, group).goneSince, 0);
        QCOMPARE(must(store->saveRoster(account, noGroups)).gone, 1);
        // Of those who were told somebody may go at once.
        Roster fewer = rosterOf({u"a"_s});
        fewer.untold = {ContactKind::Group};
        QCOMPARE(must(store->saveRoster(account, fewer)).gone, 1);
    }

    void whomANewLoginRenamedIsNotThereTwice()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto login = [](const QString &prefix, std::optional<qsizetype> expected) {
            Roster roster;
            roster.ids = Roster::Ids::OneLogin;
            roster.expected = expected;
            for (int i = 0; i < 6; ++i)
                roster.entries.append({u"@%1%2"_s.arg(prefix).arg(i), ContactKind::Friend});
            return roster;
        };
        must(store->saveRoster(account, login(u"a"_s, {})));
        const auto first = must(store->saveRoster(account, login(u"b"_s, 7)));
        QVERIFY(first.isShort);
        QCOMPARE(first.leftOut, 6);
        QCOMPARE(must(store->contacts(account)).size(), 6);
        const auto second = must(store->saveRoster(account, login(u"b"_s, 7)));
        QCOMPARE(second.gone, 6);
        QCOMPARE(second.appeared, 6);
        QCOMPARE(second.leftOut, 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreCounts)
#include "tst_storecounts.moc"
