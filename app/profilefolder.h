// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QString>

namespace Lianxi {

/// Where one user's Lianxi keeps its files. Folders are made with mode 0700 by create().
struct ProfileFolder
{
    QString database; ///< empty: in memory
    QString settings; ///< empty: in memory
    QString cache; ///< pictures; empty: in memory

    /// The places that the desktop's standards name (XDG).
    [[nodiscard]] static ProfileFolder standard();
    /// Everything below one folder (`--profile DIR`).
    [[nodiscard]] static ProfileFolder below(const QString &folder);
    /// Nothing on disk at all (`--demo`).
    [[nodiscard]] static ProfileFolder inMemory() { return {}; }

    /// Makes the folders that are missing. Storage with the folder's path when one cannot be made.
    [[nodiscard]] Result<void> create() const;
};

} // namespace Lianxi
