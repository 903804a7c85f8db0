// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncreport.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// What a sync says at its end.
class TestSyncReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void receivedOfExpectedStandsWhereTheyDiffer();
    void aCompleteListNeedsNothing();
    void aListThatWasHeldBackCanBeConfirmed();
    void aListThatIsShortByItsOwnAccountCanBeConfirmed();
    void whoWasNotFoundAgainIsTold();
    void groupsThatLackMembersAreTold();

private:
    Account m_account;
};

void TestSyncReport::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_account.name = u"Shop A"_s;
}

void TestSyncReport::receivedOfExpectedStandsWhereTheyDiffer()
{
    RosterStatus status{.onList = 3428, .listed = 3428, .expected = 3431};
    const SyncOutcome outcome{.appeared = 5, .gone = 2, .withoutDetails = 12};
    QCOMPARE(syncSummary(m_account, outcome, status),
             u"Shop A: 3,428 of 3,431 listed, 5 new, 2 gone, 12 without details"_s);
    for (const qsizetype expected : {0, 3428, 3000}) { // not told, all, counted otherwise
        status.expected = expected;
        QCOMPARE(syncSummary(m_account, outcome, status),
                 u"Shop A: 3,428 contacts, 5 new, 2 gone, 12 without details"_s);
    }
}

void TestSyncReport::aCompleteListNeedsNothing()
{
    QCOMPARE(syncHints(m_account, {}, {.onList = 10, .listed = 10}), QStringList());
}

void TestSyncReport::aListThatWasHeldBackCanBeConfirmed()
{
    const QString hints = syncHints(m_account, {.rosterHeldBack = true},
                                    {.onList = 1200, .listed = 40, .heldBack = true})
                              .join(u'\n');
    QVERIFY2(hints.contains(u"only 40 of 1,200"_s), qPrintable(hints));
    QVERIFY2(hints.contains(u"lianxi sync 'Shop A' --confirm-list"_s), qPrintable(hints));
}

void TestSyncReport::aListThatIsShortByItsOwnAccountCanBeConfirmed()
{
    const QString hints
        = syncHints(m_account, {},
                    {.onList = 1200, .listed = 1190, .expected = 1200, .heldBack = true})
              .join(u'\n');
    QVERIFY2(hints.contains(u"not complete"_s), qPrintable(hints));
    QVERIFY2(hints.contains(u"--confirm-list"_s), qPrintable(hints));
}

void TestSyncReport::whoWasNotFoundAgainIsTold()
{
    const QStringList hints = syncHints(m_account, {.unmatched = 7}, {});
    QCOMPARE(hints.size(), 1);
    QVERIFY2(hints.first().contains(u"7 contact"_s), qPrintable(hints.first()));
    QVERIFY2(hints.first().contains(u"--gone"_s), qPrintable(hints.first()));
}

void TestSyncReport::groupsThatLackMembersAreTold()
{
    const QStringList hints = syncHints(m_account, {}, {.incompleteGroups = 3});
    QCOMPARE(hints.size(), 1);
    QVERIFY2(hints.first().contains(u"lianxi list groups 'Shop A' --missing"_s),
             qPrintable(hints.first()));
}

QTEST_GUILESS_MAIN(TestSyncReport)
#include "tst_syncreport.moc"
