// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace Lianxi {

/// For QTemporaryDir: in memory where there is such a place. What the tests here do to a profile is
/// not about the disk.
[[nodiscard]] inline QString profilePlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    const bool isThere = QFileInfo(memory).isWritable();
    return (isThere ? memory : QDir::tempPath()) + QStringLiteral("/lianxi-hard-XXXXXX");
}

} // namespace Lianxi
