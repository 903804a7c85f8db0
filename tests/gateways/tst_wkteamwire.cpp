// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamwire.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Lianxi;
using namespace Lianxi::WkTeamWire;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"eyJ-s3cret-key"_s;

/// A successful envelope around `data`.
QByteArray ok(const QByteArray &data)
{
    return R"({"code":"1000","message":"成功","data":)" + data + "}";
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
        = R"({"userName":"wxid_a")" + (fields.isEmpty() ? QByteArray() : "," + fields) + "}";
    const Result<QList<ContactDetails>> details = detailsFrom(ok("[" + row + "]"), key);
    if (!details)
        return failure(details.error());
    return details->value(0);
}

/// Has every reader read `json`: values or an error, and never a row without an id.
void readWithAll(const QByteArray &json)
{
    (void)doneFrom(json, key);
    (void)onlineFrom(json, key);
    (void)groupInfoFrom(json, key);
    if (const auto read = keyFrom(json, key))
        QVERIFY(!read->isEmpty());
    for (const auto &reader : {&rosterFrom, &fullRosterFrom}) {
        const Roster roster = reader(json, key).value_or(Roster());
        for (const Roster::Entry &entry : roster.entries)
            QVERIFY(!entry.id.isEmpty());
        for (const ContactDetails &row : roster.rows)
            QVERIFY(!row.id.isEmpty());
    }
    for (const ContactDetails &details : detailsFrom(json, key).value_or(QList<ContactDetails>()))
        QVERIFY(!details.id.isEmpty());
    for (const Member &member : membersFrom(json, key).value_or(GroupMembers()).members)
        QVERIFY(!member.id.isEmpty());
    for (const Label &label : labelsFrom(json, key).value_or(QList<Label>()))
        QVERIFY(!label.id.isEmpty());
    for (const Device &device : workstationFrom(json, key).value_or(DevicePage()).devices)
        QVERIFY(!device.handle.isEmpty());
    for (const Device &device : instancesFrom(json, key).value_or(QList<Device>()))
        QVERIFY(!device.handle.isEmpty());
}

/// One good reply of each shape.
const QList<QByteArray> &goodReplies()
{
    static const QList<QByteArray> replies{
        ok(R"({"chatrooms":["1@chatroom"],"friends":["wxid_a","王"],"ghs":["gh_1"],"others":null})"),
        ok(R"({"public":[{"userName":"gh_1","nickName":"书"}],
               "friend":[{"userName":"wxid_a","sex":1,"signature":null}],"group":null})"),
        ok(R"([{"userName":"wxid_a","nickName":"王 x 中","remark":"","labelList":"1,3","sex":2}])"),
        ok(R"({"userName":"wxid_a","remark":"VIP","labelIDList":"1,3"})"),
        ok(R"([{"userName":"wxid_a","nickName":"A","displayName":"B","inviteUser":"wxid_b"}])"),
        ok(R"([{"chatRoomOwner":"o","memberCount":3,"chatRoomMembers":[{"userName":"a",
               "nikeName":"A","inviterUserName":"o"}]}])"),
        ok(R"([{"labelName":"客户","labelId":1}])"),
        ok(R"({"lists":[{"deviceId":"d1","wechatStatus":1,"wxid":"wxid_me"}],"total":1})"),
        ok(R"([{"wcId":"wxid_me","wId":"0001-ab"}])"),
        ok(R"({"authorization":"eyJ","callbackUrl":null})"),
        R"({"code":"1000","data":{"code":"1001","message":"不存在的好友"}})"_ba,
        R"({"code":1001,"message":"初始化中","data":null})"_ba,
    };
    return replies;
}

const QList<QByteArray> &fieldNames()
{
    static const QList<QByteArray> names{
        "code"_ba,          "message"_ba,   "msg"_ba,         "data"_ba,
        "chatrooms"_ba,     "chatRooms"_ba, "friends"_ba,     "ghs"_ba,
        "others"_ba,        "public"_ba,    "friend"_ba,      "group"_ba,
        "userName"_ba,      "aliasName"_ba, "nickName"_ba,    "remark"_ba,
        "signature"_ba,     "sex"_ba,       "country"_ba,     "bigHead"_ba,
        "smallHead"_ba,     "labelList"_ba, "labelIDList"_ba, "displayName"_ba,
        "inviteUser"_ba,    "labelId"_ba,   "labelName"_ba,   "chatRoomOwner"_ba,
        "memberCount"_ba,   "lists"_ba,     "total"_ba,       "deviceId"_ba,
        "wxid"_ba,          "wId"_ba,       "wcId"_ba,        "chatRoomMembers"_ba,
        "authorization"_ba, "isOnline"_ba,
    };
    return names;
}

} // namespace

class TestWkTeamWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.warning=false"_s); }
    void aRosterIsRead_data();
    void aRosterIsRead();
    void aRosterSaysWhatItLacks_data();
    void aRosterSaysWhatItLacks();
    void aRosterOfTheWrongShapeIsRefused_data();
    void aRosterOfTheWrongShapeIsRefused();
    void theListOf2020IsReadWithItsRows();
    void theListOf2020SaysNothingOfRemarksAndLabels();
    void badRowsOfTheListCostOnlyThemselves();
    void fullDetailsAreRead();
    void oneRowAloneIsDetailsToo();
    void anEmptyFieldSaysNothing_data();
    void anEmptyFieldSaysNothing();
    void aRemarkMayBeNone_data();
    void aRemarkMayBeNone();
    void sexIsOneOfThree_data();
    void sexIsOneOfThree();
    void labelsOfAContactAreIds_data();
    void labelsOfAContactAreIds();
    void aBadRowOfDetailsCostsOnlyItself();
    void detailsOfTheWrongShapeAreRefused_data();
    void detailsOfTheWrongShapeAreRefused();
    void hostileNamesStayAsTheyAre();
    void membersAreRead();
    void membersOfTheWrongShapeAreRefused_data();
    void membersOfTheWrongShapeAreRefused();
    void whatIsKnownOfAGroupIsRead_data();
    void whatIsKnownOfAGroupIsRead();
    void labelsAreRead();
    void devicesAreRead();
    void instancesAreRead();
    void aKeyIsRead_data();
    void aKeyIsRead();
    void onlineIsAYesOrANo_data();
    void onlineIsAYesOrANo();
    void noTruncationBreaksAnyReader();
    void noTypeBreaksAnyReader();
    void noDepthBreaksAnyReader();
    void hugeRowsAreReadInLinearTime();
};

void TestWkTeamWire::aRosterIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("entries");
    QTest::newRow("all four")
        << R"({"chatrooms":["1@chatroom"],"friends":["wxid_a","xm"],"ghs":["gh_1"],"others":["2@openim"]})"_ba
        << u"G:1@chatroom P:gh_1 F:wxid_a F:xm F:2@openim"_s;
    QTest::newRow("the other spelling")
        << R"({"chatRooms":["1@chatroom"],"friends":null})"_ba << u"G:1@chatroom"_s;
    QTest::newRow("system ids wherever they are")
        << R"({"friends":["weixin","a"],"ghs":["qqmail"],"others":["fmessage","filehelper"]})"_ba
        << u"S:qqmail S:weixin F:a S:fmessage S:filehelper"_s;
    QTest::newRow("public without gh_")
        << R"({"ghs":["Tencent-Games"],"friends":["Tencent-Games","b"]})"_ba
        << u"P:Tencent-Games F:b"_s;
    QTest::newRow("groups and public ones among others")
        << R"({"others":["1@chatroom","gh_1","x"]})"_ba << u"G:1@chatroom P:gh_1 F:x"_s;
    QTest::newRow("twice") << R"({"friends":["a","a"],"others":["a"]})"_ba << u"F:a"_s;
    QTest::newRow("bad ids") << R"({"friends":[null,"",{},["x"],true,"a",12345],"chatrooms":""})"_ba
                             << u"F:a F:12345"_s;
    QTest::newRow("null lists")
        << R"({"chatrooms":null,"friends":null,"ghs":null,"others":null})"_ba << QString();
    for (const QByteArray &nothing : {"null"_ba, "\"\""_ba, "{}"_ba, "[]"_ba})
        QTest::addRow("nothing: %s", nothing.constData()) << nothing << QString();
}

void TestWkTeamWire::aRosterIsRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, entries);
    const Result<Roster> roster = rosterFrom(ok(data), key);
    QVERIFY2(roster.has_value(), qPrintable(roster ? QString() : roster.error().words));
    QCOMPARE(idsOf(*roster), entries);
    QVERIFY(roster->rows.isEmpty());
}

void TestWkTeamWire::aRosterSaysWhatItLacks_data()
{
    using enum ContactKind;
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("full");
    QTest::addColumn<QList<ContactKind>>("untold");
    QTest::addColumn<int>("expected"); // -1: unset
    const QList<ContactKind> nothing;
    QTest::newRow("nothing") << R"({"friends":["a"],"chatrooms":[],"ghs":[]})"_ba << false
                             << nothing << -1;
    QTest::newRow("nothing, other spelling")
        << R"({"friends":["a"],"chatRooms":[],"ghs":[]})"_ba << false << nothing << -1;
    QTest::newRow("friends") << R"({"chatrooms":["1@chatroom"],"ghs":[]})"_ba << false
                             << QList{Friend, System} << -1;
    QTest::newRow("groups and public accounts")
        << R"({"friends":["a"],"ghs":null})"_ba << false << QList{Group, Public} << -1;
    QTest::newRow("rows") << R"({"friends":["a",null,{}],"chatrooms":[],"ghs":[true]})"_ba << false
                          << nothing << 4;
    QTest::newRow("2020, nothing")
        << R"({"friend":[{"userName":"a"}],"group":[],"public":[]})"_ba << true << nothing << -1;
    QTest::newRow("2020, friends") << R"({"group":[{"userName":"1@chatroom"}],"public":[]})"_ba
                                   << true << QList{Friend, System} << -1;
    QTest::newRow("2020, rows") << R"({"friend":[{"userName":"a"},7],"group":[],"public":[]})"_ba
                                << true << nothing << 2;
}

void TestWkTeamWire::aRosterSaysWhatItLacks()
{
    QFETCH(const QByteArray, data);
    QFETCH(const bool, full);
    QFETCH(const QList<ContactKind>, untold);
    QFETCH(const int, expected);
    const auto reader = full ? &fullRosterFrom : &rosterFrom;
    const Result<Roster> roster = reader(ok(data), key);
    QVERIFY(roster.has_value());
    QCOMPARE(roster->untold, untold);
    QCOMPARE(roster->expected.value_or(-1), expected);
}

void TestWkTeamWire::aRosterOfTheWrongShapeIsRefused_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("text") << "\"x\""_ba;
    QTest::newRow("number") << "7"_ba;
    QTest::newRow("list") << R"(["a"])"_ba;
    QTest::newRow("none of the lists") << R"({"contacts":["a"]})"_ba;
    QTest::newRow("a list that is an object") << R"({"friends":{},"group":{},"friend":7})"_ba;
    QTest::newRow("a list that is a number") << R"({"friends":["a"],"ghs":7,"public":7})"_ba;
}

void TestWkTeamWire::aRosterOfTheWrongShapeIsRefused()
{
    QFETCH(QByteArray, data);
    QCOMPARE(rosterFrom(ok(data), key).error().kind, Error::Kind::BadReply);
    QCOMPARE(fullRosterFrom(ok(data), key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::theListOf2020IsReadWithItsRows()
{
    const Result<Roster> roster = fullRosterFrom(ok(R"({
        "public":[{"userName":"gh_7","aliasName":null,"nickName":"读书","bigHead":"http://x/p/0",
                   "smallHead":"http://x/p/132","sex":0,"signature":"每天","country":"中国",
                   "province":"北京","city":"朝阳"},{"userName":"Tencent-Games"}],
        "friend":[{"userName":"wxid_a","aliasName":"xm","nickName":"小明","sex":"1",
                   "signature":null,"country":null},{"userName":"weixin","nickName":"微信团队"},
                  {"userName":"5@openim"}],
        "group":[{"userName":"2@chatroom","nickName":"群","bigHead":null,
                  "smallHead":"http://x/g/0"}]})"),
                                                 key);
    QVERIFY(roster.has_value());
    QCOMPARE(idsOf(*roster), u"G:2@chatroom P:gh_7 P:Tencent-Games F:wxid_a S:weixin F:5@openim"_s);
    QCOMPARE(roster->rowsTell, Roster::RowsTell::Something);
    QCOMPARE(roster->ids, Roster::Ids::ForEver);
    QCOMPARE(roster->rows.size(), 6);
    const ContactDetails group{
        .id = u"2@chatroom"_s, .nickname = u"群"_s, .avatarUrl = u"http://x/g/0"_s};
    QCOMPARE(roster->rows[0], group);
    const ContactDetails account{.id = u"gh_7"_s,
                                 .nickname = u"读书"_s,
                                 .signature = u"每天"_s,
                                 .sex = Sex::Unknown,
                                 .country = u"中国"_s,
                                 .province = u"北京"_s,
                                 .city = u"朝阳"_s,
                                 .avatarUrl = u"http://x/p/132"_s,
                                 .largeAvatarUrl = u"http://x/p/0"_s};
    QCOMPARE(roster->rows[1], account);
    const ContactDetails friendly{
        .id = u"wxid_a"_s, .nickname = u"小明"_s, .alias = u"xm"_s, .sex = Sex::Male};
    QCOMPARE(roster->rows[3], friendly);
}

void TestWkTeamWire::theListOf2020SaysNothingOfRemarksAndLabels()
{
    // Should a server send them all the same: empty ones must not erase what is known.
    const Result<Roster> roster = fullRosterFrom(ok(R"({"friend":[
        {"userName":"a","remark":"","labelList":""},{"userName":"b","remark":null,"labelIDList":[]},
        {"userName":"c","remark":"VIP","labelIDList":"2"}]})"),
                                                 key);
    QVERIFY(roster.has_value());
    const QList<ContactDetails> rows{
        {.id = u"a"_s},
        {.id = u"b"_s},
        {.id = u"c"_s, .remark = u"VIP"_s, .labelIds = QStringList{u"2"_s}}};
    QCOMPARE(roster->rows, rows);
}

void TestWkTeamWire::badRowsOfTheListCostOnlyThemselves()
{
    const Result<Roster> roster = fullRosterFrom(ok(R"({"public":null,"friend":[null,7,"x",{},[],
        {"userName":null},{"userName":"a","nickName":{"a":1},"sex":[],"smallHead":7},
        {"userName":"a","nickName":"again"},{"userName":"b","sex":-5916789814496961}],"group":""})"),
                                                 key);
    QVERIFY(roster.has_value());
    QCOMPARE(idsOf(*roster), u"F:a F:b"_s);
    QVERIFY(!roster->rows[0].nickname);
    QVERIFY(!roster->rows[0].avatarUrl);
    QCOMPARE(roster->rows[1].sex, std::optional(Sex::Unknown));
}

void TestWkTeamWire::fullDetailsAreRead()
{
    const Result<QList<ContactDetails>> details = detailsFrom(ok(R"([{"userName":"wxid_a",
        "aliasName":"xm_wang","nickName":"小明","remark":"VIP","signature":"你好","sex":2,
        "country":"CN","province":"Jiangsu","city":"Suqian","bigHead":"http://x/0",
        "smallHead":"http://x/132","labelList":"1,3","v1":"v1_x@stranger"}])"),
                                                              key);
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{.id = u"wxid_a"_s,
                                          .nickname = u"小明"_s,
                                          .remark = u"VIP"_s,
                                          .alias = u"xm_wang"_s,
                                          .signature = u"你好"_s,
                                          .sex = Sex::Female,
                                          .country = u"CN"_s,
                                          .province = u"Jiangsu"_s,
                                          .city = u"Suqian"_s,
                                          .labelIds = QStringList{u"1"_s, u"3"_s},
                                          .avatarUrl = u"http://x/132"_s,
                                          .largeAvatarUrl = u"http://x/0"_s}};
    QCOMPARE(*details, expected);
}

void TestWkTeamWire::oneRowAloneIsDetailsToo()
{
    const Result<QList<ContactDetails>> details = detailsFrom(
        ok(R"({"userName":"wxid_a","nickName":"A","remark":"VIP","labelIDList":"1,3"})"), key);
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{.id = u"wxid_a"_s,
                                          .nickname = u"A"_s,
                                          .remark = u"VIP"_s,
                                          .labelIds = QStringList{u"1"_s, u"3"_s}}};
    QCOMPARE(*details, expected);
}

void TestWkTeamWire::anEmptyFieldSaysNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const QByteArray &value : {"\"\""_ba, "null"_ba, "7"_ba, "{}"_ba, "[]"_ba, "true"_ba})
        QTest::addRow("%s", value.constData()) << value;
}

void TestWkTeamWire::anEmptyFieldSaysNothing()
{
    QFETCH(QByteArray, value);
    QByteArray fields;
    for (const QByteArray &name : {"aliasName"_ba, "nickName"_ba, "signature"_ba, "country"_ba,
                                   "province"_ba, "city"_ba, "bigHead"_ba, "smallHead"_ba})
        fields += (fields.isEmpty() ? "\"" : ",\"") + name + "\":" + value;
    const Result<ContactDetails> details = detailsOfRow(fields);
    QVERIFY(details.has_value());
    QCOMPARE(*details, ContactDetails{.id = u"wxid_a"_s});
}

void TestWkTeamWire::aRemarkMayBeNone_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<std::optional<QString>>("remark");
    using Read = std::optional<QString>;
    QTest::newRow("text") << R"("remark":" VIP ")"_ba << Read(u" VIP "_s);
    QTest::newRow("empty") << R"("remark":"")"_ba << Read(u""_s);
    QTest::newRow("null") << R"("remark":null)"_ba << Read(u""_s);
    QTest::newRow("absent") << QByteArray() << Read();
    QTest::newRow("object") << R"("remark":{"a":1})"_ba << Read();
    QTest::newRow("number") << R"("remark":7)"_ba << Read();
}

void TestWkTeamWire::aRemarkMayBeNone()
{
    QFETCH(QByteArray, field);
    QFETCH(std::optional<QString>, remark);
    const Result<ContactDetails> details = detailsOfRow(field);
    QVERIFY(details.has_value());
    QCOMPARE(details->remark, remark);
}

void TestWkTeamWire::sexIsOneOfThree_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<Sex>>("sex");
    using Read = std::optional<Sex>;
    QTest::newRow("0") << "0"_ba << Read(Sex::Unknown);
    QTest::newRow("1") << "1"_ba << Read(Sex::Male);
    QTest::newRow("text 2") << "\"2\""_ba << Read(Sex::Female);
    QTest::newRow("as seen") << "-5916789814496961"_ba << Read(Sex::Unknown);
    QTest::newRow("1e300") << "1e300"_ba << Read(Sex::Unknown);
    QTest::newRow("null") << "null"_ba << Read();
    QTest::newRow("empty") << "\"\""_ba << Read();
}

void TestWkTeamWire::sexIsOneOfThree()
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<Sex>, sex);
    const Result<ContactDetails> details = detailsOfRow("\"sex\":" + value);
    QVERIFY(details.has_value());
    QCOMPARE(details->sex, sex);
}

void TestWkTeamWire::labelsOfAContactAreIds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<QStringList>>("ids");
    using Read = std::optional<QStringList>;
    QTest::newRow("two") << "\"1,3\""_ba << Read(QStringList{u"1"_s, u"3"_s});
    QTest::newRow("one") << "7"_ba << Read(QStringList{u"7"_s});
    QTest::newRow("loose commas") << "\",1,,3, ,1\""_ba << Read(QStringList{u"1"_s, u"3"_s});
    QTest::newRow("list") << "[1,\"3\",null,{}]"_ba << Read(QStringList{u"1"_s, u"3"_s});
    QTest::newRow("none") << "\"\""_ba << Read(QStringList());
    QTest::newRow("blank") << "\" \""_ba << Read(QStringList());
    QTest::newRow("empty list") << "[]"_ba << Read(QStringList());
    QTest::newRow("null") << "null"_ba << Read();
    QTest::newRow("unreadable") << "[null,{}]"_ba << Read();
    QTest::newRow("object") << "{\"a\":1}"_ba << Read();
    QTest::newRow("boolean") << "false"_ba << Read();
}

void TestWkTeamWire::labelsOfAContactAreIds()
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<QStringList>, ids);
    for (const QByteArray &name : {"labelList"_ba, "labelIDList"_ba}) {
        const Result<ContactDetails> details = detailsOfRow("\"" + name + "\":" + value);
        QVERIFY(details.has_value());
        QCOMPARE(details->labelIds, ids);
    }
    QVERIFY(!detailsOfRow({})->labelIds);
}

void TestWkTeamWire::aBadRowOfDetailsCostsOnlyItself()
{
    const Result<QList<ContactDetails>> details = detailsFrom(
        ok(R"([null,"x",{"nickName":"no id"},{"userName":"a","nickName":7,"remark":"r"},
               {"userName":null},{"userName":"b","nickName":"B"}])"),
        key);
    QVERIFY(details.has_value());
    const QList<ContactDetails> expected{{.id = u"a"_s, .remark = u"r"_s},
                                         {.id = u"b"_s, .nickname = u"B"_s}};
    QCOMPARE(*details, expected);
    for (const QByteArray &nothing : {"[]"_ba, "null"_ba, "\"\""_ba})
        QVERIFY(detailsFrom(ok(nothing), key)->isEmpty());
}

void TestWkTeamWire::detailsOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no data") << R"({"code":1000})"_ba;
    QTest::newRow("text") << ok(R"("a")");
    QTest::newRow("object without id") << ok(R"({"nickName":"a"})");
    QTest::newRow("only bad rows") << ok(R"([{"wxid":"a"},7])");
}

void TestWkTeamWire::detailsOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, json);
    QCOMPARE(detailsFrom(json, key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::hostileNamesStayAsTheyAre()
{
    const QString hostile
        = u"<img src=file:///etc/passwd>\n\t\u202Egnp.exe\u3000👨‍👩‍👧 &amp; \u0301\u0301"_s;
    QByteArray escaped = hostile.toUtf8();
    escaped.replace('\n', "\\n").replace('\t', "\\t");
    QCOMPARE(detailsOfRow("\"nickName\":\"" + escaped + "\"")->nickname, std::optional(hostile));
    // Bytes that are no UTF-8 cost a character, not the row.
    QCOMPARE(detailsOfRow("\"nickName\":\"王\xE5\xB0\"")->nickname,
             std::optional(u"王\uFFFD\uFFFD"_s));
}

void TestWkTeamWire::membersAreRead()
{
    const Result<GroupMembers> members = membersFrom(ok(R"([
        {"userName":"o","nickName":"Owner","displayName":"群主","smallHeadImgUrl":"http://x/o",
         "bigHeadImgUrl":"http://x/O"},
        {"userName":"a","nickName":"A","displayName":null,"inviteUser":"o"},
        {"userName":"b","inviterUserName":"a"},null,7,{"nickName":"no id"},
        {"userName":"a","nickName":"again"}])"),
                                                     key);
    QVERIFY(members.has_value());
    QCOMPARE(members->members.size(), 3);
    Member owner;
    owner.id = u"o"_s;
    owner.nickname = u"Owner"_s;
    owner.groupNickname = u"群主"_s;
    owner.avatarUrl = u"http://x/o"_s;
    QCOMPARE(members->members[0], owner);
    QCOMPARE(members->members[1].inviterId, u"o"_s);
    QCOMPARE(members->members[2].inviterId, u"a"_s);
    QVERIFY(!members->expected);
}

void TestWkTeamWire::membersOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no data") << R"({"code":1000})"_ba;
    QTest::newRow("null") << ok("null");
    QTest::newRow("nobody") << ok("[]");
    QTest::newRow("object") << ok("{}");
    QTest::newRow("only bad rows") << ok(R"([{"wxid":"a"}])");
}

void TestWkTeamWire::membersOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, json);
    QCOMPARE(membersFrom(json, key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::whatIsKnownOfAGroupIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("owner"); // "-": BadReply
    QTest::addColumn<std::optional<int>>("count");
    QTest::addColumn<QString>("inviterOfA");
    using Count = std::optional<int>;
    QTest::newRow("list of one")
        << R"([{"chatRoomId":"1","chatRoomOwner":"o","memberCount":"3","chatRoomMembers":
               [{"userName":"o","nikeName":"O"},null,7,{"userName":"a","inviterUserName":"o"}]}])"_ba
        << u"o"_s << Count(3) << u"o"_s;
    QTest::newRow("alone") << R"({"chatRoomOwner":"o"})"_ba << u"o"_s << Count() << QString();
    QTest::newRow("wrong types")
        << R"([{"chatRoomOwner":["o"],"memberCount":-1,"chatRoomMembers":{"a":1}}])"_ba << QString()
        << Count() << QString();
    QTest::newRow("huge") << R"([{"memberCount":99999999999}])"_ba << QString()
                          << Count(std::numeric_limits<int>::max()) << QString();
    for (const QByteArray &nothing : {"null"_ba, "[]"_ba, "{}"_ba, "[null]"_ba, "\"x\""_ba})
        QTest::addRow("nothing: %s", nothing.constData())
            << nothing << u"-"_s << Count() << QString();
}

void TestWkTeamWire::whatIsKnownOfAGroupIsRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, owner);
    QFETCH(std::optional<int>, count);
    QFETCH(QString, inviterOfA);
    const Result<GroupInfo> info = groupInfoFrom(ok(data), key);
    QCOMPARE(info.has_value(), owner != u"-"_s);
    if (!info) {
        QCOMPARE(info.error().kind, Error::Kind::BadReply);
        return;
    }
    QCOMPARE(info->ownerId, owner);
    QCOMPARE(info->memberCount, count);
    QCOMPARE(info->inviters.value(u"a"_s), inviterOfA);
}

void TestWkTeamWire::labelsAreRead()
{
    const Result<QList<Label>> labels
        = labelsFrom(ok(R"([{"labelName":"客户","labelId":1},{"labelName":"VIP","labelId":"3"},
                            {"labelName":"no id"},null,{"labelId":4}])"),
                     key);
    QVERIFY(labels.has_value());
    const QList<Label> expected{{u"1"_s, u"客户"_s}, {u"3"_s, u"VIP"_s}, {u"4"_s, u""_s}};
    QCOMPARE(*labels, expected);
    QVERIFY(labelsFrom(ok("null"), key)->isEmpty());
    QVERIFY(labelsFrom(ok("[]"), key)->isEmpty());
    QCOMPARE(labelsFrom(ok("{}"), key).error().kind, Error::Kind::BadReply);
    QCOMPARE(labelsFrom(R"({"code":1000})", key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::devicesAreRead()
{
    const Result<DevicePage> page = workstationFrom(
        ok(R"({"lists":[{"deviceId":"d1","wechatStatus":1,"wxid":"wxid_me"},{"wxid":"no id"},null,
               {"deviceId":2,"wxid":null}],"total":"7"})"),
        key);
    QVERIFY(page.has_value());
    const QList<Device> expected{{.handle = u"d1"_s, .wxid = u"wxid_me"_s},
                                 {.handle = u"2"_s, .wxid = {}}};
    QCOMPARE(page->devices, expected);
    QCOMPARE(page->rows, 4);
    QCOMPARE(page->total, std::optional<qint64>(7));
    QVERIFY(workstationFrom(ok(R"({"lists":null})"), key)->devices.isEmpty());
    for (const QByteArray &bad : {"null"_ba, "[]"_ba, "{}"_ba, R"({"lists":{}})"_ba})
        QCOMPARE(workstationFrom(ok(bad), key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::instancesAreRead()
{
    const Result<QList<Device>> all = instancesFrom(
        ok(R"([{"wcId":"wxid_me","wId":"0001"},{"wcId":"x"},7,{"wId":"0002","wcId":null}])"), key);
    QVERIFY(all.has_value());
    const QList<Device> expected{{.handle = u"0001"_s, .wxid = u"wxid_me"_s},
                                 {.handle = u"0002"_s, .wxid = {}}};
    QCOMPARE(*all, expected);
    QVERIFY(instancesFrom(ok("null"), key)->isEmpty());
    QCOMPARE(instancesFrom(ok("{}"), key).error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::aKeyIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("key"); // empty: BadReply
    QTest::newRow("open") << R"({"authorization":"k1","callbackUrl":""})"_ba << u"k1"_s;
    QTest::newRow("wkteam") << R"({"Authorization":"k2"})"_ba << u"k2"_s;
    QTest::newRow("empty") << R"({"Authorization":""})"_ba << QString();
    QTest::newRow("number") << R"({"Authorization":7})"_ba << QString();
    QTest::newRow("none") << "{}"_ba << QString();
    QTest::newRow("null") << "null"_ba << QString();
    QTest::newRow("list") << R"([{"Authorization":"k"}])"_ba << QString();
}

void TestWkTeamWire::aKeyIsRead()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, key);
    const Result<QString> read = keyFrom(ok(data), u"pw"_s);
    QCOMPARE(read.has_value(), !key.isEmpty());
    if (read)
        QCOMPARE(*read, key);
    else
        QCOMPARE(read.error().kind, Error::Kind::BadReply);
}

void TestWkTeamWire::onlineIsAYesOrANo_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<bool>>("online"); // unset: an error
    using Online = std::optional<bool>;
    QTest::newRow("1000") << R"({"code":"1000","message":"成功","data":null})"_ba << Online(true);
    QTest::newRow("1001") << R"({"code":1001,"message":"失败"})"_ba << Online(false);
    QTest::newRow("1001 with words")
        << R"({"code":"1001","message":"微信未登录"})"_ba << Online(false);
    QTest::newRow("true") << ok(R"({"isOnline":true})") << Online(true);
    QTest::newRow("false") << ok(R"({"isOnline":false})") << Online(false);
    QTest::newRow("text") << ok(R"({"isOnline":"True"})") << Online(true);
    QTest::newRow("number") << ok(R"({"isOnline":0})") << Online(false);
    QTest::newRow("neither") << ok(R"({"isOnline":[]})") << Online();
    QTest::newRow("null") << ok(R"({"isOnline":null})") << Online();
    QTest::newRow("preparing") << R"({"code":1001,"message":"初始化中"})"_ba << Online();
    QTest::newRow("signed out") << R"({"code":1003,"message":"x"})"_ba << Online();
    QTest::newRow("too often") << R"({"code":1001,"message":"频繁"})"_ba << Online();
    QTest::newRow("another failure") << R"({"code":500,"message":"x"})"_ba << Online();
}

void TestWkTeamWire::onlineIsAYesOrANo()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<bool>, online);
    const Result<bool> read = onlineFrom(json, key);
    QCOMPARE(read.has_value(), online.has_value());
    if (online)
        QCOMPARE(*read, *online);
}

void TestWkTeamWire::noTruncationBreaksAnyReader()
{
    for (const QByteArray &reply : goodReplies()) {
        for (qsizetype size = 0; size < reply.size(); ++size) {
            const QByteArray cut = reply.left(size);
            readWithAll(cut);
            QVERIFY(!doneFrom(cut, key)); // half an answer is none
        }
        readWithAll(reply);
    }
}

void TestWkTeamWire::noTypeBreaksAnyReader()
{
    const QList<QByteArray> values{
        "null"_ba, "true"_ba, "0"_ba,    "-1e308"_ba,   "\"\""_ba,   "\"x\""_ba,     "[]"_ba,
        "{}"_ba,   "[[]]"_ba, "[{}]"_ba, "[null,1]"_ba, "[\"\"]"_ba, "{\"a\":[]}"_ba};
    for (const QByteArray &value : values) {
        readWithAll(value);
        readWithAll(ok(value));
        readWithAll("{\"code\":" + value + ",\"message\":" + value + ",\"data\":{}}");
        QByteArray object;
        for (const QByteArray &name : fieldNames())
            object += (object.isEmpty() ? "\"" : ",\"") + name + "\":" + value;
        readWithAll("{" + object + "}");
        readWithAll(ok("{" + object + "}"));
        readWithAll(ok("[{" + object + "}]"));
        for (const QByteArray &list :
             {"friend"_ba, "public"_ba, "group"_ba, "lists"_ba, "chatRoomMembers"_ba, "friends"_ba})
            readWithAll(ok("{\"" + list + "\":[{" + object + "}]}"));
        // And one field of a wrong type among good ones.
        for (const QByteArray &name : fieldNames())
            readWithAll(ok("[{\"userName\":\"a\",\"" + name + "\":" + value + "}]"));
    }
}

void TestWkTeamWire::noDepthBreaksAnyReader()
{
    for (const int depth : {10, 500, 5'000, 100'000}) {
        readWithAll(ok(QByteArray(depth, '[') + QByteArray(depth, ']')));
        readWithAll(ok(QByteArray("{\"data\":").repeated(depth) + "1" + QByteArray(depth, '}')));
        readWithAll(QByteArray(depth, '['));
    }
}

void TestWkTeamWire::hugeRowsAreReadInLinearTime()
{
    // Anything quadratic would run into the time limit.
    constexpr int count = 100'000;
    QByteArray numbers;
    QByteArray members;
    for (int i = 0; i < count; ++i) {
        numbers += (i ? "," : "") + QByteArray::number(i);
        members += (i ? ",{\"userName\":\"" : "{\"userName\":\"") + QByteArray::number(i) + "\"}";
    }
    QCOMPARE(detailsOfRow("\"labelList\":\"" + numbers + "\"")->labelIds->size(), count);
    QCOMPARE(detailsOfRow("\"labelList\":[" + numbers + "]")->labelIds->size(), count);
    QCOMPARE(membersFrom(ok("[" + members + "]"), key)->members.size(), count);
    QCOMPARE(fullRosterFrom(ok("{\"friend\":[" + members + "]}"), key)->rows.size(), count);
    QCOMPARE(rosterFrom(ok("{\"friends\":[" + numbers + "]}"), key)->entries.size(), count);
}

QTEST_GUILESS_MAIN(TestWkTeamWire)
#include "tst_wkteamwire.moc"
