// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchmarker.h"

#include "folding.h"

#include <algorithm>

namespace Lianxi {

namespace {

/// A text as it is searched, and from where in the text each byte comes.
struct FoldedText
{
    QByteArray bytes;
    QList<qsizetype> places; ///< one more than bytes: the end
};

qsizetype unitsOfCharacter(const QString &text, qsizetype at)
{
    const bool isPair
        = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? 2 : 1;
}

FoldedText foldedText(const QString &text)
{
    FoldedText result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype units = unitsOfCharacter(text, at);
        appendFolded(result.bytes, QStringView(text).mid(at, units));
        result.places.resize(result.bytes.size(), at);
        at += units;
    }
    result.places.append(text.size());
    return result;
}

/// Sorted; those that overlap or touch become one.
QList<TextSpan> joined(QList<TextSpan> spans)
{
    std::ranges::sort(spans, {}, &TextSpan::start);
    QList<TextSpan> result;
    for (const TextSpan &span : std::as_const(spans)) {
        if (!result.isEmpty() && span.start <= result.last().start + result.last().length) {
            TextSpan &last = result.last();
            last.length = std::max(last.start + last.length, span.start + span.length) - last.start;
        } else {
            result.append(span);
        }
    }
    return result;
}

} // namespace

SearchMarker::SearchMarker(const QString &search)
{
    for (const QByteArray &word : searchWords(search))
        m_words.push_back({word, PinyinPattern(word)});
}

bool SearchMarker::matches(const QByteArray &text, const QList<PinyinUnit> &read) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return text.contains(word.text) || (word.pinyin.isUsable() && word.pinyin.isIn(read));
    });
}

QList<TextSpan> SearchMarker::spansIn(const QString &text) const
{
    if (m_words.empty() || text.isEmpty())
        return {};
    const FoldedText plain = foldedText(text);
    QList<TextSpan> spans;
    for (const Word &word : m_words) {
        qsizetype hit = plain.bytes.indexOf(word.text);
        const bool isText = hit >= 0;
        while (hit >= 0) {
            const qsizetype start = plain.places[hit];
            spans.append({start, plain.places[hit + word.text.size()] - start});
            hit = plain.bytes.indexOf(word.text, hit + word.text.size());
        }
        if (isText || !word.pinyin.isUsable())
            continue;
        const PinyinText read = pinyinText(text);
        if (!read.hasHan)
            continue;
        if (const auto found = word.pinyin.firstIn(read.units)) {
            const qsizetype last = read.places[found->second - 1];
            const qsizetype start = read.places[found->first];
            spans.append({start, last + unitsOfCharacter(text, last) - start});
        }
    }
    return joined(std::move(spans));
}

} // namespace Lianxi
