// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historytools.h"
#include "naivehistory.h"
#include "randomworld.h"

#include <QFileInfo>

#include <functional>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Change::Kind;

namespace {

constexpr quint32 worldCount = 200;

/// A folder in memory where there is one: this is about what is stored, not about the disk, and
/// the outbox would wait for that a thousand times.
class QuickFolder
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"data/lianxi.db"_s); }

private:
    QTemporaryDir m_folder{QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/lianxi-XXXXXX"_s
                                                                 : QDir::tempPath() + u"/XXXXXX"_s};
};

/// A sync, as a store sees it.
class Feeder
{
public:
    Feeder(StoreFixture &store, RandomWorld &world, qsizetype batch)
        : m_store(store)
        , m_world(world)
        , m_batch(batch)
        , m_account(store.addAccount(QUuid::createUuid().toString()))
    {
    }

    NaiveHistory naive;

    /// Stops after `stepCount` steps without a word, as if killed. Answers whether it came to its
    /// end.
    bool sync(qsizetype stepCount)
    {
        const SyncRunKey run = must(m_store->beginSync(m_account)).run;
        naive.run = run;
        for (const auto &step : steps()) {
            if (stepCount-- == 0)
                return false;
            step();
        }
        must(m_store->endSync(run, SyncEnd::Complete));
        naive.run = 0;
        return true;
    }

    /// The user writes a remark, which arrives or does not.
    void edit(const QString &id, const QString &remark)
    {
        const ContactKey key = m_store.contact(m_account, id).key;
        if (key == 0 || naive.isSent(id))
            return;
        must(m_store->markSent(must(m_store->addEdit(key, remark)).key));
        naive.sent(id, remark);
        if (m_world.below(2) == 0)
            m_world.setRemark(id, remark);
    }

    [[nodiscard]] AccountKey account() const { return m_account; }

private:
    using Step = std::function<void()>;

    QList<Step> steps()
    {
        const QStringList list = m_world.list();
        QList<Step> steps{[this, list] {
            must(m_store->saveRoster(m_account, rosterOf(list)));
            naive.roster(list);
        }};
        const QList<ContactDetails> details = m_world.details(list);
        for (qsizetype from = 0; from < details.size(); from += m_batch) {
            const QList<ContactDetails> batch = details.mid(from, m_batch);
            steps.append([this, batch] {
                must(m_store->saveDetails(m_account, batch, {}));
                naive.details(batch);
            });
        }
        for (const QString &id : list) {
            if (kindOfId(id) != ContactKind::Group)
                continue;
            steps.append([this, reply = m_world.members(id)] {
                if (reply.members.isEmpty())
                    return; // refused where there are some
                must(m_store->saveMembers(m_account, reply));
                naive.members(reply);
            });
        }
        return steps;
    }

    StoreFixture &m_store;
    RandomWorld &m_world;
    qsizetype m_batch;
    AccountKey m_account;
};

/// What a reader makes of the history alone: whether each change begins where the one before it
/// ended.
class Replay
{
public:
    explicit Replay(QList<Change> changes)
    {
        std::ranges::reverse(changes);
        for (const Change &change : std::as_const(changes))
            take(change);
    }

    QStringList breaks; ///< where it does not
    QMap<QString, bool> isOnList;
    QMap<QString, QString> texts; ///< the last one of each kind and whom
    QMap<std::pair<QString, QString>, bool> isMember;

private:
    void take(const Change &change)
    {
        switch (change.kind) {
        case Kind::Appeared:
        case Kind::Returned:
        case Kind::Gone:
            turn(isOnList, change.contactId, change.kind != Kind::Gone, change);
            break;
        case Kind::Joined:
        case Kind::Left:
            turn(isMember, std::pair(change.contactId, change.personId),
                 change.kind == Kind::Joined, change);
            texts.remove(whom(change));
            break;
        default:
            const auto known = texts.constFind(whom(change));
            if (change.before == change.after || (known != texts.cend() && *known != change.before))
                breaks.append(lineOf(change));
            texts.insert(whom(change), change.after);
        }
    }
    template <typename Key>
    void turn(QMap<Key, bool> &map, const Key &key, bool is, const Change &change)
    {
        if (map.contains(key) && map[key] == is)
            breaks.append(lineOf(change));
        map[key] = is;
    }
    static QString whom(const Change &change)
    {
        switch (change.kind) {
        case Kind::Renamed:
            return u"name "_s + change.contactId;
        case Kind::AliasChanged:
            return u"alias "_s + change.contactId;
        case Kind::RemarkByUs:
        case Kind::RemarkElsewhere:
            return u"remark "_s + change.contactId;
        case Kind::OwnerChanged:
            return u"owner "_s + change.contactId;
        default:
            return change.contactId + u' ' + change.personId;
        }
    }
};

/// Where two histories part, for a message that can be read.
QByteArray difference(const QStringList &is, const QStringList &expected)
{
    const auto [a, b] = std::ranges::mismatch(is, expected);
    const auto tell = [](const QStringList &lines, qsizetype from) {
        return lines.mid(from, 3).join(u" | "_s).toUtf8();
    };
    return "line " + QByteArray::number(a - is.begin()) + "\n is:       " + tell(is, a - is.begin())
        + "\n expected: " + tell(expected, b - expected.begin());
}

} // namespace

class TestStoreHistoryWorlds : public QObject
{
    Q_OBJECT

private:
    /// Lives through a world; ends with a complete sync.
    static void live(StoreFixture &store, QRandomGenerator &random, RandomWorld &world,
                     Feeder &feeder)
    {
        for (int round = 0; round < 8; ++round) {
            for (qsizetype changes = world.below(16); changes > 0; --changes)
                world.change();
            const QStringList list = world.list();
            if (!list.isEmpty() && world.below(2) == 0)
                feeder.edit(list[world.below(list.size())], world.word(u'r'));
            const bool isCut = random.bounded(3) == 0;
            const bool isComplete = feeder.sync(isCut ? random.bounded(10) : -1);
            if (!isComplete && random.bounded(4) == 0)
                store.restart();
        }
        feeder.sync(-1);
    }

private Q_SLOTS:
    void theHistoryIsTheDifferenceEachOfItOnce()
    {
        QMap<Kind, int> kinds;
        // One for all: an account of its own is as good as a file of its own.
        const QuickFolder folder;
        StoreFixture store(folder.path());
        for (quint32 seed = 1; seed <= worldCount; ++seed) {
            QRandomGenerator random(seed);
            RandomWorld world(random);
            Feeder feeder(store, world, 20);
            live(store, random, world, feeder);
            const QByteArray where = "seed " + QByteArray::number(seed) + ": ";
            QVERIFY2(!QTest::currentTestFailed(), where);

            QList<Change> changes = must(store->changes({.account = feeder.account()}));
            const QStringList lines = linesOf(changes);
            QVERIFY2(lines == feeder.naive.lines, where + difference(lines, feeder.naive.lines));
            std::ranges::reverse(changes);
            QList<SyncRunKey> runs;
            for (const Change &change : std::as_const(changes)) {
                runs.append(change.run);
                ++kinds[change.kind];
            }
            QVERIFY2(runs == feeder.naive.runs, where + "the syncs differ");
            QVERIFY2(std::ranges::is_sorted(changes, std::less_equal(), &Change::key), where);
            QVERIFY2(std::ranges::is_sorted(changes, std::less(), &Change::at), where);
        }
        // Otherwise this says less than it seems to.
        QStringList rare;
        for (int kind = 0; kind <= static_cast<int>(Kind::OwnerChanged); ++kind) {
            if (kinds.value(static_cast<Kind>(kind)) < 50)
                rare.append(QString::number(kind));
        }
        QCOMPARE(rare, QStringList());
    }

    void theHistoryLeadsToWhatIsStored()
    {
        const QuickFolder folder;
        StoreFixture store(folder.path());
        for (quint32 seed = 1001; seed <= 1040; ++seed) {
            QRandomGenerator random(seed);
            RandomWorld world(random);
            Feeder feeder(store, world, 20);
            live(store, random, world, feeder);
            const QByteArray where = "seed " + QByteArray::number(seed) + ": ";

            const Replay replay(must(store->changes({.account = feeder.account()})));
            QVERIFY2(replay.breaks.isEmpty(), where + replay.breaks.join(u" | "_s).toUtf8());
            const QList<Contact> contacts = must(store->contacts(feeder.account()));
            for (const Contact &contact : contacts) {
                const QByteArray whom = where + contact.id.toUtf8();
                QVERIFY2(replay.isOnList.value(contact.id, contact.goneSince == 0)
                             == (contact.goneSince == 0),
                         whom);
                const auto last = [&](const QString &what, const QString &is) {
                    return replay.texts.value(what + u' ' + contact.id, is) == is;
                };
                QVERIFY2(last(u"name"_s, contact.nickname), whom);
                QVERIFY2(last(u"alias"_s, contact.alias), whom);
                QVERIFY2(last(u"owner"_s, contact.ownerId), whom);
                if (contact.kind != ContactKind::Group)
                    continue;
                QStringList members;
                for (const Member &member : must(store->members(contact.key)))
                    members.append(member.id);
                members.sort();
                QVERIFY2(members == feeder.naive.memberIds(contact.id), whom);
                for (auto it = replay.isMember.cbegin(); it != replay.isMember.cend(); ++it) {
                    if (it.key().first == contact.id)
                        QVERIFY2(members.contains(it.key().second) == *it,
                                 whom + ' ' + it.key().second.toUtf8());
                }
            }
        }
    }

    void inOneGoItIsTheSame()
    {
        const QuickFolder folder;
        StoreFixture store(folder.path());
        for (quint32 seed = 2001; seed <= 2020; ++seed) {
            QStringList lines;
            QList<Contact> contacts;
            for (const qsizetype batch : {20, 1, 100'000}) {
                QRandomGenerator random(seed);
                RandomWorld world(random);
                Feeder feeder(store, world, batch);
                for (int round = 0; round < 4; ++round) {
                    for (qsizetype changes = world.below(16); changes > 0; --changes)
                        world.change();
                    feeder.sync(-1);
                }
                const QStringList now
                    = linesOf(must(store->changes({.account = feeder.account()})));
                QList<Contact> stored = must(store->contacts(feeder.account()));
                for (Contact &contact : stored) {
                    contact.key = 0;
                    for (qint64 *time : {&contact.firstSeen, &contact.lastSeen, &contact.goneSince,
                                         &contact.detailsAt, &contact.membersAt})
                        *time = *time > 0 ? 1 : 0;
                }
                if (batch == 20) {
                    lines = now;
                    contacts = stored;
                }
                const QByteArray where = "seed " + QByteArray::number(seed) + ": ";
                QVERIFY2(now == lines, where + difference(now, lines));
                QVERIFY2(stored == contacts, where);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreHistoryWorlds)
#include "tst_storehistoryworlds.moc"
