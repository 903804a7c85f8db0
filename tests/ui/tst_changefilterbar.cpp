// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefilterbar.h"

#include <QComboBox>
#include <QDateTime>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Period = ChangeFilterBar::Period;

class TestChangeFilterBar : public QObject
{
    Q_OBJECT

private:
    static inline const QDate today{2026, 3, 31};

    static qint64 begin(int year, int month, int day)
    {
        return QDate(year, month, day).startOfDay().toMSecsSinceEpoch();
    }

    static Account account(AccountKey key, const QString &name)
    {
        Account made;
        made.key = key;
        made.name = name;
        return made;
    }

private Q_SLOTS:
    void nothingIsLeftOutAtFirst()
    {
        const ChangeFilterBar bar;
        QCOMPARE(bar.filter(today), ChangeFilter());
        QVERIFY(!bar.isNarrow());
    }

    void periodsAreWholeDays_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<qint64>("since");
        QTest::addColumn<qint64>("until");
        QTest::newRow("today") << Period::Today << begin(2026, 3, 31) << qint64(0);
        QTest::newRow("7 days") << Period::Week << begin(2026, 3, 25) << qint64(0);
        QTest::newRow("30 days") << Period::Month << begin(2026, 3, 2) << qint64(0);
        QTest::newRow("from to") << Period::Range << begin(2026, 2, 3) << begin(2026, 2, 6);
    }

    void periodsAreWholeDays()
    {
        QFETCH(const Period, period);
        QFETCH(const qint64, since);
        QFETCH(const qint64, until);
        ChangeFilterBar bar;
        bar.setRange({2026, 2, 3}, {2026, 2, 5});
        QSignalSpy changed(&bar, &ChangeFilterBar::changed);
        bar.setPeriod(period);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.filter(today).since, since);
        QCOMPARE(bar.filter(today).until, until);
        QVERIFY(bar.isNarrow());
    }

    void daysTheWrongWayRoundMeanTheSame()
    {
        ChangeFilterBar bar;
        bar.setPeriod(Period::Range);
        bar.setRange({2026, 2, 5}, {2026, 2, 3});
        QCOMPARE(bar.filter(today).since, begin(2026, 2, 3));
        QCOMPARE(bar.filter(today).until, begin(2026, 2, 6));
    }

    void theDaysAreAskedForOnlyWithARange()
    {
        ChangeFilterBar bar;
        bar.show();
        const auto *from = bar.findChild<QWidget *>(u"changes.from"_s);
        QVERIFY(from != nullptr);
        QVERIFY(!from->isVisible());
        bar.setPeriod(Period::Range);
        QVERIFY(from->isVisible());
    }

    void theContactIsAChipThatCanBeRemoved()
    {
        ChangeFilterBar bar;
        bar.show();
        auto *chip = bar.findChild<QPushButton *>();
        QVERIFY(!chip->isVisible());
        bar.setContact(u"A & B\nC"_s);
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), u"A && B C"_s);
        QSignalSpy removed(&bar, &ChangeFilterBar::contactRemoved);
        chip->click();
        QCOMPARE(removed.count(), 1);
        bar.setContact({});
        QVERIFY(!chip->isVisible());
    }

    void thereIsAChoiceOfAccountsFromTwoOn()
    {
        ChangeFilterBar bar;
        bar.show();
        auto *box = bar.findChild<QComboBox *>(u"changes.account"_s);
        QVERIFY(box != nullptr);
        bar.setAccounts({account(1, u"Shop A"_s)});
        QVERIFY(!box->isVisible());
        bar.setAccounts({account(1, u"Shop A"_s), account(2, u"Shop\nB"_s)});
        QVERIFY(box->isVisible());
        QCOMPARE(box->itemText(2), u"Shop B"_s);
        QSignalSpy chosen(&bar, &ChangeFilterBar::accountChosen);
        bar.setAccount(2);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(box->currentIndex(), 2);
        box->setCurrentIndex(1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 1);
        // A renamed account stays chosen.
        bar.setAccounts({account(1, u"Shop A 2"_s), account(2, u"Shop B"_s)});
        QCOMPARE(box->currentText(), u"Shop A 2"_s);
        QCOMPARE(chosen.count(), 1);
    }

    void wideningTellsOnce()
    {
        ChangeFilterBar bar;
        bar.setTopic(ChangeTopic::Remarks);
        bar.setPeriod(Period::Today);
        QSignalSpy changed(&bar, &ChangeFilterBar::changed);
        bar.widen();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.filter(today), ChangeFilter());
        bar.widen();
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_MAIN(TestChangeFilterBar)
#include "tst_changefilterbar.moc"
