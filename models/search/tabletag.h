// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// What a query asks of each row, in one integer: kind, on the list or gone, without details,
/// account.
namespace Lianxi::Tag {

inline constexpr quint32 KindMask = 0x3;
inline constexpr quint32 Gone = 0x4;
inline constexpr quint32 Used = 0x8;
inline constexpr quint32 NoDetails = 0x10;
inline constexpr int AccountShift = 5;
inline constexpr quint32 AccountMask = ~quint32{0x1F};

} // namespace Lianxi::Tag
