// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"

namespace Lianxi {

/// WkTeam, both dialects.
[[nodiscard]] const GatewaySystem &wkTeamSystem();

} // namespace Lianxi
