// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wkteamdemo.h"

#include "demonames.h"
#include "demorowwriter.h"
#include "demowords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int failed = 1001;

} // namespace

WkTeamDemo::WkTeamDemo(const DemoOptions &options)
    : InstanceDemo({.key = "wkteam"_L1,
                    .prefix = "/wkteam"_L1,
                    .instance = "wId"_L1,
                    .contact = "wcId"_L1,
                    .bodies = Bodies::Json},
                   options, options.seed ^ 0x776b'7465)
{
    serve("/member/login"_L1, Needs::Nothing, &WkTeamDemo::login);
    serve("/modifyRemark"_L1, Needs::Instance, &WkTeamDemo::modifyRemark);
    serve("/getContactLabelList"_L1, Needs::Instance, &WkTeamDemo::getContactLabelList);
    if (options.wkTeamDialect == DemoOptions::WkTeamDialect::Year2020)
        serveYear2020();
    else
        serveSuccessor();
}

void WkTeamDemo::serveYear2020()
{
    using enum Needs;
    serve("/getAllContact"_L1, Instance, &WkTeamDemo::getAllContact);
    serve("/getContact"_L1, Instance, &WkTeamDemo::getOneContact);
    serve("/getChatRoomMember"_L1, Instance, &WkTeamDemo::getMembersOfContact);
    serve("/modifyGroupRemark"_L1, Instance, &WkTeamDemo::renameGroup);
}

void WkTeamDemo::serveSuccessor()
{
    using enum Needs;
    serve("/queryLoginWx"_L1, Key, &WkTeamDemo::queryLoginWx);
    serve("/isOnline"_L1, Key, &WkTeamDemo::isOnline);
    serve("/initAddressList"_L1, Instance, &WkTeamDemo::initAddressList);
    serve("/getAddressList"_L1, Instance, &WkTeamDemo::getAddressList);
    serve("/getContact"_L1, Instance, &WkTeamDemo::getContact);
    serve("/getChatRoomMember"_L1, Instance, &WkTeamDemo::getChatRoomMember);
    serve("/modifyGroupRemark"_L1, Instance, &WkTeamDemo::modifyGroupRemark);
}

DemoReply WkTeamDemo::login(const Call &call)
{
    if (!isRightPassword(call.value("account"_L1), call.value("password"_L1)))
        return refused(failed, u"账号或密码错误"_s);
    return success(u"成功"_s,
                   QJsonObject{{"callbackUrl"_L1, QJsonValue::Null},
                               {"status"_L1, u"0"_s},
                               {"Authorization"_L1, token()}});
}

/// No remark, no labels; places in words.
QJsonObject WkTeamDemo::listRow(const DemoPerson &person) const
{
    DemoRowWriter row(person.id);
    row.text("userName"_L1, person.id);
    row.text("aliasName"_L1, person.alias);
    row.text("nickName"_L1, person.nickname);
    row.value("bigHead"_L1, rows().pictures().large(person));
    row.value("smallHead"_L1, rows().pictures().small(person));
    row.sex(person.sex);
    row.text("signature"_L1, person.signature);
    if (person.region < 0) {
        row.nothing({"country"_L1, "province"_L1, "city"_L1});
    } else {
        const DemoWords::Region &region = DemoWords::regions[person.region];
        row.text("country"_L1, region.countryWord.toString());
        row.text("province"_L1, region.provinceWord.toString());
        row.text("city"_L1, region.cityWord.toString());
    }
    return row.row();
}

/// The large picture is in the small one's place.
QJsonObject WkTeamDemo::listRow(const DemoGroup &group) const
{
    DemoRowWriter row(group.id);
    row.text("userName"_L1, group.id);
    row.text("nickName"_L1, group.title);
    row.value("smallHead"_L1, rows().pictures().large(group));
    row.sex(DemoPerson::Sex::Unknown);
    row.nothing({"aliasName"_L1, "signature"_L1, "country"_L1, "province"_L1, "city"_L1});
    QJsonObject object = row.row();
    object.insert("bigHead"_L1, QJsonValue::Null);
    return object;
}

QJsonArray WkTeamDemo::listRows(const QStringList &ids) const
{
    QJsonArray list;
    for (const QString &id : ids) {
        const DemoPerson *person = people().person(id);
        list.append(person ? listRow(*person) : listRow(*people().group(id)));
    }
    return list;
}

DemoReply WkTeamDemo::getAllContact(const Call &)
{
    const QJsonArray publicRows = listRows(people().publicIds());
    DemoReply reply = success(
        u"成功"_s,
        QJsonObject{{"public"_L1, publicRows.isEmpty() ? QJsonValue() : QJsonValue(publicRows)},
                    {"friend"_L1, listRows(people().friendIds())},
                    {"group"_L1, listRows(people().groupIds())}});
    reply.delay = options().listDelay;
    return reply;
}

/// One id; the row is not in a list.
DemoReply WkTeamDemo::getOneContact(const Call &call)
{
    const QString id = call.value("wcId"_L1);
    const DemoPerson *person = people().person(id);
    const DemoGroup *group = people().group(id);
    if (!person && !group)
        return noSuchContact(id);
    QJsonObject row = person ? listRow(*person) : listRow(*group);
    DemoRowWriter more(id);
    more.text("remark"_L1, person ? person->remark : group->remark);
    more.text("labelIDList"_L1, person ? DemoRowWriter::joined(person->labelIds) : QString());
    const QJsonObject added = more.row();
    for (auto member = added.begin(); member != added.end(); ++member)
        row.insert(member.key(), member.value());
    return success(u"成功"_s, row);
}

DemoReply WkTeamDemo::getMembersOfContact(const Call &call)
{
    const QString id = call.value("wcId"_L1);
    const DemoGroup *group = people().group(id);
    if (!group)
        return noSuchContact(id);
    QJsonArray list;
    for (const DemoMember &member : group->members) {
        const DemoPerson &person = *people().person(member.id);
        DemoRowWriter row(member.id);
        row.text("userName"_L1, member.id);
        row.text("nickName"_L1, person.nickname);
        row.text("displayName"_L1, member.displayName);
        row.value("smallHeadImgUrl"_L1, rows().pictures().small(person));
        row.text("inviteUser"_L1, member.inviterId);
        list.append(row.row());
    }
    return success(u"成功"_s, list);
}

/// What /modifyGroupRemark does here: everybody in the group sees another title.
DemoReply WkTeamDemo::renameGroup(const Call &call)
{
    const QString id = call.value(call.has("chatRoomId"_L1) ? "chatRoomId"_L1 : "wcId"_L1);
    if (!people().group(id))
        return noSuchContact(id);
    if (call.writes == DemoRequest::Writes::Apply)
        world().rename(id, call.value("content"_L1));
    return success(u"成功"_s, u""_s);
}

/// The account's instance is not the only one behind the key.
DemoReply WkTeamDemo::queryLoginWx(const Call &)
{
    DemoRandom random = DemoRandom::of(seed(), u"colleague");
    const QString colleague = u"wxid_"_s + DemoNames::token(random, 14);
    return success(
        u"成功"_s,
        QJsonArray{QJsonObject{{"wcId"_L1, colleague}, {"wId"_L1, inventHandle(colleague)}},
                   QJsonObject{{"wcId"_L1, people().owner().id}, {"wId"_L1, handle()}}});
}

DemoReply WkTeamDemo::isOnline(const Call &call)
{
    const bool online = call.value("wId"_L1) == handle();
    return success(u"成功"_s, QJsonObject{{"isOnline"_L1, online}});
}

} // namespace Lianxi
