// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "rowtable.h"

namespace Lianxi {

enum class ListScope { OneAccount, AllAccounts };

/// The columns a list has until the user chooses others; of ContactListModel.
[[nodiscard]] QList<RowTable::DefaultColumn> usualColumns(ContactKind kind, ListScope scope);
/// Of MemberListModel.
[[nodiscard]] QList<RowTable::DefaultColumn> usualMemberColumns();
/// The name under which a list's columns are remembered ("friends").
[[nodiscard]] QString listName(ContactKind kind);

} // namespace Lianxi
