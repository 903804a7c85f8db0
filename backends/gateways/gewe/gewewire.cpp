// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewewire.h"

#include "contactrows.h"
#include "geweenvelope.h"
#include "jsonreply.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::GeWeWire {

namespace {

Call call(const QString &path, QJsonObject body, const QString &appId)
{
    body.insert("appId"_L1, appId);
    return {path, compactJson(body)};
}

std::unexpected<Error> badShape(const QString &words)
{
    return failure(Error::Kind::BadReply, words);
}

/// `data` where it has to be an object.
Result<QJsonObject> dataObject(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    if (!data->isObject())
        return badShape(u"data is not an object"_s);
    return data->toObject();
}

/// Adds the ids of one of the three lists; false when it is no list at all. `kind` unset: what the
/// id tells.
bool addIds(Roster &roster, QSet<QString> &seen, const QJsonValue &list,
            std::optional<ContactKind> kind)
{
    if (list.isUndefined())
        return true;
    const std::optional<QJsonArray> ids = looseList(list);
    if (!ids)
        return false;
    qsizetype skipped = 0;
    for (const QJsonValue &value : *ids) {
        const QString id = looseId(value);
        if (id.isEmpty()) {
            ++skipped;
        } else if (!seen.contains(id)) {
            seen.insert(id);
            roster.entries.append({id, kind.value_or(kindOfId(id))});
        }
    }
    logSkippedRows(skipped, "gewe: the roster");
    return true;
}

ContactDetails detailsOf(const QJsonObject &row)
{
    return {
        .id = looseId(row["userName"_L1]),
        .nickname = presentText(row["nickName"_L1]),
        .remark = looseRemark(row["remark"_L1]),
        .alias = presentText(row["alias"_L1]),
        .signature = presentText(row["signature"_L1]),
        .sex = looseSex(row["sex"_L1]),
        .country = presentText(row["country"_L1]),
        .province = presentText(row["province"_L1]),
        .city = presentText(row["city"_L1]),
        .labelIds = looseLabelIds(row["labelList"_L1]),
        .avatarUrl = presentText(row["smallHeadImgUrl"_L1]),
        .largeAvatarUrl = presentText(row["bigHeadImgUrl"_L1]),
    };
}

QSet<QString> adminsOf(const QJsonValue &value)
{
    QSet<QString> admins;
    if (value.isArray()) {
        for (const QJsonValue &id : value.toArray())
            admins.insert(looseId(id));
    } else if (value.isString()) {
        admins.insert(value.toString());
    }
    return admins;
}

Member memberOf(const QJsonObject &row, const QString &owner, const QSet<QString> &admins)
{
    Member member;
    member.id = looseId(row["wxid"_L1]);
    member.nickname = row["nickName"_L1].toString();
    member.groupNickname = row["displayName"_L1].toString();
    member.inviterId = looseId(row["inviterUserName"_L1]);
    member.avatarUrl = row["smallHeadImgUrl"_L1].toString();
    // Not from memberFlag, whose meaning differs between versions (FACTS.md §5).
    if (!owner.isEmpty() && member.id == owner)
        member.role = MemberRole::Owner;
    else if (admins.contains(member.id))
        member.role = MemberRole::Admin;
    return member;
}

} // namespace

Call profileCall(const QString &appId)
{
    return call(u"/personal/getProfile"_s, {}, appId);
}

Call onlineCall(const QString &appId)
{
    return call(u"/login/checkOnline"_s, {}, appId);
}

Call listCall(const QString &appId)
{
    return call(u"/contacts/fetchContactsList"_s, {}, appId);
}

Call listCacheCall(const QString &appId)
{
    return call(u"/contacts/fetchContactsListCache"_s, {}, appId);
}

Call detailsCall(const QString &appId, const QStringList &ids)
{
    return call(u"/contacts/getDetailInfo"_s, {{u"wxids"_s, QJsonArray::fromStringList(ids)}},
                appId);
}

Call membersCall(const QString &appId, const QString &groupId)
{
    return call(u"/group/getChatroomMemberList"_s, {{u"chatroomId"_s, groupId}}, appId);
}

Call groupCall(const QString &appId, const QString &groupId)
{
    return call(u"/group/getChatroomInfo"_s, {{u"chatroomId"_s, groupId}}, appId);
}

Call labelsCall(const QString &appId)
{
    return call(u"/label/list"_s, {}, appId);
}

Call setFriendRemarkCall(const QString &appId, const QString &id, const QString &remark)
{
    return call(u"/contacts/setFriendRemark"_s, {{u"wxid"_s, id}, {u"remark"_s, remark}}, appId);
}

Call setGroupRemarkCall(const QString &appId, const QString &groupId, const QString &remark)
{
    return call(u"/group/modifyChatroomRemark"_s,
                {{u"chatroomId"_s, groupId}, {u"chatroomRemark"_s, remark}}, appId);
}

Result<void> doneFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    return {};
}

Result<Profile> profileFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = dataObject(json, token);
    if (!data)
        return failure(data.error());
    const Profile profile{
        .wxid = looseId(data->value("wxid"_L1)),
        .nickname = data->value("nickName"_L1).toString(),
        .alias = data->value("alias"_L1).toString(),
        .avatarUrl = data->value("smallHeadImgUrl"_L1).toString(),
    };
    if (profile.wxid.isEmpty())
        return badShape(u"a profile without wxid"_s);
    return profile;
}

Result<bool> onlineFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    if (data->isBool())
        return data->toBool();
    const QString text = looseId(*data).toLower();
    if (text == "true"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "0"_L1)
        return false;
    return badShape(u"data is not a boolean"_s);
}

Result<std::optional<Roster>> rosterFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    if (isNothing(*data))
        return std::optional<Roster>();
    const QJsonValue friends = (*data)["friends"_L1];
    const QJsonValue groups = (*data)["chatrooms"_L1];
    const QJsonValue publics = (*data)["ghs"_L1];
    if (friends.isUndefined() && groups.isUndefined() && publics.isUndefined())
        return badShape(u"data has none of friends, chatrooms, ghs"_s);
    Roster roster;
    QSet<QString> seen;
    // An id in two lists is what the more telling list says. A list that is something else must not
    // pass as an empty one: its contacts would be marked gone.
    if (!addIds(roster, seen, groups, ContactKind::Group)
        || !addIds(roster, seen, publics, ContactKind::Public)
        || !addIds(roster, seen, friends, std::nullopt))
        return badShape(u"friends, chatrooms or ghs is not a list"_s);
    // Nor one that is left out.
    if (isNothing(groups))
        roster.untold.append(ContactKind::Group);
    if (isNothing(publics))
        roster.untold.append(ContactKind::Public);
    if (isNothing(friends))
        roster.untold.append({ContactKind::Friend, ContactKind::System});
    return std::optional(std::move(roster));
}

Result<QList<ContactDetails>> detailsFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows = looseList(*data);
    if (!rows)
        return badShape(u"data is not a list"_s);
    return readRows<ContactDetails>(*rows, "gewe: the details", detailsOf);
}

Result<GroupMembers> membersFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = dataObject(json, token);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows = looseList(data->value("memberList"_L1));
    if (!rows)
        return badShape(u"memberList is not a list"_s);
    GroupMembers result;
    result.ownerId = looseId(data->value("chatroomOwner"_L1));
    result.expected = looseCount(data->value("memberCount"_L1));
    const QSet<QString> admins = adminsOf(data->value("adminWxid"_L1));
    result.members = readMembers(*rows, "gewe: the members", [&](const QJsonObject &row) {
        return memberOf(row, result.ownerId, admins);
    });
    if (result.members.isEmpty())
        return badShape(u"a group without members"_s);
    return result;
}

Result<QString> groupRemarkFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = dataObject(json, token);
    if (!data)
        return failure(data.error());
    // Absent is none here: whoever asks wants to know what the gateway has now.
    const QJsonValue remark = data->value("remark"_L1);
    if (!isNothing(remark) && !remark.isString())
        return badShape(u"remark is not a text"_s);
    return remark.toString();
}

Result<QList<Label>> labelsFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = dataObject(json, token);
    if (!data)
        return failure(data.error());
    const std::optional<QJsonArray> rows = looseList(data->value("labelList"_L1));
    if (!rows)
        return badShape(u"labelList is not a list"_s);
    return readLabels(*rows, "gewe: the labels");
}

} // namespace Lianxi::GeWeWire
