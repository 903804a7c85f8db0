// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "gatewaysystems.h"
#include "gewegateway.h"
#include "gewesystem.h"
#include "loopbackserver.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Ending = ScriptedReply::Ending;

namespace {

const QString token = u"d1f0-s3cret-token"_s;

/// Starts one call of a gateway and answers with how it ended: "ok" or the kind's number.
struct CallOf
{
    const char *name;
    QByteArray path;
    QByteArray body;
    QByteArray data; ///< a reply's data that the call accepts
    std::function<QCoro::Task<Result<void>>(Gateway *)> start;
};

template <typename T>
QCoro::Task<Result<void>> withoutValue(QCoro::Task<Result<T>> task)
{
    const Result<T> result = co_await task;
    if (!result)
        co_return failure(result.error());
    co_return Result<void>();
}

const QList<CallOf> &allCalls()
{
    static const QList<CallOf> calls{
        {"profile", "/personal/getProfile", R"({"appId":"wx_1"})", R"({"wxid":"wxid_me"})",
         [](Gateway *g) { return withoutValue(g->profile()); }},
        {"isOnline", "/login/checkOnline", R"({"appId":"wx_1"})", "true",
         [](Gateway *g) { return withoutValue(g->isOnline()); }},
        {"roster", "/contacts/fetchContactsList", R"({"appId":"wx_1"})", R"({"friends":["a"]})",
         [](Gateway *g) { return withoutValue(g->roster()); }},
        {"contacts", "/contacts/getDetailInfo", R"({"appId":"wx_1","wxids":["a","b"]})",
         R"([{"userName":"a"}])",
         [](Gateway *g) {
             return withoutValue(g->contacts({u"a"_s, u"b"_s}));
         }},
        {"members", "/group/getChatroomMemberList", R"({"appId":"wx_1","chatroomId":"1@chatroom"})",
         R"({"memberList":[{"wxid":"a"}]})",
         [](Gateway *g) { return withoutValue(g->members(u"1@chatroom"_s)); }},
        {"labels", "/label/list", R"({"appId":"wx_1"})", R"({"labelList":[]})",
         [](Gateway *g) { return withoutValue(g->labels()); }},
        {"remark of a friend", "/contacts/getDetailInfo", R"({"appId":"wx_1","wxids":["a"]})",
         R"([{"userName":"a","remark":"VIP"}])",
         [](Gateway *g) { return withoutValue(g->remark(u"a"_s, ContactKind::Friend)); }},
        {"remark of a group", "/group/getChatroomInfo",
         R"({"appId":"wx_1","chatroomId":"1@chatroom"})", R"({"remark":"VIP"})",
         [](Gateway *g) { return withoutValue(g->remark(u"1@chatroom"_s, ContactKind::Group)); }},
        {"setRemark of a friend", "/contacts/setFriendRemark",
         R"({"appId":"wx_1","remark":"VIP 客户","wxid":"a"})", "null",
         [](Gateway *g) { return g->setRemark(u"a"_s, ContactKind::Friend, u"VIP 客户"_s); }},
        {"setRemark of a public account", "/contacts/setFriendRemark",
         R"({"appId":"wx_1","remark":"","wxid":"gh_1"})", "null",
         [](Gateway *g) { return g->setRemark(u"gh_1"_s, ContactKind::Public, {}); }},
        {"setRemark of a group", "/group/modifyChatroomRemark",
         R"({"appId":"wx_1","chatroomId":"1@chatroom","chatroomRemark":"社群"})", "null",
         [](Gateway *g) { return g->setRemark(u"1@chatroom"_s, ContactKind::Group, u"社群"_s); }},
    };
    return calls;
}

bool isWrite(const CallOf &call)
{
    return QByteArrayView(call.name).startsWith("setRemark");
}

QByteArray ok(const QByteArray &data)
{
    return R"({"ret":200,"msg":"操作成功","data":)" + data + "}";
}

GeWeTimeouts quick()
{
    GeWeTimeouts timeouts;
    timeouts.online = timeouts.profile = timeouts.list = timeouts.details = timeouts.members
        = timeouts.labels = timeouts.remark = timeouts.setRemark = 120ms;
    return timeouts;
}

} // namespace

class TestGeWeGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsSpelledAsDocumented_data();
    void everyCallIsSpelledAsDocumented();
    void theTokenGoesIntoTheHeaderOfTheSettings();
    void aRefusalIsTheGatewaysOwnWords_data();
    void aRefusalIsTheGatewaysOwnWords();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome();
    void aReadIsNeverRepeatedHere_data();
    void aReadIsNeverRepeatedHere();
    void cancelEndsEveryCall_data();
    void cancelEndsEveryCall();
    void deletingTheGatewayEndsEveryCall_data();
    void deletingTheGatewayEndsEveryCall();
    void aSlowListIsReadFromTheCache_data();
    void aSlowListIsReadFromTheCache();
    void theCacheIsGivenUpInTheEnd();
    void aPassingErrorKeepsAskingTheCache();
    void aRefusalOfTheCacheStartsAgain();
    void anErrorOfTheListIsNoReasonToAskTheCache();
    void aListWithoutDataIsBadReply();
    void oneToTwentyIdsAndNeverMore_data();
    void oneToTwentyIdsAndNeverMore();
    void unknownIdsAreLeftOut();
    void aHugeListIsReadOffTheGuiThread();
    void cancelWhileAHugeListIsRead();
    void aRemarkIsReadBackByItsId();
    void membersKnowTheirGroup();
    void thePaceComesFromTheSettings();

private:
    [[nodiscard]] Account account(const QString &system = u"gewechat"_s) const;

    std::unique_ptr<LoopbackServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<LoopbackServer>(); }
    void cleanup() { m_server.reset(); }
};

Account TestGeWeGateway::account(const QString &system) const
{
    Account account;
    account.name = u"Shop A"_s;
    account.system = system;
    account.url = m_server->url(system == u"gewe"_s ? u"/gewe/v2/api"_s : u"/v2/api"_s);
    account.handle = u"wx_1"_s;
    return account;
}

void TestGeWeGateway::everyCallIsSpelledAsDocumented_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<qsizetype>("index");
    for (const auto &[system, base] :
         {std::pair(u"gewechat"_s, "/v2/api"_ba), {u"gewe"_s, "/gewe/v2/api"_ba}}) {
        for (qsizetype i = 0; i < allCalls().size(); ++i) {
            QTest::addRow("%s: %s", qPrintable(system), allCalls()[i].name) << system << base << i;
        }
    }
}

void TestGeWeGateway::everyCallIsSpelledAsDocumented()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, base);
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    m_server->on(base + call.path, ScriptedReply::json(ok(call.data)));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(system), token);
    const Result<void> result = await(call.start(gateway.get()));
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().words));
    QCOMPARE(m_server->requests().size(), 1);
    const LoopbackServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, base + call.path);
    QCOMPARE(request.body, call.body);
    QCOMPARE(request.headers.value("x-gewe-token"), token.toLatin1());
    QCOMPARE(request.headers.value("content-type"), "application/json");
}

void TestGeWeGateway::theTokenGoesIntoTheHeaderOfTheSettings()
{
    m_server->on("/v2/api/login/checkOnline", ScriptedReply::json(ok("true")));
    Account clone = account();
    clone.settings.insert(TokenHeaderSetting, u"VideosApi-token"_s);
    const std::unique_ptr<Gateway> gateway = makeGateway(clone, token);
    QVERIFY(await(gateway->isOnline()).value());
    QCOMPARE(m_server->requests().constFirst().headers.value("videosapi-token"), token.toLatin1());
    QVERIFY(!m_server->requests().constFirst().headers.contains("x-gewe-token"));

    clone.settings.insert(TokenHeaderSetting, u"not a: header"_s);
    const Result<bool> refused = await(makeGateway(clone, token)->isOnline());
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestGeWeGateway::aRefusalIsTheGatewaysOwnWords_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("token")
        << R"({"ret":500,"msg":"HTTP HEADER: X-GEWE-TOKEN=d1f0-s3cret-token 不可用或已过期"})"_ba
        << Error::Kind::SignedOut << u"HTTP HEADER: X-GEWE-TOKEN=••• 不可用或已过期"_s;
    QTest::newRow("device")
        << R"({"ret":500,"msg":"失败","data":{"code":"-1","msg":"[wx_1]设备不存在"}})"_ba
        << Error::Kind::UnknownDevice << u"失败: [wx_1]设备不存在"_s;
    QTest::newRow("too often") << R"({"ret":"500","msg":"操作频繁"})"_ba << Error::Kind::RateLimited
                               << u"操作频繁"_s;
}

void TestGeWeGateway::aRefusalIsTheGatewaysOwnWords()
{
    QFETCH(QByteArray, json);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    for (const CallOf &call : allCalls()) {
        m_server->on("/v2/api" + call.path, ScriptedReply::json(json));
        const Result<void> result = await(call.start(gateway.get()));
        QVERIFY2(!result, call.name);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().words, words);
    }
}

void TestGeWeGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer) << UnknownOutcome;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << UnknownOutcome;
    QTest::newRow("cut") << ScriptedReply{.body = ok("null"),
                                          .ending = Ending::Truncate,
                                          .truncateAt = 10}
                         << UnknownOutcome;
    QTest::newRow("page with 200") << ScriptedReply{.body = "<html>"} << UnknownOutcome;
    QTest::newRow("no envelope") << ScriptedReply::json("{}") << UnknownOutcome;
    QTest::newRow("gateway's timeout")
        << ScriptedReply::json(R"({"ret":500,"msg":"请求超时"})") << UnknownOutcome;
    QTest::newRow("502") << ScriptedReply{.status = 502} << UnknownOutcome;
    QTest::newRow("504") << ScriptedReply{.status = 504} << UnknownOutcome;
    QTest::newRow("plain no") << ScriptedReply::json(R"({"ret":500,"msg":"no"})") << Rejected;
    QTest::newRow("404") << ScriptedReply{.status = 404} << Http;
    QTest::newRow("401") << ScriptedReply{.status = 401} << SignedOut;
}

void TestGeWeGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, kind);
    GeWeGateway gateway(account(), token, quick());
    for (const CallOf &call : allCalls()) {
        if (!isWrite(call))
            continue;
        m_server->forgetRequests();
        m_server->on("/v2/api" + call.path, reply);
        const Result<void> result = await(call.start(&gateway));
        QVERIFY2(!result, call.name);
        QCOMPARE(result.error().kind, kind);
        QTest::qWait(30);
        QCOMPARE(m_server->requests().size(), 1); // sent once, whatever came of it
    }
}

void TestGeWeGateway::aReadIsNeverRepeatedHere_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer) << Network;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << Timeout;
    QTest::newRow("503") << ScriptedReply{.status = 503} << Http;
    QTest::newRow("page") << ScriptedReply{.body = "<html>"} << BadReply;
    QTest::newRow("other shape") << ScriptedReply::json(ok("7")) << BadReply;
}

void TestGeWeGateway::aReadIsNeverRepeatedHere()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, kind);
    for (const CallOf &call : allCalls()) {
        if (isWrite(call))
            continue;
        GeWeGateway gateway(account(), token, quick());
        m_server->forgetRequests();
        m_server->on("/v2/api" + call.path, reply);
        const Result<void> result = await(call.start(&gateway));
        QVERIFY2(!result, call.name);
        const bool isList = QByteArrayView(call.name) == "roster";
        QCOMPARE(result.error().kind,
                 isList && kind == Error::Kind::Timeout ? Error::Kind::NotReady : kind);
        QCOMPARE(m_server->requests().size(), 1);
    }
}

void TestGeWeGateway::cancelEndsEveryCall_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < allCalls().size(); ++i)
        QTest::addRow("%s", allCalls()[i].name) << i;
}

void TestGeWeGateway::cancelEndsEveryCall()
{
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    m_server->onNext("/v2/api" + call.path, ScriptedReply::ends(Ending::Hang));
    m_server->on("/v2/api" + call.path, ScriptedReply::json(ok(call.data)));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    QSignalSpy arrived(m_server.get(), &LoopbackServer::requestArrived);
    const Watched running(call.start(gateway.get()));
    QTRY_COMPARE(arrived.size(), 1);
    const Watched fresh(call.start(gateway.get()));
    gateway->cancel();
    QVERIFY(running.hasEnded() && fresh.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
    QCOMPARE(fresh->error().kind, Error::Kind::Cancelled);
    QVERIFY(await(call.start(gateway.get())).has_value()); // and goes on
}

void TestGeWeGateway::deletingTheGatewayEndsEveryCall_data()
{
    cancelEndsEveryCall_data();
}

void TestGeWeGateway::deletingTheGatewayEndsEveryCall()
{
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    m_server->on("/v2/api" + call.path, ScriptedReply::ends(Ending::Hang));
    std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    QSignalSpy arrived(m_server.get(), &LoopbackServer::requestArrived);
    const Watched running(call.start(gateway.get()));
    QTRY_COMPARE(arrived.size(), 1);
    gateway.reset();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
}

void TestGeWeGateway::aSlowListIsReadFromTheCache_data()
{
    QTest::addColumn<ScriptedReply>("slow");
    QTest::newRow("no answer in time") << ScriptedReply::ends(Ending::Hang);
    QTest::newRow("408") << ScriptedReply{.status = 408};
    QTest::newRow("504") << ScriptedReply{.status = 504};
    QTest::newRow("the envelope says so") << ScriptedReply::json(R"({"ret":500,"msg":"请求超时"})");
}

void TestGeWeGateway::aSlowListIsReadFromTheCache()
{
    QFETCH(ScriptedReply, slow);
    const QByteArray list = "/v2/api/contacts/fetchContactsList";
    const QByteArray cache = "/v2/api/contacts/fetchContactsListCache";
    m_server->onNext(list, slow);
    m_server->on(list, ScriptedReply::json(ok(R"({"friends":["new"]})")));
    m_server->onNext(cache, ScriptedReply::json(R"({"ret":200,"msg":"操作成功"})"));
    m_server->onNext(cache, ScriptedReply::json(ok("null")));
    m_server->onNext(cache,
                     ScriptedReply::json(ok(R"({"friends":["a"],"chatrooms":[],"ghs":[]})")));

    GeWeGateway gateway(account(), token, quick());
    for (int ask = 0; ask < 3; ++ask) { // the list, then the cache twice
        const Result<Roster> waiting = await(gateway.roster());
        QVERIFY(!waiting);
        QCOMPARE(waiting.error().kind, Error::Kind::NotReady);
        QCOMPARE(waiting.error().retryAfter, 10s);
    }
    const Result<Roster> roster = await(gateway.roster());
    QVERIFY(roster.has_value());
    QCOMPARE(roster->entries, (QList<Roster::Entry>{{u"a"_s, ContactKind::Friend}}));
    QCOMPARE(m_server->requestCount(list), 1);
    QCOMPARE(m_server->requestCount(cache), 3);
    QCOMPARE(m_server->requests().constLast().body, R"({"appId":"wx_1"})");

    const Result<Roster> next = await(gateway.roster()); // another day: from the start
    QVERIFY(next.has_value());
    QCOMPARE(next->entries.constFirst().id, u"new"_s);
    QCOMPARE(m_server->requestCount(list), 2);
}

void TestGeWeGateway::theCacheIsGivenUpInTheEnd()
{
    const QByteArray list = "/v2/api/contacts/fetchContactsList";
    const QByteArray cache = "/v2/api/contacts/fetchContactsListCache";
    m_server->on(list, {.status = 504});
    m_server->on(cache, ScriptedReply::json(R"({"ret":200})"));
    GeWeTimeouts timeouts = quick();
    timeouts.cacheLife = 80ms;
    GeWeGateway gateway(account(), token, timeouts);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(m_server->requestCount(list), 1);
    QCOMPARE(m_server->requestCount(cache), 1);
    QTest::qWait(100);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(m_server->requestCount(list), 2);
    QCOMPARE(m_server->requestCount(cache), 1);
}

void TestGeWeGateway::aPassingErrorKeepsAskingTheCache()
{
    const QByteArray list = "/v2/api/contacts/fetchContactsList";
    const QByteArray cache = "/v2/api/contacts/fetchContactsListCache";
    m_server->on(list, {.status = 504});
    m_server->onNext(cache, ScriptedReply::ends(Ending::NoAnswer));
    m_server->onNext(cache, {.status = 502});
    m_server->onNext(cache, {.status = 429});
    m_server->on(cache, ScriptedReply::json(ok(R"({"friends":["a"]})")));
    GeWeGateway gateway(account(), token, quick());
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::Network);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::Http);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::RateLimited);
    QVERIFY(await(gateway.roster()).has_value());
    QCOMPARE(m_server->requestCount(list), 1);
}

void TestGeWeGateway::aRefusalOfTheCacheStartsAgain()
{
    const QByteArray list = "/v2/api/contacts/fetchContactsList";
    const QByteArray cache = "/v2/api/contacts/fetchContactsListCache";
    m_server->onNext(list, {.status = 504});
    m_server->on(list, ScriptedReply::json(ok(R"({"friends":["a"]})")));
    m_server->on(cache, ScriptedReply::json(R"({"ret":500,"msg":"缓存不存在"})"));
    GeWeGateway gateway(account(), token, quick());
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::Rejected);
    QVERIFY(await(gateway.roster()).has_value());
    QCOMPARE(m_server->requestCount(list), 2);
}

void TestGeWeGateway::anErrorOfTheListIsNoReasonToAskTheCache()
{
    const QByteArray list = "/v2/api/contacts/fetchContactsList";
    for (const ScriptedReply &reply :
         {ScriptedReply{.status = 500}, ScriptedReply::ends(Ending::NoAnswer),
          ScriptedReply::json(R"({"ret":500,"msg":"no"})"), ScriptedReply::json(ok("{}"))}) {
        m_server->onNext(list, reply);
        GeWeGateway gateway(account(), token, quick());
        const Result<Roster> roster = await(gateway.roster());
        QVERIFY(!roster);
        QVERIFY(roster.error().kind != Error::Kind::NotReady);
        m_server->onNext(list, ScriptedReply::json(ok(R"({"friends":["a"]})")));
        QVERIFY(await(gateway.roster()).has_value());
    }
    QCOMPARE(m_server->requests().size(), 8);
    QCOMPARE(m_server->requestCount(list), 8);
}

void TestGeWeGateway::aListWithoutDataIsBadReply()
{
    m_server->on("/v2/api/contacts/fetchContactsList", ScriptedReply::json(R"({"ret":200})"));
    GeWeGateway gateway(account(), token, quick());
    QCOMPARE(await(gateway.roster()).error().kind, Error::Kind::BadReply);
}

void TestGeWeGateway::oneToTwentyIdsAndNeverMore_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("sent");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("twenty") << 20 << true;
    QTest::newRow("21") << 21 << false;
    QTest::newRow("101") << 101 << false;
}

void TestGeWeGateway::oneToTwentyIdsAndNeverMore()
{
    QFETCH(int, count);
    QFETCH(bool, sent);
    m_server->on("/v2/api/contacts/getDetailInfo", ScriptedReply::json(ok("[]")));
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"wxid_%1"_s.arg(i));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    const Result<QList<ContactDetails>> details = await(gateway->contacts(ids));
    QCOMPARE(details.has_value(), sent);
    QCOMPARE(m_server->requests().size(), sent ? 1 : 0);
    if (!sent)
        QCOMPARE(details.error().kind, Error::Kind::Invalid);
}

void TestGeWeGateway::unknownIdsAreLeftOut()
{
    m_server->on("/v2/api/contacts/getDetailInfo",
                 ScriptedReply::json(ok(R"([{"userName":"b","nickName":"B","remark":null}])")));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    const Result<QList<ContactDetails>> details
        = await(gateway->contacts({u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{.id = u"b"_s, .nickname = u"B"_s, .remark = u""_s}};
    QCOMPARE(*details, expected);
}

namespace {
QByteArray hugeList(int count)
{
    QByteArray ids;
    for (int i = 0; i < count; ++i)
        ids += (i ? ",\"wxid_" : "\"wxid_") + QByteArray::number(i) + "\"";
    return ok("{\"friends\":[" + ids + "],\"chatrooms\":[],\"ghs\":null}");
}
} // namespace

void TestGeWeGateway::aHugeListIsReadOffTheGuiThread()
{
    constexpr int count = 100'000;
    m_server->on("/v2/api/contacts/fetchContactsList", ScriptedReply::json(hugeList(count)));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    const Result<Roster> roster = await(gateway->roster());
    QVERIFY(roster.has_value());
    QCOMPARE(roster->entries.size(), count);
    QCOMPARE(roster->entries.constLast().id, u"wxid_99999"_s);
}

void TestGeWeGateway::cancelWhileAHugeListIsRead()
{
    // At many moments: one of them is while the pool reads.
    m_server->on("/v2/api/contacts/fetchContactsList", ScriptedReply::json(hugeList(50'000)));
    for (int delay = 0; delay < 60; delay += 4) {
        std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
        const Watched running(gateway->roster());
        QTest::qWait(delay);
        const bool done = running.hasEnded();
        if (delay % 8)
            gateway->cancel();
        else
            gateway.reset();
        QVERIFY(running.hasEnded());
        QVERIFY(done || running->error().kind == Error::Kind::Cancelled);
    }
}

void TestGeWeGateway::aRemarkIsReadBackByItsId()
{
    const QByteArray path = "/v2/api/contacts/getDetailInfo";
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    const auto read = [&](const QByteArray &data) {
        m_server->on(path, ScriptedReply::json(ok(data)));
        return await(gateway->remark(u"a"_s, ContactKind::Friend));
    };
    QCOMPARE(read(R"([{"userName":"b","remark":"B"},{"userName":"a","remark":"A"}])").value(),
             u"A"_s);
    QCOMPARE(read(R"([{"userName":"a","remark":null}])").value(), u""_s);
    QCOMPARE(read(R"([{"userName":"a","nickName":"x"}])").value(), u""_s);
    QCOMPARE(read(R"([{"userName":"b","remark":"B"}])").error().kind, Error::Kind::BadReply);
    QCOMPARE(read("[]").error().kind, Error::Kind::BadReply);
}

void TestGeWeGateway::membersKnowTheirGroup()
{
    m_server->on("/v2/api/group/getChatroomMemberList",
                 ScriptedReply::json(ok(R"({"memberList":[{"wxid":"a"}],"chatroomOwner":"a"})")));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), token);
    const Result<GroupMembers> members = await(gateway->members(u"1@chatroom"_s));
    QVERIFY(members.has_value());
    QCOMPARE(members->groupId, u"1@chatroom"_s);
    QCOMPARE(members->members.constFirst().role, MemberRole::Owner);
}

void TestGeWeGateway::thePaceComesFromTheSettings()
{
    Account slow = account();
    QCOMPARE(makeGateway(slow, token)->capabilities().pace, PaceRange{});
    slow.settings.insert(PaceSetting, u"5000-9000"_s);
    QCOMPARE(makeGateway(slow, token)->capabilities().pace, (PaceRange{5s, 9s}));
    slow.settings.insert(PaceSetting, u"1"_s); // never faster than allowed
    QCOMPARE(makeGateway(slow, token)->capabilities().pace, PaceRange{});
}

QTEST_GUILESS_MAIN(TestGeWeGateway)
#include "tst_gewegateway.moc"
