// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gewedemorows.h"

#include "demorandom.h"
#include "demorowwriter.h"
#include "demowords.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

DemoRowWriter rowOf(const QString &id)
{
    DemoRowWriter row(id);
    row.text("userName"_L1, id);
    return row;
}

void writePlace(DemoRowWriter &row, const DemoPerson &person)
{
    if (person.region < 0) {
        row.nothing({"country"_L1, "province"_L1, "city"_L1});
        return;
    }
    const DemoWords::Region &region = DemoWords::regions[person.region];
    row.text("country"_L1, region.country.toString());
    row.text("province"_L1, region.province.toString());
    row.text("city"_L1, region.city.toString());
}

} // namespace

QJsonObject GeweDemoRows::brief(const DemoPerson &person) const
{
    DemoRowWriter row = rowOf(person.id);
    row.text("nickName"_L1, person.nickname);
    row.text("pyInitial"_L1, person.initials);
    row.text("quanPin"_L1, person.pinyin);
    row.sex(person.sex);
    row.text("remark"_L1, person.remark);
    row.value("bigHeadImgUrl"_L1, m_pictures.large(person));
    row.value("smallHeadImgUrl"_L1, m_pictures.small(person));
    row.nothing({"remarkPyInitial"_L1, "remarkQuanPin"_L1, "signature"_L1, "alias"_L1, "country"_L1,
                 "province"_L1, "city"_L1, "description"_L1, "labelList"_L1, "phoneNumList"_L1});
    return row.row();
}

QJsonObject GeweDemoRows::details(const DemoPerson &person) const
{
    DemoRowWriter row = rowOf(person.id);
    row.text("nickName"_L1, person.nickname);
    row.nothing({"pyInitial"_L1, "quanPin"_L1, "remarkPyInitial"_L1, "remarkQuanPin"_L1});
    row.sex(person.sex);
    row.text("remark"_L1, person.remark);
    row.text("signature"_L1, person.signature);
    row.text("alias"_L1, person.alias);
    writePlace(row, person);
    row.nothing("bigHeadImgUrl"_L1);
    if (DemoRandom::of(9, person.id).oneIn(7))
        row.nothing("smallHeadImgUrl"_L1);
    else
        row.value("smallHeadImgUrl"_L1, m_pictures.small(person));
    row.text("description"_L1, person.description);
    row.text("labelList"_L1, DemoRowWriter::joined(person.labelIds));
    row.value("phoneNumList"_L1,
              person.phone.isEmpty() ? QJsonValue(QJsonValue::Null)
                                     : QJsonValue(QJsonArray{person.phone}));
    return row.row();
}

QJsonObject GeweDemoRows::brief(const DemoGroup &group) const
{
    DemoRowWriter row = rowOf(group.id);
    row.text("nickName"_L1, group.title);
    row.sex(DemoPerson::Sex::Unknown);
    row.text("remark"_L1, group.remark);
    row.value("bigHeadImgUrl"_L1, m_pictures.large(group));
    row.value("smallHeadImgUrl"_L1, m_pictures.small(group));
    row.nothing({"pyInitial"_L1, "quanPin"_L1, "signature"_L1, "alias"_L1, "country"_L1,
                 "province"_L1, "city"_L1, "labelList"_L1});
    return row.row();
}

QJsonObject GeweDemoRows::details(const DemoGroup &group) const
{
    DemoRowWriter row = rowOf(group.id);
    row.text("nickName"_L1, group.title);
    row.sex(DemoPerson::Sex::Unknown);
    row.text("remark"_L1, group.remark);
    row.nothing("bigHeadImgUrl"_L1);
    row.value("smallHeadImgUrl"_L1, m_pictures.small(group));
    row.nothing({"pyInitial"_L1, "quanPin"_L1, "signature"_L1, "alias"_L1, "country"_L1,
                 "province"_L1, "city"_L1, "description"_L1, "labelList"_L1, "phoneNumList"_L1});
    return row.row();
}

QJsonObject GeweDemoRows::profile() const
{
    const DemoPerson &owner = m_world->owner();
    QJsonObject row = details(owner);
    row.remove("userName"_L1);
    row.insert("wxid"_L1, owner.id);
    row.insert("nickName"_L1, owner.nickname);
    row.insert("alias"_L1, owner.alias);
    row.insert("uin"_L1,
               qint64(5'000'000'000)
                   + static_cast<qint64>(DemoRandom::of(3, owner.id).below(1'000'000'000)));
    row.insert("smallHeadImgUrl"_L1, m_pictures.small(owner));
    row.insert("bigHeadImgUrl"_L1, m_pictures.large(owner));
    return row;
}

QJsonObject GeweDemoRows::loginInfo() const
{
    const DemoPerson &owner = m_world->owner();
    return {{"wxid"_L1, owner.id},
            {"nickName"_L1, owner.nickname},
            {"alias"_L1, owner.alias},
            {"uin"_L1, profile().value("uin"_L1)},
            {"smallHeadImgUrl"_L1, m_pictures.small(owner)}};
}

QJsonArray GeweDemoRows::members(const DemoGroup &group, Pictures pictures) const
{
    QJsonArray rows;
    for (const DemoMember &member : group.members) {
        const DemoPerson &person = *m_world->person(member.id);
        DemoRowWriter row = rowOf(member.id);
        row.text("nickName"_L1, person.nickname);
        row.text("displayName"_L1, member.displayName);
        row.text("inviterUserName"_L1, member.inviterId);
        // Not to be trusted: says nothing of who owns or runs the group.
        row.value("memberFlag"_L1, DemoRandom::of(5, member.id).oneIn(3) ? 2049 : 1);
        if (pictures == Pictures::With) {
            row.value("bigHeadImgUrl"_L1, m_pictures.large(person));
            row.value("smallHeadImgUrl"_L1, m_pictures.small(person));
        }
        QJsonObject object = row.row();
        object.remove("userName"_L1);
        object.insert("wxid"_L1, member.id);
        rows.append(object);
    }
    return rows;
}

QJsonObject GeweDemoRows::memberList(const DemoGroup &group) const
{
    QJsonObject data{{"memberList"_L1, members(group, Pictures::With)},
                     {"chatroomOwner"_L1, group.ownerId}};
    if (group.adminIds.isEmpty() && DemoRandom::of(6, group.id).oneIn(2))
        data.insert("adminWxid"_L1, QJsonValue::Null);
    else
        data.insert("adminWxid"_L1, QJsonArray::fromStringList(group.adminIds));
    return data;
}

QJsonObject GeweDemoRows::groupInfo(const DemoGroup &group) const
{
    QJsonObject row = details(group);
    row.remove("userName"_L1);
    row.insert("chatroomId"_L1, group.id);
    row.insert("chatroomOwner"_L1, group.ownerId);
    row.insert("memberList"_L1, members(group, Pictures::Without));
    return row;
}

QJsonObject GeweDemoRows::labelList() const
{
    QJsonArray rows;
    for (const DemoLabel &label : m_world->labels()) {
        const bool asText = label.id % 3 == 0;
        rows.append(QJsonObject{
            {"labelName"_L1, label.name},
            {"labelId"_L1, asText ? QJsonValue(QString::number(label.id)) : QJsonValue(label.id)}});
    }
    return {{"labelList"_L1, rows}};
}

} // namespace Lianxi
