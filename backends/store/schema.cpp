// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schema.h"

#include "database.h"
#include "schemasteps.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi::Schema {

namespace {

/// "LnXi" in the file's header: tells our files from other programs'.
constexpr qint64 applicationId = 0x4C6E5869;

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

/// The statements of a step; comments may hold anything but a semicolon at the end of a line.
QStringList statements(QLatin1StringView step)
{
    static const QRegularExpression end(u";[ \t]*(--[^\n]*)?(\n|$)"_s);
    QStringList found;
    for (const QString &part : QString(step).split(end)) {
        const QString statement = part.trimmed();
        if (!statement.isEmpty())
            found.append(statement);
    }
    return found;
}

bool isOurs(Database &database)
{
    const qint64 fileVersion = database.number(u"PRAGMA user_version"_s);
    if (fileVersion > version())
        return false;
    if (fileVersion == 0)
        return database.number(u"SELECT count(*) FROM sqlite_schema"_s) == 0;
    return database.number(u"PRAGMA application_id"_s) == applicationId
        && database.word(u"PRAGMA quick_check(1)"_s) == "ok"_L1;
}

} // namespace

int version()
{
    return static_cast<int>(schemaSteps.size());
}

Result<Verdict> inspect(Database &database)
{
    const bool ours = isOurs(database);
    const Result<void> read = database.takeError();
    if (read)
        return ours ? Verdict::Ours : Verdict::NotOurs;
    if (read.error().code == sqliteCorrupt || read.error().code == sqliteNotADatabase)
        return Verdict::NotOurs;
    return failure(read.error());
}

Result<void> migrate(Database &database)
{
    return migrate(database, schemaSteps);
}

Result<void> migrate(Database &database, std::span<const QLatin1StringView> steps)
{
    for (size_t i = static_cast<size_t>(database.number(u"PRAGMA user_version"_s));
         i < steps.size(); ++i) {
        Transaction transaction(database);
        for (const QString &statement : statements(steps[i]))
            database.command(statement);
        database.command(u"PRAGMA application_id = %1"_s.arg(applicationId));
        database.command(u"PRAGMA user_version = %1"_s.arg(i + 1));
        if (const Result<void> done = transaction.commit(); !done)
            return done;
    }
    return database.takeError();
}

} // namespace Lianxi::Schema
