// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "storing.h"

/// The tables `member` and `person`: who is in which group. A person is stored once for all the
/// groups of an account.
namespace Lianxi::MembersTable {

/// In the gateway's order, with what the account's own list knows of them.
[[nodiscard]] Result<QList<Member>> all(Database &database, ContactKey group);
/// Groups in which the contact is a known member; those that are gone come last.
[[nodiscard]] Result<QList<ContactKey>> groupsOf(Database &database, ContactKey contact);
/// Replaces the members. Invalid for what is no group of the account, and for an empty list where
/// members are known. A reply that says itself that it is not complete removes nobody.
[[nodiscard]] Result<void> save(Storing &storing, AccountKey account, const GroupMembers &reply);

} // namespace Lianxi::MembersTable
