// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QStringList>

namespace Lianxi {

class Store;

/// What a profile knows of an account, one line for each fact, sorted: contacts, members, labels,
/// open edits and the history. Without keys and times, so that two profiles that came to know the
/// same on different ways have the same lines.
[[nodiscard]] QStringList storedLines(Store &store, const Account &account);

/// What only one of them has, for messages; empty when they are the same.
[[nodiscard]] QString difference(const QStringList &expected, const QStringList &actual);

} // namespace Lianxi
