// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttext.h"
#include "errortext.h"
#include "message.h"
#include "messagebar.h"
#include "navigation.h"
#include "statusbarview.h"
#include "statustext.h"
#include "systemtext.h"

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
    void fromAPageTheListsAreThoseOfTheAccountBeforeIt()
    {
        Navigation navigation;
        navigation.goTo({2, ContactKind::Group, 0});
        navigation.goTo({.page = Place::Page::Changes});
        navigation.showKind(ContactKind::Public);
        QCOMPARE(navigation.place(), (Place{2, ContactKind::Public, 0}));
        navigation.goBack();
        QCOMPARE(navigation.place(), (Place{.page = Place::Page::Changes}));
    }

    void anotherViewOfAPageIsNoStepOnTheWayBack()
    {
        Navigation navigation;
        navigation.goTo({2, ContactKind::Group, 0});
        navigation.goTo({.page = Place::Page::Changes});
        QSignalSpy changed(&navigation, &Navigation::placeChanged);
        navigation.changeView({.account = 1, .page = Place::Page::Changes});
        navigation.changeView({.account = 1, .page = Place::Page::Changes});
        QCOMPARE(changed.count(), 1);
        navigation.goBack();
        QCOMPARE(navigation.place(), (Place{2, ContactKind::Group, 0}));
    }

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

    void whatIsTriedAgainByItselfSaysWhen_data()
    {
        QTest::addColumn<Error>("problem");
        QTest::addColumn<QString>("bar");
        using Kind = Error::Kind;
        QTest::newRow("timeout") << Error{Kind::Timeout} << u"No answer"_s;
        QTest::newRow("network") << Error{Kind::Network, u"no route"_s} << u"No answer"_s;
        QTest::newRow("slow") << Error{Kind::RateLimited} << u"slow down"_s;
        QTest::newRow("http") << Error{Kind::Http, {}, 502} << u"could not be updated"_s;
        QTest::newRow("preparing") << Error{Kind::NotReady} << u"could not be updated"_s;
        QTest::newRow("reply") << Error{Kind::BadReply} << u"could not be updated"_s;
    }
    void whatIsTriedAgainByItselfSaysWhen()
    {
        QFETCH(const Error, problem);
        QFETCH(const QString, bar);
        const QDateTime noon(QDate::currentDate(), QTime(12, 34));
        AccountStatus status{.account = 1,
                             .state = AccountStatus::State::Failed,
                             .problem = problem,
                             .retryAt = noon.toMSecsSinceEpoch()};
        const QString time = QLocale().toString(noon.time(), QLocale::ShortFormat);
        const QString line = progressText(status, u"Shop A"_s);
        QVERIFY2(line.contains(bar) && line.contains(time) && line.contains(u"Shop A"_s),
                 qPrintable(line));
        QVERIFY(accountStateText(status).contains(time));
        const auto message = messageFor(shop(), status);
        QVERIFY(message && message->sentence.contains(time));
        QVERIFY(message->sentence.contains(u"Shop A"_s));
        QCOMPARE(message->urgency, Message::Urgency::Problem);
        // Tomorrow is said as well.
        status.retryAt = noon.addDays(1).toMSecsSinceEpoch();
        QVERIFY(progressText(status, u"Shop A"_s)
                    .contains(QLocale().toString(noon.addDays(1), QLocale::ShortFormat)));
        // Nobody tries again: nothing is promised.
        status.retryAt = 0;
        QVERIFY(progressText(status, u"Shop A"_s).isEmpty());
        QCOMPARE(messageFor(shop(), status)->urgency, Message::Urgency::Failure);
    }

    void aPauseInTheMiddleIsSaidBesideTheProgress()
    {
        const QDateTime noon(QDate::currentDate(), QTime(12, 34));
        const QString line = progressText({.account = 1,
                                           .state = AccountStatus::State::Working,
                                           .step = AccountStatus::Step::Details,
                                           .received = 5,
                                           .expected = 9,
                                           .remaining = 3min,
                                           .retryAt = noon.toMSecsSinceEpoch()},
                                          u"Shop A"_s);
        QVERIFY(line.contains(u"5"_s) && line.contains(u"9"_s));
        QVERIFY(line.contains(QLocale().toString(noon.time(), QLocale::ShortFormat)));
    }

    void contactsThatALoginLostAreTold()
    {
        const auto told = messageFor(shop(), {.account = 1, .unmatched = 3});
        QVERIFY(told);
        QCOMPARE(told->action, Message::Action::ShowGone);
        QCOMPARE(told->urgency, Message::Urgency::Notice);
        QVERIFY(told->sentence.contains(u"3"_s));
        // Once looked at, it is done with; other ones are told again.
        MessageBar bar;
        bar.setProblems({*told});
        bar.findChild<QPushButton *>()->click();
        bar.setProblems({*told});
        QVERIFY(bar.isHidden());
        bar.setProblems({*messageFor(shop(), {.account = 1, .unmatched = 4})});
        QVERIFY(!bar.isHidden());
    }

    void anAnswerToTheUserIsShownBeforeAllProblems()
    {
        MessageBar bar;
        bar.setProblems({message(u"a"_s, Message::Urgency::Failure)});
        bar.addNotice(discardedMessage(1, u"Bob"_s));
        QCOMPARE(bar.shown().action, Message::Action::UndoDiscard);
        bar.removeNotice(bar.shown().id);
        QCOMPARE(bar.shown().id, u"a"_s);
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<RosterStatus>("status");
        QTest::addColumn<QString>("says");
        QTest::addColumn<int>("lines");
        QTest::newRow("nothing") << RosterStatus{.onList = 10,
                                                 .withDetails = 10,
                                                 .listed = 10,
                                                 .expected = 10}
                                 << QString() << 0;
        QTest::newRow("details") << RosterStatus{.onList = 3412, .withDetails = 3400} << u"12"_s
                                 << 1;
        QTest::newRow("list") << RosterStatus{.listed = 28, .expected = 31} << u"28 of 31"_s << 1;
        QTest::newRow("groups") << RosterStatus{.incompleteGroups = 4} << u"4"_s << 1;
        QTest::newRow("more than told")
            << RosterStatus{.listed = 31, .expected = 28} << QString() << 0;
        QTest::newRow("all") << RosterStatus{.onList = 9,
                                             .withDetails = 7,
                                             .listed = 9,
                                             .expected = 11,
                                             .incompleteGroups = 4}
                             << u"2"_s << 3;
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(const RosterStatus, status);
        QFETCH(const QString, says);
        QFETCH(const int, lines);
        const MissingText missing = missingText(status);
        QCOMPARE(missing.text.isEmpty(), lines == 0);
        QVERIFY2(missing.text.contains(says), qPrintable(missing.text));
        QCOMPARE(missing.exact.split(u'\n', Qt::SkipEmptyParts).size(), lines);
    }

    void whatIsMissingCanBeClicked()
    {
        StatusBarView bar;
        QSignalSpy asked(&bar, &StatusBarView::missingRequested);
        bar.setMissing(u"12 missing"_s, {});
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->text() == u"12 missing"_s)
                button->click();
        }
        QCOMPARE(asked.count(), 1);
    }

    void aSignedOutAccountLeadsToWhatHelps_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<Message::Action>("action");
        QTest::newRow("signed out") << Error::Kind::SignedOut << Message::Action::SignIn;
        QTest::newRow("other account") << Error::Kind::OtherAccount << Message::Action::SignIn;
        QTest::newRow("device") << Error::Kind::UnknownDevice << Message::Action::OpenDevice;
    }
    void aSignedOutAccountLeadsToWhatHelps()
    {
        QFETCH(const Error::Kind, kind);
        QFETCH(const Message::Action, action);
        const auto asked = messageFor(shop(),
                                      {.account = 1,
                                       .state = AccountStatus::State::SignedOut,
                                       .problem = Error{.kind = kind, .words = u"李雷"_s}});
        QVERIFY(asked);
        QCOMPARE(asked->action, action);
        QCOMPARE(asked->subject, 1);
        QVERIFY(asked->sentence.contains(u"Shop A"_s));
        QVERIFY(!asked->actionText.isEmpty());
        // Who else it is has to be said.
        QCOMPARE(asked->sentence.contains(u"李雷"_s), kind != Error::Kind::SignedOut);
    }

    void aMissingKeyIsAskedFor()
    {
        Account gewe = shop();
        gewe.system = u"gewe"_s;
        const auto asked
            = messageFor(gewe, {.account = 1, .state = AccountStatus::State::NeedsSecret});
        QVERIFY(asked);
        QCOMPARE(asked->action, Message::Action::EnterKey);
    }

    void aKeyIsOnlySpokenOfWhereThereIsOne()
    {
        Account account = shop();
        account.system.clear();
        const Error error{.kind = Error::Kind::SignedOut};
        QVERIFY(!accountErrorText(error, account).contains(u"key"_s));
        QVERIFY(!errorText(error, account.name).contains(u"key"_s));
        account.system = u"gewe"_s;
        QVERIFY(accountErrorText(error, account).contains(u"key"_s));
        for (const GatewaySystem *system : gatewaySystems()) {
            account.system = system->key;
            QCOMPARE(accountErrorText(error, account).contains(u"key"_s),
                     system->signInMethods.contains(SignInMethod::Key));
        }
    }

    void theStepsOfAPreparingGatewayAreCounted()
    {
        AccountStatus status{.account = 1,
                             .state = AccountStatus::State::Working,
                             .step = AccountStatus::Step::PreparingRoster};
        QVERIFY(!progressText(status, u"Shop"_s).contains(u"try"_s));
        status.received = 3;
        QVERIFY(progressText(status, u"Shop"_s).contains(u"try 3"_s));
    }

    void whatCannotBeDoneHasAReason_data()
    {
        QTest::addColumn<ContactKind>("kind");
        QTest::addColumn<Capabilities>("can");
        QTest::addColumn<bool>("isOffered");
        const Capabilities all;
        const Capabilities renames{.groupRemarks = Support::WouldRename};
        const Capabilities noFriends{.friendRemarks = Support::No};
        QTest::newRow("friend") << ContactKind::Friend << all << true;
        QTest::newRow("group") << ContactKind::Group << all << true;
        QTest::newRow("system") << ContactKind::System << all << false;
        QTest::newRow("would rename") << ContactKind::Group << renames << false;
        QTest::newRow("friend beside") << ContactKind::Friend << renames << true;
        QTest::newRow("no friends") << ContactKind::Friend << noFriends << false;
        QTest::newRow("public as friend") << ContactKind::Public << noFriends << false;
    }
    void whatCannotBeDoneHasAReason()
    {
        QFETCH(const ContactKind, kind);
        QFETCH(const Capabilities, can);
        QFETCH(const bool, isOffered);
        QCOMPARE(whyNoRemark(can, kind).isEmpty(), isOffered);
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
