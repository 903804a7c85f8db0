// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breadcrumb.h"
#include "memberlistmodel.h"
#include "memberpage.h"
#include "pageground.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestMemberPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<MemberPage> m_page;

    [[nodiscard]] static QList<Member> members()
    {
        Member owner;
        owner.id = u"wxid_owner"_s;
        owner.nickname = u"Owner"_s;
        owner.role = MemberRole::Owner;
        Member friendly;
        friendly.id = u"wxid_1"_s;
        friendly.nickname = u"Wang"_s;
        friendly.contact = 2;
        friendly.isFriend = true;
        return {owner, friendly};
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<PageGround>();
        m_page = std::make_unique<MemberPage>(m_ground->avatars, m_ground->settings);
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->showGroup(PageGround::group(), u"Shop & Co"_s);
        m_page->setMembers(PageGround::group(), members());
        // The parts of the breadcrumb before.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void cleanup()
    {
        m_page.reset();
        m_ground.reset();
    }

    void theBreadcrumbSaysReceivedOfExpected()
    {
        const QStringList parts = m_page->breadcrumb()->parts();
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts.at(0), u"Shop & Co"_s);
        QVERIFY(parts.at(2).contains(u'2'));
        QVERIFY(parts.at(2).contains(u'3'));
    }

    void theBreadcrumbLeadsBack()
    {
        QSignalSpy back(m_page.get(), &MemberPage::backRequested);
        auto *first = m_page->breadcrumb()->findChild<QToolButton *>();
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(back.count(), 1);
    }

    void ampersandsInNamesAreNoKeys()
    {
        QCOMPARE(m_page->breadcrumb()->findChild<QToolButton *>()->text(), u"Shop && Co"_s);
    }

    void escapeClearsTheSearchAndThenLeadsBack()
    {
        QSignalSpy back(m_page.get(), &MemberPage::backRequested);
        m_page->startSearch();
        QTest::keyClicks(m_page->searchField(), u"wang"_s);
        QCOMPARE(m_page->model()->rowCount(), 1);
        QTest::keyClick(m_page->searchField(), Qt::Key_Return);
        QVERIFY(m_page->table()->hasFocus());
        QTest::keyClick(m_page->table(), Qt::Key_Escape);
        QCOMPARE(back.count(), 0);
        QCOMPARE(m_page->model()->rowCount(), 2);
        QTest::keyClick(m_page->table(), Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
    }

    void onlyMembersWhoAreContactsCanBeOpened()
    {
        QSignalSpy opened(m_page.get(), &MemberPage::contactOpened);
        for (int row = 0; row < m_page->model()->rowCount(); ++row) {
            m_page->table()->goToRow(row);
            QTest::keyClick(m_page->table(), Qt::Key_Return);
        }
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 2);
    }

    void anotherGroupStartsEmpty()
    {
        m_page->searchField()->setText(u"wang"_s);
        Contact other = PageGround::group();
        other.key = 900009;
        m_page->showGroup(other, u"Shop A"_s);
        QCOMPARE(m_page->model()->rowCount(), 0);
        QVERIFY(m_page->searchField()->text().isEmpty());
        QVERIFY(m_page->members().isEmpty());
    }

    void membersStayWhenAskingFails()
    {
        m_page->setState(MemberPage::State::Failed, u"No answer"_s);
        QVERIFY(m_page->table()->isVisible());
        QCOMPARE(m_page->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestMemberPage)
#include "tst_memberpage.moc"
