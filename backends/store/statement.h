// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "preparedstatement.h"

#include <QString>

#include <type_traits>

namespace Lianxi {

class Database;

/// One use of a prepared statement; the statement itself stays prepared in its Database. Once the
/// Database has an error, nothing is executed any more and next() answers false.
class Statement
{
public:
    Statement(Database &database, PreparedStatement *prepared);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds all of the statement's parameters and executes it.
    template <typename... Values>
    bool exec(const Values &...values)
    {
        if (!isReady(sizeof...(values)))
            return false;
        m_prepared->makeRoom((qsizetype(0) + ... + units(values)));
        [[maybe_unused]] int parameter = 0;
        (m_prepared->bind(++parameter, bound(values)), ...);
        return execBound();
    }
    /// Steps to the next row.
    [[nodiscard]] bool next();

    [[nodiscard]] qint64 integer(int column) const
    {
        return m_prepared ? m_prepared->integer(column) : 0;
    }
    [[nodiscard]] QString text(int column) const
    {
        return m_prepared ? m_prepared->text(column) : QString();
    }
    [[nodiscard]] bool isNull(int column) const;
    template <typename Enum>
    [[nodiscard]] Enum word(int column) const
    {
        return static_cast<Enum>(integer(column));
    }

    [[nodiscard]] qsizetype affectedRows() const;
    [[nodiscard]] qint64 insertedKey() const;

private:
    [[nodiscard]] bool isReady(size_t parameters);
    bool execBound();
    bool take(PreparedStatement::Step step);

    static qint64 bound(qint64 value) { return value; }
    static qint64 bound(int value) { return value; }
    static const QString &bound(const QString &text) { return text; }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static qint64 bound(Enum value) { return static_cast<qint64>(value); }

    static qsizetype units(const QString &text) { return text.size(); }
    template <typename Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number>
    static qsizetype units(Number) { return 0; }

    Database *m_database;
    PreparedStatement *m_prepared;
    bool m_isAtFirst = false; ///< executed, and the first row waits for next()
    bool m_hasMore = false; ///< there is a row, or may be another
};

} // namespace Lianxi
