// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Lianxi {

/// ContactTable::Row, for the helpers that the table is made of.
using TableRow = qint32;
inline constexpr TableRow NoRow = -1;

} // namespace Lianxi
