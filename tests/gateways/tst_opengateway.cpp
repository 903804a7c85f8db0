// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaysystems.h"
#include "hostedgatewaybench.h"

#include <QLoggingCategory>
#include <QTest>
#include <QUrlQuery>

using namespace Lianxi;
using namespace Lianxi::HostedGatewayBench;

using Ending = ScriptedReply::Ending;

/// What the community helper's gateway has of its own.
class TestOpenGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.*=false"_s); }
    void init() { m_server = std::make_unique<LoopbackServer>(); }
    void cleanup() { m_server.reset(); }

    void everythingIsOffered();
    void theProfileIsThatOfTheDevice();
    void aDeviceThatIsNotListedIsUnknown();
    void withoutTheListOfDevicesThereIsNoProfile();
    void devicesAreReadPageByPage_data();
    void devicesAreReadPageByPage();
    void theProfileStopsAtItsPage();
    void cancelBetweenTwoPages();
    void onlineIsAskedOnceAMinute_data();
    void onlineIsAskedOnceAMinute();
    void aCancelledQuestionIsNotRemembered();

private:
    [[nodiscard]] Account account() const { return accountOf(kinds().constFirst(), *m_server); }
    /// Answers `devices` devices ("d0", "d1", …), at most `atOnce` a page.
    void listDevices(int devices, int atOnce, const QByteArray &total);

    std::unique_ptr<LoopbackServer> m_server;
};

void TestOpenGateway::everythingIsOffered()
{
    QCOMPARE(capabilitiesOf(account()), Capabilities{.devices = Support::Yes});
    QCOMPARE(OpenGateway(account(), key).capabilities(), capabilitiesOf(account()));
}

void TestOpenGateway::theProfileIsThatOfTheDevice()
{
    m_server->on("/base/open/workstation", okReply(R"({"lists":[{"deviceId":"h0","wxid":"other"},
                             {"deviceId":"h1","wechatStatus":1,"wxid":"me"}],"total":2})"));
    m_server->on("/base/open/getContact",
                 okReply(R"([{"userName":"me","nickName":"Shop","aliasName":"shop_a",
                              "smallHead":"http://x/132"}])"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Profile expected{.wxid = u"me"_s,
                           .nickname = u"Shop"_s,
                           .alias = u"shop_a"_s,
                           .avatarUrl = u"http://x/132"_s};
    QCOMPARE(await(gateway->profile()).value(), expected);
    QCOMPARE(m_server->requests().constLast().body, "deviceId=h1&wxId=me");
    m_server->on("/base/open/getContact", noReply("失败"));
    QCOMPARE(await(gateway->profile()).value(), Profile{.wxid = u"me"_s});
    m_server->on("/base/open/getContact", noReply("x", 1005));
    QCOMPARE(await(gateway->profile()).error().kind, Error::Kind::SignedOut);
}

void TestOpenGateway::aDeviceThatIsNotListedIsUnknown()
{
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    for (const QByteArray &lists : {"[]"_ba, "null"_ba, R"([{"deviceId":"x","wxid":"other"}])"_ba,
                                    R"([{"deviceId":"h1","wxid":""}])"_ba}) {
        m_server->on("/base/open/workstation", okReply("{\"lists\":" + lists + "}"));
        QCOMPARE(await(gateway->profile()).error().kind, Error::Kind::UnknownDevice);
    }
}

void TestOpenGateway::withoutTheListOfDevicesThereIsNoProfile()
{
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    QCOMPARE(await(gateway->profile()).value(), Profile()); // 404
    m_server->on("/base/open/workstation", noReply("失败"));
    QCOMPARE(await(gateway->profile()).error().kind, Error::Kind::Rejected);
}

void TestOpenGateway::listDevices(int devices, int atOnce, const QByteArray &total)
{
    m_server->on("/base/open/workstation", [=](const LoopbackServer::Request &request) {
        const QUrlQuery query(QUrl(QString::fromLatin1(request.path)).query());
        const int page = query.queryItemValue(u"page"_s).toInt();
        QByteArray rows;
        for (int i = (page - 1) * atOnce; i < std::min(devices, page * atOnce); ++i)
            rows += (rows.isEmpty() ? "" : ",") + "{\"deviceId\":\"d"_ba + QByteArray::number(i)
                + "\",\"wxid\":\"me\"}";
        return okReply("{\"lists\":[" + rows + "]" + total + "}");
    });
}

void TestOpenGateway::devicesAreReadPageByPage_data()
{
    QTest::addColumn<int>("devices");
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<int>("requests");
    QTest::newRow("one page") << 3 << 100 << R"(,"total":3)"_ba << 1;
    QTest::newRow("no total") << 3 << 100 << QByteArray() << 1;
    QTest::newRow("none") << 0 << 100 << R"(,"total":0)"_ba << 1;
    QTest::newRow("three pages") << 250 << 100 << R"(,"total":"250")"_ba << 3;
    QTest::newRow("three pages, no total") << 250 << 100 << QByteArray() << 3;
    QTest::newRow("smaller pages than asked for") << 25 << 10 << R"(,"total":25)"_ba << 3;
    QTest::newRow("a total that is too large") << 25 << 10 << R"(,"total":99)"_ba << 4;
    QTest::newRow("a last page that is full") << 200 << 100 << QByteArray() << 3;
}

void TestOpenGateway::devicesAreReadPageByPage()
{
    QFETCH(int, devices);
    QFETCH(int, atOnce);
    QFETCH(QByteArray, total);
    QFETCH(int, requests);
    listDevices(devices, atOnce, total);
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<QList<Device>> all = await(gateway->devices());
    QVERIFY(all.has_value());
    QCOMPARE(all->size(), devices);
    for (int i = 0; i < devices; ++i)
        QCOMPARE(all->at(i), (Device{.handle = u"d%1"_s.arg(i), .wxid = u"me"_s}));
    QCOMPARE(m_server->requests().size(), requests);
}

void TestOpenGateway::theProfileStopsAtItsPage()
{
    listDevices(500, 100, R"(,"total":500)");
    m_server->on("/base/open/getContact", okReply("[]"));
    Account one = account();
    one.handle = u"d150"_s;
    QCOMPARE(await(gatewayOf(one)->profile())->wxid, u"me"_s);
    QCOMPARE(m_server->requests().size(), 3); // two pages, and the name
}

void TestOpenGateway::cancelBetweenTwoPages()
{
    listDevices(500, 100, R"(,"total":500)");
    for (const bool isDeleted : {false, true}) {
        m_server->forgetRequests();
        WkTeamTimeouts slow = quick();
        slow.betweenPages = 1h;
        std::unique_ptr<Gateway> gateway = gatewayOf(account(), slow);
        const Watched running(gateway->devices());
        QTRY_COMPARE(m_server->requests().size(), 1);
        QTest::qWait(20);
        QVERIFY(!running.hasEnded());
        if (isDeleted)
            gateway.reset();
        else
            gateway->cancel();
        QVERIFY(running.hasEnded());
        QCOMPARE(running->error().kind, Error::Kind::Cancelled);
    }
}

void TestOpenGateway::onlineIsAskedOnceAMinute_data()
{
    QTest::addColumn<ScriptedReply>("first");
    QTest::addColumn<std::optional<bool>>("online"); // unset: an error, which is no "offline"
    using Online = std::optional<bool>;
    QTest::newRow("yes") << okReply("null") << Online(true);
    QTest::newRow("no") << noReply("失败") << Online(false);
    QTest::newRow("silence") << ScriptedReply::ends(Ending::Hang) << Online();
}

void TestOpenGateway::onlineIsAskedOnceAMinute()
{
    QFETCH(ScriptedReply, first);
    QFETCH(std::optional<bool>, online);
    m_server->onNext("/base/open/isOnline", first);
    m_server->on("/base/open/isOnline", okReply("null"));
    WkTeamTimeouts timeouts = quick();
    timeouts.onlineAgain = 1h;
    const std::unique_ptr<Gateway> patient = gatewayOf(account(), timeouts);
    for (int i = 0; i < 3; ++i) {
        const Result<bool> answer = await(patient->isOnline());
        QCOMPARE(answer.has_value(), online.has_value());
        if (online)
            QCOMPARE(*answer, *online);
        else
            QCOMPARE(answer.error().kind, Error::Kind::Timeout);
    }
    QCOMPARE(m_server->requests().size(), 1);
    // A minute later.
    m_server->onNext("/base/open/isOnline", first);
    timeouts.onlineAgain = 0ms;
    const std::unique_ptr<Gateway> later = gatewayOf(account(), timeouts);
    QCOMPARE(await(later->isOnline()).has_value(), online.has_value());
    QVERIFY(await(later->isOnline()).value());
    QCOMPARE(m_server->requests().size(), 3);
}

void TestOpenGateway::aCancelledQuestionIsNotRemembered()
{
    m_server->onNext("/base/open/isOnline", ScriptedReply::ends(Ending::Hang));
    m_server->on("/base/open/isOnline", okReply("null"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Watched running(gateway->isOnline());
    QTRY_COMPARE(m_server->requests().size(), 1);
    gateway->cancel();
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
    QVERIFY(await(gateway->isOnline()).value());
}

QTEST_GUILESS_MAIN(TestOpenGateway)
#include "tst_opengateway.moc"
