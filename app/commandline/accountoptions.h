// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "arguments.h"

#include <expected>

namespace Lianxi {

/// The options of "account add".
[[nodiscard]] QList<QCommandLineOption> accountOptions();

/// The account that `given` describes; the error is a sentence. Its name is the only name given.
[[nodiscard]] std::expected<Account, QString> accountFrom(const Arguments &given);

} // namespace Lianxi
