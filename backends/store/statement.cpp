// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statement.h"

#include "database.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString storable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

Statement::Statement(Database &database, QSqlQuery *query)
    : m_database(&database)
    , m_query(query)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_query(std::exchange(other.m_query, nullptr))
{
}

Statement::~Statement()
{
    if (m_query)
        m_query->finish(); // lets go of its locks; a pending reader would make a commit fail
}

bool Statement::isReady()
{
    if (!m_query || m_database->hasFailed())
        return false;
    m_query->finish();
    return true;
}

bool Statement::execBound()
{
    if (m_query->exec())
        return true;
    m_database->fail(m_query->lastError());
    return false;
}

bool Statement::next()
{
    if (!m_query || m_database->hasFailed())
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_database->fail(m_query->lastError());
    return false;
}

qint64 Statement::integer(int column) const
{
    return m_query ? m_query->value(column).toLongLong() : 0;
}

QString Statement::text(int column) const
{
    return m_query ? m_query->value(column).toString() : QString();
}

bool Statement::isNull(int column) const
{
    return !m_query || m_query->isNull(column);
}

qsizetype Statement::affectedRows() const
{
    return m_query && !m_database->hasFailed() ? m_query->numRowsAffected() : 0;
}

qint64 Statement::insertedKey() const
{
    return m_query ? m_query->lastInsertId().toLongLong() : 0;
}

QVariant Statement::bound(const QString &text)
{
    // Qt binds a null QString as NULL; for us there is only the empty text.
    return text.isNull() ? u""_s : storable(text);
}

} // namespace Lianxi
