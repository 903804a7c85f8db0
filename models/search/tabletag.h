// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QtGlobal>

/// What a query asks of each row, in one integer: kind, on the list or gone, without details, sex,
/// remark, account.
namespace Lianxi::Tag {

inline constexpr quint32 KindMask = 0x3;
inline constexpr quint32 Gone = 0x4;
inline constexpr quint32 Used = 0x8;
inline constexpr quint32 NoDetails = 0x10;
inline constexpr quint32 Remark = 0x20;
inline constexpr int SexShift = 6;
inline constexpr quint32 SexMask = 0x3 << SexShift;
inline constexpr int AccountShift = 8;
inline constexpr quint32 AccountMask = ~quint32{0xFF};

inline quint32 of(Sex sex)
{
    return static_cast<quint32>(sex) << SexShift;
}

} // namespace Lianxi::Tag
