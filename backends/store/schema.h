// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QLatin1StringView>

#include <span>

namespace Lianxi {

class Database;

/// The numbered steps that lead to the present layout, schema/NNN.sql.
namespace Schema {

/// What a file is, as far as its header and a quick look through its pages tell.
enum class Verdict {
    Ours, ///< empty, of this version or of an earlier one
    NotOurs, ///< newer, broken, or another program's
};

/// The version that this program writes.
[[nodiscard]] int version();
/// Judges an open database and changes nothing. An error when it cannot be read now: locked, no
/// permission, a failing disk.
[[nodiscard]] Result<Verdict> inspect(Database &database);
/// Brings the database from its version to the newest, one transaction a step.
[[nodiscard]] Result<void> migrate(Database &database);
[[nodiscard]] Result<void> migrate(Database &database, std::span<const QLatin1StringView> steps);

} // namespace Schema
} // namespace Lianxi
