// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinyinpattern.h"

#include <hancharacters.h>

#include <algorithm>
#include <bit>
#include <string_view>

namespace Lianxi {

namespace {

/// The letters before the vowels, where they are two: people type "zh" for 中 as well as "z".
bool beginsWithTwoLetterInitial(std::string_view syllable)
{
    return syllable.size() > 2 && syllable[1] == 'h'
        && (syllable[0] == 'z' || syllable[0] == 'c' || syllable[0] == 's');
}

bool canBePinyin(QByteArrayView word)
{
    return !word.isEmpty() && word.size() <= PinyinPattern::LongestWord
        && std::ranges::all_of(
            word, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); })
        && std::ranges::any_of(word, [](char c) { return c >= 'a'; });
}

/// How far `syllable` leads when `rest` is still to be matched; bit n: n letters of it.
quint64 lettersTaken(std::string_view syllable, std::string_view rest)
{
    if (rest.empty() || syllable[0] != rest[0])
        return 0;
    quint64 taken = 1U << 1;
    if (beginsWithTwoLetterInitial(syllable) && rest.size() > 1 && rest[1] == 'h')
        taken |= 1U << 2;
    if (rest.starts_with(syllable))
        taken |= quint64{1} << syllable.size();
    if (syllable.starts_with(rest)) // the word ends within this syllable
        taken |= quint64{1} << rest.size();
    return taken;
}

} // namespace

PinyinPattern::PinyinPattern(QByteArrayView word)
{
    if (canBePinyin(word))
        prepare(word);
}

void PinyinPattern::prepare(QByteArrayView word)
{
    m_word = word.toByteArray();
    m_length = word.size();
    const auto length = static_cast<size_t>(m_length);
    const std::string_view letters(word.data(), length);
    m_steps.resize(Han::syllableCount() * length);
    for (quint16 number = 0; number < Han::syllableCount(); ++number) {
        for (size_t behind = 0; behind < length; ++behind) {
            m_steps[number * length + behind]
                = lettersTaken(Han::syllable(number), letters.substr(behind)) << behind;
        }
    }
    m_firstSteps.resize(Han::readingSetCount());
    for (Han::ReadingSet set = 0; set < Han::readingSetCount(); ++set)
        m_firstSteps[set] = step(1, set);
}

PinyinPattern::Progress PinyinPattern::step(Progress from, PinyinUnit unit) const
{
    Progress to = 0;
    for (Progress rest = from & (done() - 1); rest != 0; rest &= rest - 1) {
        const int behind = std::countr_zero(rest);
        if (unit >= LatinUnit) {
            if (m_word[behind] == static_cast<char>(unit - LatinUnit))
                to |= Progress{2} << behind;
            continue;
        }
        for (const quint16 syllable : Han::syllablesOf(unit))
            to |= m_steps[static_cast<size_t>(syllable * m_length + behind)];
    }
    return to;
}

PinyinPattern::Progress PinyinPattern::stepFromStart(PinyinUnit unit) const
{
    return unit < LatinUnit ? m_firstSteps[unit] : step(1, unit);
}

bool PinyinPattern::isIn(std::span<const PinyinUnit> text) const
{
    Progress progress = 0;
    for (const PinyinUnit unit : text) {
        Progress next = stepFromStart(unit);
        if (progress != 0)
            next |= step(progress, unit);
        if (next & done())
            return true;
        progress = next;
    }
    return false;
}

std::optional<std::pair<qsizetype, qsizetype>>
PinyinPattern::firstIn(std::span<const PinyinUnit> text) const
{
    for (size_t start = 0; start < text.size(); ++start) {
        Progress progress = 1;
        for (size_t at = start; at < text.size() && progress != 0; ++at) {
            progress = step(progress, text[at]);
            if (progress & done())
                return std::pair{static_cast<qsizetype>(start), static_cast<qsizetype>(at + 1)};
        }
    }
    return std::nullopt;
}

} // namespace Lianxi
