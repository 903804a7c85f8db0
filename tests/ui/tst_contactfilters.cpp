// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chip.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "emptystate.h"
#include "filterbar.h"
#include "filterbutton.h"
#include "navigation.h"
#include "pageground.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The filter menu, and the conditions that are shown below the search field.
class TestContactFilters : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<ContactPage> m_page;

    [[nodiscard]] int rows() const { return m_page->model()->rowCount(); }
    [[nodiscard]] QStringList chips() const
    {
        QStringList texts;
        for (const Chip *chip : m_page->filterBar()->findChildren<Chip *>())
            texts.append(chip->text());
        return texts;
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_page->filterBar()->findChild<QPushButton *>(name);
    }
    void set(const ContactFilter &filter) { m_page->setConditions({.filter = filter}); }

    static QAction *entry(QMenu *menu, const QString &begin)
    {
        if (menu->isEmpty())
            Q_EMIT menu->aboutToShow();
        const QList<QAction *> entries = menu->actions();
        const auto found = std::ranges::find_if(entries, [&begin](const QAction *action) {
            return action->text().remove(u'&').startsWith(begin);
        });
        return found == entries.end() ? nullptr : *found;
    }
    /// Opened anew, as by the user.
    QAction *entry(const QString &part, const QString &begin)
    {
        FilterMenu *menu = m_page->filter()->filterMenu();
        Q_EMIT menu->aboutToShow();
        QAction *found = entry(menu, part);
        return found && found->menu() ? entry(found->menu(), begin) : nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<PageGround>();
        m_ground->contacts.setLabels(PageGround::shop,
                                     {{u"1"_s, u"VIP & more"_s}, {u"2"_s, u"new"_s}});
        QList<Contact> all;
        for (int i = 0; i < 30; ++i) {
            Contact contact;
            contact.key = i + 1;
            contact.id = u"wxid_%1"_s.arg(i);
            contact.nickname = u"Friend %1"_s.arg(i, 4, 10, QChar(u'0'));
            contact.country = u"CN"_s;
            contact.province = i % 3 == 0 ? u"Jiangsu"_s : u"Henan"_s;
            contact.sex = static_cast<Sex>(i % 3);
            contact.remark = i < 5 ? u"remark"_s : QString();
            if (i < 10)
                contact.labelIds = {u"1"_s};
            contact.detailsAt = 1;
            all.append(contact);
        }
        all.append(PageGround::group());
        m_ground->contacts.load(PageGround::shop, all);
        m_page = std::make_unique<ContactPage>(m_ground->contacts, m_ground->avatars,
                                               m_ground->settings);
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_ground.reset();
    }

    void withoutAConditionThereIsNothingToSee()
    {
        QVERIFY(!m_page->filterBar()->isVisible());
        QVERIFY(!m_page->countOfAll());
    }

    void conditionsAreChosenInTheMenu_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("choice");
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("chip");
        QTest::newRow("label") << u"Label"_s << u"VIP "_s << 10 << u"Label: VIP & more"_s;
        QTest::newRow("no label") << u"Label"_s << u"Without"_s << 20 << u"Without label"_s;
        QTest::newRow("region") << u"Region"_s << u"China · Jiangsu"_s << 10
                                << u"China · Jiangsu"_s;
        QTest::newRow("sex") << u"Sex"_s << u"Female"_s << 10 << u"Female"_s;
        QTest::newRow("remark") << u"Remark"_s << u"With remark"_s << 5 << u"With remark"_s;
        QTest::newRow("no remark") << u"Remark"_s << u"Without"_s << 25 << u"Without remark"_s;
        QTest::newRow("changed") << u"Changed"_s << u"Today"_s << 0 << u"Changed today"_s;
        QTest::newRow("gone") << u"Gone"_s << u"Only"_s << 0 << u"Only gone"_s;
    }

    void conditionsAreChosenInTheMenu()
    {
        QFETCH(QString, part);
        QFETCH(QString, choice);
        QAction *action = entry(part, choice);
        QVERIFY(action && !action->isChecked());
        action->trigger();
        QTEST(rows(), "left");
        QFETCH(QString, chip);
        QCOMPARE(chips(), QStringList{chip});
        QVERIFY(m_page->filterBar()->isVisible());
        QCOMPARE(m_page->countOfAll(), 30);
        QVERIFY(entry(part, choice)->isChecked());
    }

    void choicesSayHowManyThereAre()
    {
        QVERIFY(entry(u"Label"_s, u"VIP "_s)->text().endsWith(u"\t10"_s));
        QVERIFY(entry(u"Region"_s, u"China · Henan"_s)->text().endsWith(u"\t20"_s));
        // A name is a name, not a shortcut.
        QVERIFY(entry(u"Label"_s, u"VIP "_s)->text().startsWith(u"VIP && more"_s));
    }

    void severalConditionsHoldAtOnce()
    {
        entry(u"Label"_s, u"VIP "_s)->trigger();
        entry(u"Region"_s, u"China · Jiangsu"_s)->trigger();
        entry(u"Remark"_s, u"Without"_s)->trigger();
        QCOMPARE(rows(), 2); // 6 and 9
        QCOMPARE(chips().size(), 3);
        m_page->searchField()->setText(u"0009"_s);
        QCOMPARE(rows(), 1);
    }

    void aChipTakesItsConditionAway()
    {
        set({.sex = Sex::Male, .labels = {u"VIP & more"_s, u"new"_s}});
        QCOMPARE(chips().size(), 3);
        m_page->filterBar()->findChildren<Chip *>().constFirst()->click();
        QCOMPARE(chips(), (QStringList{u"Label: new"_s, u"Male"_s}));
        QCOMPARE(m_page->query().filter.labels, QStringList{u"new"_s});
    }

    void chipsAreTakenAwayByKeysOneAfterTheOther_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Delete") << Qt::Key_Delete;
        QTest::newRow("Backspace") << Qt::Key_Backspace;
        QTest::newRow("Enter") << Qt::Key_Return;
        QTest::newRow("Space") << Qt::Key_Space;
    }

    void chipsAreTakenAwayByKeysOneAfterTheOther()
    {
        QFETCH(Qt::Key, key);
        set({.sex = Sex::Male, .labels = {u"VIP & more"_s}});
        m_page->filterBar()->findChildren<Chip *>().constFirst()->setFocus();
        QTest::keyClick(m_page->focusWidget(), key);
        QCOMPARE(chips(), QStringList{u"Male"_s});
        QTest::keyClick(m_page->focusWidget(), key);
        QVERIFY(!m_page->filterBar()->isVisible());
        QCOMPARE(rows(), 30);
        // The keys are the list's again.
        QVERIFY(m_page->table()->hasFocus());
    }

    void clearFiltersShowsTheWholeList()
    {
        set({.sex = Sex::Male, .labels = {u"VIP & more"_s}});
        m_page->searchField()->setText(u"Friend"_s);
        button(u"filter.clear"_s)->click();
        QCOMPARE(rows(), 30);
        QVERIFY(!m_page->filterBar()->isVisible());
        QCOMPARE(m_page->searchField()->text(), u"Friend"_s);
    }

    void filtersThatHideEverythingSaySo_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("alone") << QString();
        QTest::newRow("with a search that finds somebody") << u"Friend 0009"_s;
    }

    void filtersThatHideEverythingSaySo()
    {
        QFETCH(QString, search);
        m_page->searchField()->setText(search);
        set({.labels = {u"new"_s}});
        QCOMPARE(rows(), 0);
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        Q_EMIT empty->secondaryTriggered();
        QCOMPARE(rows(), search.isEmpty() ? 30 : 1);
        QCOMPARE(m_page->searchField()->text(), search);
    }

    void conditionsStayInAnotherListAndAnotherListIsAskedForInTheMenu()
    {
        set({.remark = ContactFilter::Remark::With});
        QSignalSpy asked(m_page.get(), &ContactPage::listRequested);
        entry(u"List"_s, u"Groups"_s)->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).toLongLong(), PageGround::shop);
        QCOMPARE(asked.first().at(1).value<ContactKind>(), ContactKind::Group);
        m_page->showPlace({PageGround::shop, ContactKind::Group, 0});
        QCOMPARE(rows(), 0);
        QCOMPARE(chips(), QStringList{u"With remark"_s});
    }

    void aNameIsAskedForInTheBar()
    {
        QSignalSpy named(m_page.get(), &ContactPage::filterNamed);
        set({.sex = Sex::Male});
        button(u"filter.save"_s)->click();
        auto *field = m_page->filterBar()->findChild<QLineEdit *>(u"filter.name"_s);
        QVERIFY(field->isVisible() && field->hasFocus());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(named.count(), 0);
        QTest::keyClicks(field, u"  Men  of  mine "_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(named.count(), 1);
        QCOMPARE(named.first().first().toString(), u"Men of mine"_s);
        QVERIFY(!field->isVisible());
    }

    void escapeKeepsNothing()
    {
        QSignalSpy named(m_page.get(), &ContactPage::filterNamed);
        // A search alone can be kept as well; the bar comes for its name.
        m_page->searchField()->setText(u"Friend 0"_s);
        m_page->filterBar()->askForName();
        auto *field = m_page->filterBar()->findChild<QLineEdit *>(u"filter.name"_s);
        QVERIFY(field->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(named.count(), 0);
        QVERIFY(!m_page->filterBar()->isVisible());
        QVERIFY(m_page->table()->hasFocus());
        QCOMPARE(m_page->searchField()->text(), u"Friend 0"_s);
    }

    void aSavedFilterShowsItsListAndTheOwnConditionsComeBack()
    {
        set({.sex = Sex::Male});
        m_page->searchField()->setText(u"own"_s);
        const ContactQuery kept{.account = PageGround::shop,
                                .search = u"Friend"_s,
                                .filter = {.remark = ContactFilter::Remark::With},
                                .sortField = static_cast<int>(ContactField::Nickname),
                                .order = Qt::DescendingOrder};
        m_page->showPlace({.account = PageGround::shop, .filter = u"x"_s},
                          SavedFilter{u"x"_s, u"Kept"_s, kept});
        QCOMPARE(m_page->query(), kept);
        QCOMPARE(m_page->searchField()->text(), u"Friend"_s);
        QCOMPARE(rows(), 5);
        QCOMPARE(chips(), QStringList{u"With remark"_s});
        QCOMPARE(m_page->table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        QCOMPARE(m_page->query().filter, ContactFilter{.sex = Sex::Male});
        QCOMPARE(m_page->searchField()->text(), u"own"_s);
        QVERIFY(!m_page->query().sortField);
    }

    void changesOfASavedFilterCanBeKept()
    {
        const SavedFilter kept{
            u"x"_s, u"Kept"_s, {.account = PageGround::shop, .filter = {.sex = Sex::Male}}};
        m_page->showPlace({.account = PageGround::shop, .filter = u"x"_s}, kept);
        QVERIFY(!button(u"filter.save"_s)->isVisible());
        QSignalSpy asked(m_page.get(), &ContactPage::filterChangesKept);
        set({.sex = Sex::Female});
        QVERIFY(button(u"filter.save"_s)->isVisible());
        button(u"filter.save"_s)->click();
        QCOMPARE(asked.count(), 1);
        m_page->setSaved(m_page->query());
        QVERIFY(!button(u"filter.save"_s)->isVisible());
    }
};

QTEST_MAIN(TestContactFilters)
#include "tst_contactfilters.moc"
