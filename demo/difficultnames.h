// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Lianxi {

/// Names as strangers really choose them, and a little worse: empty, blank, broken, right to left,
/// looking like markup or formulas. All valid UTF-16, always the same and in the same order.
[[nodiscard]] QStringList difficultNames();

/// Remarks of that sort; none is empty.
[[nodiscard]] QStringList difficultRemarks();

/// Group titles of that sort; the empty one is among them.
[[nodiscard]] QStringList difficultTitles();

} // namespace Lianxi
