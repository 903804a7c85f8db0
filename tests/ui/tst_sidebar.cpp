// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountlistmodel.h"
#include "navigation.h"
#include "pageground.h"
#include "pagelistmodel.h"
#include "sidebar.h"

#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestSidebar : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<AccountListModel> m_model;
    std::unique_ptr<PageListModel> m_pages;
    std::unique_ptr<Sidebar> m_sidebar;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<std::optional<ContactKind>>(); }

    void init()
    {
        m_ground = std::make_unique<PageGround>();
        m_ground->fill(3);
        m_model = std::make_unique<AccountListModel>(m_ground->contacts);
        m_pages = std::make_unique<PageListModel>();
        m_sidebar = std::make_unique<Sidebar>(*m_model, *m_pages, m_ground->avatars);
        Account one;
        one.key = 1;
        one.name = u"Shop A"_s;
        Account two;
        two.key = 2;
        two.name = u"<i>Shop B</i>"_s;
        m_model->setAccounts({one, two});
        m_sidebar->resize(220, 600);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
    }

    void cleanup()
    {
        m_sidebar.reset();
        m_pages.reset();
        m_model.reset();
        m_ground.reset();
    }

    void accountsThatComeLaterAreOpen()
    {
        const QModelIndex account = m_model->indexOf(2);
        QVERIFY(account.isValid());
        QVERIFY(m_sidebar->view()->isExpanded(account));
    }

    void choosingAListTellsAccountAndKind()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::listChosen);
        m_sidebar->view()->setCurrentIndex(m_model->indexOf(1, ContactKind::Group));
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().at(0).toLongLong(), 1);
        QCOMPARE(chosen.first().at(1).value<std::optional<ContactKind>>(), ContactKind::Group);
    }

    void anAccountsOwnRowNamesNoKind()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::listChosen);
        m_sidebar->view()->setCurrentIndex(m_model->indexOf(2));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!chosen.first().at(1).value<std::optional<ContactKind>>());
    }

    void showingAPlaceTellsNobody()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::listChosen);
        m_sidebar->showPlace({2, ContactKind::Public, 0});
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(m_sidebar->view()->currentIndex(), m_model->indexOf(2, ContactKind::Public));
        QCOMPARE(m_sidebar->currentAccount(), 2);
    }

    void theMenuIsAboutTheAccountUnderThePointer()
    {
        QSignalSpy menus(m_sidebar.get(), &Sidebar::accountMenuRequested);
        const QRect row = m_sidebar->view()->visualRect(m_model->indexOf(2, ContactKind::Friend));
        Q_EMIT m_sidebar->view()->customContextMenuRequested(row.center());
        QCOMPARE(menus.count(), 1);
        QCOMPARE(menus.first().first().toLongLong(), 2);
    }

    void allAccountsHasNoMenu()
    {
        QSignalSpy menus(m_sidebar.get(), &Sidebar::accountMenuRequested);
        const QRect row = m_sidebar->view()->visualRect(m_model->indexOf(0));
        Q_EMIT m_sidebar->view()->customContextMenuRequested(row.center());
        QCOMPARE(menus.count(), 0);
    }

    void pagesAreChosenBelowTheAccounts()
    {
        QSignalSpy changes(m_sidebar.get(), &Sidebar::changesChosen);
        QSignalSpy edits(m_sidebar.get(), &Sidebar::waitingEditsChosen);
        QListView *pages = m_sidebar->pageView();
        const auto click = [this, pages](PageListModel::Page page) {
            QTest::mouseClick(pages->viewport(), Qt::LeftButton, {},
                              pages->visualRect(m_pages->indexOf(page)).center());
        };
        click(PageListModel::Page::Changes);
        QVERIFY(changes.count() >= 1);
        QCOMPARE(edits.count(), 0);
        click(PageListModel::Page::WaitingEdits);
        QVERIFY(edits.count() >= 1);
    }

    void oneEntryIsMarkedOfAllThereAre()
    {
        QSignalSpy changes(m_sidebar.get(), &Sidebar::changesChosen);
        m_sidebar->showPlace({1, ContactKind::Friend, 0});
        m_sidebar->showPlace({.account = 1, .page = Place::Page::Changes});
        QCOMPARE(m_sidebar->pageView()->currentIndex(),
                 m_pages->indexOf(PageListModel::Page::Changes));
        QVERIFY(!m_sidebar->view()->selectionModel()->hasSelection());
        m_sidebar->showPlace({1, ContactKind::Friend, 0});
        QVERIFY(!m_sidebar->pageView()->selectionModel()->hasSelection());
        QVERIFY(m_sidebar->view()->selectionModel()->hasSelection());
        QCOMPARE(changes.count(), 0);
    }

    void arrowKeysLeadFromTheAccountsToThePagesAndBack()
    {
        QTreeView *accounts = m_sidebar->view();
        QListView *pages = m_sidebar->pageView();
        accounts->setFocus();
        const QModelIndex last = m_model->indexOf(2, ContactKind::Public);
        accounts->setCurrentIndex(last);
        QSignalSpy changes(m_sidebar.get(), &Sidebar::changesChosen);
        QTest::keyClick(accounts, Qt::Key_Down);
        QCOMPARE(changes.count(), 1);
        QVERIFY(pages->hasFocus());
        QCOMPARE(pages->currentIndex().row(), 0);
        m_sidebar->showPlace({.page = Place::Page::Changes});
        QTest::keyClick(pages, Qt::Key_Up);
        QVERIFY(accounts->hasFocus());
        QCOMPARE(accounts->currentIndex(), last);
    }

    void thePagesStayInViewHoweverManyAccountsThereAre()
    {
        QList<Account> many;
        for (AccountKey key = 1; key <= 30; ++key) {
            Account account;
            account.key = key;
            account.name = QString::number(key);
            many.append(account);
        }
        m_model->setAccounts(many);
        QCoreApplication::processEvents();
        const QRect pages(m_sidebar->pageView()->mapTo(m_sidebar.get(), QPoint()),
                          m_sidebar->pageView()->size());
        QVERIFY(m_sidebar->rect().contains(pages));
        QCOMPARE(m_sidebar->pageView()->verticalScrollBar()->maximum(), 0);
    }

    void theFooterAddsAnAccount()
    {
        QSignalSpy added(m_sidebar.get(), &Sidebar::addAccountRequested);
        QTest::mouseClick(m_sidebar->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(added.count(), 1);
    }

    void whetherAnAccountIsOnlineIsToldOnlyWhereItIsKnown()
    {
        const auto hint = [this] { return m_model->indexOf(2).data(AccountListModel::OnlineRole); };
        m_model->setStatus({.account = 2});
        const QImage silent = m_sidebar->grab().toImage();
        QVERIFY(!hint().isValid());
        m_model->setStatus({.account = 2, .online = true});
        const QImage online = m_sidebar->grab().toImage();
        QCOMPARE(hint(), QVariant(true));
        m_model->setStatus({.account = 2, .online = false});
        const QImage offline = m_sidebar->grab().toImage();
        QCOMPARE(hint(), QVariant(false));
        QVERIFY(silent != online && online != offline && silent != offline);
    }
};

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
