// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

class Arguments;

namespace RemarkImporting {

/// Names of options of "remark import".
inline constexpr QLatin1StringView accountOption{"account"};
inline constexpr QLatin1StringView applyOption{"apply"};

/// What is wrong with the words of "remark import NAME FILE" or "remark import FILE --account
/// NAME", if anything.
[[nodiscard]] std::optional<QString> mistakeIn(const Arguments &given);

/// Shows what a file would change, or changes it and waits until each remark was read back.
[[nodiscard]] QCoro::Task<ExitCode> run(CommandContext &context, const Arguments &given);

} // namespace RemarkImporting

} // namespace Lianxi
