// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsession.h"
#include "await.h"
#include "fakegateway.h"
#include "store.h"
#include "turnableclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Lianxi;
using namespace std::chrono_literals;

namespace {

const QString opened = u"1@chatroom"_s;
const QString nameless = u"2@chatroom"_s;
const QString plain = u"3@chatroom"_s;

void addGroup(FakeGateway &gateway, const QString &id, const QString &name, int members)
{
    gateway.people.insert(id, {.id = id, .nickname = name});
    GroupMembers group{.groupId = id, .ownerId = u"m0"_s};
    for (int i = 0; i < members; ++i)
        group.members.append({.id = u"m%1"_s.arg(i), .nickname = u"Member %1"_s.arg(i)});
    gateway.groups.insert(id, group);
}

void makeWorld(FakeGateway &gateway)
{
    gateway.addPeople(70);
    addGroup(gateway, opened, u"Club"_s, 3);
    addGroup(gateway, plain, u"Plain"_s, 2);
    gateway.labelList = {{u"1"_s, u"VIP"_s}};
}

/// What happened while nobody looked.
void changeWorld(FakeGateway &gateway)
{
    gateway.addPeople(90);
    gateway.people.remove(u"wxid_00005"_s);
    gateway.people[u"wxid_00006"_s].remark = u"Boss"_s;
    gateway.people[u"wxid_00007"_s].nickname = u"Renamed"_s;
    addGroup(gateway, opened, u"Club"_s, 4);
    addGroup(gateway, nameless, {}, 2);
    gateway.labelList.append({u"2"_s, u"New"_s});
}

/// A program over one file: store, session and gateway, and a time that goes with the pace.
class Program
{
public:
    Program(const QString &path, std::chrono::milliseconds later,
            const QMap<QString, QString> &settings = {})
        : m_store(nullptr,
                  [this, later] { return 1'700'000'000'000 + (later + m_clock.now()).count(); })
    {
        m_opened = await(m_store.open(path)).has_value();
        const QList<Account> accounts = await(m_store.accounts()).value();
        if (accounts.isEmpty()) {
            Account draft;
            draft.system = u"gewechat"_s;
            draft.name = u"Shop A"_s;
            draft.url = QUrl(u"http://127.0.0.1:1/v2/api"_s);
            draft.handle = u"wx_1"_s;
            m_account = await(m_store.addAccount(draft)).value();
        } else {
            m_account = accounts.first();
        }
        m_account.settings = settings;
        auto owned = std::make_unique<FakeGateway>();
        gateway = owned.get();
        makeWorld(*gateway);
        session = std::make_unique<AccountSession>(m_account, std::move(owned), PaceRange{},
                                                   m_store, m_clock);
    }
    ~Program()
    {
        const Watched<int> down([](AccountSession *ending) -> QCoro::Task<int> {
            co_await ending->shutDown();
            co_return 0;
        }(session.get()));
        turnUntil([&] { return down.hasEnded(); });
        session.reset();
    }
    Q_DISABLE_COPY_MOVE(Program)

    template <typename Condition>
    bool turnUntil(Condition done)
    {
        QElapsedTimer time;
        time.start();
        while (!done()) {
            if (time.elapsed() > 10'000)
                return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            if (m_store.isIdle()) // else the clock outruns a slow disk
                m_clock.advanceToNext();
        }
        return true;
    }
    bool sync(SyncScope scope)
    {
        const Watched<Result<SyncOutcome>> watched(session->sync(scope));
        return turnUntil([&] { return watched.hasEnded(); }) && watched->has_value();
    }
    Store &store() { return m_store; }
    [[nodiscard]] AccountKey account() const { return m_account.key; }

    /// Everything that is known, but for times.
    QStringList state()
    {
        QStringList all;
        const QList<Contact> contacts = await(m_store.contacts(account())).value();
        for (const Contact &one : contacts) {
            QStringList row{one.id, displayName(one), one.remark};
            row += {one.goneSince > 0 ? u"gone"_s : u"here"_s,
                    one.detailsAt > 0 ? u"details"_s : u""_s,
                    one.membersAt > 0 ? u"members"_s : u""_s};
            const QList<Member> members = await(m_store.members(one.key)).value();
            for (const Member &member : members)
                row += member.id + member.nickname;
            all += row.join(u'|');
        }
        const QList<Label> labels = await(m_store.labels(account())).value();
        for (const Label &label : labels)
            all += label.id + label.name;
        std::ranges::sort(all);
        return all;
    }
    /// What is left to do by now, but for the list, which is always asked for.
    qsizetype left(SyncScope scope)
    {
        const SyncPlan plan = await(m_store.plan(account(), scope, {})).value();
        return plan.details.size() + plan.groups.size();
    }

    FakeGateway *gateway = nullptr;
    std::unique_ptr<AccountSession> session;

private:
    TurnableClock m_clock;
    Store m_store;
    Account m_account;
    bool m_opened = false;
};

/// The database as a crash leaves it; nobody may be writing.
void copyDatabase(const QString &from, const QString &to)
{
    for (const char *end : {"", "-wal"}) {
        const QString suffix = QString::fromLatin1(end);
        QFile::remove(to + suffix);
        if (QFile::exists(from + suffix))
            QVERIFY(QFile::copy(from + suffix, to + suffix));
    }
    QFile::remove(to + u"-shm"_s);
}

/// The ids of all calls of a kind.
QStringList askedFor(const QStringList &calls, const QString &kind)
{
    QStringList ids;
    for (const QString &call : calls) {
        if (call.startsWith(kind + u' '))
            ids += call.sliced(kind.size() + 1).split(u',');
    }
    return ids;
}

constexpr std::chrono::milliseconds Later = 8 * 24h;

} // namespace

/// A sync that is cut off anywhere is gone on with by the next, which does nothing twice.
class TestSyncResumption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // One complete sync, and a group that the user opened, eight days ago.
        Program program(m_folder.filePath(u"before.db"_s), 0ms);
        QVERIFY(program.sync(SyncScope::Details));
        QVERIFY(await(program.store().wantMembers(program.account(), opened)));
        QVERIFY(program.sync(SyncScope::Details));
        QCOMPARE(program.left(SyncScope::Details), 0);
    }

    void agesAreSettingsOfTheAccount_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("age");
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("count");
        QTest::newRow("details, old") << u"details-age"_s << u"1h"_s << u"contacts"_s << 4;
        QTest::newRow("details, young") << u"details-age"_s << u"3h"_s << u"contacts"_s << 0;
        QTest::newRow("members, old") << u"members-age"_s << u"90m"_s << u"members"_s << 1;
        QTest::newRow("members, young") << u"members-age"_s << u"1d"_s << u"members"_s << 0;
    }
    void agesAreSettingsOfTheAccount()
    {
        QFETCH(const QString, setting);
        QFETCH(const QString, age);
        QFETCH(const QString, call);
        QFETCH(const int, count);
        copyDatabase(m_folder.filePath(u"before.db"_s), m_folder.filePath(u"ages.db"_s));
        Program program(m_folder.filePath(u"ages.db"_s), 2h, {{setting, age}});
        QVERIFY(program.sync(SyncScope::Details));
        QCOMPARE(program.gateway->count(call), count);
    }

    void theAgeOfTheListIsASettingAsWell_data()
    {
        QTest::addColumn<QString>("age");
        QTest::addColumn<int>("count");
        QTest::newRow("by itself, ten minutes") << QString() << 1;
        QTest::newRow("an hour") << u"1h"_s << 0;
    }
    void theAgeOfTheListIsASettingAsWell()
    {
        QFETCH(const QString, age);
        QFETCH(const int, count);
        const QString path = m_folder.filePath(u"list.db"_s);
        copyDatabase(m_folder.filePath(u"before.db"_s), path);
        {
            Program program(path, Later);
            program.gateway->hanging = {u"contacts"_s};
            const Watched<Result<SyncOutcome>> cut(program.session->sync(SyncScope::Details));
            QVERIFY(program.turnUntil([&] { return program.gateway->count(u"contacts"_s) == 1; }));
        }
        Program program(path, Later + 30min, {{u"list-age"_s, age}});
        QVERIFY(program.sync(SyncScope::Details));
        QCOMPARE(program.gateway->count(u"roster"_s), count);
    }

    void whereverASyncIsCutTheNextOneGoesOn_data()
    {
        QTest::addColumn<SyncScope>("scope");
        QTest::addColumn<bool>("crash");
        QTest::newRow("cancelled, details") << SyncScope::Details << false;
        QTest::newRow("cancelled, members") << SyncScope::Members << false;
        QTest::newRow("crashed, details") << SyncScope::Details << true;
        QTest::newRow("crashed, members") << SyncScope::Members << true;
    }
    void whereverASyncIsCutTheNextOneGoesOn()
    {
        QFETCH(const SyncScope, scope);
        QFETCH(const bool, crash);
        QStringList wanted;
        QStringList undisturbed;
        {
            copyDatabase(m_folder.filePath(u"before.db"_s), m_folder.filePath(u"whole.db"_s));
            Program program(m_folder.filePath(u"whole.db"_s), Later);
            changeWorld(*program.gateway);
            QVERIFY(program.sync(scope));
            wanted = program.state();
            undisturbed = program.gateway->calls;
            QCOMPARE(program.left(scope), 0);
        }
        QVERIFY(undisturbed.size() > 9);
        QCOMPARE(wanted.filter(u"gone"_s).size(), 1);
        QCOMPARE(wanted.filter(opened).first().count(u"Member"_s), 4);

        for (qsizetype i = 1; i <= undisturbed.size(); ++i) {
            QStringList first;
            QStringList second;
            cutAt(i, scope, crash, first, second, wanted);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(i)));
            checkNothingTwice(first, second);
            QVERIFY2(!QTest::currentTestFailed(),
                     qPrintable(u"%1: %2 | %3"_s.arg(QString::number(i), first.join(u"; "_s),
                                                     second.join(u"; "_s))));
        }
    }

private:
    /// Cuts a sync at its call `number`, and lets one more run. The calls that were answered.
    void cutAt(qsizetype number, SyncScope scope, bool crash, QStringList &first,
               QStringList &second, const QStringList &wanted)
    {
        const QString path = m_folder.filePath(u"cut.db"_s);
        const QString left = m_folder.filePath(u"left.db"_s);
        copyDatabase(m_folder.filePath(u"before.db"_s), path);
        auto program = std::make_unique<Program>(path, Later);
        changeWorld(*program->gateway);
        program->gateway->hangsAt = number;
        const Watched<Result<SyncOutcome>> cut(program->session->sync(scope));
        QVERIFY(program->turnUntil([&] { return program->gateway->calls.size() == number; }));
        first = program->gateway->calls.first(number - 1);
        if (crash) {
            // What was answered to the other lane is stored before the crash.
            for (int turn = 0; turn < 5; ++turn) {
                QCoreApplication::processEvents();
                QVERIFY(await(program->store().accounts()));
            }
            copyDatabase(path, left);
            program = std::make_unique<Program>(left, Later + 1min);
            changeWorld(*program->gateway);
        } else {
            program->session->cancelSync();
            QVERIFY(program->turnUntil([&] { return cut.hasEnded(); }));
            program->gateway->hangsAt = 0;
            program->gateway->calls.clear();
        }
        QVERIFY(program->sync(scope));
        second = program->gateway->calls;
        QCOMPARE(program->state(), wanted);
        QCOMPARE(program->left(scope), 0);
        const RosterStatus status
            = await(program->store().rosterStatus(program->account())).value();
        QCOMPARE(status.withDetails, status.onList);
        QVERIFY(await(program->store().missing(program->account()))->isEmpty());
    }

    static void checkNothingTwice(const QStringList &first, const QStringList &second)
    {
        for (const QString &kind : {u"contacts"_s, u"members"_s}) {
            QStringList ids = askedFor(first, kind) + askedFor(second, kind);
            const qsizetype all = ids.size();
            QCOMPARE(all - ids.removeDuplicates(), all);
        }
        const QStringList both = first + second;
        QCOMPARE(both.count(u"roster"_s), 1);
        QVERIFY(both.count(u"labels"_s) == 1);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSyncResumption)
#include "tst_syncresumption.moc"
