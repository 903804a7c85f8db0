// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

class TestAccountSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSyncStoresListDetailsLabelsAndProfile()
    {
        PlainSession bench;
        bench.gateway->addPeople(45);
        bench.gateway->labelList = {{u"1"_s, u"VIP"_s}};
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(outcome);
        QCOMPARE(outcome->appeared, 45);
        QCOMPARE(outcome->withoutDetails, 0);
        QCOMPARE(bench.gateway->count(u"contacts"_s), 3);
        QCOMPARE(bench.contact(u"wxid_00044"_s).nickname, u"Friend 44"_s);
        QCOMPARE(await(bench.store.labels(bench.account.key))->first().name, u"VIP"_s);
        QCOMPARE(await(bench.store.accounts())->first().nickname, u"Me"_s);
        QCOMPARE(bench.session->status().state, AccountStatus::State::Idle);
    }

    void nothingIsSentFasterThanThePace()
    {
        PlainSession bench;
        bench.gateway->addPeople(200);
        QList<std::chrono::milliseconds> times;
        connect(bench.session.get(), &AccountSession::statusChanged, this, [&] {
            while (times.size() < bench.gateway->calls.size())
                times.append(bench.clock.now());
        });
        const std::chrono::milliseconds start = bench.clock.now();
        QVERIFY(bench.sync());
        const int gaps = int(bench.gateway->calls.size()) - 1;
        QVERIFY(gaps >= 13);
        QVERIFY(bench.clock.now() - start >= gaps * 1s);
    }

    void theNextSyncAsksOnlyForWhatIsMissing()
    {
        PlainSession bench;
        bench.gateway->addPeople(60);
        bench.gateway->nextErrors[u"contacts"_s] = {};
        QVERIFY(bench.sync());
        bench.gateway->addPeople(70);
        bench.gateway->calls.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"contacts"_s), 1);
        QCOMPARE(bench.withDetails(), 70);
    }

    void rowsOnTheScreenComeFirst()
    {
        PlainSession bench;
        bench.gateway->addPeople(100);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        const QSet<ContactKey> visible{bench.contact(u"wxid_00077"_s).key,
                                       bench.contact(u"wxid_00099"_s).key};
        bench.session->setVisible(visible);
        bench.gateway->calls.clear();
        QVERIFY(bench.sync());
        const QString first = bench.gateway->calls.filter(u"contacts"_s).first();
        QVERIFY(first.contains(u"wxid_00077"_s));
        QVERIFY(first.contains(u"wxid_00099"_s));
    }

    void rowsThatComeIntoViewWhileItRunsAreNext()
    {
        PlainSession bench;
        bench.gateway->addPeople(200);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        const ContactKey late = bench.contact(u"wxid_00199"_s).key;
        bench.gateway->calls.clear();
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 2; }));
        bench.session->setVisible({late});
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        const QStringList batches = bench.gateway->calls.filter(u"contacts"_s);
        QVERIFY(batches.at(2).contains(u"wxid_00199"_s) || batches.at(3).contains(u"wxid_00199"_s));
        QCOMPARE(batches.size(), 10);
    }

    void aPreparingGatewayIsAskedAgainUntilItIsReady()
    {
        PlainSession bench;
        bench.gateway->addPeople(5);
        const Error preparing{.kind = Error::Kind::NotReady, .retryAfter = 10s};
        bench.gateway->nextErrors[u"roster"_s] = {preparing, preparing, preparing};
        bool seen = false;
        connect(bench.session.get(), &AccountSession::statusChanged, this,
                [&](const AccountStatus &status) {
                    seen |= status.step == AccountStatus::Step::PreparingRoster;
                });
        const std::chrono::milliseconds start = bench.clock.now();
        QVERIFY(bench.sync());
        QVERIFY(seen);
        QCOMPARE(bench.gateway->count(u"roster"_s), 4);
        QVERIFY(bench.clock.now() - start >= 30s);
    }

    void anErrorKeepsTheListAndTheNextRefreshWorks_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("state");
        using Kind = Error::Kind;
        const int failed = int(AccountStatus::State::Failed);
        const int signedOut = int(AccountStatus::State::SignedOut);
        for (const char *call : {"profile", "roster", "contacts"}) {
            const QString name = QString::fromLatin1(call);
            QTest::addRow("%s times out", call) << name << int(Kind::Timeout) << failed;
            QTest::addRow("%s without network", call) << name << int(Kind::Network) << failed;
            QTest::addRow("%s with a bad key", call) << name << int(Kind::SignedOut) << signedOut;
            QTest::addRow("%s with HTML", call) << name << int(Kind::BadReply) << failed;
            QTest::addRow("%s refused", call) << name << int(Kind::Rejected) << failed;
        }
    }
    void anErrorKeepsTheListAndTheNextRefreshWorks()
    {
        QFETCH(const QString, call);
        QFETCH(const int, kind);
        QFETCH(const int, state);
        PlainSession bench;
        bench.gateway->addPeople(30);
        QVERIFY(bench.sync());
        bench.gateway->addPeople(40);
        // Enough for every repetition, and for halved batches.
        bench.gateway->nextErrors[call] = QList<Error>(20, {.kind = Error::Kind(kind)});
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().kind), kind);
        QCOMPARE(int(bench.session->status().state), state);
        QCOMPARE(int(bench.session->status().problem->kind), kind);
        const QList<Contact> contacts = bench.stored();
        QVERIFY(contacts.size() >= 30);
        for (const Contact &contact : contacts)
            QCOMPARE(contact.goneSince, 0);

        bench.gateway->nextErrors.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.withDetails(), 40);
        QCOMPARE(bench.session->status().state, AccountStatus::State::Idle);
    }

    void aReadIsRepeatedTwiceAndNoMore()
    {
        PlainSession bench;
        bench.gateway->addPeople(1);
        bench.gateway->nextErrors[u"profile"_s]
            = {{.kind = Error::Kind::Timeout}, {.kind = Error::Kind::Network}};
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"profile"_s), 3);
        bench.gateway->nextErrors[u"profile"_s] = QList<Error>(3, {.kind = Error::Kind::Network});
        QVERIFY(!bench.sync());
        QCOMPARE(bench.gateway->count(u"profile"_s), 6);
    }

    void aRequestToSlowDownIsObeyed()
    {
        PlainSession bench;
        bench.gateway->addPeople(1);
        bench.gateway->nextErrors[u"contacts"_s]
            = {{.kind = Error::Kind::RateLimited, .retryAfter = 90s}};
        const std::chrono::milliseconds start = bench.clock.now();
        QVERIFY(bench.sync());
        QVERIFY(bench.clock.now() - start >= 90s);
    }

    void oneContactThatTheGatewayMindsDoesNotCostTheOthers()
    {
        PlainSession bench;
        bench.gateway->addPeople(60);
        bench.gateway->poison = {u"wxid_00033"_s};
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(outcome);
        QCOMPARE(outcome->withoutDetails, 1);
        QCOMPARE(bench.withDetails(), 59);
    }

    void aListThatBeginsWithBadContactsGetsItsDetailsAllTheSame_data()
    {
        QTest::addColumn<int>("refused");
        QTest::addColumn<int>("unanswered");
        QTest::newRow("refused") << 30 << 0;
        QTest::newRow("the connection breaks") << 0 << 3;
        QTest::newRow("both") << 15 << 1;
    }
    void aListThatBeginsWithBadContactsGetsItsDetailsAllTheSame()
    {
        QFETCH(const int, refused);
        QFETCH(const int, unanswered);
        PlainSession bench;
        bench.gateway->addPeople(100);
        const QStringList ids = bench.gateway->people.keys();
        const int bad = refused + unanswered;
        for (int i = 0; i < bad; ++i)
            (i < refused ? bench.gateway->poison : bench.gateway->mute).insert(ids.at(i));
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(outcome);
        QCOMPARE(bench.withDetails(), 100 - bad);
        // The next syncs leave them alone.
        bench.gateway->calls.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.gateway->count(u"contacts"_s), 0);
    }

    void onlyBadContactsLeftDoNotFailEverySync()
    {
        PlainSession bench;
        bench.gateway->addPeople(20);
        QVERIFY(bench.sync());
        bench.gateway->addPeople(60);
        const QStringList ids = bench.gateway->people.keys();
        bench.gateway->poison = {ids.cbegin() + 20, ids.cend()};
        QVERIFY(bench.sync());
        QCOMPARE(bench.session->status().state, AccountStatus::State::Idle);
        QCOMPARE(bench.withDetails(), 20);
    }

    void labelsThatCannotBeHadDoNotCostTheDetails_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("refused") << int(Error::Kind::Rejected);
        QTest::newRow("no such call") << int(Error::Kind::Http);
        QTest::newRow("no answer") << int(Error::Kind::Timeout);
    }
    void labelsThatCannotBeHadDoNotCostTheDetails()
    {
        QFETCH(const int, kind);
        PlainSession bench;
        bench.gateway->addPeople(5);
        bench.gateway->nextErrors[u"labels"_s]
            = QList<Error>(3, {.kind = Error::Kind(kind), .code = 404});
        QVERIFY(bench.sync());
        QCOMPARE(bench.withDetails(), 5);
    }

    void anEmptyListRemovesNobodyAndIsSaid()
    {
        PlainSession bench;
        bench.gateway->addPeople(30);
        QVERIFY(bench.sync());
        bench.gateway->rosterIsEmpty = true;
        for (int i = 0; i < 3; ++i) {
            const Result<SyncOutcome> outcome = bench.sync();
            QVERIFY(outcome);
            QVERIFY(outcome->rosterHeldBack);
            QCOMPARE(bench.session->status().heldBackRoster, 0);
            QCOMPARE(await(bench.store.rosterStatus(bench.account.key))->onList, 30);
        }
        bench.gateway->rosterIsEmpty = false;
        QVERIFY(bench.sync());
        QVERIFY(!bench.session->status().heldBackRoster);
    }

    void aListThatShrinksTooMuchWaitsForTheUser()
    {
        PlainSession bench;
        bench.gateway->addPeople(90);
        QVERIFY(bench.sync());
        while (bench.gateway->people.size() > 50)
            bench.gateway->people.erase(std::prev(bench.gateway->people.end()));
        QVERIFY(bench.sync(SyncScope::RosterOnly)->rosterHeldBack);
        QCOMPARE(bench.session->status().heldBackRoster, 50);
        bench.session->confirmShrunkRoster();
        const Result<SyncOutcome> outcome = bench.sync(SyncScope::RosterOnly);
        QVERIFY(!outcome->rosterHeldBack);
        QCOMPARE(outcome->gone, 40);
        QVERIFY(!bench.session->status().heldBackRoster);
    }

    void aConfirmationIsForTheListThatTheUserSaw()
    {
        PlainSession bench;
        bench.gateway->addPeople(90);
        QVERIFY(bench.sync());
        while (bench.gateway->people.size() > 50)
            bench.gateway->people.erase(std::prev(bench.gateway->people.end()));
        QVERIFY(bench.sync(SyncScope::RosterOnly)->rosterHeldBack);
        bench.session->confirmShrunkRoster();
        bench.gateway->rosterIsEmpty = true;
        QVERIFY(bench.sync(SyncScope::RosterOnly)->rosterHeldBack);
        QCOMPARE(await(bench.store.rosterStatus(bench.account.key))->onList, 90);
        QCOMPARE(bench.session->status().heldBackRoster, 0);
    }

    void aConfirmationSurvivesASyncThatFails()
    {
        PlainSession bench;
        bench.gateway->addPeople(90);
        QVERIFY(bench.sync());
        while (bench.gateway->people.size() > 50)
            bench.gateway->people.erase(std::prev(bench.gateway->people.end()));
        QVERIFY(bench.sync(SyncScope::RosterOnly)->rosterHeldBack);
        bench.session->confirmShrunkRoster();
        bench.gateway->nextErrors[u"profile"_s] = {{.kind = Error::Kind::SignedOut}};
        QVERIFY(!bench.sync(SyncScope::RosterOnly));
        bench.gateway->people.remove(bench.gateway->people.firstKey());
        bench.gateway->addPeople(1);
        const Result<SyncOutcome> outcome = bench.sync(SyncScope::RosterOnly);
        QVERIFY(!outcome->rosterHeldBack);
        QCOMPARE(outcome->gone, 40);
    }

    void aConfirmationWhileTheDetailsRunIsFollowedByAnotherList()
    {
        PlainSession bench;
        bench.gateway->addPeople(90);
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        while (bench.gateway->people.size() > 50)
            bench.gateway->people.erase(std::prev(bench.gateway->people.end()));
        const Watched<Result<SyncOutcome>> first(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        QCOMPARE(bench.session->status().heldBackRoster, 50);
        bench.session->confirmShrunkRoster();
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(first.hasEnded());
        QVERIFY(!outcome->rosterHeldBack);
        QCOMPARE(outcome->gone, 40);
    }

    void aSyncThatDoesLessIsFollowedByTheOneThatWasAskedFor()
    {
        PlainSession bench;
        bench.gateway->addPeople(30);
        const Watched<Result<SyncOutcome>> roster(bench.session->sync(SyncScope::RosterOnly));
        const Result<SyncOutcome> outcome = bench.sync(SyncScope::Details);
        QVERIFY(roster.hasEnded());
        QVERIFY(outcome);
        QCOMPARE(bench.withDetails(), 30);
        QCOMPARE(bench.gateway->count(u"roster"_s), 2);
    }

    void cancelLeavesWhatWasWrongBefore()
    {
        PlainSession bench;
        bench.gateway->nextErrors[u"profile"_s] = {{.kind = Error::Kind::SignedOut}};
        QVERIFY(!bench.sync());
        bench.gateway->hanging = {u"profile"_s};
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"profile"_s) == 2; }));
        QCOMPARE(bench.session->status().state, AccountStatus::State::Working);
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(bench.session->status().state, AccountStatus::State::SignedOut);
        QCOMPARE(bench.session->status().problem->kind, Error::Kind::SignedOut);
        QCOMPARE(bench.session->status().step, AccountStatus::Step::None);
    }

    void aSyncThatIsCancelledWhileItStoresWaitsForNoTurn()
    {
        PlainSession bench;
        bench.turns = false;
        connect(&bench.store, &Store::committed, bench.session.get(),
                [&] { bench.session->cancelSync(); });
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
    }

    void aPreparingGatewayCanBeLeftFromTheStatus()
    {
        PlainSession bench;
        bench.gateway->nextErrors[u"roster"_s]
            = {{.kind = Error::Kind::NotReady, .retryAfter = 10s}};
        connect(bench.session.get(), &AccountSession::statusChanged, bench.session.get(),
                [&](const AccountStatus &status) {
                    if (status.step != AccountStatus::Step::PreparingRoster)
                        return;
                    bench.turns = false;
                    bench.session->cancelSync();
                });
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
    }

    void aPausedSyncRepeatsNothing()
    {
        PlainSession bench;
        bench.gateway->addPeople(10);
        bench.gateway->nextErrors[u"contacts"_s] = {{.kind = Error::Kind::Network}};
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.session->pause();
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::processEvents();
            bench.clock.advance(10s);
        }
        QCOMPARE(bench.gateway->count(u"contacts"_s), 1);
        bench.session->resume();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QVERIFY(*sync.operator->());
        QCOMPARE(bench.withDetails(), 10);
    }

    void pauseAndResumeWithoutASyncChangeNothing()
    {
        PlainSession bench;
        const AccountStatus before = bench.session->status();
        bench.session->resume();
        bench.session->pause();
        bench.session->cancelSync();
        bench.session->confirmShrunkRoster();
        QCOMPARE(bench.session->status(), before);
        bench.gateway->addPeople(1);
        QVERIFY(bench.sync());
    }

    void aSecondSyncWaitsForTheFirst()
    {
        PlainSession bench;
        bench.gateway->addPeople(10);
        const Watched<Result<SyncOutcome>> first(bench.session->sync(SyncScope::Details));
        const Watched<Result<SyncOutcome>> second(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return first.hasEnded() && second.hasEnded(); }));
        QVERIFY(*second.operator->());
        QCOMPARE(bench.gateway->count(u"roster"_s), 1);
    }

    void cancelEndsASyncWhereverItWaits_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"profile", "isOnline", "roster", "labels", "contacts"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void cancelEndsASyncWhereverItWaits()
    {
        QFETCH(const QString, call);
        PlainSession bench;
        bench.gateway->addPeople(50);
        bench.gateway->hanging = {call};
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(call) == 1; }));
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
        QCOMPARE(bench.session->status().state, AccountStatus::State::Idle);
        bench.gateway->hanging.clear();
        QVERIFY(bench.sync());
        QCOMPARE(bench.withDetails(), 50);
    }

    void cancelBetweenTwoCallsSendsNothingMore()
    {
        PlainSession bench;
        bench.gateway->addPeople(50);
        bench.turns = false;
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->calls.size() == 1; }));
        bench.session->cancelSync();
        bench.turns = true;
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
        QCOMPARE(bench.gateway->calls.size(), 1);
    }

    void aPausedSyncSendsNothingUntilItIsResumed()
    {
        PlainSession bench;
        bench.gateway->addPeople(100);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.session->pause();
        QCOMPARE(bench.session->status().state, AccountStatus::State::Paused);
        QVERIFY(bench.turnUntil([&] { return !bench.clock.advanceToNext(); }));
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::processEvents();
            bench.clock.advance(10s);
        }
        const qsizetype calls = bench.gateway->calls.size();
        QCOMPARE(bench.gateway->count(u"contacts"_s), 1);
        QVERIFY(!sync.hasEnded());
        bench.session->resume();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QVERIFY(bench.gateway->calls.size() > calls);
        QCOMPARE(bench.withDetails(), 100);
    }

    void aPausedSyncCanBeCancelled()
    {
        PlainSession bench;
        bench.gateway->addPeople(100);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.session->pause();
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
    }

    void aPausedSyncSurvivesEveryButtonAtOnce()
    {
        PlainSession bench;
        bench.gateway->addPeople(100);
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 1; }));
        bench.session->pause();
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            bench.clock.advance(10s);
        }
        // All before the event loop runs again.
        for (int i = 0; i < 3; ++i) {
            bench.session->resume();
            bench.session->pause();
        }
        bench.session->resume();
        bench.session->cancelSync();
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        QCOMPARE(sync->error().kind, Error::Kind::Cancelled);
        QVERIFY(bench.sync());
    }

    void anOpenedGroupDoesNotWaitForTheDetails()
    {
        PlainSession bench;
        const QString group = u"1@chatroom"_s;
        bench.gateway->addPeople(300);
        bench.gateway->people.insert(group, {.id = group, .nickname = u"Club"_s});
        bench.gateway->groups.insert(
            group,
            {.groupId = group, .ownerId = u"a"_s, .members = {{.id = u"a"_s}, {.id = u"b"_s}}});
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"contacts"_s) == 2; }));
        const Result<void> loaded = bench.turnAwait(bench.session->loadMembers(group));
        QVERIFY(loaded);
        // Of the calls before it: while the members are stored, the details go on.
        const QStringList before
            = bench.gateway->calls.first(bench.gateway->calls.indexOf(u"members "_s + group));
        QVERIFY(before.filter(u"contacts"_s).size() <= 5);
        QCOMPARE(await(bench.store.members(bench.contact(group).key))->size(), 2);
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
    }

    void anOpenedGroupSurvivesThatTheSyncIsCancelled()
    {
        PlainSession bench;
        bench.gateway->addGroup(u"1@chatroom"_s);
        QVERIFY(bench.sync());
        bench.gateway->hanging = {u"members"_s, u"profile"_s};
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        const Watched<Result<void>> loading(bench.session->loadMembers(u"1@chatroom"_s));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"members"_s) == 1; }));
        bench.gateway->hanging.clear();
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded() && loading.hasEnded(); }));
        QVERIFY(loading->has_value());
        QCOMPARE(bench.gateway->count(u"members"_s), 2);
    }

    void oneGroupThatIsNotAnsweredDoesNotCostTheOthersTheirMembers()
    {
        PlainSession bench;
        for (int i = 0; i < 5; ++i)
            bench.gateway->addGroup(u"%1@chatroom"_s.arg(i));
        bench.gateway->muteGroups = {u"0@chatroom"_s, u"1@chatroom"_s, u"2@chatroom"_s};
        QVERIFY(bench.sync(SyncScope::Members));
        for (int i = 0; i < 5; ++i) {
            const Contact group = bench.contact(u"%1@chatroom"_s.arg(i));
            QCOMPARE(group.membersAt > 0, i > 2);
        }
    }

    void membersAreGoneOnWithWhereTheLastSyncEnded()
    {
        PlainSession bench;
        for (int i = 0; i < 6; ++i)
            bench.gateway->addGroup(u"%1@chatroom"_s.arg(i));
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Members));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(u"members"_s) == 3; }));
        bench.session->cancelSync();
        QVERIFY(bench.turnUntil([&] { return sync.hasEnded(); }));
        bench.gateway->calls.clear();
        QVERIFY(bench.sync(SyncScope::Members));
        QCOMPARE(bench.gateway->calls.filter(u"members"_s).first(), u"members 2@chatroom"_s);
    }

    void shuttingDownEndsEverythingWhereverItWaits_data() { cancelEndsASyncWhereverItWaits_data(); }
    void shuttingDownEndsEverythingWhereverItWaits()
    {
        QFETCH(const QString, call);
        PlainSession bench;
        bench.gateway->addPeople(50);
        bench.gateway->hanging = {call};
        const Watched<Result<SyncOutcome>> sync(bench.session->sync(SyncScope::Details));
        QVERIFY(bench.turnUntil([&] { return bench.gateway->count(call) == 1; }));
        bench.session->deliverEdits();
        // ~PlainSession shuts down and would never end otherwise.
    }
};

QTEST_GUILESS_MAIN(TestAccountSession)
#include "tst_accountsession.moc"
