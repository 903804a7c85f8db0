// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilefile.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto connectionName = "profile file"_L1;

QStringList linesOf(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    QStringList lines;
    if (!query.exec(sql))
        return {query.lastError().text()};
    while (query.next())
        lines.append(query.value(0).toString());
    return lines;
}

void readFrom(const QSqlDatabase &database, ProfileFile &file)
{
    file.problems = linesOf(database, u"PRAGMA integrity_check"_s);
    file.problems.removeOne(u"ok"_s);
    file.problems += linesOf(database, u"PRAGMA foreign_key_check"_s);
    const auto number = [&](const QString &sql) { return linesOf(database, sql).value(0).toInt(); };
    file.version = number(u"PRAGMA user_version"_s);
    file.contacts = number(u"SELECT count(*) FROM contact"_s);
    file.withDetails = number(u"SELECT count(*) FROM contact WHERE details_at > 0"_s);
    file.withMembers = number(u"SELECT count(*) FROM contact WHERE members_at > 0"_s);
    QSqlQuery edits(database);
    edits.exec(u"SELECT key, contact, remark, state FROM edit ORDER BY key"_s);
    while (edits.next()) {
        file.edits.insert(
            edits.value(0).toLongLong(),
            {edits.value(1).toLongLong(), edits.value(2).toString(), edits.value(3).toInt()});
    }
}

} // namespace

ProfileFile ProfileFile::read(const QString &path)
{
    const QString copy = path + u".copy"_s;
    for (const QString &end : {u""_s, u"-wal"_s}) {
        QFile::remove(copy + end);
        QFile::copy(path + end, copy + end);
    }
    ProfileFile file;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
        database.setDatabaseName(copy);
        if (database.open())
            readFrom(database, file);
        else
            file.problems.append(database.lastError().text());
        database.close();
    }
    QSqlDatabase::removeDatabase(connectionName);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(copy + end);
    return file;
}

} // namespace Lianxi
