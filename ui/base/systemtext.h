// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "gatewaysystems.h"

namespace Lianxi {

/// A text of the registry in the user's language; empty for null.
[[nodiscard]] QString systemText(const char *text);
/// What people call a kind of gateway, by its key; the key itself where nobody knows it.
[[nodiscard]] QString systemTitle(const QString &system);

/// Why something is not offered; empty when it is.
[[nodiscard]] QString supportText(Support support);
/// Why contacts of a kind cannot be given a remark; empty when they can.
[[nodiscard]] QString whyNoRemark(const Capabilities &can, ContactKind kind);

} // namespace Lianxi
