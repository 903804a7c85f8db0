// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hancharacters.h"

#include "hantables.h"

#include <algorithm>
#include <iterator>

namespace Lianxi::Han {

namespace {

/// The value of a character in one of the tables for the rarer ones; 0 when it is not there.
template <typename Pair, size_t Size>
char32_t rareValue(const Pair (&table)[Size], char32_t character)
{
    const auto *const found = std::ranges::lower_bound(table, character, {}, &Pair::character);
    return found != std::end(table) && found->character == character ? found->value : 0;
}

constexpr bool isCommon(char32_t character)
{
    return character >= Tables::FirstCommon && character <= Tables::LastCommon;
}

} // namespace

ReadingSet readingSet(char32_t character)
{
    if (isCommon(character))
        return Tables::CommonReadings[character - Tables::FirstCommon];
    return character < Tables::FirstCommon
        ? ReadingSet{0}
        : static_cast<ReadingSet>(rareValue(Tables::RareReadings, character));
}

ReadingSet readingSetCount()
{
    return static_cast<ReadingSet>(std::size(Tables::SetStarts) - 1);
}

std::span<const quint16> syllablesOf(ReadingSet set)
{
    const std::span<const quint16> all(Tables::SetSyllables);
    return all.subspan(Tables::SetStarts[set], Tables::SetStarts[set + 1] - Tables::SetStarts[set]);
}

quint16 syllableCount()
{
    return static_cast<quint16>(std::size(Tables::Syllables));
}

std::string_view syllable(quint16 number)
{
    return Tables::Syllables[number];
}

char32_t simplified(char32_t character)
{
    if (character < Tables::FirstCommon)
        return character;
    if (isCommon(character)) {
        if (const char16_t common = Tables::CommonSimplified[character - Tables::FirstCommon])
            return common;
    }
    const char32_t rare = rareValue(Tables::RareSimplified, character);
    return rare ? rare : character;
}

} // namespace Lianxi::Han
