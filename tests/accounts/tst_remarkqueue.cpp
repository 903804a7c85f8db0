// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courierbench.h"

#include <QTest>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

using State = RemarkEdit::State;
using Kind = Error::Kind;

/// A gateway that cannot do anything about some contacts.
class StuckGateway : public FakeGateway
{
public:
    QHash<QString, Error> stuck; ///< by id
    bool writesAreStuckToo = true;

    QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind, QString text) override
    {
        if (writesAreStuckToo && stuck.contains(id))
            nextErrors[u"setRemark"_s].append(stuck.value(id));
        return FakeGateway::setRemark(id, kind, text);
    }
    QCoro::Task<Result<QString>> remark(QString id, ContactKind kind) override
    {
        if (stuck.contains(id))
            nextErrors[u"remark"_s].append(stuck.value(id));
        return FakeGateway::remark(id, kind);
    }
};

using Bench = CourierBench<StuckGateway>;

QString person(int number)
{
    return u"wxid_%1"_s.arg(number, 5, 10, QChar(u'0'));
}

} // namespace

class TestRemarkQueue : public QObject
{
    Q_OBJECT

private:
    static bool isConfirmed(const Bench &bench, const QString &remark)
    {
        return std::ranges::any_of(bench.settled, [&remark](const Bench::Settled &one) {
            return one.edit.remark == remark && one.edit.state == State::Confirmed;
        });
    }

private Q_SLOTS:
    void oneStuckEditDoesNotHoldUpTenOthers_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isKnown"); // so that the write is what fails
        for (const bool isKnown : {false, true}) {
            const char *what = isKnown ? "written" : "read";
            QTest::addRow("no network when %s", what) << int(Kind::Network) << isKnown;
            QTest::addRow("a timeout when %s", what) << int(Kind::Timeout) << isKnown;
            QTest::addRow("not ready when %s", what) << int(Kind::NotReady) << isKnown;
            QTest::addRow("a status when %s", what) << int(Kind::Http) << isKnown;
            QTest::addRow("rejected when %s", what) << int(Kind::Rejected) << isKnown;
            QTest::addRow("unknown outcome when %s", what) << int(Kind::UnknownOutcome) << isKnown;
        }
    }
    void oneStuckEditDoesNotHoldUpTenOthers()
    {
        QFETCH(const int, kind);
        QFETCH(const bool, isKnown);
        Bench bench(11);
        if (isKnown)
            bench.know(person(0), {});
        bench.gateway.stuck[person(0)] = {.kind = Kind(kind), .code = 500};
        for (int i = 0; i <= 10; ++i)
            bench.add(person(i), u"new %1"_s.arg(i));
        const std::chrono::milliseconds start = bench.clock.now();
        bench.start();
        for (int i = 1; i <= 10; ++i)
            QVERIFY(bench.turnUntil([&] { return isConfirmed(bench, u"new %1"_s.arg(i)); }));
        // Ten times read, send, read at the pace of 1-3 s; the stuck one asks thrice at most, with
        // pauses of 2 and 4 s, and for the write.
        QVERIFY(bench.clock.now() - start <= 30 * 3s + 3 * 3s + 6s + 3s);
        QVERIFY(!isConfirmed(bench, u"new 0"_s));
    }

    void aNewEditNeedNotWaitForStuckOnes()
    {
        Bench bench(12);
        for (int i = 0; i < 10; ++i) {
            bench.gateway.stuck[person(i)] = {.kind = Kind::Timeout};
            bench.add(person(i), u"stuck"_s);
        }
        bench.start();
        // Long enough to be tried every ten minutes only.
        const std::chrono::milliseconds later = bench.clock.now() + 2h;
        QVERIFY(bench.turnUntil([&] { return bench.clock.now() > later; }));
        QVERIFY(bench.turnUntil([&] { return bench.settled.size() % 10 == 0; }));
        std::chrono::milliseconds start = bench.clock.now();
        bench.save(person(10), u"new"_s);
        QVERIFY(bench.turnUntil([&] { return isConfirmed(bench, u"new"_s); }));
        QVERIFY(bench.clock.now() - start <= 4 * 3s);

        // One that fails for the first time comes back soon, whatever the old ones do.
        bench.gateway.nextErrors[u"remark"_s] = {{.kind = Kind::Timeout}};
        start = bench.clock.now();
        bench.save(person(11), u"soon"_s);
        QVERIFY(bench.turnUntil([&] { return isConfirmed(bench, u"soon"_s); }));
        // After half a minute, and what the clock gains on the store; the old ones: ten minutes.
        QVERIFY(bench.clock.now() - start < 5min);
    }

    void anEditThatIsSavedDuringARoundGoesBeforeTheStuckOnes()
    {
        Bench bench(4);
        for (int i = 0; i < 3; ++i) {
            bench.gateway.stuck[person(i)] = {.kind = Kind::Timeout};
            bench.add(person(i), u"stuck"_s);
        }
        bench.start();
        QVERIFY(bench.settles(3)); // all of them are known to be stuck
        QVERIFY(bench.settles(4)); // the second round has begun
        bench.save(person(3), u"new"_s);
        QVERIFY(bench.turnUntil([&] { return isConfirmed(bench, u"new"_s); }));
        // The one that was under way, and none of the others.
        QVERIFY(bench.settled.size() <= 4 + 1 + 1);
    }

    void aGatewayThatAsksToSlowDownIsLeftAlone()
    {
        Bench bench;
        bench.gateway.nextErrors[u"remark"_s] = {{.kind = Kind::RateLimited, .retryAfter = 20min}};
        for (int i = 0; i < 3; ++i)
            bench.add(person(i), u"new %1"_s.arg(i));
        const std::chrono::milliseconds start = bench.clock.now();
        bench.start();
        QVERIFY(bench.settles(3)); // whoever waits for one is told at once
        for (const Bench::Settled &one : std::as_const(bench.settled)) {
            QCOMPARE(one.problem->kind, Kind::RateLimited);
            QCOMPARE(one.edit.state, State::Waiting);
        }
        QVERIFY(bench.clock.now() - start < 20min);
        QCOMPARE(bench.gateway.calls.size(), 1);
        QVERIFY(bench.turnUntil([&] { return bench.gateway.calls.size() == 2; }));
        QVERIFY(bench.clock.now() - start >= 20min);
        QVERIFY(bench.settles(6));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.there(person(i)), u"new %1"_s.arg(i));
    }

    void whatNobodyCanReadBackBecomesUnknownAndCanBeTriedAgain_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it had not") << false;
    }
    void whatNobodyCanReadBackBecomesUnknownAndCanBeTriedAgain()
    {
        QFETCH(const bool, arrived);
        Bench bench;
        bench.know(person(0), {});
        bench.gateway.stuck[person(0)] = {.kind = Kind::BadReply, .words = u"no row"_s};
        bench.gateway.writesAreStuckToo = false;
        bench.gateway.keeps = arrived ? FakeGateway::Keeps::Remark : FakeGateway::Keeps::Nothing;
        bench.start();
        bench.save(person(0), u"new"_s);
        QVERIFY(bench.turnUntil([&] {
            const std::optional<RemarkEdit> edit = bench.editOf(person(0));
            return edit && edit->state == State::Unknown;
        }));
        QCOMPARE(bench.sends(), 1);
        QCOMPARE(bench.reads(), 6);
        QCOMPARE(bench.settled.last().edit.state, State::Unknown);
        QCOMPARE(bench.editOf(person(0))->words, u"no row"_s);
        QCOMPARE(bench.contact(person(0)).remarkState, RemarkState::Failed);
        QCOMPARE(bench.remarkChanges(person(0)).size(), 0);

        bench.gateway.stuck.clear();
        bench.gateway.keeps = FakeGateway::Keeps::Remark;
        bench.retry(person(0));
        QVERIFY(bench.turnUntil([&] { return isConfirmed(bench, u"new"_s); }));
        QCOMPARE(bench.sends(), arrived ? 1 : 2);
        QCOMPARE(bench.there(person(0)), u"new"_s);
        QCOMPARE(bench.remarkChanges(person(0)).size(), 1);
    }

    void anEmptyOutboxMakesNoAppointment()
    {
        Bench bench;
        bench.gateway.stuck[person(0)] = {.kind = Kind::Network};
        bench.start();
        bench.save(person(0), u"new"_s);
        QVERIFY(bench.settles(2));
        QVERIFY(await(bench.store.discardEdit(bench.editOf(person(0))->key)));
        QVERIFY(
            bench.turnUntil([&] { return bench.tasks.isEmpty() && !bench.clock.advanceToNext(); }));
        QCOMPARE(bench.sends(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRemarkQueue)
#include "tst_remarkqueue.moc"
