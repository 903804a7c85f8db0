// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"

#include <QFile>
#include <QLoggingCategory>
#include <QUrl>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Q_LOGGING_CATEGORY(storeLog, "lianxi.store")

// Pages of 4 KiB. The first is what SQLite takes by itself.
constexpr int longLog = 1000;
constexpr int tooLongLog = 8000;

/// SQLite's words; its primary result code as the code.
Error storageError(sqlite3 *connection)
{
    return {Error::Kind::Storage,
            QString::fromUtf8(sqlite3_errmsg(connection)),
            sqlite3_extended_errcode(connection) & 0xFF,
            {}};
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
QByteArray immutableUri(const QString &path)
{
    return "file:" + QUrl::toPercentEncoding(path, "/") + "?immutable=1";
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
    // One thread uses it, so it has no locks of its own. Never shared: no other connection's
    // uncommitted rows are seen.
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
    flags |= access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                         : SQLITE_OPEN_READONLY;
    QByteArray name = path.isEmpty() ? QByteArrayLiteral(":memory:") : QFile::encodeName(path);
    if (access == Access::Immutable) {
        flags |= SQLITE_OPEN_URI;
        name = immutableUri(path);
    }
    if (sqlite3_open_v2(name.constData(), &m_connection, flags, nullptr) == SQLITE_OK) {
        sqlite3_extended_result_codes(m_connection, 1);
        sqlite3_busy_timeout(m_connection, static_cast<int>(busyTimeout.count()));
        return {};
    }
    const Error error = storageError(m_connection);
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
    // In place of SQLite's own way, which is to move the log within the commit that made it long.
    const auto note = [](void *pages, sqlite3 *, const char *, int count) {
        *static_cast<int *>(pages) = count;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_connection, note, &m_logPages);
    return takeError();
}

void Database::moveLog()
{
    m_logPages = 0;
    sqlite3_wal_checkpoint_v2(m_connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Database::Log Database::log() const
{
    if (m_logPages < longLog)
        return Log::Short;
    return m_logPages < tooLongLog ? Log::Long : Log::TooLong;
}

void Database::close()
{
    m_logPages = 0;
    m_statements.clear();
    m_error.reset();
    m_fault = nullptr;
    sqlite3_close(std::exchange(m_connection, nullptr));
}

Statement Database::statement(const QString &sql)
{
    if (hasFailed())
        return {*this, nullptr};
    auto entry = m_statements.find(sql);
    if (entry == m_statements.end()) {
        using Use = PreparedStatement::Use;
        entry = m_statements.try_emplace(sql, m_connection, sql, Use::Kept).first;
        if (!entry->second.isReady()) {
            failAsTold();
            m_statements.erase(entry);
            return {*this, nullptr};
        }
    }
    Q_ASSERT_X(!entry->second.isInUse(), "Database::statement", "in use already");
    return {*this, &entry->second};
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
    if (hasFailed())
        return false;
    PreparedStatement prepared(m_connection, sql, PreparedStatement::Use::Once);
    if (prepared.isReady())
        return Statement(*this, &prepared).exec();
    failAsTold();
    return false;
}

qint64 Database::number(const QString &sql)
{
    qint64 found = 0;
    each(sql, [&found](const Statement &row) { found = row.integer(0); });
    return found;
}

QString Database::word(const QString &sql)
{
    QString found;
    each(sql, [&found](const Statement &row) { found = row.text(0); });
    return found;
}

void Database::each(const QString &sql, const std::function<void(const Statement &)> &take)
{
    if (hasFailed())
        return;
    PreparedStatement prepared(m_connection, sql, PreparedStatement::Use::Once);
    if (!prepared.isReady()) {
        failAsTold();
        return;
    }
    Statement row(*this, &prepared);
    row.exec();
    while (row.next())
        take(row);
}

void Database::failAsTold()
{
    fail(storageError(m_connection));
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
