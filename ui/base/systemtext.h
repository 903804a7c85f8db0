// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

namespace Lianxi {

/// What people call a kind of gateway.
[[nodiscard]] QString systemTitle(System system);
/// One line on what it is.
[[nodiscard]] QString systemLine(System system);
/// An address as it looks for this system.
[[nodiscard]] QString exampleUrl(System system);

} // namespace Lianxi
