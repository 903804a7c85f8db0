// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "initials.h"

#include "contact.h"

#include <QTextBoundaryFinder>

#include <array>
#include <utility>

namespace Lianxi {

namespace {

constexpr std::array<QRgb, 12> hues{
    0xFFB5533C, 0xFFA9622A, 0xFF8A6D1F, 0xFF5F7A2B, 0xFF3A7D44, 0xFF1F7F6E,
    0xFF2A7891, 0xFF3A6EA8, 0xFF5A64B0, 0xFF7A5BB0, 0xFF9A5297, 0xFFAD4F74,
};

char32_t firstCodePoint(QStringView grapheme)
{
    if (grapheme.size() > 1 && grapheme[0].isHighSurrogate() && grapheme[1].isLowSurrogate())
        return QChar::surrogateToUcs4(grapheme[0], grapheme[1]);
    return grapheme[0].unicode();
}

bool isPunctuation(char32_t c)
{
    return QChar::isPunct(c) || QChar::category(c) == QChar::Symbol_Math
        || QChar::category(c) == QChar::Symbol_Modifier;
}

bool hasCase(char32_t c)
{
    return QChar::toUpper(c) != c || QChar::toLower(c) != c;
}

/// QTextBoundaryFinder of Qt 6.4 ends a grapheme after a zero-width joiner.
bool goesOn(QStringView text, qsizetype at)
{
    constexpr char16_t joiner = 0x200D;
    if (text[at - 1] == joiner || text[at] == joiner)
        return true;
    const char32_t next = firstCodePoint(text.sliced(at));
    return next >= 0x1F3FB && next <= 0x1F3FF; // skin tones
}

QList<QString> graphemes(const QString &text)
{
    QList<QString> parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (end < text.size() && goesOn(text, end))
            continue;
        parts.append(text.sliced(start, end - start));
        start = end;
    }
    return parts;
}

qsizetype firstShown(const QList<QString> &parts)
{
    qsizetype anyVisible = -1;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (!hasVisibleCharacter(parts[i]))
            continue;
        if (!isPunctuation(firstCodePoint(parts[i])))
            return i;
        if (anyVisible < 0)
            anyVisible = i;
    }
    return anyVisible;
}

/// The first letter of the word after the one at `from`, when its script has capitals.
QString secondLetter(const QList<QString> &parts, qsizetype from)
{
    bool wordEnded = false;
    for (const QString &part : parts.sliced(from + 1)) {
        const char32_t c = firstCodePoint(part);
        if (QChar::isSpace(c) || c == U'.' || c == U'_' || c == U'-')
            wordEnded = true;
        else if (wordEnded && !isPunctuation(c))
            return hasCase(c) ? part.toUpper() : QString();
    }
    return {};
}

} // namespace

QString initials(const QString &name)
{
    const QList<QString> parts = graphemes(oneLine(name));
    const qsizetype first = firstShown(parts);
    if (first < 0)
        return {};
    if (!hasCase(firstCodePoint(parts[first])))
        return parts[first];
    return parts[first].toUpper() + secondLetter(parts, first);
}

QColor colorOfId(const QString &id)
{
    // FNV-1a: qHash is seeded anew for every process.
    quint32 hash = 2166136261U;
    for (const char byte : id.toUtf8()) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    hash ^= hash >> 16U;
    return QColor::fromRgb(hues[hash % hues.size()]);
}

} // namespace Lianxi
