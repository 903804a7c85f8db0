// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestStoreFile : public QObject
{
    Q_OBJECT

private:
    static constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;

    /// The user's permissions are among what Qt reports; the file's own are the owner's.
    static QFile::Permissions modeOf(const QString &path)
    {
        constexpr QFile::Permissions asked = QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;
        return QFile::permissions(path) & ~asked;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static Result<Store::Opened> openedAt(const QString &path)
    {
        Store store;
        return wait(store.open(path));
    }

private Q_SLOTS:
    void theFileAndItsCompanionsBelongToTheUserAlone()
    {
        StoreFixture store;
        store.addAccount();
        QCOMPARE(modeOf(store.path()), ownFile);
        QCOMPARE(modeOf(store.path() + u"-wal"_s), ownFile);
        QCOMPARE(modeOf(store.path() + u"-shm"_s), ownFile);
        QCOMPARE(modeOf(QFileInfo(store.path()).path()), ownFile | QFile::ExeOwner);
        QCOMPARE(store.opened.setAsidePath, QString());
    }

    void aFileThatOthersCouldReadIsTakenFromThem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lianxi.db"_s);
        write(path, {});
        QVERIFY(QFile::setPermissions(path, ownFile | QFile::ReadGroup | QFile::ReadOther));
        StoreFixture store(path);
        store.addAccount();
        QCOMPARE(modeOf(path), ownFile);
        QCOMPARE(modeOf(path + u"-wal"_s), ownFile);
    }

    void theWriteAheadLogIsUsedAndGoneAfterwards()
    {
        StoreFixture store;
        store.addAccount();
        SecondConnection raw(store.path());
        QCOMPARE(raw.value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QVERIFY(QFileInfo(store.path() + u"-wal"_s).size() > 0);
    }

    void aDatabaseInMemoryLeavesNothingBehind()
    {
        QTemporaryDir folder;
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        {
            Store store;
            QCOMPARE(must(store.open({})).setAsidePath, QString());
            Account account;
            account.name = u"demo"_s;
            must(store.addAccount(account));
            QCOMPARE(must(store.accounts()).size(), 1);
        }
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(QDir::setCurrent(before));
    }

    void whatWeCannotUseIsSetAside_data()
    {
        QTest::addColumn<QString>("damage");
        for (const QString &damage : {u"newer"_s, u"foreign"_s, u"text"_s, u"torn"_s, u"holes"_s})
            QTest::addRow("%s", qPrintable(damage)) << damage;
    }
    void whatWeCannotUseIsSetAside()
    {
        QFETCH(QString, damage);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lianxi.db"_s);
        if (damage == u"text"_s) {
            write(path, QByteArray("this is no database at all").repeated(500));
        } else if (damage == u"foreign"_s) {
            SecondConnection raw(path);
            QVERIFY(raw.run(u"CREATE TABLE account (x)"_s));
        } else {
            StoreFixture store(path);
            const AccountKey account = store.addAccount();
            must(store->saveRoster(account, rosterOf(manyIds(0, 2000))));
        }
        if (damage == u"newer"_s) {
            SecondConnection raw(path);
            QVERIFY(raw.run(u"PRAGMA user_version = 4711"_s));
        } else if (damage == u"torn"_s) {
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2 / 4096 * 4096));
        } else if (damage == u"holes"_s) {
            QFile file(path);
            QVERIFY(file.open(QFile::ReadWrite));
            QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
            QCOMPARE(file.write(QByteArray(8192, 'x')), 8192);
        }
        QFile original(path);
        QVERIFY(original.open(QFile::ReadOnly));
        const QByteArray bytes = original.readAll();
        original.close();

        StoreFixture store(path);
        const QString aside = store.opened.setAsidePath;
        QVERIFY2(aside.startsWith(path + u".set-aside-20"_s), qPrintable(aside));
        QVERIFY(aside.endsWith(u'Z'));
        QFile moved(aside);
        QVERIFY(moved.open(QFile::ReadOnly));
        QCOMPARE(moved.readAll(), bytes); // every byte of it
        QCOMPARE(must(store->accounts()).size(), 0);
        store.addAccount();
        QCOMPARE(modeOf(path), ownFile);
        store.restart();
        QCOMPARE(store.opened.setAsidePath, QString());
        QCOMPARE(must(store->accounts()).size(), 1);
    }

    void twoFilesSetAsideInOneSecondHaveTwoNames()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"lianxi.db"_s);
        QStringList names;
        for (int i = 0; i < 3; ++i) {
            write(path, QByteArray("no database").repeated(100));
            names.append(openedAt(path)->setAsidePath);
        }
        names.removeDuplicates();
        QCOMPARE(names.size(), 3);
        for (const QString &name : names)
            QVERIFY(QFileInfo::exists(name));
    }

    void aLockedFileIsAnErrorInTimeAndStays()
    {
        StoreFixture store;
        store.addAccount();
        store.stop();
        SecondConnection raw(store.path());
        QVERIFY(raw.run(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(raw.run(u"BEGIN EXCLUSIVE"_s));
        QElapsedTimer timer;
        timer.start();
        const Result<Store::Opened> opened = openedAt(store.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QCOMPARE(opened.error().words, u"database is locked"_s);
        QVERIFY(timer.elapsed() < 15'000);
        QVERIFY(raw.run(u"ROLLBACK"_s));
        QCOMPARE(raw.value(u"SELECT count(*) FROM account"_s).toInt(), 1);
        QCOMPARE(QDir(QFileInfo(store.path()).path()).entryList({u"*set-aside*"_s}).size(), 0);
    }

    void aWriterThatCannotGetTheLockSaysSoAndTheNextSucceeds()
    {
        StoreFixture store;
        SecondConnection raw(store.path());
        QVERIFY(raw.run(u"BEGIN IMMEDIATE"_s));
        Account account;
        account.name = u"A"_s;
        QCOMPARE(errorOf(store->addAccount(account)), Error::Kind::Storage);
        QCOMPARE(store.takeTold().size(), 0);
        QVERIFY(raw.run(u"ROLLBACK"_s));
        must(store->addAccount(account));
    }

    void aFileThatMayNotBeReadIsAnErrorAndStays()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        StoreFixture store;
        store.addAccount();
        store.stop();
        QVERIFY(QFile::setPermissions(store.path(), {}));
        const Result<Store::Opened> opened = openedAt(store.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(QFileInfo::exists(store.path()));
    }

    void aFolderInItsPlaceIsAnErrorAndStays()
    {
        QTemporaryDir folder;
        const Result<Store::Opened> opened = openedAt(folder.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(QFileInfo(folder.path()).isDir());
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"file"_s), "x");
        const Result<Store::Opened> opened = openedAt(folder.filePath(u"file/below/lianxi.db"_s));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
    }

    void aLeftoverLogOfARemovedDatabaseIsNotTakenForOurs()
    {
        StoreFixture store;
        store.addAccount();
        QFile log(store.path() + u"-wal"_s);
        QVERIFY(log.open(QFile::ReadOnly));
        const QByteArray bytes = log.readAll();
        QVERIFY(!bytes.isEmpty());
        store.stop();
        QVERIFY(QFile::remove(store.path()));
        write(store.path() + u"-wal"_s, bytes);
        store.start();
        QCOMPARE(must(store->accounts()).size(), 0);
        store.addAccount();
    }
};

QTEST_GUILESS_MAIN(TestStoreFile)
#include "tst_storefile.moc"
