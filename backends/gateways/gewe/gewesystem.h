// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"

namespace Lianxi {

/// The name of the header that carries the token (a clone uses another one).
inline constexpr QLatin1StringView TokenHeaderSetting{"token-header"};

/// GeWe on a server of one's own.
[[nodiscard]] const GatewaySystem &geweChatSystem();
/// GeWe in the cloud: the same calls.
[[nodiscard]] const GatewaySystem &geweSystem();

} // namespace Lianxi
