// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "actions.h"
#include "clock.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "detailspane.h"
#include "filterbutton.h"
#include "mainwindow.h"
#include "memberpage.h"
#include "memorycredentialstore.h"
#include "messagebar.h"
#include "navigation.h"
#include "pageground.h"
#include "rowtable.h"
#include "searchfield.h"
#include "sidebar.h"
#include "signindialog.h"
#include "statusbarview.h"
#include "store.h"
#include "theme.h"
#include "waitingeditspage.h"
#include "welcomepage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The whole window over a store in memory; nothing talks to a gateway, for no account has a key.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    struct Ground
    {
        Store store;
        MemoryCredentialStore keychain;
        MemoryCredentialStore sessionSecrets;
        SystemClock clock;
        AccountBook book{AccountBook::Parts{
            store, keychain, sessionSecrets, clock,
            [](const Account &, const QString &) { return std::unique_ptr<Gateway>(); }}};
        PageGround page;
        Theme theme;
        MainWindow window{Services{book, store, page.contacts, page.avatars, page.settings, theme}};
    };
    std::unique_ptr<Ground> m_ground;

    template <typename T>
    [[nodiscard]] static bool finish(QCoro::Task<Result<T>> task)
    {
        bool ended = false;
        bool good = false;
        QObject context;
        QCoro::connect(std::move(task), &context, [&ended, &good](const Result<T> &result) {
            ended = true;
            good = result.has_value();
        });
        return QTest::qWaitFor([&ended] { return ended; }) && good;
    }

    void addAccount(const QString &name)
    {
        Account account;
        account.system = u"gewechat"_s;
        account.name = name;
        account.url = QUrl(u"http://127.0.0.1:9"_s);
        account.handle = u"device"_s;
        account.secretId = name;
        QVERIFY(finish(m_ground->store.addAccount(account)));
    }

    void openWithOneAccount()
    {
        addAccount(u"Shop A"_s);
        QVERIFY(finish(m_ground->book.open()));
        m_ground->page.fill(20);
        m_ground->window.setReady();
        m_ground->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_ground->window));
    }

    [[nodiscard]] QAction *action(Command command) const
    {
        return m_ground->window.actions()[command];
    }

    template <typename Widget>
    [[nodiscard]] Widget *find() const
    {
        return m_ground->window.findChild<Widget *>();
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<Ground>();
        QVERIFY(finish(m_ground->store.open({})));
    }

    void cleanup() { m_ground.reset(); }

    void theFirstStartWelcomes()
    {
        QVERIFY(finish(m_ground->book.open()));
        m_ground->window.show();
        QVERIFY(!find<WelcomePage>()->isVisible());
        m_ground->window.setReady();
        QVERIFY(find<WelcomePage>()->isVisible());
        QVERIFY(!find<Sidebar>()->isVisible());
        QSignalSpy demo(&m_ground->window, &MainWindow::demoRequested);
        Q_EMIT find<WelcomePage>()->demoRequested();
        QCOMPARE(demo.count(), 1);
    }

    void aSingleAccountIsShownAtOnce()
    {
        openWithOneAccount();
        QVERIFY(m_ground->window.contactPage().isVisible());
        QCOMPARE(m_ground->window.navigation().place().account, 1);
        QVERIFY(m_ground->window.contactPage().table()->hasFocus());
        // Nothing is selected that nobody chose.
        QCOMPARE(m_ground->window.contactPage().currentContact(), 0);
    }

    void keysLeadToTheLists()
    {
        openWithOneAccount();
        QTest::keyClick(&m_ground->window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_ground->window.navigation().place().kind, ContactKind::Group);
        QTest::keyClick(&m_ground->window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_ground->window.navigation().place().kind, ContactKind::Public);
        QTest::keyClick(&m_ground->window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_ground->window.navigation().place().kind, ContactKind::Friend);
    }

    void findTakesTheSearchField()
    {
        openWithOneAccount();
        QTest::keyClick(&m_ground->window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(m_ground->window.contactPage().searchField()->hasFocus());
    }

    void aGroupOpensToItsMembersAndEscapeLeadsBack()
    {
        openWithOneAccount();
        action(Command::ShowGroups)->trigger();
        ContactPage &page = m_ground->window.contactPage();
        page.focusList();
        QTest::keyClick(page.table(), Qt::Key_Return);
        QVERIFY(m_ground->window.memberPage().isVisible());
        QCOMPARE(m_ground->window.navigation().place().group, PageGround::group().key);
        action(Command::GoBack)->trigger();
        QVERIFY(page.isVisible());
        QCOMPARE(m_ground->window.navigation().place().kind, ContactKind::Group);
        QCOMPARE(page.currentContact(), PageGround::group().key);
        page.focusList();
        QTest::keyClick(page.table(), Qt::Key_Return);
        QTest::keyClick(m_ground->window.memberPage().searchField(), Qt::Key_Escape);
        QVERIFY(page.isVisible());
    }

    void commandsFollowTheKind()
    {
        openWithOneAccount();
        ContactPage &page = m_ground->window.contactPage();
        QVERIFY(!action(Command::EditRemark)->isEnabled());
        QVERIFY(!action(Command::CopyRows)->isEnabled());
        page.focusList();
        QVERIFY(action(Command::EditRemark)->isEnabled());
        QVERIFY(action(Command::CopyRows)->isEnabled());
        QVERIFY(!action(Command::OpenMembers)->isEnabled());
        QVERIFY(!action(Command::RetryRemark)->isVisible());
        action(Command::ShowGroups)->trigger();
        page.focusList();
        QVERIFY(action(Command::OpenMembers)->isEnabled());
    }

    void aFailedRemarkCanBeTriedAgainOrDiscarded()
    {
        openWithOneAccount();
        Contact contact;
        contact.key = 1;
        contact.id = u"wxid_0"_s;
        contact.nickname = u"Friend 0000"_s;
        contact.remark = u"VIP"_s;
        contact.remarkState = RemarkState::Failed;
        m_ground->page.contacts.apply({.account = 1, .contacts = {contact}});
        m_ground->window.contactPage().goToContact(1);
        QVERIFY(action(Command::RetryRemark)->isVisible());
        QVERIFY(action(Command::DiscardRemark)->isVisible());
    }

    void detailsFollowTheCurrentRow()
    {
        openWithOneAccount();
        m_ground->window.contactPage().goToContact(5);
        QCOMPARE(find<DetailsPane>()->contact(), 5);
    }

    void aNarrowWindowHidesTheDetails()
    {
        openWithOneAccount();
        m_ground->window.resize(1200, 700);
        QVERIFY(find<DetailsPane>()->isVisible());
        m_ground->window.resize(700, 700);
        QVERIFY(!find<DetailsPane>()->isVisible());
        m_ground->window.resize(1200, 700);
        action(Command::ShowDetails)->setChecked(false);
        QVERIFY(!find<DetailsPane>()->isVisible());
    }

    void problemsAreSaidInTheBar()
    {
        openWithOneAccount();
        m_ground->window.showProblem({.kind = Error::Kind::Storage, .words = u"disk full"_s});
        QVERIFY(find<MessageBar>()->isVisible());
        QCOMPARE(find<MessageBar>()->shown().urgency, Message::Urgency::Failure);
    }

    void whatAnAccountLacksIsOneClickAway()
    {
        openWithOneAccount();
        auto *bar = find<MessageBar>();
        QTRY_COMPARE(bar->shown().action, Message::Action::EnterKey);
        bar->findChild<QPushButton *>()->click();
        const auto dialogs = m_ground->window.findChildren<SignInDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs[0]->isVisible());
        // A second click brings the same one to the front.
        action(Command::SignIn)->trigger();
        QCOMPARE(m_ground->window.findChildren<SignInDialog *>().size(), 1);
    }

    void aMessageAboutRemarksLeadsToTheWaitingEdits()
    {
        openWithOneAccount();
        RemarkEdit edit;
        edit.contact = 3;
        edit.state = RemarkEdit::State::Conflict;
        edit.words = u"theirs"_s;
        // The account lacks its key as well; that is said first.
        auto *bar = find<MessageBar>();
        QTRY_COMPARE(bar->shown().action, Message::Action::EnterKey);
        bar->setProblems({});
        Q_EMIT m_ground->book.editSettled(edit, std::nullopt);
        QCOMPARE(bar->shown().action, Message::Action::ShowEdits);
        QVERIFY(bar->shown().sentence.contains(u"Friend 0002"_s));
        bar->findChild<QPushButton *>()->click();
        QVERIFY(find<WaitingEditsPage>()->isVisible());
        QVERIFY(bar->shown().action != Message::Action::ShowEdits);
        action(Command::GoBack)->trigger();
        QVERIFY(m_ground->window.contactPage().isVisible());
    }

    void whatIsMissingAndWhoIsGoneAreOneClickAway()
    {
        openWithOneAccount();
        Contact gone;
        gone.key = 2;
        gone.id = u"wxid_1"_s;
        gone.goneSince = 5;
        m_ground->page.contacts.apply({.account = 1, .contacts = {gone}});
        ContactPage &page = m_ground->window.contactPage();
        Q_EMIT find<StatusBarView>()->missingRequested();
        QCOMPARE(page.filter()->details(), ContactQuery::Details::Missing);
        QCOMPARE(page.model()->rowCount(), 19);
        auto *bar = find<MessageBar>();
        bar->setProblems({});
        bar->addNotice({.id = u"unmatched"_s,
                        .action = Message::Action::ShowGone,
                        .actionText = u"Show"_s,
                        .subject = 1});
        bar->findChild<QPushButton *>()->click();
        QCOMPARE(page.filter()->details(), ContactQuery::Details::Any);
        QCOMPARE(page.filter()->gone(), ContactQuery::Gone::Only);
        QCOMPARE(page.model()->rowCount(), 1);
    }

    void closingSavesTheLayoutAndTells()
    {
        openWithOneAccount();
        QSignalSpy closed(&m_ground->window, &MainWindow::closed);
        m_ground->window.close();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!m_ground->page.settings.layout(u"window"_s).isEmpty());
        QVERIFY(!m_ground->page.settings.layout(u"panes"_s).isEmpty());
    }

    void noTwoCommandsShareAKey()
    {
        QHash<QKeySequence, QString> keys;
        for (const QAction *one : m_ground->window.actions().all()) {
            for (const QKeySequence &key : one->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(one->text()));
                keys.insert(key, one->text());
            }
            QVERIFY(one->isSeparator() || !one->text().isEmpty());
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
