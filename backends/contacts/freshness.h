// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"

#include <QList>
#include <QMap>
#include <QString>

#include <chrono>

namespace Lianxi {

/// How long what an account was told stays good: what is older is asked for again.
struct Freshness
{
    /// Of the list, where a sync goes on that was cut short; any other asks for it.
    std::chrono::milliseconds list = std::chrono::minutes(10);
    std::chrono::milliseconds details = std::chrono::days(7);
    std::chrono::milliseconds members = std::chrono::days(1);
    friend bool operator==(const Freshness &, const Freshness &) = default;
};

// Settings that are valid for any system: "90m", "12h", "7d".
inline constexpr QLatin1StringView ListAgeSetting{"list-age"};
inline constexpr QLatin1StringView DetailsAgeSetting{"details-age"};
inline constexpr QLatin1StringView MembersAgeSetting{"members-age"};

/// One of them: where its value goes.
struct AgeSetting
{
    QLatin1StringView key;
    std::chrono::milliseconds Freshness::*age;
};
/// All of them, in the order in which they are shown.
[[nodiscard]] const QList<AgeSetting> &ageSettings();

/// "90m", "12h" or "7d": 1 minute to 3,650 days. Invalid for anything else, also for "".
[[nodiscard]] Result<std::chrono::milliseconds> ageFromSetting(const QString &text);
/// The shortest text that means `age`, which is a whole number of minutes.
[[nodiscard]] QString ageText(std::chrono::milliseconds age);

/// What the settings say, and the standard for what they do not say. Invalid, with the key of the
/// first one that is wrong as its words.
[[nodiscard]] Result<Freshness> freshnessFrom(const QMap<QString, QString> &settings);

} // namespace Lianxi
