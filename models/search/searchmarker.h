// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pinyinpattern.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace Lianxi {

/// A piece of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// Shows where the words of a search are in a text that is shown: by the same rules as the search
/// itself. Made once for a search, asked for each cell that is painted.
class SearchMarker
{
public:
    SearchMarker() = default;
    explicit SearchMarker(const QString &search);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// Whether all words are in a text, which is folded, or are how `read` is read; also when
    /// there are none.
    [[nodiscard]] bool matches(const QByteArray &text, const QList<PinyinUnit> &read) const;
    /// In the order of the text, none touching another.
    [[nodiscard]] QList<TextSpan> spansIn(const QString &text) const;

private:
    struct Word
    {
        QByteArray text; ///< folded
        PinyinPattern pinyin;
    };
    std::vector<Word> m_words;
};

} // namespace Lianxi
