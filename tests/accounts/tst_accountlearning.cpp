// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"

#include <QTest>

using namespace Lianxi;

namespace {

/// What is stored of the only account.
Account stored(BookBench &bench)
{
    return await(bench.store.accounts())->first();
}

} // namespace

class TestAccountLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewHandleAndSettingsAreStoredAndTheSyncGoesOn()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.gateways.first()->hanging = {u"roster"_s};
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.first()->count(u"roster"_s) == 1; }));
        bench.gateways.first()->learn({.handle = u"wx_2"_s});
        bench.gateways.first()->learn({.settings = {{PaceSetting, u"4000-5000"_s}}});
        QVERIFY(bench.turnUntil([&] {
            const Account known = *bench.book->account(added.key);
            return known.handle == u"wx_2"_s && known.settings.contains(PaceSetting);
        }));
        QCOMPARE(stored(bench), *bench.book->account(added.key));
        QCOMPARE(bench.book->capabilities(added.key).pace.minimum.count(), 4000);
        QVERIFY(!sync.hasEnded());
        QCOMPARE(bench.gateways.size(), 1);

        // A new name is no reason for a new session either.
        Account renamed = *bench.book->account(added.key);
        renamed.name = u"B"_s;
        QVERIFY(bench.turnAwait(bench.book->change(renamed, {})));
        QCOMPARE(bench.gateways.size(), 1);
        QCOMPARE(stored(bench).handle, u"wx_2"_s);
    }

    void aNewSecretIsKeptWhereTheOldOneIs_data()
    {
        QTest::addColumn<SecretPlace>("place");
        QTest::addColumn<bool>("forNow");
        QTest::newRow("wallet") << SecretPlace::Keychain << false;
        QTest::newRow("session") << SecretPlace::Session << false;
        QTest::newRow("for this run, though there is one in the wallet")
            << SecretPlace::Keychain << true;
    }
    void aNewSecretIsKeptWhereTheOldOneIs()
    {
        QFETCH(const SecretPlace, place);
        QFETCH(const bool, forNow);
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s, place);
        if (forNow)
            QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"now"_s)));
        bench.gateways.last()->learn({.secret = u"newer"_s});
        bench.gateways.last()->learn({.secret = u"newest"_s});
        const bool inWallet = place == SecretPlace::Keychain && !forNow;
        const auto session = [&] { return await(bench.session->read(added.secretId)).value(); };
        QVERIFY(bench.turnUntil([&] {
            return inWallet ? bench.keychain.secrets.value(added.secretId) == u"newest"_s
                            : session() == u"newest"_s;
        }));
        if (forNow)
            QCOMPARE(bench.keychain.secrets.value(added.secretId), u"key of A"_s);
        else if (inWallet)
            QVERIFY(!session());
        else
            QVERIFY(bench.keychain.secrets.isEmpty());
        QCOMPARE(stored(bench).secretId, added.secretId);

        // The next session begins with it.
        Account moved = *bench.book->account(added.key);
        moved.url = QUrl(u"http://127.0.0.1:2"_s);
        QVERIFY(bench.turnAwait(bench.book->change(moved, {})));
        QCOMPARE(bench.secretsUsed.last(), u"newest"_s);
    }

    void whatWasLearntLastIsKeptThoughLianxiCloses()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.keychain.isSlow = true;
        FakeGateway *const gateway = bench.gateways.last();
        gateway->learn({.secret = u"newer"_s});
        gateway->learn({.handle = u"wx_2"_s});
        gateway->learn({.secret = u"newest"_s});
        const Watched<int> down([](AccountBook *book) -> QCoro::Task<int> {
            co_await book->shutDown();
            co_return 0;
        }(bench.book.get()));
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QVERIFY(!down.hasEnded());
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return down.hasEnded(); }));
        QCOMPARE(bench.keychain.secrets.value(added.secretId), u"newest"_s);
        QCOMPARE(stored(bench).handle, u"wx_2"_s);
    }

    void whatASessionLearnsWhileItEndsIsKept()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->learnsWhenCancelled = {.secret = u"last words"_s};
        bench.stop();
        QCOMPARE(bench.keychain.secrets.value(added.secretId), u"last words"_s);
    }

    void whatAnEarlierSignInLearntUndoesNothing()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        Account changed = bench.add(u"A"_s);
        FakeGateway *const old = bench.gateways.last();
        bench.keychain.isSlow = true;
        changed.handle = u"typed"_s;
        const Watched<Result<void>> change(bench.book->change(changed, u"new key"_s));
        QVERIFY(bench.turnUntil([&] { return bench.keychain.calls.count(u"write"_s) == 2; }));
        old->learn({.handle = u"old handle"_s, .secret = u"old cookies"_s});
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return change.hasEnded(); }));
        QVERIFY(bench.sync(changed));
        QCOMPARE(stored(bench).handle, u"typed"_s);
        QCOMPARE(bench.keychain.secrets.values(), QStringList{u"new key"_s});
    }

    void aWalletThatRefusesStopsNothing()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.keychain.failing = {u"write"_s};
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"was not kept"_s));
        bench.gateways.last()->learn({.handle = u"wx_2"_s, .secret = u"newer"_s});
        QVERIFY(bench.turnUntil([&] { return stored(bench).handle == u"wx_2"_s; }));
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.gateways.size(), 1);
    }

    void whatIsLearntOfARemovedAccountIsForgotten()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        const Watched<Result<void>> removal(bench.book->remove(added.key));
        if (bench.gateways.last())
            bench.gateways.last()->learn({.secret = u"newer"_s});
        QVERIFY(bench.turnUntil([&] { return removal.hasEnded(); }));
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.keychain.secrets.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccountLearning)
#include "tst_accountlearning.moc"
