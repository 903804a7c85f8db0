// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefile.h"

#include "database.h"
#include "schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

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

Result<QString> open(Database &database, const QString &path, std::chrono::milliseconds busyTimeout)
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
            return aside;
        database.close();
        if (!opened)
            return failure(opened.error());
        const Result<QString> moved = setAside(path);
        if (!moved)
            return moved;
        aside = *moved;
    }
    return failure(Error::Kind::Storage, u"%1: even a fresh database cannot be used"_s.arg(path));
}

} // namespace Lianxi::StoreFile
