// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardrun.h"
#include "hardworld.h"
#include "storedlines.h"
#include "worldhistory.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

constexpr int WorldsOfASystem = 8;
constexpr int RoundsOfAWorld = 4;
constexpr qint64 Day = 24 * 3600 * qint64(1000);

DemoSizes village()
{
    DemoSizes sizes;
    sizes.friends = 14;
    sizes.groups = 4;
    sizes.publicAccounts = 2;
    sizes.labels = 2;
    sizes.smallestGroup = 3;
    sizes.largestGroup = 9;
    return sizes;
}

} // namespace

/// Life goes on behind a real gateway between syncs that are cut off at random: the history tells
/// each difference exactly once. The web protocol is left out: its ids change.
///
/// LIANXI_HISTORY_SEED: as printed by a run that failed.
class TestWireHistory : public QObject
{
    Q_OBJECT

    struct Ground
    {
        explicit Ground(const QString &system)
            : world(system, village())
            , store(nullptr, [this] { return now; })
        {
        }
        HardWorld world;
        /// So long ago that everything is asked for again in each round.
        qint64 now = QDateTime::currentMSecsSinceEpoch() - 300 * Day;
        Store store;
        MemoryCredentialStore keychain;
        Account account;
        ChangeKey last = 0; ///< of the history, as far as it was read
    };

private Q_SLOTS:
    void initTestCase()
    {
        bool isSet = false;
        m_seed = qEnvironmentVariable("LIANXI_HISTORY_SEED").toUInt(&isSet);
        if (!isSet)
            m_seed = QRandomGenerator::system()->generate();
        m_random.seed(m_seed);
        qInfo("LIANXI_HISTORY_SEED=%u", m_seed);
    }

    void eachDifferenceIsToldOnce_data()
    {
        QTest::addColumn<QString>("system");
        for (const ConformanceRow &row : conformanceRows()) {
            if (row.system != "webwx"_L1)
                QTest::newRow(qPrintable(row.name)) << row.name;
        }
    }
    void eachDifferenceIsToldOnce()
    {
        QFETCH(const QString, system);
        for (int number = 0; number < WorldsOfASystem; ++number) {
            Ground ground(system);
            QVERIFY(await(ground.store.open({})));
            ground.account = HardRun::addAccount(ground.store, ground.keychain,
                                                 ground.world.account(), ground.world.secret());
            const QString complaint = watch(ground);
            QVERIFY2(complaint.isEmpty(),
                     qPrintable(u"LIANXI_HISTORY_SEED=%1, world %2: %3"_s.arg(
                         QString::number(m_seed), QString::number(number), complaint)));
        }
    }

    void cleanupTestCase()
    {
        qInfo("history over the wire: %d differences told once each, %d syncs cut off", m_told,
              m_cut);
    }

private:
    [[nodiscard]] static WorldView viewOf(Ground &ground)
    {
        std::optional<WorldView> view;
        ground.world.demo().visit(ground.world.row().system,
                                  [&view](DemoWorld &world) { view.emplace(world); });
        return *view;
    }

    QString watch(Ground &ground)
    {
        QString complaint = syncAtLast(ground);
        if (!complaint.isEmpty())
            return complaint;
        if (const QStringList noise = told(ground); !noise.isEmpty())
            return u"the first list makes noise:\n    "_s + noise.join(u"\n    "_s);
        WorldView before = viewOf(ground);
        QSet<QString> everListed = before.listed();
        for (int round = 0; round < RoundsOfAWorld; ++round) {
            const QSet<QString> owned = groupsWithOwner(ground);
            ground.now += 30 * Day;
            ground.world.demo().visit(ground.world.row().system, [this](DemoWorld &world) {
                liveOn(world, m_random, 1 + m_random.bounded(10));
            });
            complaint = syncAtLast(ground);
            if (!complaint.isEmpty())
                return complaint;
            const WorldView after = viewOf(ground);
            const QStringList expected = before.changesTo(after, everListed, owned);
            const QStringList lines = told(ground);
            if (lines != expected)
                return u"round %1:\n    %2"_s.arg(QString::number(round),
                                                  difference(expected, lines));
            m_told += int(lines.size());
            before = after;
            everListed += after.listed();
        }
        return {};
    }

    /// Up to three syncs that are cut off, then one that is left alone.
    QString syncAtLast(Ground &ground)
    {
        static const QStringList cuts{u"close*3"_s, u"truncate*3"_s, u"502*3"_s, u"hang*1"_s};
        for (int cut = m_random.bounded(4); cut > 0; --cut) {
            const QString fault = cuts.at(m_random.bounded(int(cuts.size())));
            const int number = 1 + m_random.bounded(25);
            ground.world.heal();
            ground.world.spoilRequest(number, fault);
            ++m_cut;
            HardRun run(ground.store, ground.keychain);
            if (!run.open())
                return u"the accounts do not open"_s;
            const Watched<Result<SyncOutcome>> sync(
                run.book().sync(ground.account.key, SyncScope::Members));
            const auto isHanging = [&] {
                return fault.startsWith("hang"_L1) && ground.world.demo().requestCount() >= number;
            };
            if (!run.turnUntil([&] { return sync.hasEnded() || isHanging(); }))
                return u"a sync does not end"_s;
            // The program ends here, in the middle of a question.
        }
        ground.world.heal();
        HardRun run(ground.store, ground.keychain);
        if (!run.open())
            return u"the accounts do not open"_s;
        if (const Result<SyncOutcome> synced = run.sync(ground.account.key); !synced)
            return u"sync: "_s + wordsFor(synced.error());
        return {};
    }

    /// What was added to the history since the last call, sorted.
    QStringList told(Ground &ground)
    {
        const QList<Change> changes
            = await(ground.store.changes({.account = ground.account.key, .newerThan = ground.last}))
                  .value();
        QStringList lines;
        for (const Change &change : changes) {
            lines.append(historyLine(change));
            ground.last = std::max(ground.last, change.key);
        }
        lines.sort();
        return lines;
    }

    static QSet<QString> groupsWithOwner(Ground &ground)
    {
        QSet<QString> ids;
        for (const QList<Contact> contacts
             = await(ground.store.contacts(ground.account.key)).value();
             const Contact &contact : contacts) {
            if (!contact.ownerId.isEmpty())
                ids.insert(contact.id);
        }
        return ids;
    }

    QRandomGenerator m_random;
    quint32 m_seed = 0;
    int m_told = 0;
    int m_cut = 0;
};

QTEST_GUILESS_MAIN(TestWireHistory)
#include "tst_wirehistory.moc"
