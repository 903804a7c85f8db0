// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

/// lianxi account add NAME
[[nodiscard]] QCoro::Task<ExitCode> addAccount(CommandContext &context, const Command &command,
                                               QStringList arguments);

} // namespace Lianxi
