// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"
#include "statement.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <optional>
#include <unordered_map>
#include <utility>

namespace Lianxi {

/// How long another process may hold the file before we give up.
inline constexpr std::chrono::milliseconds BusyTimeout{5000};

/// One SQLite connection, for the thread that opens it.
///
/// The first error sticks: everything after it does nothing, until takeError(). So a writer is
/// plain lines of SQL, and the one place that ends the transaction looks at the error.
class Database
{
public:
    /// Asked before a statement is executed: the error that it fails with instead. For tests.
    using Fault = std::function<std::optional<Error>(const QString &sql)>;

    /// What a commit waits for.
    enum class Durability {
        Normal, ///< may be lost with the power, is never torn
        Full, ///< on the disk when commit() answers
    };

    enum class Access {
        ReadWrite,
        ReadOnly,
        /// Nobody else writes the file either, and no log lies beside it: needs to write nothing
        /// at all, not even to read.
        Immutable,
    };

    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file, which exists; empty: in memory. Reads and changes nothing yet.
    [[nodiscard]] Result<void> open(const QString &path,
                                    std::chrono::milliseconds busyTimeout = BusyTimeout,
                                    Access access = Access::ReadWrite);
    /// Whether the file that was opened is still at its path. SQLite goes on with one that was
    /// removed, and what it writes is lost.
    [[nodiscard]] bool isInPlace() const;
    /// WAL, foreign keys and the rest; for a file that is known to be ours.
    [[nodiscard]] Result<void> configure();
    void close();
    [[nodiscard]] bool isOpen() const { return m_connection != nullptr; }

    /// The statement, prepared once and kept. One use at a time.
    [[nodiscard]] Statement statement(const QString &sql);
    /// Prepares, binds and executes.
    template <typename... Values>
    Statement run(const QString &sql, const Values &...values)
    {
        Statement one = statement(sql);
        one.exec(values...);
        return one;
    }
    /// For what cannot be prepared or is done once: PRAGMA, BEGIN, CREATE.
    bool command(const QString &sql);
    /// The single number that a query answers; 0 when there is none.
    [[nodiscard]] qint64 number(const QString &sql);
    [[nodiscard]] QString word(const QString &sql);
    /// Calls `take` with each row of a query that is not worth keeping prepared: its text is put
    /// together anew each time.
    void each(const QString &sql, const std::function<void(const Statement &)> &take);

    /// What was committed lies in a log at first. Moves it into the file, which takes as long as
    /// writing it did: for when nobody waits. Errors are those of a later commit.
    void moveLog();
    enum class Log {
        Short,
        Long, ///< should be moved
        TooLong, ///< should be moved whoever waits
    };
    [[nodiscard]] Log log() const;

    /// What happens to statements from now on; opening is behind us then.
    void setFault(Fault fault) { m_fault = std::move(fault); }
    /// Whether the statement may be executed: not after an error, nor when it is to fail.
    [[nodiscard]] bool admits(const QString &sql);

    /// With what SQLite says of the call that failed last.
    void failAsTold();
    void fail(Error error);
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    /// The error, after which the database can be used again.
    [[nodiscard]] Result<void> takeError();

private:
    QString m_path; ///< empty: in memory
    std::optional<std::pair<quint64, quint64>> m_file; ///< which one it was
    Access m_access = Access::ReadWrite;
    sqlite3 *m_connection = nullptr;
    std::unordered_map<QString, PreparedStatement> m_statements;
    int m_logPages = 0;
    std::optional<Error> m_error;
    Fault m_fault;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it ends without a commit.
class Transaction
{
public:
    explicit Transaction(Database &database,
                         Database::Durability durability = Database::Durability::Normal);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Answers the first error since the transaction began; nothing was stored then.
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Database::Durability m_durability;
    bool m_open = false;
};

} // namespace Lianxi
