// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamrows.h"

#include "contactrows.h"
#include "jsonreply.h"

using namespace Qt::StringLiterals;

namespace Lianxi::WkTeamWire {

ContactDetails detailsOf(const QJsonObject &row)
{
    // "labelIDList" in the 2020 dialect, "labelList" elsewhere.
    const QJsonValue labels
        = row.contains("labelList"_L1) ? row["labelList"_L1] : row["labelIDList"_L1];
    return {
        .id = looseId(row["userName"_L1]),
        .nickname = presentText(row["nickName"_L1]),
        .remark = looseRemark(row["remark"_L1]),
        .alias = presentText(row["aliasName"_L1]),
        .signature = presentText(row["signature"_L1]),
        .sex = looseSex(row["sex"_L1]),
        .country = presentText(row["country"_L1]),
        .province = presentText(row["province"_L1]),
        .city = presentText(row["city"_L1]),
        .labelIds = looseLabelIds(labels),
        .avatarUrl = presentText(row["smallHead"_L1]),
        .largeAvatarUrl = presentText(row["bigHead"_L1]),
    };
}

ContactDetails listRowOf(const QJsonObject &row)
{
    ContactDetails details = detailsOf(row);
    if (details.remark && details.remark->isEmpty())
        details.remark.reset();
    if (details.labelIds && details.labelIds->isEmpty())
        details.labelIds.reset();
    return details;
}

QString inviterOf(const QJsonObject &row)
{
    for (const QLatin1StringView name : {"inviterUserName"_L1, "inviteUser"_L1}) {
        if (const QString id = looseId(row[name]); !id.isEmpty())
            return id;
    }
    return {};
}

Member memberOf(const QJsonObject &row)
{
    Member member;
    member.id = looseId(row["userName"_L1]);
    member.nickname = row["nickName"_L1].toString();
    member.groupNickname = row["displayName"_L1].toString();
    member.inviterId = inviterOf(row);
    member.avatarUrl = row["smallHeadImgUrl"_L1].toString();
    return member;
}

} // namespace Lianxi::WkTeamWire
