// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instancedemo.h"

#include "demonames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int ok = 1000;
constexpr int failed = 1001;
constexpr int noCredentials = 1002;
constexpr int wrongCredentials = 1003;
constexpr int expiredCredentials = 1005;

constexpr qsizetype mostContacts = 20;

/// "a=1&b=%E4%BD%A0+%E5%A5%BD"
QHash<QString, QString> readForm(QByteArray body)
{
    QHash<QString, QString> parameters;
    body.replace('+', ' ');
    for (const QByteArray &part : body.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0) {
            parameters.insert(
                QString::fromUtf8(QByteArray::fromPercentEncoding(part.first(equals))),
                QString::fromUtf8(QByteArray::fromPercentEncoding(part.mid(equals + 1))));
        }
    }
    return parameters;
}

/// What is neither text nor a number counts as missing.
QHash<QString, QString> readObject(const QJsonObject &object)
{
    QHash<QString, QString> parameters;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isString() || member->isDouble())
            parameters.insert(member.key(), member->toVariant().toString());
    }
    return parameters;
}

} // namespace

InstanceDemo::InstanceDemo(const Wire &wire, const DemoOptions &options, quint64 seed)
    : m_wire(wire)
    , m_options(options)
    , m_seed(seed)
{
    DemoRandom random = DemoRandom::of(m_seed, u"account");
    m_handle = inventHandle(u"instance"_s);
    const QString ownToken = u"demo-"_s + DemoNames::hex(random, 32);
    m_token = options.token.isEmpty() ? ownToken : options.token;
    m_user = u"demo"_s + DemoNames::digits(random, 4);
    m_password = DemoNames::token(random, 10);
}

QString InstanceDemo::inventHandle(const QString &topic) const
{
    DemoRandom random = DemoRandom::of(m_seed, topic);
    QStringList parts;
    for (const qsizetype length : {8, 4, 4, 4, 12})
        parts.append(DemoNames::hex(random, length));
    return parts.join(u'-');
}

void InstanceDemo::prepare(const DemoAddresses &addresses)
{
    m_world = DemoWorld::build(m_options.sizesOf(key()), m_seed);
    m_rows = InstanceDemoRows(&m_world, addresses.pictures);
}

void InstanceDemo::renewHandle()
{
    m_handle = inventHandle(m_handle);
    m_listAsked.invalidate(); // the list is prepared once per login
}

void InstanceDemo::endSession()
{
    m_expiredTokens.insert(m_token);
    DemoRandom random = DemoRandom::of(m_seed, m_token);
    m_token = u"demo-"_s + DemoNames::hex(random, 32);
}

DemoReply InstanceDemo::envelope(int code, const QString &message, const QJsonValue &data)
{
    // The code is text or a number, and the words have two names.
    const bool otherForm = ++m_replies % 3 == 0;
    QJsonObject object{{"data"_L1, data}};
    object.insert("code"_L1, otherForm ? QJsonValue(code) : QJsonValue(QString::number(code)));
    object.insert(otherForm ? "msg"_L1 : "message"_L1, message);
    DemoReply reply;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

DemoReply InstanceDemo::success(const QString &message, const QJsonValue &data)
{
    return envelope(ok, message, data);
}

DemoReply InstanceDemo::refused(int code, const QString &message)
{
    return envelope(code, message, QJsonValue::Null);
}

DemoReply InstanceDemo::noSuchContact(const QString &id)
{
    return refused(failed, u"[%1]不存在"_s.arg(id));
}

/// No sample of this reply is public: every form that is likely takes its turn.
DemoReply InstanceDemo::initialising()
{
    switch (m_initialisings++ % 3) {
    case 0:
        return refused(failed, u"初始化中"_s);
    case 1:
        return success(u"成功"_s, u"初始化中"_s);
    default:
        return success(u"初始化中，请稍后再试"_s, QJsonValue::Null);
    }
}

DemoReply InstanceDemo::complaint(const DemoRequest &, const DemoFault &fault)
{
    switch (fault.kind) {
    case DemoFault::Kind::HiddenFailure:
        return success(
            u"成功"_s,
            QJsonObject{{"code"_L1, QString::number(failed)}, {"message"_L1, u"设备已离线"_s}});
    case DemoFault::Kind::Initialising:
        return initialising();
    case DemoFault::Kind::ExpiredSession:
        return refused(expiredCredentials, u"授权信息已过期"_s);
    case DemoFault::Kind::Code:
        return refused(fault.number, u"失败"_s);
    default:
        return refused(wrongCredentials, u"授权信息无效"_s);
    }
}

DemoReply InstanceDemo::answer(const DemoRequest &request)
{
    const auto route = m_routes.constFind(request.path);
    if (route == m_routes.cend())
        return {404, "text/plain", "no such call", {}, 0};
    const QByteArray method = route->method == Method::Get ? "GET" : "POST";
    if (request.method != method)
        return {405, "text/plain", "another method", {{"Allow", method}}, 0};
    if (route->needs != Needs::Nothing) {
        if (std::optional<DemoReply> no = refusedKey(request))
            return *no;
    }
    const std::optional<Call> call = read(request);
    if (!call)
        return refused(failed, u"请求体格式错误"_s);
    if (route->needs == Needs::Instance && call->value(m_wire.instance) != m_handle)
        return refused(failed, u"%1 不存在或已失效，请重新登录"_s.arg(m_wire.instance));
    return route->handler(*call);
}

std::optional<DemoReply> InstanceDemo::refusedKey(const DemoRequest &request)
{
    const QString presented = QString::fromUtf8(request.header("Authorization"));
    if (presented == m_token)
        return std::nullopt;
    if (presented.isEmpty())
        return refused(noCredentials, u"未提供授权信息"_s);
    if (m_expiredTokens.contains(presented))
        return refused(expiredCredentials, u"授权信息已过期"_s);
    return refused(wrongCredentials, u"授权信息无效"_s);
}

std::optional<InstanceDemo::Call> InstanceDemo::read(const DemoRequest &request) const
{
    if (request.method == "GET")
        return Call{readForm(request.query.toLatin1()), request.writes};
    const QByteArray type = request.header("Content-Type").toLower();
    if (type.startsWith("application/x-www-form-urlencoded") && m_wire.bodies == Bodies::JsonOrForm)
        return Call{readForm(request.body), request.writes};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (!type.startsWith("application/json") || error.error != QJsonParseError::NoError
        || !document.isObject())
        return std::nullopt;
    return Call{readObject(document.object()), request.writes};
}

bool InstanceDemo::isRightPassword(const QString &user, const QString &password) const
{
    return user == m_user && password == m_password;
}

DemoReply InstanceDemo::initAddressList(const Call &)
{
    m_listAsked.start();
    DemoReply reply = success(u"初始化通讯录成功"_s, u""_s);
    reply.delay = m_options.listDelay;
    return reply;
}

DemoReply InstanceDemo::getAddressList(const Call &)
{
    const bool ready = m_listAsked.isValid() && m_listAsked.elapsed() >= m_options.listDelay;
    if (ready)
        return success(u"获取通讯录成功"_s, m_rows.addressBook());
    const QJsonArray none;
    return success(
        u"获取通讯录成功"_s,
        QJsonObject{
            {"chatrooms"_L1, none}, {"friends"_L1, none}, {"ghs"_L1, none}, {"others"_L1, none}});
}

DemoReply InstanceDemo::getContact(const Call &call)
{
    const QStringList ids = call.value(m_wire.contact).split(u',', Qt::SkipEmptyParts);
    if (ids.isEmpty() || ids.size() > mostContacts)
        return refused(failed, u"%1 个数须在 1-%2 之间"_s.arg(m_wire.contact).arg(mostContacts));
    QJsonArray data;
    for (const QString &id : ids) {
        if (const DemoPerson *person = m_world.person(id))
            data.append(m_rows.contact(*person));
        else if (const DemoGroup *group = m_world.group(id))
            data.append(m_rows.contact(*group));
    }
    return success(u"获取联系人信息成功"_s, data);
}

DemoReply InstanceDemo::getChatRoomMember(const Call &call)
{
    const QString id = call.value("chatRoomId"_L1);
    const DemoGroup *group = m_world.group(id);
    return group ? success(u"获取群成员成功"_s, m_rows.members(*group)) : noSuchContact(id);
}

void InstanceDemo::keepRemark(const Call &call, const QString &id, const QString &remark)
{
    if (call.writes == DemoRequest::Writes::Apply)
        m_world.setRemark(id, keptRemark(remark, m_options));
}

DemoReply InstanceDemo::modifyRemark(const Call &call)
{
    const QString id = call.value(m_wire.contact);
    if (!call.has("remark"_L1))
        return refused(failed, u"remark 不能为空"_s);
    const DemoPerson *person = m_world.person(id);
    if (!person || person->kind == DemoPerson::Kind::Stranger)
        return refused(failed, u"[%1]不是好友"_s.arg(id));
    keepRemark(call, id, call.value("remark"_L1));
    return success(u"修改备注成功"_s, QJsonValue::Null);
}

DemoReply InstanceDemo::modifyGroupRemark(const Call &call)
{
    const QString id = call.value("chatRoomId"_L1);
    if (!call.has("content"_L1))
        return refused(failed, u"content 不能为空"_s);
    if (!m_world.group(id))
        return noSuchContact(id);
    keepRemark(call, id, call.value("content"_L1));
    return success(u"修改群备注成功"_s, u""_s);
}

DemoReply InstanceDemo::getContactLabelList(const Call &)
{
    return success(u"获取标签成功"_s, m_rows.labels());
}

} // namespace Lianxi
