// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "actions.h"
#include "clock.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "filterbar.h"
#include "filterbutton.h"
#include "filterlistmodel.h"
#include "filtersection.h"
#include "mainwindow.h"
#include "memorycredentialstore.h"
#include "navigation.h"
#include "pageground.h"
#include "savedfilters.h"
#include "searchfield.h"
#include "statusbarview.h"
#include "store.h"
#include "theme.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// Filters that are kept under a name, in the whole window.
class TestSavedFilters : public QObject
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
        std::unique_ptr<MainWindow> window;
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

    static QCoro::Task<Result<void>> secretsRead(AccountBook &book)
    {
        co_await book.secretsRead();
        co_return {};
    }

    void openWindow()
    {
        m_ground->window.reset();
        m_ground->window = std::make_unique<MainWindow>(
            Services{m_ground->book, m_ground->store, m_ground->page.contacts,
                     m_ground->page.avatars, m_ground->page.settings, m_ground->theme});
        m_ground->window->setReady();
        m_ground->window->resize(1180, 700);
        m_ground->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_ground->window.get()));
    }

    [[nodiscard]] ContactPage &page() const { return m_ground->window->contactPage(); }
    [[nodiscard]] Navigation &navigation() const { return m_ground->window->navigation(); }
    [[nodiscard]] FilterSection *section() const
    {
        return m_ground->window->findChild<FilterSection *>();
    }
    [[nodiscard]] QListView *entries() const { return section()->view(); }
    [[nodiscard]] QModelIndex entry(int row) const { return entries()->model()->index(row, 0); }

    void save(const QString &name)
    {
        page().filterBar()->askForName();
        auto *field = page().filterBar()->findChild<QLineEdit *>(u"filter.name"_s);
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void saveTwo()
    {
        page().setConditions({.filter = {.remark = ContactFilter::Remark::Without}});
        page().searchField()->setText(u"Friend 000"_s);
        save(u"No remark"_s);
        navigation().showKind(ContactKind::Group);
        page().setConditions({.gone = ContactQuery::Gone::Only});
        save(u"Old groups"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<Ground>();
        QVERIFY(finish(m_ground->store.open({})));
        Account account;
        account.system = u"gewechat"_s;
        account.name = u"Shop A"_s;
        account.url = QUrl(u"http://127.0.0.1:9"_s);
        account.handle = u"device"_s;
        account.secretId = u"none"_s;
        QVERIFY(finish(m_ground->store.addAccount(account)));
        QVERIFY(finish(m_ground->book.open()));
        QVERIFY(finish(secretsRead(m_ground->book))); // else their search outlives a short test
        m_ground->page.fill(20);
        openWindow();
    }

    void cleanup() { m_ground.reset(); }

    void withoutAFilterThereIsNoHeading() { QVERIFY(!section()->isVisible()); }

    void aSavedFilterStandsInTheSidebarWithItsCount()
    {
        saveTwo();
        QVERIFY(section()->isVisible());
        QCOMPARE(entry(0).data().toString(), u"No remark"_s);
        QTRY_COMPARE(entry(0).data(FilterListModel::CountRole).toInt(), 10);
        QTRY_COMPARE(entry(1).data(FilterListModel::CountRole).toInt(), 0);
        // It is where the user is now, and the count follows the contacts.
        QCOMPARE(entries()->currentIndex(), entry(1));
        Contact gone = PageGround::group();
        gone.goneSince = 5;
        m_ground->page.contacts.apply({.account = 1, .contacts = {gone}});
        QTRY_COMPARE(entry(1).data(FilterListModel::CountRole).toInt(), 1);
    }

    void choosingOneShowsItsListAndBackLeadsBack()
    {
        saveTwo();
        QTest::mouseClick(entries()->viewport(), Qt::LeftButton, {},
                          entries()->visualRect(entry(0)).center());
        QCOMPARE(page().query().kind, ContactKind::Friend);
        QCOMPARE(page().query().search, u"Friend 000"_s);
        QCOMPARE(page().query().filter.remark, ContactFilter::Remark::Without);
        QCOMPARE(page().model()->rowCount(), 10);
        QVERIFY(m_ground->window->windowTitle().startsWith(u"No remark"_s));
        navigation().goBack();
        QCOMPARE(page().query().gone, ContactQuery::Gone::Only);
        QCOMPARE(entries()->currentIndex(), entry(1));
        // The lists themselves are whole.
        navigation().showKind(ContactKind::Friend);
        QVERIFY(!entries()->currentIndex().isValid());
        QCOMPARE(page().model()->rowCount(), 20);
        QVERIFY(page().searchField()->text().isEmpty());
    }

    void anotherListByTheMenuKeepsTheConditions()
    {
        saveTwo();
        Q_EMIT page().listRequested(1, ContactKind::Public);
        QCOMPARE(page().query().kind, ContactKind::Public);
        QCOMPARE(page().query().gone, ContactQuery::Gone::Only);
        QVERIFY(navigation().place().filter.isEmpty());
    }

    void filtersSurviveARestart()
    {
        saveTwo();
        const ContactQuery kept = page().query();
        openWindow();
        QVERIFY(section()->isVisible());
        QCOMPARE(entries()->model()->rowCount(), 2);
        entries()->setCurrentIndex(entry(1));
        QCOMPARE(page().query(), kept);
    }

    void aFilterIsRenamedInTheList()
    {
        saveTwo();
        section()->rename(entry(1).data(FilterListModel::IdRole).toString());
        auto *field = entries()->findChild<QLineEdit *>();
        QVERIFY(field);
        field->setText(u" Left  groups "_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(entry(1).data().toString(), u"Left groups"_s);
        QVERIFY(m_ground->window->windowTitle().startsWith(u"Left groups"_s));
        QCOMPARE(SavedFilters(m_ground->page.settings).all().at(1).name, u"Left groups"_s);
    }

    void aDeletedFilterLeavesItsListAsItWas()
    {
        saveTwo();
        entries()->setFocus();
        QTest::keyClick(entries(), Qt::Key_Delete);
        QCOMPARE(entries()->model()->rowCount(), 1);
        QVERIFY(navigation().place().filter.isEmpty());
        QCOMPARE(page().query().kind, ContactKind::Group);
        navigation().goBack();
        QCOMPARE(page().query().kind, ContactKind::Group);
        QCOMPARE(SavedFilters(m_ground->page.settings).all().size(), 1);
    }

    void changesAreKeptInTheFilter()
    {
        saveTwo();
        page().setConditions({.gone = ContactQuery::Gone::Exclude});
        Q_EMIT page().filterBar()->changesSaveRequested();
        QCOMPARE(SavedFilters(m_ground->page.settings).all().at(1).query.gone,
                 ContactQuery::Gone::Exclude);
        QTRY_COMPARE(entry(1).data(FilterListModel::CountRole).toInt(), 1);
    }

    void aFilterOfAnAccountThatIsGoneIsNotOffered()
    {
        saveTwo();
        QVERIFY(finish(m_ground->store.removeAccount(1)));
        QTRY_COMPARE(entries()->model()->rowCount(), 0);
    }

    void whoChangedIsReadFromTheHistory()
    {
        Roster roster{{{u"wxid_0"_s, ContactKind::Friend}, {u"wxid_1"_s, ContactKind::Friend}}};
        QVERIFY(finish(m_ground->store.saveRoster(1, roster)));
        roster.entries.removeLast();
        QVERIFY(finish(m_ground->store.saveRoster(1, roster)));
        page().setConditions({.filter = {.changedDays = 7}});
        // The rows of the ground have the keys of the store's.
        QTRY_COMPARE(page().model()->rowCount(), 1);
        QCOMPARE(page().model()->keyAt(0), 2);
        // What is found from now on comes by itself.
        roster.entries.append({u"wxid_1"_s, ContactKind::Friend});
        roster.entries.removeFirst();
        QVERIFY(finish(m_ground->store.saveRoster(1, roster)));
        QTRY_COMPARE(page().model()->rowCount(), 2);
    }

    void theStatusBarSaysHowManyOfAll()
    {
        page().searchField()->setText(u"Friend 000"_s);
        QCOMPARE(m_ground->window->findChild<StatusBarView *>()->counts(), u"10 of 20"_s);
    }
};

QTEST_MAIN(TestSavedFilters)
#include "tst_savedfilters.moc"
