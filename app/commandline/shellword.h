// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// `text` as one word of a shell's command line, for hints that the user may copy.
[[nodiscard]] QString shellWord(const QString &text);

} // namespace Lianxi
