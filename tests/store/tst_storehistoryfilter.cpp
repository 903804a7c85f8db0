// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytools.h"

#include "history.h"
#include "schema.h"
#include "schemasteps.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Change::Kind;

namespace {

/// Far above what it takes, so that a busy machine passes and a sort of everything does not.
constexpr qint64 limit = 10'000;

qint64 rowCount()
{
    const int wanted = qEnvironmentVariableIntValue("LIANXI_SCALE_ROWS");
    return wanted > 0 ? wanted : 20'000;
}

/// Three accounts with 20 contacts each, and `rows` random changes of them. The clock jumps back
/// now and then, so times are not in the order of keys.
QList<AccountKey> fill(StoreFixture &store, qint64 rows)
{
    QList<AccountKey> accounts;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s}) {
        accounts.append(store.addAccount(name));
        must(store->saveRoster(accounts.last(), rosterOf(manyIds(0, 20))));
    }
    SecondConnection raw(store.path());
    raw.run(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
            " INSERT INTO change (account, contact, kind, at, run, before, after, person_id,"
            " person_name, person) SELECT c.account, c.key, i * 7 %% 11,"
            " 1000000 + i * 10 - (i %% 13 = 0) * 500, i / 50, 'before', 'after', '', '',"
            " CASE WHEN i %% 3 = 0 THEN (c.account - 1) * 20 + 1 + i * 11 %% 20 ELSE 0 END"
            " FROM n JOIN contact c ON c.key = 1 + i * i %% 59"_s.replace(u"%%"_s, u"%"_s)
                .arg(rows));
    return accounts;
}

bool matches(const ChangeFilter &filter, const Change &change)
{
    return (filter.account == 0 || change.account == filter.account)
        && (filter.contact == 0 || change.contact == filter.contact
            || change.person == filter.contact)
        && (filter.kinds.isEmpty() || filter.kinds.contains(change.kind))
        && (filter.since == 0 || change.at >= filter.since)
        && (filter.until == 0 || change.at < filter.until)
        && (filter.olderThan == 0 || change.key < filter.olderThan)
        && (filter.newerThan == 0 || change.key > filter.newerThan);
}

} // namespace

class TestStoreHistoryFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterAnswersWhatANaiveOneAnswers_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void aFilterAnswersWhatANaiveOneAnswers()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        StoreFixture store;
        const QList<AccountKey> accounts = fill(store, 2000);
        const QList<Change> all = must(store->changes({}));
        QCOMPARE(all.size(), 2000);
        QVERIFY(std::ranges::is_sorted(all, std::greater(), &Change::key));
        const auto maybe = [&random](qint64 from, qint64 until) {
            return random.bounded(2) == 0 ? 0 : from + random.bounded(until - from);
        };
        qsizetype matched = 0;
        for (int round = 0; round < 200; ++round) {
            ChangeFilter filter{.account = maybe(0, 4),
                                .contact = maybe(0, 62),
                                .since = maybe(1'000'000, 1'020'000),
                                .until = maybe(1'000'000, 1'021'000),
                                .olderThan = maybe(1, 2002),
                                .newerThan = maybe(1, 2002),
                                .limit = maybe(0, 40)};
            for (int kinds = random.bounded(5); kinds > 0; --kinds)
                filter.kinds.append(static_cast<Kind>(random.bounded(11)));
            QList<Change> expected;
            std::ranges::copy_if(all, std::back_inserter(expected),
                                 [&filter](const Change &one) { return matches(filter, one); });
            const QByteArray words = "round " + QByteArray::number(round);
            QVERIFY2(must(store->changeCount(filter)) == expected.size(), words);
            matched += expected.size();
            if (filter.limit > 0)
                expected = expected.first(std::min(filter.limit, expected.size()));
            QVERIFY2(must(store->changes(filter)) == expected, words);
        }
        QVERIFY(matched > 1000); // else this says nothing
    }

    void pagesFollowEachOther()
    {
        StoreFixture store;
        fill(store, 500);
        QList<Change> read;
        for (;;) {
            const QList<Change> page = must(store->changes(
                {.account = 1, .olderThan = read.isEmpty() ? 0 : read.last().key, .limit = 30}));
            if (page.isEmpty())
                break;
            read += page;
        }
        QCOMPARE(read, must(store->changes({.account = 1})));
    }

    void nothingIsSortedAndNothingIsReadInVain_data()
    {
        QTest::addColumn<ChangeFilter>("filter");
        QTest::addColumn<bool>("isFound"); ///< without reading others in between
        QTest::newRow("everything") << ChangeFilter{} << false;
        QTest::newRow("period") << ChangeFilter{.since = 1, .until = 9} << false;
        QTest::newRow("account") << ChangeFilter{.account = 1} << true;
        QTest::newRow("account, period, kinds")
            << ChangeFilter{.account = 1, .kinds = {Kind::Gone, Kind::Left}, .since = 1, .until = 9}
            << true;
        QTest::newRow("account, next page") << ChangeFilter{.account = 1, .olderThan = 7} << true;
        QTest::newRow("contact") << ChangeFilter{.contact = 1} << true;
        QTest::newRow("contact of the account, period, kinds, next page")
            << ChangeFilter{.account = 1,
                            .contact = 1,
                            .kinds = {Kind::Joined, Kind::Left},
                            .since = 1,
                            .until = 9,
                            .olderThan = 7}
            << true;
        QTest::newRow("what is new") << ChangeFilter{.newerThan = 7} << true;
    }
    void nothingIsSortedAndNothingIsReadInVain()
    {
        QFETCH(ChangeFilter, filter);
        QFETCH(bool, isFound);
        Database database;
        QVERIFY(database.open({}));
        QVERIFY(Schema::migrate(database, schemaSteps));
        const auto plan = [&database](const QString &sql) {
            QStringList lines;
            database.each(u"EXPLAIN QUERY PLAN "_s + sql,
                          [&lines](const Statement &row) { lines.append(row.text(3)); });
            return lines.join(u'\n');
        };
        const QString page = plan(History::keysSql(filter) + u" ORDER BY 1 DESC LIMIT 100"_s);
        QVERIFY2(!page.contains(u"TEMP B-TREE"_s), qPrintable(page));
        QVERIFY2(page.contains(u"SEARCH h"_s) == isFound, qPrintable(page));
        QVERIFY2(page.contains(u"SCAN h"_s) != isFound, qPrintable(page));
        QVERIFY2(filter.account == 0 || filter.contact != 0 || page.contains(u"COVERING"_s),
                 qPrintable(page));
        const QString counted = plan(u"SELECT count(*) FROM (%1)"_s.arg(History::keysSql(filter)));
        QVERIFY2(!counted.contains(u"TEMP B-TREE"_s), qPrintable(counted));
        QCOMPARE(database.hasFailed(), false);
    }

    void aLongHistoryIsReadInReasonableTime()
    {
        StoreFixture store;
        QElapsedTimer timer;
        timer.start();
        const qint64 rows = rowCount();
        const AccountKey account = fill(store, rows).first();
        qInfo("fill: %lld ms", static_cast<long long>(timer.restart()));
        const qint64 day = rows / 100 * 10;
        const QList<std::pair<const char *, ChangeFilter>> filters{
            {"newest", {}},
            {"account", {.account = account}},
            {"account, one kind", {.account = account, .kinds = {Kind::OwnerChanged}}},
            {"account, first day", {.account = account, .until = 1'000'000 + day}},
            {"account, all days", {.account = account, .since = 1}},
            {"first day", {.until = 1'000'000 + day}},
            {"contact", {.contact = 21}},
            {"contact, first day", {.contact = 21, .until = 1'000'000 + day}},
        };
        for (const auto &[words, filter] : filters) {
            ChangeFilter page = filter;
            page.limit = 100;
            timer.restart();
            const qsizetype shown = must(store->changes(page)).size();
            const qint64 paged = timer.restart();
            QCOMPARE(shown, std::min(page.limit, must(store->changeCount(filter))));
            const qint64 counted = timer.restart();
            qInfo("%s: page %lld ms, count %lld ms", words, static_cast<long long>(paged),
                  static_cast<long long>(counted));
            QVERIFY(paged < limit && counted < limit);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreHistoryFilter)
#include "tst_storehistoryfilter.moc"
