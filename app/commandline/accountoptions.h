// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "arguments.h"
#include "signinway.h"

#include <expected>

namespace Lianxi {

/// An account as "account add" describes it, and how to come by its secret.
struct NewAccount
{
    Account account; ///< without a handle when that is to be found out
    SignInWay way;
};

/// The options of "account add".
[[nodiscard]] QList<QCommandLineOption> accountOptions();

/// The account that `given` describes; the error is a sentence. Its name is the only name given.
[[nodiscard]] std::expected<NewAccount, QString> accountFrom(const Arguments &given);

/// Whether the account's device has to be looked up behind the key.
[[nodiscard]] bool needsDevice(const Account &account);

} // namespace Lianxi
