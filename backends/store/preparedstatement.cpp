// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preparedstatement.h"

#include <sqlite3.h>

#include <algorithm>

namespace Lianxi {

namespace {

/// No unit of UTF-16 takes more in UTF-8.
constexpr qsizetype bytesPerUnit = 3;

constexpr bool isNonCharacter(QChar c)
{
    return c == QChar(0xFFFE) || c == QChar(0xFFFF);
}

/// Whether there is certainly nothing to replace: most texts, found out without a branch in them.
bool isPlain(const QString &text)
{
    char16_t largest = 0;
    const auto *units = reinterpret_cast<const char16_t *>(text.utf16());
    for (qsizetype i = 0; i < text.size(); ++i)
        largest = std::max(largest, units[i]);
    return largest < 0xD800;
}

QString textFrom(QByteArrayView utf8)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    qsizetype marks = 0;
    for (; utf8.startsWith(mark); ++marks)
        utf8 = utf8.sliced(mark.size());
    // Qt takes one in front for a byte order mark and drops it; here it is a zero-width space.
    return marks == 0 ? QString::fromUtf8(utf8)
                      : QString(marks, QChar(QChar::ByteOrderMark)) + QString::fromUtf8(utf8);
}

} // namespace

QString storable(const QString &text)
{
    if (isPlain(text) || (text.isValidUtf16() && std::ranges::none_of(text, isNonCharacter)))
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

PreparedStatement::PreparedStatement(sqlite3 *connection, const QString &sql, Use use)
    : m_sql(sql)
    , m_encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()) + 1,
                       use == Use::Kept ? SQLITE_PREPARE_PERSISTENT : 0, &m_handle, nullptr);
}

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(m_handle);
}

sqlite3 *PreparedStatement::connection() const
{
    return sqlite3_db_handle(m_handle);
}

int PreparedStatement::parameterCount() const
{
    return sqlite3_bind_parameter_count(m_handle);
}

void PreparedStatement::makeRoom(qsizetype units)
{
    const auto needed = static_cast<size_t>(units * bytesPerUnit + 1);
    if (m_texts.size() < needed)
        m_texts.resize(needed);
    m_textEnd = 0;
}

void PreparedStatement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_handle, parameter, value);
}

void PreparedStatement::bind(int parameter, const QString &text)
{
    char *begin = m_texts.data() + m_textEnd;
    const char *end = m_encoder.appendToBuffer(begin, isPlain(text) ? text : storable(text));
    m_textEnd = end - m_texts.data();
    // SQLite makes no copy: the text lies here until the next one is bound.
    sqlite3_bind_text64(m_handle, parameter, begin, static_cast<sqlite3_uint64>(end - begin),
                        SQLITE_STATIC, SQLITE_UTF8);
}

PreparedStatement::Step PreparedStatement::step()
{
    m_isInUse = true;
    switch (sqlite3_step(m_handle)) {
    case SQLITE_ROW:
        return Step::Row;
    case SQLITE_DONE:
        return Step::Done;
    default:
        return Step::Failed;
    }
}

void PreparedStatement::reset()
{
    if (std::exchange(m_isInUse, false))
        sqlite3_reset(m_handle);
}

// The plain functions for columns lock and look for errors each time. Those for values must not be
// used by two threads at once, which no connection of ours ever is.

qint64 PreparedStatement::integer(int column) const
{
    return sqlite3_value_int64(sqlite3_column_value(m_handle, column));
}

QString PreparedStatement::text(int column) const
{
    sqlite3_value *value = sqlite3_column_value(m_handle, column);
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    const int size = sqlite3_value_bytes(value);
    return size > 0 ? textFrom({utf8, size}) : QString();
}

bool PreparedStatement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

} // namespace Lianxi
