// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlistmodel.h"
#include "contactpage.h"
#include "emptyreason.h"
#include "emptystate.h"
#include "filterbutton.h"
#include "navigation.h"
#include "pageground.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Lianxi::EmptyFacts)

class TestContactPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<ContactPage> m_page;

    void makePage()
    {
        m_page.reset();
        m_page = std::make_unique<ContactPage>(m_ground->contacts, m_ground->avatars,
                                               m_ground->settings);
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->focusList();
    }

    void type(const QString &text) { QTest::keyClicks(m_page->searchField(), text); }
    [[nodiscard]] int rows() const { return m_page->model()->rowCount(); }
    [[nodiscard]] QString nameAt(int row) const
    {
        return m_page->model()->index(row, 0).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<PageGround>();
        m_ground->fill(30);
        makePage();
    }

    void cleanup()
    {
        m_page.reset();
        m_ground.reset();
    }

    void whatHasNoDetailsIsListedAndAskedForAgain()
    {
        QList<Contact> all;
        for (int i = 0; i < 9; ++i) {
            Contact contact;
            contact.key = i + 1;
            contact.id = u"wxid_%1"_s.arg(i);
            contact.detailsAt = i < 7 ? 5 : 0;
            contact.goneSince = i == 8 ? 5 : 0; // nobody can ask for it
            all.append(contact);
        }
        m_ground->contacts.load(PageGround::shop, all);
        QTRY_COMPARE(rows(), 9);
        auto *ask = m_page->findChild<QPushButton *>(u"askAgain"_s);
        QVERIFY(ask && !ask->isVisible());
        m_page->filter()->setDetails(ContactQuery::Details::Missing);
        QCOMPARE(rows(), 1);
        QVERIFY(ask->isVisible());
        QSignalSpy asked(m_page.get(), &ContactPage::askAgainRequested);
        ask->click();
        QCOMPARE(asked.count(), 1);
        // They have come: the list says so, and there is nothing to ask for.
        all[7].detailsAt = 5;
        m_ground->contacts.apply({.account = PageGround::shop, .contacts = {all[7]}});
        QTRY_COMPARE(rows(), 0);
        QVERIFY(!ask->isVisible());
        QVERIFY(m_page->findChild<EmptyState *>()->isVisible());
        m_page->reveal(1);
        QCOMPARE(m_page->currentContact(), 1);
        QCOMPARE(m_page->filter()->details(), ContactQuery::Details::Any);
    }

    void typingFilters()
    {
        QCOMPARE(rows(), 30);
        type(u"0007"_s);
        QCOMPARE(rows(), 1);
        QCOMPARE(nameAt(0), u"Friend 0007"_s);
    }

    void aBlankAtTheEndIsNotAnotherSearch()
    {
        type(u"friend"_s);
        QSignalSpy searches(m_page->searchField(), &SearchField::searchChanged);
        type(u" "_s);
        QCOMPARE(searches.count(), 0);
    }

    void enterAndDownGoToTheFirstHit_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("keypad Enter") << Qt::Key_Enter;
        QTest::newRow("Down") << Qt::Key_Down;
    }

    void enterAndDownGoToTheFirstHit()
    {
        QFETCH(Qt::Key, key);
        m_page->startSearch();
        type(u"000"_s);
        QTest::keyClick(m_page->searchField(), key);
        QVERIFY(m_page->table()->hasFocus());
        QCOMPARE(m_page->table()->currentIndex().row(), 0);
        QCOMPARE(m_page->selectedContacts().size(), 1);
    }

    void enterWithoutAHitStaysInTheField()
    {
        m_page->startSearch();
        type(u"nobody"_s);
        QTest::keyClick(m_page->searchField(), Qt::Key_Return);
        QVERIFY(m_page->searchField()->hasFocus());
    }

    void escapeClearsAndThenReturnsToTheList()
    {
        m_page->startSearch();
        type(u"0007"_s);
        QTest::keyClick(m_page->searchField(), Qt::Key_Escape);
        QCOMPARE(m_page->searchField()->text(), QString());
        QVERIFY(m_page->searchField()->hasFocus());
        QCOMPARE(rows(), 30);
        QTest::keyClick(m_page->searchField(), Qt::Key_Escape);
        QVERIFY(m_page->table()->hasFocus());
    }

    void typingInTheListSearches()
    {
        m_page->focusList();
        QTest::keyClick(m_page->table(), Qt::Key_F);
        QCOMPARE(m_page->searchField()->text(), u"f"_s);
        QVERIFY(m_page->searchField()->hasFocus());
    }

    void upOnTheFirstRowLeadsToTheSearch()
    {
        m_page->table()->goToRow(0);
        QTest::keyClick(m_page->table(), Qt::Key_Up);
        QVERIFY(m_page->searchField()->hasFocus());
    }

    void theSelectionSurvivesASearchThatShowsIt()
    {
        m_page->goToContact(8);
        QCOMPARE(m_page->currentContact(), 8);
        type(u"000"_s);
        QCOMPARE(m_page->currentContact(), 8);
        QCOMPARE(m_page->selectedContacts(), QList<ContactKey>{8});
        m_page->searchField()->clear();
        QCOMPARE(m_page->currentContact(), 8);
        QCOMPARE(m_page->selectedContacts(), QList<ContactKey>{8});
    }

    void aSearchThatHidesTheCurrentRowTellsSo()
    {
        m_page->goToContact(8);
        QSignalSpy told(m_page.get(), &ContactPage::currentContactChanged);
        type(u"0020"_s);
        QVERIFY(!told.isEmpty());
        QVERIFY(told.last().first().toLongLong() != 8);
    }

    void nothingStaysSelectedInAnotherList()
    {
        m_page->goToContact(8);
        m_page->showPlace({PageGround::shop, ContactKind::Group, 0});
        QVERIFY(m_page->selectedContacts().isEmpty());
        QCOMPARE(m_page->currentContact(), 0);
    }

    void columnsAreRememberedForEachList()
    {
        QHeaderView *header = m_page->table()->horizontalHeader();
        const int province = static_cast<int>(ContactField::Province);
        const int name = static_cast<int>(ContactField::DisplayName);
        QVERIFY(!header->isSectionHidden(province));
        m_page->table()->setColumnHidden(province, true);
        m_page->table()->setColumnWidth(name, 333);
        m_page->saveLayout();
        m_page->showPlace({PageGround::shop, ContactKind::Public, 0});
        QVERIFY(m_page->table()->columnWidth(name) != 333);
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        QVERIFY(header->isSectionHidden(province));
        QCOMPARE(m_page->table()->columnWidth(name), 333);

        makePage();
        QVERIFY(m_page->table()->isColumnHidden(province));
        QCOMPARE(m_page->table()->columnWidth(name), 333);
    }

    void aLayoutOfOtherColumnsIsNotTaken()
    {
        QVERIFY(!m_page->table()->restoreLayout({}));
        QVERIFY(!m_page->table()->restoreLayout(QByteArray("rubbish")));
        RowTable other;
        QVERIFY(!m_page->table()->restoreLayout(other.saveLayout()));
    }

    void theNameCannotBeHidden()
    {
        QMenu menu;
        m_page->table()->fillColumnsMenu(&menu);
        const QString name
            = m_page->model()
                  ->headerData(static_cast<int>(ContactField::DisplayName), Qt::Horizontal)
                  .toString();
        QVERIFY(!menu.actions().isEmpty());
        for (const QAction *action : menu.actions())
            QVERIFY(action->text() != name);
    }

    void shownFieldsAreThoseOfTheColumns()
    {
        const QList<ContactField> fields = m_page->shownFields();
        QCOMPARE(fields.first(), ContactField::DisplayName);
        // What is copied has no hidden columns.
        QVERIFY(m_page->table()->isColumnHidden(static_cast<int>(ContactField::Id)));
        QVERIFY(!fields.contains(ContactField::Id));
    }

    void enterOnARowOpensIt()
    {
        QSignalSpy opened(m_page.get(), &ContactPage::opened);
        m_page->goToContact(3);
        QTest::keyClick(m_page->table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 3);
    }

    void theRowsInViewAreTold()
    {
        QSignalSpy visible(m_page.get(), &ContactPage::visibleChanged);
        m_page->table()->scrollToBottom();
        QTRY_VERIFY(!visible.isEmpty());
        const auto keys = visible.last().first().value<QSet<ContactKey>>();
        QVERIFY(keys.contains(30));
        QVERIFY(!keys.contains(1));
        QVERIFY(keys.size() < 15);
    }

    void anEmptySearchSaysSoAndOffersToClearIt()
    {
        type(u"nobody"_s);
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(!m_page->table()->isVisible());
        Q_EMIT empty->secondaryTriggered();
        QVERIFY(m_page->table()->isVisible());
        QCOMPARE(rows(), 30);
    }

    void aFilterThatHidesEverythingSaysSo()
    {
        m_page->filter()->setGone(ContactQuery::Gone::Only);
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        Q_EMIT empty->secondaryTriggered();
        QCOMPARE(rows(), 30);
    }

    void theFilterIsRemembered()
    {
        m_page->filter()->setGone(ContactQuery::Gone::Exclude);
        makePage();
        QCOMPARE(m_page->filter()->gone(), ContactQuery::Gone::Exclude);
        QCOMPARE(m_page->query().gone, ContactQuery::Gone::Exclude);
    }

    void anEmptyListSaysWhy_data()
    {
        QTest::addColumn<EmptyFacts>("facts");
        QTest::addColumn<EmptyReason>("reason");
        using State = AccountStatus::State;
        QTest::newRow("search first")
            << EmptyFacts{true, true, State::SignedOut} << EmptyReason::NoHit;
        QTest::newRow("filter") << EmptyFacts{false, true, State::Working}
                                << EmptyReason::FilteredOut;
        QTest::newRow("first sync")
            << EmptyFacts{false, false, State::Working} << EmptyReason::FirstSync;
        QTest::newRow("signed out")
            << EmptyFacts{false, false, State::SignedOut} << EmptyReason::SignedOut;
        QTest::newRow("no key") << EmptyFacts{false, false, State::NeedsSecret}
                                << EmptyReason::NeedsSecret;
        QTest::newRow("failed") << EmptyFacts{false, false, State::Failed} << EmptyReason::Failed;
        QTest::newRow("idle") << EmptyFacts{false, false, State::Idle} << EmptyReason::NothingYet;
    }

    void anEmptyListSaysWhy()
    {
        QFETCH(EmptyFacts, facts);
        QFETCH(EmptyReason, reason);
        QCOMPARE(emptyReason(facts), reason);
    }

    void densityChangesTheRows()
    {
        QCOMPARE(m_page->table()->rowHeight(0), 52);
        m_ground->settings.setRowDensity(RowDensity::Compact);
        QCOMPARE(m_page->table()->rowHeight(0), 32);
    }

    void labelsNeverGuessRichText()
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void columnsThatNobodyCanFillAreOfferedOffAndComeBack()
    {
        RowTable *table = m_page->table();
        const int labels = static_cast<int>(ContactField::Labels);
        QVERIFY(!table->isColumnHidden(labels));
        table->setColumnsOff({{labels, u"no labels here"_s}});
        QVERIFY(table->isColumnHidden(labels));
        // What is saved and restored meanwhile is what the user wants.
        const QByteArray saved = table->saveLayout();
        QVERIFY(table->isColumnHidden(labels));
        QVERIFY(table->restoreLayout(saved));
        QVERIFY(table->isColumnHidden(labels));

        QMenu menu;
        table->fillColumnsMenu(&menu);
        int off = 0;
        for (const QAction *action : menu.actions()) {
            if (action->isEnabled())
                continue;
            ++off;
            QCOMPARE(action->toolTip(), u"no labels here"_s);
        }
        QCOMPARE(off, 1);
        table->setColumnsOff({});
        QVERIFY(!table->isColumnHidden(labels));
    }

    void aColumnThatTheUserHidStaysHidden()
    {
        RowTable *table = m_page->table();
        const int labels = static_cast<int>(ContactField::Labels);
        table->setColumnHidden(labels, true);
        table->setColumnsOff({{labels, u"no labels here"_s}});
        table->setColumnsOff({});
        QVERIFY(table->isColumnHidden(labels));
    }
};

QTEST_MAIN(TestContactPage)
#include "tst_contactpage.moc"
