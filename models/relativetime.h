// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace Lianxi {

/// A moment (ms since the epoch, UTC) as people say it, in the user's language: "just now",
/// "5 min ago", "3 h ago", "yesterday", "4 days ago", then the date. Empty for 0, which is "never".
/// `now` says what the present is, and by its time spec where the day begins.
[[nodiscard]] QString relativeTime(qint64 moment,
                                   const QDateTime &now = QDateTime::currentDateTime());
/// A moment to come, or one of today, on the clock: "14:05"; with its date when it is another day.
[[nodiscard]] QString clockTime(qint64 moment, const QDateTime &now = QDateTime::currentDateTime());
/// The same moment exactly, for tooltips: date and time in the user's language and local time.
[[nodiscard]] QString exactTime(qint64 moment);

} // namespace Lianxi
