// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Lianxi {

/// "help account", made from the registry of the kinds of gateways.
[[nodiscard]] QString accountHelp();
[[nodiscard]] QStringList accountSynopsis();

} // namespace Lianxi
