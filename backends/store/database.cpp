// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"

#include <QFile>
#include <QLoggingCategory>
#include <QUrl>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Q_LOGGING_CATEGORY(storeLog, "lianxi.store")

/// SQLite's words; its primary result code as the code.
Error storageError(const QSqlError &error)
{
    const QString words
        = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {Error::Kind::Storage, words, error.nativeErrorCode().toInt() & 0xFF, {}};
}

/// Device and number of the file at `path`, if there is one.
std::optional<std::pair<quint64, quint64>> fileAt(const QString &path)
{
    struct stat found = {};
    if (path.isEmpty() || ::stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return std::pair<quint64, quint64>(found.st_dev, found.st_ino);
}

/// The path as SQLite takes it together with options.
QString immutableUri(const QString &path)
{
    const QByteArray encoded = QUrl::toPercentEncoding(path, "/");
    return u"file:%1?immutable=1"_s.arg(QString::fromLatin1(encoded));
}

} // namespace

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path, std::chrono::milliseconds busyTimeout,
                            Access access)
{
    close();
    m_path = path;
    m_file = fileAt(path);
    m_access = access;
    m_name = u"lianxi-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_connection.setDatabaseName(path.isEmpty() ? u":memory:"_s : path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    if (access != Access::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (access == Access::Immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        m_connection.setDatabaseName(immutableUri(path));
    }
    m_connection.setConnectOptions(options);
    if (m_connection.open())
        return {};
    const Error error = storageError(m_connection.lastError());
    close();
    return failure(error);
}

bool Database::isInPlace() const
{
    return !m_file || fileAt(m_path) == m_file;
}

Result<void> Database::configure()
{
    if (m_access == Access::ReadWrite) {
        const QString mode = word(u"PRAGMA journal_mode = WAL"_s);
        if (mode != "wal"_L1 && mode != "memory"_L1)
            qCWarning(storeLog) << "no write-ahead log here, journal mode is" << mode;
    }
    command(u"PRAGMA synchronous = NORMAL"_s);
    command(u"PRAGMA foreign_keys = ON"_s);
    command(u"PRAGMA secure_delete = OFF"_s);
    command(u"PRAGMA temp_store = MEMORY"_s);
    command(u"PRAGMA cache_size = -16384"_s); // KiB: a large list is written without spilling
    command(u"PRAGMA journal_size_limit = 33554432"_s);
    return takeError();
}

void Database::close()
{
    m_statements.clear();
    m_error.reset();
    m_fault = nullptr;
    if (m_name.isEmpty())
        return;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

Statement Database::statement(const QString &sql)
{
    if (hasFailed())
        return {*this, nullptr};
    const auto [entry, isNew] = m_statements.try_emplace(sql, m_connection);
    QSqlQuery &query = entry->second;
    if (isNew) {
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            fail(query.lastError());
            m_statements.erase(entry);
            return {*this, nullptr};
        }
    }
    Q_ASSERT_X(!query.isActive(), "Database::statement", "in use already");
    return {*this, &query};
}

bool Database::admits(const QString &sql)
{
    if (hasFailed())
        return false;
    if (!m_fault)
        return true;
    if (std::optional<Error> error = m_fault(sql))
        fail(*std::move(error));
    return !hasFailed();
}

bool Database::command(const QString &sql)
{
    if (!admits(sql))
        return false;
    QSqlQuery query(m_connection);
    if (query.exec(sql))
        return true;
    fail(query.lastError());
    return false;
}

qint64 Database::number(const QString &sql)
{
    return word(sql).toLongLong();
}

QString Database::word(const QString &sql)
{
    if (!admits(sql))
        return {};
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (query.exec(sql) && query.next())
        return query.value(0).toString();
    if (query.lastError().isValid())
        fail(query.lastError());
    return {};
}

void Database::each(const QString &sql, const std::function<void(const Statement &)> &take)
{
    if (!admits(sql))
        return;
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        fail(query.lastError());
        return;
    }
    Statement row(*this, &query);
    while (row.next())
        take(row);
}

void Database::fail(const QSqlError &error)
{
    fail(storageError(error));
}

void Database::fail(Error error)
{
    if (hasFailed())
        return;
    qCWarning(storeLog) << "failed:" << error.words << error.code;
    m_error = std::move(error);
}

Result<void> Database::takeError()
{
    if (!m_error)
        return {};
    Error error = *std::exchange(m_error, std::nullopt);
    return failure(std::move(error));
}

Transaction::Transaction(Database &database, Database::Durability durability)
    : m_database(database)
    , m_durability(durability)
{
    // SQLite ignores this pragma inside a transaction.
    if (durability == Database::Durability::Full)
        m_database.command(u"PRAGMA synchronous = FULL"_s);
    m_open = m_database.command(u"BEGIN IMMEDIATE"_s);
}

Transaction::~Transaction()
{
    if (m_open) {
        // What went wrong must not stand in the way back.
        [[maybe_unused]] const Result<void> told = m_database.takeError();
        m_database.command(u"ROLLBACK"_s);
    }
    if (m_durability == Database::Durability::Full)
        m_database.command(u"PRAGMA synchronous = NORMAL"_s);
    // Whoever asks next must not be told of this: it is no failure of theirs. SQLite has rolled
    // back by itself after a full disk; should the way back have failed, the next BEGIN says so.
    [[maybe_unused]] const Result<void> alreadyDone = m_database.takeError();
}

Result<void> Transaction::commit()
{
    if (m_database.command(u"COMMIT"_s))
        m_open = false;
    return m_database.takeError();
}

} // namespace Lianxi
