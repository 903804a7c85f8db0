// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkrules.h"

#include <QTest>

#include <limits>

using namespace Lianxi;
using namespace Lianxi::RemarkRules;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;
using Kind = Error::Kind;

namespace {

constexpr qint64 Now = 1'700'000'000'000;
constexpr qint64 Minute = 60'000;

/// Where an open edit may stand when the courier takes it up.
enum class Stands { Fresh, TriedBefore, SentBefore, SentNow };

RemarkEdit editThat(Stands stands)
{
    RemarkEdit edit;
    edit.key = 1;
    edit.remark = u"wish"_s;
    edit.base = u"base"_s;
    edit.known = u"base"_s;
    edit.baseReadAt = Now;
    edit.tries = stands == Stands::Fresh ? 0 : 1;
    if (stands == Stands::SentBefore || stands == Stands::SentNow)
        edit.state = State::Sent;
    return edit;
}

} // namespace

class TestRemarkRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReadingOfEveryStateIsDecided_data()
    {
        QTest::addColumn<Stands>("stands");
        QTest::addColumn<QString>("there");
        QTest::addColumn<bool>("mayBeOvertaken");
        QTest::addColumn<Step>("step");
        struct Line
        {
            const char *name;
            Stands stands;
            QList<Step> steps; // in the order of `readings`
            Step equalAndOvertaken;
        };
        const QStringList readings{u"wish"_s, u"base"_s, u"ours"_s, u"theirs"_s, QString()};
        using enum Step;
        const QList<Line> table{
            {"not sent", Stands::Fresh, {Confirm, Send, Send, AskUser, AskUser}, Send},
            {"tried", Stands::TriedBefore, {Confirm, Send, Send, AskUser, AskUser}, Confirm},
            {"sent before", Stands::SentBefore, {Confirm, Send, Send, AskUser, AskUser}, Confirm},
            {"sent now",
             Stands::SentNow,
             {Confirm, TellNotKept, TellNotKept, TellNotKept, TellNotKept},
             Confirm},
        };
        for (const Line &line : table) {
            for (qsizetype i = 0; i < readings.size(); ++i) {
                const QByteArray there = readings[i].isEmpty() ? "nothing" : readings[i].toUtf8();
                QTest::addRow("%s, %s", line.name, there.constData())
                    << line.stands << readings[i] << false << line.steps[i];
                QTest::addRow("%s, %s, and one may arrive", line.name, there.constData())
                    << line.stands << readings[i] << true
                    << (i == 0 ? line.equalAndOvertaken : line.steps[i]);
            }
        }
    }
    void everyReadingOfEveryStateIsDecided()
    {
        QFETCH(Stands, stands);
        QFETCH(QString, there);
        QFETCH(bool, mayBeOvertaken);
        QFETCH(Step, step);
        RemarkEdit edit = editThat(stands);
        edit.ours = {u"something"_s, u"ours"_s};
        edit.mayBeOvertaken = mayBeOvertaken;
        const SentBy sentBy = stands == Stands::SentNow ? SentBy::ThisRun : SentBy::EarlierRun;
        QCOMPARE(stepAfterReading(edit, there, sentBy), step);
        // Who has just written something does not make what waits any different.
        if (edit.state == State::Waiting)
            QCOMPARE(stepAfterReading(edit, there, SentBy::ThisRun), step);
    }

    void onlyWhatIsKnownWellEnoughIsSentUnread_data()
    {
        QTest::addColumn<RemarkEdit>("edit");
        QTest::addColumn<Step>("step");
        const auto row = [](const char *name, Step step, auto change) {
            RemarkEdit edit = editThat(Stands::Fresh);
            change(edit);
            QTest::newRow(name) << edit << step;
        };
        row("read just now", Step::Send, [](RemarkEdit &) {});
        row("almost ten minutes ago", Step::Send,
            [](RemarkEdit &edit) { edit.baseReadAt = Now - 10 * Minute + 1; });
        row("ten minutes ago", Step::Read,
            [](RemarkEdit &edit) { edit.baseReadAt = Now - 10 * Minute; });
        row("never", Step::Read, [](RemarkEdit &edit) { edit.baseReadAt = 0; });
        row("in the future", Step::Read, [](RemarkEdit &edit) { edit.baseReadAt = Now + 1; });
        row("at the end of time", Step::Read,
            [](RemarkEdit &edit) { edit.baseReadAt = std::numeric_limits<qint64>::max(); });
        row("before all time", Step::Read,
            [](RemarkEdit &edit) { edit.baseReadAt = std::numeric_limits<qint64>::min(); });
        row("tried before", Step::Read, [](RemarkEdit &edit) { edit.tries = 1; });
        row("sent", Step::Read, [](RemarkEdit &edit) { edit.state = State::Sent; });
        row("another was read since", Step::Read,
            [](RemarkEdit &edit) { edit.known = u"theirs"_s; });
        row("it is there already", Step::Read,
            [](RemarkEdit &edit) { edit.known = edit.base = edit.remark; });
        row("it is there, but another may arrive", Step::Send, [](RemarkEdit &edit) {
            edit.known = edit.base = edit.remark;
            edit.mayBeOvertaken = true;
        });
        row("made in the future", Step::Send,
            [](RemarkEdit &edit) { edit.createdAt = Now + 1'000'000 * Minute; });
    }
    void onlyWhatIsKnownWellEnoughIsSentUnread()
    {
        QFETCH(RemarkEdit, edit);
        QFETCH(Step, step);
        QCOMPARE(firstStep(edit, Now), step);
    }

    void everyAnswerToAWriteIsJudged_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<Sending>("sending");
        QTest::addColumn<bool>("all"); // others would fare alike
        const auto row = [](const char *name, Kind kind, Sending sending, bool all = false) {
            QTest::newRow(name) << int(kind) << sending << all;
        };
        row("outcome unknown", Kind::UnknownOutcome, Sending::MayBeThere);
        row("cancelled", Kind::Cancelled, Sending::CutByUs);
        row("no network", Kind::Network, Sending::NotNow);
        row("timeout", Kind::Timeout, Sending::NotNow);
        row("too frequent", Kind::RateLimited, Sending::NotNow, true);
        row("not ready", Kind::NotReady, Sending::NotNow);
        row("signed out", Kind::SignedOut, Sending::NotNow, true);
        row("no such device", Kind::UnknownDevice, Sending::NotNow, true);
        row("somebody else", Kind::OtherAccount, Sending::NotNow, true);
        row("rejected", Kind::Rejected, Sending::Refused);
        row("no such call", Kind::Invalid, Sending::Refused);
        row("status", Kind::Http, Sending::Refused);
        row("bad reply", Kind::BadReply, Sending::Refused);
    }
    void everyAnswerToAWriteIsJudged()
    {
        QFETCH(int, kind);
        QFETCH(Sending, sending);
        QFETCH(bool, all);
        QCOMPARE(afterSending(failure(Kind(kind))), sending);
        QCOMPARE(stopsAll(Kind(kind)), all);
        QCOMPARE(afterSending({}), Sending::MayBeThere);
    }
};

QTEST_GUILESS_MAIN(TestRemarkRules)
#include "tst_remarkrules.moc"
