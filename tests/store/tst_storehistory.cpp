// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytools.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

namespace {

ContactDetails named(const QString &id, const QString &nickname, const QString &alias = {},
                     const std::optional<QString> &remark = {})
{
    return {.id = id, .nickname = nickname, .remark = remark, .alias = alias};
}

} // namespace

class TestStoreHistory : public QObject
{
    Q_OBJECT

private:
    const QString a = u"wxid_a"_s;
    const QString b = u"wxid_b"_s;
    const QString c = u"wxid_c"_s;

private Q_SLOTS:
    void theFirstListAndTheFirstDetailsAreSilent()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a, b})));
        must(store->saveDetails(account, {named(a, u"A"_s, u"aa"_s, u"VIP"_s), named(b, u"B"_s)},
                                {a, b}));
        QCOMPARE(must(store->changeCount({})), 0);
        QVERIFY(std::ranges::none_of(store.takeTold(), &ChangeSet::historyGrew));
    }

    void aFirstListWithNobodyOnItIsNothingToCompareWith()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, {}));
        must(store->saveRoster(account, rosterOf({a, b})));
        QCOMPARE(must(store->changeCount({})), 0);
        must(store->saveRoster(account, rosterOf({a, b, c})));
        QCOMPARE(HistoryReader(store).added(), QStringList{u"appeared wxid_c"_s});
    }

    void whoIsNewAppearsWhoIsMissingIsGoneWhoIsBackReturns()
    {
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a, b, c})));
        store.takeTold();
        must(store->saveRoster(account, rosterOf({u"wxid_y"_s, c, u"wxid_x"_s})));
        QCOMPARE(history.added(),
                 (QStringList{u"appeared wxid_y"_s, u"appeared wxid_x"_s, u"gone wxid_a"_s,
                              u"gone wxid_b"_s}));
        QVERIFY(store.takeTold().first().historyGrew);
        // Once, however often it is read.
        must(store->saveRoster(account, rosterOf({c, u"wxid_x"_s, u"wxid_y"_s})));
        must(store->saveRoster(account, rosterOf({c, u"wxid_x"_s, u"wxid_y"_s})));
        QCOMPARE(history.added(), QStringList());
        QVERIFY(std::ranges::none_of(store.takeTold(), &ChangeSet::historyGrew));
        must(store->saveRoster(account, rosterOf({c, u"wxid_x"_s, u"wxid_y"_s, b})));
        QCOMPARE(history.added(), QStringList{u"returned wxid_b"_s});
        must(store->saveRoster(account, rosterOf({c, u"wxid_x"_s, u"wxid_y"_s})));
        QCOMPARE(history.added(), QStringList{u"gone wxid_b"_s});
    }

    void aChangeTellsWhomWhenAndInWhichSync()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a})));
        const SyncRunKey run = must(store->beginSync(account)).run;
        must(store->saveRoster(account, rosterOf({a, u"filehelper"_s})));
        const qint64 at = store.now;
        must(store->saveDetails(account, {named(u"filehelper"_s, u"File Transfer"_s)}, {}));
        must(store->endSync(run, SyncEnd::Complete));
        Change expected{.key = 1,
                        .account = account,
                        .kind = Change::Kind::Appeared,
                        .contact = store.contact(account, u"filehelper"_s).key,
                        .contactId = u"filehelper"_s,
                        .contactName = u"File Transfer"_s,
                        // WeChat's own are noted as well; who shows the history can tell them.
                        .contactKind = ContactKind::System,
                        .at = at,
                        .run = run};
        QCOMPARE(must(store->changes({})), QList{expected});
        // Outside of any sync.
        must(store->saveDetails(account, {named(a, u"A"_s)}, {}));
        must(store->saveDetails(account, {named(a, u"AA"_s)}, {}));
        QCOMPARE(must(store->changes({.limit = 1})).first().run, 0);
        // In the next one, and of another account's nobody takes notice.
        const AccountKey other = store.addAccount(u"other"_s);
        must(store->beginSync(other));
        must(store->saveDetails(account, {named(a, u"A"_s)}, {}));
        QCOMPARE(must(store->changes({.limit = 1})).first().run, 0);
        const SyncRunKey second = must(store->beginSync(account)).run;
        must(store->saveDetails(account, {named(a, u"AA"_s)}, {}));
        QCOMPARE(must(store->changes({.limit = 1})).first().run, second);
    }

    void aListThatIsHeldBackMakesNobodyGone()
    {
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 60))));
        const Roster fewer = rosterOf(manyIds(30, 61));
        QVERIFY(must(store->saveRoster(account, fewer)).heldBack);
        QCOMPARE(history.added(), QStringList{u"appeared wxid_60"_s});
        QVERIFY(!must(store->saveRoster(account, fewer)).heldBack);
        QStringList gone;
        for (const QString &id : manyIds(0, 30))
            gone.append(u"gone "_s + id);
        QCOMPARE(history.added(), gone);
        // An empty one is never believed, so it says nothing.
        QVERIFY(must(store->saveRoster(account, {})).heldBack);
        QCOMPARE(history.added(), QStringList());
    }

    void whatDetailsSayDifferently_data()
    {
        QTest::addColumn<QList<ContactDetails>>("before");
        QTest::addColumn<QList<ContactDetails>>("reply");
        QTest::addColumn<QStringList>("lines");
        using Replies = QList<ContactDetails>;
        const Replies full{named(a, u"A"_s, u"aa"_s, u"VIP"_s)};
        const Replies empty{named(a, {}, {}, u""_s)};
        QTest::newRow("the same") << full << full << QStringList();
        QTest::newRow("nothing") << full << Replies{{.id = a}} << QStringList();
        QTest::newRow("empty names erase nothing")
            << full << Replies{named(a, u""_s, u""_s)} << QStringList();
        QTest::newRow("nickname") << full << Replies{named(a, u"B"_s)}
                                  << QStringList{u"renamed wxid_a: A > B"_s};
        QTest::newRow("alias") << full << Replies{named(a, {}, u"bb"_s)}
                               << QStringList{u"alias wxid_a: aa > bb"_s};
        QTest::newRow("remark") << full << Replies{named(a, {}, {}, u"VVIP"_s)}
                                << QStringList{u"remark wxid_a: VIP > VVIP"_s};
        QTest::newRow("no remark any more")
            << full << Replies{named(a, {}, {}, u""_s)} << QStringList{u"remark wxid_a: VIP > "_s};
        QTest::newRow("everything")
            << full << Replies{named(a, u"B"_s, u"bb"_s, u"X"_s)}
            << QStringList{u"renamed wxid_a: A > B"_s, u"alias wxid_a: aa > bb"_s,
                           u"remark wxid_a: VIP > X"_s};
        QTest::newRow("known to be empty")
            << empty << full
            << QStringList{u"renamed wxid_a:  > A"_s, u"alias wxid_a:  > aa"_s,
                           u"remark wxid_a:  > VIP"_s};
        QTest::newRow("not known") << Replies() << full << QStringList();
        QTest::newRow("a remark that no reply told before")
            << Replies{named(a, u"A"_s)} << full << QStringList{u"alias wxid_a:  > aa"_s};
        QTest::newRow("there and back in one reply")
            << full << Replies{named(a, u"B"_s, u"bb"_s, u"X"_s), full.first()} << QStringList();
        QTest::newRow("twice in one reply") << full << Replies{named(a, u"B"_s), named(a, u"C"_s)}
                                            << QStringList{u"renamed wxid_a: A > C"_s};
        QTest::newRow("what does not survive in the database")
            << Replies{named(a, u"A\uFFFE"_s)} << Replies{named(a, u"A\uFFFE"_s)} << QStringList();
    }
    void whatDetailsSayDifferently()
    {
        QFETCH(QList<ContactDetails>, before);
        QFETCH(QList<ContactDetails>, reply);
        QFETCH(QStringList, lines);
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a})));
        must(store->saveDetails(account, before, {}));
        QCOMPARE(history.added(), QStringList());
        store.takeTold();
        must(store->saveDetails(account, reply, {}));
        QCOMPARE(history.added(), lines);
        QCOMPARE(store.takeTold().first().historyGrew, !lines.isEmpty());
        must(store->saveDetails(account, reply, {}));
        QCOMPARE(history.added(), QStringList());
    }

    void rowsOfAListCountAsTheyTell()
    {
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        Roster roster = rosterOf({a, b});
        roster.rows = {named(a, u"A"_s), named(b, u"B"_s)};
        must(store->saveRoster(account, roster));
        // A list that is no details call says nothing of what it leaves out.
        must(store->saveDetails(account, {named(a, u"A"_s, u"aa"_s, u"VIP"_s)}, {}));
        QCOMPARE(history.added(), QStringList());
        roster.rows = {named(a, u"A2"_s), named(b, u"B2"_s)};
        roster.entries.append({c, ContactKind::Friend});
        must(store->saveRoster(account, roster));
        QCOMPARE(history.added(),
                 (QStringList{u"appeared wxid_c"_s, u"renamed wxid_a: A > A2"_s,
                              u"renamed wxid_b: B > B2"_s}));
        roster.rowsTell = Roster::RowsTell::Everything;
        must(store->saveRoster(account, roster));
        roster.rows = {named(b, u"B2"_s, u"bb"_s)};
        must(store->saveRoster(account, roster));
        QCOMPARE(history.added(), QStringList{u"alias wxid_b:  > bb"_s});
    }

    void theTitleOfAGroupIsItsName()
    {
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        const QString group = u"1@chatroom"_s;
        must(store->saveRoster(account, rosterOf({group})));
        must(store->saveDetails(account, {{.id = group}}, {}));
        must(store->saveMembers(account, {.groupId = group, .members = {{.id = a}, {.id = b}}}));
        QCOMPARE(history.added(), QStringList()); // the title that its members make is none
        must(store->saveDetails(account, {named(group, u"Club"_s)}, {}));
        QCOMPARE(history.added(), QStringList{u"renamed 1@chatroom:  > Club"_s});
    }

    void whenTheRemarkWasToldIsRemembered()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a})));
        const auto remarkAt = [&] {
            SecondConnection raw(store.path());
            return raw.value(u"SELECT remark_at FROM contact"_s).toLongLong();
        };
        must(store->saveDetails(account, {named(a, u"A"_s)}, {a}));
        QCOMPARE(remarkAt(), 0);
        must(store->saveDetails(account, {named(a, u"A"_s, {}, u""_s)}, {a}));
        QCOMPARE(remarkAt(), store.now);
        must(store->saveDetails(account, {named(a, u"A"_s, {}, u""_s)}, {a})); // unchanged
        const qint64 last = store.now;
        QCOMPARE(remarkAt(), last);
        must(store->saveDetails(account, {named(a, u"B"_s)}, {a}));
        must(store->saveDetails(account, {named(a, u"B"_s)}, {a}));
        QCOMPARE(remarkAt(), last);
        Roster roster = rosterOf({a});
        roster.rows = {named(a, {}, {}, u""_s)};
        const qint64 detailsAt = store.contact(account, a).detailsAt;
        must(store->saveRoster(account, roster));
        QCOMPARE(remarkAt(), store.now);
        QCOMPARE(store.contact(account, a).detailsAt, detailsAt);
    }

    void aRemarkIsOursWhereAnEditBroughtIt_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QList<State>>("steps");
        QTest::addColumn<QString>("line");
        const QString ours = u"remark by us wxid_a: old > mine"_s;
        const QString elsewhere = u"remark wxid_a: old > mine"_s;
        QTest::newRow("sent") << u"mine"_s << QList{State::Sent} << ours;
        QTest::newRow("unknown") << u"mine"_s << QList{State::Sent, State::Unknown} << ours;
        QTest::newRow("superseded") << u"mine"_s << QList{State::Sent, State::Superseded} << ours;
        QTest::newRow("not kept at first")
            << u"mine"_s << QList{State::Sent, State::NotKept} << ours;
        QTest::newRow("waiting") << u"mine"_s << QList<State>() << elsewhere;
        QTest::newRow("refused") << u"mine"_s << QList{State::Sent, State::Refused} << elsewhere;
        QTest::newRow("back to waiting")
            << u"mine"_s << QList{State::Sent, State::Waiting} << elsewhere;
        QTest::newRow("another text")
            << u"theirs"_s << QList{State::Sent} << u"remark wxid_a: old > theirs"_s;
    }
    void aRemarkIsOursWhereAnEditBroughtIt()
    {
        QFETCH(QString, told);
        QFETCH(QList<State>, steps);
        QFETCH(QString, line);
        StoreFixture store;
        HistoryReader history(store);
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a})));
        must(store->saveDetails(account, {named(a, u"A"_s, {}, u"old"_s)}, {}));
        const ContactKey key = store.contact(account, a).key;
        const EditKey edit = must(store->addEdit(key, u"mine"_s)).key;
        for (const State step : steps) {
            if (step == State::Sent)
                must(store->markSent(edit));
            else if (step == State::Superseded)
                must(store->addEdit(key, u"another"_s));
            else
                must(store->closeEdit(edit, step, u"words"_s, u"old"_s));
        }
        QCOMPARE(history.added(), QStringList());
        must(store->saveDetails(account, {named(a, u"A"_s, {}, told)}, {}));
        QCOMPARE(history.added(), QStringList{line});
        must(store->saveDetails(account, {named(a, u"A"_s, {}, told)}, {}));
        QCOMPARE(history.added(), QStringList());
        // Whoever writes the same again later is somebody else.
        must(store->saveDetails(account, {named(a, u"A"_s, {}, u"x"_s)}, {}));
        must(store->saveDetails(account, {named(a, u"A"_s, {}, told)}, {}));
        QCOMPARE(history.added(),
                 (QStringList{u"remark wxid_a: %1 > x"_s.arg(told),
                              u"remark wxid_a: x > %1"_s.arg(told)}));
    }

    void whoReturnsKeepsTheHistory()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a, b})));
        must(store->saveDetails(account, {named(a, u"A"_s)}, {}));
        must(store->saveRoster(account, rosterOf({b})));
        must(store->saveRoster(account, rosterOf({b, a})));
        must(store->saveDetails(account, {named(a, u"B"_s)}, {}));
        const ContactKey key = store.contact(account, a).key;
        QCOMPARE(linesOf(must(store->changes({.contact = key}))),
                 (QStringList{u"gone wxid_a"_s, u"returned wxid_a"_s, u"renamed wxid_a: A > B"_s}));
    }

    void theHistoryGoesWithItsAccount()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const AccountKey other = store.addAccount(u"other"_s);
        for (const AccountKey one : {account, other}) {
            must(store->beginSync(one));
            must(store->saveRoster(one, rosterOf({a})));
            must(store->saveRoster(one, rosterOf({a, b})));
        }
        must(store->removeAccount(account));
        QCOMPARE(must(store->changeCount({})), 1);
        QCOMPARE(must(store->changes({})).first().account, other);
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"SELECT count(*) FROM sync_run"_s).toInt(), 1);
    }

    void whatIsNotStoredIsNotNoted()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({a, b})));
        must(store->saveDetails(account, {named(a, u"A"_s)}, {}));
        {
            SecondConnection raw(store.path());
            QVERIFY(raw.run(u"CREATE TRIGGER full BEFORE INSERT ON change WHEN new.kind = 3"
                            " BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        }
        const Contact before = store.contact(account, a);
        store.takeTold();
        QCOMPARE(errorOf(store->saveDetails(account, {named(a, u"B"_s)}, {})),
                 Error::Kind::Storage);
        QCOMPARE(store.contact(account, a), before);
        QCOMPARE(must(store->changeCount({})), 0);
        QVERIFY(store.takeTold().isEmpty());
        {
            SecondConnection raw(store.path());
            QVERIFY(raw.run(u"DROP TRIGGER full"_s));
        }
        must(store->saveDetails(account, {named(a, u"B"_s)}, {}));
        QCOMPARE(HistoryReader(store).added(), QStringList{u"renamed wxid_a: A > B"_s});
    }
};

QTEST_GUILESS_MAIN(TestStoreHistory)
#include "tst_storehistory.moc"
