// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountcheck.h"

#include <QCoroTask>

namespace Lianxi {

class CommandContext;

/// Asks the gateway who is signed in there; ends at once when the user stops it.
[[nodiscard]] QCoro::Task<Result<AccountCheck::Findings>>
checkAccount(CommandContext &context, Account account, QString secret);

/// Who is there, in one sentence.
[[nodiscard]] QString findingsText(const QString &account, const AccountCheck::Findings &findings);
/// "Anna (wxid_a)"; empty when the gateway does not say.
[[nodiscard]] QString whoText(const Profile &profile);

} // namespace Lianxi
