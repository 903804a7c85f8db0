// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// How often each of several tasks ended, and with what.
struct Ends
{
    int succeeded = 0;
    int failed = 0;
    QList<Error> errors;
};

template <typename T>
QCoro::Task<> count(QCoro::Task<Result<T>> task, std::shared_ptr<Ends> ends)
{
    const Result<T> result = co_await task;
    if (result) {
        ++ends->succeeded;
    } else {
        ++ends->failed;
        ends->errors.append(result.error());
    }
}

/// Asks again from within the answer, which comes while the Store is going away.
QCoro::Task<> askAgain(Store *store, std::shared_ptr<Ends> ends)
{
    const Result<QList<Account>> first = co_await store->accounts();
    Q_UNUSED(first)
    const Result<QList<Account>> second = co_await store->accounts();
    if (!second)
        ends->errors.append(second.error());
}

} // namespace

class TestStoreLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeOpenEverythingAnswersStorage()
    {
        Store store;
        QCOMPARE(errorOf(store.accounts()), Error::Kind::Storage);
        QCOMPARE(errorOf(store.addAccount({})), Error::Kind::Storage);
        QCOMPARE(errorOf(store.edits(0)), Error::Kind::Storage);
    }

    void openingTwiceIsInvalidAndHarmless()
    {
        StoreFixture store;
        QCOMPARE(errorOf(store->open({})), Error::Kind::Invalid);
        store.addAccount();
    }

    void aFailedOpenMayBeTriedAgain()
    {
        QTemporaryDir folder;
        Store store;
        QCOMPARE(errorOf(store.open(folder.path())), Error::Kind::Storage);
        QCOMPARE(errorOf(store.accounts()), Error::Kind::Storage);
        must(store.open(folder.filePath(u"lianxi.db"_s)));
        QCOMPARE(must(store.accounts()).size(), 0);
    }

    void noCallRunsBeforeItReturns()
    {
        StoreFixture store;
        const auto ends = std::make_shared<Ends>();
        count(store->accounts(), ends);
        QCOMPARE(ends->succeeded, 0);
        QTRY_COMPARE(ends->succeeded, 1);
    }

    void changesAreToldBeforeTheWritersTaskEnds()
    {
        StoreFixture store;
        const auto ends = std::make_shared<Ends>();
        int endedWhenTold = -1;
        QThread *toldOn = nullptr;
        connect(&*store, &Store::committed, this, [&] {
            endedWhenTold = ends->succeeded;
            toldOn = QThread::currentThread();
        });
        Account account;
        account.name = u"A"_s;
        count(store->addAccount(account), ends);
        QTRY_COMPARE(ends->succeeded, 1);
        QCOMPARE(endedWhenTold, 0);
        QCOMPARE(toldOn, thread());
        QCOMPARE(store.told.size(), 1);
    }

    void whatIsToldIsStoredAlready()
    {
        StoreFixture store;
        SecondConnection raw(store.path());
        int seen = -1;
        connect(&*store, &Store::committed, this,
                [&] { seen = raw.value(u"SELECT count(*) FROM account"_s).toInt(); });
        store.addAccount();
        QCOMPARE(seen, 1);
    }

    void jobsRunInTheOrderOfTheCalls()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const auto ends = std::make_shared<Ends>();
        for (int i = 1; i <= 50; ++i)
            count(store->saveRoster(account, rosterOf(manyIds(0, i))), ends);
        QTRY_COMPARE(ends->succeeded, 50);
        qsizetype before = 0;
        for (const ChangeSet &changes : store.takeTold().mid(1)) {
            QCOMPARE(changes.contacts.size(), 1);
            ++before;
        }
        QCOMPARE(before, 50);
    }

    void everyCallIsAnsweredOnceWhenTheStoreGoes()
    {
        constexpr int calls = 200;
        const auto ends = std::make_shared<Ends>();
        StoreFixture store;
        const AccountKey account = store.addAccount();
        for (int i = 0; i < calls; ++i)
            count(store->saveRoster(account, rosterOf(manyIds(0, 500 + i))), ends);
        store.stop();
        QCOMPARE(ends->succeeded + ends->failed, calls);
        QVERIFY(ends->failed > 0);
        for (const Error &error : std::as_const(ends->errors))
            QCOMPARE(error.kind, Error::Kind::Storage);
        const int succeeded = ends->succeeded;
        const qsizetype told = store.told.size();
        QCoreApplication::processEvents();
        QCOMPARE(ends->succeeded + ends->failed, calls);
        QCOMPARE(store.told.size(), told);
        // What was answered as done is done, and nothing else.
        store.start();
        QCOMPARE(must(store->rosterStatus(account)).onList,
                 succeeded == 0 ? 0 : 500 + succeeded - 1);
        QCOMPARE(told, succeeded + 1); // and the account itself
    }

    void whoAsksWhileTheStoreGoesIsAnsweredToo()
    {
        const auto ends = std::make_shared<Ends>();
        StoreFixture store;
        const AccountKey account = store.addAccount();
        auto slow = store->saveRoster(account, rosterOf(manyIds(0, 5000)));
        askAgain(&*store, ends);
        store.stop();
        QCOMPARE(ends->errors.size(), 1);
        QCOMPARE(ends->errors.first().kind, Error::Kind::Storage);
    }

    void theStoreMayGoInTheMiddleOfAnAnswer()
    {
        const auto ends = std::make_shared<Ends>();
        auto *store = new Store;
        must(store->open({}));
        connect(store, &Store::committed, this, [store] { delete store; });
        Account account;
        account.name = u"A"_s;
        count(store->addAccount(account), ends);
        count(store->accounts(), ends);
        QTRY_COMPARE(ends->succeeded + ends->failed, 2);
        QVERIFY(ends->succeeded >= 1); // the account was stored
    }

    void aDroppedTaskStillDoesItsWork()
    {
        StoreFixture store;
        Account account;
        account.name = u"A"_s;
        {
            [[maybe_unused]] const auto dropped = store->addAccount(account);
        }
        QCOMPARE(must(store->accounts()).size(), 1);
    }

    void aStatementThatFailsInTheMiddleTakesAllBack_data()
    {
        QTest::addColumn<QString>("trigger");
        QTest::newRow("first row") << u"BEFORE INSERT ON contact WHEN NEW.id = 'wxid_100'"_s;
        QTest::newRow("last row") << u"BEFORE INSERT ON contact WHEN NEW.id = 'wxid_119'"_s;
        QTest::newRow("gone") << u"BEFORE UPDATE OF gone_since ON contact"
                                 " WHEN NEW.id = 'wxid_7' AND NEW.gone_since > 0"_s;
        QTest::newRow("at the very end") << u"BEFORE UPDATE OF roster_at ON account"_s;
    }
    void aStatementThatFailsInTheMiddleTakesAllBack()
    {
        QFETCH(QString, trigger);
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 100))));
        const QList<Contact> before = must(store->contacts(account));
        const RosterStatus statusBefore = must(store->rosterStatus(account));
        SecondConnection raw(store.path());
        QVERIFY(
            raw.run(u"CREATE TRIGGER fault %1 BEGIN SELECT RAISE(ABORT, 'disk on fire'); END"_s.arg(
                trigger)));
        store.takeTold();
        const Roster roster = rosterOf(manyIds(10, 120)); // ten gone, twenty new
        const auto failed = wait(store->saveRoster(account, roster));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QCOMPARE(failed.error().words, u"disk on fire"_s);
        QCOMPARE(store.takeTold().size(), 0);
        QCOMPARE(must(store->contacts(account)), before);
        QCOMPARE(must(store->rosterStatus(account)), statusBefore);

        QVERIFY(raw.run(u"DROP TRIGGER fault"_s));
        const auto outcome = must(store->saveRoster(account, roster));
        QCOMPARE(outcome.appeared, 20);
        QCOMPARE(outcome.gone, 10);
    }

    void aFaultInTheOutboxLosesNoEdit()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        const ContactKey contact = store.contact(account, u"wxid_a"_s).key;
        const RemarkEdit first = must(store->addEdit(contact, u"first"_s));
        SecondConnection raw(store.path());
        QVERIFY(raw.run(u"CREATE TRIGGER fault BEFORE INSERT ON edit"
                        " BEGIN SELECT RAISE(ABORT, 'full'); END"_s));
        QCOMPARE(errorOf(store->addEdit(contact, u"second"_s)), Error::Kind::Storage);
        QCOMPARE(must(store->edits(0)), QList<RemarkEdit>{first});
        QCOMPARE(store.contact(account, u"wxid_a"_s).remark, u"first"_s);
    }

    void everythingSurvivesARestart()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s, u"g@chatroom"_s})));
        must(store->saveLabels(account, {{u"1"_s, u"客户"_s}}));
        GroupMembers members;
        members.groupId = u"g@chatroom"_s;
        members.members.resize(1);
        members.members[0].id = u"wxid_a"_s;
        must(store->saveMembers(account, members));
        const Contact group = store.contact(account, u"g@chatroom"_s);
        must(store->addEdit(group.key, u"社群"_s));
        const auto contacts = must(store->contacts(account));
        const auto known = must(store->members(group.key));
        const auto edits = must(store->edits(0));
        const auto labels = must(store->labels(account));
        const auto status = must(store->rosterStatus(account));
        store.restart();
        QCOMPARE(must(store->contacts(account)), contacts);
        QCOMPARE(must(store->members(group.key)), known);
        QCOMPARE(must(store->edits(0)), edits);
        QCOMPARE(must(store->labels(account)), labels);
        QCOMPARE(must(store->rosterStatus(account)), status);
    }
};

QTEST_GUILESS_MAIN(TestStoreLife)
#include "tst_storelife.moc"
