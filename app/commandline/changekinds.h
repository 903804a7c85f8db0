// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"

#include <expected>

namespace Lianxi {

/// The stable name of a kind of change.
[[nodiscard]] QString changeKindName(Change::Kind kind);
/// All that changeKindsFrom() takes.
[[nodiscard]] QStringList changeKindNames();
/// `text` ("joined,left") as kinds, each once; "remark" means a remark by whomever. The error is a
/// sentence that names the word that is unknown.
[[nodiscard]] std::expected<QList<Change::Kind>, QString> changeKindsFrom(const QString &text);

} // namespace Lianxi
