// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"

#include <QCoroTask>
#include <QJsonObject>

namespace Lianxi {

class CommandContext;

/// One account with the figures of its stored list, for "account list" and "account show".
struct AccountFacts
{
    Account account;
    RosterStatus roster;
    qsizetype openEdits = 0;
};

/// From the store alone.
[[nodiscard]] QCoro::Task<Result<QList<AccountFacts>>> gatherFacts(CommandContext &context,
                                                                   QList<Account> accounts);
/// All facts by their stable names, in a fixed order; never a secret.
[[nodiscard]] QList<std::pair<QString, QString>> namedFacts(const AccountFacts &facts);
[[nodiscard]] QJsonObject jsonOf(const AccountFacts &facts);

} // namespace Lianxi
