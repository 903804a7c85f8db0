// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "group.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype NamesInTitle = 4;
constexpr qsizetype LongestTitle = 60; ///< in UTF-16 units
/// Looked at to find those names: nobody needs a title enough to read 500 names that show nothing.
constexpr qsizetype MembersForTitle = 50;

/// At most `length` units of `text`, cut between two characters as the user sees them.
QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    characters.setPosition(length - 1);
    qsizetype end = length - 1;
    if (!characters.isAtBoundary())
        end = characters.toPreviousBoundary();
    // One character that is longer than the title: then it is cut all the same.
    if (end <= 0)
        end = text[length - 2].isHighSurrogate() ? length - 2 : length - 1;
    return text.first(end).trimmed() + u'…';
}

} // namespace

QString displayName(const Member &member)
{
    return firstVisible({member.groupNickname, member.remark, member.nickname, member.id});
}

QString titleOfMembers(const QList<Member> &members, const QString &ownId)
{
    QStringList names;
    for (const Member &member : members.first(std::min(members.size(), MembersForTitle))) {
        if (names.size() == NamesInTitle)
            break;
        if (!ownId.isEmpty() && member.id == ownId)
            continue;
        const QString name
            = oneLine(firstVisible({member.remark, member.groupNickname, member.nickname})
                          .left(LongestTitle * 2));
        if (hasVisibleCharacter(name))
            names.append(name);
    }
    return shortened(names.join(u"、"_s), LongestTitle);
}

} // namespace Lianxi
