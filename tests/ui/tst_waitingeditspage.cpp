// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "dialogground.h"
#include "editlistmodel.h"
#include "message.h"
#include "remarkdialog.h"
#include "remarkflow.h"
#include "rowtable.h"
#include "waitingeditspage.h"

#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

/// The page over a store in memory, and what RemarkFlow makes of the user's decisions. The account
/// has no key, so nothing is sent but what a test sends.
class TestWaitingEditsPage : public QObject
{
    Q_OBJECT

private:
    struct Ground
    {
        DialogGround house;
        QWidget window;
        RemarkFlow *flow = nullptr;
        WaitingEditsPage *page = nullptr;
        QList<Contact> contacts;
    };
    std::unique_ptr<Ground> m_ground;

    template <typename T>
    T must(QCoro::Task<Result<T>> task)
    {
        const auto result = DialogGround::result(std::move(task));
        if (!result || !*result)
            qFatal("a task failed");
        if constexpr (!std::is_void_v<T>)
            return **result;
    }
    [[nodiscard]] Store &store() const { return m_ground->house.store; }
    [[nodiscard]] WaitingEditsPage &page() const { return *m_ground->page; }
    [[nodiscard]] EditListModel &model() const { return *m_ground->page->model(); }

    /// The contact's edit as it becomes after it was sent; `words` for what has some.
    RemarkEdit wish(int contact, const QString &remark, State state = State::Waiting,
                    const QString &words = {})
    {
        RemarkEdit edit = must(store().addEdit(m_ground->contacts[contact].key, remark));
        if (state != State::Waiting)
            must(store().markSent(edit.key));
        if (state != State::Waiting && state != State::Sent)
            must(store().closeEdit(edit.key, state, words, words));
        edit.state = state;
        edit.words = words;
        return edit;
    }
    [[nodiscard]] std::optional<RemarkEdit> stored(int contact)
    {
        return must(store().editOf(m_ground->contacts[contact].key));
    }
    void showRows(int rows) { QTRY_COMPARE(model().rowCount(), rows); }
    [[nodiscard]] QToolButton *button(const QString &text) const
    {
        return shownButton<QToolButton>(page(), text);
    }
    void tell(const RemarkEdit &edit, const std::optional<Error> &problem = {})
    {
        Q_EMIT m_ground->house.book.editSettled(edit, problem);
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<Ground>();
        DialogGround &house = m_ground->house;
        must(house.store.open({}));
        const AccountKey account = must(house.store.addAccount(DialogGround::shop())).key;
        Roster roster;
        QList<ContactDetails> details;
        for (int i = 0; i < 6; ++i) {
            const QString id = u"wxid_%1"_s.arg(i);
            roster.entries.append({id, ContactKind::Friend});
            details.append(
                {.id = id, .nickname = u"Friend %1"_s.arg(i), .remark = u"old %1"_s.arg(i)});
        }
        must(house.store.saveRoster(account, roster));
        must(house.store.saveDetails(account, details, {}));
        must(house.book.open());
        m_ground->contacts = must(house.store.contacts(account));
        house.page.contacts.load(account, m_ground->contacts);
        QObject::connect(&house.store, &Store::committed, &house.page.contacts,
                         &ContactTable::apply);
        m_ground->flow = new RemarkFlow(house.services(), &m_ground->window);
        m_ground->page = new WaitingEditsPage(house.services(), &m_ground->window);
        connect(m_ground->page, &WaitingEditsPage::retryRequested, m_ground->flow,
                &RemarkFlow::retryEdits);
        connect(m_ground->page, &WaitingEditsPage::discardRequested, m_ground->flow,
                &RemarkFlow::discardEdits);
        connect(m_ground->page, &WaitingEditsPage::editRequested, m_ground->flow,
                &RemarkFlow::editAgain);
        m_ground->page->resize(640, 400);
        m_ground->window.resize(640, 400);
        m_ground->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_ground->window));
    }
    void cleanup() { m_ground.reset(); }

    void anEmptyOutboxSaysWhatWouldStandHere()
    {
        QVERIFY(says<QLabel>(page(), u"Nothing waits"_s));
        QVERIFY(!button(u"Discard"_s)->isEnabled());
    }

    void whatIsStoredIsShownAndGoesWhenItIsConfirmed()
    {
        const RemarkEdit edit = wish(0, u"VIP"_s, State::Sent);
        showRows(1);
        QVERIFY(page().table()->isVisible());
        must(store().closeEdit(edit.key, State::Confirmed, {}));
        showRows(0);
    }

    void theDecisionsHaveTheNamesThatFit()
    {
        wish(0, u"a"_s, State::Refused, u"no"_s);
        wish(1, u"b"_s, State::Conflict, u"theirs"_s);
        wish(2, u"c"_s);
        wish(3, u"d"_s, State::Sent);
        showRows(4);
        page().goToContact(m_ground->contacts[0].key);
        QVERIFY(button(u"Try again"_s)->isEnabled());
        page().goToContact(m_ground->contacts[1].key);
        QVERIFY(button(u"Overwrite"_s)->isEnabled());
        QVERIFY(button(u"Keep theirs"_s)->isEnabled());
        page().goToContact(m_ground->contacts[2].key);
        QVERIFY(!button(u"Try again"_s)->isEnabled());
        QVERIFY(button(u"Discard"_s)->isEnabled());
        page().goToContact(m_ground->contacts[3].key);
        QVERIFY(!button(u"Discard"_s)->isEnabled());
        page().table()->selectAll();
        QVERIFY(button(u"Try again"_s)->isEnabled());
        QVERIFY(button(u"Discard"_s)->isEnabled());
        QVERIFY(!button(u"Edit…"_s)->isEnabled());
    }

    void manyAreTriedAgainAtOnceAndTheOthersLeftAlone()
    {
        wish(0, u"a"_s, State::Refused, u"no"_s);
        wish(1, u"b"_s, State::Unknown);
        wish(2, u"c"_s, State::NotKept, u"x"_s);
        wish(3, u"d"_s, State::Sent);
        showRows(4);
        page().table()->selectAll();
        button(u"Try again"_s)->click();
        for (const int contact : {0, 1, 2})
            QTRY_COMPARE(stored(contact)->state, State::Waiting);
        QCOMPARE(stored(3)->state, State::Sent);
    }

    void deleteDiscardsAndUndoPutsBack()
    {
        QSignalSpy told(m_ground->flow, &RemarkFlow::messageArose);
        wish(0, u"a"_s);
        wish(1, u"b"_s, State::Refused, u"no"_s);
        wish(2, u"c"_s);
        showRows(3);
        page().activate();
        page().table()->selectAll();
        QTest::keyClick(page().table(), Qt::Key_Delete);
        showRows(0);
        QTRY_COMPARE(told.count(), 1);
        const auto message = told.first().first().value<Message>();
        QCOMPARE(message.action, Message::Action::UndoDiscard);
        QCOMPARE(message.urgency, Message::Urgency::Answer);
        QVERIFY(message.sentence.contains(u"3"_s));
        QVERIFY(!stored(0));
        m_ground->flow->undoDiscard(message.subject);
        showRows(3);
        QCOMPARE(stored(1)->remark, u"b"_s);
        QCOMPARE(stored(1)->state, State::Waiting);
        QVERIFY(!m_ground->flow->canUndo());
    }

    void theRowBelowIsNextAfterADiscard()
    {
        for (int i = 0; i < 4; ++i)
            wish(i, u"r%1"_s.arg(i));
        showRows(4);
        page().activate();
        page().table()->goToRow(1);
        QTest::keyClick(page().table(), Qt::Key_Delete);
        showRows(3);
        QCOMPARE(page().currentContact(), m_ground->contacts[2].key);
        QCOMPARE(page().selectedEdits().size(), 1);
    }

    void nothingIsSelectedInPlaceOfWhatWasConfirmed()
    {
        const RemarkEdit first = wish(0, u"a"_s, State::Sent);
        wish(1, u"b"_s);
        showRows(2);
        page().activate();
        page().goToContact(first.contact);
        must(store().closeEdit(first.key, State::Confirmed, {}));
        showRows(1);
        // Else the next Delete would mean a row that nobody chose.
        QVERIFY(page().selectedEdits().isEmpty());
        QCOMPARE(page().currentContact(), 0);
    }

    void whatTheUserWroteSinceIsNotOverwrittenByUndo()
    {
        const RemarkEdit first = wish(0, u"first"_s);
        showRows(1);
        m_ground->flow->discardEdits({first});
        QTRY_VERIFY(m_ground->flow->canUndo());
        wish(0, u"second"_s);
        QSignalSpy failed(m_ground->flow, &RemarkFlow::failed);
        m_ground->flow->undo();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(stored(0)->remark, u"second"_s);
    }

    void aConflictThatIsPutBackStillAsks()
    {
        const RemarkEdit edit = wish(0, u"mine"_s, State::Conflict, u"theirs"_s);
        showRows(1);
        m_ground->flow->discardEdits({edit});
        QTRY_VERIFY(!stored(0));
        m_ground->flow->undo();
        QTRY_VERIFY(stored(0) && stored(0)->state == State::Conflict);
        QCOMPARE(stored(0)->remark, u"mine"_s);
        QCOMPARE(stored(0)->words, u"theirs"_s);
    }

    void savingAndDiscardingAreUndoneInTurn()
    {
        m_ground->flow->edit(m_ground->contacts[0].key);
        auto *dialog = m_ground->window.findChild<RemarkDialog *>();
        dialog->setRemark(u"new"_s);
        Q_EMIT dialog->saveRequested(u"new"_s);
        QTRY_VERIFY(stored(0) && stored(0)->remark == u"new"_s);
        QTRY_VERIFY(m_ground->flow->canUndo());
        m_ground->flow->discardEdits({*stored(0)});
        QTRY_VERIFY(!stored(0));
        m_ground->flow->undo();
        QTRY_VERIFY(stored(0) && stored(0)->remark == u"new"_s);
    }

    void editingBeginsWithWhatWasWanted()
    {
        wish(0, u"wanted"_s, State::Refused, u"no"_s);
        showRows(1);
        page().goToContact(m_ground->contacts[0].key);
        button(u"Edit…"_s)->click();
        const auto *dialog = m_ground->window.findChild<RemarkDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->remark(), u"wanted"_s);
    }

    void enterLeadsToTheContact()
    {
        wish(2, u"c"_s);
        showRows(1);
        page().activate();
        page().table()->goToRow(0);
        QSignalSpy asked(&page(), &WaitingEditsPage::contactRequested);
        QTest::keyClick(page().table(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toLongLong(), m_ground->contacts[2].key);
    }

    void aConflictIsToldWithBothWays()
    {
        QSignalSpy told(m_ground->flow, &RemarkFlow::messageArose);
        QSignalSpy settled(m_ground->flow, &RemarkFlow::messageSettled);
        const RemarkEdit edit = wish(0, u"mine"_s, State::Conflict, u"<i>theirs</i>"_s);
        tell(edit);
        QCOMPARE(told.count(), 1);
        const auto message = told.first().first().value<Message>();
        QVERIFY(message.sentence.contains(u"Friend 0"_s));
        QVERIFY(message.sentence.contains(u"<i>theirs</i>"_s));
        QCOMPARE(message.action, Message::Action::ShowEdits);
        QCOMPARE(message.subject, edit.contact);
        m_ground->flow->discardEdits({edit});
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(settled.first().first().toString(), message.id);
    }

    void severalProblemsAreOneMessage()
    {
        QSignalSpy told(m_ground->flow, &RemarkFlow::messageArose);
        for (int i = 0; i < 3; ++i)
            tell(wish(i, u"x"_s, State::Refused, u"no"_s));
        QCOMPARE(told.count(), 3);
        const auto message = told.last().first().value<Message>();
        QCOMPARE(message.action, Message::Action::ShowEdits);
        QVERIFY(message.sentence.contains(u"3"_s));
        QCOMPARE(message.id, told.first().first().value<Message>().id);
    }

    void everyOutcomeHasItsWords_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Message::Action>("action");
        using Action = Message::Action;
        QTest::newRow("refused") << State::Refused << u"频繁"_s << Action::RetryRemark;
        QTest::newRow("not kept") << State::NotKept << u"张三"_s << Action::RetryRemark;
        QTest::newRow("unknown") << State::Unknown << u"E7"_s << Action::ShowEdits;
        QTest::newRow("conflict") << State::Conflict << u"李总"_s << Action::ShowEdits;
    }
    void everyOutcomeHasItsWords()
    {
        QFETCH(const State, state);
        QFETCH(const QString, words);
        QFETCH(const Message::Action, action);
        RemarkEdit edit;
        edit.contact = 7;
        edit.state = state;
        const QString without = messageFor(edit, u"%2"_s).sentence;
        edit.words = words;
        const Message with = messageFor(edit, u"%2"_s);
        QVERIFY2(with.sentence.contains(words) && with.sentence.contains(u"%2"_s),
                 qPrintable(with.sentence));
        QVERIFY(without != with.sentence && without.contains(u"%2"_s));
        QCOMPARE(with.action, action);
        QVERIFY(!with.actionText.isEmpty());
    }

    void theReasonWhyNothingGoesOutIsSaid()
    {
        const RemarkEdit edit = wish(0, u"x"_s);
        showRows(1);
        QVERIFY(model().sentenceAt(0).contains(u"signed in"_s)); // it has no key
        model().setStatus({.account = edit.account});
        tell(edit, Error{.kind = Error::Kind::Network});
        QVERIFY(model().sentenceAt(0).contains(u"network"_s));
    }

    void thousandsOfEditsAreReadAndScrolled()
    {
        const QList<Contact> &contacts = m_ground->contacts;
        QList<RemarkEdit> many;
        for (int i = 0; i < 5000; ++i) {
            RemarkEdit edit;
            edit.key = i + 1;
            edit.contact = contacts[i % contacts.size()].key;
            edit.contactId = contacts[i % contacts.size()].id;
            edit.remark = u"VIP %1"_s.arg(i);
            many.append(edit);
        }
        model().setEdits(many);
        page().table()->grab();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            page().table()->goToRow(i * 250);
            page().table()->grab();
        }
        qInfo() << "20 jumps in 5,000 rows, each painted:" << timer.elapsed() << "ms";
        timer.restart();
        page().table()->selectAll();
        qInfo() << "all of them selected:" << timer.elapsed() << "ms";
        QCOMPARE(page().selectedEdits().size(), 5000);
    }
};

QTEST_MAIN(TestWaitingEditsPage)
#include "tst_waitingeditspage.moc"
