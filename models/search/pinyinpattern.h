// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pinyintext.h"

#include <QByteArrayView>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace Lianxi {

/// A word as people type it for Chinese names: whole syllables, their first letters, or both mixed
/// ("zengqiang", "zq", "zengq", "zhq"); the last syllable may still be incomplete. A character
/// that is read in several ways matches with each of them: "zq" is 曾强 as well as 重庆.
///
/// Time for a text: linear in its length.
class PinyinPattern
{
public:
    /// `word` is folded. Only letters and digits can be matched, and only so many of them.
    static constexpr qsizetype LongestWord = 63;
    explicit PinyinPattern(QByteArrayView word);

    /// False for words that no pinyin can be.
    [[nodiscard]] bool isUsable() const { return m_length > 0; }
    [[nodiscard]] bool isIn(std::span<const PinyinUnit> text) const;
    /// Where the word is first found: the first unit, and the one after the last.
    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>>
    firstIn(std::span<const PinyinUnit> text) const;

private:
    /// Bit n: the first n letters of the word are behind us.
    using Progress = quint64;

    void prepare(QByteArrayView word);
    [[nodiscard]] Progress step(Progress from, PinyinUnit unit) const;
    [[nodiscard]] Progress stepFromStart(PinyinUnit unit) const;
    [[nodiscard]] Progress done() const { return Progress{1} << m_length; }

    qsizetype m_length = 0;
    QByteArray m_word;
    /// By syllable, then by how many letters are behind us: what one syllable leads to.
    std::vector<Progress> m_steps;
    std::vector<Progress> m_firstSteps; ///< from the start of the word, by set of readings
};

} // namespace Lianxi
