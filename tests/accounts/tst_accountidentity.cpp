// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using State = AccountStatus::State;
using Step = AccountStatus::Step;
using Kind = Error::Kind;

const Profile somebodyElse{.wxid = u"wxid_other"_s, .nickname = u"Other"_s};

} // namespace

class TestAccountIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSystemThatDoesNotSayWhoIsThereIsBelieved()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        bench.gateways.last()->me = {};
        bench.gateways.last()->able.profile = Support::No;
        const QSignalSpy spy(&bench.store, &Store::committed);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.book->account(added.key)->nickname, u"Me"_s);
        QCOMPARE(spy.size(), 1); // the list alone
    }

    void somebodyElseThereStoresNothing()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        const QList<Contact> before = *await(bench.store.contacts(added.key));
        FakeGateway &gateway = *bench.gateways.last();
        gateway.me = somebodyElse;
        gateway.addPeople(30);
        gateway.calls.clear();
        const QSignalSpy spy(&bench.store, &Store::committed);
        const Result<SyncOutcome> outcome = bench.sync(added);
        QCOMPARE(outcome.error().kind, Kind::OtherAccount);
        QCOMPARE(outcome.error().words, u"Other"_s);
        QCOMPARE(spy.size(), 0);
        QCOMPARE(*await(bench.store.contacts(added.key)), before);
        QCOMPARE(gateway.calls, QStringList{u"profile"_s});
        QCOMPARE(bench.book->status(added.key).state, State::SignedOut);
        QCOMPARE(bench.book->status(added.key).problem->kind, Kind::OtherAccount);
    }

    void noRemarkGoesToSomebodyElse()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        FakeGateway &gateway = *bench.gateways.last();
        gateway.me = somebodyElse;
        QVERIFY(!bench.sync(added));

        std::optional<Error> problem;
        QList<RemarkEdit::State> states;
        connect(bench.book.get(), &AccountBook::editSettled, this,
                [&](const RemarkEdit &edit, const std::optional<Error> &why) {
                    problem = why;
                    states.append(edit.state);
                });
        const ContactKey contact = await(bench.store.contacts(added.key))->first().key;
        QVERIFY(bench.turnAwait(bench.book->saveRemark(contact, u"VIP"_s)));
        QVERIFY(bench.turnUntil([&] { return states.size() == 1; }));
        QCOMPARE(problem->kind, Kind::OtherAccount);
        QCOMPARE(states.last(), RemarkEdit::State::Waiting);
        QCOMPARE(gateway.count(u"setRemark"_s), 0);

        gateway.me = {.wxid = u"wxid_me"_s};
        QVERIFY(bench.sync(added));
        QVERIFY(bench.turnUntil([&] { return states.last() == RemarkEdit::State::Confirmed; }));
        QCOMPARE(gateway.count(u"setRemark"_s), 1);
    }

    void whatASystemHasNoCallForIsNotAsked()
    {
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) {
            gateway.able.onlineHint = Support::No;
            gateway.able.labels = Support::No;
        };
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.gateways.last()->count(u"isOnline"_s), 0);
        QCOMPARE(bench.gateways.last()->count(u"labels"_s), 0);
        QVERIFY(!bench.book->status(added.key).online);
        QCOMPARE(bench.book->status(added.key).state, State::Idle);
    }

    void aGatewayThatPreparesIsAskedSixtyTimesAndThatIsSeen()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        const Error preparing{.kind = Kind::NotReady, .retryAfter = 5s};
        bench.gateways.last()->nextErrors[u"roster"_s] = QList<Error>(100, preparing);
        QList<qsizetype> tries;
        connect(bench.book.get(), &AccountBook::statusChanged, this,
                [&](const AccountStatus &status) {
                    if (status.step == Step::PreparingRoster)
                        tries.append(status.received);
                });
        const std::chrono::milliseconds start = bench.clock.now();
        QCOMPARE(bench.sync(added).error().kind, Kind::NotReady);
        QCOMPARE(bench.gateways.last()->count(u"roster"_s), 60);
        QCOMPARE(tries.size(), 60);
        QCOMPARE(tries.first(), 1);
        QCOMPARE(tries.last(), 60);
        QVERIFY(bench.clock.now() - start >= 59 * 5s);
    }

    void theWaitForAPreparingGatewayCanBeCancelled()
    {
        BookBench bench;
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->nextErrors[u"roster"_s]
            = QList<Error>(100, {.kind = Kind::NotReady, .retryAfter = 5s});
        const Watched<Result<SyncOutcome>> sync(bench.book->sync(added.key, SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.last()->count(u"roster"_s) == 3; }));
        bench.turns = false; // in the middle of the wait
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(bench.book->status(added.key).step, Step::PreparingRoster);
        QCOMPARE(bench.book->status(added.key).received, 3);
        bench.book->cancelSync(added.key);
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Kind::Cancelled);
        QCOMPARE(bench.book->status(added.key).state, State::Idle);
    }
};

QTEST_GUILESS_MAIN(TestAccountIdentity)
#include "tst_accountidentity.moc"
