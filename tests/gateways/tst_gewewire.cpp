// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewewire.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Lianxi;
using namespace Lianxi::GeWeWire;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString token = u"d1f0-s3cret-token"_s;

/// A successful envelope around `data`.
QByteArray ok(const QByteArray &data)
{
    return "{\"ret\":200,\"msg\":\"操作成功\",\"data\":" + data + "}";
}

QString idsOf(const Roster &roster)
{
    QStringList words;
    for (const Roster::Entry &entry : roster.entries) {
        constexpr QStringView letters = u"FGPS"; // Friend, Group, Public, System
        words.append(u"%1:%2"_s.arg(letters[int(entry.kind)]).arg(entry.id));
    }
    return words.join(u' ');
}

/// Details of one row, which says `fields` beside its id.
Result<ContactDetails> detailsOfRow(const QByteArray &fields)
{
    const QByteArray row
        = "{\"userName\":\"wxid_a\"" + (fields.isEmpty() ? QByteArray() : "," + fields) + "}";
    const Result<QList<ContactDetails>> details = detailsFrom(ok("[" + row + "]"), token);
    if (!details)
        return failure(details.error());
    return details->value(0);
}

} // namespace

class TestGeWeWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.warning=false"_s); }
    void callsAreSpelledAsDocumented_data();
    void callsAreSpelledAsDocumented();
    void theEnvelopeDecides_data();
    void theEnvelopeDecides();
    void theTokenNeverStandsInAnError_data();
    void theTokenNeverStandsInAnError();
    void longWordsAreCut();
    void aRosterIsRead_data();
    void aRosterIsRead();
    void aRosterSaysWhatItLacks_data();
    void aRosterSaysWhatItLacks();
    void aRosterOfTheWrongShapeIsRefused_data();
    void aRosterOfTheWrongShapeIsRefused();
    void aRosterWithoutDataIsNotThereYet_data();
    void aRosterWithoutDataIsNotThereYet();
    void fullDetailsAreRead();
    void anEmptyFieldSaysNothing_data();
    void anEmptyFieldSaysNothing();
    void aRemarkMayBeNone_data();
    void aRemarkMayBeNone();
    void sexIsOneOfThree_data();
    void sexIsOneOfThree();
    void labelsOfAContactAreIds_data();
    void labelsOfAContactAreIds();
    void labelsThatAreNotThereSayNothing_data();
    void labelsThatAreNotThereSayNothing();
    void aBadRowOfDetailsCostsOnlyItself();
    void hostileNamesStayAsTheyAre();
    void detailsOfTheWrongShapeAreRefused_data();
    void detailsOfTheWrongShapeAreRefused();
    void noDetailsAtAllAreAnAnswer();
    void membersAreRead();
    void rolesComeFromOwnerAndAdmins_data();
    void rolesComeFromOwnerAndAdmins();
    void badAndDoubleMembersCostOnlyThemselves();
    void membersOfTheWrongShapeAreRefused_data();
    void membersOfTheWrongShapeAreRefused();
    void aGroupsRemarkIsRead_data();
    void aGroupsRemarkIsRead();
    void labelsAreRead();
    void labelsOfTheWrongShapeAreRefused_data();
    void labelsOfTheWrongShapeAreRefused();
    void aProfileIsRead();
    void aProfileWithoutIdIsRefused();
    void onlineIsABoolean_data();
    void onlineIsABoolean();
    void aWriteIsDoneWhenTheEnvelopeSaysSo();
    void noReplyBreaksAnyReader_data();
    void noReplyBreaksAnyReader();
};

void TestGeWeWire::callsAreSpelledAsDocumented_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const QString app = u"wx_1"_s;
    QTest::newRow("profile") << profileCall(app) << u"/personal/getProfile"_s
                             << R"({"appId":"wx_1"})"_ba;
    QTest::newRow("online") << onlineCall(app) << u"/login/checkOnline"_s
                            << R"({"appId":"wx_1"})"_ba;
    QTest::newRow("list") << listCall(app) << u"/contacts/fetchContactsList"_s
                          << R"({"appId":"wx_1"})"_ba;
    QTest::newRow("cache") << listCacheCall(app) << u"/contacts/fetchContactsListCache"_s
                           << R"({"appId":"wx_1"})"_ba;
    QTest::newRow("details") << detailsCall(app, {u"wxid_a"_s, u"1@chatroom"_s})
                             << u"/contacts/getDetailInfo"_s
                             << R"({"appId":"wx_1","wxids":["wxid_a","1@chatroom"]})"_ba;
    QTest::newRow("members") << membersCall(app, u"1@chatroom"_s)
                             << u"/group/getChatroomMemberList"_s
                             << R"({"appId":"wx_1","chatroomId":"1@chatroom"})"_ba;
    QTest::newRow("group") << groupCall(app, u"1@chatroom"_s) << u"/group/getChatroomInfo"_s
                           << R"({"appId":"wx_1","chatroomId":"1@chatroom"})"_ba;
    QTest::newRow("labels") << labelsCall(app) << u"/label/list"_s << R"({"appId":"wx_1"})"_ba;
    QTest::newRow("friend remark")
        << setFriendRemarkCall(app, u"wxid_a"_s, u"VIP \"客户\" 😀"_s)
        << u"/contacts/setFriendRemark"_s
        << R"({"appId":"wx_1","remark":"VIP \"客户\" 😀","wxid":"wxid_a"})"_ba;
    QTest::newRow("clear") << setFriendRemarkCall(app, u"wxid_a"_s, {})
                           << u"/contacts/setFriendRemark"_s
                           << R"({"appId":"wx_1","remark":"","wxid":"wxid_a"})"_ba;
    QTest::newRow("group remark")
        << setGroupRemarkCall(app, u"1@chatroom"_s, u"社群"_s) << u"/group/modifyChatroomRemark"_s
        << R"({"appId":"wx_1","chatroomId":"1@chatroom","chatroomRemark":"社群"})"_ba;
}

void TestGeWeWire::callsAreSpelledAsDocumented()
{
    QFETCH(Call, call);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QCOMPARE(call.path, path);
    QCOMPARE(call.body, body);
}

void TestGeWeWire::theEnvelopeDecides_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<Error>>("error");
    using Outcome = std::optional<Error>;
    using enum Error::Kind;
    const auto no = [](Error::Kind kind, const QString &words, int code = 500) {
        return Outcome(Error{kind, words, code, {}});
    };

    QTest::newRow("success") << R"({"ret":200,"msg":"操作成功","data":null})"_ba << Outcome();
    QTest::newRow("success as text") << R"({"ret":"200"})"_ba << Outcome();
    QTest::newRow("the message of another call")
        << R"({"ret":200,"msg":"获取失败"})"_ba << Outcome();
    QTest::newRow("data with code 0")
        << R"({"ret":200,"data":{"code":"0","msg":"ok"}})"_ba << Outcome();
    QTest::newRow("data with code 200")
        << R"({"ret":200,"data":{"code":200,"msg":"ok"}})"_ba << Outcome();
    QTest::newRow("data with a code of another sort")
        << R"({"ret":200,"data":{"code":"-1","wxid":"a"}})"_ba << Outcome();
    QTest::newRow("hidden failure")
        << R"({"ret":200,"msg":"操作成功","data":{"code":"-1","msg":"不存在的好友"}})"_ba
        << no(Rejected, u"不存在的好友"_s, -1);
    QTest::newRow("refused") << R"({"ret":500,"msg":"wxids个数在1-100之间"})"_ba
                             << no(Rejected, u"wxids个数在1-100之间"_s);
    QTest::newRow("refused as text") << R"({"ret":"500","msg":"no"})"_ba << no(Rejected, u"no"_s);
    QTest::newRow("refused in message")
        << R"({"ret":500,"message":"no"})"_ba << no(Rejected, u"no"_s);
    QTest::newRow("refused without words") << R"({"ret":500})"_ba << no(Rejected, {});
    QTest::newRow("words of a wrong type") << R"({"ret":500,"msg":{"a":1}})"_ba << no(Rejected, {});
    QTest::newRow("no such device")
        << R"({"ret":500,"msg":"操作失败","data":{"code":"-1","msg":"[wx_9]设备不存在"}})"_ba
        << no(UnknownDevice, u"操作失败: [wx_9]设备不存在"_s);
    QTest::newRow("said twice") << R"({"ret":500,"msg":"x","data":{"code":"-1","msg":"x"}})"_ba
                                << no(Rejected, u"x"_s);
    QTest::newRow("token")
        << R"({"ret":500,"msg":"HTTP HEADER: X-GEWE-TOKEN=abc 不可用或已过期"})"_ba
        << no(SignedOut, u"HTTP HEADER: X-GEWE-TOKEN=••• 不可用或已过期"_s);
    QTest::newRow("token in data")
        << R"({"ret":500,"msg":"失败","data":{"msg":"token invalid"}})"_ba
        << no(SignedOut, u"失败: token invalid"_s);
    QTest::newRow("401") << R"({"ret":401,"msg":"no"})"_ba << no(SignedOut, u"no"_s, 401);
    QTest::newRow("not signed in")
        << R"({"ret":500,"msg":"账号未登录"})"_ba << no(SignedOut, u"账号未登录"_s);
    QTest::newRow("too frequent") << R"({"ret":500,"msg":"操作过于频繁，请稍后再试"})"_ba
                                  << no(RateLimited, u"操作过于频繁，请稍后再试"_s);
    QTest::newRow("too frequent, English") << R"({"ret":500,"msg":"Too Frequent calls"})"_ba
                                           << no(RateLimited, u"Too Frequent calls"_s);
    QTest::newRow("too frequent for a token")
        << R"({"ret":500,"msg":"token 请求频繁"})"_ba << no(RateLimited, u"token 请求频繁"_s);
    QTest::newRow("429") << R"({"ret":429,"msg":"no"})"_ba << no(RateLimited, u"no"_s, 429);
    QTest::newRow("timeout") << R"({"ret":500,"msg":"请求超时"})"_ba << no(Timeout, u"请求超时"_s);
    QTest::newRow("no ret") << R"({"msg":"操作成功","data":{}})"_ba
                            << no(BadReply, u"no ret in the reply"_s, 0);
    QTest::newRow("ret of a wrong type")
        << R"({"ret":true})"_ba << no(BadReply, u"no ret in the reply"_s, 0);
    QTest::newRow("ret null") << R"({"ret":null})"_ba << no(BadReply, u"no ret in the reply"_s, 0);
    QTest::newRow("list") << "[]"_ba << no(BadReply, u"not a JSON object"_s, 0);
}

void TestGeWeWire::theEnvelopeDecides()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<Error>, error);
    const Result<void> done = doneFrom(json, token);
    QCOMPARE(done.has_value(), !error.has_value());
    if (error) {
        QCOMPARE(done.error().kind, error->kind);
        QCOMPARE(done.error().words, error->words);
        QCOMPARE(done.error().code, error->code);
        QCOMPARE(done.error().retryAfter, error->retryAfter);
    }
}

void TestGeWeWire::theTokenNeverStandsInAnError_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("header") << "HTTP HEADER: X-GEWE-TOKEN=d1f0-s3cret-token 不可用或已过期"_ba;
    QTest::newRow("bare") << "key d1f0-s3cret-token is not known"_ba;
    QTest::newRow("at the cut") << QByteArray(495, 'x') + "d1f0-s3cret-token";
}

void TestGeWeWire::theTokenNeverStandsInAnError()
{
    QFETCH(QByteArray, words);
    for (const QByteArray &json :
         {"{\"ret\":500,\"msg\":\"" + words + "\"}",
          "{\"ret\":500,\"msg\":\"x\",\"data\":{\"code\":\"-1\",\"msg\":\"" + words + "\"}}",
          "{\"ret\":200,\"data\":{\"code\":\"-1\",\"msg\":\"" + words + "\"}}"}) {
        const Result<void> done = doneFrom(json, token);
        QVERIFY(!done);
        QVERIFY2(!done.error().words.contains("d1f0"_L1), qPrintable(done.error().words));
    }
}

void TestGeWeWire::longWordsAreCut()
{
    const Result<void> done
        = doneFrom("{\"ret\":500,\"msg\":\"" + QByteArray(1'000'000, 'x') + "\"}", token);
    QCOMPARE(done.error().words.size(), 500);
}

void TestGeWeWire::aRosterIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("entries");
    QTest::newRow("all three")
        << R"({"friends":["wxid_a","xm_wang"],"chatrooms":["1@chatroom"],"ghs":["gh_1"]})"_ba
        << u"G:1@chatroom P:gh_1 F:wxid_a F:xm_wang"_s;
    QTest::newRow("pseudo-contacts among friends")
        << R"({"friends":["weixin","wxid_a","filehelper","25@openim"],"chatrooms":[],"ghs":[]})"_ba
        << u"S:weixin F:wxid_a S:filehelper F:25@openim"_s;
    QTest::newRow("public without gh_")
        << R"({"friends":[],"chatrooms":[],"ghs":["Tencent-Games"]})"_ba << u"P:Tencent-Games"_s;
    QTest::newRow("public and group among friends")
        << R"({"friends":["gh_1","1@chatroom"],"chatrooms":[],"ghs":[]})"_ba
        << u"P:gh_1 G:1@chatroom"_s;
    QTest::newRow("a group of another id")
        << R"({"friends":[],"chatrooms":["wxid_g"],"ghs":[]})"_ba << u"G:wxid_g"_s;
    QTest::newRow("each id once")
        << R"({"friends":["a","a","Tencent-Games","1@chatroom"],"chatrooms":["1@chatroom"],"ghs":["Tencent-Games","Tencent-Games"]})"_ba
        << u"G:1@chatroom P:Tencent-Games F:a"_s;
    QTest::newRow("null lists") << R"({"friends":["a"],"chatrooms":null,"ghs":null})"_ba
                                << u"F:a"_s;
    QTest::newRow("empty texts for lists")
        << R"({"friends":["a"],"chatrooms":"","ghs":""})"_ba << u"F:a"_s;
    QTest::newRow("absent lists") << R"({"friends":["a"]})"_ba << u"F:a"_s;
    QTest::newRow("nobody") << R"({"friends":[],"chatrooms":[],"ghs":[]})"_ba << u""_s;
    QTest::newRow("bad rows")
        << R"({"friends":["a",null,"",{"x":1},["y"],true,1.5,"b"],"chatrooms":[null],"ghs":[]})"_ba
        << u"F:a F:b"_s;
    QTest::newRow("id as number") << R"({"friends":[12345678],"chatrooms":[],"ghs":[]})"_ba
                                  << u"F:12345678"_s;
    QTest::newRow("more lists than we know")
        << R"({"friends":["a"],"others":["b"],"ghs":[]})"_ba << u"F:a"_s;
}

void TestGeWeWire::aRosterIsRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, entries);
    const Result<std::optional<Roster>> roster = rosterFrom(ok(data), token);
    QVERIFY(roster.has_value());
    QVERIFY(roster->has_value());
    QCOMPARE(idsOf(**roster), entries);
}

void TestGeWeWire::aRosterSaysWhatItLacks_data()
{
    using enum ContactKind;
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QList<ContactKind>>("untold");
    QTest::addColumn<int>("expected"); // -1: unset
    const QList<ContactKind> nothing;
    QTest::newRow("nothing") << R"({"friends":["a"],"chatrooms":[],"ghs":[]})"_ba << nothing << -1;
    QTest::newRow("friends") << R"({"chatrooms":["1@chatroom"],"ghs":[]})"_ba
                             << QList{Friend, System} << -1;
    QTest::newRow("groups and public accounts")
        << R"({"friends":["a"],"chatrooms":null,"ghs":""})"_ba << QList{Group, Public} << -1;
    QTest::newRow("rows") << R"({"friends":["a",null,{}],"chatrooms":[true],"ghs":[]})"_ba
                          << nothing << 4;
}

void TestGeWeWire::aRosterSaysWhatItLacks()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QList<ContactKind>, untold);
    QFETCH(const int, expected);
    const Result<std::optional<Roster>> roster = rosterFrom(ok(data), token);
    QVERIFY(roster.has_value() && roster->has_value());
    QCOMPARE((*roster)->untold, untold);
    QCOMPARE((*roster)->expected.value_or(-1), expected);
}

void TestGeWeWire::aRosterOfTheWrongShapeIsRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty object") << "{}"_ba;
    QTest::newRow("other object") << R"({"list":["a"]})"_ba;
    QTest::newRow("list") << R"(["a"])"_ba;
    QTest::newRow("text") << R"("wxid_a")"_ba;
    QTest::newRow("boolean") << "true"_ba;
    // Taken for an empty list, this would mark all friends gone.
    QTest::newRow("friends as text") << R"({"friends":"oops","chatrooms":["1@chatroom"]})"_ba;
    QTest::newRow("groups as object") << R"({"friends":["a"],"chatrooms":{"a":1}})"_ba;
    QTest::newRow("ghs as number") << R"({"friends":["a"],"ghs":3})"_ba;
}

void TestGeWeWire::aRosterOfTheWrongShapeIsRefused()
{
    QFETCH(QByteArray, data);
    const Result<std::optional<Roster>> roster = rosterFrom(ok(data), token);
    QVERIFY(!roster);
    QCOMPARE(roster.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::aRosterWithoutDataIsNotThereYet_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("absent") << R"({"ret":200,"msg":"操作成功"})"_ba;
    QTest::newRow("null") << ok("null");
    QTest::newRow("empty text") << ok("\"\"");
}

void TestGeWeWire::aRosterWithoutDataIsNotThereYet()
{
    QFETCH(QByteArray, json);
    const Result<std::optional<Roster>> roster = rosterFrom(json, token);
    QVERIFY(roster.has_value());
    QVERIFY(!roster->has_value());
}

void TestGeWeWire::fullDetailsAreRead()
{
    const Result<QList<ContactDetails>> details = detailsFrom(ok(R"([{
        "userName":"wxid_a","nickName":"小明","pyInitial":"XM","quanPin":"xiaoming","sex":1,
        "remark":"VIP 客户","remarkPyInitial":"VIPKH","remarkQuanPin":"VIPkehu","signature":"早",
        "alias":"xm_wang","country":"CN","province":"Jiangsu","city":"Suqian",
        "bigHeadImgUrl":"http://wx.example/0","smallHeadImgUrl":"http://wx.example/132",
        "description":null,"labelList":"1,3","phoneNumList":[]}])"),
                                                              token);
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{
        .id = u"wxid_a"_s,
        .nickname = u"小明"_s,
        .remark = u"VIP 客户"_s,
        .alias = u"xm_wang"_s,
        .signature = u"早"_s,
        .sex = Sex::Male,
        .country = u"CN"_s,
        .province = u"Jiangsu"_s,
        .city = u"Suqian"_s,
        .labelIds = QStringList{u"1"_s, u"3"_s},
        .avatarUrl = u"http://wx.example/132"_s,
        .largeAvatarUrl = u"http://wx.example/0"_s,
    }};
    QCOMPARE(*details, expected);
}

void TestGeWeWire::anEmptyFieldSaysNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("empty") << "\"\""_ba;
    QTest::newRow("object") << "{\"a\":1}"_ba;
    QTest::newRow("boolean") << "false"_ba;
}

void TestGeWeWire::anEmptyFieldSaysNothing()
{
    QFETCH(QByteArray, value);
    QByteArray fields;
    for (const QByteArray &name :
         {"nickName"_ba, "alias"_ba, "signature"_ba, "country"_ba, "province"_ba, "city"_ba,
          "smallHeadImgUrl"_ba, "bigHeadImgUrl"_ba}) {
        if (!value.isEmpty())
            fields += (fields.isEmpty() ? "" : ",") + ("\"" + name + "\":" + value);
    }
    const Result<ContactDetails> details = detailsOfRow(fields);
    QVERIFY(details.has_value());
    QCOMPARE(*details, (ContactDetails{.id = u"wxid_a"_s}));
}

void TestGeWeWire::aRemarkMayBeNone_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<std::optional<QString>>("remark");
    using Remark = std::optional<QString>;
    QTest::newRow("text") << R"("remark":"VIP")"_ba << Remark(u"VIP"_s);
    QTest::newRow("empty") << R"("remark":"")"_ba << Remark(u""_s);
    QTest::newRow("null") << R"("remark":null)"_ba << Remark(u""_s);
    QTest::newRow("absent") << QByteArray() << Remark();
    QTest::newRow("wrong type") << R"("remark":{"a":1})"_ba << Remark();
}

void TestGeWeWire::aRemarkMayBeNone()
{
    QFETCH(QByteArray, field);
    QFETCH(std::optional<QString>, remark);
    const Result<ContactDetails> details = detailsOfRow(field);
    QVERIFY(details.has_value());
    QCOMPARE(details->remark, remark);
}

void TestGeWeWire::sexIsOneOfThree_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<Sex>>("sex");
    using Read = std::optional<Sex>;
    QTest::newRow("0") << "0"_ba << Read(Sex::Unknown);
    QTest::newRow("1") << "1"_ba << Read(Sex::Male);
    QTest::newRow("2") << "2"_ba << Read(Sex::Female);
    QTest::newRow("text") << "\"2\""_ba << Read(Sex::Female);
    QTest::newRow("3") << "3"_ba << Read(Sex::Unknown);
    QTest::newRow("garbage") << "-5916789814496961"_ba << Read(Sex::Unknown);
    QTest::newRow("1.5") << "1.5"_ba << Read(Sex::Unknown);
    QTest::newRow("word") << "\"male\""_ba << Read(Sex::Unknown);
    QTest::newRow("null") << "null"_ba << Read();
    QTest::newRow("empty") << "\"\""_ba << Read();
}

void TestGeWeWire::sexIsOneOfThree()
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<Sex>, sex);
    const Result<ContactDetails> details = detailsOfRow("\"sex\":" + value);
    QVERIFY(details.has_value());
    QCOMPARE(details->sex, sex);
    QVERIFY(!detailsOfRow({})->sex.has_value());
}

void TestGeWeWire::labelsOfAContactAreIds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("two") << "\"1,3\""_ba << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("one") << "\"12\""_ba << QStringList{u"12"_s};
    QTest::newRow("loose commas") << "\",1,,3, \""_ba << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("twice") << "\"1,1\""_ba << QStringList{u"1"_s};
    QTest::newRow("number") << "7"_ba << QStringList{u"7"_s};
    QTest::newRow("list") << "[1,\"3\",null]"_ba << QStringList{u"1"_s, u"3"_s};
    QTest::newRow("none") << "\"\""_ba << QStringList();
    QTest::newRow("blank") << "\" \""_ba << QStringList();
    QTest::newRow("empty list") << "[]"_ba << QStringList();
}

void TestGeWeWire::labelsOfAContactAreIds()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, ids);
    const Result<ContactDetails> details = detailsOfRow("\"labelList\":" + value);
    QVERIFY(details.has_value());
    QCOMPARE(details->labelIds, std::optional(ids));
}

void TestGeWeWire::labelsThatAreNotThereSayNothing_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("null") << R"("labelList":null)"_ba;
    QTest::newRow("unreadable") << R"("labelList":[null,{}])"_ba;
    QTest::newRow("commas") << R"("labelList":",")"_ba;
    QTest::newRow("object") << R"("labelList":{"a":1})"_ba;
    QTest::newRow("boolean") << R"("labelList":false)"_ba;
}

void TestGeWeWire::labelsThatAreNotThereSayNothing()
{
    QFETCH(QByteArray, field);
    const Result<ContactDetails> details = detailsOfRow(field);
    QVERIFY(details.has_value());
    QVERIFY(!details->labelIds);
}

void TestGeWeWire::aBadRowOfDetailsCostsOnlyItself()
{
    const Result<QList<ContactDetails>> details = detailsFrom(
        ok(R"([null,"x",{"nickName":"no id"},{"userName":"a","nickName":7,"remark":"r"},
               {"userName":null},{"userName":{"string":"q"}},{"userName":"b","nickName":"B"}])"),
        token);
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{.id = u"a"_s, .remark = u"r"_s},
                                         {.id = u"b"_s, .nickname = u"B"_s}};
    QCOMPARE(*details, expected);
}

void TestGeWeWire::hostileNamesStayAsTheyAre()
{
    const QString hostile
        = u"<img src=file:///etc/passwd>\n\t\u202Egnp.exe\u3000👨‍👩‍👧 &amp; \u0301\u0301"_s;
    QByteArray escaped = hostile.toUtf8();
    escaped.replace('\n', "\\n").replace('\t', "\\t");
    const Result<ContactDetails> details = detailsOfRow("\"nickName\":\"" + escaped + "\"");
    QVERIFY(details.has_value());
    QCOMPARE(details->nickname, std::optional(hostile));
    // Bytes that are no UTF-8 cost a character, not the row.
    const Result<ContactDetails> broken = detailsOfRow("\"nickName\":\"王\xE5\xB0\",\"sex\":2");
    QVERIFY(broken.has_value());
    QCOMPARE(broken->nickname, std::optional(u"王\uFFFD\uFFFD"_s));
    QCOMPARE(broken->sex, std::optional(Sex::Female));
}

void TestGeWeWire::detailsOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no data") << R"({"ret":200})"_ba;
    QTest::newRow("object") << ok(R"({"userName":"a"})");
    QTest::newRow("text") << ok(R"("a")");
    QTest::newRow("only bad rows") << ok(R"([{"wxid":"a"},7])");
}

void TestGeWeWire::detailsOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, json);
    const Result<QList<ContactDetails>> details = detailsFrom(json, token);
    QVERIFY(!details);
    QCOMPARE(details.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::noDetailsAtAllAreAnAnswer()
{
    for (const QByteArray &data : {"[]"_ba, "null"_ba}) {
        const Result<QList<ContactDetails>> details = detailsFrom(ok(data), token);
        QVERIFY(details.has_value());
        QVERIFY(details->isEmpty());
    }
}

void TestGeWeWire::membersAreRead()
{
    const Result<GroupMembers> members = membersFrom(ok(R"({"memberList":[
        {"wxid":"o","nickName":"Owner","inviterUserName":"","memberFlag":1,"displayName":null,
         "smallHeadImgUrl":"http://wx.example/o"},
        {"wxid":"a","nickName":"Admin","inviterUserName":"o","memberFlag":2049,"displayName":"管理"},
        {"wxid":"m","nickName":"Member","memberFlag":2051}],
        "chatroomOwner":"o","adminWxid":["a"]})"),
                                                     token);
    QVERIFY(members.has_value());
    QCOMPARE(members->ownerId, u"o"_s);
    QVERIFY(!members->expected.has_value());
    QCOMPARE(members->members.size(), 3);
    Member owner;
    owner.id = u"o"_s;
    owner.nickname = u"Owner"_s;
    owner.role = MemberRole::Owner;
    owner.avatarUrl = u"http://wx.example/o"_s;
    QCOMPARE(members->members[0], owner);
    QCOMPARE(members->members[1].role, MemberRole::Admin);
    QCOMPARE(members->members[1].groupNickname, u"管理"_s);
    QCOMPARE(members->members[1].inviterId, u"o"_s);
    QCOMPARE(members->members[2].role, MemberRole::Member);
}

void TestGeWeWire::rolesComeFromOwnerAndAdmins_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("roles"); // of a and b
    QTest::newRow("both") << R"("chatroomOwner":"a","adminWxid":["b"])"_ba << u"OA"_s;
    QTest::newRow("owner is admin too") << R"("chatroomOwner":"a","adminWxid":["a"])"_ba << u"OM"_s;
    QTest::newRow("null") << R"("chatroomOwner":null,"adminWxid":null)"_ba << u"MM"_s;
    QTest::newRow("absent") << R"("x":1)"_ba << u"MM"_s;
    QTest::newRow("wrong types") << R"("chatroomOwner":["a"],"adminWxid":{"a":1})"_ba << u"MM"_s;
    QTest::newRow("bad admin") << R"("chatroomOwner":"","adminWxid":[null,7,"b"])"_ba << u"MA"_s;
    QTest::newRow("one admin as text") << R"("chatroomOwner":"a","adminWxid":"b")"_ba << u"OA"_s;
}

void TestGeWeWire::rolesComeFromOwnerAndAdmins()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, roles);
    const Result<GroupMembers> members = membersFrom(
        ok(R"({"memberList":[{"wxid":"a","memberFlag":1},{"wxid":"b"}],)" + rest + "}"), token);
    QVERIFY(members.has_value());
    constexpr QStringView letters = u"MAO";
    QString read;
    for (const Member &member : members->members)
        read += letters[int(member.role)];
    QCOMPARE(read, roles);
}

void TestGeWeWire::badAndDoubleMembersCostOnlyThemselves()
{
    const Result<GroupMembers> members = membersFrom(
        ok(R"({"memberList":[null,{"nickName":"no id"},{"wxid":"a","nickName":5,"displayName":"A"},
               "x",{"wxid":"a","displayName":"again"},{"wxid":""},{"wxid":"b"}],
               "memberCount":"7"})"),
        token);
    QVERIFY(members.has_value());
    QCOMPARE(members->members.size(), 2);
    QCOMPARE(members->members[0].groupNickname, u"A"_s);
    QCOMPARE(members->members[0].nickname, u""_s);
    QCOMPARE(members->expected, std::optional(7));
}

void TestGeWeWire::membersOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no data") << R"({"ret":200})"_ba;
    QTest::newRow("null") << ok("null");
    QTest::newRow("list") << ok("[]");
    QTest::newRow("no memberList") << ok(R"({"chatroomOwner":"a"})");
    QTest::newRow("memberList as object") << ok(R"({"memberList":{}})");
    QTest::newRow("memberList null") << ok(R"({"memberList":null})");
    QTest::newRow("nobody") << ok(R"({"memberList":[]})");
    QTest::newRow("only bad rows") << ok(R"({"memberList":[{"userName":"a"}]})");
}

void TestGeWeWire::membersOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, json);
    const Result<GroupMembers> members = membersFrom(json, token);
    QVERIFY(!members);
    QCOMPARE(members.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::aGroupsRemarkIsRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<QString>>("remark"); // unset: BadReply
    using Remark = std::optional<QString>;
    QTest::newRow("text") << ok(R"({"chatroomId":"1@chatroom","remark":"社群 12"})")
                          << Remark(u"社群 12"_s);
    QTest::newRow("empty") << ok(R"({"remark":""})") << Remark(u""_s);
    QTest::newRow("null") << ok(R"({"remark":null})") << Remark(u""_s);
    QTest::newRow("absent") << ok(R"({"nickName":"x"})") << Remark(u""_s);
    QTest::newRow("wrong type") << ok(R"({"remark":["x"]})") << Remark();
    QTest::newRow("no data") << R"({"ret":200})"_ba << Remark();
    QTest::newRow("list") << ok("[]") << Remark();
}

void TestGeWeWire::aGroupsRemarkIsRead()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<QString>, remark);
    const Result<QString> read = groupRemarkFrom(json, token);
    QCOMPARE(read.has_value(), remark.has_value());
    if (remark)
        QCOMPARE(*read, *remark);
    else
        QCOMPARE(read.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::labelsAreRead()
{
    const Result<QList<Label>> labels = labelsFrom(
        ok(R"({"labelList":[{"labelName":"客户","labelId":1},{"labelName":"VIP","labelId":"3"},
               {"labelName":"no id"},null,{"labelId":4}]})"),
        token);
    QVERIFY(labels.has_value());
    const QList<Label> expected{{u"1"_s, u"客户"_s}, {u"3"_s, u"VIP"_s}, {u"4"_s, u""_s}};
    QCOMPARE(*labels, expected);
    for (const QByteArray &list : {"[]"_ba, "null"_ba}) {
        const Result<QList<Label>> none = labelsFrom(ok("{\"labelList\":" + list + "}"), token);
        QVERIFY(none.has_value());
        QVERIFY(none->isEmpty());
    }
}

void TestGeWeWire::labelsOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no data") << R"({"ret":200})"_ba;
    QTest::newRow("list") << ok(R"([{"labelId":1}])");
    QTest::newRow("no list") << ok("{}");
    QTest::newRow("text") << ok(R"({"labelList":"1,3"})");
}

void TestGeWeWire::labelsOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, json);
    const Result<QList<Label>> labels = labelsFrom(json, token);
    QVERIFY(!labels);
    QCOMPARE(labels.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::aProfileIsRead()
{
    const Result<Profile> profile = profileFrom(
        ok(R"({"wxid":"wxid_me","nickName":"Shop A","alias":null,"smallHeadImgUrl":"http://x/132",
               "uin":3570750000,"mobile":"+86"})"),
        token);
    QVERIFY(profile.has_value());
    QCOMPARE(*profile,
             (Profile{.wxid = u"wxid_me"_s,
                      .nickname = u"Shop A"_s,
                      .alias = {},
                      .avatarUrl = u"http://x/132"_s}));
}

void TestGeWeWire::aProfileWithoutIdIsRefused()
{
    for (const QByteArray &data : {R"({"nickName":"x"})"_ba, R"({"wxid":""})"_ba, "{}"_ba,
                                   "null"_ba, "[]"_ba, R"("x")"_ba}) {
        const Result<Profile> profile = profileFrom(ok(data), token);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, Error::Kind::BadReply);
    }
}

void TestGeWeWire::onlineIsABoolean_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<std::optional<bool>>("online"); // unset: BadReply
    using Online = std::optional<bool>;
    QTest::newRow("true") << "true"_ba << Online(true);
    QTest::newRow("false") << "false"_ba << Online(false);
    QTest::newRow("text") << "\"True\""_ba << Online(true);
    QTest::newRow("text false") << "\"false\""_ba << Online(false);
    QTest::newRow("1") << "1"_ba << Online(true);
    QTest::newRow("0") << "0"_ba << Online(false);
    QTest::newRow("null") << "null"_ba << Online();
    QTest::newRow("object") << "{}"_ba << Online();
    QTest::newRow("word") << "\"online\""_ba << Online();
}

void TestGeWeWire::onlineIsABoolean()
{
    QFETCH(QByteArray, data);
    QFETCH(std::optional<bool>, online);
    const Result<bool> read = onlineFrom(ok(data), token);
    QCOMPARE(read.has_value(), online.has_value());
    if (online)
        QCOMPARE(*read, *online);
    else
        QCOMPARE(read.error().kind, Error::Kind::BadReply);
}

void TestGeWeWire::aWriteIsDoneWhenTheEnvelopeSaysSo()
{
    for (const QByteArray &data : {"null"_ba, "{}"_ba, "\"\""_ba, "[]"_ba, "true"_ba})
        QVERIFY(doneFrom(ok(data), token).has_value());
    QVERIFY(doneFrom(R"({"ret":200,"msg":"获取通讯录成功"})", token).has_value());
}

void TestGeWeWire::noReplyBreaksAnyReader_data()
{
    QTest::addColumn<QByteArray>("json");
    int number = 0;
    // Every value of every type in every place where something is expected.
    const QList<QByteArray> values{
        "null"_ba, "true"_ba, "0"_ba,    "-1e308"_ba,   "\"\""_ba,   "\"x\""_ba,     "[]"_ba,
        "{}"_ba,   "[[]]"_ba, "[{}]"_ba, "[null,1]"_ba, "[\"\"]"_ba, "{\"a\":[]}"_ba};
    for (const QByteArray &value : values) {
        QTest::addRow("data %d", number++) << ok(value);
        QTest::addRow("ret %d", number++) << "{\"ret\":" + value + ",\"data\":{}}";
        QTest::addRow("msg %d", number++) << "{\"ret\":500,\"msg\":" + value + "}";
        QTest::addRow("inner %d", number++)
            << "{\"ret\":500,\"data\":{\"code\":" + value + ",\"msg\":" + value + "}}";
        QByteArray object;
        for (const QByteArray &name :
             {"friends"_ba, "chatrooms"_ba, "ghs"_ba, "memberList"_ba, "chatroomOwner"_ba,
              "adminWxid"_ba, "memberCount"_ba, "labelList"_ba, "wxid"_ba, "remark"_ba,
              "userName"_ba, "sex"_ba, "code"_ba, "msg"_ba})
            object += (object.isEmpty() ? "\"" : ",\"") + name + "\":" + value;
        QTest::addRow("fields %d", number++) << ok("{" + object + "}");
        QTest::addRow("rows %d", number++) << ok("[{" + object + "}]");
        QTest::addRow("inner rows %d", number++)
            << ok("{\"memberList\":[{" + object + "}],\"labelList\":[{" + object + "}]}");
    }
}

void TestGeWeWire::noReplyBreaksAnyReader()
{
    QFETCH(QByteArray, json);
    // Answers or refuses; never crashes, never answers an entry without id.
    (void)doneFrom(json, token);
    (void)onlineFrom(json, token);
    (void)groupRemarkFrom(json, token);
    if (const auto profile = profileFrom(json, token))
        QVERIFY(!profile->wxid.isEmpty());
    if (const auto roster = rosterFrom(json, token); roster && *roster) {
        for (const Roster::Entry &entry : (*roster)->entries)
            QVERIFY(!entry.id.isEmpty());
    }
    for (const ContactDetails &details : detailsFrom(json, token).value_or(QList<ContactDetails>()))
        QVERIFY(!details.id.isEmpty());
    for (const Member &member : membersFrom(json, token).value_or(GroupMembers()).members)
        QVERIFY(!member.id.isEmpty());
    for (const Label &label : labelsFrom(json, token).value_or(QList<Label>()))
        QVERIFY(!label.id.isEmpty());
}

QTEST_GUILESS_MAIN(TestGeWeWire)
#include "tst_gewewire.moc"
