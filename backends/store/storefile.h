// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database.h"
#include "result.h"

#include <QString>

#include <chrono>

namespace Lianxi {

/// The database as a file: who may read it, and what happens to one that we cannot use.
namespace StoreFile {

/// Makes sure that the file is there and is the user's alone (0600), before SQLite opens it;
/// SQLite gives -wal and -shm the same mode. Missing folders are made with 0700.
[[nodiscard]] Result<void> prepare(const QString &path);

/// Moves the file, -wal and -shm to "….set-aside-<UTC time>" and answers the new path. Nothing is
/// ever deleted.
[[nodiscard]] Result<QString> setAside(const QString &path);

struct Opened
{
    QString asidePath; ///< where a file that cannot be used is now; empty: there was none
    Database::Access access = Database::Access::ReadWrite;
};
/// Opens the file or memory (empty path) with the newest schema. A newer, foreign or broken file
/// is set aside first. One that cannot be written, or whose disk is full, is opened to be read.
[[nodiscard]] Result<Opened> open(Database &database, const QString &path,
                                  std::chrono::milliseconds busyTimeout);

} // namespace StoreFile
} // namespace Lianxi
