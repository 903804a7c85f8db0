// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

#include <span>

namespace Lianxi {

/// The manual page lianxi(1) as troff, made of what the commands say of themselves.
[[nodiscard]] QString manualPage(std::span<const Command *const> commands);

/// The exit codes, a line each: the one table of help and manual page.
[[nodiscard]] QString exitCodeTable();

} // namespace Lianxi
