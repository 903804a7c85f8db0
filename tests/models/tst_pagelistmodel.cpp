// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelistmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestPageListModel : public QObject
{
    Q_OBJECT

private:
    using Page = PageListModel::Page;

    static QString heard(const PageListModel &model, Page page)
    {
        return model.indexOf(page).data(Qt::AccessibleTextRole).toString();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void countsAreToldWhereTheyChange()
    {
        PageListModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setUnseenChanges(1200);
        model.setUnseenChanges(1200);
        QCOMPARE(changed.count(), 1);
        const QModelIndex changes = model.indexOf(Page::Changes);
        QCOMPARE(changed.first().first().toModelIndex(), changes);
        QCOMPARE(changes.data(PageListModel::CountRole).toLongLong(), 1200);
        model.setWaitingEdits(2);
        QCOMPARE(model.indexOf(Page::WaitingEdits).data(PageListModel::CountRole).toLongLong(), 2);
        model.retranslate();
    }

    void whoHearsThemIsToldTheCounts()
    {
        PageListModel model;
        QCOMPARE(heard(model, Page::Changes), u"Changes"_s);
        QCOMPARE(heard(model, Page::WaitingEdits), u"Waiting edits"_s);
        model.setUnseenChanges(1200);
        model.setWaitingEdits(2);
        QCOMPARE(heard(model, Page::Changes), u"Changes, 1,200 not seen yet"_s);
        QCOMPARE(heard(model, Page::WaitingEdits), u"Waiting edits, 2"_s);
    }
};

QTEST_GUILESS_MAIN(TestPageListModel)
#include "tst_pagelistmodel.moc"
