// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opendemo.h"

#include "demonames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int failed = 1001;

/// Only one of the devices is in use; it is not on the first page of ten.
constexpr qsizetype devices = 13;
constexpr qsizetype ownDevice = 11;
constexpr qsizetype mostDevices = 100;

} // namespace

OpenDemo::OpenDemo(const DemoOptions &options)
    : InstanceDemo({.key = "open"_L1,
                    .prefix = "/community"_L1,
                    .instance = "deviceId"_L1,
                    .contact = "wxId"_L1,
                    .bodies = Bodies::JsonOrForm},
                   options, options.seed ^ 0x6f70'656e)
{
    using enum Needs;
    serve("/auth/login"_L1, Nothing, &OpenDemo::login);
    serve("/open/workstation"_L1, Key, &OpenDemo::workstation, Method::Get);
    serve("/open/isOnline"_L1, Key, &OpenDemo::isOnline);
    serve("/open/initAddressList"_L1, Instance, &OpenDemo::initAddressList);
    serve("/open/getAddressList"_L1, Instance, &OpenDemo::getAddressList);
    serve("/open/getContact"_L1, Instance, &OpenDemo::getContact);
    serve("/open/getChatRoomInfo"_L1, Instance, &OpenDemo::getChatRoomInfo);
    serve("/open/getChatRoomMember"_L1, Instance, &OpenDemo::getChatRoomMember);
    serve("/open/modifyRemark"_L1, Instance, &OpenDemo::modifyRemark);
    serve("/open/modifyGroupRemark"_L1, Instance, &OpenDemo::modifyGroupRemark);
    serve("/open/getContactLabelList"_L1, Instance, &OpenDemo::getContactLabelList);
}

DemoReply OpenDemo::login(const Call &call)
{
    if (!isRightPassword(call.value("username"_L1), call.value("password"_L1)))
        return refused(failed, u"用户名或密码错误"_s);
    return success(u"登录成功"_s,
                   QJsonObject{{"username"_L1, user()}, {"authorization"_L1, token()}});
}

QJsonObject OpenDemo::device(qsizetype index) const
{
    if (index == ownDevice) {
        return {{"deviceId"_L1, handle()},
                {"wechatStatus"_L1, 1},
                {"wxid"_L1, people().owner().id},
                {"nickName"_L1, people().owner().nickname}};
    }
    const QString id = inventHandle(u"device"_s + QString::number(index));
    DemoRandom random = DemoRandom::of(seed(), id);
    const bool used = index % 3 == 0;
    return {
        {"deviceId"_L1, id},
        {"wechatStatus"_L1, 0},
        {"wxid"_L1, used ? QJsonValue(u"wxid_"_s + DemoNames::token(random, 14)) : QJsonValue()}};
}

DemoReply OpenDemo::workstation(const Call &call)
{
    const qsizetype page = call.has("page"_L1) ? call.value("page"_L1).toLongLong() : 1;
    const qsizetype size = call.has("pageSize"_L1) ? call.value("pageSize"_L1).toLongLong() : 10;
    if (page < 1 || page > devices || size < 1 || size > mostDevices)
        return refused(failed, u"page、pageSize 不正确"_s);
    QJsonArray lists;
    for (qsizetype i = (page - 1) * size; i < qMin(page * size, devices); ++i)
        lists.append(device(i));
    return success(u"成功"_s, QJsonObject{{"lists"_L1, lists}, {"total"_L1, devices}});
}

/// The code is the answer.
DemoReply OpenDemo::isOnline(const Call &call)
{
    if (call.value("deviceId"_L1) != handle())
        return refused(failed, u"离线"_s);
    return success(u"在线"_s, QJsonValue::Null);
}

DemoReply OpenDemo::getChatRoomInfo(const Call &call)
{
    const QString id = call.value("chatRoomId"_L1);
    const DemoGroup *group = people().group(id);
    if (!group)
        return noSuchContact(id);
    return success(u"获取群信息成功"_s, QJsonArray{rows().groupInfo(*group)});
}

} // namespace Lianxi
