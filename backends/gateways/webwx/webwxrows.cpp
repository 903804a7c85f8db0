// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxrows.h"

#include "contactrows.h"
#include "jsonreply.h"
#include "webwxpicture.h"
#include "webwxtext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxWire {

namespace {

/// Of VerifyFlag.
constexpr qint64 PublicAccountBit = 8;

/// A name: nothing where it is empty.
std::optional<QString> nameIn(const QJsonValue &value)
{
    const QString text = WebWxText::decoded(value.toString());
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// "" and null say that there is none; an absent or unreadable one says nothing.
std::optional<QString> remarkIn(const QJsonValue &value)
{
    const std::optional<QString> remark = looseRemark(value);
    return remark ? std::optional(WebWxText::decoded(*remark)) : std::nullopt;
}

ContactKind kindOfRow(const QString &id, const QJsonObject &row)
{
    if (id.startsWith("@@"_L1))
        return ContactKind::Group;
    if (isSystemId(id)) // before the rest: "weixin" has the bit as well
        return ContactKind::System;
    const bool isPublic = (looseInteger(row["VerifyFlag"_L1]).value_or(0) & PublicAccountBit) != 0
        || row["KeyWord"_L1].toString() == "gh_"_L1;
    return isPublic ? ContactKind::Public : ContactKind::Friend;
}

std::optional<QString> pictureIn(const QJsonValue &value, const WebWxSession &session)
{
    const QString url = WebWxPicture::storedUrl(value.toString(), session);
    return url.isEmpty() ? std::nullopt : std::optional(url);
}

ContactDetails detailsOf(const QJsonObject &row, const WebWxSession &session)
{
    return {
        .id = row["UserName"_L1].toString(),
        .nickname = nameIn(row["NickName"_L1]),
        .remark = remarkIn(row["RemarkName"_L1]),
        .alias = presentText(row["Alias"_L1]),
        .signature = nameIn(row["Signature"_L1]),
        .sex = looseSex(row["Sex"_L1]),
        .province = presentText(row["Province"_L1]),
        .city = presentText(row["City"_L1]),
        .avatarUrl = pictureIn(row["HeadImgUrl"_L1], session),
    };
}

/// Who owns a group. One of the two is there, or none. [guess: ChatRoomOwner]
QString ownerOf(const QJsonObject &group, const QJsonArray &members)
{
    if (const QString owner = group["ChatRoomOwner"_L1].toString(); !owner.isEmpty())
        return owner;
    const qint64 uin = looseInteger(group["OwnerUin"_L1]).value_or(0);
    if (uin == 0)
        return {};
    const auto owner = std::ranges::find_if(
        members, [uin](const QJsonValue &member) { return looseInteger(member["Uin"_L1]) == uin; });
    return owner == members.end() ? QString() : (*owner)["UserName"_L1].toString();
}

Member memberOf(const QJsonObject &row, const QString &owner, const WebWxSession &session)
{
    Member member;
    member.id = row["UserName"_L1].toString();
    member.nickname = WebWxText::decoded(row["NickName"_L1].toString());
    member.groupNickname = WebWxText::decoded(row["DisplayName"_L1].toString());
    member.avatarUrl = WebWxPicture::storedUrl(row["HeadImgUrl"_L1].toString(), session);
    if (!owner.isEmpty() && member.id == owner)
        member.role = MemberRole::Owner;
    return member;
}

} // namespace

Result<Rows> rowsIn(const QJsonValue &value, const WebWxSession &session)
{
    const std::optional<QJsonArray> list = looseList(value);
    if (!list)
        return failure(Error::Kind::BadReply, u"the list is not a list"_s);
    Rows rows;
    for (const QJsonValue &item : *list) {
        const QJsonObject row = item.toObject();
        ContactDetails details = detailsOf(row, session);
        if (details.id.isEmpty())
            continue;
        rows.entries.append({details.id, kindOfRow(details.id, row)});
        rows.details.append(std::move(details));
    }
    logSkippedRows(list->size() - rows.details.size(), "webwx: a list");
    if (rows.details.isEmpty() && !list->isEmpty())
        return failure(Error::Kind::BadReply, u"no row has a UserName"_s);
    return rows;
}

GroupMembers membersOf(const QJsonObject &group, const WebWxSession &session)
{
    const QJsonArray rows = looseList(group["MemberList"_L1]).value_or(QJsonArray());
    GroupMembers result;
    result.groupId = group["UserName"_L1].toString();
    result.ownerId = ownerOf(group, rows);
    result.expected = looseCount(group["MemberCount"_L1]);
    result.members = readMembers(rows, "webwx: the members", [&](const QJsonObject &row) {
        return memberOf(row, result.ownerId, session);
    });
    return result;
}

} // namespace Lianxi::WebWxWire
