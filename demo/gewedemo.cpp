// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gewedemo.h"

#include "demonames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype mostDetails = 20;
constexpr qsizetype mostBriefSelfHosted = 100;
constexpr qsizetype mostBriefCloud = 20;

DemoReply envelope(const QJsonValue &ret, const QString &message,
                   const QJsonValue &data = QJsonValue::Undefined)
{
    QJsonObject object{{"ret"_L1, ret}, {"msg"_L1, message}};
    if (!data.isUndefined())
        object.insert("data"_L1, data);
    DemoReply reply;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

DemoReply success(const QString &message, const QJsonValue &data = QJsonValue::Undefined)
{
    return envelope(200, message, data);
}

/// Refused before WeChat was asked.
DemoReply refused(const QString &message)
{
    return envelope(500, message);
}

/// Refused by the device behind the gateway.
DemoReply refusedBelow(const QString &message, const QString &inner)
{
    return envelope(500, message, QJsonObject{{"code"_L1, u"-1"_s}, {"msg"_L1, inner}});
}

/// Where the token is not good; repeats it.
DemoReply tokenRefused(const DemoRequest &request)
{
    return refused(u"HTTP HEADER: X-GEWE-TOKEN=%1 不可用或已过期"_s.arg(
        QString::fromUtf8(request.header("X-GEWE-TOKEN"))));
}

/// The gateway sends null in place of an empty list.
QJsonValue listOrNull(const QStringList &ids)
{
    return ids.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonArray::fromStringList(ids);
}

} // namespace

GeweDemo::GeweDemo(Flavour flavour, const DemoOptions &options)
    : m_flavour(flavour)
    , m_options(options)
    , m_seed(flavour == Flavour::SelfHosted ? options.seed : ~options.seed)
    , m_scan(options)
{
    DemoRandom random = DemoRandom::of(m_seed, u"account");
    m_appId = u"wx_"_s + DemoNames::token(random, 18);
    const QString ownToken = u"demo-"_s + DemoNames::hex(random, 32);
    m_token = options.token.isEmpty() ? ownToken : options.token;
}

QString GeweDemo::key() const
{
    return m_flavour == Flavour::SelfHosted ? u"gewechat"_s : u"gewe"_s;
}

QString GeweDemo::prefix() const
{
    return m_flavour == Flavour::SelfHosted ? u"/v2/api"_s : u"/gewe/v2/api"_s;
}

void GeweDemo::prepare(const DemoAddresses &addresses)
{
    m_world = DemoWorld::build(m_options.sizesOf(key()), m_seed);
    m_rows = GeweDemoRows(&m_world, addresses.pictures);
}

const QList<GeweDemo::Route> &GeweDemo::routes()
{
    static const QList<Route> table{
        {"/tools/getTokenId"_L1, &GeweDemo::getTokenId},
        {"/login/getLoginQrCode"_L1, &GeweDemo::getLoginQrCode},
        {"/login/checkLogin"_L1, &GeweDemo::checkLogin},
        {"/login/checkOnline"_L1, &GeweDemo::checkOnline},
        {"/personal/getProfile"_L1, &GeweDemo::getProfile},
        {"/contacts/fetchContactsList"_L1, &GeweDemo::fetchContactsList},
        {"/contacts/fetchContactsListCache"_L1, &GeweDemo::fetchContactsListCache},
        {"/contacts/getBriefInfo"_L1, &GeweDemo::getBriefInfo},
        {"/contacts/getDetailInfo"_L1, &GeweDemo::getDetailInfo},
        {"/contacts/setFriendRemark"_L1, &GeweDemo::setFriendRemark},
        {"/group/modifyChatroomRemark"_L1, &GeweDemo::modifyChatroomRemark},
        {"/group/getChatroomMemberList"_L1, &GeweDemo::getChatroomMemberList},
        {"/group/getChatroomInfo"_L1, &GeweDemo::getChatroomInfo},
        {"/label/list"_L1, &GeweDemo::labelList},
    };
    return table;
}

DemoReply GeweDemo::answer(const DemoRequest &request)
{
    const auto route = std::ranges::find_if(
        routes(), [&request](const Route &candidate) { return request.path == candidate.path; });
    const bool cloudWithoutTokens
        = m_flavour == Flavour::Cloud && request.path == "/tools/getTokenId"_L1;
    if (route == routes().cend() || cloudWithoutTokens)
        return {404, "text/plain", "no such call", {}, 0};
    if (request.method != "POST")
        return {405, "text/plain", "only POST", {{"Allow", "POST"}}, 0};
    if (route->handler == &GeweDemo::getTokenId)
        return getTokenId({});
    if (std::optional<DemoReply> no = refusal(request))
        return *no;
    return (this->*route->handler)(
        {QJsonDocument::fromJson(request.body).object(), request.writes});
}

/// What every call but the first has to bring: token, JSON, a known appId.
std::optional<DemoReply> GeweDemo::refusal(const DemoRequest &request) const
{
    if (request.header("X-GEWE-TOKEN") != m_token.toUtf8())
        return tokenRefused(request);
    if (!request.header("Content-Type").toLower().startsWith("application/json"))
        return refused(u"Content-Type 必须为 application/json"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refused(u"请求体不是 JSON 对象"_s);
    const QJsonValue appId = document.object().value("appId"_L1);
    const bool firstSignIn = request.path == "/login/getLoginQrCode"_L1 && appId == u""_s;
    if (appId.toString() != m_appId && !firstSignIn)
        return refusedBelow(u"操作失败"_s, u"[%1]设备不存在"_s.arg(appId.toString()));
    return std::nullopt;
}

DemoReply GeweDemo::complaint(const DemoRequest &request, const DemoFault &fault)
{
    switch (fault.kind) {
    case DemoFault::Kind::HiddenFailure:
        return success(u"操作成功"_s,
                       QJsonObject{{"code"_L1, u"-1"_s}, {"msg"_L1, u"设备已离线"_s}});
    case DemoFault::Kind::Initialising:
        // The cache that is not ready has no data; nothing else is known to prepare itself.
        return request.path == "/contacts/fetchContactsListCache"_L1
            ? success(u"获取通讯录列表缓存成功"_s)
            : refusedBelow(u"操作失败"_s, u"[%1]初始化中"_s.arg(m_appId));
    case DemoFault::Kind::Code:
        return envelope(fault.number, u"操作失败"_s);
    default:
        return tokenRefused(request);
    }
}

void GeweDemo::endSession()
{
    DemoRandom random = DemoRandom::of(m_seed, m_token);
    m_token = u"demo-"_s + DemoNames::hex(random, 32);
}

DemoReply GeweDemo::getTokenId(const Call &)
{
    return success(u"执行成功"_s, m_token);
}

DemoReply GeweDemo::getLoginQrCode(const Call &call)
{
    if (m_flavour == Flavour::Cloud) {
        if (call.body.value("regionId"_L1).toVariant().toString().isEmpty()
            || call.body.value("type"_L1).toVariant().toString().isEmpty())
            return refused(u"regionId、type 不能为空"_s);
    }
    DemoRandom random = DemoRandom::of(m_seed, u"scan"_s + m_scanUuid);
    m_scanUuid = DemoNames::token(random, 20);
    m_scan.addCode(m_scanUuid);
    QString picture = QString::fromLatin1(DemoAvatar::qrCodePng(random.next()).toBase64());
    // Nothing says whether the picture comes as a data URL: the two flavours differ here on
    // purpose.
    if (m_flavour == Flavour::SelfHosted)
        picture.prepend("data:image/png;base64,"_L1);
    return success(u"获取登录二维码成功"_s,
                   QJsonObject{{"appId"_L1, m_appId},
                               {"qrData"_L1, u"http://weixin.qq.com/x/"_s + m_scanUuid},
                               {"qrImgBase64"_L1, picture},
                               {"uuid"_L1, m_scanUuid}});
}

DemoReply GeweDemo::checkLogin(const Call &call)
{
    const bool known = !m_scanUuid.isEmpty() && call.body.value("uuid"_L1).toString() == m_scanUuid;
    const DemoScan::State state = known ? m_scan.ask(m_scanUuid) : DemoScan::State::Expired;
    if (state == DemoScan::State::Expired)
        return refusedBelow(u"操作失败"_s, u"uuid 不存在或已过期"_s);
    const int status = state == DemoScan::State::Waiting ? 0
        : state == DemoScan::State::Scanned              ? 1
                                                         : 2;
    QJsonObject data{
        {"uuid"_L1, m_scanUuid}, {"status"_L1, status}, {"loginInfo"_L1, QJsonValue::Null}};
    if (status == 1) {
        data.insert("nickName"_L1, m_world.owner().nickname);
        data.insert("headImgUrl"_L1, m_rows.pictures().small(m_world.owner()));
    }
    if (status == 2)
        data.insert("loginInfo"_L1, m_rows.loginInfo());
    return success(u"操作成功"_s, data);
}

DemoReply GeweDemo::checkOnline(const Call &)
{
    return success(u"操作成功"_s, true);
}

DemoReply GeweDemo::getProfile(const Call &)
{
    return success(u"操作成功"_s, m_rows.profile());
}

QJsonObject GeweDemo::addressBook() const
{
    return {{"friends"_L1, listOrNull(m_world.friendIds())},
            {"chatrooms"_L1, listOrNull(m_world.groupIds())},
            {"ghs"_L1, listOrNull(m_world.publicIds())}};
}

DemoReply GeweDemo::fetchContactsList(const Call &)
{
    m_listAsked.start();
    DemoReply reply = success(u"获取通讯录列表成功"_s, addressBook());
    reply.delay = m_options.listDelay;
    return reply;
}

DemoReply GeweDemo::fetchContactsListCache(const Call &)
{
    const int delay = m_options.cacheDelay < 0 ? m_options.listDelay : m_options.cacheDelay;
    const qint64 age = m_listAsked.isValid() ? m_listAsked.elapsed() - delay : -1;
    if (age >= 0 && age < m_options.cacheLifetime)
        return success(u"获取通讯录列表缓存成功"_s, addressBook());
    // "No data" is an absent member or null, turn by turn.
    const bool absent = m_cachePolls++ % 2 == 0;
    return success(u"获取通讯录列表缓存成功"_s, absent ? QJsonValue::Undefined : QJsonValue::Null);
}

DemoReply GeweDemo::contactRows(const Call &call, qsizetype most, Rows rows) const
{
    const QJsonArray ids = call.body.value("wxids"_L1).toArray();
    if (ids.isEmpty() || ids.size() > most)
        return refused(u"wxids个数在1-%1之间"_s.arg(most));
    QJsonArray data;
    for (const QJsonValue &value : ids) {
        const QString id = value.toString();
        if (const DemoPerson *person = m_world.person(id))
            data.append(rows == Rows::Brief ? m_rows.brief(*person) : m_rows.details(*person));
        else if (const DemoGroup *group = m_world.group(id))
            data.append(rows == Rows::Brief ? m_rows.brief(*group) : m_rows.details(*group));
    }
    return success(u"获取联系人信息成功"_s,
                   data.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(data));
}

DemoReply GeweDemo::getBriefInfo(const Call &call)
{
    const qsizetype most = m_flavour == Flavour::SelfHosted ? mostBriefSelfHosted : mostBriefCloud;
    return contactRows(call, most, Rows::Brief);
}

DemoReply GeweDemo::getDetailInfo(const Call &call)
{
    return contactRows(call, mostDetails, Rows::Details);
}

void GeweDemo::keepRemark(const Call &call, const QString &id, const QString &remark)
{
    if (call.writes == DemoRequest::Writes::Pretend)
        return;
    m_world.setRemark(id, keptRemark(remark, m_options));
}

DemoReply GeweDemo::setFriendRemark(const Call &call)
{
    const QString id = call.body.value("wxid"_L1).toString();
    const QJsonValue remark = call.body.value("remark"_L1);
    if (!remark.isString())
        return refused(u"remark不能为空"_s);
    const DemoPerson *person = m_world.person(id);
    if (!person || person->kind == DemoPerson::Kind::Stranger)
        return refusedBelow(u"设置好友备注失败"_s, u"[%1]不是好友"_s.arg(id));
    keepRemark(call, id, remark.toString());
    // The words of another call: nothing may be read from them.
    return success(u"获取联系人信息成功"_s);
}

DemoReply GeweDemo::modifyChatroomRemark(const Call &call)
{
    const QString id = call.body.value("chatroomId"_L1).toString();
    const QJsonValue remark = call.body.value("chatroomRemark"_L1);
    if (!remark.isString())
        return refused(u"chatroomRemark不能为空"_s);
    if (!m_world.group(id))
        return refusedBelow(u"修改群备注失败"_s, u"[%1]群不存在"_s.arg(id));
    keepRemark(call, id, remark.toString());
    return success(u"操作成功"_s);
}

DemoReply GeweDemo::getChatroomMemberList(const Call &call)
{
    const QString id = call.body.value("chatroomId"_L1).toString();
    const DemoGroup *group = m_world.group(id);
    if (!group)
        return refusedBelow(u"获取群成员列表失败"_s, u"[%1]群不存在"_s.arg(id));
    // Numbers come as text now and then.
    return envelope(u"200"_s, u"操作成功"_s, m_rows.memberList(*group));
}

DemoReply GeweDemo::getChatroomInfo(const Call &call)
{
    const QString id = call.body.value("chatroomId"_L1).toString();
    const DemoGroup *group = m_world.group(id);
    if (!group)
        return refusedBelow(u"获取群信息失败"_s, u"[%1]群不存在"_s.arg(id));
    return success(u"操作成功"_s, m_rows.groupInfo(*group));
}

DemoReply GeweDemo::labelList(const Call &)
{
    return success(u"操作成功"_s, m_rows.labelList());
}

} // namespace Lianxi
