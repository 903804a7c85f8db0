// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"
#include "wkteamcalls.h"

namespace Lianxi {

/// The setting that names the format of the requests' bodies: clients differ (FACTS.md §2).
inline constexpr QLatin1StringView BodySetting{"body"};

[[nodiscard]] WkTeamWire::BodyFormat bodyFormatOf(const Account &account);

/// The community helper's gateway.
[[nodiscard]] const GatewaySystem &openSystem();

} // namespace Lianxi
