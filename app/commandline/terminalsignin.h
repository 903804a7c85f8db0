// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "exitcode.h"
#include "signinway.h"

#include <QCoroTask>

#include <expected>

namespace Lianxi {

class Command;
class CommandContext;

/// What has to be typed for `way`, from standard input: the key or the password; empty where it is
/// neither. Blocks. What fails was said.
[[nodiscard]] std::expected<QString, ExitCode>
typedFor(CommandContext &context, const Command &command, const Arguments &given,
         const SignInWay &way, const QString &account);

/// Comes by the account's secret as `way` says. `typed` is what typedFor() answered, or the key
/// where it is known without asking. Ends when the user stops it; what fails was said.
[[nodiscard]] QCoro::Task<std::expected<SignedIn, ExitCode>>
signInOnTerminal(CommandContext &context, Account account, SignInWay way, QString typed);

} // namespace Lianxi
