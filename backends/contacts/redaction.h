// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// `words` with every appearance of `secret` replaced, also percent-encoded and as base64, and
/// whatever follows "TOKEN=": GeWe repeats the token in its errors (FACTS.md §5).
[[nodiscard]] QString redacted(const QString &words, const QString &secret);

} // namespace Lianxi
