// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// What each system can do, as the registry says: a Markdown table, a column for each row of the
/// suite. Ends with a line break.
[[nodiscard]] QString capabilityTable();

/// `text` with `table` between the two comments that mark its place; nothing when they are missing.
[[nodiscard]] QString withCapabilityTable(const QString &text, const QString &table);

} // namespace Lianxi
