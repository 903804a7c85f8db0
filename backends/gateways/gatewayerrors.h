// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

namespace Lianxi {

/// Asking the same again may help: nobody answered, or something between us did.
[[nodiscard]] bool mayPassByItself(const Error &error);
/// The gateway, or a proxy before it, gave up waiting for WeChat. [guess: 408 and 504]
[[nodiscard]] bool isGatewayTimeout(const Error &error);
/// Of an answer to a write that arrived in full: neither yes nor no.
[[nodiscard]] bool isUndecidedWrite(const Error &error);

} // namespace Lianxi
