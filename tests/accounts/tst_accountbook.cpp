// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using State = AccountStatus::State;
using Kind = Error::Kind;

} // namespace

class TestAccountBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddedAccountSyncsAtOnceAndAfterARestart()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(added.key != 0);
        QCOMPARE(bench.keychain.secrets.value(added.secretId), u"key of A"_s);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.book->status(added.key).state, State::Idle);
        QCOMPARE(bench.book->account(added.key)->nickname, u"Me"_s);

        bench.stop();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QCOMPARE(bench.book->accounts().size(), 1);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"key of A"_s);
    }

    void whatCannotBeUsedIsNotAdded_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("words");
        Account account = accountDraft(u" "_s);
        QTest::newRow("name") << account << u"name"_s;
        account = accountDraft(u" A "_s);
        QTest::newRow("name taken") << account << u"name-taken"_s;
        account = accountDraft(u"B"_s);
        account.url = QUrl(u"ftp://x"_s);
        QTest::newRow("url") << account << u"url"_s;
        account = accountDraft(u"B"_s);
        account.handle.clear();
        QTest::newRow("handle") << account << u"handle"_s;
        account = accountDraft(u"B"_s);
        account.settings.insert(PaceSetting, u"1"_s);
        QTest::newRow("pace") << account << u"pace"_s;
        account = accountDraft(u"B"_s);
        account.settings.insert(u"token-header"_s, u"no header"_s);
        QTest::newRow("setting") << account << u"token-header"_s;
        account = accountDraft(u"B"_s);
        account.system = u"nobody's"_s;
        QTest::newRow("system") << account << u"system"_s;
    }
    void whatCannotBeUsedIsNotAdded()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, words);
        BookBench bench;
        bench.add(u"A"_s);
        const Result<Account> added = bench.turnAwait(bench.book->add(account, u"k"_s));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Kind::Invalid);
        QCOMPARE(added.error().words, words);
        QCOMPARE(bench.keychain.secrets.size(), 1);
    }

    void twoOfOneNameAddedTogetherMakeOne()
    {
        BookBench bench;
        bench.keychain.isSlow = true;
        const Watched<Result<Account>> first(bench.book->add(accountDraft(u"A"_s), u"1"_s));
        const Watched<Result<Account>> second(bench.book->add(accountDraft(u"A"_s), u"2"_s));
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return first.hasEnded() && second.hasEnded(); }));
        QVERIFY(first->has_value());
        QCOMPARE(second->error().words, u"name-taken"_s);
        QCOMPARE(bench.keychain.secrets.values(), QStringList{u"1"_s});
        QCOMPARE(bench.liveGateways(), 1);
    }

    void nothingStaysWhenTheWalletRefuses()
    {
        BookBench bench;
        bench.keychain.failing = {u"write"_s};
        const Result<Account> added
            = bench.turnAwait(bench.book->add(accountDraft(u"A"_s), u"k"_s));
        QCOMPARE(added.error().kind, Kind::Keychain);
        QVERIFY(bench.book->accounts().isEmpty());
        QVERIFY(await(bench.store.accounts())->isEmpty());
    }

    void aSecretThatIsNotThereIsAskedFor()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s, SecretPlace::Session);
        QVERIFY(bench.keychain.secrets.isEmpty());
        bench.stop();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.done(bench.book->secretsRead()));
        QCOMPARE(bench.book->status(added.key).state, State::NeedsSecret);
        QVERIFY(!bench.book->status(added.key).problem);
        QCOMPARE(bench.sync(added).error().kind, Kind::SignedOut);

        QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"now"_s)));
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"now"_s);
    }

    void aSyncWaitsForASlowWallet()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.stop();
        bench.keychain.isSlow = true;
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.keychain.calls.count(u"read"_s) == 1; }));
        QVERIFY(!sync.hasEnded());
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QVERIFY(sync->has_value());
    }

    void aWalletThatFailedIsAskedAgainByTheNextSync()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.stop();
        bench.keychain.failing = {u"read"_s};
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.done(bench.book->secretsRead()));
        QCOMPARE(bench.book->status(added.key).state, State::NeedsSecret);
        QCOMPARE(bench.book->status(added.key).problem->kind, Kind::Keychain);
        QCOMPARE(bench.sync(added).error().kind, Kind::Keychain);
        bench.keychain.failing.clear();
        QVERIFY(bench.sync(added));
    }

    void aWalletThatNeverAnswersHoldsNobodyUp()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.stop();
        bench.keychain.isSlow = true;
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        bench.stop();
        QCOMPARE(sync->error().kind, Kind::Cancelled);
        bench.keychain.answerAll(); // to nobody
    }

    void aLateAnswerOfTheWalletUndoesNothing_data()
    {
        QTest::addColumn<QString>("meanwhile");
        for (const char *what : {"useSecret", "change", "remove"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aLateAnswerOfTheWalletUndoesNothing()
    {
        QFETCH(const QString, meanwhile);
        BookBench bench;
        Account added = bench.add(u"A"_s);
        bench.stop();
        bench.keychain.isSlow = true;
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.turnUntil([&] { return bench.keychain.calls.count(u"read"_s) == 1; }));
        const qsizetype before = bench.gateways.size();
        if (meanwhile == u"useSecret"_s) {
            QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"now"_s)));
        } else if (meanwhile == u"change"_s) {
            added.secretPlace = SecretPlace::Session;
            const Watched<Result<void>> change(bench.book->change(added, u"now"_s));
            QVERIFY(bench.turnUntil([&] { return bench.gateways.size() > before; }));
            bench.keychain.answerAll();
            QVERIFY(bench.turnUntil([&] { return change.hasEnded(); }));
        } else {
            const Watched<Result<void>> removal(bench.book->remove(added.key));
            QVERIFY(bench.turnUntil([&] { return bench.book->accounts().isEmpty(); }));
            bench.keychain.answerAll();
            QVERIFY(bench.turnUntil([&] { return removal.hasEnded(); }));
        }
        bench.keychain.answerAll();
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        const bool removed = meanwhile == u"remove"_s;
        QCOMPARE(bench.gateways.size() - before, removed ? 0 : 1);
        if (!removed) {
            QCOMPARE(bench.secretsUsed.last(), u"now"_s);
            QCOMPARE(bench.book->status(added.key).state, State::Idle);
            QVERIFY(bench.sync(added));
        }
    }

    void aSecretMovesFromTheWalletToTheSessionAndBack()
    {
        BookBench bench;
        Account added = bench.add(u"A"_s);
        added.secretPlace = SecretPlace::Session;
        QVERIFY(bench.turnAwait(bench.book->change(added, {})));
        QVERIFY(bench.keychain.secrets.isEmpty());
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"key of A"_s);

        added = *bench.book->account(added.key);
        added.secretPlace = SecretPlace::Keychain;
        QVERIFY(bench.turnAwait(bench.book->change(added, {})));
        QCOMPARE(bench.keychain.secrets.values(), QStringList{u"key of A"_s});
        bench.stop();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.sync(added));
    }

    void aChangeThatFailsLeavesTheOldSecretGood_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("the wallet refuses") << u"write"_s;
        QTest::newRow("the store does") << u"store"_s;
    }
    void aChangeThatFailsLeavesTheOldSecretGood()
    {
        QFETCH(const QString, fault);
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        Account changed = added;
        if (fault == u"store"_s) {
            // Behind the book's back, so that only the store can mind.
            bench.book->blockSignals(true);
            QVERIFY(await(bench.store.addAccount(accountDraft(u"B"_s))));
            changed.name = u"B"_s;
        } else {
            bench.keychain.failing = {fault};
        }
        changed.handle = u"other"_s;
        QVERIFY(!bench.turnAwait(bench.book->change(changed, u"new key"_s)));
        QCOMPARE(bench.keychain.secrets.values(), QStringList{u"key of A"_s});
        QCOMPARE(await(bench.store.accounts())->first().handle, added.handle);
        QVERIFY(bench.sync(added));
        bench.stop();
        bench.keychain.failing.clear();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"key of A"_s);
    }

    void anOldSecretThatStaysIsSaidAndTheNewOneIsUsed()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.keychain.failing = {u"forget"_s};
        const Result<void> changed = bench.turnAwait(bench.book->change(added, u"new key"_s));
        QCOMPARE(changed.error().kind, Kind::Keychain);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"new key"_s);
    }

    void aNewNameDisturbsNoSync()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        bench.hanging = {u"roster"_s};
        Account added = bench.add(u"A"_s);
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.first()->count(u"roster"_s) == 1; }));
        added.name = u"B"_s;
        QVERIFY(bench.turnAwait(bench.book->change(added, {})));
        QVERIFY(!sync.hasEnded());
        QVERIFY(bench.book->accountNamed(u"B"_s));
        QCOMPARE(bench.book->accountNamed(u"B"_s)->nickname, u"Me"_s);
        QCOMPARE(bench.book->status(added.key).state, State::Working);
        QCOMPARE(bench.gateways.size(), 1);
    }

    void aNewSecretForARunOutlivesANewAddress()
    {
        BookBench bench;
        Account added = bench.add(u"A"_s);
        bench.stop();
        bench.keychain.secrets.clear();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"for now"_s)));
        added.url = QUrl(u"http://127.0.0.1:2"_s);
        QVERIFY(bench.turnAwait(bench.book->change(added, {})));
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.secretsUsed.last(), u"for now"_s);
        QVERIFY(bench.keychain.secrets.isEmpty());
        QCOMPARE(bench.accountsUsed.last().url, added.url);
    }

    void anAccountWhoseKeyIsLookedForDoesNotLookBusy()
    {
        BookBench bench;
        bench.hanging = {u"profile"_s};
        Account added = bench.add(u"A"_s);
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(
            bench.turnUntil([&] { return bench.book->status(added.key).state == State::Working; }));
        bench.keychain.isSlow = true;
        added.handle = u"other"_s;
        const Watched<Result<void>> change(bench.book->change(added, {}));
        QVERIFY(bench.turnUntil([&] { return bench.keychain.calls.contains(u"read"_s); }));
        QVERIFY(!change.hasEnded());
        QCOMPARE(bench.book->status(added.key), AccountStatus{.account = added.key});
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return change.hasEnded() && sync.hasEnded(); }));
    }

    void anEditOnItsWaySurvivesANewKey()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        const ContactKey contact = await(bench.store.contacts(added.key))->first().key;
        bench.gateways.last()->hanging = {u"setRemark"_s};
        const Result<RemarkEdit> edit = bench.turnAwait(bench.book->saveRemark(contact, u"VIP"_s));
        QVERIFY(edit);
        QVERIFY(bench.turnUntil([&] { return bench.gateways.last()->count(u"setRemark"_s) == 1; }));
        QList<RemarkEdit::State> states;
        connect(bench.book.get(), &AccountBook::editSettled, this,
                [&](const RemarkEdit &settled) { states.append(settled.state); });
        QVERIFY(bench.turnAwait(bench.book->change(added, u"new key"_s)));
        QVERIFY(bench.turnUntil([&] { return !states.isEmpty(); }));
        QCOMPARE(states, QList{RemarkEdit::State::Confirmed});
        // The old gateway never kept it: read back first, then sent once.
        QCOMPARE(bench.gateways.last()->calls.first().section(u' ', 0, 0), u"remark"_s);
        QCOMPARE(bench.gateways.last()->count(u"setRemark"_s), 1);
        QCOMPARE(bench.liveGateways(), 1);
    }

    void removingAnAccountEndsItsSyncAndForgetsEverything_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"profile", "roster", "contacts"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void removingAnAccountEndsItsSyncAndForgetsEverything()
    {
        QFETCH(const QString, call);
        BookBench bench;
        bench.hanging = {call};
        const Account added = bench.add(u"A"_s);
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.first()->count(call) == 1; }));
        QVERIFY(bench.turnAwait(bench.book->remove(added.key)));
        QVERIFY(sync.hasEnded());
        QCOMPARE(sync->error().kind, Kind::Cancelled);
        QVERIFY(bench.book->accounts().isEmpty());
        QVERIFY(bench.keychain.secrets.isEmpty());
        QVERIFY(await(bench.store.accounts())->isEmpty());
        QCOMPARE(bench.liveGateways(), 0);
        QCOMPARE(bench.sync(added).error().kind, Kind::SignedOut);
        QCOMPARE(bench.turnAwait(bench.book->remove(added.key)).error().kind, Kind::Invalid);
    }

    void aSecretThatCannotBeForgottenIsSaidAndTheAccountIsGone()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.keychain.failing = {u"forget"_s};
        QCOMPARE(bench.turnAwait(bench.book->remove(added.key)).error().kind, Kind::Keychain);
        QVERIFY(bench.book->accounts().isEmpty());
    }

    void whatIsAskedAtOnceHappensInTurn()
    {
        BookBench bench;
        bench.hanging = {u"profile"_s};
        Account added = bench.add(u"A"_s);
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        const Watched<Result<void>> one(bench.book->useSecret(added.key, u"one"_s));
        const Watched<Result<void>> two(bench.book->useSecret(added.key, u"two"_s));
        added.handle = u"other"_s;
        const Watched<Result<void>> three(bench.book->change(added, u"three"_s));
        const Watched<Result<void>> four(bench.book->useSecret(added.key, u"four"_s));
        QVERIFY(bench.turnUntil([&] {
            return one.hasEnded() && two.hasEnded() && three.hasEnded() && four.hasEnded();
        }));
        QVERIFY(*one.operator->() && *two.operator->() && *three.operator->());
        QCOMPARE(bench.secretsUsed.mid(1),
                 (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        QCOMPARE(bench.liveGateways(), 1);
        QVERIFY(sync.hasEnded());
        const Watched<Result<void>> five(bench.book->remove(added.key));
        const Watched<Result<void>> six(bench.book->useSecret(added.key, u"six"_s));
        QVERIFY(bench.turnUntil([&] { return five.hasEnded() && six.hasEnded(); }));
        QCOMPARE(six->error().kind, Kind::Invalid);
        QCOMPARE(bench.liveGateways(), 0);
    }

    void openingTwiceDoesNoHarm()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.stop();
        bench.start();
        const qsizetype before = bench.gateways.size();
        const Watched<Result<void>> first(bench.book->open());
        const Watched<Result<void>> second(bench.book->open());
        QVERIFY(bench.turnUntil([&] { return first.hasEnded() && second.hasEnded(); }));
        QVERIFY(bench.done(bench.book->secretsRead()));
        QVERIFY(bench.turnAwait(bench.book->open()));
        QVERIFY(bench.done(bench.book->secretsRead()));
        QCOMPARE(bench.gateways.size(), before + 1);
        const QSignalSpy spy(bench.book.get(), &AccountBook::accountsChanged);
        int changes = 0;
        connect(&bench.store, &Store::committed, this,
                [&](const ChangeSet &committed) { changes += int(committed.accountChanged); });
        QVERIFY(bench.sync(added));
        QVERIFY(bench.turnUntil([&] { return spy.size() >= changes; }));
        QCOMPARE(spy.size(), changes);
    }

    void accountsDoNotDisturbEachOther()
    {
        BookBench bench;
        const Account slow = bench.add(u"slow"_s);
        const Account quick = bench.add(u"quick"_s);
        bench.gateways.at(0)->hanging = {u"contacts"_s};
        const Watched<Result<SyncOutcome>> first(bench.book->sync(slow.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.at(0)->count(u"contacts"_s) == 1; }));
        QVERIFY(bench.sync(quick));
        QVERIFY(!first.hasEnded());
        QCOMPARE(bench.book->status(slow.key).state, State::Working);
        QCOMPARE(bench.book->status(quick.key).state, State::Idle);
        bench.book->cancelSync(slow.key);
        QVERIFY(bench.turnUntil([&] { return first.hasEnded(); }));
        QCOMPARE(await(bench.store.contacts(quick.key))->size(), 10);
        QVERIFY(bench.turnAwait(bench.book->remove(slow.key)));
        QVERIFY(bench.sync(quick));
    }

    void aNewSessionKnowsWhatIsOnTheScreen()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->able.detailsBatch = 5;
        QVERIFY(bench.turnAwait(bench.book->sync(added.key, SyncScope::RosterOnly)));
        const QList<Contact> contacts = *await(bench.store.contacts(added.key));
        bench.book->setVisible({contacts.last().key});
        QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"k"_s)));
        bench.gateways.last()->able.detailsBatch = 5;
        QVERIFY(bench.sync(added));
        QVERIFY(bench.gateways.last()
                    ->calls.filter(u"contacts"_s)
                    .first()
                    .contains(contacts.last().id));
    }

    void anUnknownSystemIsAStatusNotACrash()
    {
        BookBench bench;
        Account account = accountDraft(u"A"_s);
        account.system = u"other"_s; // of a later version
        const Account added = await(bench.store.addAccount(account)).value();
        bench.book.reset();
        AccountBook book({.store = bench.store,
                          .keychain = bench.keychain,
                          .sessionSecrets = *bench.session,
                          .clock = bench.clock,
                          .gatewayFor = makeGateway});
        bench.keychain.secrets.insert(added.secretId, u"k"_s);
        QVERIFY(bench.turnAwait(book.open()));
        QVERIFY(bench.done(book.secretsRead()));
        QCOMPARE(book.status(added.key).state, State::Failed);
        QCOMPARE(book.status(added.key).problem->kind, Kind::Invalid);
        QCOMPARE(bench.turnAwait(book.sync(added.key, SyncScope::Details)).error().kind,
                 Kind::Invalid);
        QVERIFY(bench.done(book.shutDown()));
    }

    void afterTheEndEverythingIsCancelled()
    {
        BookBench bench;
        bench.hanging = {u"profile"_s};
        const Account added = bench.add(u"A"_s);
        bench.keychain.isSlow = true;
        const Watched<Result<Account>> late(bench.book->add(accountDraft(u"B"_s), u"k"_s));
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        const Watched<Result<void>> waiting(bench.book->useSecret(added.key, u"x"_s));
        QVERIFY(bench.turnUntil([&] { return bench.keychain.calls.size() == 2; }));
        const Watched<int> down([](AccountBook *book) -> QCoro::Task<int> {
            co_await book->shutDown();
            co_return 0;
        }(bench.book.get()));
        bench.keychain.answerAll();
        QVERIFY(bench.turnUntil([&] { return down.hasEnded(); }));
        QVERIFY(late.hasEnded());
        QCOMPARE(sync->error().kind, Kind::Cancelled);
        QCOMPARE(waiting->error().kind, Kind::Cancelled);
        QCOMPARE(bench.liveGateways(), 0);
        AccountBook &book = *bench.book;
        QCOMPARE(bench.turnAwait(book.add(accountDraft(u"C"_s), u"k"_s)).error().kind,
                 Kind::Cancelled);
        QCOMPARE(bench.turnAwait(book.change(added, u"k"_s)).error().kind, Kind::Cancelled);
        QCOMPARE(bench.turnAwait(book.remove(added.key)).error().kind, Kind::Cancelled);
        QCOMPARE(bench.turnAwait(book.open()).error().kind, Kind::Cancelled);
        QCOMPARE(bench.sync(added).error().kind, Kind::Cancelled);
        QCOMPARE(bench.gateways.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountBook)
#include "tst_accountbook.moc"
