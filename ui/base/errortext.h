// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"

#include <QString>

namespace Lianxi {

/// The one place where errors become sentences: what happened, at which gateway, in its own words
/// where it said any, and what to do. Plain text. `gateway` is the account's name; may be empty.
/// Empty for Cancelled: we stopped it, nobody has to be told.
[[nodiscard]] QString errorText(const Error &error, const QString &gateway);
/// The same for an account, in the words that fit its kind of gateway.
[[nodiscard]] QString accountErrorText(const Error &error, const Account &account);

/// The same for an error after which Lianxi goes on by itself at `retryAt` (ms since the epoch,
/// UTC).
[[nodiscard]] QString retriedErrorText(const Error &error, const Account &account, qint64 retryAt);

/// What the user can do about an error with one button.
enum class ErrorAction { None, TryAgain, OpenAccount, SignIn };
[[nodiscard]] ErrorAction errorAction(const Error &error);
[[nodiscard]] QString errorActionText(ErrorAction action);

} // namespace Lianxi
