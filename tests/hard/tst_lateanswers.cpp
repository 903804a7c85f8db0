// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardground.h"
#include "storedlines.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// Each answer of a sync comes late once, with what was there when it was asked for, while the user
/// writes a remark: nothing that was confirmed is undone by it.
class TestLateAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerFromBeforeDoesNotUndoARemark_data() { addSystems(); }
    void anAnswerFromBeforeDoesNotUndoARemark()
    {
        QFETCH(const QString, system);
        HardGround ground(system, HardGround::Situation::LaterSync);
        QVERIFY(ground.runUndisturbed());
        int late = 0;
        for (qsizetype number = 1;; ++number) {
            const std::unique_ptr<Store> store = ground.begin();
            HardRun run(*store, ground.keychain());
            QVERIFY(run.open());
            const ContactKey contact = ground.contactIn(*store);
            ground.world().spoilRequest(number, u"delay:80*1"_s);
            const Watched<Result<SyncOutcome>> sync(
                run.book().sync(ground.account().key, SyncScope::Members));
            QVERIFY(run.turnUntil(
                [&] { return sync.hasEnded() || ground.world().demo().requestCount() >= number; }));
            const Result<RemarkEdit> saved = run.saveRemark(contact, HardGround::newRemark());
            QVERIFY(saved);
            const std::optional<RemarkEdit> settled = run.settled(saved->key);
            QVERIFY(settled);
            QCOMPARE(settled->state, RemarkEdit::State::Confirmed);
            QVERIFY(run.turnUntil([&] { return sync.hasEnded(); }));
            QVERIFY(sync.result());
            const QStringList lines = storedLines(*store, ground.account());
            QVERIFY2(lines == ground.expected(),
                     qPrintable(u"request %1:\n    %2"_s.arg(
                         QString::number(number), difference(ground.expected(), lines))));
            QCOMPARE(ground.world().timesWritten(HardGround::newRemark()), 1);
            if (ground.world().demo().requestCount() < number)
                break;
            ++late;
        }
        m_late += late;
        QVERIFY(late > 2);
    }

    void cleanupTestCase() { qInfo("answers that came late: %d", m_late); }

private:
    int m_late = 0;
};

QTEST_GUILESS_MAIN(TestLateAnswers)
#include "tst_lateanswers.moc"
