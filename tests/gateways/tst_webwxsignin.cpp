// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "gatewaysystems.h"
#include "loopbackserver.h"
#include "webwxsamples.h"
#include "webwxsignin.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Ending = ScriptedReply::Ending;
using Step = SignInState::Step;

namespace {

const QByteArray codePath = "/webwx/jslogin";
const QByteArray pollPath = "/webwx/cgi-bin/mmwebwx-bin/login";
const QByteArray ticketPath = "/webwx/cgi-bin/mmwebwx-bin/webwxnewloginpage";
const QByteArray initPath = "/webwx/cgi-bin/mmwebwx-bin/webwxinit";
const QByteArray notifyPath = "/webwx/cgi-bin/mmwebwx-bin/webwxstatusnotify";

ScriptedReply script(const QByteArray &text)
{
    return {.body = text, .headers = {{"Content-Type", "text/javascript"}}};
}

ScriptedReply code(const QByteArray &uuid)
{
    return script("window.QRLogin.code = 200; window.QRLogin.uuid = \"" + uuid + "\";");
}

const ScriptedReply waiting = script("window.code=408;");
const ScriptedReply scanned
    = script("window.code=201;window.userAvatar = 'data:img/jpg;base64,/9j/4AAQ';");
const ScriptedReply expired = script("window.code=400;");

WebWxSignInTimes quick()
{
    WebWxSignInTimes times;
    times.pollGap = 5ms;
    times.retryGap = 5ms;
    return times;
}

QString textOf(const SignInState &state)
{
    const std::array names{u"asking"_s, u"waiting"_s, u"scanned"_s, u"finishing"_s};
    const QString uuid = state.qrText.section(u'/', -1);
    return u"%1 %2 %3"_s.arg(names[size_t(state.step)], uuid, QString::number(state.renewals))
        .simplified();
}

} // namespace

class TestWebWxSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }

    void aSignInGivesASession();
    void theTicketPageMayAnswerPlainly();
    void theSessionsGatewayWorks();
    void theRegistryMakesIt();
    void anUnsafeAddressIsRefused();
    void anExpiredCodeIsRenewed();
    void itEndsWhenTheFifthRenewalExpires();
    void aCodeThatNobodyEndsIsRenewed();
    void aServerThatDoesNotHoldPollsIsNotHurried();
    void aPollThatFailsIsAskedAgain();
    void pollsThatKeepFailingEndIt();
    void refusalsAreAnswered_data();
    void refusalsAreAnswered();
    void theNoticesOutcomeDoesNotMatter_data();
    void theNoticesOutcomeDoesNotMatter();
    void aNewerSkeyWins();
    void cancelAtEveryRequest_data();
    void cancelAtEveryRequest();
    void cancelInEveryState_data();
    void cancelInEveryState();
    void cancelBetweenTwoPolls();
    void cancelBeforeItBegan();
    void cutRepliesGiveNoSession_data();
    void cutRepliesGiveNoSession();
    void twoSignInsShareNothing();

private:
    struct Run
    {
        Result<SignedIn> result;
        QStringList states;
    };
    [[nodiscard]] Run run(WebWxSignInTimes times = quick()) const
    {
        WebWxSignIn signIn(m_server->url(u"/webwx"_s), times);
        QStringList states;
        connect(&signIn, &SignIn::stateChanged, this,
                [&states](const SignInState &state) { states.append(textOf(state)); });
        Result<SignedIn> result = await(signIn.run());
        return {std::move(result), states};
    }
    [[nodiscard]] ScriptedReply confirmed() const
    {
        return script("window.code=200;\nwindow.redirect_uri=\""
                      + m_server->url(QString::fromLatin1(ticketPath)).toEncoded()
                      + "?ticket=A%2Bb@qrticket_0&uuid=4f==&lang=zh_CN&scan=17\";");
    }
    [[nodiscard]] static ScriptedReply ticket()
    {
        return {.status = 301,
                .body = WebWxSamples::ticketPage(),
                .headers = {{"Location", "https://wx.qq.com/"},
                            {"Content-Type", "text/plain"},
                            {"Set-Cookie", "wxuin=5880000001; Path=/; Max-Age=43200"},
                            {"Set-Cookie", "wxsid=Yx+2f/S1dSample; Path=/; Max-Age=43200"},
                            {"Set-Cookie", "webwx_data_ticket=gSc0a7aTicket; Path=/"}}};
    }

    std::unique_ptr<LoopbackServer> m_server;
};

void TestWebWxSignIn::init()
{
    m_server = std::make_unique<LoopbackServer>();
    m_server->on(codePath, code("4f=="));
    m_server->on(pollPath, confirmed());
    m_server->on(ticketPath, ticket());
    m_server->on(initPath, ScriptedReply::json(WebWxSamples::init(WebWxSamples::row("@a", "A"))));
    m_server->on(notifyPath, ScriptedReply::json(WebWxSamples::ok()));
}

void TestWebWxSignIn::aSignInGivesASession()
{
    m_server->onNext(pollPath, waiting);
    m_server->onNext(pollPath, scanned);
    m_server->onNext(pollPath, scanned);
    m_server->onNext(pollPath, waiting);
    const Run ended = run();
    QVERIFY(ended.result.has_value());
    QCOMPARE(
        ended.states,
        (QStringList{u"asking 0"_s, u"waiting 4f== 0"_s, u"scanned 4f== 0"_s, u"finishing 0"_s}));
    QCOMPARE(ended.result->profile->wxid, u"5880000001"_s);
    QCOMPARE(ended.result->profile->nickname, u"A & B"_s);
    QVERIFY(ended.result->profile->avatarUrl.endsWith(u"?seq=7&username=@me#5880000001"_s));
    QVERIFY(!ended.result->handle);

    const Result<WebWxSession> session = webWxSessionFrom(ended.result->secret);
    QVERIFY(session.has_value());
    QCOMPARE(session->base, m_server->url(u"/webwx"_s));
    QCOMPARE(session->uin, 5'880'000'001);
    QCOMPARE(session->sid, u"Yx+2f/S1dSample"_s);
    QCOMPARE(session->skey, WebWxSamples::skey);
    QCOMPARE(session->passTicket, WebWxSamples::passTicket);
    QCOMPARE(session->cookies.size(), 3);

    const QList<LoopbackServer::Request> &asked = m_server->requests();
    QCOMPARE(asked.size(), 1 + 5 + 1 + 1 + 1);
    const auto matches = [&asked](qsizetype index, const QByteArray &path, const char *query) {
        const QRegularExpression pattern(QString::fromLatin1("\\A" + path + "\\?" + query + "\\z"));
        return pattern.match(QString::fromLatin1(asked[index].path)).hasMatch();
    };
    QVERIFY(matches(0, codePath, "appid=wx782c26e4c19acffb&fun=new&lang=zh_CN&_=[0-9]{13}"));
    for (qsizetype i = 1; i <= 5; ++i)
        QVERIFY(matches(i, pollPath, "loginicon=true&uuid=4f==&tip=0&r=-?[0-9]{1,10}&_=[0-9]{13}"));
    QVERIFY(matches(6, ticketPath, "ticket=A%2Bb@qrticket_0&uuid=4f==&lang=zh_CN&scan=17&fun=new"));
    QVERIFY(matches(7, initPath, "r=-?[0-9]{1,10}&pass_ticket=wEa%2BkQ%2F9x%3D"));
    QVERIFY(matches(8, notifyPath, "pass_ticket=wEa%2BkQ%2F9x%3D"));
    for (qsizetype i = 0; i <= 6; ++i)
        QCOMPARE(asked[i].method, "GET");
    const QByteArray baseRequest = QByteArray(WebWxSamples::baseRequest)
                                       .replace("e012345678901234", session->deviceId.toLatin1());
    QCOMPARE(asked[7].method, "POST");
    QCOMPARE(asked[7].body, "{" + baseRequest + "}");
    QCOMPARE(asked[7].headers.value("cookie"),
             "wxuin=5880000001; wxsid=Yx+2f/S1dSample; webwx_data_ticket=gSc0a7aTicket");
    QVERIFY(asked[8].body.startsWith("{" + baseRequest + R"(,"ClientMsgId":)"));
    QVERIFY(asked[8].body.endsWith(R"(,"Code":3,"FromUserName":"@me","ToUserName":"@me"})"));
}

void TestWebWxSignIn::theTicketPageMayAnswerPlainly()
{
    ScriptedReply plain = ticket();
    plain.status = 200;
    plain.headers.removeFirst();
    m_server->on(ticketPath, plain);
    QVERIFY(run().result.has_value());
}

void TestWebWxSignIn::theSessionsGatewayWorks()
{
    const Run ended = run();
    QVERIFY(ended.result.has_value());
    m_server->forgetRequests();
    Account account;
    account.system = u"webwx"_s;
    const Result<Profile> profile = await(makeGateway(account, ended.result->secret)->profile());
    QVERIFY(profile.has_value());
    QCOMPARE(*profile, *ended.result->profile);
    const QByteArray cookies = m_server->requests().constFirst().headers.value("cookie");
    for (const char *cookie :
         {"wxuin=5880000001", "wxsid=Yx+2f/S1dSample", "webwx_data_ticket=gSc0a7aTicket"})
        QVERIFY2(cookies.contains(cookie), cookies);
}

void TestWebWxSignIn::theRegistryMakesIt()
{
    Account account;
    account.system = u"webwx"_s;
    account.url = QUrl(u"https://wx.qq.com"_s);
    account.settings.insert(u"login-host"_s, m_server->url(u"/webwx/"_s).toString());
    const std::unique_ptr<SignIn> signIn = makeSignIn(account, {.method = SignInMethod::QrCode});
    QVERIFY(signIn != nullptr);
    QVERIFY(await(signIn->run()).has_value());
    QVERIFY(!makeSignIn(account, {.method = SignInMethod::Password}));
}

void TestWebWxSignIn::anUnsafeAddressIsRefused()
{
    for (const char *address : {"", "http://login.example", "file:///x", "login.wx.qq.com"}) {
        WebWxSignIn signIn(QUrl(QString::fromLatin1(address)), quick());
        const QSignalSpy states(&signIn, &SignIn::stateChanged);
        QCOMPARE(await(signIn.run()).error().kind, Error::Kind::Invalid);
        QCOMPARE(states.size(), 0);
    }
}

void TestWebWxSignIn::anExpiredCodeIsRenewed()
{
    m_server->onNext(codePath, code("one"));
    m_server->onNext(codePath, code("two"));
    m_server->onNext(codePath, code("three"));
    m_server->onNext(pollPath, expired);
    m_server->onNext(pollPath, waiting);
    m_server->onNext(pollPath, scanned);
    m_server->onNext(pollPath, expired);
    const Run ended = run();
    QVERIFY(ended.result.has_value());
    QCOMPARE(
        ended.states,
        (QStringList{u"asking 0"_s, u"waiting one 0"_s, u"asking 1"_s, u"waiting two 1"_s,
                     u"scanned two 1"_s, u"asking 2"_s, u"waiting three 2"_s, u"finishing 2"_s}));
}

void TestWebWxSignIn::itEndsWhenTheFifthRenewalExpires()
{
    m_server->on(pollPath, expired);
    const Run ended = run();
    QCOMPARE(ended.result.error().kind, Error::Kind::Timeout);
    QCOMPARE(ended.states.constLast(), u"waiting 4f== 5"_s);
    QCOMPARE(ended.states.size(), 12);
    QCOMPARE(m_server->requests().size(), 12);
}

void TestWebWxSignIn::aCodeThatNobodyEndsIsRenewed()
{
    m_server->on(pollPath, waiting);
    WebWxSignInTimes times = quick();
    times.codeLife = 30ms;
    const Run ended = run(times);
    QCOMPARE(ended.result.error().kind, Error::Kind::Timeout);
    QCOMPARE(ended.states.constLast(), u"waiting 4f== 5"_s);
}

void TestWebWxSignIn::aServerThatDoesNotHoldPollsIsNotHurried()
{
    for (int i = 0; i < 3; ++i)
        m_server->onNext(pollPath, i == 1 ? scanned : waiting);
    WebWxSignInTimes times = quick();
    times.pollGap = 60ms;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run(times).result.has_value());
    QVERIFY(timer.elapsed() >= 3 * 60 - 15); // coarse timers may be early
    QCOMPARE(WebWxSignInTimes().pollGap, 300ms);
    QCOMPARE(WebWxSignInTimes().poll, 35s);
}

void TestWebWxSignIn::aPollThatFailsIsAskedAgain()
{
    for (int round = 0; round < 3; ++round) {
        m_server->onNext(pollPath, ScriptedReply::ends(Ending::NoAnswer));
        m_server->onNext(pollPath, {.status = 502});
        m_server->onNext(pollPath, waiting);
    }
    m_server->onNext(pollPath, ScriptedReply::ends(Ending::Hang));
    WebWxSignInTimes times = quick();
    times.poll = 500ms;
    const Run ended = run(times);
    QVERIFY(ended.result.has_value());
    QCOMPARE(ended.states.size(), 3);
}

void TestWebWxSignIn::pollsThatKeepFailingEndIt()
{
    m_server->on(pollPath, {.status = 502});
    const Run ended = run();
    QCOMPARE(ended.result.error().kind, Error::Kind::Http);
    QCOMPARE(m_server->requests().size(), 4);
}

void TestWebWxSignIn::refusalsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("words");
    using enum Error::Kind;
    const auto row
        = [](const char *name, const QByteArray &path, const ScriptedReply &reply, Error::Kind kind,
             const QString &words = {}) { QTest::newRow(name) << path << reply << kind << words; };
    row("no code for us", codePath, script("window.QRLogin.code = 500;"), Rejected);
    row("a page for a code", codePath, script("<html>"), BadReply, u"no window.QRLogin.code"_s);
    row("503 for a code", codePath, {.status = 503}, Http);
    row("a page for a poll", pollPath, script("<html>"), BadReply, u"no window.code"_s);
    row("leads elsewhere", pollPath,
        script("window.code=200;window.redirect_uri=\"https://evil.example/"
               "cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket=A\";"),
        BadReply, u"window.redirect_uri leads elsewhere"_s);
    row("barred", ticketPath,
        {.status = 301, .body = WebWxSamples::ticketPage("1203", "不能登录网页微信")}, Rejected,
        u"不能登录网页微信"_s);
    row("redirect without a body", ticketPath, ScriptedReply::redirect(302, "https://wx.qq.com/"),
        BadReply, u"not a ticket page"_s);
    row("a page for a ticket", ticketPath, {.body = "<html></html>"}, BadReply,
        u"not a ticket page"_s);
    row("404 for a ticket", ticketPath, {.status = 404}, Http);
    row("silent init", initPath, ScriptedReply::ends(Ending::Hang), Timeout);
    row("init says no", initPath,
        ScriptedReply::json(WebWxSamples::refusal(1203, "no: @crypt_5f00_0123456789abcdef")),
        Rejected, u"no: •••"_s);
    row("init too often", initPath, ScriptedReply::json(WebWxSamples::refusal(1205, "")),
        RateLimited);
    row("init without user", initPath, ScriptedReply::json(WebWxSamples::ok()), BadReply,
        u"init names no User"_s);
}

void TestWebWxSignIn::refusalsAreAnswered()
{
    QFETCH(QByteArray, path);
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, words);
    m_server->on(path, reply);
    WebWxSignInTimes times = quick();
    if (reply.ending == Ending::Hang)
        times.init = 120ms;
    const Run ended = run(times);
    QVERIFY(!ended.result);
    QCOMPARE(ended.result.error().kind, kind);
    QCOMPARE(ended.result.error().words, words);
}

void TestWebWxSignIn::theNoticesOutcomeDoesNotMatter_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::newRow("refused") << ScriptedReply::json(WebWxSamples::refusal(1, "no"));
    QTest::newRow("404") << ScriptedReply{.status = 404};
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer);
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang);
}

void TestWebWxSignIn::theNoticesOutcomeDoesNotMatter()
{
    QFETCH(ScriptedReply, reply);
    m_server->on(notifyPath, reply);
    WebWxSignInTimes times = quick();
    if (reply.ending == Ending::Hang)
        times.notify = 120ms;
    QVERIFY(run(times).result.has_value());
}

void TestWebWxSignIn::aNewerSkeyWins()
{
    m_server->on(initPath, ScriptedReply::json(WebWxSamples::init({}, "@crypt_new")));
    const Run ended = run();
    QCOMPARE(webWxSessionFrom(ended.result->secret)->skey, u"@crypt_new"_s);
    QVERIFY(m_server->requests().constLast().body.contains(R"("Skey":"@crypt_new")"));
}

void TestWebWxSignIn::cancelAtEveryRequest_data()
{
    QTest::addColumn<int>("request");
    for (int request = 1; request <= 7; ++request)
        QTest::addRow("request %d", request) << request;
}

void TestWebWxSignIn::cancelAtEveryRequest()
{
    QFETCH(int, request);
    m_server->onNext(pollPath, waiting);
    m_server->onNext(pollPath, scanned);
    WebWxSignIn signIn(m_server->url(u"/webwx"_s), quick());
    connect(m_server.get(), &LoopbackServer::requestArrived, &signIn, [&] {
        if (m_server->requests().size() == request)
            signIn.cancel();
    });
    const Result<SignedIn> result = await(signIn.run());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QTest::qWait(20);
    QCOMPARE(m_server->requests().size(), request);
}

void TestWebWxSignIn::cancelInEveryState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("requests");
    QTest::newRow("asking") << 1 << 0;
    QTest::newRow("waiting") << 2 << 1;
    QTest::newRow("scanned") << 3 << 2;
    QTest::newRow("asking again") << 4 << 3;
    QTest::newRow("waiting again") << 5 << 4;
    QTest::newRow("finishing") << 6 << 5;
}

void TestWebWxSignIn::cancelInEveryState()
{
    QFETCH(int, state);
    QFETCH(int, requests);
    m_server->onNext(pollPath, scanned);
    m_server->onNext(pollPath, expired);
    WebWxSignIn signIn(m_server->url(u"/webwx"_s), quick());
    int states = 0;
    connect(&signIn, &SignIn::stateChanged, this, [&] {
        if (++states == state)
            signIn.cancel();
    });
    const Result<SignedIn> result = await(signIn.run());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QCOMPARE(states, state);
    QCOMPARE(m_server->requests().size(), requests);
}

void TestWebWxSignIn::cancelBetweenTwoPolls()
{
    m_server->on(pollPath, waiting);
    WebWxSignInTimes times = quick();
    times.pollGap = 60s;
    WebWxSignIn signIn(m_server->url(u"/webwx"_s), times);
    const Watched running(signIn.run());
    QTRY_COMPARE(m_server->requests().size(), 2);
    QTest::qWait(30);
    QVERIFY(!running.hasEnded());
    signIn.cancel();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestWebWxSignIn::cancelBeforeItBegan()
{
    WebWxSignIn signIn(m_server->url(u"/webwx"_s), quick());
    signIn.cancel();
    QCOMPARE(await(signIn.run()).error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestWebWxSignIn::cutRepliesGiveNoSession_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<ScriptedReply>("good");
    QTest::newRow("ticket") << ticketPath << ticket();
    QTest::newRow("init") << initPath << ScriptedReply::json(WebWxSamples::init({}));
}

void TestWebWxSignIn::cutRepliesGiveNoSession()
{
    QFETCH(QByteArray, path);
    QFETCH(ScriptedReply, good);
    for (qsizetype length = 0; length < good.body.size(); length += 3) {
        ScriptedReply cut = good;
        cut.body.truncate(length); // complete, as far as HTTP goes
        m_server->onNext(path, cut);
        const Run ended = run();
        QVERIFY(!ended.result);
        QCOMPARE(ended.result.error().kind, Error::Kind::BadReply);
        QVERIFY(!ended.result.error().words.contains(u"crypt"_s));
    }
}

void TestWebWxSignIn::twoSignInsShareNothing()
{
    const Run one = run();
    const Run two = run();
    QVERIFY(one.result.has_value() && two.result.has_value());
    const Result<WebWxSession> first = webWxSessionFrom(one.result->secret);
    const Result<WebWxSession> second = webWxSessionFrom(two.result->secret);
    QVERIFY(first->deviceId != second->deviceId);
    for (const LoopbackServer::Request &request : m_server->requests()) {
        const bool afterTheTicket
            = request.path.startsWith(initPath) || request.path.startsWith(notifyPath);
        QCOMPARE(request.headers.contains("cookie"), afterTheTicket);
    }
}

QTEST_GUILESS_MAIN(TestWebWxSignIn)
#include "tst_webwxsignin.moc"
