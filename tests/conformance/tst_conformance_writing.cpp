// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "operations.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;

namespace {

/// The one that a test is about.
struct Target
{
    QString id;
    ContactKind kind;
    Support support;
};

QList<Target> targets(ConformanceBench &bench)
{
    const Capabilities can = bench.capabilities();
    return {{bench.someFriend(), ContactKind::Friend, can.friendRemarks},
            {bench.someGroup(), ContactKind::Group, can.groupRemarks}};
}

} // namespace

/// Remarks: written, read back, cleared; and never where a system cannot.
class TestConformanceWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemarkArrivesAndIsReadBack_data() { addSystems(); }
    void aRemarkArrivesAndIsReadBack()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const QStringList remarks{u"VIP 客户"_s, u"a&b=c+d%2B \"q\" \\ <b>粗</b> 😀"_s, u" "_s,
                                  QString(200, u'长')};
        for (const Target &target : targets(bench)) {
            if (target.support != Support::Yes)
                continue;
            for (const QString &remark : remarks) {
                const Result<void> done
                    = await(bench.gateway().setRemark(target.id, target.kind, remark));
                QVERIFY2(done, said(done));
                QCOMPARE(bench.remarkOverThere(target.id), remark);
                const Result<QString> readBack
                    = await(bench.gateway().remark(target.id, target.kind));
                QVERIFY2(readBack, said(readBack));
                QCOMPARE(*readBack, remark);
            }
        }
    }

    void anEmptyRemarkClears_data() { addSystems(); }
    void anEmptyRemarkClears()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        for (const Target &target : targets(bench)) {
            if (target.support != Support::Yes)
                continue;
            const Result<void> done = await(bench.gateway().setRemark(target.id, target.kind, {}));
            QVERIFY2(done, said(done));
            QCOMPARE(bench.remarkOverThere(target.id), QString());
            const Result<QString> readBack = await(bench.gateway().remark(target.id, target.kind));
            QVERIFY2(readBack, said(readBack));
            QCOMPARE(*readBack, QString());
        }
    }

    void aRemarkThatASystemCannotSetIsNotSent_data() { addSystems(); }
    void aRemarkThatASystemCannotSetIsNotSent()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const QString title = bench.group(bench.someGroup())->title;
        for (const Target &target : targets(bench)) {
            if (target.support == Support::Yes)
                continue;
            // Also where it is the very first call, and nobody has found out anything yet.
            const std::unique_ptr<Gateway> fresh = bench.makeGateway();
            for (Gateway *gateway : {fresh.get(), &bench.gateway()}) {
                const Result<void> done
                    = await(gateway->setRemark(target.id, target.kind, newRemark()));
                QCOMPARE(kindOf(done), Kind::Invalid);
            }
            QCOMPARE(bench.remarkOverThere(target.id), u"before"_s);
        }
        const Support groups = bench.gateway().capabilities().groupRemarks;
        if (groups != Support::Yes) {
            const QString path = bench.row().groupRemarkPath;
            QVERIFY(path.isEmpty() || bench.demo().requestCount(path) == 0);
            QCOMPARE(bench.group(bench.someGroup())->title, title);
        }
    }

    void aFirstCallFindsOutHowToWrite_data() { addSystems(); }
    void aFirstCallFindsOutHowToWrite()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        for (const Target &target : targets(bench)) {
            if (target.support != Support::Yes)
                continue;
            const std::unique_ptr<Gateway> fresh = bench.makeGateway();
            const Result<void> done = await(fresh->setRemark(target.id, target.kind, newRemark()));
            QVERIFY2(done, said(done));
            QCOMPARE(bench.remarkOverThere(target.id), newRemark());
        }
    }

    void acceptedButNotKeptIsSeenByReadingBack_data() { addSystems(); }
    void acceptedButNotKeptIsSeenByReadingBack()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        for (const Target &target : targets(bench)) {
            if (target.support != Support::Yes)
                continue;
            const QString path = target.kind == ContactKind::Group ? bench.row().groupRemarkPath
                                                                   : bench.row().friendRemarkPath;
            bench.spoil(path, u"ignore"_s);
            const Result<void> done
                = await(bench.gateway().setRemark(target.id, target.kind, newRemark()));
            QVERIFY2(done, said(done));
            const Result<QString> readBack = await(bench.gateway().remark(target.id, target.kind));
            QVERIFY2(readBack, said(readBack));
            QCOMPARE(*readBack, u"before"_s);
            QCOMPARE(bench.demo().requestCount(path), 1);
        }
    }

    void aRemarkCutShortOverThereIsSeenByReadingBack_data() { addSystems(); }
    void aRemarkCutShortOverThereIsSeenByReadingBack()
    {
        QFETCH(const QString, system);
        DemoOptions options = ConformanceBench::smallWorld();
        options.longestRemark = 4;
        ConformanceBench bench(system, options);
        const Result<void> done = await(
            bench.gateway().setRemark(bench.someFriend(), ContactKind::Friend, u"一二三四五"_s));
        QVERIFY2(done, said(done));
        const Result<QString> readBack
            = await(bench.gateway().remark(bench.someFriend(), ContactKind::Friend));
        QVERIFY2(readBack, said(readBack));
        QCOMPARE(*readBack, u"一二三四"_s);
    }

    void nobodysRemarkIsNoSuccess_data() { addSystems(); }
    void nobodysRemarkIsNoSuccess()
    {
        QFETCH(const QString, system);
        ConformanceBench &bench = m_benches.take(system);
        const QString nobody
            = bench.someFriend().startsWith(u'@') ? u"@0123456789abcdef"_s : u"wxid_nobody"_s;
        // The remark of somebody who is not there is not "": it would pass for a cleared one.
        const Result<QString> remark = await(bench.gateway().remark(nobody, ContactKind::Friend));
        QVERIFY(!remark);
        const Result<void> done
            = await(bench.gateway().setRemark(nobody, ContactKind::Friend, newRemark()));
        if (!done)
            QVERIFY(!done.error().words.isEmpty() || done.error().code != 0);
    }

    void cleanupTestCase() { m_benches.clear(); }

private:
    BenchShelf m_benches;
};

QTEST_GUILESS_MAIN(TestConformanceWriting)
#include "tst_conformance_writing.moc"
