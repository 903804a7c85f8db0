// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <optional>

namespace Lianxi {

/// What an account cannot work with, in an Error's words: "name", "url", "handle", "pace",
/// "system" or the key of one of its settings (as those of freshness.h); nothing when it can be
/// used.
[[nodiscard]] std::optional<QString> accountProblem(const Account &account);

} // namespace Lianxi
