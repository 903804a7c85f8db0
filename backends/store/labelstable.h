// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "storing.h"

/// The table `label`.
namespace Lianxi::LabelsTable {

[[nodiscard]] Result<QList<Label>> all(Database &database, AccountKey account);
/// Replaces the account's labels; a label named twice counts once.
[[nodiscard]] Result<void> save(Storing &storing, AccountKey account, const QList<Label> &labels);

} // namespace Lianxi::LabelsTable
