// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsizes.h"
#include "profilefolder.h"
#include "profilemaker.h"
#include "store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

/// What a profile holds.
struct Totals
{
    QList<qsizetype> contacts; ///< of each account
    qsizetype members = 0;
    QStringList firstIds; ///< of each account
};

Totals totalsOf(const QString &folder)
{
    Totals totals;
    Store store;
    if (!QCoro::waitFor(store.open(ProfileFolder::below(folder).database)))
        return totals;
    const auto accounts = QCoro::waitFor(store.accounts());
    for (const Account &account : accounts.value_or(QList<Account>())) {
        const auto contacts = QCoro::waitFor(store.contacts(account.key));
        totals.contacts.append(contacts ? contacts->size() : -1);
        totals.firstIds.append(contacts && !contacts->isEmpty() ? contacts->constFirst().id
                                                                : QString());
        for (const Contact &contact : contacts.value_or(QList<Contact>())) {
            if (contact.kind != ContactKind::Group)
                continue;
            const auto members = QCoro::waitFor(store.members(contact.key));
            totals.members += members ? members->size() : 0;
        }
    }
    return totals;
}

} // namespace

class TestProfileMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsNumbersAreThoseOfAllAccountsTogether();
    void theSameSeedMakesTheSamePeople();
    void whatDoesNotFitIsRefused();
    void aProfileThatIsThereIsLeftAlone();
    void groupsHaveSizesAsInLife_data();
    void groupsHaveSizesAsInLife();
};

void TestProfileMaker::itsNumbersAreThoseOfAllAccountsTogether()
{
    const QTemporaryDir folder;
    QVERIFY(makeProfile(folder.path(), {.contacts = 401, .accounts = 4, .members = 777}));
    const Totals totals = totalsOf(folder.path());
    QCOMPARE(totals.contacts, (QList<qsizetype>{100, 100, 100, 101}));
    QCOMPARE(totals.members, 777);
    QStringList ids = totals.firstIds;
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 4); // each account has people of its own
}

void TestProfileMaker::theSameSeedMakesTheSamePeople()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    const QTemporaryDir other;
    QVERIFY(makeProfile(one.path(), {.contacts = 30}));
    QVERIFY(makeProfile(two.path(), {.contacts = 30}));
    QVERIFY(makeProfile(other.path(), {.contacts = 30, .seed = 5}));
    QCOMPARE(totalsOf(one.path()).firstIds, totalsOf(two.path()).firstIds);
    QVERIFY(totalsOf(one.path()).firstIds != totalsOf(other.path()).firstIds);
}

void TestProfileMaker::whatDoesNotFitIsRefused()
{
    const QTemporaryDir folder;
    const Result<void> made = makeProfile(folder.path(), {.contacts = 100, .members = 1001});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Invalid);
    QVERIFY(makeProfile(folder.path(), {.contacts = 100, .members = 1000}));
}

void TestProfileMaker::aProfileThatIsThereIsLeftAlone()
{
    const QTemporaryDir folder;
    QVERIFY(makeProfile(folder.path(), {.contacts = 10}));
    const Result<void> made = makeProfile(folder.path(), {.contacts = 20});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Storage);
    QCOMPARE(totalsOf(folder.path()).contacts, QList<qsizetype>{10});
}

void TestProfileMaker::groupsHaveSizesAsInLife_data()
{
    QTest::addColumn<qsizetype>("groups");
    QTest::addColumn<qsizetype>("members");
    QTest::newRow("none") << qsizetype(0) << qsizetype(0);
    QTest::newRow("without members") << qsizetype(7) << qsizetype(0);
    QTest::newRow("few") << qsizetype(10) << qsizetype(3);
    QTest::newRow("one") << qsizetype(1) << qsizetype(500);
    QTest::newRow("some") << qsizetype(100) << qsizetype(4321);
    QTest::newRow("a million") << qsizetype(4000) << qsizetype(1'000'000);
    QTest::newRow("all full") << qsizetype(8) << qsizetype(4000);
}

void TestProfileMaker::groupsHaveSizesAsInLife()
{
    QFETCH(const qsizetype, groups);
    QFETCH(const qsizetype, members);
    const QList<qsizetype> sizes = groupSizes(groups, members);
    QCOMPARE(sizes.size(), groups);
    QCOMPARE(std::accumulate(sizes.cbegin(), sizes.cend(), qsizetype(0)), members);
    QVERIFY(std::ranges::all_of(sizes,
                                [](qsizetype size) { return size >= 0 && size <= largestGroup; }));
    if (groups >= 100) {
        const auto [smallest, largest] = std::ranges::minmax(sizes);
        QVERIFY2(largest > smallest * 5, "all the same");
        QVERIFY(largest > 200);
        QVERIFY(sizes.first(10) != sizes.last(10));
    }
}

QTEST_GUILESS_MAIN(TestProfileMaker)
#include "tst_profilemaker.moc"
