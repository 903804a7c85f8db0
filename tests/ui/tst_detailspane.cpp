// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"
#include "editnotice.h"
#include "factrow.h"
#include "groupsincommon.h"
#include "pageground.h"
#include "tag.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestDetailsPane : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageGround> m_ground;
    std::unique_ptr<DetailsPane> m_pane;

    [[nodiscard]] static Contact person()
    {
        Contact contact;
        contact.key = 7;
        contact.id = u"wxid_7"_s;
        contact.nickname = u"<img src=file:///etc/passwd>"_s;
        contact.remark = u"VIP"_s;
        contact.alias = u"xm_wang"_s;
        contact.signature = u"one\ntwo"_s;
        return contact;
    }

    [[nodiscard]] FactRow *rowWith(const QString &value) const
    {
        for (FactRow *row : m_pane->findChildren<FactRow *>()) {
            if (row->isVisibleTo(m_pane.get()) && row->value() == value)
                return row;
        }
        return nullptr;
    }

    [[nodiscard]] QLabel *labelWith(const QString &text) const
    {
        for (QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->text() == text)
                return label;
        }
        return nullptr;
    }

    template <typename Widget>
    [[nodiscard]] bool shows(const QWidget &part, const QString &text) const
    {
        for (const Widget *one : part.findChildren<Widget *>()) {
            if (one->isVisibleTo(m_pane.get()) && one->text().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<PageGround>();
        m_pane = std::make_unique<DetailsPane>(m_ground->avatars);
        m_pane->resize(300, 700);
        m_pane->show();
    }

    void cleanup()
    {
        m_pane.reset();
        m_ground.reset();
    }

    void namesAreNeverRichText()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        m_pane->setGroups({PageGround::group()});
        const auto labels = m_pane->findChildren<QLabel *>();
        QVERIFY(labels.size() > 10);
        for (const QLabel *label : labels) {
            if (label->pixmap().isNull())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void valuesCanBeSelected()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        const QLabel *name = labelWith(u"VIP"_s);
        QVERIFY(name);
        QVERIFY(name->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
        QVERIFY(name->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    }

    void idsCanBeCopied()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        FactRow *row = rowWith(u"wxid_7"_s);
        QVERIFY(row);
        QTest::mouseClick(row->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"wxid_7"_s);
    }

    void whatIsNotKnownIsNotShown()
    {
        Contact bare;
        bare.key = 8;
        bare.id = u"wxid_8"_s;
        m_pane->showContact(DetailsPane::Shown{bare, {}, {}});
        QVERIFY(rowWith(u"wxid_8"_s));
        QVERIFY(!rowWith(u"xm_wang"_s));
        int silent = 0;
        for (const FactRow *row : m_pane->findChildren<FactRow *>()) {
            // Only the remark says that there is none.
            if (row->value().isEmpty())
                silent += row->isVisibleTo(m_pane.get()) ? 0 : 1;
            else
                QVERIFY(row->isVisibleTo(m_pane.get()));
        }
        QVERIFY(silent > 5);
    }

    void aFailedEditOffersBothWays()
    {
        Contact contact = person();
        contact.remarkState = RemarkState::Failed;
        m_pane->showContact(DetailsPane::Shown{contact, {}, {}});
        m_pane->setEdit(RemarkEdit{.key = 1, .contact = 7, .words = u"too long"_s});
        auto *notice = m_pane->findChild<EditNotice *>();
        QVERIFY(notice->isVisibleTo(m_pane.get()));
        QSignalSpy retried(m_pane.get(), &DetailsPane::retryRequested);
        QSignalSpy discarded(m_pane.get(), &DetailsPane::discardRequested);
        const auto buttons = notice->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        for (QPushButton *button : buttons) {
            QVERIFY(button->isVisibleTo(m_pane.get()));
            button->click();
        }
        QCOMPARE(retried.count(), 1);
        QCOMPARE(discarded.count(), 1);
    }

    void theWaysOutOfAConflictAreNamed()
    {
        Contact contact = person();
        contact.remarkState = RemarkState::Failed;
        m_pane->showContact(DetailsPane::Shown{contact, {}, {}});
        RemarkEdit edit{.key = 1, .contact = 7, .remark = u"<u>mine</u>"_s};
        edit.state = RemarkEdit::State::Conflict;
        m_pane->setEdit(edit);
        const auto *notice = m_pane->findChild<EditNotice *>();
        QVERIFY(shows<QPushButton>(*notice, u"Overwrite"_s));
        QVERIFY(shows<QPushButton>(*notice, u"Keep theirs"_s));
        QVERIFY(shows<QLabel>(*notice, u"<u>mine</u>"_s));
    }

    void whatIsBeingCheckedCannotBeDiscarded()
    {
        Contact contact = person();
        contact.remarkState = RemarkState::Waiting;
        m_pane->showContact(DetailsPane::Shown{contact, {}, {}});
        RemarkEdit edit{.key = 1, .contact = 7};
        m_pane->setEdit(edit);
        const auto *notice = m_pane->findChild<EditNotice *>();
        QVERIFY(shows<QPushButton>(*notice, u"Discard"_s));
        edit.state = RemarkEdit::State::Sent;
        m_pane->setEdit(edit);
        QVERIFY(!shows<QPushButton>(*notice, u"Discard"_s));
        QVERIFY(!shows<QPushButton>(*notice, u"Try again"_s));
    }

    void aSettledRemarkHasNoNotice()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        QVERIFY(!m_pane->findChild<EditNotice *>()->isVisibleTo(m_pane.get()));
    }

    void whatTheGatewayCannotDoIsSaidInsteadOfOffered()
    {
        auto *pencil = m_pane->findChild<QToolButton *>();
        for (QToolButton *one : m_pane->findChildren<QToolButton *>()) {
            if (one->accessibleName() == u"Edit the remark"_s)
                pencil = one;
        }
        m_pane->showContact(DetailsPane::Shown{.contact = person()});
        QVERIFY(pencil->isVisibleTo(m_pane.get()));
        m_pane->showContact(
            DetailsPane::Shown{.contact = person(), .noRemarkReason = u"It would rename."_s});
        QVERIFY(!pencil->isVisibleTo(m_pane.get()));
        const QLabel *reason = labelWith(u"It would rename."_s);
        QVERIFY(reason && reason->isVisibleTo(m_pane.get()));
    }

    void labelsAreNotShownWhereThereAreNone()
    {
        Contact contact = person();
        contact.labelIds = {u"1"_s};
        ContactContext context;
        context.labelNames.insert(u"1"_s, u"Customers"_s);
        m_pane->showContact(DetailsPane::Shown{.contact = contact, .context = context});
        QVERIFY(rowWith(u"Customers"_s));
        m_pane->showContact(
            DetailsPane::Shown{.contact = contact, .context = context, .labels = Support::No});
        QVERIFY(!rowWith(u"Customers"_s));
    }

    void contactsOfWeComAreMarked()
    {
        auto *tag = m_pane->findChild<Tag *>();
        m_pane->showContact(DetailsPane::Shown{.contact = person()});
        QVERIFY(!tag->isVisibleTo(m_pane.get()));
        Contact colleague = person();
        colleague.id = u"25984981@openim"_s;
        m_pane->showContact(DetailsPane::Shown{.contact = colleague});
        QVERIFY(tag->isVisibleTo(m_pane.get()));
        QCOMPARE(tag->word(), u"WeCom"_s);
    }

    void groupsInCommonLeadToTheGroup()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        auto *groups = m_pane->findChild<GroupsInCommon *>();
        QVERIFY(!groups->isVisibleTo(m_pane.get()));
        m_pane->setGroups({PageGround::group()});
        QVERIFY(groups->isVisibleTo(m_pane.get()));
        QSignalSpy asked(m_pane.get(), &DetailsPane::membersRequested);
        groups->findChildren<QToolButton *>().last()->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toLongLong(), PageGround::group().key);
    }

    void anotherContactForgetsTheGroupsOfTheFirst()
    {
        m_pane->showContact(DetailsPane::Shown{person(), {}, {}});
        m_pane->setGroups({PageGround::group()});
        Contact other = person();
        other.key = 9;
        m_pane->showContact(DetailsPane::Shown{other, {}, {}});
        QVERIFY(!m_pane->findChild<GroupsInCommon *>()->isVisibleTo(m_pane.get()));
    }

    void aGroupOpensItsMembers()
    {
        m_pane->showContact(DetailsPane::Shown{PageGround::group(), {}, u"Owner"_s});
        QVERIFY(rowWith(u"Owner"_s));
        QSignalSpy asked(m_pane.get(), &DetailsPane::membersRequested);
        for (QPushButton *button : m_pane->findChildren<QPushButton *>()) {
            if (button->isVisibleTo(m_pane.get()))
                button->click();
        }
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TestDetailsPane)
#include "tst_detailspane.moc"
