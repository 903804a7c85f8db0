// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamcalls.h"

#include "jsonreply.h"

using namespace Qt::StringLiterals;

namespace Lianxi::WkTeamWire {

namespace {

/// application/x-www-form-urlencoded, also for a query.
QByteArray formOf(const QList<Parameter> &parameters)
{
    QByteArray form;
    for (const Parameter &parameter : parameters) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(parameter.name) + '='
            + QUrl::toPercentEncoding(parameter.value);
    }
    return form;
}

QByteArray jsonOf(const QList<Parameter> &parameters)
{
    QJsonObject object;
    for (const Parameter &parameter : parameters)
        object.insert(parameter.name, parameter.value);
    return compactJson(object);
}

} // namespace

const Spelling &openSpelling()
{
    static const Spelling spelling{.prefix = u"/open"_s,
                                   .device = u"deviceId"_s,
                                   .contact = u"wxId"_s,
                                   .group = u"chatRoomId"_s,
                                   .login = u"/auth/login"_s,
                                   .user = u"username"_s,
                                   .groupRemark = u"/modifyGroupRemark"_s,
                                   .groupInfo = u"/getChatRoomInfo"_s};
    return spelling;
}

const Spelling &successorSpelling()
{
    static const Spelling spelling{.prefix = {},
                                   .device = u"wId"_s,
                                   .contact = u"wcId"_s,
                                   .group = u"chatRoomId"_s,
                                   .login = u"/member/login"_s,
                                   .user = u"account"_s,
                                   .groupRemark = u"/modifyGroupRemark"_s,
                                   .groupInfo = u"/getChatRoomInfo"_s};
    return spelling;
}

const Spelling &spelling2020()
{
    static const Spelling spelling{.prefix = {},
                                   .device = u"wId"_s,
                                   .contact = u"wcId"_s,
                                   .group = u"wcId"_s,
                                   .login = u"/member/login"_s,
                                   .user = u"account"_s,
                                   .groupRemark = {},
                                   .groupInfo = {}};
    return spelling;
}

HttpRequest requestFor(const Caller &caller, const Call &call)
{
    QList<Parameter> parameters = call.parameters;
    if (call.about == Call::About::Device)
        parameters.prepend({caller.deviceParameter, caller.handle});
    HttpRequest request;
    request.method = call.method;
    request.url = caller.base;
    request.url.setPath(caller.base.path() + call.path);
    if (!caller.key.isEmpty()) // as it is, without a scheme word
        request.headers.append({"Authorization", caller.key.toUtf8()});
    if (call.method == "GET") {
        request.url.setQuery(QString::fromLatin1(formOf(parameters)), QUrl::StrictMode);
        return request;
    }
    const bool isForm = caller.format == BodyFormat::Form;
    request.headers.append(
        {"Content-Type", isForm ? "application/x-www-form-urlencoded"_ba : "application/json"_ba});
    request.body = isForm ? formOf(parameters) : jsonOf(parameters);
    return request;
}

Call loginCall(const Spelling &spelling, const QString &user, const QString &password)
{
    return {.path = spelling.login,
            .parameters = {{spelling.user, user}, {u"password"_s, password}},
            .about = Call::About::Platform};
}

Call workstationCall(int page)
{
    return {.method = "GET",
            .path = u"/open/workstation"_s,
            .parameters = {{u"page"_s, QString::number(page)},
                           {u"pageSize"_s, QString::number(WorkstationPage)}},
            .about = Call::About::Platform};
}

Call instancesCall()
{
    return {.path = u"/queryLoginWx"_s, .about = Call::About::Platform};
}

Call onlineCall(const Spelling &spelling)
{
    return {.path = spelling.prefix + "/isOnline"_L1};
}

Call allContactsCall()
{
    return {.path = u"/getAllContact"_s};
}

Call prepareListCall(const Spelling &spelling)
{
    return {.path = spelling.prefix + "/initAddressList"_L1};
}

Call listCall(const Spelling &spelling)
{
    return {.path = spelling.prefix + "/getAddressList"_L1};
}

Call detailsCall(const Spelling &spelling, const QStringList &ids)
{
    return {.path = spelling.prefix + "/getContact"_L1,
            .parameters = {{spelling.contact, ids.join(u',')}}};
}

Call membersCall(const Spelling &spelling, const QString &groupId)
{
    return {.path = spelling.prefix + "/getChatRoomMember"_L1,
            .parameters = {{spelling.group, groupId}}};
}

std::optional<Call> groupInfoCall(const Spelling &spelling, const QString &groupId)
{
    if (spelling.groupInfo.isEmpty())
        return std::nullopt;
    return Call{.path = spelling.prefix + spelling.groupInfo,
                .parameters = {{spelling.group, groupId}}};
}

Call labelsCall(const Spelling &spelling)
{
    return {.path = spelling.prefix + "/getContactLabelList"_L1};
}

Call setFriendRemarkCall(const Spelling &spelling, const QString &id, const QString &remark)
{
    return {.path = spelling.prefix + "/modifyRemark"_L1,
            .parameters = {{spelling.contact, id}, {u"remark"_s, remark}}};
}

std::optional<Call> setGroupRemarkCall(const Spelling &spelling, const QString &groupId,
                                       const QString &remark)
{
    if (spelling.groupRemark.isEmpty())
        return std::nullopt;
    return Call{.path = spelling.prefix + spelling.groupRemark,
                .parameters = {{spelling.group, groupId}, {u"content"_s, remark}}};
}

} // namespace Lianxi::WkTeamWire
