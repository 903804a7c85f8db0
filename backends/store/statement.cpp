// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statement.h"

#include "database.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

Statement::Statement(Database &database, PreparedStatement *prepared)
    : m_database(&database)
    , m_prepared(prepared)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_prepared(std::exchange(other.m_prepared, nullptr))
    , m_isAtFirst(other.m_isAtFirst)
    , m_hasMore(other.m_hasMore)
{
}

Statement::~Statement()
{
    if (m_prepared)
        m_prepared->reset();
}

bool Statement::isReady(size_t parameters)
{
    if (!m_prepared || m_database->hasFailed())
        return false;
    m_prepared->reset();
    m_hasMore = false;
    if (std::cmp_equal(m_prepared->parameterCount(), parameters))
        return true;
    m_database->fail({Error::Kind::Storage, u"the statement has other parameters"_s, 0, {}});
    return false;
}

bool Statement::execBound()
{
    if (!m_database->admits(m_prepared->sql()))
        return false;
    const PreparedStatement::Step step = m_prepared->step();
    m_isAtFirst = take(step);
    return step != PreparedStatement::Step::Failed;
}

/// Whether there is a row.
bool Statement::take(PreparedStatement::Step step)
{
    m_hasMore = step == PreparedStatement::Step::Row;
    if (step == PreparedStatement::Step::Failed)
        m_database->failAsTold();
    return m_hasMore;
}

bool Statement::next()
{
    if (!m_hasMore || m_database->hasFailed())
        return false;
    if (std::exchange(m_isAtFirst, false))
        return true;
    return take(m_prepared->step());
}

bool Statement::isNull(int column) const
{
    return !m_prepared || m_prepared->isNull(column);
}

qsizetype Statement::affectedRows() const
{
    return m_prepared && !m_database->hasFailed() ? sqlite3_changes64(m_prepared->connection()) : 0;
}

qint64 Statement::insertedKey() const
{
    return m_prepared && !m_database->hasFailed()
        ? sqlite3_last_insert_rowid(m_prepared->connection())
        : 0;
}

} // namespace Lianxi
