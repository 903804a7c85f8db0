// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "politeask.h"
#include "turnableclock.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using Kind = Error::Kind;

/// A question that fails as told, then answers 42, and the times when it was asked.
struct Question
{
    QCoro::Task<Result<int>> ask()
    {
        times.append(clock.now());
        if (!errors.isEmpty())
            co_return failure(errors.takeFirst());
        co_return 42;
    }
    Watched<Result<int>> begin()
    {
        const std::function<QCoro::Task<Result<int>>()> question = [this] { return ask(); };
        return Watched<Result<int>>(askPolitely<int>(pacer, Priority::User, question));
    }

    TurnableClock clock;
    Pacer pacer{{}, clock};
    QList<Error> errors;
    QList<milliseconds> times;
};

} // namespace

class TestPoliteAsk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatMayPassByItselfIsRepeated_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("repeated");
        QTest::newRow("timeout") << int(Kind::Timeout) << 0 << true;
        QTest::newRow("network") << int(Kind::Network) << 0 << true;
        QTest::newRow("500") << int(Kind::Http) << 500 << true;
        QTest::newRow("503") << int(Kind::Http) << 503 << true;
        QTest::newRow("rate limit") << int(Kind::RateLimited) << 0 << true;
        QTest::newRow("404") << int(Kind::Http) << 404 << false;
        QTest::newRow("302") << int(Kind::Http) << 302 << false;
        QTest::newRow("cancelled") << int(Kind::Cancelled) << 0 << false;
        QTest::newRow("signed out") << int(Kind::SignedOut) << 401 << false;
        QTest::newRow("rejected") << int(Kind::Rejected) << 500 << false;
        QTest::newRow("HTML") << int(Kind::BadReply) << 0 << false;
        QTest::newRow("preparing") << int(Kind::NotReady) << 0 << false;
        QTest::newRow("a write") << int(Kind::UnknownOutcome) << 0 << false;
        QTest::newRow("impossible") << int(Kind::Invalid) << 0 << false;
    }
    void onlyWhatMayPassByItselfIsRepeated()
    {
        QFETCH(const int, kind);
        QFETCH(const int, code);
        QFETCH(const bool, repeated);
        const Error error{.kind = Kind(kind), .code = code};
        QCOMPARE(pauseBeforeRepeat(error, 0).has_value(), repeated);
        QCOMPARE(pauseBeforeRepeat(error, 1).has_value(), repeated);
        QVERIFY(!pauseBeforeRepeat(error, 2));
    }

    void pausesGrowAndAreNotAllTheSame()
    {
        QSet<qint64> seen;
        for (int i = 0; i < 50; ++i) {
            const milliseconds first = *pauseBeforeRepeat({.kind = Kind::Network}, 0);
            const milliseconds second = *pauseBeforeRepeat({.kind = Kind::Network}, 1);
            QVERIFY(first >= 1s && first < 2s);
            QVERIFY(second >= 2s && second < 4s);
            seen.insert(first.count());
        }
        QVERIFY(seen.size() > 5);
    }

    void aGatewayThatNamesATimeIsLeftAloneForIt()
    {
        Question question;
        question.errors = QList<Error>(3, {.kind = Kind::RateLimited, .retryAfter = 90s});
        const auto answer = question.begin();
        while (!answer.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QCOMPARE(question.times.size(), 3);
        QCOMPARE(question.times.at(1) - question.times.at(0), 90s);
        QCOMPARE(question.times.at(2) - question.times.at(1), 90s);
        QCOMPARE(answer->error().retryAfter, 90s);
    }

    void aGatewayThatNamesNoTimeIsLeftAloneForLongerEachTimeUntilACallSucceeds()
    {
        Question question;
        const QList<milliseconds> pauses{1min, 2min, 4min, 8min, 16min, 30min, 30min, 30min, 30min};
        // Over several questions: each is asked three times.
        for (int i = 0; i < 3; ++i) {
            question.errors = QList<Error>(3, {.kind = Kind::RateLimited});
            const auto answer = question.begin();
            while (!answer.hasEnded())
                QVERIFY(question.clock.advanceToNext());
            QCOMPARE(answer->error().retryAfter, pauses.at(3 * i + 2));
        }
        for (qsizetype i = 1; i < question.times.size(); ++i)
            QCOMPARE(question.times.at(i) - question.times.at(i - 1), pauses.at(i - 1));
        // Other failures in between change nothing, a success does.
        question.errors = {{.kind = Kind::Network}, {.kind = Kind::RateLimited}};
        question.times.clear();
        auto answer = question.begin();
        while (!answer.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QCOMPARE(question.times.at(2) - question.times.at(1), 30min);
        question.errors = {{.kind = Kind::RateLimited}};
        question.times.clear();
        answer = question.begin();
        while (!answer.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QCOMPARE(question.times.at(1) - question.times.at(0), 1min);
    }

    void aFailureIsForgottenWhenTheRepetitionWorks()
    {
        Question question;
        question.errors = {{.kind = Kind::Timeout}, {.kind = Kind::Network}};
        const auto answer = question.begin();
        QVERIFY(!answer.hasEnded());
        while (!answer.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QCOMPARE(answer->value(), 42);
        QCOMPARE(question.times.size(), 3);
        QVERIFY(question.times.at(1) - question.times.at(0) >= 1s);
        QVERIFY(question.times.at(2) - question.times.at(1) >= 2s);
    }

    void theLastFailureIsTheAnswer()
    {
        Question question;
        question.errors = {{.kind = Kind::Timeout},
                           {.kind = Kind::Timeout},
                           {.kind = Kind::Network, .words = u"third"_s},
                           {.kind = Kind::Invalid}};
        const auto answer = question.begin();
        while (!answer.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QCOMPARE(answer->error().words, u"third"_s);
        QCOMPARE(question.times.size(), 3);
    }

    void aRequestToSlowDownHoldsBackEverybodyElse()
    {
        Question question;
        question.errors = {{.kind = Kind::RateLimited, .retryAfter = 90s}};
        const milliseconds start = question.clock.now();
        const auto answer = question.begin();
        const Watched<Result<void>> other(question.pacer.admit(Priority::User));
        question.clock.advance(89s);
        QVERIFY(!other.hasEnded());
        while (!answer.hasEnded() || !other.hasEnded())
            QVERIFY(question.clock.advanceToNext());
        QVERIFY(question.times.at(1) - start >= 90s);
    }

    void cancellingEndsEveryWait_data()
    {
        QTest::addColumn<bool>("beforeItsTurn");
        QTest::newRow("before its turn") << true;
        QTest::newRow("before a repetition") << false;
    }
    void cancellingEndsEveryWait()
    {
        QFETCH(const bool, beforeItsTurn);
        Question question;
        if (beforeItsTurn)
            QVERIFY(Watched<Result<void>>(question.pacer.admit(Priority::User)).hasEnded());
        else
            question.errors = {{.kind = Kind::Network}};
        const auto answer = question.begin();
        QVERIFY(!answer.hasEnded());
        question.pacer.cancelAll();
        QVERIFY(answer.hasEnded());
        QCOMPARE(answer->error().kind, Kind::Cancelled);
        QCOMPARE(question.times.size(), beforeItsTurn ? 0 : 1);
        while (question.clock.advanceToNext()) { }
        QCOMPARE(question.times.size(), beforeItsTurn ? 0 : 1);
    }
};

QTEST_GUILESS_MAIN(TestPoliteAsk)
#include "tst_politeask.moc"
