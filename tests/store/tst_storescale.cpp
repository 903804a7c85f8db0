// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QElapsedTimer>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// Far above what it takes, so that a busy machine passes and a quadratic step does not.
constexpr qint64 limit = 10'000;

qsizetype rowCount()
{
    const int wanted = qEnvironmentVariableIntValue("LIANXI_SCALE_ROWS");
    return wanted > 0 ? wanted : 20'000;
}

QList<ContactDetails> detailsOf(const QStringList &ids)
{
    QList<ContactDetails> details;
    for (const QString &id : ids) {
        ContactDetails one;
        one.id = id;
        one.nickname = u"王小明 "_s + id;
        one.remark = u"VIP 客户 "_s + id;
        one.alias = id + u"_alias"_s;
        one.signature = u"生活就像一盒巧克力，你永远不知道下一块是什么味道"_s;
        one.sex = Sex::Female;
        one.country = u"CN"_s;
        one.province = u"Jiangsu"_s;
        one.city = u"Suqian"_s;
        one.labelIds = QStringList{u"1"_s, u"3"_s};
        one.avatarUrl = u"http://wx.qlogo.cn/mmhead/ver_1/"_s + id.repeated(8) + u"/132"_s;
        one.largeAvatarUrl = u"http://wx.qlogo.cn/mmhead/ver_1/"_s + id.repeated(8) + u"/0"_s;
        details.append(one);
    }
    return details;
}

} // namespace

class TestStoreScale : public QObject
{
    Q_OBJECT

private:
    QElapsedTimer m_timer;

    bool inTime(const char *step)
    {
        const qint64 took = m_timer.restart();
        qInfo("%s: %lld ms", step, static_cast<long long>(took));
        return took < limit;
    }

private Q_SLOTS:
    void aLargeAccountIsStoredReadAndRemovedInReasonableTime()
    {
        StoreFixture store;
        const AccountKey account = store.addAccount();
        const QStringList ids = manyIds(0, rowCount());

        m_timer.start();
        QCOMPARE(must(store->saveRoster(account, rosterOf(ids))).appeared, ids.size());
        QVERIFY(inTime("first roster"));
        must(store->saveDetails(account, detailsOf(ids), ids));
        QVERIFY(inTime("first details"));
        must(store->saveDetails(account, detailsOf(ids), ids));
        QVERIFY(inTime("the same details"));
        QCOMPARE(must(store->contacts(account)).size(), ids.size());
        QVERIFY(inTime("contacts()"));
        store.now += std::chrono::milliseconds(std::chrono::days(8)).count();
        QCOMPARE(must(store->plan(account, SyncScope::Members, {})).details.size(), ids.size());
        QVERIFY(inTime("plan()"));
        must(store->saveRoster(account, rosterOf(ids)));
        QVERIFY(inTime("the same roster"));
        must(store->saveRoster(account, rosterOf(QStringList{u"wxid_new"_s} + ids)));
        QVERIFY(inTime("a roster with one more in front"));
        must(store->saveRoster(account, rosterOf(ids.first(10)), Store::RosterTrust::Confirmed));
        QVERIFY(inTime("nearly all gone"));
        store.restart();
        QVERIFY(inTime("close and open"));
        must(store->removeAccount(account));
        QVERIFY(inTime("remove"));
    }
};

QTEST_GUILESS_MAIN(TestStoreScale)
#include "tst_storescale.moc"
