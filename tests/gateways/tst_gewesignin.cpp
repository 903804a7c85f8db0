// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "gewesignin.h"
#include "loopbackserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Flavour = GeWeSignIn::Flavour;
using Step = SignInState::Step;

namespace {

const auto codePath = "/login/getLoginQrCode"_ba;
const auto statePath = "/login/checkLogin"_ba;

ScriptedReply ok(const QByteArray &data)
{
    return ScriptedReply::json(R"({"ret":200,"msg":"x","data":)" + data + '}');
}

ScriptedReply code(const QString &uuid)
{
    const QJsonObject data{
        {"appId"_L1, u"wx_new"_s}, {"qrData"_L1, u"http://scan/"_s + uuid}, {"uuid"_L1, uuid}};
    return ok(QJsonDocument(data).toJson());
}

const ScriptedReply confirmed = ok(
    R"({"status":2,"loginInfo":{"wxid":"wxid_1","nickName":"小明","alias":"xm","headImgUrl":"http://p/1"}})");

} // namespace

/// What a telephone that scans a code, or does not, comes to.
class TestGeWeSignIn : public QObject
{
    Q_OBJECT

    struct Bench
    {
        LoopbackServer server;
        QList<SignInState> states;

        std::unique_ptr<GeWeSignIn> signIn(Flavour flavour, const SignInRequest &request,
                                           const QString &handle = {},
                                           std::chrono::milliseconds codeLife = 10s)
        {
            Account account;
            account.url = server.url();
            account.handle = handle;
            auto result = std::make_unique<GeWeSignIn>(
                flavour, account, request,
                GeWeSignInTimes{.call = 5s, .poll = 5ms, .codeLife = codeLife, .mostRenewals = 2});
            QObject::connect(result.get(), &SignIn::stateChanged, result.get(),
                             [this](const SignInState &state) {
                                 if (states.isEmpty() || states.constLast() != state)
                                     states.append(state);
                             });
            return result;
        }
        QJsonObject body(qsizetype request) const
        {
            return QJsonDocument::fromJson(server.requests().at(request).body).object();
        }
    };

private Q_SLOTS:
    void aScannedCodeIsASignIn()
    {
        Bench bench;
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.onNext(statePath, ok(R"({"status":0,"loginInfo":null})"));
        bench.server.onNext(statePath, ok(R"({"status":"1","nickName":"小明"})"));
        bench.server.onNext(statePath, confirmed);
        const auto signIn = bench.signIn(Flavour::Cloud, {.secret = u"k"_s});
        const Result<SignedIn> done = await(signIn->run());
        QVERIFY(done);
        QCOMPARE(done->secret, u"k"_s);
        QCOMPARE(done->handle, u"wx_new"_s);
        QCOMPARE(done->profile, (Profile{u"wxid_1"_s, u"小明"_s, u"xm"_s, u"http://p/1"_s}));
        QCOMPARE(bench.states,
                 (QList<SignInState>{
                     {.step = Step::Asking},
                     {.step = Step::WaitingForScan, .qrText = u"http://scan/u1"_s},
                     {.step = Step::Scanned, .qrText = u"http://scan/u1"_s, .scannedBy = u"小明"_s},
                     {.step = Step::Finishing}}));
        for (const LoopbackServer::Request &request : bench.server.requests())
            QCOMPARE(request.headers.value("x-gewe-token"), "k"_ba);
    }

    void theCloudIsToldWhereAndWhatTheDeviceIs()
    {
        Bench bench;
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, confirmed);
        QVERIFY(await(bench.signIn(Flavour::Cloud, {.secret = u"k"_s}, u"wx_old"_s)->run()));
        QCOMPARE(bench.body(0),
                 (QJsonObject{{"appId"_L1, u"wx_old"_s},
                              {"regionId"_L1, u"320000"_s},
                              {"type"_L1, u"ipad"_s}}));
        QCOMPARE(bench.body(1), (QJsonObject{{"appId"_L1, u"wx_new"_s}, {"uuid"_L1, u"u1"_s}}));
    }

    void aServerOfOnesOwnGivesItsTokenFirst()
    {
        Bench bench;
        bench.server.on("/tools/getTokenId", ok(R"("t1")"));
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, confirmed);
        const Result<SignedIn> done = await(bench.signIn(Flavour::SelfHosted, {})->run());
        QVERIFY(done);
        QCOMPARE(done->secret, u"t1"_s);
        QVERIFY(!bench.server.requests().at(0).headers.contains("x-gewe-token"));
        QCOMPARE(bench.server.requests().at(1).headers.value("x-gewe-token"), "t1"_ba);
        QCOMPARE(bench.body(1), (QJsonObject{{"appId"_L1, QString()}}));
    }

    void theTokenAloneNeedsNoScan()
    {
        Bench bench;
        bench.server.on("/tools/getTokenId", ok(R"("t1")"));
        const Result<SignedIn> done
            = await(bench.signIn(Flavour::SelfHosted, {.method = SignInMethod::Token})->run());
        QVERIFY(done);
        QCOMPARE(done->secret, u"t1"_s);
        QVERIFY(!done->handle);
        QCOMPARE(bench.server.requests().size(), 1);
    }

    void theCloudNeedsAKeyForItsCode()
    {
        Bench bench;
        const Result<SignedIn> done = await(bench.signIn(Flavour::Cloud, {})->run());
        QCOMPARE(done.error().kind, Error::Kind::Invalid);
        QVERIFY(bench.server.requests().isEmpty());
    }

    void anExpiredCodeIsRenewedOnTheSameDevice()
    {
        Bench bench;
        bench.server.onNext(codePath, code(u"u1"_s));
        bench.server.onNext(codePath, code(u"u2"_s));
        bench.server.onNext(statePath, ScriptedReply::json(R"({"ret":500,"msg":"uuid expired"})"));
        bench.server.onNext(statePath, confirmed);
        const Result<SignedIn> done
            = await(bench.signIn(Flavour::SelfHosted, {.secret = u"k"_s})->run());
        QVERIFY(done);
        QCOMPARE(bench.body(2), (QJsonObject{{"appId"_L1, u"wx_new"_s}}));
        QCOMPARE(bench.states.at(2),
                 (SignInState{
                     .step = Step::WaitingForScan, .qrText = u"http://scan/u2"_s, .renewals = 1}));
    }

    void whoNeverScansIsNotWaitedForEver()
    {
        Bench bench;
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, ok(R"({"status":0})"));
        const Result<SignedIn> done
            = await(bench.signIn(Flavour::SelfHosted, {.secret = u"k"_s}, {}, 20ms)->run());
        QCOMPARE(done.error().kind, Error::Kind::Timeout);
        QCOMPARE(bench.server.requestCount(codePath), 3);
    }

    void aLostPollIsNoExpiredCode()
    {
        Bench bench;
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.onNext(statePath, ScriptedReply::ends(ScriptedReply::Ending::NoAnswer));
        bench.server.onNext(statePath, ScriptedReply{.status = 502});
        bench.server.onNext(statePath, confirmed);
        QVERIFY(await(bench.signIn(Flavour::SelfHosted, {.secret = u"k"_s})->run()));
        QCOMPARE(bench.server.requestCount(codePath), 1);
    }

    void whatTheGatewaySaysIsToldWithoutTheKey_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("code refused")
            << codePath << R"({"ret":500,"msg":"no: secret-key"})"_ba << Error::Kind::Rejected;
        QTest::newRow("unknown device")
            << codePath
            << R"({"ret":500,"msg":"x","data":{"code":"-1","msg":"[secret-key]设备不存在"}})"_ba
            << Error::Kind::UnknownDevice;
        QTest::newRow("key over") << statePath << R"({"ret":401,"msg":"secret-key"})"_ba
                                  << Error::Kind::SignedOut;
        QTest::newRow("no code in it")
            << codePath << R"({"ret":200,"data":{}})"_ba << Error::Kind::BadReply;
        QTest::newRow("no state in it")
            << statePath << R"({"ret":200,"data":{"status":9}})"_ba << Error::Kind::BadReply;
        QTest::newRow("no object")
            << statePath << R"({"ret":200,"data":[1]})"_ba << Error::Kind::BadReply;
    }
    void whatTheGatewaySaysIsToldWithoutTheKey()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, reply);
        QFETCH(const Error::Kind, kind);
        Bench bench;
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, confirmed);
        bench.server.on(path, ScriptedReply::json(reply));
        const Result<SignedIn> done
            = await(bench.signIn(Flavour::SelfHosted, {.secret = u"secret-key"_s})->run());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, kind);
        QVERIFY(!done.error().words.contains(u"secret-key"_s));
    }

    void cancellingEndsItWhereverItIs_data()
    {
        QTest::addColumn<QByteArray>("hanging");
        QTest::newRow("token") << "/tools/getTokenId"_ba;
        QTest::newRow("code") << codePath;
        QTest::newRow("state") << statePath;
    }
    void cancellingEndsItWhereverItIs()
    {
        QFETCH(const QByteArray, hanging);
        Bench bench;
        bench.server.on("/tools/getTokenId", ok(R"("t1")"));
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, ok(R"({"status":0})"));
        bench.server.on(hanging, ScriptedReply::ends(ScriptedReply::Ending::Hang));
        const auto signIn = bench.signIn(Flavour::SelfHosted, {});
        auto running = signIn->run();
        QTRY_VERIFY(bench.server.requestCount(hanging) == 1);
        signIn->cancel();
        const Result<SignedIn> done = await(std::move(running));
        QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    }

    void whoIsToldAStateMayCancel_data()
    {
        QTest::addColumn<Step>("step");
        QTest::newRow("asking") << Step::Asking;
        QTest::newRow("waiting") << Step::WaitingForScan;
        QTest::newRow("scanned") << Step::Scanned;
    }
    void whoIsToldAStateMayCancel()
    {
        QFETCH(const Step, step);
        Bench bench;
        bench.server.on("/tools/getTokenId", ok(R"("t1")"));
        bench.server.on(codePath, code(u"u1"_s));
        bench.server.on(statePath, ok(R"({"status":1})"));
        const auto signIn = bench.signIn(Flavour::SelfHosted, {});
        connect(signIn.get(), &SignIn::stateChanged, signIn.get(),
                [&signIn, step](const SignInState &state) {
                    if (state.step == step)
                        signIn->cancel();
                });
        QCOMPARE(await(signIn->run()).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestGeWeSignIn)
#include "tst_gewesignin.moc"
