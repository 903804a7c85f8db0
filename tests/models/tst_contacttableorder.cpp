// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactsamples.h"
#include "contacttable.h"
#include "fields.h"
#include "search/rankorder.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <numeric>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContactTableOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksArriveAndSortByName();
    void aGroupWithoutATitleStandsByItsMembers();
    void columnsSortBothWaysWithEmptyOnesLast_data();
    void columnsSortBothWaysWithEmptyOnesLast();
    void aChangedRowKeepsItsPlaceUntilNewRanksArrive();
    void ranksAreNotComputedForEachChange();
    void anotherLocaleGivesAnotherOrder();
    void rankingChangedRowsIsLikeRankingAll();
    void rankingCanBeStopped();
    void aTableMayGoWhileItsRanksAreComputed();
};

namespace {

const QLocale chinese(QLocale::Chinese, QLocale::China);

QList<ContactKey> keys(const ContactTable &table, const ContactQuery &query = {})
{
    QList<ContactKey> list;
    for (const ContactTable::Row row : table.query(query))
        list.append(table.key(row));
    return list;
}

int field(ContactField one)
{
    return static_cast<int>(one);
}

} // namespace

void TestContactTableOrder::ranksArriveAndSortByName()
{
    ContactTable table;
    table.setLocale(chinese);
    QSignalSpy spy(&table, &ContactTable::ranksChanged);
    table.load(1,
               {Test::contact(1, u"王"_s), Test::contact(2, u"alice"_s), Test::contact(3, u"9"_s),
                Test::contact(4, u"安"_s), Test::contact(5, u"zoe"_s, u"八"_s)});
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(keys(table), (QList<ContactKey>{4, 2, 5, 1, 3}));
    QCOMPARE(keys(table, {.order = Qt::DescendingOrder}), (QList<ContactKey>{3, 1, 5, 2, 4}));
}

void TestContactTableOrder::aGroupWithoutATitleStandsByItsMembers()
{
    QList<Contact> groups{Test::contact(1, u"丁"_s), Test::contact(2, {}),
                          Test::contact(3, u"八"_s)};
    for (Contact &group : groups)
        group.kind = ContactKind::Group;
    groups[1].id = u"zzz@chatroom"_s;
    ContactTable table;
    table.setLocale(chinese);
    QSignalSpy spy(&table, &ContactTable::ranksChanged);
    table.load(1, groups);
    QTRY_COMPARE(spy.size(), 1);
    const ContactQuery query{.kind = ContactKind::Group};
    QCOMPARE(keys(table, query), (QList<ContactKey>{3, 1, 2}));
    groups[1].membersTitle = u"陈、李"_s;
    table.apply({.account = 1, .contacts = {groups[1]}});
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(keys(table, query), (QList<ContactKey>{3, 2, 1}));
}

void TestContactTableOrder::columnsSortBothWaysWithEmptyOnesLast_data()
{
    QTest::addColumn<ContactField>("column");
    QTest::addColumn<QList<ContactKey>>("ascending");
    QTest::addColumn<QList<ContactKey>>("descending");
    using Keys = QList<ContactKey>;
    using F = ContactField;
    // Names: 1 安, 2 八, 3 陈, 4 丁: this order where the column does not decide.
    QTest::newRow("signature") << F::Signature << Keys{4, 2, 1, 3} << Keys{2, 4, 1, 3};
    QTest::newRow("city") << F::City << Keys{3, 1, 4, 2} << Keys{1, 4, 3, 2};
    QTest::newRow("labels") << F::Labels << Keys{3, 1, 2, 4} << Keys{1, 3, 2, 4};
    QTest::newRow("sex") << F::Sex << Keys{2, 1, 3, 4} << Keys{1, 2, 3, 4};
    QTest::newRow("members") << F::MemberCount << Keys{4, 1, 2, 3} << Keys{1, 4, 2, 3};
    QTest::newRow("details") << F::DetailsAt << Keys{2, 3, 1, 4} << Keys{3, 2, 1, 4};
    QTest::newRow("account") << F::Account << Keys{1, 2, 3, 4} << Keys{1, 2, 3, 4};
}

void TestContactTableOrder::columnsSortBothWaysWithEmptyOnesLast()
{
    QFETCH(ContactField, column);
    QList<Contact> list{Test::contact(4, u"丁"_s), Test::contact(3, u"陈"_s),
                        Test::contact(2, u"八"_s), Test::contact(1, u"安"_s)};
    list[0].signature = u"丁"_s;
    list[2].signature = u"末"_s;
    list[0].city = u"南京"_s;
    list[1].city = u"北京"_s;
    list[3].city = u"南京"_s;
    list[1].labelIds = {u"9"_s};
    list[3].labelIds = {u"1"_s};
    list[2].sex = Sex::Male;
    list[3].sex = Sex::Female;
    list[0].memberCount = 2;
    list[3].memberCount = 10;
    list[1].detailsAt = 1'700'000'000'001;
    list[2].detailsAt = 1'600'000'000'000;
    ContactTable table;
    table.setLocale(chinese);
    table.setLabels(1, {{u"9"_s, u"a"_s}, {u"1"_s, u"b"_s}});
    QSignalSpy spy(&table, &ContactTable::ranksChanged);
    table.load(1, list);
    QTRY_COMPARE(spy.size(), 1);
    const ContactQuery ascending{.sortField = field(column)};
    const ContactQuery descending{.sortField = field(column), .order = Qt::DescendingOrder};
    (void)keys(table, ascending); // asks for the column's ranks
    if (isRanked(column))
        QTRY_COMPARE(spy.size(), 2);
    QTEST(keys(table, ascending), "ascending");
    QTEST(keys(table, descending), "descending");
}

void TestContactTableOrder::aChangedRowKeepsItsPlaceUntilNewRanksArrive()
{
    ContactTable table;
    table.setLocale(chinese);
    QSignalSpy spy(&table, &ContactTable::ranksChanged);
    table.load(1, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s), Test::contact(3, u"c"_s)});
    QTRY_COMPARE(spy.size(), 1);
    table.apply({.account = 1, .contacts = {Test::contact(1, u"z"_s), Test::contact(9, u"aa"_s)}});
    QCOMPARE(keys(table), (QList<ContactKey>{1, 2, 3, 9}));
    QTRY_COMPARE(keys(table), (QList<ContactKey>{9, 2, 3, 1}));
    QCOMPARE(spy.size(), 2);
}

void TestContactTableOrder::ranksAreNotComputedForEachChange()
{
    ContactTable table;
    QSignalSpy spy(&table, &ContactTable::ranksChanged);
    QElapsedTimer clock;
    clock.start();
    ContactKey key = 0;
    while (clock.elapsed() < 700) {
        ++key;
        table.apply({.account = 1, .contacts = {Test::contact(key, u"%1"_s.arg(key))}});
        QCoreApplication::processEvents();
    }
    QVERIFY(spy.size() >= 1);
    QVERIFY(spy.size() <= 3);
    QList<ContactKey> expected(key);
    std::iota(expected.begin(), expected.end(), 1);
    QTRY_COMPARE(keys(table), expected);
}

void TestContactTableOrder::anotherLocaleGivesAnotherOrder()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"Öl"_s), Test::contact(2, u"Oz"_s)});
    table.setLocale(QLocale(QLocale::German));
    QTRY_COMPARE(keys(table), (QList<ContactKey>{1, 2}));
    table.setLocale(QLocale(QLocale::Swedish));
    QTRY_COMPARE(keys(table), (QList<ContactKey>{2, 1}));
}

void TestContactTableOrder::rankingChangedRowsIsLikeRankingAll()
{
    const std::atomic_bool cancelled = false;
    QRandomGenerator random(5);
    RowStore rows;
    constexpr TableRow count = 600;
    for (TableRow row = 0; row < count; ++row)
        rows.set(row, 1, Test::randomContact(random, row + 1));
    for (const ContactField column :
         {ContactField::DisplayName, ContactField::City, ContactField::Remark}) {
        auto order = rankRows({rows, column, chinese}, cancelled);
        QVERIFY(order);
        for (int round = 0; round < 40; ++round) {
            QList<TableRow> changed;
            for (int i = random.bounded(12); i >= 0; --i) {
                const TableRow row = random.bounded(count + 5);
                if (row >= rows.count() || random.bounded(6) != 0)
                    rows.set(std::min(row, rows.count()), 1, Test::randomContact(random, row + 1));
                else if (rows.isUsed(row))
                    rows.clear(row);
                changed.append(std::min(row, rows.count() - 1));
            }
            order = rankRows({rows, column, chinese, order, changed}, cancelled);
            const auto all = rankRows({rows, column, chinese}, cancelled);
            QVERIFY(order && all);
            QCOMPARE(order->ranks, all->ranks);
            QCOMPARE(order->count, all->count);
            QCOMPARE(order->rows.size(), all->rows.size());
        }
    }
}

void TestContactTableOrder::rankingCanBeStopped()
{
    RowStore rows;
    rows.set(0, 1, Test::contact(1, u"a"_s));
    const std::atomic_bool cancelled = true;
    QVERIFY(!rankRows({rows, ContactField::DisplayName, chinese}, cancelled));
}

void TestContactTableOrder::aTableMayGoWhileItsRanksAreComputed()
{
    auto table = std::make_unique<ContactTable>();
    QSignalSpy spy(table.get(), &ContactTable::ranksChanged);
    QList<Contact> list;
    for (ContactKey key = 1; key <= 20000; ++key)
        list.append(Test::contact(key, QString::number(key * 7919 % 20011)));
    table->load(1, list);
    QCoreApplication::processEvents(); // the worker starts
    table.reset();
    QCoreApplication::processEvents();
    QCOMPARE(spy.size(), 0);
}

QTEST_GUILESS_MAIN(TestContactTableOrder)
#include "tst_contacttableorder.moc"
