// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"

namespace Lianxi {

/// The name of the header that carries the token (a clone uses another one).
inline constexpr QLatin1StringView TokenHeaderSetting{"token-header"};
// Of the cloud's QR sign-in: where the device seems to be, and what it seems to be. [guess: the
// values; FACTS.md §5 names the parameters only]
inline constexpr QLatin1StringView RegionSetting{"region"};
inline constexpr QLatin1StringView StandardRegion{"320000"};
inline constexpr QLatin1StringView DeviceTypeSetting{"device-type"};
inline constexpr QLatin1StringView StandardDeviceType{"ipad"};

/// GeWe on a server of one's own.
[[nodiscard]] const GatewaySystem &geweChatSystem();
/// GeWe in the cloud: the same calls.
[[nodiscard]] const GatewaySystem &geweSystem();

} // namespace Lianxi
