// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "misbehaviour.h"
#include "operations.h"

#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Error::Kind;

/// A gateway that goes wrong at any request of any call: each ends once, with the right error or
/// with the right values, and never with invented or silently missing rows.
class TestConformanceMisbehaviour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        DemoOptions options;
        options.sizes.clear();
        m_elsewhere = std::make_unique<DemoServerThread>(options);
        QVERIFY(m_elsewhere->start());
    }

    void aReadEndsWithTheRightErrorOrTheRightValues_data()
    {
        addOperations(m_benches, {Operation::Effect::Read});
    }
    void aReadEndsWithTheRightErrorOrTheRightValues()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        const Outcome clean = run(bench, asked);
        QVERIFY2(!clean.error, qPrintable(wordsFor(clean.error.value_or(Error()))));
        const qsizetype requests = bench.demo().requestCount();
        QVERIFY(requests >= 1);
        QStringList troubles;
        for (const Misbehaviour &wrong : all()) {
            for (qsizetype number = 1; number <= requests; ++number) {
                bench.heal();
                bench.spoilRequest(number, wrong.fault + u"*1"_s);
                const Outcome outcome = run(bench, asked);
                const QString trouble = troubleOf(bench, asked, wrong, clean, outcome);
                if (!trouble.isEmpty())
                    troubles.append(
                        u"%1 at %2: %3"_s.arg(wrong.fault, pathOf(bench, number), trouble));
            }
        }
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
        QCOMPARE(elsewhere().requestCount(), 0);
        // And it works again.
        bench.heal();
        QCOMPARE(run(bench, asked).lines, clean.lines);
    }

    void aWriteIsSentOnceAndItsDoubtIsSaid_data()
    {
        addOperations(m_benches, {Operation::Effect::Write});
    }
    void aWriteIsSentOnceAndItsDoubtIsSaid()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        const Outcome clean = run(bench, asked);
        QVERIFY2(!clean.error, qPrintable(wordsFor(clean.error.value_or(Error()))));
        const qsizetype requests = bench.demo().requestCount();
        QStringList troubles;
        for (const Misbehaviour &wrong : all()) {
            for (qsizetype number = 1; number <= requests; ++number) {
                bench.begin();
                bench.spoilRequest(number, wrong.fault + u"*1"_s);
                const Outcome outcome = run(bench, asked);
                const QString trouble = troubleOfWrite(bench, asked, wrong, number, outcome);
                if (!trouble.isEmpty())
                    troubles.append(
                        u"%1 at %2: %3"_s.arg(wrong.fault, pathOf(bench, number), trouble));
            }
        }
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
        QCOMPARE(elsewhere().requestCount(), 0);
    }

    void nobodyIsWaitedForLongerThanTheDeadline_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("fault");
        for (const ConformanceRow &row : conformanceRows()) {
            const Capabilities can = m_benches.take(row.name).capabilities();
            for (const Operation &call : operations()) {
                for (const QString &fault : {u"hang"_s, u"drip:20"_s}) {
                    if (row.makeImpatient && call.isSupported(can))
                        QTest::newRow(qPrintable(row.name + u": "_s + call.name + u", "_s + fault))
                            << row.name << call.name << fault;
                }
            }
        }
    }
    void nobodyIsWaitedForLongerThanTheDeadline()
    {
        QFETCH(const QString, fault);
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        bench.spoil(QString(), fault);
        const std::unique_ptr<Gateway> gateway
            = bench.row().makeImpatient(bench.account(), bench.secret());
        const Outcome outcome = await(asked.start(bench, gateway.get()));
        QVERIFY(outcome.error);
        const bool isInDoubt = asked.effect == Operation::Effect::Write
            && outcome.error->kind == Kind::UnknownOutcome;
        if (!isInDoubt) {
            QCOMPARE(wordFor(outcome.error->kind), wordFor(Kind::Timeout));
            QCOMPARE(bench.demo().requestCount(writePath(bench, asked)), 0);
        }
    }

    void signedOutIsSaidOfEveryCall_data() { addOperations(m_benches); }
    void signedOutIsSaidOfEveryCall()
    {
        const Operation &asked = fetchedOperation();
        ConformanceBench &bench = fetchedBench(m_benches);
        for (const QString &fault : {u"signed-out"_s, u"expired-session"_s}) {
            bench.spoil(QString(), fault);
            const Outcome outcome = run(bench, asked);
            QVERIFY2(outcome.error, qPrintable(fault));
            QVERIFY2(needsSignIn(outcome.error->kind) || isMissingPicture(asked, outcome),
                     qPrintable(wordsFor(*outcome.error)));
            QVERIFY(!bench.isTellingSecrets(outcome.error->words));
        }
    }

    void aListThatIsBeingPreparedIsAskedForAgain_data() { addSystems(); }
    void aListThatIsBeingPreparedIsAskedForAgain()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        if (!bench.row().prepares)
            QSKIP("it never prepares");
        const qsizetype listed = bench.roster().entries.size();
        bench.spoil(bench.row().listPath, u"initialising*2"_s);
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        int initialising = 0;
        Result<Roster> roster = failure(Kind::NotReady);
        for (int tries = 0; tries < 10 && !roster; ++tries) {
            roster = await(gateway->roster());
            if (roster)
                break;
            QCOMPARE(wordFor(roster.error().kind), wordFor(Kind::NotReady));
            QVERIFY(roster.error().retryAfter > 0s);
            initialising += roster.error().retryAfter == 5s ? 1 : 0;
        }
        QVERIFY2(roster, said(roster));
        QCOMPARE(initialising, 2);
        QCOMPARE(roster->entries.size(), listed);
    }

    void cleanupTestCase()
    {
        m_benches.clear();
        m_elsewhere.reset();
    }

private:
    DemoGateway &elsewhere() { return *m_elsewhere->gateway(); }
    QList<Misbehaviour> all() { return misbehaviours(elsewhere().pictureUrl().toString()); }

    static Outcome run(ConformanceBench &bench, const Operation &asked)
    {
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        return await(asked.start(bench, gateway.get()));
    }

    static QString pathOf(ConformanceBench &bench, qsizetype number)
    {
        const QList<DemoCall> calls = bench.demo().calls();
        return number <= calls.size() ? calls.at(number - 1).path : u"(nothing)"_s;
    }

    static QString writePath(ConformanceBench &bench, const Operation &asked)
    {
        return asked.support == &Capabilities::groupRemarks ? bench.row().groupRemarkPath
                                                            : bench.row().friendRemarkPath;
    }

    /// What is wrong with an error of any call.
    static QString troubleOf(ConformanceBench &bench, const Misbehaviour &wrong, const Error &error)
    {
        if (bench.isTellingSecrets(error.words))
            return u"tells a secret: "_s + error.words;
        if (error.kind == Kind::RateLimited && wrong.fault == u"429:7"_s && error.retryAfter != 7s)
            return u"asks again after %1 ms"_s.arg(error.retryAfter.count());
        if (error.kind == Kind::Rejected && error.words.isEmpty())
            return u"says not what the gateway said"_s;
        return {};
    }

    static QString troubleOf(ConformanceBench &bench, const Operation &asked,
                             const Misbehaviour &wrong, const Outcome &clean,
                             const Outcome &outcome)
    {
        if (outcome.error) {
            if (!wrong.reads.contains(outcome.error->kind) && !isMissingPicture(asked, outcome))
                return wordsFor(*outcome.error);
            return troubleOf(bench, wrong, *outcome.error);
        }
        if (outcome.lines == clean.lines)
            return {};
        // Null where there are none.
        if ((asked.name == u"labels"_s || asked.name == u"devices"_s)
            && wrong.fault == u"null-data"_s && outcome.lines.isEmpty())
            return {};
        if (asked.name == u"profile"_s && isProfileWithoutNames(outcome, clean))
            return {};
        // Whoever asks drops rows of others; ids that nobody has are left out.
        if (asked.name == u"contacts"_s
            && QStringList{u"null-data"_s, u"wrong-types"_s, u"hidden-failure"_s}.contains(
                wrong.fault)
            && std::ranges::none_of(outcome.lines, [&](const QString &line) {
                   return isAboutSomebodyAsked(line, clean) && !clean.lines.contains(line);
               }))
            return {};
        // Nothing says how long it should have been; who decodes it will see.
        if (asked.name == u"picture"_s && wrong.fault == u"cut"_s)
            return {};
        // A hint; this is how one of the systems says no.
        if (asked.name == u"online"_s && outcome.lines == QStringList{u"offline"_s}
            && wrong.reads.contains(Kind::Rejected))
            return {};
        return u"a success with %1 lines instead of %2: %3"_s.arg(
            QString::number(outcome.lines.size()), QString::number(clean.lines.size()),
            outcome.lines.join(u" / "_s).left(200));
    }

    /// Whoever has no session gets a page of nothing.
    static bool isMissingPicture(const Operation &asked, const Outcome &outcome)
    {
        return asked.name == u"picture"_s && outcome.error && outcome.error->kind == Kind::BadReply;
    }

    /// Who it is is right, and names that are known already stay.
    static bool isProfileWithoutNames(const Outcome &outcome, const Outcome &clean)
    {
        for (qsizetype i = 0; i < clean.lines.size(); ++i) {
            const QString told = outcome.lines.value(i);
            if (told != clean.lines.at(i) && (i == 0 || !told.isEmpty()))
                return false;
        }
        return true;
    }

    static bool isAboutSomebodyAsked(const QString &line, const Outcome &clean)
    {
        const QString id = line.section(u'|', 0, 0);
        return std::ranges::any_of(
            clean.lines, [&](const QString &asked) { return asked.section(u'|', 0, 0) == id; });
    }

    QString troubleOfWrite(ConformanceBench &bench, const Operation &asked,
                           const Misbehaviour &wrong, qsizetype number, const Outcome &outcome)
    {
        const QString path = writePath(bench, asked);
        const bool isGroup = asked.support == &Capabilities::groupRemarks;
        const QString id = isGroup ? bench.someGroup() : bench.someFriend();
        const ContactKind kind = isGroup ? ContactKind::Group : ContactKind::Friend;
        const qsizetype writes = bench.demo().requestCount(path);
        const QString overThere = bench.remarkOverThere(id);
        const bool hitTheWrite = pathOf(bench, number).endsWith(path);
        if (writes > 1)
            return u"sent %1 times"_s.arg(writes);
        if (!outcome.error) {
            // Where a success is all that a reply says, this is "accepted but not kept".
            const bool isHollow = wrong.fault == u"hidden-failure"_s && hitTheWrite;
            const bool isDone = overThere == newRemark() || isHollow;
            return isDone ? QString() : u"a success without a change"_s;
        }
        const QList<Kind> &kinds = hitTheWrite ? wrong.writes : wrong.reads;
        if (!kinds.contains(outcome.error->kind))
            return wordsFor(*outcome.error);
        if (outcome.error->kind != Kind::UnknownOutcome && overThere != u"before"_s)
            return u"done, in spite of "_s + wordsFor(*outcome.error);
        bench.demo().clearFaults();
        const Result<QString> readBack = await(bench.gateway().remark(id, kind));
        if (!readBack || *readBack != overThere)
            return u"cannot be read back: "_s + QString::fromUtf8(said(readBack));
        return troubleOf(bench, wrong, *outcome.error);
    }

    BenchShelf m_benches;
    std::unique_ptr<DemoServerThread> m_elsewhere;
};

QTEST_GUILESS_MAIN(TestConformanceMisbehaviour)
#include "tst_conformance_misbehaviour.moc"
