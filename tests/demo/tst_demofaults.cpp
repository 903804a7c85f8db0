// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "democommandline.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// Everything that can be made to go wrong.
class TestDemoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void faultsAreRead_data();
    void faultsAreRead();
    void nonsenseIsNotAFault_data();
    void nonsenseIsNotAFault();
    void theCommandLineFillsTheOptions();
    void theCommandLineNamesItsMistakes_data();
    void theCommandLineNamesItsMistakes();

    void aStatusReplacesTheReplyAndNamesTheWait();
    void aFaultIsOverAfterItsTimes();
    void aPathMeansOneSystemOrAll();
    void faultsOfOnePathTakeTheirTurn();
    void aDelayedReplyIsRight();
    void aDrippingReplyComesByteByByte();
    void aHangingCallIsNeverAnswered();
    void aClosedCallIsNotCarriedOut();
    void aCallClosedAfterwardsIsCarriedOut();
    void aTruncatedReplyIsAnError();
    void aCutReplyLooksLikeAnyOther();
    void contentIsSpoilt();
    void anExpiredTokenIsSaidInTheGatewaysWords();
    void preparingIsSaidInTheGatewaysWords();
    void aPassedRequestIsAnsweredAsUsual();
    void anIgnoredWriteChangesNothing();
    void aRedirectLeadsElsewhere();
    void picturesFailAsWell();

private:
    DemoGateway &gateway() const { return *m_server->gateway(); }
    void fault(const QString &path, QStringView kind)
    {
        const std::optional<DemoFault> parsed = DemoFault::parse(kind);
        QVERIFY(parsed);
        gateway().setFault(path, *parsed);
    }
    QString friendId();
    QString storedRemark(const QString &id);
    static QJsonObject remarkBody(const QString &id, const QString &remark)
    {
        return {{"wxid"_L1, id}, {"remark"_L1, remark}};
    }
    /// Everything that arrives until the server hangs up, past any client's cleverness.
    QByteArray rawExchange(const QByteArray &path, const QByteArray &body);

    std::unique_ptr<DemoServerThread> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestDemoFaults::init()
{
    m_server = std::make_unique<DemoServerThread>(DemoOptions());
    QVERIFY(m_server->start());
    m_client = std::make_unique<DemoClient>(m_server->gateway(), u"gewechat"_s);
}

void TestDemoFaults::cleanup()
{
    m_client.reset();
    m_server.reset();
}

QString TestDemoFaults::friendId()
{
    QString id;
    gateway().visit(u"gewechat"_s, [&id](DemoWorld &world) { id = world.friendIds().at(40); });
    return id;
}

QString TestDemoFaults::storedRemark(const QString &id)
{
    QString remark;
    gateway().visit(u"gewechat"_s, [&](DemoWorld &world) { remark = world.person(id)->remark; });
    return remark;
}

QByteArray TestDemoFaults::rawExchange(const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(gateway().address(), gateway().port());
    QSignalSpy connected(&socket, &QTcpSocket::connected);
    if (socket.state() != QAbstractSocket::ConnectedState && !connected.wait(5000))
        return {};
    QSignalSpy gone(&socket, &QTcpSocket::disconnected);
    socket.write("POST /v2/api" + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-GEWE-TOKEN: "
                 + gateway().token(u"gewechat"_s).toUtf8()
                 + "\r\nContent-Type: application/json\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    if (gone.isEmpty() && !gone.wait(5000))
        return "still connected";
    return socket.readAll();
}

void TestDemoFaults::faultsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DemoFault::Kind>("kind");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("times");
    using enum DemoFault::Kind;
    QTest::newRow("status") << u"503"_s << Status << 503 << -1;
    QTest::newRow("status with wait, twice") << u"429:30*2"_s << Status << 429 << 2;
    QTest::newRow("delay") << u"delay:500"_s << Delay << 500 << -1;
    QTest::newRow("drip, three times") << u"drip:20*3"_s << Drip << 20 << 3;
    QTest::newRow("drip") << u"drip"_s << Drip << 100 << -1;
    QTest::newRow("hang") << u"hang"_s << Hang << 0 << -1;
    QTest::newRow("close-after") << u"close-after*1"_s << CloseAfter << 0 << 1;
    QTest::newRow("code") << u"code:1205*2"_s << Code << 1205 << 2;
    QTest::newRow("expired-session") << u"expired-session"_s << ExpiredSession << 0 << -1;
    QTest::newRow("initialising") << u"initialising*4"_s << Initialising << 0 << 4;
    QTest::newRow("pass") << u"pass*2"_s << Pass << 0 << 2;
    QTest::newRow("redirect") << u"redirect:http://127.0.0.1:1/x"_s << Redirect << 302 << -1;
}

void TestDemoFaults::faultsAreRead()
{
    QFETCH(QString, text);
    const std::optional<DemoFault> fault = DemoFault::parse(text);
    QVERIFY(fault);
    QTEST(fault->kind, "kind");
    QTEST(fault->number, "number");
    QTEST(fault->times, "times");
}

void TestDemoFaults::nonsenseIsNotAFault_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "*", "foo", "99", "600", "429:soon", "delay:x", "delay:-1", "close:5", "close*0",
          "close*x", "redirect", "html*", "code", "code:x", "pass:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDemoFaults::nonsenseIsNotAFault()
{
    QFETCH(QString, text);
    QVERIFY(!DemoFault::parse(text));
}

void TestDemoFaults::theCommandLineFillsTheOptions()
{
    const auto parsed = DemoCommandLine::parse(
        {u"program"_s, u"--port=8080"_s, u"--seed=7"_s, u"--friends=12"_s, u"--groups=3"_s,
         u"--public=4"_s, u"--token=t"_s, u"--expire-polls=3"_s, u"--long-poll=9"_s,
         u"--list-delay=5"_s, u"--cache-delay=6"_s, u"--fault"_s, u"/label/list=503*2"_s,
         u"--fault"_s, u"/avatar/=404"_s});
    const auto *options = std::get_if<DemoOptions>(&parsed);
    QVERIFY(options);
    QCOMPARE(options->port, quint16(8080));
    QCOMPARE(options->seed, quint64(7));
    QCOMPARE(options->token, u"t"_s);
    QCOMPARE(options->listDelay, 5);
    QCOMPARE(options->pollsUntilExpired, 3);
    QCOMPARE(options->longPoll, 9);
    QCOMPARE(options->cacheDelay, 6);
    for (const DemoSizes &sizes : options->sizes) {
        QCOMPARE(sizes.friends, 12);
        QCOMPARE(sizes.groups, 3);
        QCOMPARE(sizes.publicAccounts, 4);
    }
    QCOMPARE(options->faults.size(), 2);
    QCOMPARE(options->faults.constFirst().first, u"/label/list"_s);
    QCOMPARE(options->faults.constFirst().second.times, 2);
}

void TestDemoFaults::theCommandLineNamesItsMistakes_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("named");
    QTest::newRow("port") << u"--port=70000"_s << u"--port"_s;
    QTest::newRow("negative") << u"--friends=-1"_s << u"--friends"_s;
    QTest::newRow("fault") << u"--fault=/x=foo"_s << u"/x=foo"_s;
    QTest::newRow("fault without path") << u"--fault=503"_s << u"503"_s;
    QTest::newRow("dialect") << u"--wkteam-dialect=2019"_s << u"2019"_s;
    QTest::newRow("unknown") << u"--colour=blue"_s << u"colour"_s;
    QTest::newRow("positional") << u"extra"_s << u"extra"_s;
}

void TestDemoFaults::theCommandLineNamesItsMistakes()
{
    QFETCH(QString, argument);
    QFETCH(QString, named);
    const auto parsed = DemoCommandLine::parse({u"program"_s, argument});
    const auto *mistake = std::get_if<DemoCommandLine::Mistake>(&parsed);
    QVERIFY(mistake);
    QVERIFY2(mistake->text.contains(named), qPrintable(mistake->text));
}

void TestDemoFaults::aStatusReplacesTheReplyAndNamesTheWait()
{
    fault(u"/label/list"_s, u"429:30");
    const DemoAnswer answer = m_client->call("/label/list");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.retryAfter, QByteArray("30"));
    gateway().removeFault(u"/label/list"_s);
    QCOMPARE(m_client->call("/label/list").status, 200);
}

void TestDemoFaults::aFaultIsOverAfterItsTimes()
{
    fault(u"/label/list"_s, u"503*2");
    QCOMPARE(m_client->call("/label/list").status, 503);
    QCOMPARE(m_client->call("/personal/getProfile").status, 200);
    QCOMPARE(m_client->call("/label/list").status, 503);
    QCOMPARE(m_client->call("/label/list").status, 200);
}

void TestDemoFaults::aPathMeansOneSystemOrAll()
{
    DemoClient cloud(m_server->gateway(), u"gewe"_s);
    fault(u"/gewe/v2/api/label/list"_s, u"503");
    QCOMPARE(cloud.call("/label/list").status, 503);
    QCOMPARE(m_client->call("/label/list").status, 200);
    fault(u"/contacts/"_s, u"502");
    QCOMPARE(cloud.call("/contacts/fetchContactsList").status, 502);
    QCOMPARE(m_client->call("/contacts/getBriefInfo").status, 502);
    gateway().clearFaults();
    QCOMPARE(cloud.call("/label/list").status, 200);
}

void TestDemoFaults::faultsOfOnePathTakeTheirTurn()
{
    fault(u"/label/list"_s, u"503*1");
    gateway().appendFault(u"/label/list"_s, *DemoFault::parse(u"html*1"));
    QCOMPARE(m_client->call("/label/list").status, 503);
    QVERIFY(m_client->call("/label/list").contentType.startsWith("text/html"));
    QCOMPARE(m_client->call("/label/list").ret(), 200);
}

void TestDemoFaults::aDelayedReplyIsRight()
{
    fault(u"/label/list"_s, u"delay:120");
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_client->call("/label/list").ret(), 200);
    QVERIFY(clock.elapsed() >= 115);
}

void TestDemoFaults::aDrippingReplyComesByteByByte()
{
    fault(u"/login/checkOnline"_s, u"drip:2");
    QTcpSocket socket;
    socket.connectToHost(gateway().address(), gateway().port());
    qsizetype arrivals = 0;
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, this, [&] {
        ++arrivals;
        received += socket.readAll();
    });
    const QByteArray body = "{\"appId\":\"" + gateway().handle(u"gewechat"_s).toUtf8() + "\"}";
    socket.write("POST /v2/api/login/checkOnline HTTP/1.1\r\nHost: x\r\nX-GEWE-TOKEN: "
                 + gateway().token(u"gewechat"_s).toUtf8()
                 + "\r\nContent-Type: application/json\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(received.endsWith("}"));
    QVERIFY(received.contains("\"ret\":200"));
    QVERIFY(arrivals > 10);
}

void TestDemoFaults::aHangingCallIsNeverAnswered()
{
    fault(u"/label/list"_s, u"hang*1");
    QNetworkRequest request(QUrl(gateway().url(u"gewechat"_s).toString() + u"/label/list"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_client->manager().post(request, QByteArray("{}")));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QTRY_COMPARE(gateway().requestCount(u"/label/list"_s), 1);
    QCOMPARE(m_client->call("/personal/getProfile").ret(), 200); // the server goes on meanwhile
    QVERIFY(finished.isEmpty());
    reply->abort();
}

void TestDemoFaults::aClosedCallIsNotCarriedOut()
{
    const QString id = friendId();
    const QString before = storedRemark(id);
    fault(u"/contacts/setFriendRemark"_s, u"close");
    const DemoAnswer answer
        = m_client->call("/contacts/setFriendRemark", remarkBody(id, u"verloren"_s));
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(answer.status, 0);
    QCOMPARE(storedRemark(id), before);
}

void TestDemoFaults::aCallClosedAfterwardsIsCarriedOut()
{
    const QString id = friendId();
    fault(u"/contacts/setFriendRemark"_s, u"close-after");
    const DemoAnswer answer
        = m_client->call("/contacts/setFriendRemark", remarkBody(id, u"angekommen"_s));
    QVERIFY(answer.error != QNetworkReply::NoError);
    QCOMPARE(storedRemark(id), u"angekommen"_s);
}

void TestDemoFaults::aTruncatedReplyIsAnError()
{
    fault(u"/label/list"_s, u"truncate");
    const DemoAnswer answer = m_client->call("/label/list");
    QVERIFY(answer.error != QNetworkReply::NoError);
}

void TestDemoFaults::aCutReplyLooksLikeAnyOther()
{
    fault(u"/label/list"_s, u"cut");
    const QByteArray body = "{\"appId\":\"" + gateway().handle(u"gewechat"_s).toUtf8() + "\"}";
    const QByteArray received = rawExchange("/label/list", body);
    QVERIFY(received.startsWith("HTTP/1.1 200 OK"));
    QVERIFY(!received.contains("Content-Length"));
    QVERIFY(received.contains("{\"data\""));
    QVERIFY(!received.endsWith("}"));
}

void TestDemoFaults::contentIsSpoilt()
{
    fault(u"/label/list"_s, u"empty");
    QVERIFY(m_client->call("/label/list").body.isEmpty());
    fault(u"/label/list"_s, u"null-data");
    QCOMPARE(m_client->call("/label/list").ret(), 200);
    QVERIFY(m_client->call("/label/list").data().isNull());
    fault(u"/label/list"_s, u"wrong-types");
    QCOMPARE(m_client->call("/label/list").data()["labelList"_L1].type(), QJsonValue::String);
    fault(u"/label/list"_s, u"hidden-failure");
    const DemoAnswer hidden = m_client->call("/label/list");
    QCOMPARE(hidden.ret(), 200);
    QCOMPARE(hidden.data()["code"_L1].toString(), u"-1"_s);
    fault(u"/contacts/getDetailInfo"_s, u"wrong-types");
    const DemoAnswer rows
        = m_client->call("/contacts/getDetailInfo", {{"wxids"_L1, QJsonArray{u"filehelper"_s}}});
    QCOMPARE(rows.data()[0].type(), QJsonValue::Double);
    QCOMPARE(rows.data()[3]["userName"_L1].type(), QJsonValue::Array);
}

void TestDemoFaults::anExpiredTokenIsSaidInTheGatewaysWords()
{
    fault(u"/contacts/"_s, u"signed-out*1");
    const DemoAnswer answer = m_client->call("/contacts/fetchContactsList");
    QCOMPARE(answer.ret(), 500);
    QVERIFY(answer.message().contains(gateway().token(u"gewechat"_s)));
    QCOMPARE(m_client->call("/contacts/fetchContactsList").ret(), 200);
}

void TestDemoFaults::preparingIsSaidInTheGatewaysWords()
{
    fault(u"/contacts/fetchContactsListCache"_s, u"initialising*1");
    const DemoAnswer cache = m_client->call("/contacts/fetchContactsListCache");
    QCOMPARE(cache.ret(), 200);
    QVERIFY(cache.data().isUndefined());
    fault(u"/label/list"_s, u"initialising*1");
    const DemoAnswer labels = m_client->call("/label/list");
    QCOMPARE(labels.ret(), 500);
    QVERIFY(labels.data()["msg"_L1].toString().contains(u"初始化中"_s));
    fault(u"/label/list"_s, u"code:501*1");
    QCOMPARE(m_client->call("/label/list").ret(), 501);
}

void TestDemoFaults::aPassedRequestIsAnsweredAsUsual()
{
    fault(u"/label/list"_s, u"pass*1");
    gateway().appendFault(u"/label/list"_s, *DemoFault::parse(u"expired-session*1"));
    QCOMPARE(m_client->call("/label/list").ret(), 200);
    QVERIFY(m_client->call("/label/list").message().contains(gateway().token(u"gewechat"_s)));
    QCOMPARE(m_client->call("/label/list").ret(), 200);
}

void TestDemoFaults::anIgnoredWriteChangesNothing()
{
    const QString id = friendId();
    const QString before = storedRemark(id);
    fault(u"/contacts/setFriendRemark"_s, u"ignore");
    QCOMPARE(m_client->call("/contacts/setFriendRemark", remarkBody(id, u"x"_s)).ret(), 200);
    QCOMPARE(storedRemark(id), before);
}

void TestDemoFaults::aRedirectLeadsElsewhere()
{
    fault(u"/label/list"_s, u"redirect:http://127.0.0.1:9/elsewhere");
    const DemoAnswer answer = m_client->call("/label/list");
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.redirect, QUrl(u"http://127.0.0.1:9/elsewhere"_s));
}

void TestDemoFaults::picturesFailAsWell()
{
    const QUrl url(m_client->call("/personal/getProfile").data()["smallHeadImgUrl"_L1].toString());
    fault(u"/avatar/"_s, u"500*1");
    QCOMPARE(m_client->get(url).status, 500);
    QCOMPARE(m_client->get(url).contentType, QByteArray("image/png"));
    fault(u"/avatar/"_s, u"truncate*1");
    QVERIFY(m_client->get(url).error != QNetworkReply::NoError);
}

QTEST_GUILESS_MAIN(TestDemoFaults)
#include "tst_demofaults.moc"
