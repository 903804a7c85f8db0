// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "storing.h"

/// Writing a group's members; the rules of Store::saveMembers().
namespace Lianxi::MembersWriter {

/// Replaces the members. Invalid for what is no group of the account, and for an empty list where
/// members are known. A reply that says itself that it is not complete removes nobody.
[[nodiscard]] Result<void> save(Storing &storing, AccountKey account, const GroupMembers &reply);

} // namespace Lianxi::MembersWriter
