// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courierbench.h"

#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using State = RemarkEdit::State;
using Kind = Error::Kind;
using Bench = CourierBench<>;

constexpr qint64 Minute = 60'000;

QString person(int number)
{
    return u"wxid_%1"_s.arg(number, 5, 10, QChar(u'0'));
}
const QString First = person(0);
const QString Second = person(1);

} // namespace

class TestRemarkConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditMadeOfflineAsksWhenSomebodyElseWroteMeanwhile_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("the user tries again") << true;
        QTest::newRow("the user discards it") << false;
    }
    void anEditMadeOfflineAsksWhenSomebodyElseWroteMeanwhile()
    {
        QFETCH(const bool, again);
        Bench bench;
        bench.know(First, u"old"_s);
        bench.add(First, u"ours"_s);
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = u"theirs"_s;
        bench.start();
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Conflict);
        QCOMPARE(bench.settled.first().edit.words, u"theirs"_s);
        QVERIFY(!bench.settled.first().problem);
        QCOMPARE(bench.gateway.calls, QStringList{u"remark "_s + First});
        QCOMPARE(bench.editOf(First)->words, u"theirs"_s);
        QCOMPARE(bench.contact(First).remark, u"theirs"_s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Failed);
        QCOMPARE(bench.remarkChanges(First).first().kind, Change::Kind::RemarkElsewhere);

        // Nothing more happens until the user has decided.
        bench.restart();
        bench.save(Second, u"another"_s);
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.gateway.calls.filter(First).size(), 1);
        if (again) {
            bench.retry(First);
            QVERIFY(bench.settles(3));
            QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
            QCOMPARE(bench.there(First), u"ours"_s);
            QCOMPARE(bench.remarkChanges(First).first().kind, Change::Kind::RemarkByUs);
            QCOMPARE(bench.remarkChanges(First).first().before, u"theirs"_s);
        } else {
            QVERIFY(await(bench.store.discardEdit(bench.editOf(First)->key)));
            QCOMPARE(bench.there(First), u"theirs"_s);
        }
        QCOMPARE(bench.contact(First).remark, bench.there(First));
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Settled);
    }

    void tryingAgainAsksAgainWhenItChangedOnceMore()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.add(First, u"ours"_s);
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = u"theirs"_s;
        bench.start();
        QVERIFY(bench.settles());
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = u"theirs too"_s;
        bench.retry(First);
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.last().edit.state, State::Conflict);
        QCOMPARE(bench.editOf(First)->words, u"theirs too"_s);
        QCOMPARE(bench.sends(), 0);
    }

    void aSyncThatFindsAnotherRemarkMakesAWaitingEditAsk()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.add(First, u"ours"_s);
        bench.gateway.people[First].remark = u"theirs"_s;
        ContactDetails details{.id = First};
        details.remark = u"theirs"_s;
        QVERIFY(await(bench.store.saveDetails(bench.account, {details}, {First})));
        bench.start(); // within ten minutes of that reading
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Conflict);
        QCOMPARE(bench.sends(), 0);
    }

    void aRemarkThatWasNeverReadIsNotOverwritten()
    {
        Bench bench;
        bench.gateway.people[First].remark = u"written on the phone"_s;
        bench.start();
        bench.save(First, u"ours"_s);
        bench.save(Second, u"ours"_s); // there was none
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Conflict);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 1);
    }

    void whatIsThereAlreadyIsConfirmedWithoutSending()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.add(First, u"same"_s);
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = u"same"_s;
        bench.start();
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 0);
        QCOMPARE(bench.contact(First).remark, u"same"_s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Settled);
    }

    void anEarlierEditThatArrivedLateIsNoConflict_data()
    {
        QTest::addColumn<bool>("arrivesAfterTheRestart");
        QTest::newRow("before the program ended") << false;
        QTest::newRow("while the next one waited") << true;
    }
    void anEarlierEditThatArrivedLateIsNoConflict()
    {
        QFETCH(const bool, arrivesAfterTheRestart);
        Bench bench;
        bench.know(First, u"old"_s);
        bench.start();
        bench.gateway.hanging = {u"setRemark"_s};
        bench.gateway.keeps = FakeGateway::Keeps::Nothing;
        bench.save(First, u"one"_s);
        QVERIFY(bench.turnUntil([&] { return bench.sends() == 1; }));
        bench.stop();
        bench.gateway.hanging.clear();
        bench.gateway.keeps = FakeGateway::Keeps::Remark;
        if (!arrivesAfterTheRestart)
            bench.gateway.people[First].remark = u"one"_s;
        bench.wall += 60 * Minute;
        bench.add(First, u"two"_s);
        if (arrivesAfterTheRestart)
            bench.gateway.people[First].remark = u"one"_s;
        bench.start();
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
        QCOMPARE(bench.there(First), u"two"_s);
        QCOMPARE(bench.sends(), 2);
    }

    void undoWritesTheEarlierRemarkBackWithoutAnyConflict_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("later"); // after what was read has grown old
        QTest::addColumn<int>("sends");
        for (const bool later : {false, true}) {
            const char *when = later ? "later" : "at once";
            QTest::addRow("waiting, %s", when) << u"waiting"_s << later << 0;
            QTest::addRow("sent and there, %s", when) << u"there"_s << later << 2;
            // It may arrive yet, so what is there is written once more.
            QTest::addRow("sent, not there, %s", when) << u"not there"_s << later << 2;
            QTest::addRow("confirmed, %s", when) << u"confirmed"_s << later << 2;
            QTest::addRow("not kept, %s", when) << u"not kept"_s << later << 2;
            QTest::addRow("refused, %s", when) << u"refused"_s << later << 2;
        }
    }
    void undoWritesTheEarlierRemarkBackWithoutAnyConflict()
    {
        QFETCH(const QString, stage);
        QFETCH(const bool, later);
        QFETCH(const int, sends);
        Bench bench;
        bench.know(First, u"old"_s);
        RemarkEdit edit;
        if (stage == u"waiting"_s) {
            edit = bench.add(First, u"new"_s);
        } else {
            bench.start();
            if (stage == u"there"_s || stage == u"not there"_s)
                bench.gateway.hanging = {u"setRemark"_s};
            if (stage == u"not there"_s || stage == u"not kept"_s)
                bench.gateway.keeps = FakeGateway::Keeps::Nothing;
            if (stage == u"refused"_s)
                bench.gateway.nextErrors[u"setRemark"_s] = {{.kind = Kind::Rejected}};
            edit = bench.save(First, u"new"_s);
            QVERIFY(bench.turnUntil([&] {
                return bench.sends() == 1
                    && (!bench.gateway.hanging.isEmpty() || !bench.settled.isEmpty());
            }));
            bench.stop();
            bench.gateway.hanging.clear();
            bench.gateway.keeps = FakeGateway::Keeps::Remark;
        }
        if (later)
            bench.wall += 60 * Minute;
        bench.settled.clear();
        bench.add(First, edit.earlier);
        bench.start();
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
        QCOMPARE(bench.there(First), u"old"_s);
        QCOMPARE(bench.contact(First).remark, u"old"_s);
        QCOMPARE(bench.contact(First).remarkState, RemarkState::Settled);
        QCOMPARE(bench.sends(), sends);
    }

    void undoWhileItIsOnItsWayCollapsesToTheEarlierRemark()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.start();
        bench.gateway.held = {u"setRemark"_s};
        const RemarkEdit edit = bench.save(First, u"new"_s);
        QVERIFY(bench.turnUntil([&] { return bench.sends() == 1; }));
        bench.save(First, edit.earlier);
        bench.gateway.release();
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Superseded);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        QCOMPARE(bench.there(First), u"old"_s);
        QCOMPARE(bench.sends(), 2);
    }

    void aRestartInAnyStateGoesOnRightly_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("there");
        QTest::addColumn<std::optional<State>>("end"); // nothing: confirmed
        QTest::addColumn<int>("sends");
        const auto row = [](const char *name, State state, const char *there,
                            std::optional<State> end, int sends) {
            QTest::addRow("%s, %s is there", name, there)
                << state << QString::fromLatin1(there) << end << sends;
        };
        row("waiting", State::Waiting, "old", {}, 1);
        row("waiting", State::Waiting, "new", {}, 0);
        row("waiting", State::Waiting, "theirs", State::Conflict, 0);
        row("sent", State::Sent, "old", {}, 1);
        row("sent", State::Sent, "new", {}, 0);
        row("sent", State::Sent, "theirs", State::Conflict, 0);
        for (const char *there : {"old", "new", "theirs"}) {
            row("refused", State::Refused, there, State::Refused, 0);
            row("not kept", State::NotKept, there, State::NotKept, 0);
            row("unknown", State::Unknown, there, State::Unknown, 0);
            row("conflict", State::Conflict, there, State::Conflict, 0);
        }
    }
    void aRestartInAnyStateGoesOnRightly()
    {
        QFETCH(const State, state);
        QFETCH(const QString, there);
        QFETCH(const std::optional<State>, end);
        QFETCH(const int, sends);
        Bench bench;
        bench.know(First, u"old"_s);
        const RemarkEdit edit = bench.add(First, u"new"_s);
        if (state != State::Waiting)
            QVERIFY(await(bench.store.markSent(edit.key)));
        if (!isOpen(state))
            QVERIFY(await(bench.store.closeEdit(edit.key, state, {}, u"old"_s)));
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = there;
        bench.start();
        bench.save(Second, u"a witness"_s);
        QVERIFY(bench.turnUntil([&] {
            return std::ranges::any_of(bench.settled, [](const Bench::Settled &one) {
                return one.edit.remark == u"a witness"_s && one.edit.state == State::Confirmed;
            });
        }));
        QCOMPARE(bench.sends() - 1, sends);
        const std::optional<RemarkEdit> left = bench.editOf(First);
        QCOMPARE(left.has_value(), end.has_value());
        if (left)
            QCOMPARE(left->state, *end);
        QCOMPARE(bench.there(First), end ? there : u"new"_s);
    }

    void afterTryingAgainItIsReadBeforeItIsSent_data()
    {
        QTest::addColumn<State>("state");
        QTest::newRow("refused") << State::Refused;
        QTest::newRow("not kept") << State::NotKept;
        QTest::newRow("unknown") << State::Unknown;
    }
    void afterTryingAgainItIsReadBeforeItIsSent()
    {
        QFETCH(const State, state);
        Bench bench;
        bench.know(First, u"old"_s);
        const RemarkEdit edit = bench.add(First, u"new"_s);
        QVERIFY(await(bench.store.markSent(edit.key)));
        QVERIFY(await(bench.store.closeEdit(edit.key, state, {}, u"old"_s)));
        bench.gateway.people[First].remark = u"new"_s; // it arrived late
        bench.start();
        bench.retry(First);
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Confirmed);
        QCOMPARE(bench.sends(), 0);
    }

    void aClockThatJumpsDoesNoHarm_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("a year on") << qint64(365 * 24 * 60 * Minute);
        QTest::newRow("a year back") << qint64(-365 * 24 * 60 * Minute);
        QTest::newRow("to the beginning") << qint64(-1'699'999'999'999);
    }
    void aClockThatJumpsDoesNoHarm()
    {
        QFETCH(const qint64, jump);
        Bench bench;
        bench.know(First, u"old"_s);
        bench.know(Second, u"old"_s);
        bench.add(First, u"ours"_s);
        bench.wall += jump;
        bench.add(Second, u"new"_s);
        bench.gateway.people[First].remark = u"theirs"_s;
        bench.start();
        QVERIFY(bench.settles(2));
        QCOMPARE(bench.settled.at(0).edit.state, State::Conflict);
        QCOMPARE(bench.settled.at(1).edit.state, State::Confirmed);
        bench.wall -= jump;
        bench.save(Second, u"newer"_s);
        QVERIFY(bench.settles(3));
        QCOMPARE(bench.settled.last().edit.state, State::Confirmed);
    }

    void whatWasReadIsReadAgainWhenTheTurnWasLongInComing()
    {
        Bench bench;
        bench.know(First, u"old"_s);
        bench.start();
        bench.pacer->holdBack(1h);
        bench.save(First, u"ours"_s);
        for (int i = 0; i < 50; ++i) // until it waits for its turn
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        bench.wall += 60 * Minute;
        bench.gateway.people[First].remark = u"theirs"_s;
        QVERIFY(bench.settles());
        QCOMPARE(bench.settled.first().edit.state, State::Conflict);
        QCOMPARE(bench.sends(), 0);
    }

    void whatCannotBeReadIsNotSent_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no network") << int(Kind::Network);
        QTest::newRow("timeout") << int(Kind::Timeout);
        QTest::newRow("too frequent") << int(Kind::RateLimited);
        QTest::newRow("signed out") << int(Kind::SignedOut);
        QTest::newRow("not understood") << int(Kind::BadReply);
    }
    void whatCannotBeReadIsNotSent()
    {
        QFETCH(const int, kind);
        Bench bench;
        bench.gateway.nextErrors[u"remark"_s] = QList<Error>(9, {.kind = Kind(kind)});
        bench.start();
        bench.save(First, u"new"_s);
        QVERIFY(bench.settles());
        QCOMPARE(int(bench.settled.first().problem->kind), kind);
        QCOMPARE(bench.settled.first().edit.state, State::Waiting);
        QVERIFY(
            bench.turnUntil([&] { return bench.gateway.nextErrors.value(u"remark"_s).isEmpty(); }));
        QCOMPARE(bench.sends(), 0);
        QVERIFY(bench.turnUntil([&] { return !bench.editOf(First); }));
        QCOMPARE(bench.there(First), u"new"_s);
        QCOMPARE(bench.sends(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRemarkConflicts)
#include "tst_remarkconflicts.moc"
