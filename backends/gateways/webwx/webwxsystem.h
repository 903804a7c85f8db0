// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"

namespace Lianxi {

/// The name of the setting with the address where sign-ins begin.
inline constexpr QLatin1StringView LoginHostSetting{"login-host"};

/// The WeChat web protocol: no gateway between, the secret is a session.
[[nodiscard]] const GatewaySystem &webWxSystem();

} // namespace Lianxi
