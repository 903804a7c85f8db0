// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folding.h"

#include <hancharacters.h>

#include <QChar>
#include <QString>

namespace Lianxi {

namespace {

/// A UTF-16 unit or a width form never folds to more bytes than this.
constexpr qsizetype MaxBytesPerUnit = 4;

constexpr bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E
        || c == 0x200F || c == 0x061C;
}

/// Without case and width: the bulk of names.
constexpr bool isPlainEastAsian(char32_t c)
{
    return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3);
}

char32_t ordinaryWidth(char32_t c)
{
    const QChar::Decomposition tag = QChar::decompositionTag(c);
    if (tag != QChar::Wide && tag != QChar::Narrow)
        return c;
    const QString ordinary = QChar::decomposition(c);
    return ordinary.isEmpty() ? c : ordinary.front().unicode();
}

char *appendUtf8(char *to, char32_t c)
{
    const auto put = [&to](char32_t byte) { *to++ = static_cast<char>(byte); };
    const auto putRest = [&put](char32_t bits) { put(0x80 | (bits & 0x3F)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        putRest(c);
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        putRest(c >> 6);
        putRest(c);
    } else {
        put(0xF0 | (c >> 18));
        putRest(c >> 12);
        putRest(c >> 6);
        putRest(c);
    }
    return to;
}

} // namespace

char32_t foldedCharacter(char32_t c)
{
    if (c < 0x80) {
        if (c >= U'A' && c <= U'Z')
            return c + (U'a' - U'A');
        return c < 0x20 || c == 0x7F ? U' ' : c;
    }
    if (isPlainEastAsian(c))
        return Han::simplified(c);
    if (c >= 0xFF00 && c <= 0xFFEF)
        c = ordinaryWidth(c);
    if (isDirectionControl(c))
        return 0;
    if (QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control)
        return U' ';
    return Han::simplified(QChar::toCaseFolded(c));
}

void appendFolded(QByteArray &out, QStringView text)
{
    const qsizetype before = out.size();
    out.resize(before + text.size() * MaxBytesPerUnit);
    char *const start = out.data();
    char *to = start + before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (QChar::isSurrogate(c)) {
            const bool isPair
                = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1])
                       : char32_t(QChar::ReplacementCharacter);
            i += isPair ? 1 : 0;
        }
        if (const char32_t plain = foldedCharacter(c))
            to = appendUtf8(to, plain);
    }
    out.truncate(to - start);
}

QByteArray folded(QStringView text)
{
    QByteArray out;
    appendFolded(out, text);
    return out;
}

QList<QByteArray> searchWords(QStringView search)
{
    QList<QByteArray> words = folded(search).split(' ');
    words.removeAll(QByteArray());
    return words;
}

} // namespace Lianxi
