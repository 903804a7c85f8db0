// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "store.h"
#include "storing.h"

#include <functional>
#include <optional>

/// Reading the table `contact`: whole rows with the outbox laid over the remark.
namespace Lianxi::ContactsTable {

/// A row, and beside it what the screen does not show.
struct Row
{
    Contact contact;
    AccountKey account = 0;
    /// The remark as the gateway keeps it; contact.remark is the one to show.
    QString gatewayRemark;
    qint64 remarkAt = 0; ///< when the gateway told it last
};

[[nodiscard]] Result<QList<Contact>> all(Database &database, AccountKey account);
/// As Store::contactsAfter().
[[nodiscard]] Result<QList<Contact>> after(Database &database, AccountKey account, ContactKey key,
                                           qsizetype most);
[[nodiscard]] std::optional<Row> byKey(Database &database, ContactKey key);
[[nodiscard]] std::optional<Row> byId(Database &database, AccountKey account, const QString &id);
/// Calls `take` with the rows of at least these ids, as far as they are known.
void forIds(Database &database, AccountKey account, const QStringList &ids,
            const std::function<void(Row &&)> &take);
/// The rows of these keys, for a change set.
[[nodiscard]] QList<Contact> byKeys(Database &database, AccountKey account,
                                    const QList<ContactKey> &keys);
/// Labels as the column `label_ids` holds them.
[[nodiscard]] QString labelIdsText(const QStringList &ids);

} // namespace Lianxi::ContactsTable
