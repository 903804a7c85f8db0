// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>

#include <vector>

namespace Lianxi {

/// The order of names and other texts for people. Names stand as in WeChat: by first letter, where
/// Han characters count by the first letter of their pinyin, so that letters and Han interleave
/// A–Z; digits, symbols, emoji and other scripts come last. Within a letter, and for other texts,
/// the locale's collation decides, with numbers by value. Not for two threads at once.
class NameOrder
{
public:
    /// 0–25 for A–Z; Other for the rest.
    static constexpr quint8 Other = 26;

    /// The collation of English, and of no locale, knows no pinyin: Chinese is taken for them, as
    /// it sorts Latin letters in the same way.
    explicit NameOrder(const QLocale &locale);

    struct Key
    {
        quint8 letter = 0;
        QCollatorSortKey text;

        [[nodiscard]] int compare(const Key &other) const
        {
            return letter != other.letter ? int{letter} - int{other.letter}
                                          : text.compare(other.text);
        }
    };
    [[nodiscard]] Key nameKey(const QString &name);
    [[nodiscard]] Key textKey(const QString &text) const;
    [[nodiscard]] quint8 letterOf(QStringView name);

private:
    [[nodiscard]] quint8 letterOfHan(char32_t character);

    QCollator m_collator;
    QCollator m_pinyin;
    std::vector<std::pair<QCollatorSortKey, quint8>> m_letterStarts; ///< ascending
    std::vector<quint8> m_hanLetters; ///< found already, by character from FirstHan on
};

} // namespace Lianxi
