// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancedemorows.h"

#include "demorowwriter.h"
#include "demowords.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The two of the system's own contacts that are listed among the friends; the rest are "others".
bool isListedAsFriend(const DemoPerson &person)
{
    return person.kind == DemoPerson::Kind::Friend || person.id == "weixin"_L1
        || person.id == "filehelper"_L1;
}

} // namespace

QJsonObject InstanceDemoRows::addressBook() const
{
    QJsonArray friends;
    QJsonArray others;
    for (const QString &id : m_world->friendIds()) {
        if (isListedAsFriend(*m_world->person(id)))
            friends.append(id);
        else
            others.append(id);
    }
    const QStringList publicIds = m_world->publicIds();
    return {{"chatrooms"_L1, QJsonArray::fromStringList(m_world->groupIds())},
            {"friends"_L1, friends},
            {"ghs"_L1,
             publicIds.isEmpty() ? QJsonValue(QJsonValue::Null)
                                 : QJsonValue(QJsonArray::fromStringList(publicIds))},
            {"others"_L1, others}};
}

QJsonObject InstanceDemoRows::contact(const DemoPerson &person) const
{
    DemoRowWriter row(person.id);
    row.text("userName"_L1, person.id);
    row.text("aliasName"_L1, person.alias);
    row.text("nickName"_L1, person.nickname);
    row.text("remark"_L1, person.remark);
    row.text("signature"_L1, person.signature);
    row.sex(person.sex);
    row.text("country"_L1,
             person.region < 0 ? QString() : DemoWords::regions[person.region].country.toString());
    row.value("bigHead"_L1, m_pictures.large(person));
    row.value("smallHead"_L1, m_pictures.small(person));
    row.text("labelList"_L1, DemoRowWriter::joined(person.labelIds));
    row.text("v1"_L1, person.id); // means nothing
    return row.row();
}

QJsonObject InstanceDemoRows::contact(const DemoGroup &group) const
{
    DemoRowWriter row(group.id);
    row.text("userName"_L1, group.id);
    row.text("nickName"_L1, group.title);
    row.text("remark"_L1, group.remark);
    row.sex(DemoPerson::Sex::Unknown);
    row.nothing({"aliasName"_L1, "signature"_L1, "country"_L1, "bigHead"_L1, "labelList"_L1});
    row.value("smallHead"_L1, m_pictures.small(group));
    row.text("v1"_L1, group.id);
    return row.row();
}

QJsonArray InstanceDemoRows::members(const DemoGroup &group) const
{
    QJsonArray rows;
    for (const DemoMember &member : group.members) {
        const DemoPerson &person = *m_world->person(member.id);
        DemoRowWriter row(member.id);
        row.text("userName"_L1, member.id);
        row.text("nickName"_L1, person.nickname);
        row.text("displayName"_L1, member.displayName);
        row.value("bigHeadImgUrl"_L1, m_pictures.large(person));
        row.value("smallHeadImgUrl"_L1, m_pictures.small(person));
        row.value("chatRoomMemberFlag"_L1, 0);
        rows.append(row.row());
    }
    return rows;
}

QJsonObject InstanceDemoRows::groupInfo(const DemoGroup &group) const
{
    QJsonArray members;
    for (const DemoMember &member : group.members) {
        DemoRowWriter row(member.id);
        row.text("userName"_L1, member.id);
        row.text("nikeName"_L1, m_world->person(member.id)->nickname); // so it is spelt
        row.text("inviterUserName"_L1, member.inviterId);
        members.append(row.row());
    }
    DemoRowWriter row(group.id);
    row.text("chatRoomId"_L1, group.id);
    row.text("userName"_L1, group.id);
    row.text("nickName"_L1, group.title);
    row.text("chatRoomOwner"_L1, group.ownerId);
    row.nothing("bigHeadImgUrl"_L1);
    row.value("smallHeadImgUrl"_L1, m_pictures.small(group));
    row.value("memberCount"_L1, group.members.size());
    row.value("chatRoomMembers"_L1, members);
    return row.row();
}

QJsonArray InstanceDemoRows::labels() const
{
    QJsonArray rows;
    for (const DemoLabel &label : m_world->labels()) {
        const bool asText = label.id % 2 == 0;
        rows.append(QJsonObject{
            {"labelName"_L1, label.name},
            {"labelId"_L1, asText ? QJsonValue(QString::number(label.id)) : QJsonValue(label.id)}});
    }
    return rows;
}

} // namespace Lianxi
