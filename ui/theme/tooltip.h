// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// `text` from the wire as a tooltip: Qt guesses whether a tooltip is HTML, and HTML may load
/// files. Lines stay lines. Empty for empty text.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Lianxi
