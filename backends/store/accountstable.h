// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "contact.h"
#include "storing.h"

#include <optional>

/// The table `account`. All functions run on the database's thread, the writers in a transaction.
namespace Lianxi::AccountsTable {

[[nodiscard]] Result<QList<Account>> all(Database &database);
/// Invalid when the name is taken, or when the URL holds a user name or password.
[[nodiscard]] Result<Account> add(Storing &storing, Account account);
[[nodiscard]] Result<void> update(Storing &storing, const Account &account);
[[nodiscard]] Result<void> remove(Storing &storing, AccountKey account);
/// Empty fields of the profile leave what is known.
[[nodiscard]] Result<void> saveProfile(Storing &storing, AccountKey account,
                                       const Profile &profile);
/// As Store::saveConnection().
[[nodiscard]] Result<void> saveConnection(Storing &storing, AccountKey account,
                                          const std::optional<QString> &handle,
                                          const QMap<QString, QString> &settings);
[[nodiscard]] Result<RosterStatus> rosterStatus(Database &database, AccountKey account);

} // namespace Lianxi::AccountsTable
