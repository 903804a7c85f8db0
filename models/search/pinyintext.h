// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Lianxi {

/// A text as a search by pinyin looks at it: a number for each character that can be typed, which
/// is a set of readings (see hancharacters.h), or a Latin letter or digit. All other characters
/// (blanks, punctuation, emoji) are left out.
using PinyinUnit = quint16;

/// Units from here on are Latin letters and digits: LatinUnit + their code.
inline constexpr PinyinUnit LatinUnit = 0xFF00;
/// Stands between two texts; nothing matches across it.
inline constexpr PinyinUnit PinyinBreak = 0;

struct PinyinText
{
    QList<PinyinUnit> units;
    QList<qsizetype> places; ///< of each unit's character in the text
    bool hasHan = false; ///< at least one unit is a set of readings
};
[[nodiscard]] PinyinText pinyinText(QStringView text);

} // namespace Lianxi
