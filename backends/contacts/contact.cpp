// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

// FACTS.md §1, and the ones that public clients of the web protocol name.
constexpr std::array systemIds{
    "exmail_tool"_L1,  "facebookapp"_L1,  "feedsapp"_L1, "filehelper"_L1,     "floatbottle"_L1,
    "fmessage"_L1,     "helper_entry"_L1, "lbsapp"_L1,   "linkedinplugin"_L1, "masssendapp"_L1,
    "medianote"_L1,    "meishiapp"_L1,    "newsapp"_L1,  "notifymessage"_L1,  "officialaccounts"_L1,
    "pc_share"_L1,     "qmessage"_L1,     "qqfriend"_L1, "qqmail"_L1,         "qqsafe"_L1,
    "qqsync"_L1,       "readerapp"_L1,    "shakeapp"_L1, "tmessage"_L1,       "voiceinputapp"_L1,
    "voicevoipapp"_L1, "voipapp"_L1,      "weibo"_L1,    "weixin"_L1,
};

/// Embeddings, overrides and isolates: they would turn the text around them.
constexpr bool isDirectionControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E
        || c == 0x200F || c == 0x061C;
}

constexpr bool isInvisible(char32_t c)
{
    // Letters by category, yet they draw nothing: Hangul fillers and the Braille blank.
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

} // namespace

bool isSystemId(QStringView id)
{
    return std::ranges::any_of(systemIds, [id](QLatin1StringView known) { return id == known; });
}

bool isWeComId(QStringView id)
{
    return id.endsWith("@openim"_L1);
}

ContactKind kindOfId(QStringView id)
{
    if (id.endsWith("@chatroom"_L1))
        return ContactKind::Group;
    if (isSystemId(id))
        return ContactKind::System;
    if (id.startsWith("gh_"_L1))
        return ContactKind::Public;
    return ContactKind::Friend;
}

bool hasVisibleCharacter(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (QChar::isSpace(c) || isInvisible(c) || QChar::isMark(c))
            continue;
        const QChar::Category category = QChar::category(c);
        if (category != QChar::Other_Control && category != QChar::Other_Format)
            return true;
    }
    return false;
}

QString firstVisible(std::initializer_list<QStringView> texts)
{
    const auto found = std::ranges::find_if(texts, hasVisibleCharacter);
    return found == texts.end() ? QString() : found->toString();
}

QString displayName(const Contact &contact)
{
    return firstVisible(
        {contact.remark, contact.nickname, contact.membersTitle, contact.alias, contact.id});
}

QString oneLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (isDirectionControl(c.unicode()))
            continue;
        const bool breaks = c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
        line.append(breaks ? u' ' : c);
    }
    return line.trimmed();
}

} // namespace Lianxi
