// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <optional>

namespace Lianxi {

enum class WkTeamDialect { Of2020, Successor };

/// The setting that names the dialect of a server.
inline constexpr QLatin1StringView DialectSetting{"dialect"};
/// Its values; any other text: to be found out.
inline constexpr QLatin1StringView DialectOf2020{"2020"};
inline constexpr QLatin1StringView DialectSuccessor{"successor"};
inline constexpr QLatin1StringView DialectUnknown{"auto"};

/// As far as it is known.
[[nodiscard]] inline std::optional<WkTeamDialect> dialectOf(const Account &account)
{
    const QString value = account.settings.value(DialectSetting).trimmed();
    if (value == DialectOf2020)
        return WkTeamDialect::Of2020;
    if (value == DialectSuccessor)
        return WkTeamDialect::Successor;
    return std::nullopt;
}

} // namespace Lianxi
