// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/changenotice.h"
#include "search/labellists.h"
#include "search/rowhash.h"
#include "search/rowset.h"
#include "search/rowsort.h"
#include "search/rowstore.h"
#include "search/segmentstore.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <map>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The helpers below the table, each against the simplest thing that does the same.
class TestSearchParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsStayEqualWhileBlocksAreCompacted_data();
    void segmentsStayEqualWhileBlocksAreCompacted();
    void aCopyOfSegmentsKeepsTheOldOnes();
    void aSegmentMayBeLargerThanABlock();
    void theHashFindsWhatIsIn();
    void keysAreSortedStably_data();
    void keysAreSortedStably();
    void aRowSetIsASet();
    void contactsComeBackFromRowsAsTheyWent();
    void newNamesOfLabelsChangeOnlyTheirLists();
    void aNoticeTellsAtOnceAndThenNotTooOften();
};

void TestSearchParts::segmentsStayEqualWhileBlocksAreCompacted_data()
{
    QTest::addColumn<bool>("zeroes");
    QTest::newRow("waste left") << false;
    QTest::newRow("waste zeroed") << true;
}

void TestSearchParts::segmentsStayEqualWhileBlocksAreCompacted()
{
    QFETCH(bool, zeroes);
    constexpr int rows = 200;
    constexpr quint32 blockSize = 512;
    SegmentStore store(zeroes ? SegmentStore::Waste::Zero : SegmentStore::Waste::Leave, blockSize);
    std::map<TableRow, QByteArray> expected;
    QRandomGenerator random(7);
    for (int round = 0; round < 20000; ++round) {
        const TableRow row = random.bounded(rows);
        if (random.bounded(4) == 0) {
            store.clear(row);
            expected.erase(row);
        } else {
            const QByteArray text(random.bounded(60), char('a' + random.bounded(26)));
            store.set(row, text);
            expected[row] = text;
        }
        QVERIFY(store.at(row) == expected[row]);
        if (round % 500 != 0)
            continue;
        qsizetype live = 0;
        for (TableRow each = 0; each < rows; ++each) {
            QVERIFY(store.at(each) == expected[each]);
            live += expected[each].size();
        }
        QCOMPARE(store.liveBytes(), live);
        // At most half is waste, but for the ends of blocks and the open one.
        QVERIFY(store.blockBytes() <= live * 3 + blockSize * 2);
    }
}

void TestSearchParts::aCopyOfSegmentsKeepsTheOldOnes()
{
    SegmentStore store(SegmentStore::Waste::Leave, 64);
    for (TableRow row = 0; row < 50; ++row)
        store.set(row, QByteArray("old") + QByteArray::number(row));
    const SegmentStore copy = store;
    for (TableRow row = 0; row < 50; ++row)
        store.set(row, "new");
    for (TableRow row = 0; row < 50; ++row) {
        QCOMPARE(copy.at(row).toByteArray(), QByteArray("old") + QByteArray::number(row));
        QCOMPARE(store.at(row).toByteArray(), QByteArray("new"));
    }
}

void TestSearchParts::aSegmentMayBeLargerThanABlock()
{
    SegmentStore store(SegmentStore::Waste::Zero, 64);
    const QByteArray large(1000, 'x');
    store.set(0, "a");
    store.set(1, large);
    store.set(2, "b");
    QCOMPARE(store.at(1).toByteArray(), large);
    QCOMPARE(store.at(2).toByteArray(), QByteArray("b"));
    store.clear(1);
    QVERIFY(store.at(1).isEmpty());
    QVERIFY(store.blockBytes() < large.size());
}

void TestSearchParts::theHashFindsWhatIsIn()
{
    RowHash hash;
    std::map<TableRow, size_t> expected; // row → what it is hashed by
    QRandomGenerator random(11);
    const auto find = [&](TableRow row, size_t value) {
        return hash.find(value, [row](TableRow candidate) { return candidate == row; });
    };
    for (int round = 0; round < 30000; ++round) {
        const TableRow row = random.bounded(400);
        const size_t value = random.bounded(60u); // many collisions
        if (expected.contains(row)) {
            hash.remove(expected[row], row);
            QCOMPARE(find(row, expected[row]), NoRow);
            expected.erase(row);
        } else {
            hash.insert(value, row);
            expected[row] = value;
        }
        hash.remove(value, 5000); // was never in
        if (round % 100 == 0) {
            for (const auto &[each, hashed] : expected)
                QCOMPARE(find(each, hashed), each);
        }
    }
}

void TestSearchParts::keysAreSortedStably_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("base");
    QTest::addColumn<quint64>("range");
    QTest::newRow("few") << 100 << quint64{0} << quint64{20};
    QTest::newRow("ranks") << 5000 << quint64{0} << quint64{5000};
    QTest::newRow("many equal") << 5000 << quint64{7} << quint64{3};
    QTest::newRow("all equal") << 5000 << quint64{7} << quint64{1};
    QTest::newRow("times") << 5000 << quint64{1'700'000'000'000} << quint64{9'000'000'000};
    QTest::newRow("all bits") << 5000 << quint64{0} << ~quint64{0};
}

void TestSearchParts::keysAreSortedStably()
{
    QFETCH(int, count);
    QFETCH(quint64, base);
    QFETCH(quint64, range);
    QRandomGenerator random(3);
    std::vector<SortItem> items;
    for (TableRow row = 0; row < count; ++row)
        items.push_back({base + random.generate64() % range, row});
    std::vector<SortItem> expected = items;
    std::ranges::stable_sort(expected, {}, &SortItem::key);
    stableSortByKey(items);
    for (size_t i = 0; i < items.size(); ++i) {
        QCOMPARE(items[i].key, expected[i].key);
        QCOMPARE(items[i].row, expected[i].row);
    }
}

void TestSearchParts::aRowSetIsASet()
{
    RowSet a(200);
    RowSet b(200);
    for (const TableRow row : {0, 63, 64, 127, 199})
        a.insert(row);
    for (const TableRow row : {1, 63, 128, 199})
        b.insert(row);
    a.intersect(b);
    QList<TableRow> rows;
    a.forEach([&](TableRow row) { rows.append(row); });
    QCOMPARE(rows, (QList<TableRow>{63, 199}));
    QVERIFY(a.contains(63) && !a.contains(64));
}

void TestSearchParts::contactsComeBackFromRowsAsTheyWent()
{
    Contact full;
    full.key = 77;
    full.id = u"wxid_1"_s;
    full.kind = ContactKind::Group;
    full.nickname = u"昵称\n😀\u0000x"_s;
    full.remark = u"备注"_s;
    full.remarkState = RemarkState::Failed;
    full.alias = u"Alias"_s;
    full.signature = QString(5000, u'签');
    full.sex = Sex::Female;
    full.country = u"CN"_s;
    full.province = u"Jiangsu"_s;
    full.city = u"宿迁"_s;
    full.labelIds = {u"1"_s, u"3"_s};
    full.avatarUrl = u"http://wx.qlogo.cn/mmhead/ver_1/abc/132"_s;
    full.largeAvatarUrl = u"http://wx.qlogo.cn/mmhead/ver_1/abc/0"_s;
    full.ownerId = u"wxid_2"_s;
    full.memberCount = 12;
    full.membersTitle = u"王、李"_s;
    full.firstSeen = 1;
    full.lastSeen = 2;
    full.goneSince = 3;
    full.detailsAt = 4;
    full.membersAt = 5;

    RowStore rows;
    rows.set(0, 9, full);
    QCOMPARE(rows.contact(0), full);
    QCOMPARE(rows.account(0), AccountKey{9});
    for (const auto &[small, large] : std::initializer_list<std::pair<QString, QString>>{
             {{}, {}},
             {u"a"_s, {}},
             {{}, u"http://a/b/c/d"_s},
             {u"http://a"_s, u"http://b"_s},
             {u"https://a/b/c/d/😀"_s, u"https://a/b/c/d/😁"_s}}) {
        full.avatarUrl = small;
        full.largeAvatarUrl = large;
        rows.set(0, 9, full);
        QCOMPARE(rows.contact(0), full);
    }
    // Addresses without a common beginning must not fill the list of beginnings for ever.
    for (int i = 0; i < 3000; ++i) {
        full.avatarUrl = u"http://h%1/%1/%1/x"_s.arg(i);
        rows.set(0, 9, full);
        QCOMPARE(rows.contact(0), full);
    }
    rows.clear(0);
    QVERIFY(!rows.isUsed(0));
    QCOMPARE(rows.texts().liveBytes(), 0);
}

void TestSearchParts::newNamesOfLabelsChangeOnlyTheirLists()
{
    LabelLists lists;
    const quint32 one = lists.intern(1, {u"1"_s});
    const quint32 both = lists.intern(1, {u"1"_s, u"2"_s});
    const quint32 other = lists.intern(2, {u"1"_s});
    QCOMPARE(lists.intern(1, {u"1"_s}), one);
    QCOMPARE(lists.intern(1, {}), 0u);
    QCOMPARE(lists.names(both), (QStringList{u"1"_s, u"2"_s}));

    const std::vector<bool> changed = lists.setNames(1, {{u"2"_s, u"客户 VIP"_s}});
    QCOMPARE(changed, (std::vector<bool>{false, false, true, false}));
    QCOMPARE(lists.names(both), (QStringList{u"1"_s, u"客户 VIP"_s}));
    QCOMPARE(lists.names(other), QStringList{u"1"_s});
    QVERIFY(lists.setNames(1, {{u"2"_s, u"客户 VIP"_s}}).empty());
    QCOMPARE(lists.find("vip"), (std::vector<bool>{false, false, true, false}));
    QVERIFY(lists.find("1").empty()); // an id is no name
}

void TestSearchParts::aNoticeTellsAtOnceAndThenNotTooOften()
{
    ChangeNotice notice(30ms);
    QSignalSpy spy(&notice, &ChangeNotice::due);
    notice.tell();
    QCOMPARE(spy.size(), 0);
    notice.add(5);
    notice.tell();
    QCOMPARE(spy.size(), 1);
    for (ContactKey key = 9; key > 0; --key) {
        notice.add(key);
        notice.add(key);
        notice.tell();
    }
    QCOMPARE(spy.size(), 1);
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).value<QList<ContactKey>>(), QList<ContactKey>{5});
    QCOMPARE(spy.at(1).at(0).value<QList<ContactKey>>(),
             (QList<ContactKey>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

QTEST_GUILESS_MAIN(TestSearchParts)
#include "tst_searchparts.moc"
