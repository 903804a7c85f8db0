// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "storing.h"

/// Reading the tables `member` and `person`: who is in which group. A person is stored once for all
/// the groups of an account.
namespace Lianxi::MembersTable {

/// In the gateway's order, with what the account's own list knows of them.
[[nodiscard]] Result<QList<Member>> all(Database &database, ContactKey group);
/// Groups in which the contact is a known member; those that are gone come last.
[[nodiscard]] Result<QList<ContactKey>> groupsOf(Database &database, ContactKey contact);

} // namespace Lianxi::MembersTable
