// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changeset.h"
#include "database.h"
#include "result.h"

#include <QJsonDocument>

#include <functional>

namespace Lianxi {

/// What every writer works with: the database inside a transaction, the changes that it will
/// tell of, and the time.
struct Storing
{
    Database &database;
    ChangeSet &changes;
    qint64 now = 0; ///< ms since the epoch, UTC
};

/// Runs a reader, and answers SQLite's error in place of its result where there was one.
template <typename T>
[[nodiscard]] Result<T> reading(Database &database,
                                const std::function<Result<T>(Database &)> &reader)
{
    Result<T> result = reader(database);
    if (Result<void> read = database.takeError(); !read)
        return failure(std::move(read.error()));
    return result;
}

/// Runs a writer as one transaction: stored as a whole, or not at all and nothing to tell.
template <typename T>
[[nodiscard]] Result<T> storing(Storing storing, Database::Durability durability,
                                const std::function<Result<T>(Storing &)> &writer)
{
    Result<T> result = failure(Error::Kind::Storage);
    Result<void> committed;
    if (!storing.database.isInPlace()) {
        return failure(Error::Kind::Storage,
                       QStringLiteral("the database is not where it was any more"));
    }
    {
        Transaction transaction(storing.database, durability);
        if (!storing.database.hasFailed())
            result = writer(storing);
        if (storing.database.hasFailed() || result)
            committed = transaction.commit();
    }
    if (!committed)
        result = failure(std::move(committed.error()));
    if (!result)
        storing.changes = {};
    return result;
}

/// Invalid unless there is such an account.
[[nodiscard]] Result<void> knownAccount(Database &database, AccountKey account);
[[nodiscard]] Result<void> knownContact(Database &database, ContactKey contact);

/// The document as a column holds it.
[[nodiscard]] QString jsonText(const QJsonDocument &document);

} // namespace Lianxi
