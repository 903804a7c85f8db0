// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Lianxi {

/// WeChat lets nobody else in after that many.
constexpr qsizetype largestGroup = 500;

/// How many members each of `groups` groups has, `members` in all: many small ones and a few large
/// ones, mixed, none above largestGroup; the more there are in the mean, the more groups are full.
/// Empty when they do not fit.
[[nodiscard]] QList<qsizetype> groupSizes(qsizetype groups, qsizetype members);

} // namespace Lianxi
