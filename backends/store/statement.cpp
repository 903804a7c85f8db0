// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statement.h"

#include "database.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr bool isNonCharacter(QChar c)
{
    return c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

} // namespace

QString storable(const QString &text)
{
    if (text.isValidUtf16() && std::ranges::none_of(text, isNonCharacter))
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool isPair
            = clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (clean[i].isSurrogate() || isNonCharacter(clean[i]))
            clean[i] = QChar(QChar::ReplacementCharacter);
    }
    return clean;
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
    if (!m_database->admits(m_query->lastQuery()))
        return false;
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
    if (text.isEmpty())
        return u""_s;
    // SQLite takes a zero-width no-break space in front for a byte order mark and drops it.
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        return QString(QChar(QChar::ByteOrderMark) + storable(text));
    return storable(text);
}

} // namespace Lianxi
