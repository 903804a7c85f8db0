// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

namespace Lianxi {

/// What Error::code tells of an error of kind Storage, where more can be said than SQLite's words:
/// its primary result codes.
enum class StorageProblem {
    Other = 0,
    Locked = 5, ///< another program holds the database
    ReadOnly = 8,
    Disk = 10, ///< reading or writing failed
    Broken = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

[[nodiscard]] constexpr StorageProblem storageProblem(const Error &error)
{
    if (error.kind != Error::Kind::Storage)
        return StorageProblem::Other;
    switch (const auto problem = static_cast<StorageProblem>(error.code)) {
    case StorageProblem::Locked:
    case StorageProblem::ReadOnly:
    case StorageProblem::Disk:
    case StorageProblem::Broken:
    case StorageProblem::Full:
    case StorageProblem::CannotOpen:
    case StorageProblem::NotADatabase:
        return problem;
    default:
        return StorageProblem::Other;
    }
}

} // namespace Lianxi
