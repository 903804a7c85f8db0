// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

namespace Lianxi {

class Database;

/// `text` as the database keeps it: half a surrogate pair, U+FFFE and U+FFFF do not survive SQLite
/// and become U+FFFD. Everything else, NUL included, stays as it is.
[[nodiscard]] QString storable(const QString &text);

/// One use of a prepared statement; the statement itself stays prepared in its Database. Once the
/// Database has an error, nothing is executed any more and next() answers false.
class Statement
{
public:
    Statement(Database &database, QSqlQuery *query);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// Binds all of the statement's parameters and executes it.
    template <typename... Values>
    bool exec(const Values &...values)
    {
        if (!isReady())
            return false;
        int index = 0;
        (m_query->bindValue(index++, bound(values)), ...);
        return execBound();
    }
    /// Steps to the next row.
    [[nodiscard]] bool next();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    template <typename Enum>
    [[nodiscard]] Enum word(int column) const
    {
        return static_cast<Enum>(integer(column));
    }

    [[nodiscard]] qsizetype affectedRows() const;
    [[nodiscard]] qint64 insertedKey() const;

private:
    [[nodiscard]] bool isReady();
    bool execBound();

    static QVariant bound(qint64 value) { return value; }
    static QVariant bound(int value) { return value; }
    static QVariant bound(const QString &text);
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static QVariant bound(Enum value) { return static_cast<int>(value); }

    Database *m_database;
    QSqlQuery *m_query;
};

} // namespace Lianxi
