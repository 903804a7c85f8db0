// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinyintext.h"

#include "folding.h"

#include <hancharacters.h>

namespace Lianxi {

namespace {

constexpr bool isLetterOrDigit(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
}

PinyinUnit unitOf(char32_t character)
{
    if (const Han::ReadingSet set = Han::readingSet(character))
        return set;
    const char32_t plain = foldedCharacter(character);
    return isLetterOrDigit(plain) ? static_cast<PinyinUnit>(LatinUnit + plain) : PinyinBreak;
}

} // namespace

PinyinText pinyinText(QStringView text)
{
    PinyinText result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype place = i;
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const PinyinUnit unit = unitOf(character);
        if (unit == PinyinBreak)
            continue;
        result.units.append(unit);
        result.places.append(place);
        result.hasHan |= unit < LatinUnit;
    }
    return result;
}

} // namespace Lianxi
