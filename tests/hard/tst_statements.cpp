// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardground.h"
#include "statementfault.h"
#include "storedlines.h"

#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;
using Situation = HardGround::Situation;

} // namespace

/// Every statement of the database fails once: a first sync and a later one, each with a remark
/// that the user writes. Whatever fails, the user is told, or nothing was lost; and the next run
/// comes to where an undisturbed one comes to.
///
/// LIANXI_STATEMENT_STRIDE=N lets only each N-th fail, for slow builds.
class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stride = std::max(1, qEnvironmentVariableIntValue("LIANXI_STATEMENT_STRIDE"));
    }

    void everyStatementFailsOnce_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<bool>("isLater");
        for (const ConformanceRow &row : conformanceRows()) {
            QTest::newRow(qPrintable(row.name + u": first sync"_s)) << row.name << false;
            QTest::newRow(qPrintable(row.name + u": later sync"_s)) << row.name << true;
        }
    }
    void everyStatementFailsOnce()
    {
        QFETCH(const QString, system);
        QFETCH(const bool, isLater);
        QElapsedTimer time;
        time.start();
        HardGround ground(system, isLater ? Situation::LaterSync : Situation::FirstSync);
        QVERIFY(ground.runUndisturbed());

        QStringList complaints;
        int failures = 0;
        for (int number = 1;; number += m_stride) {
            const QString complaint = failOnce(ground, number);
            if (!m_fault.failed())
                break;
            ++failures;
            if (complaint.isEmpty())
                continue;
            complaints.append(u"statement %1: %2\n  %3"_s.arg(
                QString::number(number), m_fault.failed()->simplified().left(120), complaint));
            if (complaints.size() >= 8)
                break;
        }
        m_failures += failures;
        qInfo("%d statements failed, one each run, %lld ms", failures, time.elapsed());
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
        QVERIFY(failures > 50 / m_stride);
    }

    void cleanupTestCase()
    {
        qInfo("every statement fails once: %d runs, %lld systems, a first sync and a later one",
              m_failures, qlonglong(conformanceRows().size()));
    }

private:
    /// One run in which the `number`-th statement fails, then one in which nothing does; what is
    /// wrong about it.
    QString failOnce(HardGround &ground, int number)
    {
        m_fault.pause();
        const std::unique_ptr<Store> store = ground.begin(m_fault.hook());
        auto run = std::make_unique<HardRun>(*store, ground.keychain());
        m_fault.arm(number);
        const HardGround::Seen seen = ground.live(*run, [&] {
            m_fault.pause();
            const ContactKey contact = ground.contactIn(*store);
            m_fault.goOn();
            return contact;
        });
        m_fault.pause();
        QString complaint = complaintAbout(seen, *run, ground, *store);
        if (!complaint.isEmpty())
            return complaint;

        // The next run: of the same program, or of the program started again.
        const bool startsAgain = number % 2 == 0;
        if (startsAgain) {
            run.reset();
            run = std::make_unique<HardRun>(*store, ground.keychain());
        }
        complaint = ground.goOn(*run, *store, seen);
        if (!complaint.isEmpty())
            return complaint;
        const QStringList all = storedLines(*store, ground.account());
        const QStringList lines = startsAgain ? all : HardGround::factsOf(all);
        const QStringList expected
            = startsAgain ? ground.expectedLater() : HardGround::factsOf(ground.expectedLater());
        return lines == expected ? QString()
                                 : u"after the next run:\n    "_s + difference(expected, lines);
    }

    /// Whether the user was told the truth.
    static QString complaintAbout(const HardGround::Seen &seen, const HardRun &run,
                                  const HardGround &ground, Store &store)
    {
        for (const Error &error : run.told()) {
            if (error.kind != Kind::Storage)
                return u"the user was told something else: "_s + wordsFor(error);
        }
        const QStringList lines = HardGround::factsOf(storedLines(store, ground.account()));
        const QStringList expected = HardGround::factsOf(ground.expected());
        const bool isAllThere = lines == expected;
        if (!isAllThere && run.told().isEmpty())
            return u"nobody was told, but this is lost:\n    "_s + difference(expected, lines);
        if (seen.saved && !seen.settled)
            return u"the edit is never settled"_s;
        if (seen.settled && seen.settled->state != RemarkEdit::State::Confirmed)
            return u"the edit ended in state %1"_s.arg(int(seen.settled->state));
        if (seen.isSynced && seen.settled && !isAllThere)
            return u"all was said to be well, but:\n    "_s + difference(expected, lines);
        const bool isShown = std::ranges::any_of(
            lines, [](const QString &line) { return line.contains(HardGround::newRemark()); });
        if (!seen.saved && isShown)
            return u"a remark that was not saved is there"_s;
        return {};
    }

    StatementFault m_fault;
    int m_stride = 1;
    int m_failures = 0;
};

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
