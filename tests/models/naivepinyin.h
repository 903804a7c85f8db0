// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/pinyintext.h"
#include <hancharacters.h>

#include <QList>

#include <string>
#include <string_view>

namespace Lianxi::Test {

/// Search by pinyin as one would explain it: try everything, one way after the other.
inline bool restMatches(const QList<PinyinUnit> &units, qsizetype at, std::string_view rest)
{
    if (rest.empty())
        return true;
    if (at == units.size())
        return false;
    const PinyinUnit unit = units[at];
    if (unit >= LatinUnit)
        return rest[0] == char(unit - LatinUnit) && restMatches(units, at + 1, rest.substr(1));
    for (const quint16 number : Han::syllablesOf(unit)) {
        const std::string_view syllable = Han::syllable(number);
        if (syllable.starts_with(rest))
            return true;
        for (const size_t letters : {size_t{1}, size_t{2}, syllable.size()}) {
            if (letters == 2 && (syllable.size() < 3 || syllable[1] != 'h'))
                continue;
            const std::string_view part = syllable.substr(0, letters);
            if (rest.starts_with(part) && restMatches(units, at + 1, rest.substr(part.size())))
                return true;
        }
    }
    return false;
}

inline bool isReadLike(QStringView name, const QByteArray &word)
{
    bool hasLetter = false;
    for (const char c : word) {
        const bool isLetter = c >= 'a' && c <= 'z';
        if (!isLetter && (c < '0' || c > '9'))
            return false;
        hasLetter |= isLetter;
    }
    const PinyinText text = pinyinText(name);
    if (!hasLetter || !text.hasHan)
        return false;
    for (qsizetype start = 0; start < text.units.size(); ++start) {
        if (restMatches(text.units, start, word.toStdString()))
            return true;
    }
    return false;
}

} // namespace Lianxi::Test
