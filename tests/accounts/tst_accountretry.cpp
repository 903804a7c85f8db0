// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"
#include "retryappointment.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using State = AccountStatus::State;
using Kind = Error::Kind;

/// A book with one account. The clock stands still whenever a sync has failed.
struct RetryBench : BookBench
{
    explicit RetryBench(AfterFailure what = AfterFailure::TryAgain)
    {
        stop();
        afterFailure = what;
        start();
        QObject::connect(book.get(), &AccountBook::statusChanged, book.get(),
                         [this](const AccountStatus &status) {
                             const State before = std::exchange(lastState, status.state);
                             if (before == State::Working && status.problem)
                                 turns = false;
                         });
        const auto opened = turnAwait(book->open());
        Q_ASSERT(opened);
        shop = add(u"A"_s);
        gateway = gateways.last();
    }
    /// Asks for a sync that fails so often.
    void fail(const Error &error, SyncScope scope = SyncScope::Details, int times = 3)
    {
        turns = true;
        gateway->nextErrors[u"roster"_s] = QList<Error>(times, error);
        const Result<SyncOutcome> outcome = turnAwait(book->sync(shop.key, scope));
        Q_ASSERT(!outcome);
        gateway->nextErrors.clear();
    }
    [[nodiscard]] AccountStatus status() const { return book->status(shop.key); }
    /// How long from now until the sync is tried again.
    [[nodiscard]] milliseconds pause() const
    {
        return milliseconds(status().retryAt) - clock.wall();
    }
    /// Lets the event loop do what is due.
    static void settle()
    {
        for (int i = 0; i < 50; ++i)
            QCoreApplication::processEvents();
    }
    bool comesToRest()
    {
        turns = true;
        return turnUntil([&] {
            const Result<RosterStatus> roster = await(store.rosterStatus(shop.key));
            return status().state == State::Idle && roster->onList > 0
                && roster->withDetails == roster->onList;
        });
    }

    Account shop;
    QPointer<FakeGateway> gateway;
    State lastState = State::Idle;
};

/// One whose sync has just failed.
struct FailingBench : RetryBench
{
    explicit FailingBench(const Error &error, SyncScope scope = SyncScope::Details)
    {
        fail(error, scope);
    }
};

} // namespace

class TestAccountRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayPassIsTriedAgainByItself_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("again");
        QTest::newRow("network") << int(Kind::Network) << 0 << true;
        QTest::newRow("timeout") << int(Kind::Timeout) << 0 << true;
        QTest::newRow("too often") << int(Kind::RateLimited) << 0 << true;
        QTest::newRow("503") << int(Kind::Http) << 503 << true;
        QTest::newRow("404") << int(Kind::Http) << 404 << false;
        QTest::newRow("signed out") << int(Kind::SignedOut) << 0 << false;
        QTest::newRow("refused") << int(Kind::Rejected) << 0 << false;
        QTest::newRow("HTML") << int(Kind::BadReply) << 0 << false;
    }
    void whatMayPassIsTriedAgainByItself()
    {
        QFETCH(const int, kind);
        QFETCH(const int, code);
        QFETCH(const bool, again);
        FailingBench bench({.kind = Kind(kind), .code = code});
        QCOMPARE(bench.status().state,
                 Kind(kind) == Kind::SignedOut ? State::SignedOut : State::Failed);
        QCOMPARE(int(bench.status().problem->kind), kind);
        QCOMPARE(bench.status().retryAt != 0, again);
        if (again) {
            QVERIFY(bench.comesToRest());
            QCOMPARE(bench.status().retryAt, 0);
            return;
        }
        const qsizetype calls = bench.gateway->calls.size();
        bench.clock.advance(24h);
        RetryBench::settle();
        QCOMPARE(bench.gateway->calls.size(), calls);
    }

    void aListThatIsNeverReadyIsAskedForAgainLater()
    {
        RetryBench bench;
        bench.fail({.kind = Kind::NotReady, .retryAfter = 5s}, SyncScope::Details, 60);
        QCOMPARE(bench.status().problem->kind, Kind::NotReady);
        QVERIFY(bench.pause() >= 30s);
        QVERIFY(bench.comesToRest());
    }

    void thePausesGrowFromHalfAMinuteToAQuarterOfAnHour()
    {
        FailingBench bench({.kind = Kind::Network});
        for (const milliseconds least : {30s, 60s, 120s, 240s, 480s, 900s, 900s, 900s}) {
            const milliseconds pause = bench.pause();
            QVERIFY2(pause >= least && pause < least * 6 / 5,
                     qPrintable(QString::number(pause.count())));
            bench.gateway->nextErrors[u"roster"_s] = QList<Error>(3, {.kind = Kind::Network});
            const int rosters = bench.gateway->count(u"roster"_s);
            bench.clock.advance(pause - 1ms);
            RetryBench::settle();
            QCOMPARE(bench.gateway->count(u"roster"_s), rosters);
            bench.turns = true;
            QVERIFY(bench.turnUntil([&] {
                return bench.gateway->count(u"roster"_s) == rosters + 3
                    && bench.status().state == State::Failed;
            }));
        }
        QVERIFY(bench.comesToRest());
        // Forgotten: the next failure is the first one again.
        bench.fail({.kind = Kind::Network});
        QVERIFY(bench.pause() < 37s);
    }

    void aTimeThatTheGatewayNamesIsKept()
    {
        FailingBench bench({.kind = Kind::RateLimited, .retryAfter = 20min});
        QVERIFY(bench.pause() >= 20min && bench.pause() <= 20min + 3s);
        const qsizetype calls = bench.gateway->calls.size();
        bench.clock.advance(20min - 1ms);
        RetryBench::settle();
        QCOMPARE(bench.gateway->calls.size(), calls);
        QVERIFY(bench.comesToRest());
    }

    void theStatusSaysUntilWhenAGatewayIsLeftAlone()
    {
        RetryBench bench;
        const Account shop = bench.shop;
        FakeGateway &gateway = *bench.gateway;
        gateway.nextErrors[u"roster"_s] = {{.kind = Kind::RateLimited}};
        connect(bench.book.get(), &AccountBook::statusChanged, this,
                [&](const AccountStatus &status) { bench.turns &= status.retryAt == 0; });
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(shop.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.book->status(shop.key).retryAt != 0; }));
        bench.turns = false;
        QCOMPARE(bench.book->status(shop.key).state, State::Working);
        QCOMPARE(milliseconds(bench.book->status(shop.key).retryAt), bench.clock.wall() + 1min);
        // The user's own calls wait as well, and stop at once.
        const qsizetype calls = gateway.calls.size();
        const Watched<Result<void>> members(bench.book->loadMembers(shop.key, u"1@chatroom"_s));
        bench.clock.advance(1min - 1ms);
        RetryBench::settle();
        QCOMPARE(gateway.calls.size(), calls);
        bench.book->cancelSync(shop.key);
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Kind::Cancelled);
        bench.clock.advance(1ms);
        QCOMPARE(bench.book->status(shop.key).retryAt, 0);
    }

    void theWholeOfWhatWasAskedForIsDone()
    {
        FailingBench bench({.kind = Kind::Network}, SyncScope::Members);
        bench.gateway->addGroup(u"1@chatroom"_s);
        QVERIFY(bench.comesToRest());
        QCOMPARE(bench.gateway->count(u"members"_s), 1);
    }

    void whoAskedForMoreThanWhatFailedGetsThatLater()
    {
        RetryBench bench;
        const Account shop = bench.shop;
        FakeGateway &gateway = *bench.gateway;
        gateway.addGroup(u"1@chatroom"_s);
        gateway.nextErrors[u"roster"_s] = QList<Error>(3, {.kind = Kind::Network});
        const Watched<Result<SyncOutcome>> less(bench.book->sync(shop.key, SyncScope::RosterOnly));
        const Watched<Result<SyncOutcome>> more(bench.book->sync(shop.key, SyncScope::Members));
        QVERIFY(bench.turnUntil([&] { return less.hasEnded() && more.hasEnded(); }));
        QCOMPARE(more->error().kind, Kind::Network);
        bench.turns = true;
        QVERIFY(bench.turnUntil([&] { return gateway.count(u"members"_s) == 1; }));
    }

    void theUserMayPutAnEndToIt_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"cancel", "pause", "sync", "shut down"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void theUserMayPutAnEndToIt()
    {
        QFETCH(const QString, how);
        FailingBench bench({.kind = Kind::Network});
        QVERIFY(bench.status().retryAt != 0);
        const Error before = *bench.status().problem;
        if (how == u"cancel"_s) {
            bench.book->cancelSync(bench.shop.key);
        } else if (how == u"pause"_s) {
            bench.book->pause(bench.shop.key);
        } else if (how == u"sync"_s) {
            bench.turns = true;
            QVERIFY(bench.sync(bench.shop));
            bench.turns = false;
        } else {
            bench.turns = true;
            QVERIFY(bench.done(bench.book->shutDown()));
            bench.clock.advance(24h);
            RetryBench::settle();
            bench.book.reset();
            return;
        }
        QCOMPARE(bench.status().retryAt, 0);
        if (how != u"sync"_s) {
            QCOMPARE(bench.status().state, State::Failed);
            QCOMPARE(bench.status().problem, before);
        }
        const qsizetype calls = bench.gateway->calls.size();
        bench.clock.advance(24h);
        RetryBench::settle();
        QCOMPARE(bench.gateway->calls.size(), calls);
    }

    void anAccountThatIsChangedMeanwhileGoesOnAtOnce()
    {
        FailingBench bench({.kind = Kind::Network});
        bench.turns = true;
        Account moved = bench.shop;
        moved.url = QUrl(u"http://127.0.0.1:2/v2/api"_s);
        bench.turns = false; // no time passes: the appointment is not kept meanwhile
        QVERIFY(await(bench.book->change(moved, {})));
        QCOMPARE(bench.gateways.size(), 2);
        QVERIFY(bench.comesToRest());
        QCOMPARE(bench.gateways.last()->count(u"roster"_s), 1);
    }

    void aSignOutOnTheSecondTryWaitsForSigningIn()
    {
        FailingBench bench({.kind = Kind::Network}, SyncScope::Members);
        bench.gateway->nextErrors[u"roster"_s] = {{.kind = Kind::SignedOut}};
        bench.turns = true;
        QVERIFY(bench.turnUntil([&] { return bench.status().state == State::SignedOut; }));
        QCOMPARE(bench.status().retryAt, 0);
        bench.prepare = [](FakeGateway &gateway) { gateway.addGroup(u"1@chatroom"_s); };
        bench.turns = true;
        QVERIFY(bench.turnAwait(bench.book->signedIn(bench.shop.key, {.secret = u"new"_s})));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.last()->count(u"members"_s) == 1; }));
    }

    void whenTheNetworkIsBackNobodyWaits_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("helps");
        QTest::newRow("network") << int(Kind::Network) << true;
        QTest::newRow("timeout") << int(Kind::Timeout) << true;
        QTest::newRow("too often") << int(Kind::RateLimited) << false;
    }
    void whenTheNetworkIsBackNobodyWaits()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, helps);
        FailingBench bench({.kind = Kind(kind)});
        const int rosters = bench.gateway->count(u"roster"_s);
        bench.book->networkIsBack();
        bench.clock.advance(3s);
        QVERIFY(!helps || bench.status().state == State::Working);
        bench.turns = true;
        if (helps) {
            QVERIFY(bench.comesToRest());
            QCOMPARE(bench.gateway->count(u"roster"_s), rosters + 1);
        } else {
            QCOMPARE(bench.status().state, State::Failed);
            QVERIFY(bench.pause() > 1min);
        }
    }

    void whatIsOverdueAfterASleepIsDoneAtOnce()
    {
        FailingBench bench({.kind = Kind::Http, .code = 503});
        bench.book->networkIsBack();
        bench.clock.advance(4s);
        RetryBench::settle();
        QCOMPARE(bench.status().state, State::Failed); // it was no matter of the network
        bench.clock.jump(8h);
        bench.book->networkIsBack();
        bench.clock.advance(3s);
        QCOMPARE(bench.status().state, State::Working);
        QVERIFY(bench.comesToRest());
    }

    void manyAccountsDoNotComeBackInOneInstant()
    {
        QSet<qint64> moments;
        std::vector<std::unique_ptr<RetryAppointment>> appointments;
        TurnableClock clock;
        const milliseconds start = clock.now();
        for (int i = 0; i < 20; ++i) {
            RetryAppointment &one
                = *appointments.emplace_back(std::make_unique<RetryAppointment>(clock));
            connect(&one, &RetryAppointment::due, this,
                    [&] { moments.insert((clock.now() - start).count()); });
            one.noteFailure(SyncScope::Details, {.kind = Kind::Network});
            one.hasten();
        }
        clock.advance(3s);
        QVERIFY2(moments.size() > 15, qPrintable(QString::number(moments.size())));
    }

    void waitingRemarksGoOutWhenTheNetworkIsBack()
    {
        FailingBench bench({.kind = Kind::Timeout});
        QVERIFY(bench.comesToRest());
        bench.gateway->nextErrors[u"setRemark"_s] = QList<Error>(1, {.kind = Kind::Network});
        QSignalSpy settled(bench.book.get(), &AccountBook::editSettled);
        const ContactKey contact = await(bench.store.contacts(bench.shop.key))->first().key;
        QVERIFY(bench.turnAwait(bench.book->saveRemark(contact, u"VIP"_s)));
        QVERIFY(bench.turnUntil([&] { return settled.size() == 1; }));
        bench.turns = false;
        bench.book->networkIsBack();
        bench.clock.advance(10s); // the courier's own appointment is later
        QVERIFY(bench.turnUntil([&] {
            bench.clock.advance(1ms);
            return settled.size() == 2 || bench.clock.now() > 10h;
        }));
        QVERIFY(await(bench.store.edits(bench.shop.key))->isEmpty());
    }

    void aCommandIsDoneAfterOnePass()
    {
        RetryBench bench(AfterFailure::Leave);
        FakeGateway &gateway = *bench.gateway;
        bench.fail({.kind = Kind::Network});
        QCOMPARE(bench.status().state, State::Failed);
        QCOMPARE(bench.status().retryAt, 0);
        bench.book->networkIsBack();
        bench.clock.advance(24h);
        RetryBench::settle();
        QCOMPARE(gateway.count(u"roster"_s), 3);
    }
};

QTEST_GUILESS_MAIN(TestAccountRetry)
#include "tst_accountretry.moc"
