// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsession.h"
#include "sessionbench.h"

#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using State = RemarkEdit::State;
using Kind = Error::Kind;

/// A session over three friends whose list and details are stored; what remarks they have was read
/// a moment ago.
struct Bench : SessionBench
{
    Bench() { start(); }
    ~Bench() { stop(); }

    void start()
    {
        auto owned = std::make_unique<FakeGateway>();
        owned->people = people;
        gateway = owned.get();
        session = std::make_unique<AccountSession>(account, std::move(owned), PaceRange{}, store,
                                                   clock);
        QObject::connect(session.get(), &AccountSession::editSettled, session.get(),
                         [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                             settled.append({edit, problem});
                         });
        if (people.isEmpty()) {
            gateway->addPeople(3);
            const Result<SyncOutcome> outcome = turnAwait(session->sync(SyncScope::Details));
            Q_ASSERT(outcome);
            for (const QString &id : gateway->people.keys())
                know(id);
            gateway->calls.clear();
        }
    }
    /// What the gateway has was read just now, so nothing is read before it is sent.
    void know(const QString &id, const QString &remark = {})
    {
        gateway->people[id].remark = remark;
        const Result<RemarkEdit> edit = await(store.addEdit(contact(id).key, remark));
        Q_ASSERT(edit);
        const Result<void> closed = await(store.closeEdit(edit->key, State::Confirmed, QString()));
        Q_ASSERT(closed);
    }
    void stop()
    {
        people = gateway->people;
        const Watched<int> down([](AccountSession *ending) -> QCoro::Task<int> {
            co_await ending->shutDown();
            co_return 0;
        }(session.get()));
        const bool ended = turnUntil([&] { return down.hasEnded(); });
        Q_ASSERT(ended);
        session.reset();
    }
    RemarkEdit save(const QString &id, const QString &remark)
    {
        const Result<RemarkEdit> edit = await(store.addEdit(contact(id).key, remark));
        Q_ASSERT(edit);
        session->deliverEdits();
        return *edit;
    }
    bool settles(qsizetype number = 1)
    {
        return turnUntil([&] { return settled.size() >= number; });
    }
    int sends() { return gateway->count(u"setRemark"_s); }
    std::optional<RemarkEdit> editOf(const QString &id)
    {
        return await(store.editOf(contact(id).key)).value();
    }

    struct Settled
    {
        RemarkEdit edit;
        std::optional<Error> problem;
    };
    QMap<QString, ContactDetails> people; ///< what the gateway knows while no session runs
    FakeGateway *gateway = nullptr;
    std::unique_ptr<AccountSession> session;
    QList<Settled> settled;
};

const QString First = u"wxid_00000"_s;
const QString Second = u"wxid_00001"_s;

} // namespace

class TestRemarkCourier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemarkIsSentOnceAndConfirmedByReading_data()
    {
        QTest::addColumn<QString>("remark");
        QTest::newRow("plain") << u"VIP 客户"_s;
        QTest::newRow("cleared") << QString();
        QTest::newRow("emoji and quotes") << u"👩‍👩‍👧 \"x\" 'y' \\"_s;
    }
    void aRemarkIsSentOnceAndConfirmedByReading()
    {
        QFETCH(const QString, remark);
        Bench bench;
        bench.know(First, u"earlier"_s);
        bench.save(First, remark);
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.gateway->calls,
                 (QStringList{u"setRemark "_s + First + u'=' + remark, u"remark "_s + First}));
        QCOMPARE(bench.contact(First).remark, remark);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Settled);
    }

    void theRowShowsTheNewRemarkAsWaitingUntilThen()
    {
        Bench bench;
        bench.gateway->hanging = {u"setRemark"_s};
        bench.save(First, u"new"_s);
        QCOMPARE(bench.contact(First).remark, u"new"_s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Waiting);
    }

    void aConnectionThatBreaksIsDecidedByReadingAndNeverSentTwice_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<int>("state");
        QTest::newRow("it had arrived") << true << int(State::Confirmed);
        QTest::newRow("it had not") << false << int(State::NotKept);
    }
    void aConnectionThatBreaksIsDecidedByReadingAndNeverSentTwice()
    {
        QFETCH(const bool, arrived);
        QFETCH(const int, state);
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind::UnknownOutcome}};
        bench.gateway->keepsDespiteErrors = arrived;
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(int(bench.settled.first().edit.state), state);
        QCOMPARE(bench.sends(), 1);
        QCOMPARE(bench.contact(First).remark, arrived ? u"new"_s : QString());
        QCOMPARE(bench.contact(First).remarkState,
                 arrived ? RemarkState::Settled : RemarkState::Failed);
    }

    void aRemarkThatIsAcceptedButNotKeptIsSaid()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.gateway->keeps = FakeGateway::Keeps::Nothing;
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::NotKept);
        QCOMPARE(bench.contact(First).remark, u"old"_s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Failed);
        QCOMPARE(bench.editOf(First)->remark, u"new"_s);
    }

    void aRefusalKeepsTheTextAndTheGatewaysWords()
    {
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind::Rejected, .words = u"太长"_s}};
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Refused);
        QCOMPARE(bench.editOf(First)->words, u"太长"_s);
        QCOMPARE(bench.editOf(First)->remark, u"new"_s);
        QCOMPARE(bench.contact(First).remark, QString());

        QVERIFY(await(bench.store.retryEdit(bench.editOf(First)->key)));
        bench.session->deliverEdits();
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 2);
    }

    void anUnreachableGatewayGetsItLater_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no network") << int(Kind::Network);
        QTest::newRow("signed out") << int(Kind::SignedOut);
        QTest::newRow("too frequent") << int(Kind::RateLimited);
    }
    void anUnreachableGatewayGetsItLater()
    {
        QFETCH(const int, kind);
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind(kind)}, {.kind = Kind(kind)}};
        const std::chrono::milliseconds start = bench.clock.now();
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(int(bench.settled.first().problem->kind), kind);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Waiting);
        QVERIFY(bench.settles(3));
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 3);
        QVERIFY(bench.clock.now() - start >= 90s); // 30 s, then 60 s
    }

    void whatCouldNotBeReadBackStaysSentAndIsReadLater()
    {
        Bench bench;
        bench.gateway->nextErrors[u"remark"_s] = QList<Error>(3, {.kind = Kind::Network});
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Sent);
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 1);
    }

    void aRestartReadsBackBeforeItSendsAgain_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<int>("sendsAfterwards");
        QTest::newRow("it had arrived") << true << 0;
        QTest::newRow("it had not") << false << 1;
    }
    void aRestartReadsBackBeforeItSendsAgain()
    {
        QFETCH(const bool, arrived);
        QFETCH(const int, sendsAfterwards);
        Bench bench;
        bench.gateway->keeps = arrived ? FakeGateway::Keeps::Remark : FakeGateway::Keeps::Nothing;
        bench.gateway->hanging = {u"setRemark"_s};
        bench.save(First, u"new"_s);
        QVERIFY(bench.turnUntil([&] { return bench.sends() == 1; }));
        bench.stop();
        QCOMPARE(bench.editOf(First)->state, State::Sent);

        bench.start();
        bench.session->deliverEdits();
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), sendsAfterwards);
        QVERIFY(bench.gateway->calls.first().startsWith(u"remark"_s));
        bench.people = bench.gateway->people;
        QCOMPARE(bench.people[First].remark, u"new"_s);
    }

    void aLaterEditOfTheSameContactTakesTheEarlierOnesPlace()
    {
        Bench bench;
        bench.turns = false;
        bench.save(Second, u"takes the first turn"_s);
        QVERIFY(await(bench.store.addEdit(bench.contact(First).key, u"one"_s)));
        QVERIFY(await(bench.store.addEdit(bench.contact(First).key, u"two"_s)));
        bench.turns = true;
        bench.session->deliverEdits();
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.gateway->people[First].remark, u"two"_s);
        QCOMPARE(bench.sends(), 2);
        QVERIFY(bench.gateway->calls.filter(u"=one"_s).isEmpty());
    }

    void anEditThatIsReplacedWhileItIsReadBackIsNoProblem()
    {
        Bench bench;
        bench.gateway->hanging = {u"remark"_s};
        bench.save(First, u"one"_s);
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"remark"_s) == 1; }));
        const std::chrono::milliseconds start = bench.clock.now();
        bench.save(First, u"two"_s);
        bench.gateway->hanging.clear();
        bench.gateway->cancel(); // it is asked again
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Superseded);
        QVERIFY(!bench.settled.at(0).problem);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        QCOMPARE(bench.gateway->people[First].remark, u"two"_s);
        QVERIFY(bench.clock.now() - start < 30s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Settled);
    }

    void anEditThatIsReplacedWhileItIsOnItsWayIsNoProblem_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("refused") << int(Kind::Rejected);
        QTest::newRow("no network") << int(Kind::Network);
        QTest::newRow("outcome unknown") << int(Kind::UnknownOutcome);
    }
    void anEditThatIsReplacedWhileItIsOnItsWayIsNoProblem()
    {
        QFETCH(const int, kind);
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind(kind)}};
        bench.gateway->held = {u"setRemark"_s};
        bench.save(First, u"one"_s);
        QVERIFY(bench.turnUntil([&] { return bench.sends() == 1; }));
        bench.save(First, u"two"_s);
        bench.gateway->release();
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Superseded);
        QVERIFY(!bench.settled.at(0).problem);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 2);
    }

    void whatWasAcceptedIsNeverSentAgainThoughItCouldNotBeReadAtOnce()
    {
        Bench bench;
        bench.gateway->keeps = FakeGateway::Keeps::Nothing;
        bench.gateway->nextErrors[u"remark"_s] = QList<Error>(3, {.kind = Kind::Network});
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Sent);
        QCOMPARE(bench.settled.at(1).edit.state, State::NotKept);
        QCOMPARE(bench.sends(), 1);
    }

    void anEditThatNobodyCanReadBackIsGivenBackToTheUser()
    {
        Bench bench;
        bench.gateway->nextErrors[u"remark"_s]
            = QList<Error>(100, {.kind = Kind::BadReply, .words = u"no row"_s});
        const std::chrono::milliseconds start = bench.clock.now();
        bench.save(First, u"new"_s);
        QVERIFY(bench.turnUntil([&] {
            return !bench.settled.isEmpty() && bench.settled.last().edit.state == State::Unknown;
        }));
        QVERIFY(bench.clock.now() - start > 10min);
        QCOMPARE(bench.sends(), 1);
        QCOMPARE(bench.editOf(First)->state, State::Unknown);
        QCOMPARE(bench.editOf(First)->words, u"no row"_s);
        QVERIFY(await(bench.store.discardEdit(bench.editOf(First)->key)));
    }

    void aGatewayThatSignsUsOutIsNotAskedForEveryEdit()
    {
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind::SignedOut}};
        QVERIFY(await(bench.store.addEdit(bench.contact(First).key, u"one"_s)));
        connect(bench.session.get(), &AccountSession::editSettled, this,
                [&] { bench.turns = false; });
        bench.save(Second, u"two"_s);
        QVERIFY(bench.settles());
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        bench.clock.advance(20s);
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(bench.sends(), 1);
        // Whoever waits for the other one is told as well.
        QCOMPARE(bench.settled.size(), 2);
        QCOMPARE(bench.settled.last().problem->kind, Kind::SignedOut);
        QCOMPARE(bench.settled.last().edit.state, State::Waiting);
        bench.session->disconnect(this);
        bench.turns = true;
        QVERIFY(bench.settles(4));
        QCOMPARE(bench.gateway->people[First].remark, u"one"_s);
        QCOMPARE(bench.gateway->people[Second].remark, u"two"_s);
    }

    void manyEditsWithoutANetworkMakeOneAppointment()
    {
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = QList<Error>(1000, {.kind = Kind::Network});
        for (int i = 0; i < 10; ++i) {
            bench.save(First, u"try %1"_s.arg(i));
            QVERIFY(bench.settles(i + 1));
        }
        const int sends = bench.sends();
        const std::chrono::milliseconds end = bench.clock.now() + 1h;
        QVERIFY(bench.turnUntil([&] { return bench.clock.now() >= end; }));
        QVERIFY(bench.sends() - sends <= 12);
        QVERIFY(bench.sends() - sends >= 5);
    }

    void shuttingDownDoesNotWaitForAGatewayThatAskedToSlowDown()
    {
        Bench bench;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind::RateLimited, .retryAfter = 1h}};
        QVERIFY(await(bench.store.addEdit(bench.contact(First).key, u"one"_s)));
        bench.save(Second, u"two"_s);
        QVERIFY(bench.settles(2));
        bench.turns = false;
        bench.stop();
        bench.turns = true;
        bench.start();
        bench.session->deliverEdits();
        QVERIFY(bench.settles(4));
        QCOMPARE(bench.gateway->people[First].remark, u"one"_s);
        QCOMPARE(bench.gateway->people[Second].remark, u"two"_s);
    }

    void aCancelledSyncEndsWhenTheRemarkThatIsOnItsWayHasArrived()
    {
        Bench bench;
        bench.gateway->hanging = {u"contacts"_s};
        bench.gateway->addPeople(30);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.save(First, u"new"_s);
        QVERIFY(bench.turnUntil([&] { return bench.sends() == 1; }));
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 1);
    }

    void oneStuckEditDoesNotHoldUpTheOthers()
    {
        Bench bench;
        bench.turns = false;
        bench.gateway->nextErrors[u"setRemark"_s] = {{.kind = Kind::Network}};
        QVERIFY(await(bench.store.addEdit(bench.contact(First).key, u"stuck"_s)));
        bench.save(Second, u"goes"_s);
        bench.turns = true;
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Waiting);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        QCOMPARE(bench.gateway->people[Second].remark, u"goes"_s);
    }

    void cancellingASyncLosesNoEdit()
    {
        Bench bench;
        bench.gateway->addPeople(100);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.turns = false;
        bench.save(First, u"new"_s);
        QCoreApplication::processEvents();
        bench.session->cancelSync();
        bench.turns = true;
        QVERIFY(bench.settles());
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 1);
    }

    void aRemarkGoesBeforeTheDetails()
    {
        Bench bench;
        bench.gateway->addPeople(400);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 2; }));
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        // A few while each of the edit's steps is stored, of twenty: the clock does not wait for
        // it.
        QVERIFY(bench.gateway->count(u"contacts"_s) < 20);
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
    }
};

QTEST_GUILESS_MAIN(TestRemarkCourier)
#include "tst_remarkcourier.moc"
