// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefile.h"

#include "database.h"
#include "schema.h"
#include "storageproblem.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi::StoreFile {

namespace {

constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownFolder = ownFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

bool makeFolder(const QString &path)
{
    if (QFileInfo::exists(path))
        return QFileInfo(path).isDir();
    return makeFolder(QFileInfo(path).absolutePath()) && QDir().mkdir(path, ownFolder);
}

/// Takes the file from everybody else. It is not opened for this: closing it again would drop
/// the locks that SQLite may hold on it in this process.
bool makeOwn(const QString &path)
{
    if (!QFileInfo::exists(path) || !(QFile::permissions(path) & others))
        return true;
    return QFile::setPermissions(path, ownFile);
}

Result<void> openChecked(Database &database, const QString &path, Schema::Verdict &verdict,
                         std::chrono::milliseconds busyTimeout)
{
    if (const Result<void> opened = database.open(path, busyTimeout); !opened)
        return opened;
    const Result<Schema::Verdict> inspected = Schema::inspect(database);
    if (!inspected)
        return failure(inspected.error());
    verdict = *inspected;
    if (verdict == Schema::Verdict::NotOurs)
        return {};
    if (const Result<void> configured = database.configure(); !configured)
        return configured;
    return Schema::migrate(database);
}

/// Whether the user may write the file and what SQLite keeps beside it.
bool isWritable(const QString &path)
{
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return false;
    const std::array<QString, 3> files{path, path + u"-wal"_s, path + u"-shm"_s};
    return std::ranges::all_of(files, [](const QString &file) {
        const QFileInfo info(file);
        return !info.exists() || info.isWritable();
    });
}

/// Whether what could not be done is writing.
bool isWriteProblem(const Error &error)
{
    const StorageProblem problem = storageProblem(error);
    return problem == StorageProblem::ReadOnly || problem == StorageProblem::Disk
        || problem == StorageProblem::Full || problem == StorageProblem::CannotOpen;
}

/// Changes nothing: neither is an earlier version brought up to date nor a broken file set aside.
Result<void> openToRead(Database &database, const QString &path,
                        std::chrono::milliseconds busyTimeout, Database::Access access)
{
    if (const Result<void> opened = database.open(path, busyTimeout, access); !opened)
        return opened;
    const Result<Schema::Verdict> inspected = Schema::inspect(database);
    if (!inspected)
        return failure(inspected.error());
    const qint64 version = database.number(u"PRAGMA user_version"_s);
    if (*inspected == Schema::Verdict::NotOurs || version != Schema::version()) {
        return failure(Error::Kind::Storage,
                       u"%1 cannot be used as it is, and may not be written"_s.arg(path));
    }
    return database.configure();
}

Result<StoreFile::Opened> openToRead(Database &database, const QString &path,
                                     std::chrono::milliseconds busyTimeout)
{
    Result<void> opened = openToRead(database, path, busyTimeout, Database::Access::ReadOnly);
    // Where SQLite may not even make its index of the log; without a log nothing is overlooked.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    if (!opened && isWriteProblem(opened.error()) && !hasLog)
        opened = openToRead(database, path, busyTimeout, Database::Access::Immutable);
    if (opened)
        return StoreFile::Opened{.access = Database::Access::ReadOnly};
    database.close();
    return failure(opened.error());
}

/// A name beside `path` that is free, for the file and for its companions.
QString freeName(const QString &path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString wanted = path + u".set-aside-"_s + stamp;
    QString name = wanted;
    for (int i = 2; QFileInfo::exists(name) || QFileInfo::exists(name + u"-wal"_s); ++i)
        name = u"%1-%2"_s.arg(wanted, QString::number(i));
    return name;
}

} // namespace

Result<void> prepare(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        if (!makeFolder(info.absolutePath()))
            return failure(Error::Kind::Storage,
                           u"cannot create the folder %1"_s.arg(info.absolutePath()));
        QFile file(path);
        if (!file.open(QFile::WriteOnly | QFile::NewOnly, ownFile))
            return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path, file.errorString()));
    } else if (!info.isFile() || !info.isReadable() || !info.isWritable()) {
        return failure(Error::Kind::Storage,
                       u"%1 is not a file that can be read and written"_s.arg(path));
    }
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (!makeOwn(path + end))
            return failure(Error::Kind::Storage,
                           u"cannot take %1 from other users"_s.arg(path + end));
    }
    return {};
}

Result<QString> setAside(const QString &path)
{
    const QString name = freeName(path);
    // The log first: left behind, it would be taken for the new file's.
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u""_s}) {
        if (!QFileInfo::exists(path + end))
            continue;
        QFile file(path + end);
        if (!file.rename(name + end))
            return failure(Error::Kind::Storage, u"%1: %2"_s.arg(path + end, file.errorString()));
    }
    return name;
}

namespace {

Result<Opened> openToWrite(Database &database, const QString &path,
                           std::chrono::milliseconds busyTimeout)
{
    QString aside;
    auto verdict = Schema::Verdict::Ours;
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!path.isEmpty()) {
            if (const Result<void> prepared = prepare(path); !prepared)
                return failure(prepared.error());
        }
        const Result<void> opened = openChecked(database, path, verdict, busyTimeout);
        if (opened && verdict == Schema::Verdict::Ours)
            return Opened{.asidePath = aside};
        database.close();
        if (!opened)
            return failure(opened.error());
        const Result<QString> moved = setAside(path);
        if (!moved)
            return failure(moved.error());
        aside = *moved;
    }
    return failure(Error::Kind::Storage, u"%1: even a fresh database cannot be used"_s.arg(path));
}

} // namespace

Result<Opened> open(Database &database, const QString &path, std::chrono::milliseconds busyTimeout)
{
    const QFileInfo info(path);
    const bool canBeRead = info.isFile() && info.isReadable() && info.size() > 0;
    if (canBeRead && !isWritable(path))
        return openToRead(database, path, busyTimeout);
    const Result<Opened> opened = openToWrite(database, path, busyTimeout);
    if (opened || !canBeRead || !isWriteProblem(opened.error()))
        return opened;
    const Result<Opened> readable = openToRead(database, path, busyTimeout);
    return readable ? readable : opened;
}

} // namespace Lianxi::StoreFile
