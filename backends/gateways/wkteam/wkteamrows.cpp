// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamrows.h"

#include "jsonreply.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::WkTeamWire {

namespace {

std::optional<Sex> sexOf(const QJsonValue &value)
{
    if (isNothing(value))
        return std::nullopt;
    switch (looseInteger(value).value_or(0)) {
    case 1:
        return Sex::Male;
    case 2:
        return Sex::Female;
    default: // -5916789814496961 has been seen
        return Sex::Unknown;
    }
}

/// "" and null say that there is none; an absent or unreadable one says nothing.
std::optional<QString> remarkOf(const QJsonValue &value)
{
    if (value.isNull() || value.isString())
        return value.toString();
    return std::nullopt;
}

/// "1,3", 1 or ["1","3"]. "" and [] say that there is none: else the last label that a contact
/// loses would stay for ever. An absent, null or unreadable one says nothing.
std::optional<QStringList> labelIdsOf(const QJsonValue &value)
{
    if ((value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()))
        return QStringList();
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](const QString &id) {
        const QString clean = id.trimmed();
        if (clean.isEmpty() || seen.contains(clean))
            return;
        seen.insert(clean);
        ids.append(clean);
    };
    const QJsonArray list = value.toArray();
    for (const QJsonValue &id : list)
        add(looseId(id));
    const QStringList parts = looseId(value).split(u',');
    for (const QString &id : parts)
        add(id);
    return ids.isEmpty() ? std::nullopt : std::optional(ids);
}

} // namespace

ContactDetails detailsOf(const QJsonObject &row)
{
    // "labelIDList" in the 2020 dialect, "labelList" elsewhere.
    const QJsonValue labels
        = row.contains("labelList"_L1) ? row["labelList"_L1] : row["labelIDList"_L1];
    return {
        .id = looseId(row["userName"_L1]),
        .nickname = presentText(row["nickName"_L1]),
        .remark = remarkOf(row["remark"_L1]),
        .alias = presentText(row["aliasName"_L1]),
        .signature = presentText(row["signature"_L1]),
        .sex = sexOf(row["sex"_L1]),
        .country = presentText(row["country"_L1]),
        .province = presentText(row["province"_L1]),
        .city = presentText(row["city"_L1]),
        .labelIds = labelIdsOf(labels),
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
