// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefeed.h"
#include "changefilterbar.h"
#include "changelistmodel.h"
#include "changespage.h"
#include "emptystate.h"
#include "historyground.h"
#include "navigation.h"
#include "rowtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestChangesPage : public QObject
{
    Q_OBJECT

private:
    static constexpr AccountKey shop = 1;
    static constexpr AccountKey other = 2;

    std::unique_ptr<HistoryGround> m_ground;
    std::unique_ptr<ChangesPage> m_page;

    [[nodiscard]] bool isRead() const
    {
        return m_page->feed()->state() == ChangeFeed::State::Ready
            && m_page->feed()->total().has_value();
    }

    void open()
    {
        m_page = std::make_unique<ChangesPage>(m_ground->services());
        m_page->setAccounts(m_ground->book.accounts());
        m_page->resize(700, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(isRead());
    }

    /// What the rows say, headings left out.
    [[nodiscard]] QStringList texts() const
    {
        QStringList made;
        const ChangeListModel *model = m_page->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->changeAt(model->index(row, 0)))
                made.append(model->index(row, ChangeListModel::What).data().toString());
        }
        return made;
    }

    /// Renames friend 0 this many times, one commit each.
    void rename(int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(m_ground->name(shop, 0, u"Name %1"_s.arg(++m_names)));
    }

    /// Renames thirty friends this many times, a commit for all of them.
    void renameAll(int times)
    {
        for (int i = 0; i <= times; ++i) {
            QList<ContactDetails> details;
            QStringList asked;
            for (int number = 0; number < 30; ++number) {
                ContactDetails one;
                one.id = HistoryGround::id(number);
                one.nickname = u"Name %1"_s.arg(i);
                details.append(one);
                asked.append(one.id);
            }
            QVERIFY(HistoryGround::finish(m_ground->store.saveDetails(shop, details, asked)));
        }
    }

    [[nodiscard]] QList<ChangeKey> keys() const
    {
        QList<ChangeKey> made;
        const ChangeListModel *model = m_page->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (const Change *change = model->changeAt(model->index(row, 0)))
                made.append(change->key);
        }
        return made;
    }

    int m_names = 0;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_names = 0;
        m_ground = std::make_unique<HistoryGround>();
        QVERIFY(m_ground->open({u"Shop A"_s, u"Shop B"_s}));
        QVERIFY(m_ground->list(shop, 0, 30));
        QVERIFY(m_ground->name(shop, 0, u"Name 0"_s));
        QVERIFY(m_ground->list(other, 0, 3));
    }

    void cleanup()
    {
        m_page.reset();
        m_ground.reset();
    }

    void anEmptyHistorySaysWhatWillBeThere()
    {
        open();
        const auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(!m_page->table()->isVisible());
        rename(1);
        QTRY_VERIFY(m_page->table()->isVisible());
        QCOMPARE(texts(), QStringList{u"Name: Name 0 → Name 1"_s});
    }

    void theNewestStandOnTopAndAllAreCounted()
    {
        rename(2);
        QVERIFY(m_ground->list(other, 1, 3));
        open();
        QCOMPARE(texts(),
                 (QStringList{u"Gone from the list"_s, u"Name: Name 1 → Name 2"_s,
                              u"Name: Name 0 → Name 1"_s}));
        QCOMPARE(m_page->feed()->total(), 3);
    }

    void oneAccountAndOneContactCanBeShownAlone()
    {
        rename(1);
        QVERIFY(m_ground->list(shop, 0, 29));
        QVERIFY(m_ground->list(other, 1, 3));
        open();
        m_page->showPlace({.account = other, .page = Place::Page::Changes});
        QCOMPARE(m_page->model()->rowCount(), 0);
        QTRY_COMPARE(texts(), QStringList{u"Gone from the list"_s});
        m_page->showPlace({.account = shop,
                           .page = Place::Page::Changes,
                           .historyOf = m_ground->key(shop, u"wxid_0"_s)});
        QTRY_COMPARE(texts(), QStringList{u"Name: Name 0 → Name 1"_s});
        QSignalSpy places(m_page.get(), &ChangesPage::placeRequested);
        m_page->filterBar()->findChild<QPushButton *>()->click();
        QCOMPARE(places.count(), 1);
        QCOMPARE(places.first().first().value<Place>(),
                 (Place{.account = shop, .page = Place::Page::Changes}));
    }

    void whoJoinedAndLeftBetweenTwoDatesIsAnsweredExactly()
    {
        QVERIFY(m_ground->members(shop, 0, 10));
        const QDate first = QDateTime::fromMSecsSinceEpoch(*m_ground->now).date();
        *m_ground->now += HistoryGround::day;
        QVERIFY(m_ground->members(shop, 1, 12));
        *m_ground->now += 2 * HistoryGround::day;
        QVERIFY(m_ground->members(shop, 3, 13));
        open();
        m_page->showPlace({.account = shop,
                           .page = Place::Page::Changes,
                           .historyOf = m_ground->key(shop, u"77@chatroom"_s)});
        m_page->filterBar()->setTopic(ChangeTopic::GroupMembers);
        m_page->filterBar()->setPeriod(ChangeFilterBar::Period::Range);
        m_page->filterBar()->setRange(first.addDays(1), first.addDays(2));
        QTRY_VERIFY(isRead());
        QTRY_COMPARE(m_page->feed()->total(), 3);
        QStringList found = texts();
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"Member 0 left"_s, u"Member 10 joined"_s, u"Member 11 joined"_s}));
        m_page->filterBar()->setRange(first.addDays(3), first.addDays(3));
        QTRY_VERIFY(texts().contains(u"Member 12 joined"_s));
        found = texts();
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"Member 1 left"_s, u"Member 12 joined"_s, u"Member 2 left"_s}));
    }

    void aFilterThatLetsNothingThroughCanBeWidened()
    {
        rename(1);
        open();
        m_page->filterBar()->setTopic(ChangeTopic::Remarks);
        auto *empty = m_page->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        Q_EMIT empty->secondaryTriggered();
        QTRY_VERIFY(m_page->table()->isVisible());
        QCOMPARE(m_page->filterBar()->topic(), ChangeTopic::All);
        QTRY_COMPARE(m_page->model()->size(), 1);
    }

    void olderPagesAreReadBeforeTheEndIsReached()
    {
        renameAll(15);
        open();
        QCOMPARE(m_page->model()->size(), 200);
        QCOMPARE(m_page->feed()->total(), 450);
        m_page->table()->verticalScrollBar()->setValue(
            m_page->table()->verticalScrollBar()->maximum() - 20 * 52);
        QTRY_COMPARE(m_page->model()->size(), 400);
        m_page->table()->scrollToBottom();
        QTRY_COMPARE(m_page->model()->size(), 450);
        const auto all = HistoryGround::result(m_ground->store.changes({}));
        QVERIFY(all.has_value());
        QList<ChangeKey> expected;
        for (const Change &change : *all)
            expected.append(change.key);
        QCOMPARE(keys(), expected);
    }

    void newOnesComeOnTopWithoutMovingWhatIsRead()
    {
        rename(40);
        open();
        RowTable *table = m_page->table();
        table->verticalScrollBar()->setValue(600);
        const QPersistentModelIndex read = table->indexAt({10, 100});
        QVERIFY(read.isValid());
        const int before = table->visualRect(read).y();
        QSignalSpy reset(m_page->model(), &QAbstractItemModel::modelReset);
        // Another day as well: its heading comes along.
        *m_ground->now += HistoryGround::day;
        rename(3);
        QTRY_COMPARE(m_page->model()->size(), 43);
        QCOMPARE(table->visualRect(read).y(), before);
        QCOMPARE(reset.count(), 0);
        QTRY_COMPARE(m_page->feed()->total(), 43);
    }

    void aPageThatNobodyLooksAtRestsAndCatchesUp()
    {
        rename(1);
        open();
        m_page->hide();
        rename(2);
        QTest::qWait(300);
        QCOMPARE(m_page->model()->size(), 1);
        m_page->show();
        QTRY_COMPARE(m_page->model()->size(), 3);
    }

    void whatChangedInARemovedAccountGoesWithIt()
    {
        rename(1);
        QVERIFY(m_ground->list(other, 1, 3));
        open();
        QCOMPARE(m_page->model()->size(), 2);
        QVERIFY(HistoryGround::finish(m_ground->store.removeAccount(other)));
        QTRY_COMPARE(texts(), QStringList{u"Name: Name 0 → Name 1"_s});
    }

    void enterLeadsToTheContactOrToTheGroupsMembers()
    {
        QVERIFY(m_ground->members(shop, 0, 3));
        QVERIFY(m_ground->members(shop, 0, 2));
        rename(1);
        open();
        QSignalSpy contacts(m_page.get(), &ChangesPage::contactRequested);
        QSignalSpy groups(m_page.get(), &ChangesPage::membersRequested);
        RowTable *table = m_page->table();
        table->setFocus();
        // The first row is a heading.
        QTest::keyClick(table, Qt::Key_Home);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(m_page->currentContact(), m_ground->key(shop, u"wxid_0"_s));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(contacts.count(), 1);
        QCOMPARE(contacts.first().first().toLongLong(), m_ground->key(shop, u"wxid_0"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(groups.count(), 1);
        QCOMPARE(groups.first().first().toLongLong(), m_ground->key(shop, u"77@chatroom"_s));
    }

    void headingsAreNeitherChosenNorCopied()
    {
        rename(1);
        *m_ground->now += HistoryGround::day;
        rename(1);
        open();
        RowTable *table = m_page->table();
        QCOMPARE(m_page->model()->rowCount(), 4);
        table->goToRow(1);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 3);
        table->selectAll();
        QCOMPARE(m_page->selectedCount(), 2);
        m_page->copySelection();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].endsWith(u"Name 2\tName: Name 1 → Name 2\tShop A"_s));
    }

    void aStoreThatCannotBeReadIsSaid()
    {
        Store closed;
        ChangeListModel model(m_ground->page.contacts);
        ChangeFeed feed(closed, model);
        feed.setAttention(ChangeFeed::Attention::Looked);
        QTRY_COMPARE(feed.state(), ChangeFeed::State::Failed);
        QCOMPARE(feed.problem().kind, Error::Kind::Storage);
    }
};

QTEST_MAIN(TestChangesPage)
#include "tst_changespage.moc"
