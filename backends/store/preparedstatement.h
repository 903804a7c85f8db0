// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringEncoder>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace Lianxi {

/// `text` as the database keeps it: half a surrogate pair, U+FFFE and U+FFFF become U+FFFD, as
/// every program that reads the file in UTF-16 would have them. Everything else, NUL included,
/// stays as it is.
[[nodiscard]] QString storable(const QString &text);

/// A statement that SQLite has compiled, with the texts that are bound to it: texts go to SQLite
/// as UTF-8, which is how the file keeps them, and are read by it where they lie.
class PreparedStatement
{
public:
    enum class Use { Once, Kept };

    /// Not ready() where SQLite does not understand it; its connection says why.
    PreparedStatement(sqlite3 *connection, const QString &sql, Use use);
    ~PreparedStatement();
    Q_DISABLE_COPY_MOVE(PreparedStatement)

    [[nodiscard]] bool isReady() const { return m_handle != nullptr; }
    [[nodiscard]] const QString &sql() const { return m_sql; }
    [[nodiscard]] sqlite3 *connection() const;
    [[nodiscard]] int parameterCount() const;
    /// Executed, and not reset() since then.
    [[nodiscard]] bool isInUse() const { return m_isInUse; }

    /// Before the parameters are bound: `units` are the UTF-16 units of all texts together.
    void makeRoom(qsizetype units);
    void bind(int parameter, qint64 value);
    /// There is only the empty text, no NULL.
    void bind(int parameter, const QString &text);

    /// What a step came to: a row to read, the end, or an error that the connection tells of.
    enum class Step { Row, Done, Failed };
    [[nodiscard]] Step step();
    /// Lets go of its locks; a pending reader would make a commit fail.
    void reset();

    // The row.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    QString m_sql;
    sqlite3_stmt *m_handle = nullptr;
    std::vector<char> m_texts; ///< what is bound, one after the other
    qsizetype m_textEnd = 0;
    QStringEncoder m_encoder;
    bool m_isInUse = false;
};

} // namespace Lianxi
