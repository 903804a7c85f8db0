// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webwxdemotext.h"

#include <QList>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxDemoText {

namespace {

constexpr char32_t variation = 0xfe0f;
constexpr char32_t keyCap = 0x20e3;
constexpr char32_t firstUnescaped = 0x80;

bool isLongEmoji(char32_t code)
{
    return code >= 0x1f000 && code <= 0x1faff;
}

bool isShortEmoji(char32_t code)
{
    return (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff);
}

bool isSkinTone(char32_t code)
{
    return code >= 0x1f3fb && code <= 0x1f3ff;
}

bool isFlagLetter(char32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

QString span(std::initializer_list<char32_t> codes)
{
    QString digits;
    for (const char32_t code : codes)
        digits += QString::number(static_cast<uint>(code), 16);
    return u"<span class=\"emoji emoji%1\"></span>"_s.arg(digits);
}

QString plain(char32_t code)
{
    switch (code) {
    case U'&':
        return u"&amp;"_s;
    case U'<':
        return u"&lt;"_s;
    case U'>':
        return u"&gt;"_s;
    case U'"':
        return u"&quot;"_s;
    case U'\'':
        return u"&#39;"_s;
    default:
        return QString::fromUcs4(&code, 1);
    }
}

} // namespace

QString marked(const QString &text)
{
    const QList<uint> units = text.toUcs4();
    const auto at = [&units](qsizetype index) {
        return index < units.size() ? static_cast<char32_t>(units.at(index)) : U'\0';
    };
    QString result;
    for (qsizetype i = 0; i < units.size(); ++i) {
        const char32_t code = at(i);
        const char32_t next = at(i + 1);
        const qsizetype cap = next == variation ? i + 2 : i + 1;
        if (code < firstUnescaped && at(cap) == keyCap) {
            result += span({code, keyCap});
            i = cap;
        } else if ((isFlagLetter(code) && isFlagLetter(next))
                   || (isLongEmoji(code) && isSkinTone(next))
                   || (isShortEmoji(code) && next == variation)) {
            result += span({code, next});
            ++i;
        } else if (isLongEmoji(code) || isShortEmoji(code)) {
            result += span({code});
        } else {
            result += plain(code);
        }
    }
    return result;
}

QString survivor(QString text)
{
    static const QRegularExpression keyCaps(u"(?<=[\\x01-\\x7f])\\x{fe0f}(?=\\x{20e3})"_s);
    return text.remove(keyCaps);
}

QByteArray withoutEscapes(const QByteArray &json)
{
    QByteArray result;
    for (qsizetype i = 0; i < json.size(); ++i) {
        result += json.at(i);
        if (json.at(i) != '\\' || i + 1 == json.size())
            continue;
        const uint code = json.at(i + 1) == 'u' ? json.mid(i + 2, 4).toUInt(nullptr, 16) : 0;
        if (code >= firstUnescaped)
            result += '\\';
        result += json.at(++i);
    }
    return result;
}

} // namespace Lianxi::WebWxDemoText
