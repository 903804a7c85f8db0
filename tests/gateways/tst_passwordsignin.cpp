// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaysystems.h"
#include "hostedgatewaybench.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Lianxi::HostedGatewayBench;

using Ending = ScriptedReply::Ending;

namespace {
const QString password = u"hunter2 & Söhne"_s;
}

/// A user's name and password for a key, at `open` and `wkteam`.
class TestPasswordSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.*=false"_s); }
    void init() { m_server = std::make_unique<LoopbackServer>(); }
    void cleanup() { m_server.reset(); }

    void aPasswordGivesAKey_data();
    void aPasswordGivesAKey();
    void otherMethodsAreNotOffered();
    void aRefusalIsTold_data() { everySystem(); }
    void aRefusalIsTold();
    void thePasswordStandsInNoError_data() { everySystem(); }
    void thePasswordStandsInNoError();
    void whatIsNoAnswerGivesNoKey_data() { everySystem(); }
    void whatIsNoAnswerGivesNoKey();
    void cancelEndsIt_data() { everySystem(); }
    void cancelEndsIt();
    void deletingItEndsIt_data() { everySystem(); }
    void deletingItEndsIt();

private:
    static void everySystem()
    {
        QTest::addColumn<QString>("system");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("open") << u"open"_s << "/base/auth/login"_ba;
        QTest::newRow("wkteam") << u"wkteam"_s << "/base/member/login"_ba;
    }
    [[nodiscard]] std::unique_ptr<SignIn> signIn(const QString &system,
                                                 const QMap<QString, QString> &settings = {}) const
    {
        Account account; // has no name, no handle and no key yet
        account.system = system;
        account.url = m_server->url(u"/base"_s);
        account.settings = settings;
        return makeSignIn(
            account, {.method = SignInMethod::Password, .user = u"me"_s, .password = password});
    }

    std::unique_ptr<LoopbackServer> m_server;
};

void TestPasswordSignIn::aPasswordGivesAKey_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("open") << u"open"_s << QString() << "/base/auth/login"_ba
                          << R"({"authorization":"k","x":1})"_ba
                          << "username=me&password=hunter2%20%26%20S%C3%B6hne"_ba;
    QTest::newRow("open, json") << u"open"_s << u"json"_s << "/base/auth/login"_ba
                                << R"({"authorization":"k"})"_ba
                                << R"({"password":"hunter2 & Söhne","username":"me"})"_ba;
    QTest::newRow("wkteam") << u"wkteam"_s << QString() << "/base/member/login"_ba
                            << R"({"Authorization":"k"})"_ba
                            << R"({"account":"me","password":"hunter2 & Söhne"})"_ba;
}

void TestPasswordSignIn::aPasswordGivesAKey()
{
    QFETCH(QString, system);
    QFETCH(QString, format);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, body);
    m_server->on(path, okReply(data));
    const std::unique_ptr<SignIn> signing = signIn(system, {{u"body"_s, format}});
    QSignalSpy states(signing.get(), &SignIn::stateChanged);
    const Result<SignedIn> in = await(signing->run());
    QVERIFY(in.has_value());
    QCOMPARE(in->secret, u"k"_s);
    QVERIFY(!in->handle && !in->profile);
    QCOMPARE(states.size(), 1);
    QCOMPARE(states[0][0].value<SignInState>().step, SignInState::Step::Asking);
    QCOMPARE(m_server->requests().size(), 1);
    const LoopbackServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, path);
    QCOMPARE(request.body, body);
    QVERIFY(!request.headers.contains("authorization"));
    // Nothing is kept that could be sent again.
    QCOMPARE(await(signing->run()).error().kind, Error::Kind::Invalid);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestPasswordSignIn::otherMethodsAreNotOffered()
{
    for (const QString &system : {u"open"_s, u"wkteam"_s}) {
        const GatewaySystem *const known = gatewaySystem(system);
        QCOMPARE(known->signInMethods, (QList{SignInMethod::Key, SignInMethod::Password}));
        Account account;
        account.system = system;
        QVERIFY(!makeSignIn(account, {.method = SignInMethod::Key}));
        QVERIFY(!makeSignIn(account, {.method = SignInMethod::QrCode}));
        QVERIFY(!makeSignIn(account, {.method = SignInMethod::Token}));
    }
}

void TestPasswordSignIn::aRefusalIsTold()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, path);
    for (const int code : {1001, 1002, 1003, 1004, 10001}) {
        m_server->on(path, noReply("用户名或密码错误", code));
        const Result<SignedIn> in = await(signIn(system)->run());
        QCOMPARE(in.error().kind, Error::Kind::Rejected);
        QCOMPARE(in.error().words, u"用户名或密码错误"_s);
        QCOMPARE(in.error().code, code);
    }
    m_server->on(path, ScriptedReply{.status = 401});
    QCOMPARE(await(signIn(system)->run()).error().kind, Error::Kind::Rejected);
}

void TestPasswordSignIn::thePasswordStandsInNoError()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, path);
    const QByteArray encoded = QUrl::toPercentEncoding(password);
    const QList<ScriptedReply> replies{
        noReply("bad password: " + password.toUtf8()),
        noReply("bad password: " + encoded, 1003),
        noReply("初始化中 " + password.toUtf8()),
        ScriptedReply::json(R"({"code":1000,"data":{"code":1003,"message":")" + password.toUtf8()
                            + R"("}})"),
        ScriptedReply::json("{\"" + password.toUtf8()),
        ScriptedReply::redirect(302, "/else/" + encoded),
    };
    for (const ScriptedReply &reply : replies) {
        m_server->on(path, reply);
        const Result<SignedIn> in = await(signIn(system)->run());
        QVERIFY(!in);
        QVERIFY2(!in.error().words.contains("hunter2"_L1), qPrintable(in.error().words));
    }
}

void TestPasswordSignIn::whatIsNoAnswerGivesNoKey()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, path);
    m_server->on(path, okReply("null"));
    QCOMPARE(await(signIn(system)->run()).error().kind, Error::Kind::BadReply);
    m_server->on(path, ScriptedReply{.body = "<html>"});
    QCOMPARE(await(signIn(system)->run()).error().kind, Error::Kind::BadReply);
    m_server->on(path, ScriptedReply::ends(Ending::NoAnswer));
    QCOMPARE(await(signIn(system)->run()).error().kind, Error::Kind::Network);
    m_server->on(path, ScriptedReply{.status = 404});
    QCOMPARE(await(signIn(system)->run()).error().kind, Error::Kind::Http);
}

void TestPasswordSignIn::cancelEndsIt()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, path);
    m_server->on(path, ScriptedReply::ends(Ending::Hang));
    const std::unique_ptr<SignIn> signing = signIn(system);
    const Watched running(signing->run());
    QTRY_COMPARE(m_server->requests().size(), 1);
    signing->cancel();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
}

void TestPasswordSignIn::deletingItEndsIt()
{
    QFETCH(QString, system);
    QFETCH(QByteArray, path);
    m_server->on(path, ScriptedReply::ends(Ending::Hang));
    std::unique_ptr<SignIn> signing = signIn(system);
    const Watched running(signing->run());
    QTRY_COMPARE(m_server->requests().size(), 1);
    signing.reset();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPasswordSignIn)
#include "tst_passwordsignin.moc"
