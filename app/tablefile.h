// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profilefolder.h"
#include "search/tableimage.h"

#include <QFuture>

namespace Lianxi {

/// The contact table as it was when the program ended, beside the database: a start reads it in
/// one go instead of row by row. It is only ever used for the database file in exactly the state
/// in which that was closed (which file, its size, its times, nothing in its log); whoever wrote
/// into it since, or put another one in its place, made it worthless. Contains what the database
/// contains, with the same permissions.
class TableFile
{
public:
    /// A profile in memory has none.
    explicit TableFile(const ProfileFolder &folder);

    /// Reads it in a worker thread.
    void readSoon();
    /// What was read, once: nothing where there is none. Whether it is valid is still to be seen:
    /// see TableImage::state.
    [[nodiscard]] QFuture<std::shared_ptr<TableImage>> image() const { return m_reading; }

    /// Names the state of the closed database; empty where there is none, or where it was not
    /// closed in good order.
    [[nodiscard]] QByteArray databaseState() const;
    /// The database must be closed, and nobody else may have it open. Without a state, or when it
    /// cannot be written, there is no file afterwards.
    void write(TableImage image) const;
    void remove() const;

private:
    QString m_database;
    QString m_path;
    QFuture<std::shared_ptr<TableImage>> m_reading;
};

} // namespace Lianxi
