// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactsamples.h"
#include "contacttable.h"
#include "editlistmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using State = RemarkEdit::State;

namespace {

RemarkEdit edit(EditKey key, State state = State::Waiting, const QString &words = {})
{
    RemarkEdit made;
    made.key = key;
    made.account = 1;
    made.contact = 100 + key;
    made.contactId = u"wxid_%1"_s.arg(100 + key);
    made.remark = u"VIP %1"_s.arg(key);
    made.base = u"old %1"_s.arg(key);
    made.state = state;
    made.words = words;
    made.createdAt = 1'000'000 * key;
    return made;
}

QList<EditKey> keysOf(const EditListModel &model)
{
    QList<EditKey> keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys.append(model.index(row, 0).data(EditListModel::KeyRole).toLongLong());
    return keys;
}

void watch(EditListModel &model)
{
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 &model);
}

} // namespace

class TestEditListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); }

    void whatNeedsADecisionStandsFirst()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        watch(model);
        model.setEdits({edit(1), edit(2, State::Refused), edit(3, State::Sent),
                        edit(4, State::Conflict), edit(5)});
        QCOMPARE(keysOf(model), (QList<EditKey>{2, 4, 1, 3, 5}));
        QCOMPARE(model.undecided(), 2);
    }

    void everyColumnSortsBothWays_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QList<EditKey>>("ascending");
        QTest::newRow("contact") << int(EditListModel::ContactColumn) << QList<EditKey>{2, 1, 3};
        QTest::newRow("remark") << int(EditListModel::RemarkColumn) << QList<EditKey>{3, 2, 1};
        QTest::newRow("since") << int(EditListModel::SinceColumn) << QList<EditKey>{1, 2, 3};
        QTest::newRow("state") << int(EditListModel::StateColumn) << QList<EditKey>{2, 3, 1};
    }
    void everyColumnSortsBothWays()
    {
        QFETCH(const int, column);
        QFETCH(QList<EditKey>, ascending);
        ContactTable contacts;
        contacts.load(1,
                      {Test::contact(101, u"李雷"_s), Test::contact(102, u"Bob"_s),
                       Test::contact(103, u"张三"_s)});
        EditListModel model(contacts);
        watch(model);
        QList<RemarkEdit> edits{edit(1, State::Refused), edit(2), edit(3, State::Sent)};
        edits[0].remark = u"王"_s;
        edits[1].remark = u"Max"_s;
        edits[2].remark = u"阿里"_s;
        model.setEdits(edits);
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(keysOf(model), ascending);
        model.sort(column, Qt::DescendingOrder);
        std::ranges::reverse(ascending);
        QCOMPARE(keysOf(model), ascending);
        model.sort(-1);
        QCOMPARE(keysOf(model), (QList<EditKey>{1, 2, 3}));
    }

    void theContactIsNamedByWhatItIsNotByTheRemark()
    {
        ContactTable contacts;
        Contact person = Test::contact(101, u"<b>小明</b>\n"_s, u"VIP 1"_s);
        person.avatarUrl = u"http://wx.qlogo.cn/1"_s;
        contacts.load(1, {person});
        EditListModel model(contacts);
        Account shop;
        shop.key = 1;
        shop.name = u"Shop A"_s;
        model.setAccounts({shop});
        model.setEdits({edit(1)});
        const QModelIndex index = model.index(0, EditListModel::ContactColumn);
        QCOMPARE(index.data().toString().trimmed(), u"<b>小明</b>"_s);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QCOMPARE(index.data(EditListModel::AvatarUrlRole).toString(), person.avatarUrl);
        QCOMPARE(index.data(EditListModel::AccountNameRole).toString(), u"Shop A"_s);
        QCOMPARE(index.data(EditListModel::ContactRole).toLongLong(), 101);
    }

    void aContactThatIsNotLoadedHasItsId()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        model.setEdits({edit(1)});
        QCOMPARE(model.index(0, 0).data().toString(), u"wxid_101"_s);
    }

    void theRemarkIsShownBeforeAndAfter()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        RemarkEdit cleared = edit(2);
        cleared.remark.clear();
        model.setEdits({edit(1), cleared});
        const int column = EditListModel::RemarkColumn;
        QCOMPARE(model.index(0, column).data().toString(), u"old 1 → VIP 1"_s);
        QCOMPARE(model.index(1, column).data().toString(), u"old 2 → no remark"_s);
        QCOMPARE(model.index(1, column).data(EditListModel::WantedRole).toString(), QString());
    }

    void theStateSaysWhy_data()
    {
        QTest::addColumn<RemarkEdit>("wish");
        QTest::addColumn<QString>("says");
        QTest::newRow("waiting") << edit(1) << u"For its turn"_s;
        QTest::newRow("sent") << edit(1, State::Sent) << u"Checking what the gateway has"_s;
        QTest::newRow("refused") << edit(1, State::Refused, u"操作过于频繁"_s) << u"操作过于频繁"_s;
        QTest::newRow("refused silently") << edit(1, State::Refused) << u"did not say why"_s;
        QTest::newRow("not kept") << edit(1, State::NotKept, u"张三"_s) << u"张三"_s;
        QTest::newRow("nothing kept") << edit(1, State::NotKept) << u"no remark instead"_s;
        QTest::newRow("unknown") << edit(1, State::Unknown) << u"does not tell"_s;
        QTest::newRow("unknown, words") << edit(1, State::Unknown, u"E7"_s) << u"E7"_s;
        QTest::newRow("conflict") << edit(1, State::Conflict, u"李总"_s) << u"李总"_s;
        QTest::newRow("cleared") << edit(1, State::Conflict) << u"cleared elsewhere"_s;
        QTest::newRow("markers") << edit(1, State::Conflict, u"%1 %2"_s) << u"%1 %2"_s;
    }
    void theStateSaysWhy()
    {
        QFETCH(const RemarkEdit, wish);
        QFETCH(const QString, says);
        ContactTable contacts;
        EditListModel model(contacts);
        model.setEdits({wish});
        const QModelIndex index = model.index(0, EditListModel::StateColumn);
        const QString reason = index.data(EditListModel::StateReasonRole).toString();
        QVERIFY2(reason.contains(says), qPrintable(reason));
        const QString title = index.data(EditListModel::StateTitleRole).toString();
        QVERIFY(!title.isEmpty());
        QCOMPARE(model.sentenceAt(0), u"%1: %2"_s.arg(title).replace(u"%2"_s, reason));
    }

    void whatAWaitingEditWaitsForIsSaid_data()
    {
        QTest::addColumn<AccountStatus>("status");
        QTest::addColumn<std::optional<Error>>("hindrance");
        QTest::addColumn<QString>("says");
        using Kind = Error::Kind;
        const AccountStatus idle{.account = 1};
        const auto in = [](AccountStatus::State state, std::optional<Error> problem = {}) {
            return AccountStatus{.account = 1, .state = state, .problem = problem};
        };
        QTest::newRow("turn") << idle << std::optional<Error>() << u"turn"_s;
        QTest::newRow("network") << idle << std::optional(Error{Kind::Network}) << u"network"_s;
        QTest::newRow("timeout") << idle << std::optional(Error{Kind::Timeout}) << u"network"_s;
        QTest::newRow("slow") << idle << std::optional(Error{Kind::RateLimited}) << u"slow"_s;
        QTest::newRow("http") << idle << std::optional(Error{Kind::Http}) << u"work again"_s;
        QTest::newRow("other") << idle << std::optional(Error{Kind::OtherAccount}) << u"signed"_s;
        QTest::newRow("signed out")
            << in(AccountStatus::State::SignedOut) << std::optional<Error>() << u"signed in"_s;
        QTest::newRow("no key") << in(AccountStatus::State::NeedsSecret) << std::optional<Error>()
                                << u"signed in"_s;
        QTest::newRow("failed") << in(AccountStatus::State::Failed, Error{Kind::Network})
                                << std::optional<Error>() << u"network"_s;
    }
    void whatAWaitingEditWaitsForIsSaid()
    {
        QFETCH(const AccountStatus, status);
        QFETCH(const std::optional<Error>, hindrance);
        QFETCH(const QString, says);
        ContactTable contacts;
        EditListModel model(contacts);
        watch(model);
        model.setEdits({edit(1)});
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        model.setStatus(status);
        if (hindrance)
            model.setHindrance(1, *hindrance);
        QVERIFY2(model.sentenceAt(0).contains(says), qPrintable(model.sentenceAt(0)));
        QCOMPARE(told.isEmpty(), says == u"turn"_s);
    }

    void aHindranceIsForgottenWhenTheEditIsSettled()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        model.setEdits({edit(1)});
        model.setHindrance(1, {.kind = Error::Kind::Network});
        model.setEdits({edit(1, State::Sent)});
        model.setEdits({edit(1)});
        QVERIFY(model.sentenceAt(0).contains(u"network"_s));
        model.setEdits({edit(1, State::Refused)});
        model.setEdits({edit(1)});
        QVERIFY(model.sentenceAt(0).contains(u"turn"_s));
    }

    void onlyWhatNeedsADecisionIsTriedAgain()
    {
        for (const State state :
             {State::Refused, State::NotKept, State::Unknown, State::Conflict}) {
            QVERIFY(needsDecision(state));
            QVERIFY(canDiscard(state));
        }
        QVERIFY(!needsDecision(State::Waiting) && canDiscard(State::Waiting));
        QVERIFY(!needsDecision(State::Sent) && !canDiscard(State::Sent));
        QVERIFY(!canDiscard(State::Superseded));
        QVERIFY(retryText(State::Conflict) != retryText(State::Refused));
        QVERIFY(discardText(State::Conflict) != discardText(State::Refused));
    }

    void theSelectionFollowsTheEdit()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        watch(model);
        QItemSelectionModel selection(&model);
        model.setEdits({edit(1), edit(2), edit(3)});
        selection.setCurrentIndex(model.index(1, 0),
                                  QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        model.setEdits({edit(1), edit(2, State::Refused), edit(3), edit(4)});
        QCOMPARE(selection.currentIndex().data(EditListModel::KeyRole).toLongLong(), 2);
        QCOMPARE(selection.currentIndex().row(), 0);
        model.setEdits({edit(1), edit(3), edit(4)});
        QVERIFY(selection.selectedRows().isEmpty());
    }

    void anEditIsFoundByItsContact()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        model.setEdits({edit(1), edit(2)});
        QCOMPARE(model.indexOf(102).row(), 1);
        QVERIFY(!model.indexOf(7).isValid());
    }

    void rowsAreCopiedAsText()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        model.setEdits({edit(1, State::Refused, u"no"_s)});
        const std::unique_ptr<QMimeData> data(
            model.mimeData({model.index(0, EditListModel::ContactColumn),
                            model.index(0, EditListModel::RemarkColumn)}));
        QCOMPARE(data->text().trimmed(), u"wxid_101\told 1 → VIP 1"_s);
    }

    void randomRoundsKeepTheModelAndItsIndexesTrue()
    {
        QRandomGenerator random(7);
        ContactTable contacts;
        EditListModel model(contacts);
        watch(model);
        QMap<EditKey, RemarkEdit> world;
        QList<QPersistentModelIndex> kept;
        for (int round = 0; round < 150; ++round) {
            for (int i = random.bounded(40); i > 0; --i) {
                const EditKey key = 1 + random.bounded(120);
                if (random.bounded(3) == 0)
                    world.remove(key);
                else
                    world.insert(key, edit(key, static_cast<State>(random.bounded(8))));
            }
            if (random.bounded(10) == 0)
                model.sort(random.bounded(-1, model.columnCount()),
                           static_cast<Qt::SortOrder>(random.bounded(2)));
            QHash<int, EditKey> before;
            kept.clear();
            for (int row = 0; row < model.rowCount(); ++row) {
                kept.append(model.index(row, row % 4));
                before.insert(row, model.editAt(row).key);
            }
            model.setEdits(world.values());
            for (int i = 0; i < kept.size(); ++i) {
                QCOMPARE(kept[i].isValid(), world.contains(before[i]));
                if (kept[i].isValid())
                    QCOMPARE(kept[i].data(EditListModel::KeyRole).toLongLong(), before[i]);
            }
            QList<EditKey> keys = keysOf(model);
            for (int row = 0; row < keys.size(); ++row)
                QCOMPARE(model.editAt(row), world.value(keys[row]));
            std::ranges::sort(keys);
            QCOMPARE(keys, world.keys());
        }
    }

    void fiveThousandEditsAreQuick()
    {
        ContactTable contacts;
        EditListModel model(contacts);
        QList<RemarkEdit> edits;
        for (int key = 1; key <= 5000; ++key)
            edits.append(edit(key, key % 3 == 0 ? State::Refused : State::Waiting));
        model.setEdits(edits);
        // Every other one goes: scattered, as after a selection by hand.
        QList<RemarkEdit> half;
        for (qsizetype i = 0; i < edits.size(); i += 2)
            half.append(edits[i]);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QElapsedTimer timer;
        timer.start();
        model.setEdits(half);
        qInfo() << "half of 5,000 edits removed in" << timer.nsecsElapsed() / 1000 << "µs";
        QCOMPARE(removals.count(), 1);
        timer.restart();
        model.setEdits(half);
        qInfo() << "nothing new in" << timer.nsecsElapsed() / 1000 << "µs";
        QCOMPARE(model.rowCount(), 2500);
    }
};

QTEST_GUILESS_MAIN(TestEditListModel)
#include "tst_editlistmodel.moc"
