// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "command.h"
#include "contact.h"

namespace Lianxi {

/// How "list … --missing" shows it.
enum class MissingForm { Table, Json };

/// What is on the lists of the accounts and was not received: details, and members of groups. After
/// CommandContext::openStore().
[[nodiscard]] QCoro::Task<ExitCode> listMissing(CommandContext &context, QList<Account> accounts,
                                                ContactKind kind, MissingForm form);

} // namespace Lianxi
