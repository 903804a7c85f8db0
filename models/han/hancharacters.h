// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <span>
#include <string_view>

/// What Unihan knows of Han characters: how they are read, and their simplified forms. Pure, any
/// thread; each call is a look-up.
namespace Lianxi::Han {

/// The number of a set of readings that some characters share; 0: no readings are known, or it is
/// no Han character.
using ReadingSet = quint16;
[[nodiscard]] ReadingSet readingSet(char32_t character);
[[nodiscard]] ReadingSet readingSetCount();

/// All readings of a set: numbers of syllables.
[[nodiscard]] std::span<const quint16> syllablesOf(ReadingSet set);
[[nodiscard]] quint16 syllableCount();
/// A syllable of pinyin without its tone: "zhong". "ü" is written both ways that people type it,
/// as two syllables: "lv" and "lu".
[[nodiscard]] std::string_view syllable(quint16 number);

/// The simplified form of a traditional character; else the character itself. Where there are
/// several forms it is always the same one, so two texts that differ only in their script become
/// equal.
[[nodiscard]] char32_t simplified(char32_t character);

} // namespace Lianxi::Han
