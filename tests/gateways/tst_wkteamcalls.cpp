// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamcalls.h"
#include "wkteamwire.h"

#include <QTest>

using namespace Lianxi;
using namespace Lianxi::WkTeamWire;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString key = u"eyJ-s3cret-key"_s;
}

/// How calls of `open` and `wkteam` are spelled, and what their envelope says.
class TestWkTeamCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreSpelledAsDocumented_data();
    void callsAreSpelledAsDocumented();
    void formBodiesAreEscaped();
    void theDialectOf2020CannotSayTheRemarkOfAGroup();
    void theEnvelopeDecides_data();
    void theEnvelopeDecides();
    void whoIsBeingPreparedIsAskedAgain_data();
    void whoIsBeingPreparedIsAskedAgain();
    void theKeyNeverStandsInAnError_data();
    void theKeyNeverStandsInAnError();
    void longWordsAreCut();
};

void TestWkTeamCalls::callsAreSpelledAsDocumented_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("device"); // empty: not sent
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("form");
    const QStringList ids{u"wxid_a"_s, u"1@chatroom"_s};
    const QString group = u"1@chatroom"_s;
    {
        const Spelling &s = openSpelling();
        const QString d = s.device;
        QTest::newRow("open: sign in") << loginCall(s, u"me"_s, u"p w"_s) << d << "/auth/login"_ba
                                       << R"({"password":"p w","username":"me"})"_ba
                                       << "username=me&password=p%20w"_ba;
        QTest::newRow("open: online") << onlineCall(s) << d << "/open/isOnline"_ba
                                      << R"({"deviceId":"h1"})"_ba
                                      << "deviceId=h1"_ba;
        QTest::newRow("open: prepare") << prepareListCall(s) << d << "/open/initAddressList"_ba
                                       << R"({"deviceId":"h1"})"_ba
                                       << "deviceId=h1"_ba;
        QTest::newRow("open: list") << listCall(s) << d << "/open/getAddressList"_ba
                                    << R"({"deviceId":"h1"})"_ba
                                    << "deviceId=h1"_ba;
        QTest::newRow("open: details") << detailsCall(s, ids) << d << "/open/getContact"_ba
                                       << R"({"deviceId":"h1","wxId":"wxid_a,1@chatroom"})"_ba
                                       << "deviceId=h1&wxId=wxid_a%2C1%40chatroom"_ba;
        QTest::newRow("open: group")
            << groupInfoCall(s, group).value() << d << "/open/getChatRoomInfo"_ba
            << R"({"chatRoomId":"1@chatroom","deviceId":"h1"})"_ba
            << "deviceId=h1&chatRoomId=1%40chatroom"_ba;
        QTest::newRow("open: members") << membersCall(s, group) << d << "/open/getChatRoomMember"_ba
                                       << R"({"chatRoomId":"1@chatroom","deviceId":"h1"})"_ba
                                       << "deviceId=h1&chatRoomId=1%40chatroom"_ba;
        QTest::newRow("open: labels") << labelsCall(s) << d << "/open/getContactLabelList"_ba
                                      << R"({"deviceId":"h1"})"_ba
                                      << "deviceId=h1"_ba;
        QTest::newRow("open: friend's remark")
            << setFriendRemarkCall(s, u"wxid_a"_s, u"VIP&客"_s) << d << "/open/modifyRemark"_ba
            << R"({"deviceId":"h1","remark":"VIP&客","wxId":"wxid_a"})"_ba
            << "deviceId=h1&wxId=wxid_a&remark=VIP%26%E5%AE%A2"_ba;
        QTest::newRow("open: group's remark")
            << setGroupRemarkCall(s, group, u"社"_s).value() << d << "/open/modifyGroupRemark"_ba
            << R"({"chatRoomId":"1@chatroom","content":"社","deviceId":"h1"})"_ba
            << "deviceId=h1&chatRoomId=1%40chatroom&content=%E7%A4%BE"_ba;
    }
    {
        const Spelling &s = successorSpelling();
        const QString d = s.device;
        QTest::newRow("wkteam: sign in")
            << loginCall(s, u"me"_s, u"pw"_s) << d << "/member/login"_ba
            << R"({"account":"me","password":"pw"})"_ba
            << "account=me&password=pw"_ba;
        QTest::newRow("wkteam: instances") << instancesCall() << d << "/queryLoginWx"_ba
                                           << "{}"_ba
                                           << ""_ba;
        QTest::newRow("wkteam: online") << onlineCall(s) << d << "/isOnline"_ba
                                        << R"({"wId":"h1"})"_ba
                                        << "wId=h1"_ba;
        QTest::newRow("wkteam: prepare") << prepareListCall(s) << d << "/initAddressList"_ba
                                         << R"({"wId":"h1"})"_ba
                                         << "wId=h1"_ba;
        QTest::newRow("wkteam: list") << listCall(s) << d << "/getAddressList"_ba
                                      << R"({"wId":"h1"})"_ba
                                      << "wId=h1"_ba;
        QTest::newRow("wkteam: details") << detailsCall(s, ids) << d << "/getContact"_ba
                                         << R"({"wId":"h1","wcId":"wxid_a,1@chatroom"})"_ba
                                         << "wId=h1&wcId=wxid_a%2C1%40chatroom"_ba;
        QTest::newRow("wkteam: members") << membersCall(s, group) << d << "/getChatRoomMember"_ba
                                         << R"({"chatRoomId":"1@chatroom","wId":"h1"})"_ba
                                         << "wId=h1&chatRoomId=1%40chatroom"_ba;
        QTest::newRow("wkteam: group's remark")
            << setGroupRemarkCall(s, group, u"x"_s).value() << d << "/modifyGroupRemark"_ba
            << R"({"chatRoomId":"1@chatroom","content":"x","wId":"h1"})"_ba
            << "wId=h1&chatRoomId=1%40chatroom&content=x"_ba;
    }
    {
        const Spelling &s = spelling2020();
        const QString d = s.device;
        QTest::newRow("2020: list") << allContactsCall() << d << "/getAllContact"_ba
                                    << R"({"wId":"h1"})"_ba
                                    << "wId=h1"_ba;
        QTest::newRow("2020: details") << detailsCall(s, {u"wxid_a"_s}) << d << "/getContact"_ba
                                       << R"({"wId":"h1","wcId":"wxid_a"})"_ba
                                       << "wId=h1&wcId=wxid_a"_ba;
        QTest::newRow("2020: members") << membersCall(s, group) << d << "/getChatRoomMember"_ba
                                       << R"({"wId":"h1","wcId":"1@chatroom"})"_ba
                                       << "wId=h1&wcId=1%40chatroom"_ba;
        QTest::newRow("2020: remark")
            << setFriendRemarkCall(s, u"wxid_a"_s, {}) << d << "/modifyRemark"_ba
            << R"({"remark":"","wId":"h1","wcId":"wxid_a"})"_ba
            << "wId=h1&wcId=wxid_a&remark="_ba;
        QTest::newRow("2020: labels") << labelsCall(s) << d << "/getContactLabelList"_ba
                                      << R"({"wId":"h1"})"_ba
                                      << "wId=h1"_ba;
    }
}

void TestWkTeamCalls::callsAreSpelledAsDocumented()
{
    QFETCH(Call, call);
    QFETCH(QString, device);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, form);
    Caller caller{.base = QUrl(u"http://host:1/base"_s),
                  .key = key,
                  .deviceParameter = device,
                  .handle = u"h1"_s,
                  .format = BodyFormat::Json};
    HttpRequest request = requestFor(caller, call);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.url, QUrl(u"http://host:1/base"_s + QString::fromLatin1(path)));
    QCOMPARE(request.headers.size(), 2);
    QCOMPARE(request.headers[0].name, "Authorization");
    QCOMPARE(request.headers[0].value, key.toLatin1()); // without a scheme word
    QCOMPARE(request.headers[1].value, "application/json");
    QCOMPARE(request.body, json);
    caller.format = BodyFormat::Form;
    caller.key.clear();
    request = requestFor(caller, call);
    QCOMPARE(request.headers.size(), 1);
    QCOMPARE(request.headers[0].value, "application/x-www-form-urlencoded");
    QCOMPARE(request.body, form);
}

void TestWkTeamCalls::formBodiesAreEscaped()
{
    const Caller caller{.base = QUrl(u"http://h"_s),
                        .key = key,
                        .deviceParameter = u"deviceId"_s,
                        .handle = u"a&b=c d+e"_s,
                        .format = BodyFormat::Form};
    QCOMPARE(requestFor(caller, listCall(openSpelling())).body, "deviceId=a%26b%3Dc%20d%2Be");
    const HttpRequest page = requestFor(caller, workstationCall(3));
    QCOMPARE(page.method, "GET");
    QCOMPARE(page.url, QUrl(u"http://h/open/workstation?page=3&pageSize=100"_s));
    QVERIFY(page.body.isEmpty());
}

void TestWkTeamCalls::theDialectOf2020CannotSayTheRemarkOfAGroup()
{
    QVERIFY(!setGroupRemarkCall(spelling2020(), u"1@chatroom"_s, u"x"_s));
    QVERIFY(!groupInfoCall(spelling2020(), u"1@chatroom"_s));
}

void TestWkTeamCalls::theEnvelopeDecides_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<Error>>("error");
    using Outcome = std::optional<Error>;
    using enum Error::Kind;
    const auto no = [](Error::Kind kind, const QString &words, int code = 1001) {
        return Outcome(Error{kind, words, code, {}});
    };
    QTest::newRow("success") << R"({"code":1000,"data":null})"_ba << Outcome();
    QTest::newRow("success as text") << R"({"code":"1000"})"_ba << Outcome();
    QTest::newRow("data with code 0")
        << R"({"code":1000,"data":{"code":0,"msg":"ok"}})"_ba << Outcome();
    QTest::newRow("data with code 1000")
        << R"({"code":1000,"data":{"code":"1000","message":"ok"}})"_ba << Outcome();
    QTest::newRow("data with a code of another sort")
        << R"({"code":1000,"data":{"code":"1001","wxid":"a"}})"_ba << Outcome();
    QTest::newRow("hidden failure")
        << R"({"code":"1000","message":"成功","data":{"code":"1001","message":"不存在的好友"}})"_ba
        << no(Rejected, u"不存在的好友"_s);
    QTest::newRow("hidden failure in msg")
        << R"({"code":1000,"data":{"code":1001,"msg":"x"}})"_ba << no(Rejected, u"x"_s);
    QTest::newRow("hidden expiry")
        << R"({"code":1000,"data":{"code":1005,"message":"x"}})"_ba << no(SignedOut, u"x"_s, 1005);
    QTest::newRow("refused") << R"({"message":"失败","code":"1001","data":null})"_ba
                             << no(Rejected, u"失败"_s);
    QTest::newRow("refused with msg")
        << R"({"msg":"no","code":10001})"_ba << no(Rejected, u"no"_s, 10001);
    QTest::newRow("refused with data")
        << R"({"message":"失败","code":"1001","data":"好友不存在"})"_ba
        << no(Rejected, u"失败: 好友不存在"_s);
    QTest::newRow("said inside as well")
        << R"({"message":"失败","code":1001,"data":{"code":1001,"message":"x"}})"_ba
        << no(Rejected, u"失败: x"_s);
    QTest::newRow("refused without words") << R"({"code":1001})"_ba << no(Rejected, {});
    QTest::newRow("words of a wrong type")
        << R"({"code":1001,"message":{"a":1},"msg":7})"_ba << no(Rejected, {});
    for (const int code : {1002, 1003, 1004, 1005}) {
        QTest::addRow("code %d", code)
            << "{\"code\":\"" + QByteArray::number(code) + "\",\"message\":\"微信未登录\"}"
            << no(SignedOut, u"微信未登录"_s, code);
    }
    for (const auto &words : {u"微信实例不存在"_s, u"wId无效"_s, u"WID 已失效"_s, u"设备不存在"_s,
                              u"微信未登录"_s, u"请重新登录"_s, u"账号已掉线"_s}) {
        QTest::addRow("instance: %s", qPrintable(words))
            << "{\"code\":1001,\"message\":\"" + words.toUtf8() + "\"}" << no(UnknownDevice, words);
    }
    for (const auto &words : {u"好友不存在"_s, u"wcId不存在"_s, u"wxid不存在"_s, u"群不存在"_s,
                              u"不是群成员，无效的群"_s}) {
        QTest::addRow("no instance: %s", qPrintable(words))
            << "{\"code\":1001,\"message\":\"" + words.toUtf8() + "\"}" << no(Rejected, words);
    }
    QTest::newRow("too often") << R"({"code":1001,"message":"操作过于频繁"})"_ba
                               << no(RateLimited, u"操作过于频繁"_s);
    QTest::newRow("429") << R"({"code":429,"message":"no"})"_ba << no(RateLimited, u"no"_s, 429);
    QTest::newRow("key") << R"({"code":1001,"message":"Authorization 不能为空"})"_ba
                         << no(SignedOut, u"Authorization 不能为空"_s);
    QTest::newRow("timeout") << R"({"code":1001,"message":"请求超时"})"_ba
                             << no(Timeout, u"请求超时"_s);
    const Outcome noCode = no(BadReply, u"no code in the reply"_s, 0);
    QTest::newRow("no code") << R"({"message":"成功","data":{}})"_ba << noCode;
    QTest::newRow("code of a wrong type") << R"({"code":true})"_ba << noCode;
    QTest::newRow("code null") << R"({"code":null})"_ba << noCode;
    QTest::newRow("list") << "[]"_ba << no(BadReply, u"not a JSON object"_s, 0);
    QTest::newRow("huge code") << R"({"code":9007199254740991,"message":"x"})"_ba
                               << no(Rejected, u"x"_s, std::numeric_limits<int>::max());
}

void TestWkTeamCalls::theEnvelopeDecides()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<Error>, error);
    const Result<void> done = doneFrom(json, key);
    QCOMPARE(done.has_value(), !error.has_value());
    if (error) {
        QCOMPARE(done.error().kind, error->kind);
        QCOMPARE(done.error().words, error->words);
        QCOMPARE(done.error().code, error->code);
        QCOMPARE(done.error().retryAfter, error->retryAfter);
    }
}

void TestWkTeamCalls::whoIsBeingPreparedIsAskedAgain_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("message, 1000") << R"({"code":"1000","message":"初始化中","data":null})"_ba;
    QTest::newRow("message, 1001") << R"({"code":1001,"message":"通讯录初始化中，请稍后"})"_ba;
    QTest::newRow("message, 1002") << R"({"code":1002,"message":"初始化中"})"_ba;
    QTest::newRow("message, no code") << R"({"message":"初始化中"})"_ba;
    QTest::newRow("msg") << R"({"code":"10001","msg":"初始化中"})"_ba;
    QTest::newRow("data") << R"({"code":"1000","message":"成功","data":"初始化中"})"_ba;
    QTest::newRow("data, refused") << R"({"code":"1001","message":"失败","data":"初始化中"})"_ba;
    QTest::newRow("inside")
        << R"({"code":"1000","message":"成功","data":{"code":"1001","message":"初始化中"}})"_ba;
    QTest::newRow("other order of words") << R"({"code":1001,"msg":"正在初始化"})"_ba;
}

void TestWkTeamCalls::whoIsBeingPreparedIsAskedAgain()
{
    QFETCH(QByteArray, json);
    const Result<Roster> roster = fullRosterFrom(json, key);
    QVERIFY(!roster);
    QCOMPARE(roster.error().kind, Error::Kind::NotReady);
    QCOMPARE(roster.error().retryAfter, 5s);
    QVERIFY(roster.error().words.contains(u"初始化"_s));
    // The words in a name are no such words.
    QVERIFY(detailsFrom(R"({"code":1000,"data":[{"userName":"a","nickName":"初始化中"}]})", key));
}

void TestWkTeamCalls::theKeyNeverStandsInAnError_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("bare") << "Authorization eyJ-s3cret-key 无效"_ba;
    QTest::newRow("base64") << key.toLatin1().toBase64(QByteArray::OmitTrailingEquals);
    QTest::newRow("at the cut") << QByteArray(495, 'x') + "eyJ-s3cret-key";
    QTest::newRow("preparing") << "初始化中 eyJ-s3cret-key"_ba;
}

void TestWkTeamCalls::theKeyNeverStandsInAnError()
{
    QFETCH(QByteArray, words);
    for (const QByteArray &json :
         {"{\"code\":1001,\"message\":\"" + words + "\"}",
          "{\"code\":1001,\"msg\":\"x\",\"data\":\"" + words + "\"}",
          "{\"code\":1003,\"msg\":\"x\",\"data\":{\"code\":1,\"msg\":\"" + words + "\"}}",
          "{\"code\":1000,\"data\":{\"code\":\"1001\",\"message\":\"" + words + "\"}}"}) {
        const Result<void> done = doneFrom(json, key);
        QVERIFY(!done);
        QVERIFY2(!done.error().words.contains("eyJ"_L1), qPrintable(done.error().words));
        QVERIFY2(!done.error().words.contains("ZXlK"_L1), qPrintable(done.error().words));
    }
}

void TestWkTeamCalls::longWordsAreCut()
{
    const Result<void> done
        = doneFrom("{\"code\":1001,\"message\":\"" + QByteArray(1'000'000, 'x') + "\"}", key);
    QCOMPARE(done.error().words.size(), 500);
}

QTEST_GUILESS_MAIN(TestWkTeamCalls)
#include "tst_wkteamcalls.moc"
