// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlistmodel.h"
#include "contactpage.h"
#include "filterbutton.h"
#include "navigation.h"
#include "pageground.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// What the user selected and looks at, while rows come, go and move.
class TestListKeeper : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<ContactPage> m_page;

    void search(const QString &text) { m_page->searchField()->setText(text); }
    [[nodiscard]] QList<ContactKey> selected() const
    {
        QList<ContactKey> keys = m_page->selectedContacts();
        std::ranges::sort(keys);
        return keys;
    }
    void select(const QList<ContactKey> &keys)
    {
        m_page->goToContact(keys.first());
        for (const ContactKey key : keys.sliced(1)) {
            m_page->table()->selectionModel()->select(m_page->model()->indexOf(key),
                                                      QItemSelectionModel::Select
                                                          | QItemSelectionModel::Rows);
        }
    }
    static Contact named(ContactKey key, const QString &name)
    {
        Contact contact;
        contact.key = key;
        contact.id = u"wxid_%1"_s.arg(key);
        contact.nickname = name;
        return contact;
    }
    /// Who begins where in the view.
    [[nodiscard]] std::pair<ContactKey, int> top() const
    {
        const int row = m_page->table()->visibleSpan().first;
        return {m_page->model()->keyAt(row), m_page->table()->rowViewportPosition(row)};
    }
    void apply(const QList<Contact> &contacts)
    {
        QSignalSpy ranked(&m_ground->contacts, &ContactTable::ranksChanged);
        m_ground->contacts.apply({.account = PageGround::shop, .contacts = contacts});
        QVERIFY(ranked.wait());
        QTest::qWait(150); // what is told together with it
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<PageGround>();
        QSignalSpy ranked(&m_ground->contacts, &ContactTable::ranksChanged);
        m_ground->fill(300);
        QVERIFY(ranked.wait());
        m_page = std::make_unique<ContactPage>(m_ground->contacts, m_ground->avatars,
                                               m_ground->settings);
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->focusList();
    }

    void cleanup()
    {
        m_page.reset();
        m_ground.reset();
    }

    void whoWasHiddenByASearchIsSelectedAgain()
    {
        select({8, 12, 120});
        search(u"0011"_s); // 12 alone
        QCOMPARE(selected(), QList<ContactKey>{12});
        search(u"001"_s);
        QCOMPARE(selected(), QList<ContactKey>{12});
        search(u"nobody"_s);
        QCOMPARE(selected(), QList<ContactKey>());
        search({});
        QCOMPARE(selected(), (QList<ContactKey>{8, 12, 120}));
        QCOMPARE(m_page->currentContact(), 8);
    }

    void whoWasHiddenByAFilterIsSelectedAgain()
    {
        select({8, 12});
        m_page->filter()->setGone(ContactQuery::Gone::Only);
        QCOMPARE(selected(), QList<ContactKey>());
        m_page->filter()->setGone(ContactQuery::Gone::Include);
        QCOMPARE(selected(), (QList<ContactKey>{8, 12}));
        QCOMPARE(m_page->currentContact(), 8);
    }

    void whatTheUserSelectsMeanwhileCounts()
    {
        select({8, 12});
        search(u"0100"_s);
        QTest::keyClick(m_page->searchField(), Qt::Key_Return);
        QCOMPARE(selected(), QList<ContactKey>{101});
        search({});
        QCOMPARE(selected(), QList<ContactKey>{101});
        QCOMPARE(m_page->currentContact(), 101);
    }

    void nobodyIsSelectedInAnotherList()
    {
        select({8, 12});
        search(u"nobody"_s);
        m_page->showPlace({PageGround::shop, ContactKind::Group, 0});
        search({});
        m_page->showPlace({PageGround::shop, ContactKind::Friend, 0});
        QCOMPARE(selected(), QList<ContactKey>());
    }

    void theRowAtTheTopStaysWhenOthersComeAboveIt()
    {
        QScrollBar *bar = m_page->table()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2 + 7);
        const auto before = top();
        QVERIFY(before.second < 0); // not at the edge of a row
        QList<Contact> more;
        for (ContactKey key = 1001; key <= 1050; ++key)
            more.append(named(key, u"Aaron %1"_s.arg(key)));
        apply(more);
        QCOMPARE(m_page->model()->rowCount(), 350);
        QCOMPARE(m_page->model()->keyAt(0), 1001);
        QCOMPARE(top(), before);
    }

    void theRowAtTheTopStaysWhenOthersGoAboveIt()
    {
        QScrollBar *bar = m_page->table()->verticalScrollBar();
        m_page->filter()->setGone(ContactQuery::Gone::Exclude);
        bar->setValue(bar->maximum() / 2 + 7);
        const auto before = top();
        QList<Contact> going;
        for (ContactKey key = 1; key <= 60; ++key) {
            const auto row = m_ground->contacts.rowOf(key);
            Contact contact = m_ground->contacts.contact(*row);
            contact.goneSince = 5;
            going.append(contact);
        }
        m_ground->contacts.apply({.account = PageGround::shop, .contacts = going});
        QTRY_COMPARE(m_page->model()->rowCount(), 240);
        QCOMPARE(top(), before);
    }

    void theNextRowStaysWhenTheOneAtTheTopGoes()
    {
        QScrollBar *bar = m_page->table()->verticalScrollBar();
        m_page->filter()->setGone(ContactQuery::Gone::Exclude);
        bar->setValue(bar->maximum() / 2);
        const int row = m_page->table()->visibleSpan().first;
        const ContactKey next = m_page->model()->keyAt(row + 1);
        const int y = m_page->table()->rowViewportPosition(row + 1);
        Contact going
            = m_ground->contacts.contact(*m_ground->contacts.rowOf(m_page->model()->keyAt(row)));
        going.goneSince = 5;
        m_ground->contacts.apply({.account = PageGround::shop, .contacts = {going}});
        QTRY_COMPARE(m_page->model()->rowCount(), 299);
        QCOMPARE(m_page->table()->rowViewportPosition(m_page->model()->indexOf(next).row()), y);
    }

    void whoLooksAtTheBeginningSeesWhatComesThere()
    {
        apply({named(1001, u"Aaron"_s)});
        QCOMPARE(top().first, 1001);
    }
};

QTEST_MAIN(TestListKeeper)
#include "tst_listkeeper.moc"
