// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactsamples.h"
#include "contacttable.h"
#include "savedfilter.h"
#include "search/regionlist.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContactFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomFiltersFindWhatANaiveFilterFinds();
    void aPlaceIsMeantByCodeOrWord_data();
    void aPlaceIsMeantByCodeOrWord();
    void whoHasNoLabelCanBeAskedFor();
    void whoChangedIsFoundWhenTheChangeIsToldFirstOrLast();
    void aPeriodBeginsWithADay_data();
    void aPeriodBeginsWithADay();
    void choicesComeWithTheirCounts();
    void aCountIsThatOfTheRows();
    void savedFiltersComeBackAsTheyWere();
    void whatCannotBeReadIsNoSavedFilter();
    void twoHundredThousandRowsAreFilteredAtOnce();
};

namespace {

constexpr AccountKey shop = 1;

QList<ContactKey> found(const ContactTable &table, const ContactQuery &query)
{
    QList<ContactKey> keys;
    for (const ContactTable::Row row : table.query(query))
        keys.append(table.key(row));
    std::ranges::sort(keys);
    return keys;
}

QList<ContactKey> found(const ContactTable &table, const ContactFilter &filter)
{
    return found(table, ContactQuery{.filter = filter});
}

QHash<QString, QString> labelNames()
{
    return {{u"0"_s, u"VIP"_s}, {u"1"_s, u"客户"_s}, {u"2"_s, u"new"_s}, {u"3"_s, u"VIP"_s}};
}

Contact from(ContactKey key, const QString &country, const QString &province,
             const QString &city = {})
{
    Contact contact = Test::contact(key, u"somebody"_s);
    contact.country = country;
    contact.province = province;
    contact.city = city;
    return contact;
}

bool isWanted(const Contact &contact, const ContactFilter &filter)
{
    if (filter.sex && contact.sex != *filter.sex)
        return false;
    if (filter.remark == ContactFilter::Remark::With && contact.remark.isEmpty())
        return false;
    if (filter.remark == ContactFilter::Remark::Without && !contact.remark.isEmpty())
        return false;
    if (!filter.regions.isEmpty() && !filter.regions.contains(contact.city))
        return false;
    return filter.labels.isEmpty()
        || std::ranges::any_of(filter.labels, [&contact](const QString &name) {
               if (name.isEmpty())
                   return contact.labelIds.isEmpty();
               return std::ranges::any_of(contact.labelIds, [&name](const QString &id) {
                   return labelNames().value(id) == name;
               });
           });
}

} // namespace

void TestContactFilter::randomFiltersFindWhatANaiveFilterFinds()
{
    QRandomGenerator random(7);
    ContactTable table;
    table.setLabels(shop, labelNames());
    QList<Contact> contacts;
    for (ContactKey key = 1; key <= 400; ++key)
        contacts.append(Test::randomContact(random, key));
    table.load(shop, contacts);
    const QStringList labels{u"VIP"_s, u"客户"_s, u"new"_s, QString(), u"unknown"_s};
    for (int round = 0; round < 400; ++round) {
        // Rows change, and are used again, between the filters.
        Contact &changed = contacts[random.bounded(contacts.size())];
        changed = Test::randomContact(random, changed.key);
        table.apply({.account = shop, .contacts = {changed}});
        ContactFilter filter;
        if (random.bounded(2) == 0)
            filter.sex = static_cast<Sex>(random.bounded(3));
        for (int i = random.bounded(3); i > 0; --i)
            filter.labels.append(labels.at(random.bounded(labels.size())));
        for (int i = random.bounded(3); i > 0; --i)
            filter.regions.append(u"City%1"_s.arg(random.bounded(6)));
        filter.remark = static_cast<ContactFilter::Remark>(random.bounded(3));
        const auto gone = static_cast<ContactQuery::Gone>(random.bounded(3));
        QList<ContactKey> expected;
        for (const Contact &contact : std::as_const(contacts)) {
            const bool goneFits = gone == ContactQuery::Gone::Include
                || (gone == ContactQuery::Gone::Only) == (contact.goneSince != 0);
            if (contact.kind == ContactKind::Friend && goneFits && isWanted(contact, filter))
                expected.append(contact.key);
        }
        QCOMPARE(found(table, {.gone = gone, .filter = filter}), expected);
    }
}

void TestContactFilter::aPlaceIsMeantByCodeOrWord_data()
{
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<QList<ContactKey>>("expected");
    const auto row
        = [](const char *name, const QStringList &places, const QList<ContactKey> &expected) {
              QTest::newRow(name) << places << expected;
          };
    row("a code", {u"CN"_s}, {1, 2, 5});
    row("its word", {u"China"_s}, {1, 2, 5});
    row("in any case", {u"cHiNa"_s}, {1, 2, 5});
    row("a province", {u"Jiangsu"_s}, {1, 2});
    row("a city", {u"suqian"_s}, {2});
    row("country and province", {u"CN/Jiangsu"_s}, {1, 2});
    row("both must be right", {u"US/Jiangsu"_s}, {});
    row("several", {u"US"_s, u"CN/Henan"_s}, {3, 5});
    row("no part of a word", {u"Jiang"_s}, {});
    row("nowhere", {u"Atlantis"_s}, {});
}

void TestContactFilter::aPlaceIsMeantByCodeOrWord()
{
    ContactTable table;
    table.load(shop,
               {from(1, u"CN"_s, u"Jiangsu"_s), from(2, u"China"_s, u"Jiangsu"_s, u"Suqian"_s),
                from(3, u"US"_s, {}), from(4, {}, {}), from(5, u"CN"_s, u"Henan"_s)});
    QFETCH(QStringList, places);
    QTEST(found(table, ContactFilter{.regions = places}), "expected");
}

void TestContactFilter::whoHasNoLabelCanBeAskedFor()
{
    ContactTable table;
    table.setLabels(shop, labelNames());
    Contact labelled = Test::contact(1, u"a"_s);
    labelled.labelIds = {u"1"_s};
    table.load(shop, {labelled, Test::contact(2, u"b"_s)});
    QCOMPARE(found(table, ContactFilter{.labels = {QString()}}), QList<ContactKey>{2});
    QCOMPARE(found(table, ContactFilter{.labels = {u"客户"_s}}), QList<ContactKey>{1});
    QCOMPARE(found(table, ContactFilter{.labels = {u"客户"_s, QString()}}),
             (QList<ContactKey>{1, 2}));
    // A label that was renamed is meant by its new name.
    table.setLabels(shop, {{u"1"_s, u"regulars"_s}});
    QCOMPARE(found(table, ContactFilter{.labels = {u"客户"_s}}), QList<ContactKey>());
    QCOMPARE(found(table, ContactFilter{.labels = {u"regulars"_s}}), QList<ContactKey>{1});
}

void TestContactFilter::whoChangedIsFoundWhenTheChangeIsToldFirstOrLast()
{
    const QDate today = QDate::currentDate();
    const auto at = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
    ContactTable table;
    table.load(shop, {Test::contact(1, u"a"_s), Test::contact(2, u"b"_s)});
    table.addChangeTimes({{1, at(today)}, {2, at(today.addDays(-10))}, {3, at(today)}});
    table.apply({.account = shop, .contacts = {Test::contact(3, u"c"_s)}});
    QCOMPARE(found(table, ContactFilter{.changedDays = 1}), (QList<ContactKey>{1, 3}));
    QCOMPARE(found(table, ContactFilter{.changedDays = 30}), (QList<ContactKey>{1, 2, 3}));
    QCOMPARE(found(table, ContactFilter{.changedFrom = today.addDays(1)}), QList<ContactKey>());
    // What is older than what is known says nothing new; what is newer is told to the views.
    QSignalSpy changed(&table, &ContactTable::changed);
    table.addChangeTimes({{1, at(today.addDays(-10))}, {2, at(today)}});
    QVERIFY(changed.wait(1000));
    QCOMPARE(found(table, ContactFilter{.changedDays = 1}), (QList<ContactKey>{1, 2, 3}));
}

void TestContactFilter::aPeriodBeginsWithADay_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("expected");
    const QDate today(2026, 3, 10);
    QTest::newRow("no matter when") << 0 << QDate() << QDate();
    QTest::newRow("today") << 1 << QDate() << today;
    QTest::newRow("a week") << 7 << QDate() << today.addDays(-6);
    QTest::newRow("a day") << 0 << QDate(2025, 12, 31) << QDate(2025, 12, 31);
    QTest::newRow("both") << 7 << QDate(2025, 12, 31) << today.addDays(-6);
}

void TestContactFilter::aPeriodBeginsWithADay()
{
    QFETCH(int, days);
    QFETCH(QDate, from);
    QFETCH(QDate, expected);
    const qint64 since = changedSince({.changedDays = days, .changedFrom = from},
                                      QDateTime(QDate(2026, 3, 10), QTime(17, 5)));
    QCOMPARE(since, expected.isValid() ? expected.startOfDay().toMSecsSinceEpoch() : 0);
}

void TestContactFilter::choicesComeWithTheirCounts()
{
    ContactTable table;
    table.setLabels(shop, labelNames());
    table.setLabels(2, {{u"9"_s, u"VIP"_s}});
    Contact first = from(1, u"CN"_s, u"Jiangsu"_s);
    first.labelIds = {u"0"_s, u"3"_s}; // of one name
    Contact second = from(2, u"China"_s, u"Jiangsu"_s, u"Suqian"_s);
    second.labelIds = {u"1"_s};
    table.load(shop, {first, second, from(3, u"US"_s, {}), Test::contact(4, u"nowhere"_s)});
    Contact other = Test::contact(5, u"other"_s);
    other.labelIds = {u"9"_s};
    table.load(2, {other});

    const ContactFacets all = table.facets({});
    QCOMPARE(all.total, 5);
    QCOMPARE(all.withoutLabel, 2);
    using Choices = QList<ContactFacets::Choice>;
    QCOMPARE(all.labels, (Choices{{u"VIP"_s, 2}, {u"客户"_s, 1}}));
    QCOMPARE(all.regions, (Choices{{u"CN/Jiangsu"_s, 2}, {u"US"_s, 1}}));
    QCOMPARE(placeText(all.regions.first().value), u"China · Jiangsu"_s);
    QCOMPARE(found(table, ContactFilter{.regions = {all.regions.first().value}}),
             (QList<ContactKey>{1, 2}));
    QCOMPARE(table.facets({.account = 2}).labels, (Choices{{u"VIP"_s, 1}}));
    QCOMPARE(table.facets({.account = 3}), ContactFacets());
}

void TestContactFilter::aCountIsThatOfTheRows()
{
    QRandomGenerator random(3);
    ContactTable table;
    QList<Contact> contacts;
    for (ContactKey key = 1; key <= 300; ++key)
        contacts.append(Test::randomContact(random, key));
    table.load(shop, contacts);
    for (const QString &search : {QString(), u"a"_s, u"王"_s, u"zzzz"_s}) {
        for (const auto remark : {ContactFilter::Remark::Any, ContactFilter::Remark::With}) {
            const ContactQuery query{.search = search, .filter = {.remark = remark}};
            QCOMPARE(table.count(query), table.query(query).size());
        }
    }
}

void TestContactFilter::savedFiltersComeBackAsTheyWere()
{
    const QList<SavedFilter> filters{{u"1"_s, u"plain"_s, {}},
                                     {u"2"_s,
                                      u"“VIP” & 苏"_s,
                                      {.account = 7,
                                       .kind = ContactKind::Public,
                                       .search = u"a \"b\""_s,
                                       .gone = ContactQuery::Gone::Only,
                                       .details = ContactQuery::Details::Missing,
                                       .filter = {.sex = Sex::Unknown,
                                                  .labels = {u"VIP"_s, QString()},
                                                  .regions = {u"CN/江苏"_s},
                                                  .remark = ContactFilter::Remark::Without,
                                                  .changedDays = 7,
                                                  .changedFrom = QDate(2026, 2, 28)},
                                       .sortField = 12,
                                       .order = Qt::DescendingOrder}}};
    const QByteArray kept = QJsonDocument(toJson(filters)).toJson();
    QCOMPARE(savedFiltersFrom(QJsonDocument::fromJson(kept).array()), filters);
}

void TestContactFilter::whatCannotBeReadIsNoSavedFilter()
{
    const QByteArray kept = R"([1, null, {}, {"id":"1"}, {"name":"x"},
        {"id":"2","name":"later","kind":"stickers","sort":"mood","labels":"x","changedDays":-3}])";
    const QList<SavedFilter> filters = savedFiltersFrom(QJsonDocument::fromJson(kept).array());
    QCOMPARE(filters, (QList<SavedFilter>{{u"2"_s, u"later"_s, {}}}));
}

void TestContactFilter::twoHundredThousandRowsAreFilteredAtOnce()
{
    ContactTable table;
    table.setLabels(shop, labelNames());
    QList<Contact> contacts;
    constexpr ContactKey many = 200'000;
    for (ContactKey key = 1; key <= many; ++key) {
        Contact contact = from(key, u"CN"_s, u"Province %1"_s.arg(key % 40));
        contact.sex = static_cast<Sex>(key % 3);
        contact.labelIds = {QString::number(key % 4)};
        contacts.append(contact);
    }
    table.load(shop, contacts);
    const ContactFilter filter{
        .sex = Sex::Male, .labels = {u"VIP"_s}, .regions = {u"Province 3"_s, u"Province 4"_s}};
    QElapsedTimer timer;
    timer.start();
    const qsizetype count = table.count({.filter = filter});
    QVERIFY(count > 0 && count < many / 40);
    QCOMPARE(table.facets({}).regions.size(), 40);
    // A scan of integers takes a millisecond or two; one that makes texts a hundred times that.
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    qInfo("scan and choices: %.2f ms", double(timer.nsecsElapsed()) / 1e6);
}

QTEST_GUILESS_MAIN(TestContactFilter)
#include "tst_contactfilter.moc"
