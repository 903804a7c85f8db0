// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactsamples.h"
#include "contacttable.h"
#include "naivepinyin.h"
#include "search/folding.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContactTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLoadedIsThere();
    void loadingAgainReplaces();
    void aContactKeepsItsRow();
    void idsMayBeSwapped();
    void anIdMayComeBackUnderAnotherKey();
    void countsFollowEveryChange();
    void changesAreToldAtOnceAndThenTogether();
    void whatStaysEqualIsNotTold();
    void aVacatedRowIsEmptyUntilItIsTold();
    void randomChangesGiveWhatANaiveTableGives();
    void aHundredThousandRowsAreQuickToBuild();
};

namespace {

using Rows = std::map<std::pair<AccountKey, ContactKey>, Contact>;

QList<ContactKey> sortedKeys(const ContactTable &table, const ContactQuery &query)
{
    QList<ContactKey> keys;
    for (const ContactTable::Row row : table.query(query))
        keys.append(table.key(row));
    std::ranges::sort(keys);
    return keys;
}

bool isWanted(AccountKey account, const Contact &contact, const ContactQuery &query)
{
    if (contact.kind != query.kind || (query.account != 0 && account != query.account))
        return false;
    if (query.gone == ContactQuery::Gone::Exclude && contact.goneSince != 0)
        return false;
    if (query.gone == ContactQuery::Gone::Only && contact.goneSince == 0)
        return false;
    if (query.details == ContactQuery::Details::Missing
        && (contact.detailsAt != 0 || contact.goneSince != 0))
        return false;
    QList<QByteArray> fields{folded(contact.remark),       folded(contact.nickname),
                             folded(contact.membersTitle), folded(contact.alias),
                             folded(contact.id),           folded(contact.signature),
                             folded(contact.province),     folded(contact.city)};
    for (const QString &label : contact.labelIds)
        fields.append(folded(u"Label"_s + label)); // as named below
    return std::ranges::all_of(searchWords(query.search), [&](const QByteArray &word) {
        const auto isText = [&](const QByteArray &field) { return field.contains(word); };
        const auto isRead = [&](const QString &name) { return Test::isReadLike(name, word); };
        return std::ranges::any_of(fields, isText)
            || std::ranges::any_of(
                   QStringList{contact.remark, contact.nickname, contact.membersTitle}, isRead);
    });
}

void compare(const ContactTable &table, const Rows &expected, const ContactQuery &query)
{
    QList<ContactKey> keys;
    for (const auto &[place, contact] : expected) {
        if (isWanted(place.first, contact, query))
            keys.append(contact.key);
    }
    std::ranges::sort(keys);
    QCOMPARE(sortedKeys(table, query), keys);
}

} // namespace

void TestContactTable::whatIsLoadedIsThere()
{
    ContactTable table;
    QRandomGenerator random(1);
    QList<Contact> contacts;
    for (ContactKey key = 1; key <= 500; ++key)
        contacts.append(Test::randomContact(random, key));
    table.load(3, contacts);
    QCOMPARE(table.size(), 500);
    for (const Contact &contact : contacts) {
        const auto row = table.rowOf(contact.key);
        QVERIFY(row);
        QCOMPARE(table.contact(*row), contact);
        QCOMPARE(table.key(*row), contact.key);
        QCOMPARE(table.account(*row), AccountKey{3});
        QCOMPARE(table.rowOf(3, contact.id), row);
        QVERIFY(!table.rowOf(4, contact.id));
    }
    QVERIFY(!table.rowOf(501));
    QCOMPARE(table.contact(-1), Contact());
    QCOMPARE(table.contact(100000), Contact());
}

void TestContactTable::loadingAgainReplaces()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s)});
    table.load(2, {Test::contact(3, u"c"_s)});
    const auto row = table.rowOf(2);
    table.load(1, {Test::contact(2, u"B"_s), Test::contact(4, u"d"_s)});
    QCOMPARE(sortedKeys(table, {}), (QList<ContactKey>{2, 3, 4}));
    QCOMPARE(table.rowOf(2), row);
    QCOMPARE(table.contact(*row).nickname, u"B"_s);
    table.load(1, {});
    QCOMPARE(sortedKeys(table, {}), QList<ContactKey>{3});
}

void TestContactTable::aContactKeepsItsRow()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s)});
    const auto row = table.rowOf(2);
    Contact changed = Test::contact(2, u"quite another, longer name"_s);
    changed.id = u"other_id"_s;
    table.apply({.account = 1, .contacts = {changed}});
    QCOMPARE(table.rowOf(2), row);
    QCOMPARE(table.rowOf(1, u"other_id"_s), row);
    QVERIFY(!table.rowOf(1, u"wxid_2"_s));
}

void TestContactTable::idsMayBeSwapped()
{
    // webwx: ids change at every login, and any contact may have any of them then.
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s)});
    const auto first = table.rowOf(1);
    const auto second = table.rowOf(2);
    Contact a = table.contact(*first);
    Contact b = table.contact(*second);
    std::swap(a.id, b.id);
    Contact c = Test::contact(3, u"c"_s);
    table.apply({.account = 1, .contacts = {c, a, b}});
    QCOMPARE(table.rowOf(1), first);
    QCOMPARE(table.rowOf(2), second);
    QCOMPARE(table.rowOf(1, u"wxid_2"_s), first);
    QCOMPARE(table.rowOf(1, u"wxid_1"_s), second);
    // A new contact takes the id that another gives up in the same change.
    c.key = 4;
    c.id = u"wxid_1"_s;
    b.id = u"new"_s;
    table.apply({.account = 1, .contacts = {c, b}});
    QCOMPARE(table.rowOf(2), second);
    QCOMPARE(table.rowOf(1, u"wxid_1"_s), table.rowOf(4));
    QCOMPARE(table.size(), 4);
}

void TestContactTable::anIdMayComeBackUnderAnotherKey()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s)});
    Contact again = Test::contact(1, u"a"_s);
    again.key = 9;
    table.apply({.account = 1, .contacts = {again}});
    QCOMPARE(sortedKeys(table, {}), QList<ContactKey>{9});
    QVERIFY(!table.rowOf(1));
    QCOMPARE(table.size(), 1);
}

void TestContactTable::countsFollowEveryChange()
{
    ContactTable table;
    Contact group = Test::contact(2, u"g"_s);
    group.kind = ContactKind::Group;
    table.load(1, {Test::contact(1, u"a"_s), group});
    table.load(2, {Test::contact(3, u"c"_s)});
    QCOMPARE(table.counts(1), (ContactCounts{1, 1, 0, 0}));
    QCOMPARE(table.counts(0), (ContactCounts{2, 1, 0, 0}));
    group.goneSince = 7;
    table.apply({.account = 1, .contacts = {group}});
    QCOMPARE(table.counts(1), (ContactCounts{1, 0, 0, 0}));
    QCOMPARE(table.size(), 3);
    group.goneSince = 0;
    group.kind = ContactKind::Public;
    table.apply({.account = 1, .contacts = {group}});
    QCOMPARE(table.counts(1), (ContactCounts{1, 0, 1, 0}));
    table.apply({.account = 1, .accountRemoved = true});
    QCOMPARE(table.counts(1), ContactCounts());
    QCOMPARE(table.counts(0), (ContactCounts{1, 0, 0, 0}));
    QCOMPARE(table.counts(99), ContactCounts());
}

void TestContactTable::changesAreToldAtOnceAndThenTogether()
{
    ContactTable table;
    QSignalSpy spy(&table, &ContactTable::changed);
    const auto told = [&](int i) { return spy.at(i).at(0).value<QList<ContactKey>>(); };
    table.load(1, {Test::contact(1, u"a"_s)});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(told(0), QList<ContactKey>{1});
    for (int i = 0; i < 50; ++i) {
        table.apply({.account = 1, .contacts = {Test::contact(2 + i % 5, u"%1"_s.arg(i))}});
    }
    table.apply({.account = 1, .accountRemoved = true});
    QCOMPARE(spy.size(), 1);
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(told(1), (QList<ContactKey>{1, 2, 3, 4, 5, 6}));
}

void TestContactTable::whatStaysEqualIsNotTold()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s)});
    QTest::qWait(0);
    ContactTable other;
    QSignalSpy spy(&other, &ContactTable::changed);
    other.load(1, {});
    other.apply({.account = 1, .editsChanged = true, .accountChanged = true});
    other.setLabels(1, {{u"1"_s, u"unused"_s}});
    QCOMPARE(spy.size(), 0);
    other.load(1, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s)});
    QCOMPARE(spy.size(), 1);
    other.apply({.account = 1, .contacts = {Test::contact(1, u"a"_s), Test::contact(2, u"B"_s)}});
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.at(1).at(0).value<QList<ContactKey>>(), QList<ContactKey>{2});
}

void TestContactTable::aVacatedRowIsEmptyUntilItIsTold()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a"_s)});
    const auto row = table.rowOf(1);
    table.apply({.account = 1, .accountRemoved = true});
    table.load(2, {Test::contact(2, u"b"_s)});
    QCOMPARE(table.contact(*row), Contact());
    QCOMPARE(table.key(*row), 0);
    QVERIFY(table.rowOf(2) != row);
    QSignalSpy spy(&table, &ContactTable::changed);
    QVERIFY(spy.wait());
    table.load(3, {Test::contact(3, u"c"_s)});
    QCOMPARE(table.rowOf(3), row); // and then it is used again
}

void TestContactTable::randomChangesGiveWhatANaiveTableGives()
{
    QRandomGenerator random(42);
    ContactTable table;
    Rows expected;
    constexpr int accounts = 3;
    QHash<QString, QString> labels;
    for (const QString &id : {u"0"_s, u"1"_s, u"2"_s, u"3"_s})
        labels.insert(id, u"Label"_s + id);
    for (AccountKey account = 1; account <= accounts; ++account)
        table.setLabels(account, labels);
    const auto random1 = [&](AccountKey account) {
        return Test::randomContact(random, account * 1000 + random.bounded(150));
    };
    const QStringList searches{
        {},       u"王"_s,  u"ali"_s, u"label1"_s, u"张 label2"_s, u"wxid_1001"_s,
        u"vip"_s, u"zzz"_s, u"a b"_s, u"w"_s,      u"zhang"_s,     u"xm"_s};
    for (int round = 0; round < 3000; ++round) {
        const AccountKey account = 1 + random.bounded(accounts);
        if (random.bounded(150) == 0) {
            table.apply({.account = account, .accountRemoved = true});
            std::erase_if(expected, [&](const auto &row) { return row.first.first == account; });
            table.setLabels(account, labels);
        } else if (random.bounded(100) == 0) {
            std::map<ContactKey, Contact> loaded;
            for (int i = random.bounded(100); i > 0; --i) {
                const Contact contact = random1(account);
                loaded[contact.key] = contact;
            }
            QList<Contact> list;
            std::erase_if(expected, [&](const auto &row) { return row.first.first == account; });
            for (const auto &[key, contact] : loaded) {
                list.append(contact);
                expected[{account, key}] = contact;
            }
            table.load(account, list);
        } else {
            ChangeSet changes{.account = account};
            for (int i = random.bounded(4); i >= 0; --i) {
                changes.contacts.append(random1(account));
                expected[{account, changes.contacts.last().key}] = changes.contacts.last();
            }
            table.apply(changes);
        }
        if (round % 50 == 0)
            QTest::qWait(0);
        if (round % 10 != 0)
            continue;
        QCOMPARE(table.size(), qsizetype(expected.size()));
        compare(table, expected,
                {.account = random.bounded(accounts + 1),
                 .kind = static_cast<ContactKind>(random.bounded(4)),
                 .search = searches.at(random.bounded(searches.size())),
                 .gone = static_cast<ContactQuery::Gone>(random.bounded(3)),
                 .details = static_cast<ContactQuery::Details>(random.bounded(2))});
        if (QTest::currentTestFailed())
            return;
    }
    for (const auto &[place, contact] : expected)
        QCOMPARE(table.contact(*table.rowOf(contact.key)), contact);
}

void TestContactTable::aHundredThousandRowsAreQuickToBuild()
{
    QRandomGenerator random(4);
    ContactTable table;
    constexpr int perAccount = 10000;
    constexpr int accounts = 10;
    for (AccountKey account = 1; account <= accounts; ++account) {
        QList<Contact> contacts;
        contacts.reserve(perAccount);
        for (int i = 0; i < perAccount; ++i)
            contacts.append(Test::randomContact(random, account * perAccount + i));
        table.load(account, contacts);
    }
    QCOMPARE(table.size(), perAccount * accounts);
    QCOMPARE(table.query({.search = u"wxid_54321"_s}).size()
                 + table.query({.kind = ContactKind::Group, .search = u"wxid_54321"_s}).size()
                 + table.query({.kind = ContactKind::Public, .search = u"wxid_54321"_s}).size()
                 + table.query({.kind = ContactKind::System, .search = u"wxid_54321"_s}).size(),
             1);
}

QTEST_GUILESS_MAIN(TestContactTable)
#include "tst_contacttable.moc"
