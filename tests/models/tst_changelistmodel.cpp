// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changelistmodel.h"
#include "contacttable.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using More = ChangeListModel::More;

namespace {

const QDate today(2026, 3, 10);

/// A change `daysAgo` at noon.
Change change(ChangeKey key, int daysAgo)
{
    Change made;
    made.key = key;
    made.account = 1;
    made.kind = Change::Kind::Appeared;
    made.contact = key % 5 + 1;
    made.contactId = u"wxid_%1"_s.arg(made.contact);
    made.contactName = u"Friend %1"_s.arg(made.contact);
    made.at = QDateTime(today.addDays(-daysAgo), QTime(12, 0)).toMSecsSinceEpoch();
    return made;
}

/// "Today|5|4|Yesterday|3": headings as they are read, changes by their keys.
QString rows(const ChangeListModel &model)
{
    QStringList made;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const Change *shown = model.changeAt(index);
        made.append(shown ? QString::number(shown->key) : index.data().toString());
    }
    return made.join(u'|');
}

Account account(AccountKey key, const QString &name)
{
    Account made;
    made.key = key;
    made.name = name;
    return made;
}

} // namespace

class TestChangeListModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ContactTable> m_contacts;
    std::unique_ptr<ChangeListModel> m_model;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_contacts = std::make_unique<ContactTable>();
        m_model = std::make_unique<ChangeListModel>(*m_contacts);
        m_model->setToday(today);
        new QAbstractItemModelTester(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }

    void cleanup()
    {
        m_model.reset();
        m_contacts.reset();
    }

    void eachDayHasAHeading()
    {
        m_model->setChanges({change(5, 0), change(4, 0), change(3, 1), change(2, 4)}, More::No);
        QCOMPARE(rows(*m_model), u"Today|5|4|Yesterday|3|Friday, March 6, 2026|2"_s);
        QCOMPARE(m_model->size(), 4);
        QCOMPARE(m_model->newestKey(), 5);
        QCOMPARE(m_model->oldestKey(), 2);
    }

    void headingsCannotBeChosen()
    {
        m_model->setChanges({change(1, 0)}, More::No);
        const QModelIndex heading = m_model->index(0, 0);
        QVERIFY(heading.data(ChangeListModel::IsHeadingRole).toBool());
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
        QVERIFY(!heading.flags().testFlag(Qt::ItemIsEnabled));
        QVERIFY(m_model->index(1, 0).flags().testFlag(Qt::ItemIsSelectable));
    }

    void olderOnesGoOnWhereTheListEnds()
    {
        m_model->setChanges({change(5, 0), change(4, 1)}, More::Yes);
        m_model->addOlder({change(3, 1), change(2, 2)}, More::No);
        QCOMPARE(rows(*m_model), u"Today|5|Yesterday|4|3|Sunday, March 8, 2026|2"_s);
        QCOMPARE(m_model->oldestKey(), 2);
    }

    void newerOnesGoBelowTheHeadingOfTheirDay()
    {
        m_model->setChanges({change(2, 1), change(1, 1)}, More::No);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = m_model->index(1, 0);
        m_model->addNewer({change(3, 1)});
        QCOMPARE(rows(*m_model), u"Yesterday|3|2|1"_s);
        m_model->addNewer({change(6, 0), change(5, 0), change(4, 1)});
        QCOMPARE(rows(*m_model), u"Today|6|5|Yesterday|4|3|2|1"_s);
        m_model->addNewer({change(7, 0)});
        QCOMPARE(rows(*m_model), u"Today|7|6|5|Yesterday|4|3|2|1"_s);
        m_model->addNewer({});
        QCOMPARE(m_model->changeAt(kept)->key, 2);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_model->newestKey(), 7);
    }

    void newerOnesComeIntoAnEmptyList()
    {
        m_model->setChanges({}, More::No);
        QCOMPARE(m_model->newestKey(), 0);
        m_model->addNewer({change(1, 0)});
        QCOMPARE(rows(*m_model), u"Today|1"_s);
    }

    void moreIsWantedOnceUntilItCame()
    {
        ChangeListModel model(*m_contacts);
        QSignalSpy wanted(&model, &ChangeListModel::moreWanted);
        model.fetchMore({});
        QCOMPARE(wanted.count(), 0);
        model.setChanges({change(9, 0)}, More::Yes);
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        model.addOlder({change(8, 0)}, More::Yes);
        model.fetchMore({});
        QCOMPARE(wanted.count(), 2);
        model.addOlder({change(7, 0)}, More::No);
        QVERIFY(!model.canFetchMore({}));
    }

    void theHeadingsFollowTheClock()
    {
        m_model->setChanges({change(1, 0)}, More::No);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setToday(today.addDays(1));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(rows(*m_model), u"Yesterday|1"_s);
    }

    void aContactIsCalledAsItIsCalledNow()
    {
        m_model->setChanges({change(1, 0)}, More::No);
        const QModelIndex who = m_model->index(1, ChangeListModel::Who);
        QCOMPARE(who.data().toString(), u"Friend 2"_s);
        Contact contact;
        contact.key = 2;
        contact.id = u"wxid_2"_s;
        contact.nickname = u"New\nname"_s;
        contact.avatarUrl = u"https://example.org/a"_s;
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_contacts->load(1, {contact});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(who.data().toString(), u"New name"_s);
        QCOMPARE(who.data(ChangeListModel::AvatarUrlRole).toString(), contact.avatarUrl);
    }

    void rowsAreCopiedAsText()
    {
        Change remark = change(2, 0);
        remark.kind = Change::Kind::RemarkByUs;
        remark.before = u"a"_s;
        remark.after = u"b"_s;
        m_model->setAccounts({account(1, u"Shop A"_s)});
        m_model->setChanges({remark, change(1, 1)}, More::No);
        QModelIndexList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->index(row, 0));
        const std::unique_ptr<QMimeData> copied(m_model->mimeData(all));
        QCOMPARE(copied->text(),
                 u"3/10/26 12:00 PM\tFriend 3\tRemark: a → b\n"
                 "3/9/26 12:00 PM\tFriend 2\tNew on the list"_s);
    }

    void aScreenReaderHearsTheWholeRow()
    {
        m_model->setAccounts({account(1, u"Shop A"_s), account(2, u"Shop B"_s)});
        m_model->setChanges({change(1, 0)}, More::No);
        QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Friend 2: New on the list, 3/10/26 12:00 PM, Shop A"_s);
        QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Today"_s);
    }

    /// Whatever comes in whatever pieces, the rows are those of one list.
    void randomPiecesMakeTheSameList()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 60; ++round) {
            QList<Change> all;
            int daysAgo = 0;
            for (ChangeKey key = 40; key > 0; --key) {
                all.append(change(key, daysAgo));
                daysAgo += random.bounded(4) == 0 ? 1 : 0;
            }
            qsizetype first = random.bounded(1, 40);
            qsizetype last = first;
            m_model->setChanges({all[first]}, More::Yes);
            while (first > 0 || last < 39) {
                if (first > 0 && (last == 39 || random.bounded(2) == 0)) {
                    const qsizetype count = random.bounded(1, int(first) + 1);
                    first -= count;
                    m_model->addNewer(all.sliced(first, count));
                } else {
                    const qsizetype count = random.bounded(1, int(39 - last) + 1);
                    m_model->addOlder(all.sliced(last + 1, count), More::Yes);
                    last += count;
                }
            }
            const QString inPieces = rows(*m_model);
            m_model->setChanges(all, More::No);
            QCOMPARE(inPieces, rows(*m_model));
        }
    }

    void aNewChangeAboveManyIsQuick()
    {
        ChangeListModel model(*m_contacts);
        QList<Change> many;
        for (ChangeKey key = 100'000; key > 0; --key)
            many.append(change(key, int((100'000 - key) / 1000)));
        model.setChanges(many, More::No);
        QElapsedTimer timer;
        timer.start();
        for (ChangeKey key = 1; key <= 100; ++key)
            model.addNewer({change(100'000 + key, 0)});
        const double each = double(timer.nsecsElapsed()) / 100 / 1e6;
        QVERIFY2(each < 2.0, qPrintable(u"%1 ms"_s.arg(each)));
        QCOMPARE(model.size(), 100'100);
    }
};

QTEST_GUILESS_MAIN(TestChangeListModel)
#include "tst_changelistmodel.moc"
