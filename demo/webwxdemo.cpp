// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webwxdemo.h"

#include "demoavatar.h"
#include "demonames.h"
#include "webwxdemorows.h"
#include "webwxdemotext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto appId = "wx782c26e4c19acffb"_L1;
constexpr auto apiFolder = "/cgi-bin/mmwebwx-bin/"_L1;

constexpr int noSession = 1;
constexpr int signedOutElsewhere = 1100;
constexpr int sessionOver = 1101;

constexpr qsizetype mostInBatch = 50;
/// A list that is longer comes in two pages.
constexpr qsizetype shortestPage = 100;
constexpr int secondPage = 684'000'128;
constexpr int avatarSide = 24;

DemoReply textReply(const QByteArray &contentType, const QString &text)
{
    return {200, contentType, text.toUtf8(), {}, 0};
}

DemoReply script(const QString &text)
{
    return textReply("text/javascript", text);
}

/// No charset, as in life.
DemoReply json(const QJsonObject &object)
{
    return {200, "text/plain", QJsonDocument(object).toJson(QJsonDocument::Compact), {}, 0};
}

QJsonObject base(int ret, const QString &words = {})
{
    return {{"BaseResponse"_L1, QJsonObject{{"Ret"_L1, ret}, {"ErrMsg"_L1, words}}}};
}

/// A refusal, or a hollow success: nothing is in it.
DemoReply hollow(int ret, const QString &words = {})
{
    QJsonObject object = base(ret, words);
    object.insert("Count"_L1, 0);
    object.insert("ContactList"_L1, QJsonArray());
    object.insert("MemberCount"_L1, 0);
    object.insert("MemberList"_L1, QJsonArray());
    object.insert("Seq"_L1, 0);
    return json(object);
}

DemoReply pageWithError(int ret, const QString &words)
{
    return textReply(
        "text/xml",
        u"<error><ret>%1</ret><message>%2</message></error>"_s.arg(QString::number(ret), words));
}

/// HTTP 200 and no bytes.
DemoReply noPicture()
{
    return {200, "text/html", {}, {}, 0};
}

} // namespace

WebWxDemo::WebWxDemo(const DemoOptions &options)
    : m_options(options)
    , m_seed(options.seed ^ 0x7765'6277)
    , m_scan(options)
{
}

QString WebWxDemo::key() const
{
    return u"webwx"_s;
}

QString WebWxDemo::prefix() const
{
    return u"/webwx"_s;
}

QMap<QString, QString> WebWxDemo::settings(const QString &address) const
{
    return {{u"login-host"_s, address}};
}

QStringList WebWxDemo::payload() const
{
    return {u"User"_s, u"ContactList"_s, u"MemberList"_s};
}

void WebWxDemo::prepare(const DemoAddresses &addresses)
{
    m_address = addresses.system;
    m_world = DemoWorld::build(m_options.sizesOf(key()), m_seed);
    // The truth is what a client can know of it.
    const QList<DemoPerson> people = m_world.people();
    for (const DemoPerson &person : people) {
        if (WebWxDemoText::survivor(person.nickname) != person.nickname)
            m_world.rename(person.id, WebWxDemoText::survivor(person.nickname));
    }
}

void WebWxDemo::endSession()
{
    m_sessions.clear();
}

DemoReply WebWxDemo::answer(const DemoRequest &request)
{
    struct Route
    {
        QLatin1StringView path;
        QByteArrayView method;
        Handler handler;
        ApiHandler apiHandler;
    };
    static constexpr Route routes[] = {
        {"/jslogin"_L1, "GET", &WebWxDemo::jslogin, nullptr},
        {"/cgi-bin/mmwebwx-bin/login"_L1, "GET", &WebWxDemo::login, nullptr},
        {"/cgi-bin/mmwebwx-bin/webwxnewloginpage"_L1, "GET", &WebWxDemo::ticketPage, nullptr},
        {"/cgi-bin/mmwebwx-bin/webwxgeticon"_L1, "GET", &WebWxDemo::picture, nullptr},
        {"/cgi-bin/mmwebwx-bin/webwxgetheadimg"_L1, "GET", &WebWxDemo::picture, nullptr},
        {"/cgi-bin/mmwebwx-bin/webwxgetcontact"_L1, "POST", &WebWxDemo::getContact, nullptr},
        {"/cgi-bin/mmwebwx-bin/webwxinit"_L1, "POST", nullptr, &WebWxDemo::init},
        {"/cgi-bin/mmwebwx-bin/webwxstatusnotify"_L1, "POST", nullptr, &WebWxDemo::statusNotify},
        {"/cgi-bin/mmwebwx-bin/webwxbatchgetcontact"_L1, "POST", nullptr,
         &WebWxDemo::batchGetContact},
        {"/cgi-bin/mmwebwx-bin/webwxoplog"_L1, "POST", nullptr, &WebWxDemo::opLog},
    };
    const auto *route = std::ranges::find_if(
        routes, [&request](const Route &candidate) { return request.path == candidate.path; });
    if (route == std::end(routes))
        return {404, "text/plain", "no such call", {}, 0};
    if (request.method != route->method)
        return {405, "text/plain", "another method", {{"Allow", route->method.toByteArray()}}, 0};
    return route->handler ? (this->*route->handler)(request) : api(request, route->apiHandler);
}

DemoReply WebWxDemo::complaint(const DemoRequest &request, const DemoFault &fault)
{
    const QString words = fault.kind == DemoFault::Kind::Initialising ? u"初始化中"_s : QString();
    const int ret = fault.kind == DemoFault::Kind::Code ? fault.number
        : fault.kind == DemoFault::Kind::HiddenFailure  ? 0
        : fault.kind == DemoFault::Kind::SignedOut      ? signedOutElsewhere
        : fault.kind == DemoFault::Kind::ExpiredSession ? sessionOver
                                                        : -1;
    if (request.path == "/jslogin"_L1)
        return script(u"window.QRLogin.code = %1; window.QRLogin.error = \"\";"_s.arg(ret));
    if (request.path.endsWith("/login"_L1))
        return script(u"window.code=%1;"_s.arg(ret));
    if (request.path.endsWith("/webwxnewloginpage"_L1))
        return pageWithError(ret, u"此帐号暂时不能登录网页版，请使用电脑版。"_s);
    if (request.method == "GET")
        return noPicture();
    return hollow(ret, words);
}

DemoReply WebWxDemo::jslogin(const DemoRequest &request)
{
    if (request.parameter(u"appid"_s) != appId || request.parameter(u"fun"_s) != "new"_L1)
        return script(u"window.QRLogin.code = 400; window.QRLogin.error = \"appid\";"_s);
    DemoRandom random = DemoRandom::of(m_seed, u"code"_s + QString::number(++m_codes));
    const QString uuid = DemoNames::token(random, 10) + u"=="_s;
    m_scan.addCode(uuid);
    return script(u"window.QRLogin.code = 200; window.QRLogin.uuid = \"%1\";"_s.arg(uuid));
}

DemoReply WebWxDemo::login(const DemoRequest &request)
{
    const QString uuid = request.parameter(u"uuid"_s);
    DemoReply waiting = script(u"window.code=408;"_s);
    waiting.delay = m_options.longPoll;
    switch (m_scan.ask(uuid)) {
    case DemoScan::State::Expired:
        return script(u"window.code=400;"_s);
    case DemoScan::State::Waiting:
        return waiting;
    case DemoScan::State::Scanned: {
        if (m_scanned.contains(uuid)) // said once, then the telephone is waited for again
            return waiting;
        m_scanned.insert(uuid);
        const DemoLook look = m_world.picture(m_world.owner().pictureKey)->look;
        return script(u"window.code=201;window.userAvatar = 'data:img/png;base64,%1';"_s.arg(
            QString::fromLatin1(DemoAvatar::png(look, avatarSide).toBase64())));
    }
    case DemoScan::State::Confirmed:
        break;
    }
    return {200, "text/javascript", confirmed(uuid), {}, 0};
}

/// The same uuid always leads to the same ticket.
QByteArray WebWxDemo::confirmed(const QString &uuid)
{
    DemoRandom random = DemoRandom::of(m_seed, uuid);
    const QString ticket = DemoNames::token(random, 24) + u"@qrticket_0"_s;
    m_tickets.insert(ticket);
    const QString page
        = u"%1%2webwxnewloginpage?ticket=%3&uuid=%4&lang=zh_CN&scan=1700000000"_s.arg(
            m_address, apiFolder, ticket, uuid);
    return u"window.code=200;\nwindow.redirect_uri=\"%1\";"_s.arg(page).toUtf8();
}

/// A redirect that has a body: who follows it has lost the keys.
DemoReply WebWxDemo::ticketPage(const DemoRequest &request)
{
    DemoReply reply;
    reply.status = 301;
    reply.contentType = "text/xml";
    reply.headers.append({"Location", m_address.toUtf8() + '/'});
    if (request.parameter(u"fun"_s) != "new"_L1)
        return reply;
    if (!m_tickets.remove(request.parameter(u"ticket"_s)))
        return pageWithError(-1, u"ticket"_s);
    const WebWxDemoSession session(m_world, m_seed, ++m_logins);
    m_sessions.insert(session.sid(), session);
    for (const QByteArray &cookie : session.cookies())
        reply.headers.append({"Set-Cookie", cookie});
    reply.body = u"<error><ret>0</ret><message></message><skey>%1</skey><wxsid>%2</wxsid>"
                 "<wxuin>%3</wxuin><pass_ticket>%4</pass_ticket><isgrayscale>1</isgrayscale>"
                 "</error>"_s
                     .arg(session.skey(), session.sid(), QString::number(session.uin()),
                          session.passTicket())
                     .toUtf8();
    return reply;
}

const WebWxDemoSession *WebWxDemo::sessionOf(const DemoRequest &request) const
{
    const auto found = m_sessions.constFind(WebWxDemoSession::cookie(request, "wxsid"));
    return found != m_sessions.cend() && found->ownsCookies(request) ? &*found : nullptr;
}

DemoReply WebWxDemo::picture(const DemoRequest &request)
{
    const WebWxDemoSession *session = sessionOf(request);
    const QStringList skeys
        = QUrlQuery(request.query).allQueryItemValues(u"skey"_s, QUrl::FullyDecoded);
    const bool mayLook = session && std::ranges::any_of(skeys, [session](const QString &skey) {
                             return session->ownsSkey(skey);
                         });
    if (!mayLook)
        return noPicture();
    const QString id = session->idOf(request.parameter(u"username"_s));
    const DemoPerson *person = m_world.person(id);
    const DemoGroup *group = m_world.group(id);
    const QString key = person ? person->pictureKey : group ? group->pictureKey : QString();
    if (key.isEmpty() || (person && person->picture == DemoPerson::Picture::None))
        return noPicture();
    DemoReply reply;
    reply.picture = key + u"/132"_s;
    return reply;
}

/// Asks for no BaseRequest: cookies, skey and pass_ticket say who it is.
DemoReply WebWxDemo::getContact(const DemoRequest &request)
{
    if (WebWxDemoSession::cookie(request, "wxsid").isEmpty())
        return hollow(noSession);
    const WebWxDemoSession *session = sessionOf(request);
    if (!session || !session->ownsSkey(request.parameter(u"skey"_s))
        || !session->ownsPassTicket(request))
        return hollow(sessionOver);

    const QJsonArray all = WebWxDemoRows(m_world, *session).listed();
    const qsizetype first = qMax(shortestPage, (all.size() + 1) / 2);
    const bool isSecond = request.parameter(u"seq"_s) == QString::number(secondPage);
    QJsonArray rows;
    for (qsizetype i = isSecond ? first : 0; i < (isSecond ? all.size() : qMin(first, all.size()));
         ++i)
        rows.append(all.at(i));
    QJsonObject object = base(0);
    object.insert("MemberCount"_L1, rows.size() + 1); // it may disagree
    object.insert("MemberList"_L1, rows);
    object.insert("Seq"_L1, !isSecond && all.size() > first ? secondPage : 0);
    DemoReply reply = json(object);
    reply.delay = m_options.listDelay;
    return reply;
}

DemoReply WebWxDemo::api(const DemoRequest &request, ApiHandler handler)
{
    const QJsonObject body
        = QJsonDocument::fromJson(WebWxDemoText::withoutEscapes(request.body)).object();
    const WebWxDemoSession *session = sessionOf(request);
    if (!session || !session->ownsPassTicket(request)
        || !session->ownsBase(body.value("BaseRequest"_L1).toObject()))
        return hollow(sessionOver);
    return (this->*handler)({request, *session, body});
}

DemoReply WebWxDemo::init(const Call &call)
{
    const WebWxDemoRows rows(m_world, call.session);
    const QJsonArray recent = rows.recent();
    QJsonObject object = base(0);
    object.insert("Count"_L1, recent.size());
    object.insert("ContactList"_L1, recent);
    object.insert("User"_L1, rows.owner());
    object.insert("SKey"_L1, call.session.newerSkey());
    object.insert("SyncKey"_L1, QJsonObject{{"Count"_L1, 0}, {"List"_L1, QJsonArray()}});
    object.insert("ChatSet"_L1, u"filehelper"_s);
    object.insert("SystemTime"_L1, 1'700'000'000);
    return json(object);
}

DemoReply WebWxDemo::statusNotify(const Call &call)
{
    const QString self = call.session.userName(m_world.owner().id);
    if (call.body.value("Code"_L1).toInt() != 3
        || call.body.value("FromUserName"_L1).toString() != self)
        return json(base(noSession));
    QJsonObject object = base(0);
    object.insert("MsgID"_L1, u"1000000000000000001"_s);
    return json(object);
}

DemoReply WebWxDemo::batchGetContact(const Call &call)
{
    const QJsonArray asked = call.body.value("List"_L1).toArray();
    if (asked.size() > mostInBatch || call.body.value("Count"_L1).toInt() != asked.size())
        return hollow(noSession);
    const WebWxDemoRows rows(m_world, call.session);
    QJsonArray found;
    for (const QJsonValue &one : asked) {
        const QJsonObject row = rows.complete(one["UserName"_L1].toString());
        if (!row.isEmpty())
            found.append(row);
    }
    QJsonObject object = base(0);
    object.insert("Count"_L1, found.size());
    object.insert("ContactList"_L1, found);
    return json(object);
}

/// Friends alone: nothing says that a group has a remark on the web.
DemoReply WebWxDemo::opLog(const Call &call)
{
    const QString id = call.session.idOf(call.body.value("UserName"_L1).toString());
    const DemoPerson *person = m_world.person(id);
    const QJsonValue remark = call.body.value("RemarkName"_L1);
    if (call.body.value("CmdId"_L1).toInt() != 2 || !remark.isString() || !person
        || person->kind == DemoPerson::Kind::Stranger)
        return json(base(noSession));
    if (call.request.writes == DemoRequest::Writes::Apply)
        m_world.setRemark(id, keptRemark(WebWxDemoText::survivor(remark.toString()), m_options));
    return json(base(0));
}

} // namespace Lianxi
