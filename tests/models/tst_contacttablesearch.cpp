// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactsamples.h"
#include "contacttable.h"
#include "fields.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContactTableSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFound_data();
    void wordsAreFound();
    void textsThatAreNoMoreAreNotFound();
    void labelsAreFoundByTheNamesTheyHaveNow();
    void aGroupWithoutATitleIsFoundByItsMembers();
    void filtersAreCombined();
    void theBestHitsComeFirst();
};

namespace {

QList<ContactKey> found(const ContactTable &table, const ContactQuery &query)
{
    QList<ContactKey> keys;
    for (const ContactTable::Row row : table.query(query))
        keys.append(table.key(row));
    std::ranges::sort(keys);
    return keys;
}

QList<ContactKey> found(const ContactTable &table, const QString &search)
{
    return found(table, ContactQuery{.search = search});
}

QList<Contact> people()
{
    QList<Contact> list{
        Test::contact(1, u"王小明"_s, u"VIP 客户"_s),
        Test::contact(2, u"Ａｌｉｃｅ Wang"_s),
        Test::contact(3, u"李王"_s, u"ab"_s),
        Test::contact(4, u"cd"_s, u"xyab"_s),
        Test::contact(5, u"明\n天"_s),
        Test::contact(6, u"😀🎉"_s),
    };
    list[2].alias = u"LiWang_88"_s;
    list[3].alias = u"王"_s;
    list[4].labelIds = {u"1"_s, u"2"_s};
    list[5].labelIds = {u"2"_s};
    list[5].signature = u"王 signature"_s;
    return list;
}

} // namespace

void TestContactTableSearch::wordsAreFound_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QList<ContactKey>>("keys");
    using Keys = QList<ContactKey>;
    QTest::newRow("nothing is everybody") << QString() << Keys{1, 2, 3, 4, 5, 6};
    QTest::newRow("blanks are everybody") << u" \u3000"_s << Keys{1, 2, 3, 4, 5, 6};
    QTest::newRow("one Chinese character") << u"王"_s << Keys{1, 3, 4, 6};
    QTest::newRow("two Chinese characters") << u"小明"_s << Keys{1};
    QTest::newRow("two words, two fields") << u"明 vip"_s << Keys{1};
    QTest::newRow("two words, any order") << u"客户\u3000小"_s << Keys{1};
    QTest::newRow("all words must match") << u"王 zzz"_s << Keys{};
    QTest::newRow("case") << u"wANG"_s << Keys{1, 2, 3};
    QTest::newRow("full width in the name") << u"alice"_s << Keys{2};
    QTest::newRow("full width in the search") << u"ＬＩＷＡＮＧ"_s << Keys{3};
    QTest::newRow("id") << u"wxid_5"_s << Keys{5};
    QTest::newRow("part of all ids") << u"WXID"_s << Keys{1, 2, 3, 4, 5, 6};
    QTest::newRow("label") << u"同事"_s << Keys{5, 6};
    QTest::newRow("label and name") << u"同事 明"_s << Keys{5};
    QTest::newRow("emoji") << u"🎉"_s << Keys{6};
    QTest::newRow("signature") << u"signature"_s << Keys{6};
    QTest::newRow("pinyin") << u"xiaom"_s << Keys{1};
    QTest::newRow("initials and a word") << u"wxm 客户"_s << Keys{1};
    QTest::newRow("traditional") << u"客戶"_s << Keys{1};
    QTest::newRow("not from one field into the next") << u"abcd"_s << Keys{};
    QTest::newRow("not from one label into the next") << u"家人同"_s << Keys{};
    QTest::newRow("a line break is a blank") << u"明 天"_s << Keys{5};
    QTest::newRow("a separator finds nothing more") << u"ab\u001Fcd"_s << Keys{4};
}

void TestContactTableSearch::wordsAreFound()
{
    QFETCH(QString, search);
    ContactTable table;
    table.load(1, people());
    table.setLabels(1, {{u"1"_s, u"家人"_s}, {u"2"_s, u"同事"_s}});
    QTEST(found(table, search), "keys");
}

void TestContactTableSearch::textsThatAreNoMoreAreNotFound()
{
    ContactTable table;
    table.load(1, people());
    Contact renamed = people().at(0);
    renamed.remark.clear();
    renamed.nickname = u"新名"_s;
    table.apply({.account = 1, .contacts = {renamed}});
    QCOMPARE(found(table, u"小明"_s), QList<ContactKey>{});
    QCOMPARE(found(table, u"vip"_s), QList<ContactKey>{});
    QCOMPARE(found(table, u"新名"_s), QList<ContactKey>{1});
    table.apply({.account = 1, .accountRemoved = true});
    QCOMPARE(found(table, u"wxid"_s), QList<ContactKey>{});
}

void TestContactTableSearch::labelsAreFoundByTheNamesTheyHaveNow()
{
    ContactTable table;
    table.setLabels(1, {{u"2"_s, u"before"_s}});
    table.load(1, people());
    table.load(2, {Test::contact(100, u"other"_s)});
    QCOMPARE(found(table, u"before"_s), (QList<ContactKey>{5, 6}));
    table.setLabels(1, {{u"2"_s, u"After"_s}});
    QCOMPARE(found(table, u"before"_s), QList<ContactKey>{});
    QCOMPARE(found(table, u"after"_s), (QList<ContactKey>{5, 6}));
    QCOMPARE(table.labelNames(*table.rowOf(5)), (QStringList{u"1"_s, u"After"_s}));
}

void TestContactTableSearch::aGroupWithoutATitleIsFoundByItsMembers()
{
    ContactTable table;
    Contact group = Test::contact(1, QString());
    group.kind = ContactKind::Group;
    group.membersTitle = u"王小明、李雷"_s;
    table.load(1, {group});
    const ContactQuery query{.kind = ContactKind::Group, .search = u"李雷"_s};
    QCOMPARE(table.query(query).size(), 1);
    QCOMPARE(table.contact(table.query(query).first()), group);
    // Its own title has taken its place.
    group.nickname = u"Club"_s;
    group.membersTitle.clear();
    table.apply({.account = 1, .contacts = {group}});
    QVERIFY(table.query(query).isEmpty());
}

void TestContactTableSearch::filtersAreCombined()
{
    QList<Contact> list = people();
    list[0].goneSince = 5;
    list[3].kind = ContactKind::Group;
    ContactTable table;
    table.load(1, list);
    table.load(2, {Test::contact(50, u"王五"_s)});
    using Gone = ContactQuery::Gone;
    const QString wang = u"王"_s;
    QCOMPARE(found(table, wang), (QList<ContactKey>{1, 3, 6, 50}));
    QCOMPARE(found(table, {.account = 1, .search = wang}), (QList<ContactKey>{1, 3, 6}));
    QCOMPARE(found(table, {.search = wang, .gone = Gone::Exclude}), (QList<ContactKey>{3, 6, 50}));
    QCOMPARE(found(table, {.search = wang, .gone = Gone::Only}), QList<ContactKey>{1});
    QCOMPARE(found(table, {.kind = ContactKind::Group, .search = wang}), QList<ContactKey>{4});
    QCOMPARE(found(table, {.account = 77}), QList<ContactKey>{});
}

void TestContactTableSearch::theBestHitsComeFirst()
{
    ContactTable table;
    QList<Contact> list{
        Test::contact(1, u"阿力"_s), // read "a li"
        Test::contact(2, u"Natali"_s), Test::contact(3, u"Alice"_s),
        Test::contact(4, u"ALI"_s),    Test::contact(5, u"Bob"_s),
    };
    table.load(1, list);
    QSignalSpy ranks(&table, &ContactTable::ranksChanged);
    QVERIFY(ranks.wait());
    const auto order = [&table](const ContactQuery &query) {
        QList<ContactKey> keys;
        for (const ContactTable::Row row : table.query(query))
            keys.append(table.key(row));
        return keys;
    };
    QCOMPARE(order({.search = u"ali"_s}), (QList<ContactKey>{4, 3, 2, 1}));
    QCOMPARE(order({.search = u"ali"_s, .order = Qt::DescendingOrder}),
             (QList<ContactKey>{4, 3, 2, 1}));
    // A column that the user sorts by decides alone.
    const ContactQuery byId{.search = u"ali"_s, .sortField = int(ContactField::Id)};
    QTRY_COMPARE(order(byId), (QList<ContactKey>{1, 2, 3, 4}));
}

QTEST_GUILESS_MAIN(TestContactTableSearch)
#include "tst_contacttablesearch.moc"
