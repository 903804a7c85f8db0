// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"
#include "gateway.h"

#include <expected>

namespace Lianxi {

/// lianxi account devices NAME
[[nodiscard]] QCoro::Task<ExitCode> listDevices(CommandContext &context, const Command &command,
                                                QStringList arguments);

/// The handle of the only device behind a key. Where there are none or several, that and which was
/// said.
[[nodiscard]] QCoro::Task<std::expected<QString, ExitCode>>
onlyDevice(CommandContext &context, Account account, QString secret);

} // namespace Lianxi
