// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

/// The steps that the store offers for an edit.
enum class Step {
    MarkSent,
    Confirm,
    Refuse,
    NotKeep,
    GiveUp,
    Ask,
    BackToWaiting,
    CloseAsSent,
    CloseAsSuperseded,
    Retry,
    Discard,
};
class TestStoreOutbox : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        StoreFixture store;
        AccountKey account = store.addAccount();
        ContactKey contact = 0;

        Scene()
        {
            must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
            ContactDetails details{u"wxid_a"_s};
            details.remark = u"old"_s;
            must(store->saveDetails(account, {details}, {}));
            contact = row().key;
        }
        Contact row() { return store.contact(account, u"wxid_a"_s); }
        EditKey add(const QString &remark = u"new"_s)
        {
            return must(store->addEdit(contact, remark)).key;
        }
        Result<void> take(EditKey edit, Step step)
        {
            switch (step) {
            case Step::MarkSent:
                return wait(store->markSent(edit));
            case Step::Confirm:
                return wait(store->closeEdit(edit, State::Confirmed, {}));
            case Step::Refuse:
                return wait(store->closeEdit(edit, State::Refused, u"不行"_s));
            case Step::NotKeep:
                return wait(store->closeEdit(edit, State::NotKept, {}, u"kept"_s));
            case Step::GiveUp:
                return wait(store->closeEdit(edit, State::Unknown, u"没有"_s));
            case Step::Ask:
                return wait(store->closeEdit(edit, State::Conflict, {}, u"theirs"_s));
            case Step::BackToWaiting:
                return wait(store->closeEdit(edit, State::Waiting, u"no answer"_s));
            case Step::CloseAsSent:
                return wait(store->closeEdit(edit, State::Sent, {}));
            case Step::CloseAsSuperseded:
                return wait(store->closeEdit(edit, State::Superseded, {}));
            case Step::Retry:
                return wait(store->retryEdit(edit));
            case Step::Discard:
                return wait(store->discardEdit(edit));
            }
            return {};
        }
        /// A new edit, brought to the state.
        EditKey editIn(State state, const QString &remark = u"new"_s)
        {
            const EditKey edit = add(remark);
            QList<Step> steps;
            if (state == State::Superseded)
                steps = {Step::Discard};
            else if (state == State::Conflict)
                steps = {Step::Ask};
            else if (state != State::Waiting)
                steps = {Step::MarkSent};
            if (state == State::Confirmed)
                steps.append(Step::Confirm);
            else if (state == State::Refused)
                steps.append(Step::Refuse);
            else if (state == State::NotKept)
                steps.append(Step::NotKeep);
            else if (state == State::Unknown)
                steps.append(Step::GiveUp);
            for (const Step step : steps) {
                if (!take(edit, step))
                    qFatal("the scene could not be set");
            }
            return edit;
        }
        State stateOf(EditKey edit)
        {
            SecondConnection raw(store.path());
            return State(raw.value(u"SELECT state FROM edit WHERE key = %1"_s.arg(edit)).toInt());
        }
    };

private Q_SLOTS:
    void anEditIsCommittedAndShownAsWaiting()
    {
        Scene scene;
        scene.store.takeTold();
        const RemarkEdit edit = must(scene.store->addEdit(scene.contact, u"new"_s));
        QCOMPARE(edit.account, scene.account);
        QCOMPARE(edit.contact, scene.contact);
        QCOMPARE(edit.contactId, u"wxid_a"_s);
        QCOMPARE(edit.contactKind, ContactKind::Friend);
        QCOMPARE(edit.remark, u"new"_s);
        QCOMPARE(edit.earlier, u"old"_s);
        QCOMPARE(edit.state, State::Waiting);
        QCOMPARE(edit.createdAt, scene.store.now);
        QCOMPARE(edit.sentAt, 0);
        const QList<ChangeSet> told = scene.store.takeTold();
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().editsChanged);
        QCOMPARE(told.first().contacts, QList<Contact>{scene.row()});
        QCOMPARE(scene.row().remark, u"new"_s);
        QCOMPARE(scene.row().remarkState, RemarkState::Waiting);

        scene.store.restart();
        QCOMPARE(must(scene.store->edits(0)), QList<RemarkEdit>{edit});
        QCOMPARE(must(scene.store->edits(scene.account)), QList<RemarkEdit>{edit});
        QCOMPARE(must(scene.store->editOf(scene.contact)), std::optional(edit));
        QCOMPARE(scene.row().remark, u"new"_s);
    }

    void eachStepBeginsInItsOwnStatesOnly_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<Step>("step");
        QTest::addColumn<int>("to"); // -1: refused
        struct Known
        {
            Step step;
            const char *name;
            QMap<State, State> leads;
        };
        const QList<Known> table{
            {Step::MarkSent, "send", {{State::Waiting, State::Sent}}},
            {Step::Confirm,
             "confirm",
             {{State::Sent, State::Confirmed}, {State::Waiting, State::Confirmed}}},
            {Step::Refuse, "refuse", {{State::Sent, State::Refused}}},
            {Step::NotKeep, "not keep", {{State::Sent, State::NotKept}}},
            {Step::GiveUp, "give up", {{State::Sent, State::Unknown}}},
            {Step::Ask, "ask", {{State::Sent, State::Conflict}, {State::Waiting, State::Conflict}}},
            {Step::BackToWaiting, "back", {{State::Sent, State::Waiting}}},
            {Step::CloseAsSent, "close as sent", {}},
            {Step::CloseAsSuperseded, "close as superseded", {}},
            {Step::Retry,
             "retry",
             {{State::Refused, State::Waiting},
              {State::NotKept, State::Waiting},
              {State::Unknown, State::Waiting},
              {State::Conflict, State::Waiting}}},
            {Step::Discard,
             "discard",
             {{State::Waiting, State::Superseded},
              {State::Refused, State::Superseded},
              {State::NotKept, State::Superseded},
              {State::Unknown, State::Superseded},
              {State::Conflict, State::Superseded}}},
        };
        for (const Known &known : table) {
            for (int from = 0; from <= 7; ++from) {
                const auto lead = known.leads.find(State(from));
                const int to = lead == known.leads.end() ? -1 : static_cast<int>(*lead);
                QTest::addRow("%s from %d", known.name, from) << from << known.step << to;
            }
        }
    }
    void eachStepBeginsInItsOwnStatesOnly()
    {
        QFETCH(int, from);
        QFETCH(Step, step);
        QFETCH(int, to);
        Scene scene;
        const EditKey edit = scene.editIn(State(from));
        QCOMPARE(scene.stateOf(edit), State(from));
        const Contact before = scene.row();
        scene.store.takeTold();
        const Result<void> taken = scene.take(edit, step);
        QCOMPARE(taken.has_value(), to >= 0);
        QCOMPARE(scene.stateOf(edit), State(to >= 0 ? to : from));
        const QList<ChangeSet> told = scene.store.takeTold();
        if (to >= 0) {
            QCOMPARE(told.size(), 1);
            QVERIFY(told.first().editsChanged);
            QCOMPARE(told.first().contacts, QList<Contact>{scene.row()});
        } else {
            QCOMPARE(taken.error().kind, Error::Kind::Invalid);
            QCOMPARE(told.size(), 0);
            QCOMPARE(scene.row(), before);
        }
    }

    void theContactShowsWhereTheEditStands_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("remark");
        QTest::addColumn<RemarkState>("shown");
        QTest::addColumn<QString>("words");
        QTest::newRow("waiting") << 0 << u"new"_s << RemarkState::Waiting << QString();
        QTest::newRow("sent") << 1 << u"new"_s << RemarkState::Waiting << QString();
        QTest::newRow("confirmed") << 2 << u"new"_s << RemarkState::Settled << QString();
        QTest::newRow("refused") << 3 << u"old"_s << RemarkState::Failed << u"不行"_s;
        QTest::newRow("not kept") << 4 << u"kept"_s << RemarkState::Failed << u"kept"_s;
        QTest::newRow("superseded") << 5 << u"old"_s << RemarkState::Settled << QString();
        QTest::newRow("unknown") << 6 << u"old"_s << RemarkState::Failed << u"没有"_s;
        QTest::newRow("conflict") << 7 << u"theirs"_s << RemarkState::Failed << u"theirs"_s;
    }
    void theContactShowsWhereTheEditStands()
    {
        QFETCH(int, state);
        QFETCH(QString, remark);
        QFETCH(RemarkState, shown);
        QFETCH(QString, words);
        Scene scene;
        const EditKey edit = scene.editIn(State(state));
        QCOMPARE(scene.row().remark, remark);
        QCOMPARE(scene.row().remarkState, shown);
        const bool matters = state != 2 && state != 5;
        const auto found = must(scene.store->editOf(scene.contact));
        QCOMPARE(found.has_value(), matters);
        QCOMPARE(must(scene.store->edits(scene.account)).size(), matters ? 1 : 0);
        if (found) {
            QCOMPARE(found->key, edit);
            QCOMPARE(found->state, State(state));
            QCOMPARE(found->words, words);
            QCOMPARE(found->sentAt > 0, state != 0 && state != 7);
        }
    }

    void aSecondEditTakesThePlaceOfAnyThatMatters_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("becomes");
        QTest::newRow("waiting") << 0 << 5;
        QTest::newRow("sent") << 1 << 5;
        QTest::newRow("confirmed") << 2 << 2;
        QTest::newRow("refused") << 3 << 5;
        QTest::newRow("not kept") << 4 << 5;
        QTest::newRow("unknown") << 6 << 5;
        QTest::newRow("conflict") << 7 << 5;
    }
    void aSecondEditTakesThePlaceOfAnyThatMatters()
    {
        QFETCH(int, first);
        QFETCH(int, becomes);
        Scene scene;
        const EditKey earlier = scene.editIn(State(first));
        const QString shown = scene.row().remark;
        const RemarkEdit later = must(scene.store->addEdit(scene.contact, u"newer"_s));
        QCOMPARE(later.earlier, shown);
        QCOMPARE(scene.stateOf(earlier), State(becomes));
        QCOMPARE(must(scene.store->edits(0)), QList<RemarkEdit>{later});
        QCOMPARE(scene.row().remark, u"newer"_s);
        QCOMPARE(errorOf(scene.store->markSent(earlier)), Error::Kind::Invalid);
    }

    void anEditThatWasSentIsNeverSentTwice()
    {
        Scene scene;
        const EditKey edit = scene.add();
        QCoro::Task<Result<void>> one = scene.store->markSent(edit);
        QCoro::Task<Result<void>> two = scene.store->markSent(edit);
        const bool first = wait(std::move(one)).has_value();
        const bool second = wait(std::move(two)).has_value();
        QVERIFY(first);
        QVERIFY(!second);
    }

    void tryingAgainReplacesWhatTheGatewayHasNow_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("base");
        QTest::addColumn<int>("tries");
        QTest::newRow("refused") << 3 << u"old"_s << 1;
        QTest::newRow("not kept") << 4 << u"kept"_s << 1;
        QTest::newRow("unknown") << 6 << u"old"_s << 1;
        QTest::newRow("conflict") << 7 << u"theirs"_s << 0;
    }
    void tryingAgainReplacesWhatTheGatewayHasNow()
    {
        QFETCH(int, state);
        QFETCH(QString, base);
        QFETCH(int, tries);
        Scene scene;
        const EditKey key = scene.editIn(State(state));
        const std::optional<RemarkEdit> before = must(scene.store->editOf(scene.contact));
        QCOMPARE(before->base, u"old"_s);
        must(scene.store->retryEdit(key));
        const std::optional<RemarkEdit> edit = must(scene.store->editOf(scene.contact));
        QCOMPARE(edit->key, key);
        QCOMPARE(edit->base, base);
        QCOMPARE(edit->known, base);
        QCOMPARE(edit->tries, tries);
        QCOMPARE(edit->words, QString());
        QCOMPARE(edit->earlier, u"old"_s);
        must(scene.store->markSent(key));
        QCOMPARE(must(scene.store->editOf(scene.contact))->tries, tries + 1);
    }

    void whatTheGatewayHasIsKnownFromThatMoment_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("confirmed") << Step::Confirm << true;
        QTest::newRow("not kept") << Step::NotKeep << true;
        QTest::newRow("conflict") << Step::Ask << true;
        QTest::newRow("refused") << Step::Refuse << false;
        QTest::newRow("unknown") << Step::GiveUp << false;
        QTest::newRow("waits again") << Step::BackToWaiting << false;
    }
    void whatTheGatewayHasIsKnownFromThatMoment()
    {
        QFETCH(Step, step);
        QFETCH(bool, isRead);
        Scene scene;
        const EditKey edit = scene.editIn(State::Sent);
        const qint64 before = must(scene.store->editOf(scene.contact))->baseReadAt;
        scene.store.now += 60'000;
        QVERIFY(scene.take(edit, step));
        const qint64 at = scene.store.now;
        scene.add(u"next"_s);
        QCOMPARE(must(scene.store->editOf(scene.contact))->baseReadAt, isRead ? at : before);
    }

    void whatEarlierEditsMayHaveLeftThereIsOurs_data()
    {
        QTest::addColumn<QList<State>>("earlier"); // edits "r0", "r1", …
        QTest::addColumn<QStringList>("ours");
        QTest::addColumn<bool>("mayBeOvertaken");
        using States = QList<State>;
        QTest::newRow("nothing was sent")
            << States{State::Waiting, State::Conflict} << QStringList{} << false;
        QTest::newRow("sent") << States{State::Sent} << QStringList{u"r0"_s} << true;
        QTest::newRow("not kept") << States{State::NotKept} << QStringList{u"r0"_s} << true;
        QTest::newRow("unknown") << States{State::Unknown, State::Waiting} << QStringList{u"r0"_s}
                                 << true;
        QTest::newRow("confirmed") << States{State::Confirmed} << QStringList{u"r0"_s} << false;
        QTest::newRow("sent before one was confirmed")
            << States{State::Sent, State::Confirmed} << QStringList{u"r1"_s} << false;
        QTest::newRow("sent after one was confirmed")
            << States{State::Confirmed, State::Sent} << QStringList{u"r0"_s, u"r1"_s} << true;
    }
    void whatEarlierEditsMayHaveLeftThereIsOurs()
    {
        QFETCH(QList<State>, earlier);
        QFETCH(QStringList, ours);
        QFETCH(bool, mayBeOvertaken);
        Scene scene;
        for (qsizetype i = 0; i < earlier.size(); ++i)
            scene.editIn(earlier[i], u"r%1"_s.arg(i));
        const RemarkEdit edit = must(scene.store->addEdit(scene.contact, u"new"_s));
        QCOMPARE(edit.ours, ours);
        QCOMPARE(edit.mayBeOvertaken, mayBeOvertaken);
        scene.store.restart();
        QCOMPARE(must(scene.store->edits(0)), QList<RemarkEdit>{edit});
        QCOMPARE(must(scene.store->editOf(scene.contact)), std::optional(edit));
        // A text that comes twice may arrive whenever it wants.
        const RemarkEdit same = must(scene.store->addEdit(scene.contact, u"r0"_s));
        QCOMPARE(same.mayBeOvertaken, ours.contains(u"r1"_s) && mayBeOvertaken);
    }

    void theHistoryTellsWhoWroteARemark_data()
    {
        QTest::addColumn<State>("end");
        QTest::addColumn<QString>("remark"); // the edit's
        QTest::addColumn<QString>("there");
        QTest::addColumn<QStringList>("told"); // "kind before after"
        const QString byUs = QString::number(int(Change::Kind::RemarkByUs));
        const QString elsewhere = QString::number(int(Change::Kind::RemarkElsewhere));
        QTest::newRow("confirmed")
            << State::Confirmed << u"new"_s << u"new"_s << QStringList{byUs + u" old new"_s};
        QTest::newRow("confirmed as it was")
            << State::Confirmed << u"old"_s << u"old"_s << QStringList{};
        QTest::newRow("not kept") << State::NotKept << u"new"_s << u"old"_s << QStringList{};
        QTest::newRow("not kept, another") << State::NotKept << u"new"_s << u"theirs"_s
                                           << QStringList{elsewhere + u" old theirs"_s};
        QTest::newRow("conflict") << State::Conflict << u"new"_s << u"theirs"_s
                                  << QStringList{elsewhere + u" old theirs"_s};
        QTest::newRow("conflict, cleared")
            << State::Conflict << u"new"_s << QString() << QStringList{elsewhere + u" old "_s};
        QTest::newRow("an earlier one of ours") << State::NotKept << u"new"_s << u"sent before"_s
                                                << QStringList{byUs + u" old sent before"_s};
        QTest::newRow("refused") << State::Refused << u"new"_s << QString() << QStringList{};
        QTest::newRow("unknown") << State::Unknown << u"new"_s << QString() << QStringList{};
    }
    void theHistoryTellsWhoWroteARemark()
    {
        QFETCH(State, end);
        QFETCH(QString, remark);
        QFETCH(QString, there);
        QFETCH(QStringList, told);
        Scene scene;
        scene.editIn(State::Sent, u"sent before"_s);
        const SyncRunKey run = must(scene.store->beginSync(scene.account)).run;
        QVERIFY(run > 0);
        const qint64 since = scene.store.now;
        const EditKey edit = scene.add(remark);
        must(scene.store->markSent(edit));
        scene.store.takeTold();
        must(scene.store->closeEdit(edit, end, {}, there));
        QCOMPARE(scene.store.takeTold().first().historyGrew, !told.isEmpty());
        // Each once.
        QVERIFY(!wait(scene.store->closeEdit(edit, end, {}, there)));
        const ChangeFilter filter{.contact = scene.contact, .since = since};
        QStringList is;
        for (const Change &change : must(scene.store->changes(filter))) {
            is.append(
                u"%1 %2 %3"_s.arg(QString::number(int(change.kind)), change.before, change.after));
            QCOMPARE(change.run, 0); // the user's, though a sync runs
        }
        QCOMPARE(is, told);
    }

    void aRemarkThatIsReadForTheFirstTimeIsNoNews()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        must(store->saveRoster(account, rosterOf({u"wxid_a"_s})));
        const ContactKey contact = store.contact(account, u"wxid_a"_s).key;
        const EditKey edit = must(store->addEdit(contact, u"new"_s)).key;
        must(store->closeEdit(edit, State::Conflict, {}, u"theirs"_s));
        const ChangeFilter remarks{
            .contact = contact, .kinds = {Change::Kind::RemarkElsewhere, Change::Kind::RemarkByUs}};
        QCOMPARE(must(store->changeCount(remarks)), 0);
        must(store->retryEdit(edit));
        must(store->markSent(edit));
        must(store->closeEdit(edit, State::Confirmed, {}));
        const QList<Change> changes = must(store->changes(remarks));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().kind, Change::Kind::RemarkByUs);
        QCOMPARE(changes.first().before, u"theirs"_s);
        QCOMPARE(changes.first().after, u"new"_s);
    }

    void clearingIsAnEditToo()
    {
        Scene scene;
        const EditKey edit = scene.add(QString());
        QCOMPARE(scene.row().remark, QString());
        QCOMPARE(scene.row().remarkState, RemarkState::Waiting);
        must(scene.store->markSent(edit));
        must(scene.store->closeEdit(edit, State::Confirmed, {}));
        QCOMPARE(scene.row().remark, QString());
        QCOMPARE(scene.row().remarkState, RemarkState::Settled);
    }

    void editsOfSeveralContactsComeOldestFirst()
    {
        Scene scene;
        const AccountKey other = scene.store.addAccount(u"other"_s);
        must(scene.store->saveRoster(other, rosterOf({u"wxid_b"_s, u"wxid_c"_s})));
        const EditKey c
            = must(scene.store->addEdit(scene.store.contact(other, u"wxid_c"_s).key, {})).key;
        const EditKey a = scene.add();
        const EditKey b
            = must(scene.store->addEdit(scene.store.contact(other, u"wxid_b"_s).key, {})).key;
        QList<EditKey> keys;
        for (const RemarkEdit &edit : must(scene.store->edits(0)))
            keys.append(edit.key);
        QCOMPARE(keys, (QList<EditKey>{c, a, b}));
        QCOMPARE(must(scene.store->edits(other)).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStoreOutbox)
#include "tst_storeoutbox.moc"
