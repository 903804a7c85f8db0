// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxtext.h"

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxText {

namespace {

constexpr QStringView SpanStart = u"<span class=\"emoji emoji";
constexpr QStringView SpanEnd = u"\"></span>";
constexpr qsizetype MostDigits = 10;
/// "&#x10FFFF;" without the ampersand; longer ones are not entities.
constexpr qsizetype LongestEntity = 9;

/// What a piece of text stands for, and how long it is. No characters: it stands for itself.
struct Piece
{
    QString characters;
    qsizetype length = 1;
};

std::optional<char32_t> codePoint(QStringView digits, int base)
{
    bool isNumber = false;
    const uint value = digits.toUInt(&isNumber, base);
    // A sign or a blank is no digit, but toUInt() takes them.
    const bool startsWithDigit = !digits.isEmpty() && digits.front().isLetterOrNumber();
    const bool isControl = value < 0x20 && value != u'\t' && value != u'\n' && value != u'\r';
    if (!isNumber || !startsWithDigit || isControl || value > QChar::LastValidCodePoint
        || QChar::isSurrogate(value))
        return std::nullopt;
    return value;
}

/// How many of an emoji's digits its first character has: 4–5 digits are one, longer ones two.
std::optional<qsizetype> firstLength(qsizetype digits)
{
    switch (digits) {
    case 4:
    case 5:
        return digits;
    case 6:
        return 2;
    case 8:
        return 4;
    case 10:
        return 5;
    default:
        return std::nullopt;
    }
}

QString emoji(QStringView digits)
{
    const std::optional<qsizetype> length = firstLength(digits.size());
    if (!length)
        return {};
    QString characters;
    for (const QStringView part : {digits.first(*length), digits.sliced(*length)}) {
        if (part.isEmpty())
            continue;
        const std::optional<char32_t> character = codePoint(part, 16);
        if (!character)
            return {};
        characters += QString::fromUcs4(&*character, 1);
    }
    return characters;
}

/// `rest` begins with "<".
Piece spanAt(QStringView rest)
{
    if (!rest.startsWith(SpanStart))
        return {};
    const QStringView inside = rest.sliced(SpanStart.size());
    const qsizetype end = inside.first(std::min(inside.size(), MostDigits + 1)).indexOf(u'"');
    if (end < 0 || !inside.sliced(end).startsWith(SpanEnd))
        return {};
    return {emoji(inside.first(end)), SpanStart.size() + end + SpanEnd.size()};
}

QString entity(QStringView name)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 6> named{{{u"amp", u'&'},
                                                                            {u"lt", u'<'},
                                                                            {u"gt", u'>'},
                                                                            {u"quot", u'"'},
                                                                            {u"apos", u'\''},
                                                                            {u"nbsp", u'\u00a0'}}};
    for (const auto &[known, character] : named) {
        if (name == known)
            return QString(QChar(character));
    }
    if (!name.startsWith(u'#'))
        return {};
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const auto character = isHex ? codePoint(name.sliced(2), 16) : codePoint(name.sliced(1), 10);
    return character ? QString::fromUcs4(&*character, 1) : QString();
}

/// `rest` begins with "&".
Piece entityAt(QStringView rest)
{
    const QStringView inside = rest.sliced(1, std::min(rest.size() - 1, LongestEntity + 1));
    const qsizetype end = inside.indexOf(u';');
    if (end < 1)
        return {};
    return {entity(inside.first(end)), end + 2};
}

} // namespace

QString decoded(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    QString result;
    result.reserve(text.size());
    const QStringView all = text;
    for (qsizetype at = 0; at < all.size();) {
        Piece piece;
        if (all[at] == u'<')
            piece = spanAt(all.sliced(at));
        else if (all[at] == u'&')
            piece = entityAt(all.sliced(at));
        if (piece.characters.isEmpty()) {
            result += all[at];
            ++at;
        } else {
            result += piece.characters;
            at += piece.length;
        }
    }
    return result;
}

} // namespace Lianxi::WebWxText
