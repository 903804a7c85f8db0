// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardrun.h"
#include "hardworld.h"
#include "killedrun.h"
#include "profilefile.h"
#include "profileplace.h"
#include "schema.h"
#include "storedlines.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

using State = RemarkEdit::State;

/// A profile is killed so often before a run is left in peace.
constexpr int KillsOfAProfile = 3;
constexpr int RemarksOfARun = 3;
constexpr int WrittenContacts = 5;

DemoSizes shop()
{
    DemoSizes sizes;
    sizes.friends = 130;
    sizes.groups = 10;
    sizes.publicAccounts = 6;
    sizes.labels = 4;
    sizes.smallestGroup = 3;
    sizes.largestGroup = 20;
    return sizes;
}

bool isLive(int state)
{
    return state != int(State::Superseded) && state != int(State::Confirmed);
}

} // namespace

/// The program is killed with SIGKILL at random moments of a sync, while the user writes remarks.
/// After each kill the database is whole and holds everything that was said to be stored; after a
/// run that is left in peace all is as if nobody had ever been killed, and no remark was lost or
/// written twice.
///
/// LIANXI_KILL_ROUNDS: how many kills in all, 300 unless set. LIANXI_KILL_SEED: as printed by a run
/// that failed.
class TestKill : public QObject
{
    Q_OBJECT

    /// One system and the profile that is being killed.
    struct Ground
    {
        explicit Ground(const QString &system)
            : world(system, shop())
        {
        }
        HardWorld world;
        Account account;
        QStringList contacts; ///< whose remarks are written
        QStringList expected; ///< of a run in peace; the remarks of `contacts` are placeholders
        microseconds opened{0}; ///< after the start, in peace
        microseconds firstRun{0}; ///< until it is done, with nothing known
        microseconds laterRun{0};
        // Of the profile that is being killed.
        QString profile;
        QList<OrderedRemark> ordered;
        QMap<qint64, QString> saved;
        QMap<qint64, int> settled;
        Sayings most; ///< the greatest numbers that were said to be stored
    };

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        bool isSet = false;
        m_seed = qEnvironmentVariable("LIANXI_KILL_SEED").toUInt(&isSet);
        if (!isSet)
            m_seed = QRandomGenerator::system()->generate();
        m_random.seed(m_seed);
        m_rounds = qEnvironmentVariableIntValue("LIANXI_KILL_ROUNDS", &isSet);
        if (!isSet)
            m_rounds = 300;
        qInfo("LIANXI_KILL_SEED=%u", m_seed);
    }

    void killedAtAnyMomentNothingIsLost_data() { addSystems(); }
    void killedAtAnyMomentNothingIsLost()
    {
        QFETCH(const QString, system);
        QElapsedTimer time;
        time.start();
        Ground ground(system);
        QVERIFY2(liveInPeace(ground), "the undisturbed run");
        const auto systems = int(conformanceRows().size());
        const int rounds = (m_rounds + systems - 1) / systems;
        for (int round = 0; round < rounds; ++round) {
            const int ofProfile = round % KillsOfAProfile;
            if (ofProfile == 0)
                beginProfile(ground);
            const QString complaint = killOnce(ground, ofProfile);
            QVERIFY2(complaint.isEmpty(), qPrintable(where(round) + complaint));
            if (ofProfile + 1 < KillsOfAProfile && round + 1 < rounds)
                continue;
            const QString difference = leaveInPeace(ground);
            QVERIFY2(difference.isEmpty(), qPrintable(where(round) + difference));
        }
        qInfo("%d kills, a run takes %lld ms at first and %lld ms later, %lld ms in all", rounds,
              qlonglong(ground.firstRun / 1ms), qlonglong(ground.laterRun / 1ms), time.elapsed());
    }

    void cleanupTestCase()
    {
        qInfo("kill test: %d kills (%d before the accounts were open, %d in the sync, %d after it, "
              "%d when all was done), %d of them with a remark on its way; %d profiles verified, "
              "%lld remarks saved, %lld written, 0 lost, 0 twice",
              m_kills, m_beforeOpen, m_inSync, m_afterSync, m_whenDone, m_onTheirWay, m_verified,
              qlonglong(m_saved), qlonglong(m_written));
    }

private:
    [[nodiscard]] QString where(int round) const
    {
        return u"LIANXI_KILL_SEED=%1, round %2: "_s.arg(QString::number(m_seed),
                                                        QString::number(round + 1));
    }

    /// All remarks are of one length: groups may be called after their members.
    static QString placeholder(qsizetype contact)
    {
        return u"p-%1"_s.arg(contact, 6, 10, QLatin1Char('0'));
    }
    QString nextRemark() { return u"r-%1"_s.arg(++m_remarks, 6, 10, QLatin1Char('0')); }

    QList<OrderedRemark> someRemarks(const Ground &ground)
    {
        QList<OrderedRemark> remarks;
        for (int i = 0; i < RemarksOfARun; ++i) {
            const QString id = ground.contacts.at(m_random.bounded(int(ground.contacts.size())));
            remarks.append({id, nextRemark()});
        }
        return remarks;
    }

    void beginProfile(Ground &ground)
    {
        for (qsizetype i = 0; i < ground.contacts.size(); ++i)
            ground.world.setRemarkOverThere(ground.contacts[i], placeholder(i));
        ground.world.heal();
        ground.profile = m_folder.filePath(u"profile-%1.db"_s.arg(++m_profiles));
        Store store;
        MemoryCredentialStore keychain;
        if (!await(store.open(ground.profile)))
            qFatal("no profile to begin with");
        ground.account
            = HardRun::addAccount(store, keychain, ground.world.account(), ground.world.secret());
        ground.ordered.clear();
        ground.saved.clear();
        ground.settled.clear();
        ground.most = {};
    }

    /// Finds out how long a run takes and what it comes to.
    bool liveInPeace(Ground &ground)
    {
        HardWorld &world = ground.world;
        const QStringList friends = world.ids(ContactKind::Friend);
        for (const QString &id : friends) {
            const std::optional<DemoPerson> person = world.person(id);
            if (person && person->kind == DemoPerson::Kind::Friend
                && ground.contacts.size() < WrittenContacts)
                ground.contacts.append(id);
        }
        if (!world.row().groupRemarkPath.isEmpty()
            && world.capabilities().groupRemarks == Support::Yes)
            ground.contacts.append(world.someGroup());

        beginProfile(ground);
        KilledRun first(ground.profile, world.secret(), QList<OrderedRemark>());
        if (!first.runToTheEnd())
            return false;
        ground.expected = linesOf(ground);
        ground.opened = first.openedAfter();
        ground.firstRun = first.doneAfter();
        KilledRun later(ground.profile, world.secret(), someRemarks(ground));
        if (!later.runToTheEnd())
            return false;
        ground.laterRun = later.doneAfter();
        return ground.expected.size() > 150;
    }

    /// What the profile knows, but for its history, and for titles that were made of members' names
    /// when these were read.
    static QStringList linesOf(const Ground &ground)
    {
        Store store;
        if (!await(store.open(ground.profile)))
            return {};
        QStringList lines = storedLines(store, ground.account);
        lines.removeIf([](const QString &line) {
            return line.startsWith("change|"_L1) || line.startsWith("title|"_L1);
        });
        return lines;
    }

    QString killOnce(Ground &ground, int ofProfile)
    {
        const QList<OrderedRemark> remarks = someRemarks(ground);
        ground.ordered += remarks;
        // Over the whole run, and a little beyond. How long a program takes to start depends on
        // what else goes on, so that most moments are counted from its first word.
        const bool whileItStarts = m_random.bounded(8) == 0;
        const microseconds run = (ofProfile == 0 ? ground.firstRun : ground.laterRun);
        const microseconds span = whileItStarts ? ground.opened : run - ground.opened;
        const microseconds moment{qint64(double(span.count()) * 1.1 * m_random.generateDouble())};
        const Sayings said
            = KilledRun(ground.profile, ground.world.secret(), remarks)
                  .killAfter(moment,
                             whileItStarts ? KilledRun::Since::Start : KilledRun::Since::Opened);
        ++m_kills;
        ++(said.isDone         ? m_whenDone
               : said.isSynced ? m_afterSync
               : said.isOpen   ? m_inSync
                               : m_beforeOpen);
        if (!said.failures.isEmpty())
            return said.failures.join(u", "_s);
        m_saved += said.saved.size();
        ground.saved.insert(said.saved);
        ground.settled.insert(said.settled);
        ground.most.contacts = std::max(ground.most.contacts, said.contacts);
        ground.most.withDetails = std::max(ground.most.withDetails, said.withDetails);
        ground.most.withMembers = std::max(ground.most.withMembers, said.withMembers);
        return complaintAbout(ground, ProfileFile::read(ground.profile));
    }

    /// Whether everything is there that was said to be stored.
    QString complaintAbout(const Ground &ground, const ProfileFile &file)
    {
        if (!file.problems.isEmpty())
            return u"the database is broken: "_s + file.problems.join(u", "_s);
        if (file.version != Schema::version())
            return u"the schema has version %1"_s.arg(file.version);
        if (file.contacts < ground.most.contacts || file.withDetails < ground.most.withDetails
            || file.withMembers < ground.most.withMembers)
            return u"of %1 contacts, %2 details, %3 groups only %4, %5, %6 are there"_s
                .arg(ground.most.contacts)
                .arg(ground.most.withDetails)
                .arg(ground.most.withMembers)
                .arg(file.contacts)
                .arg(file.withDetails)
                .arg(file.withMembers);
        for (auto edit = ground.saved.cbegin(); edit != ground.saved.cend(); ++edit) {
            if (!file.edits.contains(edit.key()) || file.edits[edit.key()].remark != edit.value())
                return u"the edit \"%1\" is gone"_s.arg(edit.value());
        }
        for (auto edit = file.edits.cbegin(); edit != file.edits.cend(); ++edit) {
            if (edit->state == int(State::Superseded) && !hasLater(file, edit.key()))
                return u"the edit \"%1\" is superseded by nothing"_s.arg(edit->remark);
            if (ground.settled.value(edit.key(), -1) == int(State::Confirmed)
                && edit->state != int(State::Confirmed))
                return u"the edit \"%1\" is not confirmed any more"_s.arg(edit->remark);
        }
        m_onTheirWay += std::ranges::any_of(
            file.edits, [](const ProfileFile::Edit &one) { return one.state == int(State::Sent); });
        return {};
    }

    static bool hasLater(const ProfileFile &file, qint64 key)
    {
        const qint64 contact = file.edits[key].contact;
        for (auto later = file.edits.upperBound(key); later != file.edits.cend(); ++later) {
            if (later->contact == contact)
                return true;
        }
        return false;
    }

    /// The last run of a profile comes to its end, and to where all others come to.
    QString leaveInPeace(Ground &ground)
    {
        const std::optional<Sayings> said
            = KilledRun(ground.profile, ground.world.secret(), QList<OrderedRemark>())
                  .runToTheEnd();
        if (!said)
            return u"the run that was left in peace does not end well"_s;
        ground.settled.insert(said->settled);
        const ProfileFile file = ProfileFile::read(ground.profile);
        QString complaint = complaintAbout(ground, file);
        if (complaint.isEmpty())
            complaint = complaintAboutRemarks(ground, file);
        if (complaint.isEmpty())
            complaint = complaintAboutLines(ground, file);
        ++m_verified;
        QFile::remove(ground.profile);
        return complaint;
    }

    /// The remarks that the gateway was asked to write, each contact's in the order of the user.
    QString complaintAboutRemarks(Ground &ground, const ProfileFile &file)
    {
        QStringList all;
        for (const OrderedRemark &one : std::as_const(ground.ordered))
            all.append(one.remark);
        const QStringList written = ground.world.written(all);
        m_written += written.size();
        QHash<QString, QString> idOf;
        for (const OrderedRemark &one : std::as_const(ground.ordered))
            idOf.insert(one.remark, one.id);
        QHash<QString, QString> last;
        for (const QString &remark : written) {
            const QString earlier = std::exchange(last[idOf.value(remark)], remark);
            if (earlier == remark)
                return u"\"%1\" was written twice"_s.arg(remark);
            if (earlier > remark)
                return u"\"%1\" was written after \"%2\""_s.arg(remark, earlier);
        }
        for (const ProfileFile::Edit &edit : file.edits) {
            if (isLive(edit.state))
                return u"\"%1\" is in the state %2"_s.arg(edit.remark, QString::number(edit.state));
        }
        return {};
    }

    /// Everybody's remark is the last one that the user saved, here and over there.
    QString complaintAboutLines(Ground &ground, const ProfileFile &file)
    {
        QStringList expected = ground.expected;
        for (qsizetype i = 0; i < ground.contacts.size(); ++i) {
            const QString &id = ground.contacts[i];
            QString last;
            QString lastSaved;
            for (const OrderedRemark &one : std::as_const(ground.ordered)) {
                if (one.id != id)
                    continue;
                // Saved, but killed before it could say so.
                if (std::ranges::any_of(file.edits, [&](const ProfileFile::Edit &edit) {
                        return edit.remark == one.remark;
                    }))
                    last = one.remark;
                if (ground.saved.values().contains(one.remark))
                    lastSaved = one.remark;
            }
            if (last < lastSaved)
                return u"\"%1\" was saved and is gone"_s.arg(lastSaved);
            if (last.isEmpty())
                continue;
            if (ground.world.remarkOverThere(id) != last)
                return u"over there is \"%1\" instead of \"%2\""_s.arg(
                    ground.world.remarkOverThere(id), last);
            expected.replaceInStrings(placeholder(i), last);
        }
        expected.sort();
        const QStringList lines = linesOf(ground);
        return lines == expected
            ? QString()
            : u"not as after a run in peace:\n    "_s + difference(expected, lines);
    }

    QTemporaryDir m_folder{profilePlace()};
    QRandomGenerator m_random;
    quint32 m_seed = 0;
    int m_rounds = 0;
    int m_profiles = 0;
    int m_remarks = 0;
    // Figures.
    int m_kills = 0;
    int m_beforeOpen = 0;
    int m_inSync = 0;
    int m_afterSync = 0;
    int m_whenDone = 0;
    int m_onTheirWay = 0;
    int m_verified = 0;
    qsizetype m_saved = 0;
    qsizetype m_written = 0;
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
