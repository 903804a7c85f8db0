// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountstable.h"
#include "database.h"
#include "detailswriter.h"
#include "labelstable.h"
#include "memberswriter.h"
#include "noroot.h"
#include "outbox.h"
#include "rosterwriter.h"
#include "storageproblem.h"
#include "storefile.h"
#include "storefixture.h"
#include "storing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <functional>
#include <optional>
#include <sys/resource.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using EditState = RemarkEdit::State;

namespace {

constexpr qint64 Year = 365LL * 86'400'000;

/// A store with a bit of everything in it.
struct Scene
{
    Scene()
    {
        account = store.addAccount();
        must(store->saveRoster(account, rosterOf(manyIds(0, 40) + QStringList(group))));
        must(store->saveLabels(account, {{u"1"_s, u"VIP"_s}}));
        ContactDetails details{u"wxid_1"_s};
        details.nickname = u"One"_s;
        must(store->saveDetails(account, {details}, {u"wxid_1"_s}));
        must(store->saveMembers(account, members(3)));
        waiting = edit(u"wxid_2"_s);
        sent = edit(u"wxid_3"_s);
        must(store->markSent(sent));
        refused = edit(u"wxid_4"_s);
        must(store->markSent(refused));
        must(store->closeEdit(refused, EditState::Refused, u"不行"_s));
        run = must(store->beginSync(account)).run;
        shop = must(store->accounts()).first();
        nine = store.contact(account, u"wxid_9"_s).key;
    }
    EditKey edit(const QString &id)
    {
        return must(store->addEdit(store.contact(account, id).key, u"remark"_s)).key;
    }
    [[nodiscard]] GroupMembers members(int count) const
    {
        GroupMembers all{.groupId = group, .ownerId = u"wxid_0"_s};
        for (const QString &id : manyIds(0, count))
            all.members.append({.id = id, .nickname = u"name of "_s + id});
        return all;
    }

    const QString group = u"1@chatroom"_s;
    StoreFixture store;
    AccountKey account = 0;
    EditKey waiting = 0;
    EditKey sent = 0;
    EditKey refused = 0;
    SyncRunKey run = 0;
    Account shop; ///< as it is stored
    ContactKey nine = 0; ///< a contact without an edit
};

template <typename T>
Result<void> plain(const Result<T> &result)
{
    if (!result)
        return failure(result.error());
    return {};
}

struct Writer
{
    const char *name;
    std::function<Result<void>(Scene &)> write;
};

/// Every writer of the store, each with something to write; removeAccount last.
QList<Writer> writers()
{
    return {
        {"addAccount",
         [](Scene &s) {
             Account other;
             other.name = u"Shop B"_s;
             return plain(wait(s.store->addAccount(other)));
         }},
        {"updateAccount",
         [](Scene &s) {
             Account account = s.shop;
             account.name = u"Shop C"_s;
             return wait(s.store->updateAccount(account));
         }},
        {"saveProfile",
         [](Scene &s) { return wait(s.store->saveProfile(s.account, {.wxid = u"wxid_me"_s})); }},
        {"saveConnection",
         [](Scene &s) { return wait(s.store->saveConnection(s.account, u"wx_new"_s, {})); }},
        {"saveRoster",
         [](Scene &s) {
             return plain(wait(s.store->saveRoster(s.account, rosterOf(manyIds(5, 60)))));
         }},
        {"saveDetails",
         [](Scene &s) {
             ContactDetails details{u"wxid_1"_s};
             details.nickname = u"Uno"_s;
             return wait(s.store->saveDetails(s.account, {details}, {u"wxid_1"_s, u"wxid_7"_s}));
         }},
        {"saveMembers",
         [](Scene &s) { return wait(s.store->saveMembers(s.account, s.members(9))); }},
        {"saveLabels",
         [](Scene &s) {
             return wait(s.store->saveLabels(s.account, {{u"1"_s, u"Gold"_s}, {u"2"_s, u"New"_s}}));
         }},
        {"beginSync", [](Scene &s) { return plain(wait(s.store->beginSync(s.account))); }},
        {"endSync", [](Scene &s) { return wait(s.store->endSync(s.run, SyncEnd::Complete)); }},
        {"addEdit", [](Scene &s) { return plain(wait(s.store->addEdit(s.nine, u"nine"_s))); }},
        {"markSent", [](Scene &s) { return wait(s.store->markSent(s.waiting)); }},
        {"closeEdit",
         [](Scene &s) { return wait(s.store->closeEdit(s.sent, EditState::Confirmed, {})); }},
        {"retryEdit", [](Scene &s) { return wait(s.store->retryEdit(s.refused)); }},
        {"discardEdit", [](Scene &s) { return wait(s.store->discardEdit(s.waiting)); }},
        {"removeAccount", [](Scene &s) { return wait(s.store->removeAccount(s.account)); }},
    };
}

/// Every row of every table, as another program reads it.
QStringList contents(const QString &path)
{
    SecondConnection raw(path);
    QStringList rows;
    const QVariantList tables
        = raw.column(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s);
    for (const QVariant &table : tables) {
        QStringList columns;
        const QString name = table.toString();
        for (const QVariant &column :
             raw.column(u"SELECT name FROM pragma_table_info('%1')"_s.arg(name)))
            columns.append(u"quote(\"%1\")"_s.arg(column.toString()));
        const QVariantList lines
            = raw.column(u"SELECT %1 FROM %2 ORDER BY 1"_s.arg(columns.join(u"||','||"_s), name));
        for (const QVariant &line : lines)
            rows.append(name + u": "_s + line.toString());
    }
    return rows;
}

/// While it lives, no file of this process can be written: each write ends like one on a disk that
/// fails.
class BrokenDisk
{
public:
    BrokenDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~BrokenDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(BrokenDisk)

private:
    rlimit m_before{};
};

/// A database that can be read, and written only in part.
class ReadOnlyProfile
{
public:
    enum class Spared { Nothing, File, Folder };

    explicit ReadOnlyProfile(Spared spared = Spared::Nothing)
        : m_spared(spared)
    {
        set(m_folder.path(), AllMayWrite);
    }
    ~ReadOnlyProfile() { unlock(); }
    Q_DISABLE_COPY_MOVE(ReadOnlyProfile)

    [[nodiscard]] QString path() const { return m_folder.filePath(u"lianxi.db"_s); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    void lock()
    {
        for (const QString &file : files())
            set(m_folder.filePath(file), m_spared == Spared::File ? AllMayWrite : AllMayRead);
        set(m_folder.path(), m_spared == Spared::Folder ? AllMayWrite : AllMayRead);
    }
    void unlock() { set(m_folder.path(), AllMayWrite); }

private:
    static constexpr QFile::Permissions AllMayRead = QFile::ReadOwner | QFile::ReadGroup
        | QFile::ReadOther | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    static constexpr QFile::Permissions AllMayWrite
        = AllMayRead | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

    static void set(const QString &path, QFile::Permissions permissions)
    {
        const bool done = QFile::setPermissions(path, permissions);
        Q_ASSERT(done);
    }

    Spared m_spared;
    QTemporaryDir m_folder;
};

/// A database of ours that has little room left.
struct FullDisk
{
    FullDisk()
    {
        const auto opened = StoreFile::open(database, folder.filePath(u"lianxi.db"_s), {});
        Q_ASSERT(opened);
        const Result<void> added = save([this](Storing &s) {
            Account draft;
            draft.name = u"Shop A"_s;
            const Result<Account> stored = AccountsTable::add(s, draft);
            account = stored ? stored->key : 0;
            return plain(stored);
        });
        Q_ASSERT(added);
        const Result<void> prepared = save([this](Storing &s) {
            return plain(RosterWriter::save(s, account, rosterOf(manyIds(0, 40)),
                                            Store::RosterTrust::Checked));
        });
        Q_ASSERT(prepared);
        const Result<void> group = save([this](Storing &s) {
            return plain(RosterWriter::save(s, account,
                                            rosterOf(manyIds(0, 40) + QStringList(u"1@chatroom"_s)),
                                            Store::RosterTrust::Checked));
        });
        Q_ASSERT(group);
    }
    Result<void> save(const std::function<Result<void>(Storing &)> &writer)
    {
        changes = {};
        return storing<void>({database, changes, 1'700'000'000'000}, Database::Durability::Normal,
                             writer);
    }
    void setPages(qint64 most)
    {
        Q_ASSERT(database.number(u"PRAGMA max_page_count = %1"_s.arg(most)) > 0);
    }

    QTemporaryDir folder;
    Database database;
    ChangeSet changes;
    AccountKey account = 0;
};

} // namespace

/// Nothing that can happen to a disk loses what was stored, stops reading or ends the program.
class TestStoreFailures : public QObject
{
    Q_OBJECT

private:
    static void everyWriter()
    {
        QTest::addColumn<int>("writer");
        const QList<Writer> all = writers();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }

private Q_SLOTS:
    void aWriterThatFailsOnTheDiskStoresNothingAndTheNextWorks_data() { everyWriter(); }
    void aWriterThatFailsOnTheDiskStoresNothingAndTheNextWorks()
    {
        QFETCH(const int, writer);
        const Writer one = writers().at(writer);
        Scene scene;
        const QStringList before = contents(scene.store.path());
        scene.store.takeTold();
        std::optional<Result<void>> written;
        std::optional<Result<QList<Contact>>> read;
        {
            const BrokenDisk disk;
            written = one.write(scene);
            read = wait(scene.store->contacts(scene.account));
        }
        QVERIFY(!*written);
        QCOMPARE(written->error().kind, Error::Kind::Storage);
        QVERIFY(!written->error().words.isEmpty());
        QCOMPARE(storageProblem(written->error()), StorageProblem::Disk);
        QVERIFY(*read);
        QCOMPARE((*read)->size(), 41);
        QVERIFY(scene.store.takeTold().isEmpty());
        QCOMPARE(contents(scene.store.path()), before);

        QVERIFY(one.write(scene)); // there is room again
        QVERIFY(contents(scene.store.path()) != before);
        const QStringList after = contents(scene.store.path());
        scene.store.restart();
        QVERIFY(scene.store.opened.setAsidePath.isEmpty());
        QCOMPARE(contents(scene.store.path()), after);
    }

    void aFullDatabaseKeepsWhatItHas_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"roster", "details", "members", "labels", "edit"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void aFullDatabaseKeepsWhatItHas()
    {
        QFETCH(const QString, what);
        FullDisk disk;
        const QString text(2000, u'长');
        const auto write = [&] {
            return disk.save([&](Storing &s) -> Result<void> {
                if (what == u"roster"_s) {
                    return plain(RosterWriter::save(s, disk.account, rosterOf(manyIds(0, 4000)),
                                                    Store::RosterTrust::Checked));
                }
                if (what == u"details"_s) {
                    QList<ContactDetails> all;
                    for (const QString &id : manyIds(0, 40)) {
                        ContactDetails details{id};
                        details.nickname = text;
                        all.append(details);
                    }
                    return DetailsWriter::save(s, disk.account, all, manyIds(0, 40));
                }
                if (what == u"members"_s) {
                    GroupMembers group{.groupId = u"1@chatroom"_s};
                    for (const QString &id : manyIds(0, 500))
                        group.members.append({.id = id, .nickname = text});
                    return MembersWriter::save(s, disk.account, group);
                }
                if (what == u"labels"_s) {
                    QList<Label> labels;
                    for (int i = 1; i < 50; ++i)
                        labels.append({QString::number(i), text});
                    return LabelsTable::save(s, disk.account, labels);
                }
                const ContactKey contact
                    = s.database.number(u"SELECT min(key) FROM contact WHERE kind = 0"_s);
                return plain(Outbox::add(s, contact, QString(200'000, u'长')));
            });
        };
        const QString path = disk.folder.filePath(u"lianxi.db"_s);
        const QStringList before = contents(path);
        disk.setPages(disk.database.number(u"PRAGMA page_count"_s) + 2);
        const Result<void> written = write();
        QVERIFY(!written);
        QCOMPARE(storageProblem(written.error()), StorageProblem::Full);
        QVERIFY(disk.changes.isEmpty());
        QCOMPARE(contents(path), before);
        QCOMPARE(disk.database.number(u"SELECT count(*) FROM contact"_s), 41);
        disk.setPages(1'000'000);
        QVERIFY(write());
        QVERIFY(contents(path) != before);
    }

    void aProfileThatMayOnlyBeReadIsShown_data()
    {
        QTest::addColumn<int>("spared");
        QTest::addColumn<bool>("killed");
        using Spared = ReadOnlyProfile::Spared;
        QTest::newRow("file and folder") << int(Spared::Nothing) << false;
        QTest::newRow("folder") << int(Spared::File) << false;
        QTest::newRow("file") << int(Spared::Folder) << false;
        QTest::newRow("file and folder, after a kill") << int(Spared::Nothing) << true;
        QTest::newRow("file, after a kill") << int(Spared::Folder) << true;
    }
    void aProfileThatMayOnlyBeReadIsShown()
    {
        if (!NoRoot::isPossible())
            QSKIP("root may write everything, and cannot be anybody else here");
        QFETCH(const int, spared);
        QFETCH(const bool, killed);
        ReadOnlyProfile profile{ReadOnlyProfile::Spared(spared)};
        Scene scene;
        const QStringList stored = contents(scene.store.path());
        if (!killed)
            scene.store.stop(); // what is in the log goes into the file
        for (const char *end : {"", "-wal", "-shm"})
            QFile::copy(scene.store.path() + QLatin1StringView(end),
                        profile.path() + QLatin1StringView(end));
        QCOMPARE(profile.files().size(), killed ? 3 : 1);
        if (!killed)
            scene.store.start();
        profile.lock();

        std::optional<Result<Store::Opened>> opened;
        std::optional<Result<QList<Contact>>> read;
        std::optional<Result<QList<RemarkEdit>>> edits;
        QList<Result<void>> writes;
        {
            const NoRoot nobody;
            Store store;
            opened = wait(store.open(profile.path()));
            Account account;
            account.name = u"B"_s;
            writes.append(plain(wait(store.addAccount(account))));
            writes.append(plain(wait(store.saveRoster(scene.account, rosterOf(manyIds(0, 50))))));
            writes.append(plain(wait(store.addEdit(scene.nine, u"x"_s))));
            writes.append(wait(store.removeAccount(scene.account)));
            read = wait(store.contacts(scene.account));
            edits = wait(store.edits(scene.account));
        }
        QVERIFY2(*opened, qPrintable(*opened ? QString() : opened->error().words));
        QCOMPARE((*opened)->access, Store::Opened::Access::ReadOnly);
        QVERIFY((*opened)->setAsidePath.isEmpty());
        QVERIFY(*read);
        QCOMPARE((*read)->size(), 41);
        QCOMPARE((*edits)->size(), 3);
        for (const Result<void> &written : std::as_const(writes)) {
            QVERIFY(!written);
            QCOMPARE(storageProblem(written.error()), StorageProblem::ReadOnly);
        }
        profile.unlock();
        QCOMPARE(contents(profile.path()), stored);
    }

    void whatCanBeWrittenAgainIsWritten()
    {
        if (!NoRoot::isPossible())
            QSKIP("root may write everything, and cannot be anybody else here");
        ReadOnlyProfile profile;
        {
            StoreFixture store(profile.path());
            store.addAccount();
        }
        profile.lock();
        std::optional<Result<Store::Opened>> opened;
        {
            const NoRoot nobody;
            Store store;
            opened = wait(store.open(profile.path()));
        }
        QCOMPARE((*opened)->access, Store::Opened::Access::ReadOnly);
        profile.unlock();
        QVERIFY(QFile::setPermissions(profile.path(), QFile::ReadOwner | QFile::WriteOwner));
        StoreFixture store(profile.path());
        QCOMPARE(store.opened.access, Store::Opened::Access::ReadWrite);
        store.addAccount(u"Shop B"_s);
    }

    void whatMayNotBeSetAsideIsAnErrorAndStays_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"earlier", "newer", "torn", "nothing"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatMayNotBeSetAsideIsAnErrorAndStays()
    {
        if (!NoRoot::isPossible())
            QSKIP("root may write everything, and cannot be anybody else here");
        QFETCH(const QString, what);
        ReadOnlyProfile profile;
        if (what != u"nothing"_s) {
            StoreFixture store(profile.path());
            const AccountKey account = store.addAccount();
            must(store->saveRoster(account, rosterOf(manyIds(0, 2000))));
        }
        if (what == u"earlier"_s || what == u"newer"_s) {
            SecondConnection raw(profile.path());
            QVERIFY(raw.run(u"PRAGMA user_version = %1"_s.arg(what == u"newer"_s ? 999 : 1)));
        } else if (what == u"torn"_s) {
            const qint64 size = QFileInfo(profile.path()).size();
            QVERIFY(QFile::resize(profile.path(), size / 2 / 4096 * 4096));
        }
        const QStringList files = profile.files();
        profile.lock();
        std::optional<Result<Store::Opened>> opened;
        {
            const NoRoot nobody;
            Store store;
            opened = wait(store.open(profile.path()));
        }
        QVERIFY(!*opened);
        QCOMPARE(opened->error().kind, Error::Kind::Storage);
        QVERIFY2(opened->error().words.contains(profile.path()), qPrintable(opened->error().words));
        QCOMPARE(profile.files(), files);
    }

    void aLockedDatabaseBlocksNobodyElse()
    {
        Scene scene;
        SecondConnection raw(scene.store.path());
        QVERIFY(raw.run(u"BEGIN IMMEDIATE"_s));
        int ticks = 0;
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&] { ++ticks; });
        ticking.start(5);
        bool released = false;
        QTimer::singleShot(400, this, [&] { released = raw.run(u"ROLLBACK"_s); });
        QVERIFY(wait(scene.store->endSync(scene.run, SyncEnd::Complete)));
        QVERIFY(released); // it waited for that
        QVERIFY2(ticks > 10, qPrintable(QString::number(ticks)));
    }

    void aDatabaseThatBreaksWhileItIsUsedIsSetAsideAtTheNextStart_data() { everyWriter(); }
    void aDatabaseThatBreaksWhileItIsUsedIsSetAsideAtTheNextStart()
    {
        QFETCH(const int, writer);
        Scene scene;
        scene.store.restart(); // everything is in the file, not in the log
        {
            QFile file(scene.store.path());
            QVERIFY(file.open(QFile::ReadWrite));
            QVERIFY(file.seek(4096));
            const qsizetype rest = file.size() - 4096;
            QCOMPARE(file.write(QByteArray(rest, '\xa5')), rest);
        }
        {
            // Another program's page makes SQLite read again what it had read already.
            SecondConnection raw(scene.store.path());
            QVERIFY(raw.run(u"PRAGMA user_version = 3"_s));
        }
        const auto read = wait(scene.store->contacts(scene.account));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Storage);
        const Result<void> written = writers().at(writer).write(scene);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QCOMPARE(errorOf(scene.store->accounts()), Error::Kind::Storage);
        QCOMPARE(errorOf(scene.store->edits(0)), Error::Kind::Storage);
        scene.store.restart();
        QVERIFY(scene.store.opened.setAsidePath.startsWith(scene.store.path()));
        QVERIFY(QFileInfo::exists(scene.store.opened.setAsidePath));
        scene.store.addAccount();
    }

    void aProfileThatVanishesIsNotWrittenIntoNowhere()
    {
        Scene scene;
        const QString folder = QFileInfo(scene.store.path()).path();
        QVERIFY(QDir().rename(folder, folder + u"-away"_s));
        QCOMPARE(errorOf(scene.store->endSync(scene.run, SyncEnd::Complete)), Error::Kind::Storage);
        QCOMPARE(must(scene.store->contacts(scene.account)).size(), 41);
        // Nor is another file in its place taken for it.
        QVERIFY(QDir().mkpath(folder));
        QFile other(scene.store.path());
        QVERIFY(other.open(QFile::WriteOnly));
        other.close();
        QCOMPARE(errorOf(scene.store->addEdit(1, u"x"_s)), Error::Kind::Storage);
        QVERIFY(QDir(folder).removeRecursively());
        QVERIFY(QDir().rename(folder + u"-away"_s, folder));
        must(scene.store->endSync(scene.run, SyncEnd::Complete));
    }

    void nothingIsLostWhenTheClockJumps_data()
    {
        QTest::addColumn<qint64>("years");
        QTest::newRow("back a year") << qint64(-1);
        QTest::newRow("ahead ten years") << qint64(10);
    }
    void nothingIsLostWhenTheClockJumps()
    {
        QFETCH(const qint64, years);
        Scene scene;
        must(scene.store->endSync(scene.run, SyncEnd::Complete));
        const qint64 before = scene.store.now;
        for (const qint64 jump : {years, -years}) {
            scene.store.now = before + jump * Year;
            const SyncBeginning next = must(scene.store->beginSync(scene.account));
            QCOMPARE(next.earlier, SyncEnd::Complete);
            Roster roster = rosterOf(manyIds(1, 42) + QStringList(scene.group));
            QVERIFY(!must(scene.store->saveRoster(scene.account, roster)).heldBack);
            ContactDetails details{u"wxid_41"_s};
            details.nickname = u"New"_s;
            must(scene.store->saveDetails(scene.account, {details}, {u"wxid_41"_s}));
            must(scene.store->saveMembers(scene.account, scene.members(4)));
            must(scene.store->endSync(next.run, SyncEnd::Complete));

            const QList<Contact> all = must(scene.store->contacts(scene.account));
            QCOMPARE(all.size(), 43);
            QVERIFY(scene.store.contact(scene.account, u"wxid_0"_s).goneSince != 0);
            QCOMPARE(std::ranges::count(all, 0, &Contact::goneSince), 42);
            QCOMPARE(scene.store.contact(scene.account, u"wxid_41"_s).nickname, u"New"_s);
            QCOMPARE(must(scene.store->rosterStatus(scene.account)).onList, 42);
            QCOMPARE(must(scene.store->edits(scene.account)).size(), 3);
            // And the one who went comes back.
            roster.entries.append({u"wxid_0"_s, ContactKind::Friend});
            must(scene.store->saveRoster(scene.account, roster));
            QCOMPARE(scene.store.contact(scene.account, u"wxid_0"_s).goneSince, 0);
        }
        QCOMPARE(must(scene.store->contacts(scene.account)).size(), 43);
    }
};

QTEST_GUILESS_MAIN(TestStoreFailures)
#include "tst_storefailures.moc"
