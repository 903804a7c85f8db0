// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "gatewaysystems.h"
#include "loopbackserver.h"
#include "webwxgateway.h"
#include "webwxsamples.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Ending = ScriptedReply::Ending;
using WebWxSamples::row;

namespace {

const QByteArray calls = "/webwx/cgi-bin/mmwebwx-bin/";
const QByteArray cookieHeader = "webwx_data_ticket=gSc0a7aTicket; wxsid=Yx+2f/S1dSample";

struct CallOf
{
    const char *name;
    QByteArray path; ///< below `calls`
    QByteArray query; ///< a pattern
    QByteArray body; ///< beside BaseRequest
    QByteArray reply; ///< that the call accepts
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

const QByteArray moment = "r=-?[0-9]{1,10}";
const QByteArray ticket = "pass_ticket=wEa%2BkQ%2F9x%3D";

const QList<CallOf> &allCalls()
{
    const QByteArray batch = "type=ex&" + moment + "&" + ticket;
    static const QList<CallOf> all{
        {"profile",
         "webwxinit",
         moment + "&" + ticket,
         {},
         WebWxSamples::init(row("@a", "A")),
         [](Gateway *g) { return withoutValue(g->profile()); }},
        {"contacts", "webwxbatchgetcontact", batch,
         R"(,"Count":2,"List":[{"EncryChatRoomId":"","UserName":"@a"},)"
         R"({"EncryChatRoomId":"","UserName":"@b"}])",
         WebWxSamples::batch(row("@a", "A")),
         [](Gateway *g) {
             return withoutValue(g->contacts({u"@a"_s, u"@b"_s}));
         }},
        {"members", "webwxbatchgetcontact", batch,
         R"(,"Count":1,"List":[{"EncryChatRoomId":"","UserName":"@@g"}])",
         WebWxSamples::batch(row("@@g", "G", R"("MemberList":[{"UserName":"@a"}])")),
         [](Gateway *g) { return withoutValue(g->members(u"@@g"_s)); }},
        {"remark", "webwxbatchgetcontact", batch,
         R"(,"Count":1,"List":[{"EncryChatRoomId":"","UserName":"@a"}])",
         WebWxSamples::batch(row("@a", "A")),
         [](Gateway *g) { return withoutValue(g->remark(u"@a"_s, ContactKind::Friend)); }},
        {"setRemark of a friend", "webwxoplog", "lang=zh_CN&" + ticket,
         R"(,"CmdId":2,"RemarkName":"VIP 客户","UserName":"@a")", WebWxSamples::ok(),
         [](Gateway *g) { return g->setRemark(u"@a"_s, ContactKind::Friend, u"VIP 客户"_s); }},
        {"setRemark of a public account", "webwxoplog", "lang=zh_CN&" + ticket,
         R"(,"CmdId":2,"RemarkName":"","UserName":"@p")", WebWxSamples::ok(),
         [](Gateway *g) { return g->setRemark(u"@p"_s, ContactKind::Public, {}); }},
    };
    return all;
}

bool isWrite(const CallOf &call)
{
    return QByteArrayView(call.name).startsWith("setRemark");
}

} // namespace

class TestWebWxGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsSpelledAsDocumented_data();
    void everyCallIsSpelledAsDocumented();
    void whatThereIsNoCallForIsInvalid();
    void aTextThatIsNoSessionIsSignedOut();
    void whatBaseResponseSaysIsAnswered_data();
    void whatBaseResponseSaysIsAnswered();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome();
    void cancelEndsEveryCall_data();
    void cancelEndsEveryCall();
    void deletingTheGatewayEndsEveryCall_data();
    void deletingTheGatewayEndsEveryCall();
    void theRosterIsAllPagesAndInit();
    void theRosterKnowsTheProfilesInit();
    void aListThatRepeatsEnds_data();
    void aListThatRepeatsEnds();
    void aListWithoutAnEndIsRefused();
    void aListOfNobodyIsNotBelieved_data();
    void aListOfNobodyIsNotBelieved();
    void aPageThatFailsCostsTheRosterAndItsRetryIsWhole();
    void cancelWithinTheRoster_data();
    void cancelWithinTheRoster();
    void aHugeListIsReadOffTheGuiThread();
    void oneToFiftyIdsAndNeverMore_data();
    void oneToFiftyIdsAndNeverMore();
    void aGroupWithoutMembersIsBadReply();
    void manyGroupsAreOneCall();
    void aRemarkIsReadBackByItsId();
    void aNewerSkeyIsUsedAndLearnt();
    void newerCookiesAreUsedAndLearnt();
    void whatStaysTheSameIsNotLearnt();
    void whoeverLearnsMayDeleteTheGateway();
    void whoeverLearnsMayCancel();
    void twoGatewaysShareNoCookies();
    void aPictureIsAskedForWithTheSession();
    void aPictureOfOthersIsNotAskedFor();
    void noPictureIsNeverASuccess_data();
    void noPictureIsNeverASuccess();
    void noAvatarUrlHoldsTheSkey();

private:
    [[nodiscard]] WebWxSession session() const
    {
        return WebWxSamples::session(m_server->url(u"/webwx"_s));
    }
    [[nodiscard]] std::unique_ptr<Gateway> gateway() const
    {
        return makeGateway(account(), secretOf(session()));
    }
    [[nodiscard]] static Account account()
    {
        Account account;
        account.name = u"Shop A"_s;
        account.system = u"webwx"_s;
        account.url = QUrl(u"https://wx.qq.com"_s); // the session knows better
        return account;
    }
    void on(const QByteArray &call, const QByteArray &json)
    {
        m_server->on(calls + call, ScriptedReply::json(json));
    }
    void onNext(const QByteArray &call, const QByteArray &json)
    {
        m_server->onNext(calls + call, ScriptedReply::json(json));
    }
    [[nodiscard]] QList<LoopbackServer::Request> requests(const QByteArray &call) const
    {
        QList<LoopbackServer::Request> found = m_server->requests();
        found.removeIf([&](const LoopbackServer::Request &request) {
            return request.path.split('?').constFirst() != calls + call;
        });
        return found;
    }

    std::unique_ptr<LoopbackServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<LoopbackServer>(); }
    void cleanup() { m_server.reset(); }
};

void TestWebWxGateway::everyCallIsSpelledAsDocumented_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < allCalls().size(); ++i)
        QTest::addRow("%s", allCalls()[i].name) << i;
}

void TestWebWxGateway::everyCallIsSpelledAsDocumented()
{
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    on(call.path, call.reply);
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<void> result = await(call.start(gateway.get()));
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().words));
    QCOMPARE(m_server->requests().size(), 1);
    const LoopbackServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, "POST");
    const QRegularExpression path(
        QString::fromLatin1("\\A" + calls + call.path + "\\?" + call.query + "\\z"));
    QVERIFY2(path.match(QString::fromLatin1(request.path)).hasMatch(), request.path);
    QCOMPARE(request.body, "{" + WebWxSamples::baseRequest + call.body + "}");
    QCOMPARE(request.headers.value("content-type"), "application/json; charset=UTF-8");
    QCOMPARE(request.headers.value("cookie"), cookieHeader);
}

void TestWebWxGateway::whatThereIsNoCallForIsInvalid()
{
    const std::unique_ptr<Gateway> gateway = this->gateway();
    QCOMPARE(await(gateway->isOnline()).error().kind, Error::Kind::Invalid);
    QCOMPARE(await(gateway->labels()).error().kind, Error::Kind::Invalid);
    QCOMPARE(await(gateway->devices()).error().kind, Error::Kind::Invalid);
    QCOMPARE(await(gateway->remark(u"@@g"_s, ContactKind::Group)).error().kind,
             Error::Kind::Invalid);
    QCOMPARE(await(gateway->setRemark(u"@@g"_s, ContactKind::Group, {})).error().kind,
             Error::Kind::Invalid);
    QCOMPARE(m_server->connectionCount(), 0);
    const Capabilities can = gateway->capabilities();
    QCOMPARE(can.onlineHint, Support::No);
    QCOMPARE(can.labels, Support::No);
    QCOMPARE(can.devices, Support::No);
    QCOMPARE(can.groupRemarks, Support::No);
    QCOMPARE(can.friendRemarks, Support::Yes);
    QCOMPARE(can.sessionPictures, Support::Yes);
    QCOMPARE(can.detailsBatch, 50);
}

void TestWebWxGateway::aTextThatIsNoSessionIsSignedOut()
{
    for (const QString &secret : {QString(), u"k"_s, secretOf(session()).chopped(1)}) {
        const std::unique_ptr<Gateway> gateway = makeGateway(account(), secret);
        for (const CallOf &call : allCalls())
            QCOMPARE(await(call.start(gateway.get())).error().kind, Error::Kind::SignedOut);
        QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::SignedOut);
        QCOMPARE(await(gateway->picture(m_server->url())).error().kind, Error::Kind::SignedOut);
    }
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestWebWxGateway::whatBaseResponseSaysIsAnswered_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    using enum Error::Kind;
    using WebWxSamples::refusal;
    QTest::newRow("1100") << refusal(1100, "") << SignedOut << QString();
    QTest::newRow("1101") << refusal(1101, "") << SignedOut << QString();
    QTest::newRow("1102") << refusal(1102, "") << SignedOut << QString();
    QTest::newRow("1203") << refusal(1203, "barred") << Rejected << u"barred"_s;
    QTest::newRow("1205") << refusal(1205, "") << RateLimited << QString();
    QTest::newRow("no cookies") << refusal(1, "", R"("ContactList":[],"MemberList":[])")
                                << SignedOut << QString();
    QTest::newRow("secret") << refusal(-3, "bad @crypt_5f00_0123456789abcdef") << Rejected
                            << u"bad •••"_s;
}

void TestWebWxGateway::whatBaseResponseSaysIsAnswered()
{
    QFETCH(QByteArray, json);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const QSignalSpy learnt(gateway.get(), &Gateway::learnt);
    on("webwxgetcontact", json);
    for (const CallOf &call : allCalls()) {
        on(call.path, json);
        const Result<void> result = await(call.start(gateway.get()));
        QVERIFY2(!result, call.name);
        QCOMPARE(result.error().kind, kind);
        QCOMPARE(result.error().words, words);
        QCOMPARE(result.error().retryAfter, kind == Error::Kind::RateLimited ? 10min : 0min);
    }
    on("webwxinit", WebWxSamples::init({}));
    QCOMPARE(await(gateway->roster()).error().kind, kind);
    QCOMPARE(learnt.size(), 0);
}

void TestWebWxGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer) << UnknownOutcome;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << UnknownOutcome;
    QTest::newRow("cut") << ScriptedReply{.body = WebWxSamples::ok(),
                                          .ending = Ending::Truncate,
                                          .truncateAt = 10}
                         << UnknownOutcome;
    QTest::newRow("page with 200") << ScriptedReply{.body = "<html>"} << UnknownOutcome;
    QTest::newRow("nothing with 200") << ScriptedReply{} << UnknownOutcome;
    QTest::newRow("no BaseResponse") << ScriptedReply::json("{}") << UnknownOutcome;
    QTest::newRow("502") << ScriptedReply{.status = 502} << UnknownOutcome;
    QTest::newRow("plain no") << ScriptedReply::json(WebWxSamples::refusal(-1, "no")) << Rejected;
    QTest::newRow("redirect") << ScriptedReply::redirect(302, "/") << Http;
    QTest::newRow("404") << ScriptedReply{.status = 404} << Http;
}

void TestWebWxGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, kind);
    WebWxTimeouts timeouts;
    if (reply.ending == Ending::Hang)
        timeouts.setRemark = 120ms;
    WebWxGateway gateway(account(), secretOf(session()), timeouts);
    for (const CallOf &call : allCalls()) {
        if (!isWrite(call))
            continue;
        m_server->forgetRequests();
        m_server->on(calls + call.path, reply);
        const Result<void> result = await(call.start(&gateway));
        QVERIFY2(!result, call.name);
        QCOMPARE(result.error().kind, kind);
        QTest::qWait(30);
        QCOMPARE(m_server->requests().size(), 1); // sent once, whatever came of it
    }
}

void TestWebWxGateway::cancelEndsEveryCall_data()
{
    everyCallIsSpelledAsDocumented_data();
}

void TestWebWxGateway::cancelEndsEveryCall()
{
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    m_server->onNext(calls + call.path, ScriptedReply::ends(Ending::Hang));
    on(call.path, call.reply);
    const std::unique_ptr<Gateway> gateway = this->gateway();
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

void TestWebWxGateway::deletingTheGatewayEndsEveryCall_data()
{
    everyCallIsSpelledAsDocumented_data();
}

void TestWebWxGateway::deletingTheGatewayEndsEveryCall()
{
    QFETCH(qsizetype, index);
    const CallOf &call = allCalls()[index];
    m_server->on(calls + call.path, ScriptedReply::ends(Ending::Hang));
    std::unique_ptr<Gateway> gateway = this->gateway();
    QSignalSpy arrived(m_server.get(), &LoopbackServer::requestArrived);
    const Watched running(call.start(gateway.get()));
    QTRY_COMPARE(arrived.size(), 1);
    gateway.reset();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
}

void TestWebWxGateway::theRosterIsAllPagesAndInit()
{
    on("webwxinit", WebWxSamples::init(row("@@g", "G") + "," + row("@a", "old")));
    onNext("webwxgetcontact", WebWxSamples::page(row("@a", "A") + "," + row("@me", "me"), "17"));
    onNext("webwxgetcontact", WebWxSamples::page(row("@b", "B"), "\"620000000000\""));
    onNext("webwxgetcontact", WebWxSamples::page(row("weixin", "W", R"("VerifyFlag":56)")));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<Roster> roster = await(gateway->roster());
    QVERIFY(roster.has_value());
    QCOMPARE(roster->entries,
             (QList<Roster::Entry>{{u"@a"_s, ContactKind::Friend},
                                   {u"@b"_s, ContactKind::Friend},
                                   {u"weixin"_s, ContactKind::System},
                                   {u"@@g"_s, ContactKind::Group}}));
    QCOMPARE(roster->rows.size(), 4);
    QCOMPARE(*roster->rows.constFirst().nickname, u"A"_s);
    QCOMPARE(roster->ids, Roster::Ids::OneLogin);
    QCOMPARE(roster->rowsTell, Roster::RowsTell::Everything);
    const QList<LoopbackServer::Request> pages = requests("webwxgetcontact");
    QCOMPARE(pages.size(), 3);
    for (const auto &[index, seq] : {std::pair(0, "0"), {1, "17"}, {2, "620000000000"}}) {
        const QRegularExpression query(
            u"\\?r=-?[0-9]+&seq=%1&skey=@crypt_5f00_0123456789abcdef&pass_ticket=wEa%2BkQ%2F9x%3D$"_s
                .replace(u"%1"_s, QString::fromLatin1(seq)));
        QVERIFY2(query.match(QString::fromLatin1(pages[index].path)).hasMatch(), pages[index].path);
        QCOMPARE(pages[index].method, "POST");
        QCOMPARE(pages[index].headers.value("cookie"), cookieHeader);
    }
    QCOMPARE(requests("webwxinit").size(), 1);

    on("webwxinit", WebWxSamples::init(row("@@h", "H"))); // another day
    on("webwxgetcontact", WebWxSamples::page(row("@a", "A")));
    const Result<Roster> next = await(gateway->roster());
    QVERIFY(next.has_value());
    QCOMPARE(next->entries.size(), 2);
    QCOMPARE(next->entries.constLast().id, u"@@h"_s);
}

void TestWebWxGateway::theRosterKnowsTheProfilesInit()
{
    on("webwxinit", WebWxSamples::init(row("@@g", "G")));
    on("webwxgetcontact", WebWxSamples::page(row("@a", "A")));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<Profile> profile = await(gateway->profile());
    QVERIFY(profile.has_value());
    QCOMPARE(profile->wxid, u"5880000001"_s);
    QCOMPARE(profile->nickname, u"A & B"_s);
    QCOMPARE(
        profile->avatarUrl,
        m_server->url(u"/webwx/cgi-bin/mmwebwx-bin/webwxgeticon?seq=7&username=@me"_s).toString()
            + "#5880000001"_L1);
    QCOMPARE(await(gateway->roster())->entries.size(), 2);
    QCOMPARE(requests("webwxinit").size(), 1);
}

void TestWebWxGateway::aListThatRepeatsEnds_data()
{
    QTest::addColumn<QList<QByteArray>>("seqs");
    QTest::addColumn<int>("pages");
    QTest::newRow("the same for ever") << QList<QByteArray>{"5", "5", "5", "5"} << 2;
    QTest::newRow("round and round") << QList<QByteArray>{"5", "6", "7", "5", "6"} << 4;
    QTest::newRow("null at the end") << QList<QByteArray>{"5", "null", "7"} << 2;
}

void TestWebWxGateway::aListThatRepeatsEnds()
{
    QFETCH(QList<QByteArray>, seqs);
    QFETCH(int, pages);
    on("webwxinit", WebWxSamples::init({}));
    for (qsizetype i = 0; i < seqs.size(); ++i)
        onNext("webwxgetcontact",
               WebWxSamples::page(row("@" + QByteArray::number(i), "A"), seqs[i]));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<Roster> roster = await(gateway->roster());
    QVERIFY(roster.has_value());
    QCOMPARE(roster->entries.size(), pages);
    QCOMPARE(requests("webwxgetcontact").size(), pages);
}

void TestWebWxGateway::aListWithoutAnEndIsRefused()
{
    on("webwxinit", WebWxSamples::init({}));
    int seq = 0;
    m_server->on(calls + "webwxgetcontact", [&seq](const LoopbackServer::Request &) {
        return ScriptedReply::json(WebWxSamples::page(row("@a", "A"), QByteArray::number(++seq)));
    });
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<Roster> roster = await(gateway->roster());
    QVERIFY(!roster);
    QCOMPARE(roster.error().kind, Error::Kind::BadReply);
    QCOMPARE(seq, 1000);
}

void TestWebWxGateway::aListOfNobodyIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("empty") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
}

void TestWebWxGateway::aListOfNobodyIsNotBelieved()
{
    QFETCH(const QByteArray, list);
    on("webwxinit", WebWxSamples::init(row("@@g", "G")));
    on("webwxgetcontact",
       R"({"BaseResponse":{"Ret":0},"MemberCount":0,"Seq":0,"MemberList":)" + list + '}');
    const Result<Roster> roster = await(gateway()->roster());
    QVERIFY(!roster);
    QCOMPARE(roster.error().kind, Error::Kind::BadReply);
}

void TestWebWxGateway::aPageThatFailsCostsTheRosterAndItsRetryIsWhole()
{
    on("webwxinit", WebWxSamples::init(row("@@g", "G")));
    for (const ScriptedReply &bad :
         {ScriptedReply{.status = 502}, ScriptedReply::ends(Ending::NoAnswer),
          ScriptedReply::json(WebWxSamples::page("7")),
          ScriptedReply::json(WebWxSamples::page(row("@b", "B")).chopped(5))}) {
        const std::unique_ptr<Gateway> gateway = this->gateway();
        onNext("webwxgetcontact", WebWxSamples::page(row("@a", "A"), "17"));
        m_server->onNext(calls + "webwxgetcontact", bad);
        QVERIFY(!await(gateway->roster()));
        onNext("webwxgetcontact", WebWxSamples::page(row("@a", "A"), "17"));
        onNext("webwxgetcontact", WebWxSamples::page(row("@b", "B")));
        m_server->forgetRequests();
        QCOMPARE(await(gateway->roster())->entries.size(), 3);
        QCOMPARE(requests("webwxinit").size(), 0); // it is known still
    }
}

void TestWebWxGateway::cancelWithinTheRoster_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<bool>("deletes");
    for (int request = 1; request <= 4; ++request) {
        QTest::addRow("request %d", request) << request << false;
        QTest::addRow("request %d, deleted", request) << request << true;
    }
}

void TestWebWxGateway::cancelWithinTheRoster()
{
    QFETCH(int, request);
    QFETCH(bool, deletes);
    on("webwxinit", WebWxSamples::init(row("@@g", "G")));
    onNext("webwxgetcontact", WebWxSamples::page(row("@a", "A"), "17"));
    onNext("webwxgetcontact", WebWxSamples::page(row("@b", "B"), "18"));
    onNext("webwxgetcontact", WebWxSamples::page(row("@c", "C")));
    std::unique_ptr<Gateway> gateway = this->gateway();
    connect(m_server.get(), &LoopbackServer::requestArrived, gateway.get(), [&] {
        if (m_server->requests().size() != request)
            return;
        if (deletes)
            gateway.reset();
        else
            gateway->cancel();
    });
    const Result<Roster> roster = await(gateway->roster());
    QVERIFY(!roster);
    QCOMPARE(roster.error().kind, Error::Kind::Cancelled);
    QTest::qWait(20);
    QCOMPARE(m_server->requests().size(), request);
}

void TestWebWxGateway::aHugeListIsReadOffTheGuiThread()
{
    QByteArray rows;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i)
        rows += (i ? "," : "") + row("@" + QByteArray::number(i), "A");
    on("webwxinit", WebWxSamples::init({}));
    on("webwxgetcontact", WebWxSamples::page(rows));
    std::unique_ptr<Gateway> gateway = this->gateway();
    QCOMPARE(await(gateway->roster())->entries.size(), count);
    for (int delay = 0; delay < 300; delay += 20) { // cancelled while the pool reads or merges
        gateway = this->gateway();
        const Watched running(gateway->roster());
        QTest::qWait(delay);
        const bool done = running.hasEnded();
        if (delay % 40)
            gateway->cancel();
        else
            gateway.reset();
        QVERIFY(running.hasEnded());
        QVERIFY(done || running->error().kind == Error::Kind::Cancelled);
    }
}

void TestWebWxGateway::oneToFiftyIdsAndNeverMore_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("sent");
    QTest::newRow("none") << 0 << false;
    QTest::newRow("one") << 1 << true;
    QTest::newRow("fifty") << 50 << true;
    QTest::newRow("51") << 51 << false;
}

void TestWebWxGateway::oneToFiftyIdsAndNeverMore()
{
    QFETCH(int, count);
    QFETCH(bool, sent);
    on("webwxbatchgetcontact", WebWxSamples::batch(row("@1", "A")));
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(u"@%1"_s.arg(i));
    const Result<QList<ContactDetails>> details = await(gateway()->contacts(ids));
    QCOMPARE(details.has_value(), sent);
    QCOMPARE(m_server->requests().size(), sent ? 1 : 0);
    if (sent)
        QCOMPARE(details->size(), 1); // unknown ones are left out
    else
        QCOMPARE(details.error().kind, Error::Kind::Invalid);
}

void TestWebWxGateway::aGroupWithoutMembersIsBadReply()
{
    const QByteArray members = R"("MemberCount":3,"MemberList":[{"UserName":"@a"}])";
    const std::unique_ptr<Gateway> gateway = this->gateway();
    for (const QByteArray &rows :
         {QByteArray(), row("@@g", "G"), row("@@g", "G", R"("MemberList":[])"),
          row("@@other", "O", members)}) {
        on("webwxbatchgetcontact", WebWxSamples::batch(rows));
        QCOMPARE(await(gateway->members(u"@@g"_s)).error().kind, Error::Kind::BadReply);
    }
    on("webwxbatchgetcontact",
       WebWxSamples::batch(row("@@other", "O", members) + "," + row("@@g", "G", members)));
    const Result<GroupMembers> group = await(gateway->members(u"@@g"_s));
    QVERIFY(group.has_value());
    QCOMPARE(group->groupId, u"@@g"_s);
    QCOMPARE(group->expected, 3);
    QCOMPARE(group->members.size(), 1);
}

void TestWebWxGateway::manyGroupsAreOneCall()
{
    const QByteArray members = R"("MemberCount":1,"MemberList":[{"UserName":"@a"}])";
    on("webwxbatchgetcontact",
       WebWxSamples::batch(row("@@1", "A", members) + "," + row("@@2", "B") + ","
                           + row("@@3", "C", members) + "," + row("@@9", "X", members)));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    auto *const batches = dynamic_cast<GroupBatches *>(gateway.get());
    QVERIFY(batches);
    QCOMPARE(batches->groupsInOneCall(), 50);
    const auto groups = await(batches->membersOf({u"@@1"_s, u"@@2"_s, u"@@3"_s}));
    QVERIFY(groups.has_value());
    // Without the one that has no members, and the one that nobody asked for.
    QCOMPARE(groups->size(), 2);
    QCOMPARE(groups->at(0).groupId, u"@@1"_s);
    QCOMPARE(groups->at(1).groupId, u"@@3"_s);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().constFirst().body.contains(R"("Count":3)"));

    const QStringList tooMany(51, u"@@1"_s);
    QCOMPARE(await(batches->membersOf(tooMany)).error().kind, Error::Kind::Invalid);
    QCOMPARE(await(batches->membersOf({})).error().kind, Error::Kind::Invalid);
}

void TestWebWxGateway::aRemarkIsReadBackByItsId()
{
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const auto read = [&](const QByteArray &rows) {
        on("webwxbatchgetcontact", WebWxSamples::batch(rows));
        return await(gateway->remark(u"@a"_s, ContactKind::Friend));
    };
    QCOMPARE(read(R"({"UserName":"@b","RemarkName":"B"},{"UserName":"@a","RemarkName":"A &amp;"})")
                 .value(),
             u"A &"_s);
    QCOMPARE(read(R"({"UserName":"@a","RemarkName":""})").value(), u""_s);
    QCOMPARE(read(R"({"UserName":"@a"})").value(), u""_s);
    QCOMPARE(read(R"({"UserName":"@b","RemarkName":"B"})").error().kind, Error::Kind::BadReply);
    QCOMPARE(read({}).error().kind, Error::Kind::BadReply);
}

void TestWebWxGateway::aNewerSkeyIsUsedAndLearnt()
{
    on("webwxinit", WebWxSamples::init({}, "@crypt_new"));
    on("webwxgetcontact", WebWxSamples::page(row("@a", "A")));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    QList<Learnt> learnt;
    connect(gateway.get(), &Gateway::learnt, this,
            [&](const Learnt &what) { learnt.append(what); });
    QVERIFY(await(gateway->roster()).has_value());
    QVERIFY(await(gateway->profile()).has_value());
    QCOMPARE(learnt.size(), 1);
    WebWxSession expected = session();
    expected.skey = u"@crypt_new"_s;
    QCOMPARE(learnt.constFirst(), (Learnt{.secret = secretOf(expected)}));
    QVERIFY(requests("webwxgetcontact").constFirst().path.contains("&skey=@crypt_new&"));
    QVERIFY(requests("webwxgetcontact").constFirst().body.contains(R"("Skey":"@crypt_new")"));

    // And the next run begins with it.
    m_server->forgetRequests();
    QVERIFY(await(makeGateway(account(), *learnt.constFirst().secret)->profile()).has_value());
    QVERIFY(m_server->requests().constFirst().body.contains(R"("Skey":"@crypt_new")"));
}

void TestWebWxGateway::newerCookiesAreUsedAndLearnt()
{
    ScriptedReply reply = ScriptedReply::json(WebWxSamples::batch(row("@a", "A")));
    reply.headers.emplaceBack("Set-Cookie",
                              "wxsid=new; Path=/; Expires=Fri, 01 Jan 2100 00:00:00 GMT");
    m_server->onNext(calls + "webwxbatchgetcontact", reply);
    on("webwxbatchgetcontact", WebWxSamples::batch(row("@a", "A")));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    QList<Learnt> learnt;
    connect(gateway.get(), &Gateway::learnt, this,
            [&](const Learnt &what) { learnt.append(what); });
    for (int i = 0; i < 3; ++i)
        QVERIFY(await(gateway->contacts({u"@a"_s})).has_value());
    QCOMPARE(m_server->requests().constLast().headers.value("cookie"),
             "webwx_data_ticket=gSc0a7aTicket; wxsid=new");
    QCOMPARE(learnt.size(), 1);
    m_server->forgetRequests();
    const std::unique_ptr<Gateway> next = makeGateway(account(), *learnt.constFirst().secret);
    QVERIFY(await(next->contacts({u"@a"_s})).has_value());
    QCOMPARE(m_server->requests().constLast().headers.value("cookie"),
             "webwx_data_ticket=gSc0a7aTicket; wxsid=new");
}

void TestWebWxGateway::whatStaysTheSameIsNotLearnt()
{
    ScriptedReply reply
        = ScriptedReply::json(WebWxSamples::init({}, "@crypt_5f00_0123456789abcdef"));
    reply.headers.emplaceBack("Set-Cookie", "wxsid=Yx+2f/S1dSample; Path=/; Max-Age=3600");
    m_server->on(calls + "webwxinit", reply);
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const QSignalSpy learnt(gateway.get(), &Gateway::learnt);
    QVERIFY(await(gateway->profile()).has_value());
    on("webwxinit", WebWxSamples::init({}));
    QVERIFY(await(gateway->profile()).has_value());
    QCOMPARE(learnt.size(), 0);
}

void TestWebWxGateway::whoeverLearnsMayDeleteTheGateway()
{
    on("webwxinit", WebWxSamples::init({}, "@crypt_new"));
    std::unique_ptr<Gateway> gateway = this->gateway();
    connect(gateway.get(), &Gateway::learnt, this, [&] { gateway.reset(); });
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWebWxGateway::whoeverLearnsMayCancel()
{
    on("webwxinit", WebWxSamples::init({}, "@crypt_new"));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    connect(gateway.get(), &Gateway::learnt, this, [&] { gateway->cancel(); });
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWebWxGateway::twoGatewaysShareNoCookies()
{
    ScriptedReply reply = ScriptedReply::json(WebWxSamples::init({}));
    reply.headers.emplaceBack("Set-Cookie", "of=one; Path=/");
    m_server->onNext(calls + "webwxinit", reply);
    on("webwxinit", WebWxSamples::init({}));
    WebWxSession other = session();
    for (QNetworkCookie &cookie : other.cookies)
        cookie.setValue("theirs");
    const std::unique_ptr<Gateway> one = gateway();
    const std::unique_ptr<Gateway> two = makeGateway(account(), secretOf(other));
    QVERIFY(await(one->profile()).has_value());
    QVERIFY(await(two->profile()).has_value());
    QVERIFY(await(one->profile()).has_value());
    QCOMPARE(m_server->requests()[1].headers.value("cookie"),
             "webwx_data_ticket=theirs; wxsid=theirs");
    const QByteArray own = m_server->requests()[2].headers.value("cookie");
    QVERIFY(own.contains("of=one") && own.contains("gSc0a7aTicket") && !own.contains("theirs"));
}

void TestWebWxGateway::aPictureIsAskedForWithTheSession()
{
    on("webwxbatchgetcontact",
       WebWxSamples::batch(
           row("@a", "A",
               R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/webwxgeticon?seq=650&username=@a&skey=")")));
    m_server->on(calls + "webwxgeticon",
                 {.body = "\x89PNG", .headers = {{"Content-Type", "image/png"}}});
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const Result<QList<ContactDetails>> details = await(gateway->contacts({u"@a"_s}));
    const QUrl url(*details->constFirst().avatarUrl);
    QCOMPARE(url.fragment(), u"5880000001"_s);
    const Result<PictureFile> picture = await(gateway->picture(url));
    QVERIFY(picture.has_value());
    QCOMPARE(picture->bytes, "\x89PNG");
    const LoopbackServer::Request &request = m_server->requests().constLast();
    QCOMPARE(request.method, "GET");
    QCOMPARE(request.path,
             calls + "webwxgeticon?seq=650&username=@a&skey=@crypt_5f00_0123456789abcdef");
    QCOMPARE(request.headers.value("cookie"), cookieHeader);
}

void TestWebWxGateway::aPictureOfOthersIsNotAskedFor()
{
    LoopbackServer other;
    const std::unique_ptr<Gateway> gateway = this->gateway();
    const QString path = u"/webwx/cgi-bin/mmwebwx-bin/webwxgeticon?seq=1"_s;
    for (const QUrl &url :
         {other.url(path + u"#5880000001"_s), m_server->url(path + u"#1"_s), m_server->url(path),
          m_server->url(u"/x#5880000001"_s), QUrl(u"file:///etc/passwd"_s), QUrl()}) {
        QCOMPARE(await(gateway->picture(url)).error().kind, Error::Kind::Invalid);
    }
    QCOMPARE(m_server->connectionCount() + other.connectionCount(), 0);
}

void TestWebWxGateway::noPictureIsNeverASuccess_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const QList<std::pair<QByteArray, QByteArray>> html{{"Content-Type", "text/html"}};
    QTest::newRow("no session") << ScriptedReply{.headers = html} << BadReply;
    QTest::newRow("nothing") << ScriptedReply{.headers = {{"Content-Type", "image/jpeg"}}}
                             << BadReply;
    QTest::newRow("page") << ScriptedReply{.body = "<html>", .headers = html} << BadReply;
    QTest::newRow("page, shouted")
        << ScriptedReply{.body = "<html>", .headers = {{"Content-Type", "TEXT/HTML; charset=x"}}}
        << BadReply;
    QTest::newRow("404") << ScriptedReply{.status = 404} << Http;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << Timeout;
    QTest::newRow("huge") << ScriptedReply{.body = QByteArray(9 * 1024 * 1024, 'x')} << BadReply;
    QTest::newRow("elsewhere") << ScriptedReply::redirect(302, "http://other.invalid/x") << Http;
}

void TestWebWxGateway::noPictureIsNeverASuccess()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, kind);
    m_server->on(calls + "webwxgeticon", reply);
    WebWxTimeouts timeouts;
    timeouts.picture = kind == Error::Kind::Timeout ? 120ms : 20s;
    WebWxGateway gateway(account(), secretOf(session()), timeouts);
    const Result<PictureFile> picture
        = await(gateway.picture(m_server->url(u"/webwx/cgi-bin/mmwebwx-bin/"
                                              "webwxgeticon?seq=1#5880000001"_s)));
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, kind);
    QVERIFY(!picture.error().words.contains(u"crypt"_s));
}

void TestWebWxGateway::noAvatarUrlHoldsTheSkey()
{
    const QByteArray rows = row(
        "@a", "A",
        R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/x?seq=1&skey=@crypt_5f00_0123456789abcdef&a=b")");
    on("webwxinit", WebWxSamples::init(rows, "@crypt_new"));
    on("webwxgetcontact", WebWxSamples::page(rows));
    on("webwxbatchgetcontact", WebWxSamples::batch(rows));
    const std::unique_ptr<Gateway> gateway = this->gateway();
    QStringList urls{await(gateway->profile())->avatarUrl};
    const Result<Roster> roster = await(gateway->roster());
    urls.append(*roster->rows.constFirst().avatarUrl);
    const Result<QList<ContactDetails>> details = await(gateway->contacts({u"@a"_s}));
    urls.append(*details->constFirst().avatarUrl);
    for (const QString &url : urls) {
        QVERIFY(url.startsWith(m_server->url(u"/webwx/"_s).toString()));
        QVERIFY2(!url.contains(u"crypt"_s) && !url.contains(u"skey"_s), qPrintable(url));
    }
}

QTEST_GUILESS_MAIN(TestWebWxGateway)
#include "tst_webwxgateway.moc"
