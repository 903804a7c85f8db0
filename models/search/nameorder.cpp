// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nameorder.h"

#include <algorithm>
#include <array>

namespace Lianxi {

namespace {

/// The first character of each letter in the pinyin collation, as ICU 72 (CLDR 42) sorts it; no
/// syllable begins with I, U or V. Measured by sorting all Han characters; a test repeats that.
struct LetterStart
{
    char32_t character;
    char letter;
};
constexpr std::array letterStarts{
    LetterStart{U'阿', 'A'}, LetterStart{U'丷', 'B'}, LetterStart{U'嚓', 'C'},
    LetterStart{U'咑', 'D'}, LetterStart{U'妸', 'E'}, LetterStart{U'发', 'F'},
    LetterStart{U'旮', 'G'}, LetterStart{U'哈', 'H'}, LetterStart{U'丌', 'J'},
    LetterStart{U'咔', 'K'}, LetterStart{U'垃', 'L'}, LetterStart{U'呣', 'M'},
    LetterStart{U'嗯', 'N'}, LetterStart{U'喔', 'O'}, LetterStart{U'妑', 'P'},
    LetterStart{U'七', 'Q'}, LetterStart{U'呥', 'R'}, LetterStart{U'仨', 'S'},
    LetterStart{U'他', 'T'}, LetterStart{U'屲', 'W'}, LetterStart{U'夕', 'X'},
    LetterStart{U'丫', 'Y'}, LetterStart{U'帀', 'Z'},
};
/// The last character with a reading; the collation puts those without one behind it.
constexpr char32_t LastWithReading = U'咗';

constexpr char32_t FirstHan = 0x4E00;
constexpr char32_t EndOfHan = 0xA000;
constexpr quint8 NotYetFound = 0xFF;

QLocale pinyinLocale()
{
    return QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China);
}

QLocale collationLocale(const QLocale &locale)
{
    return locale.language() == QLocale::English || locale.language() == QLocale::C ? pinyinLocale()
                                                                                    : locale;
}

QString toString(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

char32_t firstCharacter(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return 0;
    if (text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return text[0].unicode();
}

/// É → E, Ａ → A.
char32_t withoutOrnament(char32_t c)
{
    for (QString parts = QChar::decomposition(c); !parts.isEmpty(); parts = QChar::decomposition(c))
        c = parts.front().unicode();
    return c;
}

} // namespace

NameOrder::NameOrder(const QLocale &locale)
    : m_collator(collationLocale(locale))
    , m_pinyin(pinyinLocale())
    , m_hanLetters(EndOfHan - FirstHan, NotYetFound)
{
    m_collator.setNumericMode(true);
    m_letterStarts.reserve(letterStarts.size());
    for (const LetterStart &start : letterStarts)
        m_letterStarts.emplace_back(m_pinyin.sortKey(toString(start.character)),
                                    static_cast<quint8>(start.letter - 'A'));
}

NameOrder::Key NameOrder::nameKey(const QString &name)
{
    return {letterOf(name), m_collator.sortKey(name)};
}

NameOrder::Key NameOrder::textKey(const QString &text) const
{
    return {0, m_collator.sortKey(text)};
}

quint8 NameOrder::letterOf(QStringView name)
{
    const char32_t first = firstCharacter(name);
    if (QChar::script(first) == QChar::Script_Han) {
        if (first < FirstHan || first >= EndOfHan)
            return letterOfHan(first);
        quint8 &letter = m_hanLetters[first - FirstHan];
        if (letter == NotYetFound)
            letter = letterOfHan(first);
        return letter;
    }
    const char32_t upper = QChar::toUpper(withoutOrnament(first));
    return upper >= U'A' && upper <= U'Z' ? static_cast<quint8>(upper - U'A') : Other;
}

quint8 NameOrder::letterOfHan(char32_t character)
{
    const QCollatorSortKey key = m_pinyin.sortKey(toString(character));
    if (key.compare(m_pinyin.sortKey(toString(LastWithReading))) > 0)
        return Other;
    const auto after = std::ranges::upper_bound(
        m_letterStarts, key, [](const auto &a, const auto &b) { return a.compare(b) < 0; },
        [](const auto &start) -> const QCollatorSortKey & { return start.first; });
    return after == m_letterStarts.begin() ? Other : std::prev(after)->second;
}

} // namespace Lianxi
