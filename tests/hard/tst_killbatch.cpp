// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardrun.h"
#include "hardworld.h"
#include "killedrun.h"
#include "profilefile.h"
#include "profileplace.h"
#include "storedlines.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

using State = RemarkEdit::State;

DemoSizes manyFriends(int friends)
{
    DemoSizes sizes;
    sizes.friends = friends;
    sizes.groups = 2;
    sizes.publicAccounts = 1;
    sizes.labels = 1;
    sizes.smallestGroup = 3;
    sizes.largestGroup = 4;
    return sizes;
}

} // namespace

/// Many remarks are saved together, and the program is killed with SIGKILL again and again while
/// they go out. Each arrives exactly once or still waits, and the batch says so. LIANXI_KILL_SEED:
/// as printed by a run that failed.
class TestKillBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        bool isSet = false;
        m_seed = qEnvironmentVariable("LIANXI_KILL_SEED").toUInt(&isSet);
        if (!isSet)
            m_seed = QRandomGenerator::system()->generate();
        m_random.seed(m_seed);
        qInfo("LIANXI_KILL_SEED=%u", m_seed);
    }

    void aBatchArrivesExactlyOnceHoweverOftenItsRunIsKilled_data()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<int>("remarks");
        QTest::addColumn<int>("kills");
        for (const ConformanceRow &row : conformanceRows()) {
            const bool isMain = row.name == "gewe"_L1;
            QTest::newRow(qPrintable(row.name))
                << row.name << (isMain ? 500 : 60) << (isMain ? 10 : 2);
        }
    }
    void aBatchArrivesExactlyOnceHoweverOftenItsRunIsKilled()
    {
        QFETCH(const QString, system);
        QFETCH(const int, remarks);
        QFETCH(const int, kills);
        QElapsedTimer time;
        time.start();
        HardWorld world(system, manyFriends(remarks + 20));
        const QString profile = m_folder.filePath(u"%1.db"_s.arg(system));
        AccountKey account = 0;
        {
            Store store;
            MemoryCredentialStore keychain;
            QVERIFY(await(store.open(profile)));
            account = HardRun::addAccount(store, keychain, world.account(), world.secret()).key;
        }
        QVERIFY(KilledRun(profile, world.secret(), QList<OrderedRemark>()).runToTheEnd());
        const QList<OrderedRemark> ordered = order(world, remarks);
        QCOMPARE(ordered.size(), remarks);

        std::optional<qint64> batch;
        int killed = 0;
        int inTheMiddle = 0;
        while (killed < kills) {
            const bool isSaved = !ProfileFile::read(profile).edits.isEmpty();
            const KilledRun::Batch wanted{isSaved ? QList<OrderedRemark>() : ordered};
            const microseconds moment(m_random.bounded(5'000, remarks * 600));
            const Sayings said = KilledRun(profile, world.secret(), wanted)
                                     .killAfter(moment, KilledRun::Since::Opened);
            ++killed;
            QVERIFY2(said.failures.isEmpty(), qPrintable(said.failures.join(u", ")));
            if (said.batch)
                batch = said.batch;
            const QString complaint = complaintAbout(world, profile, account, ordered, batch);
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
            inTheMiddle += m_open > 0 && m_open < remarks ? 1 : 0;
        }
        const bool isSaved = !ProfileFile::read(profile).edits.isEmpty();
        const KilledRun::Batch last{isSaved ? QList<OrderedRemark>() : ordered};
        const std::optional<Sayings> end = KilledRun(profile, world.secret(), last).runToTheEnd();
        QVERIFY(end);
        const QString complaint
            = complaintAbout(world, profile, account, ordered, batch ? batch : end->batch);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        QCOMPARE(m_open, 0);
        QCOMPARE(m_confirmed, remarks);
        QVERIFY(remarks < 500 || inTheMiddle >= 3);
        qInfo("%d remarks, %d kills, %d of them in the middle, %lld ms", remarks, kills,
              inTheMiddle, time.elapsed());
    }

private:
    static QList<OrderedRemark> order(HardWorld &world, int remarks)
    {
        QList<OrderedRemark> ordered;
        for (const QString &id : world.ids(ContactKind::Friend)) {
            const std::optional<DemoPerson> person = world.person(id);
            if (person && person->kind == DemoPerson::Kind::Friend && ordered.size() < remarks)
                ordered.append({id, u"b-%1"_s.arg(ordered.size(), 6, 10, QLatin1Char('0'))});
        }
        return ordered;
    }

    /// What is wrong after a run, if anything; sets m_open and m_confirmed.
    QString complaintAbout(HardWorld &world, const QString &profile, AccountKey account,
                           const QList<OrderedRemark> &ordered, std::optional<qint64> batch)
    {
        const ProfileFile file = ProfileFile::read(profile);
        if (!file.problems.isEmpty())
            return file.problems.join(u", "_s);
        QStringList all;
        for (const OrderedRemark &one : ordered)
            all.append(one.remark);
        const QStringList written = world.written(all);
        const QSet<QString> once(written.begin(), written.end());
        if (once.size() != written.size())
            return u"of %1 remarks that were written only %2 differ"_s.arg(written.size())
                .arg(once.size());
        m_open = 0;
        m_confirmed = 0;
        if (file.edits.isEmpty())
            return batch || !written.isEmpty() ? u"what was saved is gone"_s : QString();
        if (file.edits.size() != ordered.size())
            return u"%1 edits instead of %2"_s.arg(file.edits.size()).arg(ordered.size());
        return complaintAboutReport(world, profile, account, ordered, once);
    }

    QString complaintAboutReport(HardWorld &world, const QString &profile, AccountKey account,
                                 const QList<OrderedRemark> &ordered, const QSet<QString> &written)
    {
        // A copy: the next run finds the file as the last one left it.
        const QString copy = profile + u".copy"_s;
        for (const QString &suffix : {QString(), u"-wal"_s}) {
            QFile::remove(copy + suffix);
            QFile::copy(profile + suffix, copy + suffix);
        }
        Store store;
        if (!await(store.open(copy)))
            return u"it cannot be opened"_s;
        const Result<QList<RemarkBatch>> batches = await(store.batches(10));
        if (!batches || batches->size() != 1)
            return u"there is not one batch"_s;
        const RemarkBatch report = batches->first();
        const Result<QList<RemarkEdit>> edits = await(store.batchEdits(report.key));
        if (!edits || edits->size() != ordered.size() || report.total() != ordered.size())
            return u"the report tells of %1 remarks"_s.arg(report.total());
        QHash<State, qsizetype> counts;
        for (qsizetype i = 0; i < ordered.size(); ++i) {
            const RemarkEdit &edit = edits->at(i);
            ++counts[edit.state];
            const bool isThere = world.remarkOverThere(edit.contactId) == edit.remark;
            if (edit.account != account || edit.contactId != ordered.at(i).id
                || edit.remark != ordered.at(i).remark)
                return u"the edit %1 is another one"_s.arg(edit.remark);
            if (edit.state == State::Confirmed && !(isThere && written.contains(edit.remark)))
                return u"\"%1\" is confirmed, and not there"_s.arg(edit.remark);
            if (edit.state == State::Waiting && isThere)
                return u"\"%1\" is there, and said to wait"_s.arg(edit.remark);
        }
        m_open = report.open();
        m_confirmed = report.confirmed;
        if (counts.value(State::Waiting) != report.waiting
            || counts.value(State::Sent) != report.sent
            || counts.value(State::Confirmed) != report.confirmed || report.sent > 1
            || report.open() + report.confirmed != report.total())
            return u"%1 wait, %2 are sent, %3 confirmed"_s.arg(report.waiting)
                .arg(report.sent)
                .arg(report.confirmed);
        return {};
    }

    QTemporaryDir m_folder{profilePlace()};
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    qsizetype m_open = 0;
    qsizetype m_confirmed = 0;
};

QTEST_GUILESS_MAIN(TestKillBatch)
#include "tst_killbatch.moc"
