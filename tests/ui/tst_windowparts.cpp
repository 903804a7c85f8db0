// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message.h"
#include "messagebar.h"
#include "navigation.h"
#include "statusbarview.h"
#include "statustext.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Navigation, messages and the words of the status bar.
class TestWindowParts : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] static Message message(const QString &id, Message::Urgency urgency)
    {
        return {.id = id,
                .urgency = urgency,
                .sentence = u"About %1"_s.arg(id),
                .action = Message::Action::Refresh,
                .actionText = u"Try again"_s,
                .subject = 1};
    }
    [[nodiscard]] static Account shop()
    {
        Account account;
        account.system = u"gewechat"_s;
        account.key = 1;
        account.name = u"Shop A"_s;
        return account;
    }

private Q_SLOTS:
    void backLeadsWhereTheUserCameFrom()
    {
        Navigation navigation;
        navigation.goTo({1, ContactKind::Group, 0});
        navigation.openGroup(77);
        QCOMPARE(navigation.place(), (Place{1, ContactKind::Group, 77}));
        navigation.goBack();
        QCOMPARE(navigation.place(), (Place{1, ContactKind::Group, 0}));
    }

    void closingAGroupOpenedFromFriendsShowsTheGroups()
    {
        Navigation navigation;
        navigation.goTo({1, ContactKind::Friend, 0});
        navigation.openGroup(77);
        navigation.closeGroup();
        QCOMPARE(navigation.place(), (Place{1, ContactKind::Group, 0}));
        QVERIFY(navigation.canGoBack());
    }

    void nothingLeadsToAnAccountThatIsGone()
    {
        Navigation navigation;
        navigation.goTo({1, ContactKind::Friend, 0});
        navigation.goTo({2, ContactKind::Friend, 0});
        navigation.goTo({1, ContactKind::Group, 0});
        navigation.forget(1);
        QCOMPARE(navigation.place(), Place{});
        QVERIFY(!navigation.canGoBack());
    }

    void theMostUrgentMessageIsShownFirst()
    {
        MessageBar bar;
        bar.setProblems({message(u"a"_s, Message::Urgency::Problem),
                         message(u"b"_s, Message::Urgency::Failure)});
        QCOMPARE(bar.shown().id, u"b"_s);
    }

    void aClosedProblemStaysClosedUntilItHasBeenAway()
    {
        MessageBar bar;
        const QList<Message> problems{message(u"a"_s, Message::Urgency::Problem)};
        bar.setProblems(problems);
        bar.findChild<QToolButton *>()->click();
        QVERIFY(bar.shown().id.isEmpty());
        QVERIFY(bar.isHidden());
        bar.setProblems(problems);
        QVERIFY(bar.isHidden());
        bar.setProblems({});
        bar.setProblems(problems);
        QCOMPARE(bar.shown().id, u"a"_s);
    }

    void theActionOfANoticeTakesItAway()
    {
        MessageBar bar;
        bar.addNotice(message(u"a"_s, Message::Urgency::Notice));
        QSignalSpy acted(&bar, &MessageBar::actionTriggered);
        bar.findChild<QPushButton *>()->click();
        QCOMPARE(acted.count(), 1);
        QVERIFY(bar.isHidden());
    }

    void aHealthyAccountAsksForNothing()
    {
        for (const auto state : {AccountStatus::State::Idle, AccountStatus::State::Working,
                                 AccountStatus::State::Paused})
            QVERIFY(!messageFor(shop(), {.account = 1, .state = state}));
    }

    void aCancelledSyncIsNoProblem()
    {
        QVERIFY(!messageFor(shop(),
                            {.account = 1,
                             .state = AccountStatus::State::Failed,
                             .problem = Error{Error::Kind::Cancelled}}));
    }

    void aShrunkListAsksWhetherItIsRight()
    {
        const auto asked = messageFor(shop(), {.account = 1, .heldBackRoster = 120});
        QVERIFY(asked);
        QCOMPARE(asked->action, Message::Action::ConfirmRoster);
        QVERIFY(asked->sentence.contains(u"120"_s));
        QVERIFY(asked->sentence.contains(u"Shop A"_s));
    }

    void aSignedOutAccountLeadsToItsDialog()
    {
        const auto asked
            = messageFor(shop(), {.account = 1, .state = AccountStatus::State::SignedOut});
        QVERIFY(asked);
        QCOMPARE(asked->action, Message::Action::OpenAccount);
        QCOMPARE(asked->subject, 1);
    }

    void progressSaysWhatHowFarAndHowLong()
    {
        const QString text = progressText({.account = 1,
                                           .state = AccountStatus::State::Working,
                                           .step = AccountStatus::Step::Details,
                                           .received = 1240,
                                           .expected = 3412,
                                           .remaining = 3min},
                                          u"Shop A"_s);
        QVERIFY(text.startsWith(u"Shop A"_s));
        QVERIFY(text.contains(QLocale().toString(1240)));
        QVERIFY(text.contains(QLocale().toString(3412)));
        QVERIFY(text.contains(u"3"_s));
        QVERIFY(progressText({.account = 1}, u"Shop A"_s).isEmpty());
    }

    void foreignNamesDoNotBreakTheWords()
    {
        // A name with a place marker must not be filled in.
        const QString text = progressText({.account = 1,
                                           .state = AccountStatus::State::Working,
                                           .step = AccountStatus::Step::Details,
                                           .received = 1,
                                           .expected = 2},
                                          u"%2 %1"_s);
        QVERIFY(text.startsWith(u"%2 %1"_s));
    }

    void pauseBecomesResume()
    {
        StatusBarView bar;
        QSignalSpy paused(&bar, &StatusBarView::pauseRequested);
        QSignalSpy resumed(&bar, &StatusBarView::resumeRequested);
        QToolButton *button = bar.findChildren<QToolButton *>().first();
        bar.setProgress({.running = StatusBarView::Running::Working});
        button->click();
        bar.setProgress({.running = StatusBarView::Running::Paused});
        button->click();
        QCOMPARE(paused.count(), 1);
        QCOMPARE(resumed.count(), 1);
    }
};

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
