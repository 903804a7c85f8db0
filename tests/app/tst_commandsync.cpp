// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programs.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Syncs after which something is missing, or is too little to be believed.
class TestCommandSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatShrankWaitsForTheUser();
    void aListThatShrankFurtherIsNotTheConfirmedOne();
    void withoutAListThatWasHeldBackItIsSaid();
    void whatIsMissingIsListedAndAskedForAgain();
    void missingMembersAreCounted();
    void whatASyncFindsIsInTheHistory();

private:
    /// The account answers from another gateway now.
    [[nodiscard]] static bool move(LianxiProgram &lianxi, const DemoProgram &gateway);
    [[nodiscard]] static qsizetype friends(LianxiProgram &lianxi);
};

namespace {

const QString shop = u"Shop A"_s;
const QStringList rosterOnly{u"sync"_s, shop, u"--roster-only"_s};

} // namespace

bool TestCommandSync::move(LianxiProgram &lianxi, const DemoProgram &gateway)
{
    return lianxi.sql(u"UPDATE account SET url = '%1'"_s.arg(gateway.value(u"gewechat.url"_s)));
}

qsizetype TestCommandSync::friends(LianxiProgram &lianxi)
{
    return lianxi.run({u"list"_s, u"friends"_s, u"--json"_s}).array().size();
}

void TestCommandSync::aListThatShrankWaitsForTheUser()
{
    const DemoProgram before;
    const DemoProgram after({u"--friends"_s, u"4"_s});
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(before, shop, SecretPlace::Session));
    QCOMPARE(lianxi.runWithKey(rosterOnly).code, 0);
    const qsizetype all = friends(lianxi);
    QVERIFY(all >= 30);
    QVERIFY(move(lianxi, after));
    const Run held = lianxi.runWithKey(rosterOnly);
    QCOMPARE(held.code, 3);
    QVERIFY2(held.errors.contains("lianxi sync 'Shop A' --confirm-list"), held.errors.constData());
    QVERIFY(friends(lianxi) >= all);
    const Run confirmed = lianxi.runWithKey(rosterOnly + QStringList{u"--confirm-list"_s});
    QVERIFY2(confirmed.code == 0, confirmed.errors.constData());
    QVERIFY(friends(lianxi) < 10);
    const Run gone = lianxi.run({u"changes"_s, u"--kind"_s, u"gone"_s, u"--json"_s});
    QVERIFY(gone.array().size() > 20);
}

void TestCommandSync::aListThatShrankFurtherIsNotTheConfirmedOne()
{
    const DemoProgram before({u"--friends"_s, u"120"_s});
    const DemoProgram after({u"--friends"_s, u"40"_s});
    const DemoProgram later({u"--friends"_s, u"4"_s});
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(before, shop, SecretPlace::Session));
    QCOMPARE(lianxi.runWithKey(rosterOnly).code, 0);
    QVERIFY(move(lianxi, after));
    QCOMPARE(lianxi.runWithKey(rosterOnly).code, 3);
    QVERIFY(move(lianxi, later));
    const Run confirmed = lianxi.runWithKey(rosterOnly + QStringList{u"--confirm-list"_s});
    QCOMPARE(confirmed.code, 3);
    QVERIFY(friends(lianxi) >= 120);
}

void TestCommandSync::withoutAListThatWasHeldBackItIsSaid()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shop, SecretPlace::Session));
    const Run run = lianxi.runWithKey(rosterOnly + QStringList{u"--confirm-list"_s});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.errors.contains("no list was held back"), run.errors.constData());
}

void TestCommandSync::whatIsMissingIsListedAndAskedForAgain()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shop, SecretPlace::Session));
    QCOMPARE(lianxi.runWithKey({u"sync"_s}).code, 0);
    const auto missing = [&lianxi](const QString &list) {
        return lianxi.run({u"list"_s, list, shop, u"--missing"_s, u"--json"_s}).array();
    };
    QCOMPARE(missing(u"friends"_s), QJsonArray());

    // Asked for a moment ago, and not answered.
    QVERIFY(lianxi.sql(u"UPDATE contact SET asked_at = details_at, details_at = 0 WHERE key ="
                       " (SELECT min(key) FROM contact WHERE kind = 0)"_s));
    const QJsonArray found = missing(u"friends"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["missing"_L1], "details"_L1);
    QCOMPARE(found[0]["account"_L1], shop);
    QCOMPARE(found[0]["received"_L1], 0);
    QCOMPARE(found[0]["expected"_L1], 1);
    QVERIFY(!found[0]["id"_L1].toString().isEmpty());
    QVERIFY(found[0]["asked_at"_L1].toString().endsWith(u'Z'));
    QCOMPARE(missing(u"public"_s), QJsonArray());
    const Run table = lianxi.run({u"list"_s, u"friends"_s, u"--missing"_s});
    QCOMPARE(table.out.count('\n'), 2);

    const Run sync = lianxi.runWithKey({u"sync"_s});
    QCOMPARE(sync.code, 3);
    QVERIFY2(sync.out.contains(" 1 without details"), sync.out.constData());
    QCOMPARE(missing(u"friends"_s).size(), 1);
    const Run again = lianxi.runWithKey({u"sync"_s, u"--ask-again"_s});
    QVERIFY2(again.code == 0, again.errors.constData());
    QCOMPARE(missing(u"friends"_s), QJsonArray());
}

void TestCommandSync::missingMembersAreCounted()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shop, SecretPlace::Session));
    QCOMPARE(lianxi.runWithKey({u"sync"_s, u"--members"_s}).code, 0);
    QVERIFY(lianxi.sql(u"UPDATE contact SET member_count = 999 WHERE key ="
                       " (SELECT min(key) FROM contact WHERE kind = 1)"_s));
    const QJsonArray found
        = lianxi.run({u"list"_s, u"groups"_s, u"--missing"_s, u"--json"_s}).array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["missing"_L1], "members"_L1);
    QCOMPARE(found[0]["expected"_L1], 999);
    const QString id = found[0]["id"_L1].toString();
    const Run members = lianxi.run({u"list"_s, u"members"_s, shop, id, u"--json"_s});
    QCOMPARE(found[0]["received"_L1].toInteger(), members.array().size());
    // A sync that does not read members says so; one that does repairs it.
    const Run sync = lianxi.runWithKey(rosterOnly);
    QVERIFY2(sync.errors.contains("lianxi list groups 'Shop A' --missing"),
             sync.errors.constData());
    QCOMPARE(lianxi.runWithKey({u"sync"_s, u"--members"_s, u"--ask-again"_s}).code, 0);
    QCOMPARE(lianxi.run({u"list"_s, u"groups"_s, u"--missing"_s}).out.count('\n'), 1);
}

void TestCommandSync::whatASyncFindsIsInTheHistory()
{
    const DemoProgram gateway;
    LianxiProgram lianxi;
    QVERIFY(lianxi.seedAccount(gateway, shop, SecretPlace::Session));
    QCOMPARE(lianxi.runWithKey({u"sync"_s, u"--members"_s}).code, 0);
    const auto changes = [&lianxi](const QStringList &more) {
        return lianxi.run(QStringList{u"changes"_s, u"--json"_s} + more).array();
    };
    QCOMPARE(changes({}), QJsonArray()); // where the history begins
    // As if it had been so before: somebody else left the list, and one of a group was not there.
    QVERIFY(lianxi.sql(u"INSERT INTO contact (account, id, kind, position, first_seen, last_seen,"
                       " nickname) SELECT key, 'wxid_old', 0, 999, 1, 1, 'Old' FROM account"_s));
    const QString group
        = lianxi.run({u"list"_s, u"groups"_s, u"--json"_s}).array().at(0)["id"_L1].toString();
    const QString key = u"(SELECT key FROM contact WHERE id = '%1')"_s.arg(group);
    QVERIFY(
        lianxi.sql(u"DELETE FROM member WHERE group_key = %1 AND person = (SELECT max(person) FROM"
                   " member WHERE group_key = %1)"_s.arg(key)));
    QVERIFY(lianxi.sql(u"UPDATE contact SET members_at = 1"_s));
    const Run sync = lianxi.runWithKey({u"sync"_s, u"--members"_s});
    QVERIFY2(sync.code == 0, sync.errors.constData());

    const QJsonArray gone = changes({u"--kind"_s, u"gone"_s, u"--since"_s, u"1h"_s});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0]["contact_id"_L1], "wxid_old"_L1);
    QVERIFY(!gone[0]["sync"_L1].toString().isEmpty());
    const QJsonArray joined = changes({u"--group"_s, group, u"--kind"_s, u"joined,left"_s,
                                       u"--since"_s, u"today"_s, u"--until"_s, u"today"_s});
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined[0]["kind"_L1], "joined"_L1);
    QCOMPARE(changes({}).size(), 2);
}

QTEST_GUILESS_MAIN(TestCommandSync)
#include "tst_commandsync.moc"
