// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "completion.h"

namespace Lianxi {

/// "lianxi complete -- WORDS": prints what the last of the words can become, a line each, then
/// ":files" or ":folders" where the shell has to look. For the completion scripts; not in the help.
[[nodiscard]] QCoro::Task<ExitCode> completeWords(CommandContext &context, Commands commands,
                                                  QStringList arguments);

} // namespace Lianxi
