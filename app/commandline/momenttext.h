// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// A moment (ms since the epoch, UTC) for machines: "2026-11-01T06:05:00.123Z". Empty for 0.
[[nodiscard]] QString isoMoment(qint64 moment);
/// The same for people, in local time: "2026-11-01 14:05:00".
[[nodiscard]] QString localMoment(qint64 moment);

} // namespace Lianxi
