// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "changelistmodel.h"
#include "changespage.h"
#include "contactpage.h"
#include "detailspane.h"
#include "historyground.h"
#include "historysection.h"
#include "mainwindow.h"
#include "memberpage.h"
#include "navigation.h"
#include "pagelistmodel.h"
#include "pagestack.h"
#include "rowtable.h"
#include "searchfield.h"
#include "sidebar.h"
#include "waitingeditspage.h"

#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The window and its pages about all accounts, over a store that has a history.
class TestHistoryWindow : public QObject
{
    Q_OBJECT

private:
    static constexpr AccountKey shop = 1;
    static constexpr AccountKey other = 2;

    std::unique_ptr<HistoryGround> m_ground;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(m_ground->services());
        m_window->setReady();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] QAction *action(Command command) const { return m_window->actions()[command]; }
    [[nodiscard]] ChangesPage *changes() const { return m_window->pages().changes(); }

    [[nodiscard]] qlonglong count(PageListModel::Page page) const
    {
        const auto *model = m_window->findChild<PageListModel *>();
        return model->indexOf(page).data(PageListModel::CountRole).toLongLong();
    }

    [[nodiscard]] ContactKey friendKey(int number) const
    {
        return m_ground->key(shop, HistoryGround::id(number));
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_ground = std::make_unique<HistoryGround>();
        QVERIFY(m_ground->open({u"Shop A"_s, u"Shop B"_s}));
        QVERIFY(m_ground->list(shop, 0, 10));
        QVERIFY(m_ground->list(other, 0, 10));
        QVERIFY(m_ground->members(shop, 0, 3));
        QVERIFY(m_ground->title(shop, u"Readers"_s));
        QVERIFY(m_ground->name(shop, 0, u"Before"_s));
        QVERIFY(m_ground->name(shop, 0, u"After"_s));
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_ground.reset();
    }

    void keysLeadToThePagesAndBack()
    {
        action(Command::ShowGroups)->trigger();
        const Place before = m_window->navigation().place();
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QVERIFY(changes()->isVisible());
        QCOMPARE(m_window->navigation().place().page, Place::Page::Changes);
        QTRY_VERIFY(changes()->table()->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
        QVERIFY(m_window->pages().edits()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(changes()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_window->contactPage().isVisible());
        QCOMPARE(m_window->navigation().place(), before);
    }

    void whatIsAboutListsIsOffOnThePages()
    {
        action(Command::ShowChanges)->trigger();
        for (const Command command : {Command::Find, Command::Export, Command::HideGone})
            QVERIFY(!action(command)->isEnabled());
        action(Command::ShowFriends)->trigger();
        for (const Command command : {Command::Find, Command::Export, Command::HideGone})
            QVERIFY(action(command)->isEnabled());
    }

    void unseenChangesAreCountedUntilThePageIsOpened()
    {
        QTRY_COMPARE(count(PageListModel::Page::Changes), 1);
        QVERIFY(m_ground->list(other, 1, 10));
        QTRY_COMPARE(count(PageListModel::Page::Changes), 2);
        Q_EMIT m_window->findChild<Sidebar *>()->changesChosen();
        QTRY_COMPARE(count(PageListModel::Page::Changes), 0);
        // What comes while the page is open is seen.
        QVERIFY(m_ground->list(other, 2, 10));
        QTRY_COMPARE(changes()->model()->size(), 3);
        QTest::qWait(400);
        action(Command::ShowFriends)->trigger();
        QVERIFY(m_ground->list(other, 3, 10));
        QTRY_COMPARE(count(PageListModel::Page::Changes), 1);
    }

    void whatWasSeenIsRemembered()
    {
        action(Command::ShowChanges)->trigger();
        QTRY_VERIFY(m_ground->page.settings.choice(u"changes.seen"_s).toLongLong() > 0);
        m_window.reset();
        QVERIFY(m_ground->list(other, 1, 10));
        openWindow();
        QTRY_COMPARE(count(PageListModel::Page::Changes), 1);
    }

    void aNewStoreCountsAnew()
    {
        m_window.reset();
        m_ground->page.settings.setChoice(u"changes.seen"_s, 5000);
        openWindow();
        QTRY_COMPARE(m_ground->page.settings.choice(u"changes.seen"_s).toLongLong(), 1);
        QVERIFY(m_ground->list(other, 1, 10));
        QTRY_COMPARE(count(PageListModel::Page::Changes), 1);
    }

    void waitingEditsAreCounted()
    {
        QCOMPARE(count(PageListModel::Page::WaitingEdits), 0);
        const auto edit = HistoryGround::result(m_ground->store.addEdit(friendKey(2), u"VIP"_s));
        QVERIFY(edit.has_value());
        QTRY_COMPARE(count(PageListModel::Page::WaitingEdits), 1);
        QVERIFY(HistoryGround::finish(m_ground->store.discardEdit(edit->key)));
        QTRY_COMPARE(count(PageListModel::Page::WaitingEdits), 0);
    }

    void aChangeLeadsToItsContactWhateverHidesIt()
    {
        // Gone, filtered out, and not what is searched for, in another list of another account.
        QVERIFY(m_ground->list(shop, 1, 10));
        action(Command::HideGone)->trigger();
        m_window->contactPage().searchField()->setText(u"nobody"_s);
        m_window->navigation().goTo({other, ContactKind::Public, 0});
        action(Command::ShowChanges)->trigger();
        QTRY_COMPARE(changes()->model()->size(), 2);
        changes()->table()->goToRow(1);
        QCOMPARE(m_window->findChild<DetailsPane *>()->contact(), friendKey(0));
        action(Command::ShowInList)->trigger();
        QVERIFY(m_window->contactPage().isVisible());
        QCOMPARE(m_window->navigation().place(), (Place{shop, ContactKind::Friend, 0}));
        QCOMPARE(m_window->contactPage().currentContact(), friendKey(0));
        action(Command::GoBack)->trigger();
        QVERIFY(changes()->isVisible());
    }

    void aChangeOfMembersOpensTheGroup()
    {
        QVERIFY(m_ground->members(shop, 0, 2));
        action(Command::ShowChanges)->trigger();
        QTRY_COMPARE(changes()->model()->size(), 2);
        changes()->table()->goToRow(1);
        action(Command::OpenContact)->trigger();
        QVERIFY(m_window->memberPage().isVisible());
        QCOMPARE(m_window->navigation().place(),
                 (Place{shop, ContactKind::Group, m_ground->key(shop, u"77@chatroom"_s)}));
    }

    void aContactsHistoryIsOneKeyAway()
    {
        m_window->navigation().goTo({shop, ContactKind::Friend, 0});
        m_window->contactPage().goToContact(friendKey(0));
        QTest::keyClick(m_window.get(), Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(m_window->navigation().place().historyOf, friendKey(0));
        QTRY_COMPARE(changes()->model()->size(), 1);
        // Without the contact it is the same page: Back leads to the list.
        Q_EMIT changes()->placeRequested({.account = shop, .page = Place::Page::Changes});
        QCOMPARE(m_window->navigation().place().historyOf, 0);
        action(Command::GoBack)->trigger();
        QVERIFY(m_window->contactPage().isVisible());
    }

    void theDetailsShowTheLastChanges()
    {
        m_window->resize(1200, 900);
        auto *history = m_window->findChild<HistorySection *>();
        m_window->navigation().goTo({shop, ContactKind::Friend, 0});
        m_window->contactPage().goToContact(friendKey(5));
        QTest::qWait(50);
        QVERIFY(!history->isVisible());
        m_window->contactPage().goToContact(friendKey(0));
        QTRY_VERIFY(history->isVisible());
        const auto says = [history](const QString &words) {
            const auto labels = history->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) {
                return label->text() == words && label->isVisible();
            });
        };
        QVERIFY(says(u"Name: Before → After"_s));
        // As it happens, and in the words of the person where it is about a group.
        QVERIFY(m_ground->members(shop, 1, 3));
        QTRY_VERIFY(says(u"Left Readers"_s));
        history->findChild<QToolButton *>()->click();
        QCOMPARE(m_window->navigation().place().historyOf, friendKey(0));
        QTRY_COMPARE(changes()->model()->size(), 2);
    }

    void anAccountThatIsRemovedTakesItsFilterAlong()
    {
        m_window->navigation().goTo({.account = other, .page = Place::Page::Changes});
        QVERIFY(HistoryGround::finish(m_ground->book.remove(other)));
        QTRY_VERIFY(m_window->navigation().place().account != other);
        action(Command::ShowChanges)->trigger();
        QTRY_COMPARE(changes()->model()->size(), 1);
    }
};

QTEST_MAIN(TestHistoryWindow)
#include "tst_historywindow.moc"
