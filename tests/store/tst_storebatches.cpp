// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

class TestStoreBatches : public QObject
{
    Q_OBJECT

private:
    /// Contacts wxid_0 … in one account, each with the remark "old 0" …
    struct Scene
    {
        StoreFixture store;
        AccountKey account = addAccount(u"Shop A"_s, 8);

        AccountKey addAccount(const QString &name, qsizetype contacts)
        {
            const AccountKey key = store.addAccount(name);
            must(store->saveRoster(key, rosterOf(manyIds(0, contacts))));
            QList<ContactDetails> details;
            for (qsizetype i = 0; i < contacts; ++i)
                details.append({.id = u"wxid_%1"_s.arg(i), .remark = u"old %1"_s.arg(i)});
            must(store->saveDetails(key, details, {}));
            store.takeTold();
            return key;
        }
        Contact row(qsizetype i) { return store.contact(account, u"wxid_%1"_s.arg(i)); }
        QList<RemarkWish> wishes(qsizetype count, const QString &text = u"new %1"_s)
        {
            const QList<Contact> contacts = must(store->contacts(account));
            QList<RemarkWish> found;
            for (qsizetype i = 0; i < count; ++i)
                found.append({contacts.at(i).key, text.arg(i)});
            return found;
        }
        /// A batch whose edits are in the given states, in this order.
        BatchKey batchIn(const QList<State> &states)
        {
            const BatchKey key = must(store->addEdits(wishes(states.size()))).key;
            const QList<RemarkEdit> edits = must(store->batchEdits(key));
            for (qsizetype i = 0; i < states.size(); ++i)
                bring(edits.at(i).key, states.at(i));
            return key;
        }
        void bring(EditKey edit, State state)
        {
            if (state == State::Waiting)
                return;
            if (state == State::Superseded) {
                must(store->discardEdit(edit));
                return;
            }
            if (state != State::Conflict)
                must(store->markSent(edit));
            if (state != State::Sent)
                must(store->closeEdit(edit, state, u"words"_s, u"theirs"_s));
        }
        /// What the batch wants, as "contact: base -> remark".
        QStringList told(BatchKey batch)
        {
            QStringList lines;
            for (const RemarkEdit &edit : must(store->batchEdits(batch)))
                lines.append(u"%1: %2 -> %3"_s.arg(edit.contactId, edit.base, edit.remark));
            return lines;
        }
    };

    static QList<State> eachState()
    {
        return {State::Waiting, State::Sent,       State::Confirmed, State::Refused,
                State::NotKept, State::Superseded, State::Unknown,   State::Conflict};
    }

private Q_SLOTS:
    void aBatchIsStoredInOneTransactionAndItsContactsShowIt()
    {
        Scene scene;
        const RemarkBatch batch = must(scene.store->addEdits(scene.wishes(5)));
        QCOMPARE(batch.waiting, 5);
        QCOMPARE(batch.total(), 5);
        QCOMPARE(must(scene.store->batch(batch.key)), batch);
        const QList<ChangeSet> told = scene.store.takeTold();
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().contacts.size(), 5);
        QVERIFY(told.first().editsChanged);
        QCOMPARE(scene.row(3).remark, u"new 3"_s);
        QCOMPARE(scene.row(3).remarkState, RemarkState::Waiting);
        for (const RemarkEdit &edit : must(scene.store->edits(scene.account)))
            QCOMPARE(edit.batch, batch.key);
    }

    void aBatchMayReachOverSeveralAccounts()
    {
        Scene scene;
        const AccountKey other = scene.addAccount(u"Shop B"_s, 3);
        QList<RemarkWish> wishes = scene.wishes(2);
        for (const Contact &contact : must(scene.store->contacts(other)))
            wishes.append({contact.key, u"there"_s});
        const RemarkBatch batch = must(scene.store->addEdits(wishes));
        QCOMPARE(batch.total(), 5);
        const QList<ChangeSet> told = scene.store.takeTold();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).account, scene.account);
        QCOMPARE(told.at(0).contacts.size(), 2);
        QVERIFY(told.at(0).others.empty());
        QCOMPARE(told.at(1).account, other);
        QCOMPARE(told.at(1).contacts.size(), 3);
        QVERIFY(told.at(1).editsChanged);
        QCOMPARE(must(scene.store->edits(other)).size(), 3);
    }

    void nothingIsStoredOfABatchThatCannotBe_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("empty") << 0;
        QTest::newRow("unknown contact") << 1;
        QTest::newRow("two for one contact") << 2;
    }
    void nothingIsStoredOfABatchThatCannotBe()
    {
        QFETCH(int, which);
        Scene scene;
        QList<RemarkWish> wishes = scene.wishes(4);
        if (which == 0)
            wishes.clear();
        else if (which == 1)
            wishes.append({9999, u"x"_s});
        else
            wishes.append(wishes.first());
        QCOMPARE(errorOf(scene.store->addEdits(wishes)), Error::Kind::Invalid);
        QCOMPARE(scene.store.takeTold().size(), 0);
        QCOMPARE(must(scene.store->edits(0)).size(), 0);
        QCOMPARE(must(scene.store->batches(10)).size(), 0);
        QCOMPARE(scene.row(0).remark, u"old 0"_s);
    }

    void eachEditIsCountedInItsStateAlsoAfterARestart()
    {
        Scene scene;
        const BatchKey key = scene.batchIn(eachState());
        const auto check = [&] {
            const RemarkBatch batch = must(scene.store->batch(key));
            QCOMPARE(batch.waiting, 1);
            QCOMPARE(batch.sent, 1);
            QCOMPARE(batch.confirmed, 1);
            QCOMPARE(batch.refused, 1);
            QCOMPARE(batch.notKept, 1);
            QCOMPARE(batch.superseded, 1);
            QCOMPARE(batch.unknown, 1);
            QCOMPARE(batch.conflicts, 1);
            QCOMPARE(batch.open(), 2);
            QCOMPARE(batch.undecided(), 4);
            QCOMPARE(batch.total(), 8);
            QList<State> states;
            for (const RemarkEdit &edit : must(scene.store->batchEdits(key)))
                states.append(edit.state);
            QCOMPARE(states, eachState());
        };
        check();
        scene.store.restart();
        check();
        QCOMPARE(errorOf(scene.store->batch(key + 1)), Error::Kind::Invalid);
    }

    void theLatestBatchesComeFirst()
    {
        Scene scene;
        QList<BatchKey> keys;
        for (int i = 0; i < 3; ++i)
            keys.prepend(must(scene.store->addEdits(scene.wishes(2))).key);
        const QList<RemarkBatch> two = must(scene.store->batches(2));
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.at(0).key, keys.at(0));
        QCOMPARE(two.at(0).waiting, 2);
        QCOMPARE(two.at(1).key, keys.at(1));
        QCOMPARE(two.at(1).superseded, 2); // by the later one
    }

    void whatIsOpenIsFoundInTheOrderOfItsSaving()
    {
        Scene scene;
        const AccountKey other = scene.addAccount(u"Shop B"_s, 2);
        const BatchKey key = scene.batchIn(eachState());
        must(scene.store->addEdit(must(scene.store->contacts(other)).first().key, u"x"_s));
        const QList<RemarkEdit> edits = must(scene.store->batchEdits(key));
        const auto first = must(scene.store->openEditAfter(scene.account, 0));
        QCOMPARE(first, std::optional(edits.at(0)));
        const auto second = must(scene.store->openEditAfter(scene.account, first->key));
        QCOMPARE(second, std::optional(edits.at(1)));
        QCOMPARE(must(scene.store->openEditAfter(scene.account, second->key)), std::nullopt);
    }

    void takingBackWritesWhatWasThereAndReplacesOnlyWhatTheBatchLeft()
    {
        Scene scene;
        const BatchKey key = scene.batchIn(eachState());
        const BatchUndo undo = must(scene.store->undoBatch(key));
        QCOMPARE(undo.discarded, 3); // waiting, refused, conflict
        QCOMPARE(undo.leftAlone, 0);
        QCOMPARE(undo.batch.undoes, key);
        QCOMPARE(scene.told(undo.batch.key),
                 (QStringList{u"wxid_1: old 1 -> old 1"_s, u"wxid_2: new 2 -> old 2"_s,
                              u"wxid_4: theirs -> old 4"_s, u"wxid_6: old 6 -> old 6"_s}));
        QCOMPARE(undo.batch.waiting, 4);
        const RemarkBatch before = must(scene.store->batch(key));
        QCOMPARE(before.undoneBy, undo.batch.key);
        QCOMPARE(before.confirmed, 1);
        QCOMPARE(before.superseded, 7);
        // What was sent and not confirmed may be there, so meeting it is no surprise.
        const QList<RemarkEdit> back = must(scene.store->batchEdits(undo.batch.key));
        QCOMPARE(back.at(0).ours, QStringList{u"new 1"_s});
        QVERIFY(back.at(0).mayBeOvertaken);
        QCOMPARE(scene.row(0).remark, u"old 0"_s);
        QCOMPARE(scene.row(0).remarkState, RemarkState::Settled);
        QCOMPARE(scene.row(2).remark, u"old 2"_s);
        QCOMPARE(scene.row(2).remarkState, RemarkState::Waiting);
    }

    void aBatchIsTakenBackOnce()
    {
        Scene scene;
        const BatchKey key = scene.batchIn({State::Confirmed, State::Waiting});
        const BatchUndo undo = must(scene.store->undoBatch(key));
        QCOMPARE(errorOf(scene.store->undoBatch(key)), Error::Kind::Invalid);
        // And that can be taken back in turn.
        const RemarkEdit back = must(scene.store->batchEdits(undo.batch.key)).first();
        scene.bring(back.key, State::Confirmed);
        const BatchUndo again = must(scene.store->undoBatch(undo.batch.key));
        QCOMPARE(scene.told(again.batch.key), QStringList{u"wxid_0: old 0 -> new 0"_s});
    }

    void whatTheUserWroteSinceIsNotTakenBack()
    {
        Scene scene;
        const BatchKey key = scene.batchIn({State::Confirmed, State::Confirmed, State::Waiting});
        must(scene.store->addEdit(scene.row(0).key, u"later"_s));
        must(scene.store->addEdit(scene.row(2).key, u"later, too"_s));
        const BatchUndo undo = must(scene.store->undoBatch(key));
        QCOMPARE(undo.leftAlone, 2);
        QCOMPARE(scene.told(undo.batch.key), QStringList{u"wxid_1: new 1 -> old 1"_s});
        QCOMPARE(scene.row(0).remark, u"later"_s);
        QCOMPARE(scene.row(2).remark, u"later, too"_s);
    }

    void aBatchThatReplacedAWaitingEditGoesBackToThatOne()
    {
        Scene scene;
        must(scene.store->addEdit(scene.row(0).key, u"first wish"_s));
        const BatchKey key = scene.batchIn({State::Waiting});
        const BatchUndo undo = must(scene.store->undoBatch(key));
        QCOMPARE(scene.told(undo.batch.key), QStringList{u"wxid_0: old 0 -> first wish"_s});
    }

    void whatSomebodyElseWroteSinceIsNotWhatTheUndoReplaces()
    {
        Scene scene;
        const BatchKey key = scene.batchIn({State::Confirmed});
        must(scene.store->saveDetails(scene.account,
                                      {{.id = u"wxid_0"_s, .remark = u"somebody else's"_s}}, {}));
        const BatchUndo undo = must(scene.store->undoBatch(key));
        const RemarkEdit edit = must(scene.store->batchEdits(undo.batch.key)).first();
        QCOMPARE(edit.base, u"new 0"_s); // so the courier asks the user, see RemarkRules
        QCOMPARE(edit.known, u"somebody else's"_s);
        QVERIFY(!edit.ours.contains(u"somebody else's"_s));
    }

    void theFailedOnesAreTriedAgainTogether_data()
    {
        QTest::addColumn<Store::Conflicts>("conflicts");
        QTest::addColumn<int>("count");
        QTest::newRow("conflicts go on asking") << Store::Conflicts::Leave << 3;
        QTest::newRow("conflicts too") << Store::Conflicts::Overwrite << 4;
    }
    void theFailedOnesAreTriedAgainTogether()
    {
        QFETCH(Store::Conflicts, conflicts);
        QFETCH(int, count);
        Scene scene;
        const BatchKey key = scene.batchIn(eachState());
        scene.store.takeTold();
        QCOMPARE(must(scene.store->retryBatch(key, conflicts)), count);
        QCOMPARE(scene.store.takeTold().first().contacts.size(), count);
        const RemarkBatch batch = must(scene.store->batch(key));
        QCOMPARE(batch.waiting, 1 + count);
        QCOMPARE(batch.sent, 1);
        QCOMPARE(batch.confirmed, 1);
        QCOMPARE(batch.superseded, 1);
        QCOMPARE(batch.undecided(), 4 - count);
        QCOMPARE(must(scene.store->batchEdits(key)).at(4).base, u"theirs"_s);
    }

    void whatWaitsCanBeStopped()
    {
        Scene scene;
        const BatchKey key = scene.batchIn({State::Sent, State::Waiting, State::Waiting});
        QCOMPARE(must(scene.store->stopBatch(key)), 2);
        const RemarkBatch batch = must(scene.store->batch(key));
        QCOMPARE(batch.sent, 1);
        QCOMPARE(batch.superseded, 2);
        QCOMPARE(scene.row(1).remark, u"old 1"_s);
    }

    void tenThousandAreStoredAndCountedQuickly()
    {
        Scene scene;
        const AccountKey large = scene.addAccount(u"Large"_s, 10'000);
        QList<RemarkWish> wishes;
        for (const Contact &contact : must(scene.store->contacts(large)))
            wishes.append({contact.key, u"new "_s + contact.id});
        QElapsedTimer timer;
        timer.start();
        const RemarkBatch batch = must(scene.store->addEdits(wishes));
        QCOMPARE(batch.waiting, 10'000);
        QCOMPARE(must(scene.store->edits(large)).size(), 10'000);
        QCOMPARE(must(scene.store->undoBatch(batch.key)).discarded, 10'000);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestStoreBatches)
#include "tst_storebatches.moc"
