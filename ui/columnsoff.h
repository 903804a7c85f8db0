// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QHash>

namespace Lianxi {

class AccountBook;

/// Columns of the contact list (ContactField) for which no gateway in view has anything, and why.
/// `account` 0: all of them.
[[nodiscard]] QHash<int, QString> columnsOff(const AccountBook &book, AccountKey account);

} // namespace Lianxi
