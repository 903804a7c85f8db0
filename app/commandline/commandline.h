// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profilefolder.h"

#include <QStringList>

namespace Lianxi {

/// Runs one command without a window and answers the exit code. `arguments` are the command and
/// what belongs to it. Needs a QCoreApplication, whose event loop it runs.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const ProfileFolder &folder);

} // namespace Lianxi
