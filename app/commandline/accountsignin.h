// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

/// lianxi account sign-in NAME
[[nodiscard]] QCoro::Task<ExitCode> signInAgain(CommandContext &context, const Command &command,
                                                QStringList arguments);

} // namespace Lianxi
