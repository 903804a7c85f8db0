// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "await.h"
#include "loopbackserver.h"
#include "opengateway.h"
#include "wkteamgateway.h"

#include <functional>
#include <memory>

namespace Lianxi::HostedGatewayBench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QString key = u"eyJ-s3cret-key"_s;

/// A successful envelope around `data`.
inline QByteArray ok(const QByteArray &data)
{
    return R"({"code":"1000","message":"成功","data":)" + data + "}";
}

inline ScriptedReply okReply(const QByteArray &data)
{
    return ScriptedReply::json(ok(data));
}

/// A refusal in words.
inline ScriptedReply noReply(const QByteArray &words, int code = 1001)
{
    return ScriptedReply::json("{\"code\":\"" + QByteArray::number(code) + "\",\"message\":\""
                               + words + "\",\"data\":null}");
}

/// Nobody waits for long in a test.
inline WkTeamTimeouts quick()
{
    WkTeamTimeouts timeouts;
    timeouts.devices = timeouts.online = timeouts.labels = timeouts.prepareList = timeouts.list
        = timeouts.allContacts = timeouts.details = timeouts.members = timeouts.groupInfo
        = timeouts.remark = timeouts.setRemark = timeouts.signIn = 150ms;
    timeouts.betweenPages = 5ms;
    return timeouts;
}

/// For servers that never answer.
inline WkTeamTimeouts brief()
{
    WkTeamTimeouts timeouts;
    timeouts.devices = timeouts.online = timeouts.labels = timeouts.prepareList = timeouts.list
        = timeouts.allContacts = timeouts.details = timeouts.members = timeouts.remark
        = timeouts.setRemark = 40ms;
    return timeouts;
}

/// The dialects, with everything that differs between them.
struct Kind
{
    const char *name;
    QString system;
    QMap<QString, QString> settings;
    QByteArray contentType;
};

inline const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {"open, form", u"open"_s, {}, "application/x-www-form-urlencoded"},
        {"open, json", u"open"_s, {{u"body"_s, u"json"_s}}, "application/json"},
        {"successor", u"wkteam"_s, {{u"dialect"_s, u"successor"_s}}, "application/json"},
        {"2020", u"wkteam"_s, {{u"dialect"_s, u"2020"_s}}, "application/json"},
    };
    return all;
}

inline Account accountOf(const Kind &kind, const LoopbackServer &server)
{
    Account account;
    account.name = u"Shop A"_s;
    account.system = kind.system;
    account.url = server.url(u"/base"_s);
    account.handle = u"h1"_s;
    account.settings = kind.settings;
    return account;
}

inline std::unique_ptr<Gateway> gatewayOf(const Account &account, WkTeamTimeouts timeouts = quick())
{
    if (account.system == "open"_L1)
        return std::make_unique<OpenGateway>(account, key, timeouts);
    return std::make_unique<WkTeamGateway>(account, key, timeouts);
}

/// One question that a gateway of a kind can be asked, and the one request that it is.
struct Question
{
    const char *name;
    QByteArray path;
    QByteArray body;
    QByteArray data; ///< a reply's data that is an answer
    std::function<QCoro::Task<Result<void>>(Gateway *)> ask;
    QByteArray method = "POST";

    [[nodiscard]] bool isWrite() const { return QByteArrayView(name).startsWith("setRemark"); }
};

template <typename T>
QCoro::Task<Result<void>> withoutValue(QCoro::Task<Result<T>> task)
{
    const Result<T> result = co_await task;
    if (!result)
        co_return failure(result.error());
    co_return Result<void>();
}

/// Everything that can be asked with one request.
inline QList<Question> questionsOf(const Kind &kind)
{
    const bool isOpen = kind.system == "open"_L1;
    const bool isForm = kind.contentType.endsWith("urlencoded");
    const bool is2020 = QByteArrayView(kind.name) == "2020";
    const QByteArray prefix = isOpen ? "/open" : "";
    const QByteArray device = isOpen ? "deviceId" : "wId";
    const QByteArray contact = isOpen ? "wxId" : "wcId";
    const QByteArray group = is2020 ? "wcId" : "chatRoomId";
    using Parameters = QMap<QByteArray, QByteArray>;
    const auto body = [&](const QList<std::pair<QByteArray, QByteArray>> &rest) {
        if (isForm) {
            QByteArray form = device + "=h1";
            for (const auto &[name, value] : rest)
                form += '&' + name + '=' + value.toPercentEncoding();
            return form;
        }
        Parameters sorted{{device, "h1"}};
        for (const auto &[name, value] : rest)
            sorted.insert(name, value);
        QByteArray json;
        for (auto it = sorted.cbegin(); it != sorted.cend(); ++it)
            json += (json.isEmpty() ? "{\"" : ",\"") + it.key() + "\":\"" + it.value() + '"';
        return json + '}';
    };
    const QStringList ids = is2020 ? QStringList{u"a"_s} : QStringList{u"a"_s, u"1@chatroom"_s};

    QList<Question> all{
        {"contacts", prefix + "/getContact", body({{contact, ids.join(u',').toUtf8()}}),
         R"([{"userName":"a"}])", [ids](Gateway *g) { return withoutValue(g->contacts(ids)); }},
        {"labels", prefix + "/getContactLabelList", body({}), "[]",
         [](Gateway *g) { return withoutValue(g->labels()); }},
        {"remark of a friend", prefix + "/getContact", body({{contact, "a"}}),
         R"([{"userName":"a","remark":"VIP"}])",
         [](Gateway *g) { return withoutValue(g->remark(u"a"_s, ContactKind::Friend)); }},
        {"remark of a group", prefix + "/getContact", body({{contact, "1@chatroom"}}),
         R"([{"userName":"1@chatroom","remark":"VIP"}])",
         [](Gateway *g) { return withoutValue(g->remark(u"1@chatroom"_s, ContactKind::Group)); }},
        {"setRemark of a friend", prefix + "/modifyRemark",
         body({{contact, "a"}, {"remark", "VIP 客户&=+"}}), "null",
         [](Gateway *g) { return g->setRemark(u"a"_s, ContactKind::Friend, u"VIP 客户&=+"_s); }},
        {"setRemark of a public account", prefix + "/modifyRemark",
         body({{contact, "gh_1"}, {"remark", ""}}), "null",
         [](Gateway *g) { return g->setRemark(u"gh_1"_s, ContactKind::Public, {}); }},
    };
    if (is2020) {
        all += {{"roster", "/getAllContact", body({}), R"({"friend":[{"userName":"a"}]})",
                 [](Gateway *g) { return withoutValue(g->roster()); }},
                {"members", "/getChatRoomMember", body({{group, "1@chatroom"}}),
                 R"([{"userName":"a"}])",
                 [](Gateway *g) { return withoutValue(g->members(u"1@chatroom"_s)); }}};
        return all;
    }
    all += {{"isOnline", prefix + "/isOnline", body({}), "null",
             [](Gateway *g) { return withoutValue(g->isOnline()); }},
            {"setRemark of a group", prefix + "/modifyGroupRemark",
             body({{group, "1@chatroom"}, {"content", "社群"}}), "\"\"", [](Gateway *g) {
                 return g->setRemark(u"1@chatroom"_s, ContactKind::Group, u"社群"_s);
             }}};
    if (isOpen) {
        all += {{"devices", "/open/workstation?page=1&pageSize=100", "",
                 R"({"lists":[{"deviceId":"h1","wxid":"me"}],"total":1})",
                 [](Gateway *g) { return withoutValue(g->devices()); }, "GET"}};
    } else {
        all += {{"devices", "/queryLoginWx", "{}", R"([{"wId":"h1","wcId":"me"}])",
                 [](Gateway *g) { return withoutValue(g->devices()); }}};
    }
    return all;
}

/// A path as LoopbackServer::on wants it.
inline QByteArray plain(const QByteArray &path)
{
    return path.split('?').constFirst();
}

} // namespace Lianxi::HostedGatewayBench
