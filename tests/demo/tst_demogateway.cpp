// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QElapsedTimer>
#include <QImage>
#include <QSet>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

constexpr const char *detailPath = "/contacts/getDetailInfo";
constexpr const char *briefPath = "/contacts/getBriefInfo";

QStringList ids(const QJsonValue &data, QLatin1StringView list)
{
    QStringList result;
    for (const QJsonValue &id : data[list].toArray())
        result.append(id.toString());
    return result;
}

QJsonObject wxids(const QStringList &ids)
{
    return {{"wxids"_L1, QJsonArray::fromStringList(ids)}};
}

} // namespace

/// The gateway as a whole, and every call of gewechat and gewe, over real loopback HTTP.
class TestDemoGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void itListensOnLoopbackAlone();
    void aTakenPortIsSaid();
    void whoDoesNotWaitIsTold();
    void allSystemsHaveAccountsOfTheirOwn();
    void theTokenIsGivenOutBySelfHostedOnly();
    void aWrongTokenIsRepeatedInTheRefusal();
    void anUnknownDeviceIsRefusedBelow();
    void unknownPathsAndMethodsAreHttpErrors();
    void whatIsNotJsonIsRefused();
    void scanningGoesFromWaitingToConfirmed_data() { eachSystem(); }
    void scanningGoesFromWaitingToConfirmed();
    void anExpiredCodeIsUnknown();
    void anotherTokenEndsTheOldOne();
    void aHandleLastsForEver();
    void aSystemWithoutSizesHasNobody();
    void theCloudWantsARegionForItsQrCode();
    void theProfileIsTheOwners_data() { eachSystem(); }
    void theProfileIsTheOwners();
    void theListHasTheExpectedSizesAndKinds();
    void emptyListsAreNull();
    void theListTakesItsTime();
    void theCacheHasNoDataUntilItIsReady();
    void theCacheExpires();
    void batchesAreLimited_data();
    void batchesAreLimited();
    void unknownIdsAreLeftOut();
    void briefAndDetailsFillDifferentFields();
    void typesMoveFromContactToContact();
    void aFriendsRemarkSticksAndClears_data() { eachSystem(); }
    void aFriendsRemarkSticksAndClears();
    void aGroupsRemarkShowsInItsDetails_data() { eachSystem(); }
    void aGroupsRemarkShowsInItsDetails();
    void remarksOfStrangersAreRefused();
    void longRemarksAreCutSilently();
    void membersHavePicturesAndAnOwnerAmongThem();
    void groupInfoHasMembersWithoutPictures();
    void labelsNameEveryIdInUse();
    void picturesAreDecodableInBothSizes();
    void deadPicturesAreMissingOrStubs();
    void aChangedPictureLeavesTheOldAddressDead();
    void leaversVanishFromTheList();
    void requestsAreCounted();
    void fiveThousandFriendsStartWithinASecond();

private:
    static void eachSystem();
    void restart(const DemoOptions &options);

    std::unique_ptr<DemoServerThread> m_server;
    std::unique_ptr<DemoClient> m_chat;
    std::unique_ptr<DemoClient> m_cloud;
    DemoClient &client() const
    {
        QFETCH(QString, system);
        return system == u"gewe"_s ? *m_cloud : *m_chat;
    }
};

void TestDemoGateway::eachSystem()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("gewechat") << u"gewechat"_s;
    QTest::newRow("gewe") << u"gewe"_s;
}

void TestDemoGateway::restart(const DemoOptions &options)
{
    m_server = std::make_unique<DemoServerThread>(options);
    QVERIFY(m_server->start());
    m_chat = std::make_unique<DemoClient>(m_server->gateway(), u"gewechat"_s);
    m_cloud = std::make_unique<DemoClient>(m_server->gateway(), u"gewe"_s);
}

void TestDemoGateway::init()
{
    restart(DemoOptions());
}

void TestDemoGateway::cleanup()
{
    m_chat.reset();
    m_cloud.reset();
    m_server.reset();
}

void TestDemoGateway::itListensOnLoopbackAlone()
{
    QCOMPARE(m_server->gateway()->address(), QHostAddress(QHostAddress::LocalHost));
    QVERIFY(m_server->gateway()->port() != 0);
}

void TestDemoGateway::aTakenPortIsSaid()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    DemoOptions options;
    options.port = other.serverPort();
    DemoServerThread second(options);
    QVERIFY(!second.start());
    QVERIFY(!second.gateway()->errorString().isEmpty());
}

void TestDemoGateway::whoDoesNotWaitIsTold()
{
    DemoServerThread server{DemoOptions()};
    QSignalSpy started(server.gateway(), &DemoGateway::started);
    server.startSoon();
    QVERIFY(started.wait(5000));
    DemoClient client(server.gateway(), u"gewe"_s);
    QCOMPARE(client.call("/login/checkOnline").ret(), 200);

    DemoOptions taken;
    taken.port = server.gateway()->port();
    DemoServerThread second(taken);
    QSignalSpy failed(second.gateway(), &DemoGateway::failed);
    second.startSoon();
    QVERIFY(failed.wait(5000));
    QVERIFY(!failed.constFirst().constFirst().toString().isEmpty());
}

void TestDemoGateway::allSystemsHaveAccountsOfTheirOwn()
{
    const DemoGateway &gateway = *m_server->gateway();
    QCOMPARE(gateway.systems(),
             QStringList({u"open"_s, u"wkteam"_s, u"webwx"_s, u"gewechat"_s, u"gewe"_s}));
    QCOMPARE(gateway.url(u"gewechat"_s).path(), u"/v2/api"_s);
    QCOMPARE(gateway.url(u"gewe"_s).path(), u"/gewe/v2/api"_s);
    QSet<QString> handles;
    QSet<QString> tokens;
    QSet<QString> owners;
    for (const QString &system : gateway.systems()) {
        handles.insert(gateway.handle(system));
        tokens.insert(gateway.token(system));
        m_server->gateway()->visit(
            system, [&owners](DemoWorld &world) { owners.insert(world.owner().id); });
    }
    QCOMPARE(handles.size(), 5);
    QCOMPARE(tokens.size(), 5);
    QCOMPARE(owners.size(), 5);
    QVERIFY(gateway.url(u"other"_s).isEmpty());
    QCOMPARE(m_chat->call("/login/checkOnline").data(), QJsonValue(true));
    QCOMPARE(m_cloud->call("/login/checkOnline").data(), QJsonValue(true));
}

void TestDemoGateway::theTokenIsGivenOutBySelfHostedOnly()
{
    const DemoAnswer answer
        = m_chat->post("/tools/getTokenId", QByteArray(), QByteArray(), "text/plain");
    QCOMPARE(answer.ret(), 200);
    QCOMPARE(answer.data().toString(), m_server->gateway()->token(u"gewechat"_s));
    QCOMPARE(m_cloud->post("/tools/getTokenId", QByteArray(), QByteArray(), "text/plain").status,
             404);
}

void TestDemoGateway::aWrongTokenIsRepeatedInTheRefusal()
{
    const DemoAnswer answer
        = m_chat->post("/login/checkOnline",
                       {{"appId"_L1, m_server->gateway()->handle(u"gewechat"_s)}}, "stale-1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.ret(), 500);
    QCOMPARE(answer.message(), u"HTTP HEADER: X-GEWE-TOKEN=stale-1 不可用或已过期"_s);
}

void TestDemoGateway::anUnknownDeviceIsRefusedBelow()
{
    const DemoAnswer answer = m_chat->post("/personal/getProfile", {{"appId"_L1, u"wx_nobody"_s}},
                                           m_server->gateway()->token(u"gewechat"_s).toUtf8());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.ret(), 500);
    QCOMPARE(answer.data()["code"_L1], QJsonValue(u"-1"_s));
    QCOMPARE(answer.data()["msg"_L1], QJsonValue(u"[wx_nobody]设备不存在"_s));
}

void TestDemoGateway::unknownPathsAndMethodsAreHttpErrors()
{
    QCOMPARE(m_chat->call("/contacts/deleteFriend").status, 404);
    QUrl url = m_server->gateway()->url(u"gewe"_s);
    QCOMPARE(m_chat->get(url).status, 404);
    url.setPath(url.path() + u"/label/list"_s);
    QCOMPARE(m_chat->get(url).status, 405);
}

void TestDemoGateway::whatIsNotJsonIsRefused()
{
    const QByteArray token = m_server->gateway()->token(u"gewechat"_s).toUtf8();
    const QByteArray json = "{\"appId\":\"x\"}";
    QCOMPARE(m_chat->post("/label/list", "appId=x", token, "application/json").ret(), 500);
    QCOMPARE(m_chat->post("/label/list", json, token, "application/x-www-form-urlencoded").ret(),
             500);
}

void TestDemoGateway::scanningGoesFromWaitingToConfirmed()
{
    QFETCH(QString, system);
    const QString appId = m_server->gateway()->handle(system);
    const QByteArray token = m_server->gateway()->token(system).toUtf8();
    const QJsonObject first{
        {"appId"_L1, u""_s}, {"regionId"_L1, u"320000"_s}, {"type"_L1, u"ipad"_s}};
    const QJsonValue code = client().post("/login/getLoginQrCode", first, token).data();
    QCOMPARE(code["appId"_L1].toString(), appId);
    QVERIFY(!code["qrData"_L1].toString().isEmpty());
    const QByteArray picture = code["qrImgBase64"_L1].toString().section(u',', -1).toLatin1();
    QVERIFY(!QImage::fromData(QByteArray::fromBase64(picture)).isNull());

    const QJsonObject question{{"uuid"_L1, code["uuid"_L1]}};
    QList<int> states;
    DemoAnswer answer;
    for (int i = 0; i < 4; ++i) {
        answer = client().call("/login/checkLogin", question);
        states.append(answer.data()["status"_L1].toInt());
    }
    QCOMPARE(states, QList<int>({0, 0, 1, 2}));
    const QString wxid = client().call("/personal/getProfile").data()["wxid"_L1].toString();
    QCOMPARE(answer.data()["loginInfo"_L1]["wxid"_L1].toString(), wxid);
    QCOMPARE(client().call("/login/checkLogin", {{"uuid"_L1, u"old"_s}}).ret(), 500);
}

void TestDemoGateway::anExpiredCodeIsUnknown()
{
    DemoOptions options;
    options.pollsUntilScanned = 3;
    options.pollsUntilExpired = 2;
    restart(options);
    QList<int> answers; // 0, 1, 2, or the refusal
    for (int code = 0; code < 2; ++code) {
        const QJsonValue made = m_chat->call("/login/getLoginQrCode").data();
        for (int i = 0; i < 3; ++i) {
            const DemoAnswer answer
                = m_chat->call("/login/checkLogin", {{"uuid"_L1, made["uuid"_L1]}});
            answers.append(answer.ret() == 200 ? answer.data()["status"_L1].toInt() : answer.ret());
        }
    }
    QCOMPARE(answers, QList<int>({0, 0, 500, 0, 1, 2}));
}

void TestDemoGateway::anotherTokenEndsTheOldOne()
{
    DemoGateway &gateway = *m_server->gateway();
    const QByteArray before = gateway.token(u"gewechat"_s).toUtf8();
    gateway.endSession(u"gewechat"_s);
    const QJsonObject body{{"appId"_L1, gateway.handle(u"gewechat"_s)}};
    QCOMPARE(m_chat->post("/login/checkOnline", body, before).ret(), 500);
    const QString given
        = m_chat->post("/tools/getTokenId", QByteArray(), QByteArray(), "text/plain")
              .data()
              .toString();
    QCOMPARE(given, gateway.token(u"gewechat"_s));
    QCOMPARE(m_chat->call("/login/checkOnline").ret(), 200);
}

void TestDemoGateway::aHandleLastsForEver()
{
    DemoGateway &gateway = *m_server->gateway();
    const QString before = gateway.handle(u"gewe"_s);
    gateway.renewHandle(u"gewe"_s);
    QCOMPARE(gateway.handle(u"gewe"_s), before);
}

void TestDemoGateway::aSystemWithoutSizesHasNobody()
{
    DemoOptions options;
    options.sizes.remove(u"gewe"_s);
    restart(options);
    const QJsonValue data = m_cloud->call("/contacts/fetchContactsList").data();
    QCOMPARE(ids(data, "friends"_L1).size(), 10);
    QVERIFY(ids(data, "chatrooms"_L1).isEmpty());
}

void TestDemoGateway::theCloudWantsARegionForItsQrCode()
{
    QCOMPARE(m_cloud->call("/login/getLoginQrCode").ret(), 500);
    QCOMPARE(m_chat->call("/login/getLoginQrCode").ret(), 200);
}

void TestDemoGateway::theProfileIsTheOwners()
{
    const QJsonValue profile = client().call("/personal/getProfile").data();
    QVERIFY(!profile["wxid"_L1].toString().isEmpty());
    QVERIFY(!profile["nickName"_L1].toString().isEmpty());
    QVERIFY(profile["uin"_L1].toInteger() > std::numeric_limits<quint32>::max());
    const DemoAnswer picture = client().get(QUrl(profile["smallHeadImgUrl"_L1].toString()));
    QCOMPARE(picture.contentType, QByteArray("image/png"));
}

void TestDemoGateway::theListHasTheExpectedSizesAndKinds()
{
    const QJsonValue data = m_chat->call("/contacts/fetchContactsList").data();
    const QStringList friends = ids(data, "friends"_L1);
    QCOMPARE(friends.size(), 600 + 10 + 4);
    QCOMPARE(QSet<QString>(friends.begin(), friends.end()).size(), friends.size());
    QVERIFY(friends.contains(u"filehelper"_s));
    QCOMPARE(friends.filter(u"@openim"_s).size(), 4);
    QCOMPARE(ids(data, "chatrooms"_L1).size(), 40);
    QCOMPARE(ids(data, "chatrooms"_L1).filter(u"@chatroom"_s).size(), 40);
    const QStringList accounts = ids(data, "ghs"_L1);
    QCOMPARE(accounts.size(), 60);
    const qsizetype usual = accounts.filter(QRegularExpression(u"^gh_"_s)).size();
    QVERIFY(usual > 50 && usual < 60);
}

void TestDemoGateway::emptyListsAreNull()
{
    DemoOptions options;
    options.sizes[u"gewechat"_s].groups = 0;
    options.sizes[u"gewechat"_s].publicAccounts = 0;
    restart(options);
    const QJsonValue data = m_chat->call("/contacts/fetchContactsList").data();
    QVERIFY(data["chatrooms"_L1].isNull());
    QVERIFY(data["ghs"_L1].isNull());
    QCOMPARE(ids(data, "friends"_L1).size(), 614);
}

void TestDemoGateway::theListTakesItsTime()
{
    DemoOptions options;
    options.listDelay = 150;
    restart(options);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_chat->call("/contacts/fetchContactsList").ret(), 200);
    QVERIFY(clock.elapsed() >= 145);
}

void TestDemoGateway::theCacheHasNoDataUntilItIsReady()
{
    DemoOptions options;
    options.cacheDelay = 300;
    restart(options);
    const char *path = "/contacts/fetchContactsListCache";
    QVERIFY(m_chat->call(path).data().isUndefined()); // nobody has asked for the list
    QCOMPARE(m_chat->call("/contacts/fetchContactsList").ret(), 200);
    const DemoAnswer early = m_chat->call(path);
    QCOMPARE(early.ret(), 200);
    QVERIFY(early.data().isNull() || early.data().isUndefined());
    QTRY_COMPARE(ids(m_chat->call(path).data(), "friends"_L1).size(), 614);
}

void TestDemoGateway::theCacheExpires()
{
    DemoOptions options;
    options.cacheLifetime = 200;
    restart(options);
    const char *path = "/contacts/fetchContactsListCache";
    QCOMPARE(m_chat->call("/contacts/fetchContactsList").ret(), 200);
    QVERIFY(m_chat->call(path).data().isObject());
    QTRY_VERIFY(!m_chat->call(path).data().isObject());
}

void TestDemoGateway::batchesAreLimited_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qsizetype>("most");
    QTest::newRow("gewechat brief") << u"gewechat"_s << QByteArray(briefPath) << qsizetype(100);
    QTest::newRow("gewe brief") << u"gewe"_s << QByteArray(briefPath) << qsizetype(20);
    QTest::newRow("gewechat details") << u"gewechat"_s << QByteArray(detailPath) << qsizetype(20);
    QTest::newRow("gewe details") << u"gewe"_s << QByteArray(detailPath) << qsizetype(20);
}

void TestDemoGateway::batchesAreLimited()
{
    QFETCH(QByteArray, path);
    QFETCH(qsizetype, most);
    const QStringList friends
        = ids(client().call("/contacts/fetchContactsList").data(), "friends"_L1);
    const DemoAnswer full = client().call(path.constData(), wxids(friends.first(most)));
    QCOMPARE(full.ret(), 200);
    QCOMPARE(full.data().toArray().size(), most);
    for (const QStringList &wrong : {friends.first(most + 1), QStringList()}) {
        const DemoAnswer answer = client().call(path.constData(), wxids(wrong));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.ret(), 500);
        QCOMPARE(answer.message(), u"wxids个数在1-%1之间"_s.arg(most));
    }
}

void TestDemoGateway::unknownIdsAreLeftOut()
{
    const DemoAnswer mixed = m_chat->call(detailPath, wxids({u"wxid_nobody"_s, u"filehelper"_s}));
    QCOMPARE(mixed.data().toArray().size(), 1);
    QCOMPARE(mixed.data()[0]["userName"_L1].toString(), u"filehelper"_s);
    const DemoAnswer none = m_chat->call(detailPath, wxids({u"wxid_nobody"_s}));
    QCOMPARE(none.ret(), 200);
    QVERIFY(none.data().isNull());
}

void TestDemoGateway::briefAndDetailsFillDifferentFields()
{
    QString id;
    m_server->gateway()->visit(u"gewechat"_s, [&id](DemoWorld &world) {
        for (const DemoPerson &person : world.people()) {
            if (person.kind == DemoPerson::Kind::Friend && !person.alias.isEmpty()
                && !person.pinyin.isEmpty() && !person.signature.isEmpty()
                && person.picture == DemoPerson::Picture::Drawn)
                id = person.id;
        }
    });
    QVERIFY(!id.isEmpty());
    const QJsonObject brief = m_chat->row(briefPath, id);
    const QJsonObject details = m_chat->row(detailPath, id);
    QCOMPARE(brief.value("nickName"_L1), details.value("nickName"_L1));
    for (const auto field : {"quanPin"_L1, "pyInitial"_L1, "bigHeadImgUrl"_L1}) {
        QVERIFY(!brief.value(field).toString().isEmpty());
        QVERIFY(details.value(field).toString().isEmpty());
    }
    for (const auto field : {"alias"_L1, "signature"_L1}) {
        QVERIFY(brief.value(field).toString().isEmpty());
        QVERIFY(!details.value(field).toString().isEmpty());
    }
}

void TestDemoGateway::typesMoveFromContactToContact()
{
    const QStringList friends
        = ids(m_chat->call("/contacts/fetchContactsList").data(), "friends"_L1);
    QSet<QJsonValue::Type> remarks;
    QSet<QJsonValue::Type> sexes;
    bool oddSex = false;
    for (qsizetype i = 0; i < 200; i += 20) {
        const QJsonArray rows
            = m_chat->call(detailPath, wxids(friends.mid(i, 20))).data().toArray();
        for (const QJsonValue &row : rows) {
            remarks.insert(row["remark"_L1].type());
            sexes.insert(row["sex"_L1].type());
            oddSex |= row["sex"_L1].toInteger() == -5916789814496961;
        }
    }
    QCOMPARE(remarks,
             QSet<QJsonValue::Type>({QJsonValue::String, QJsonValue::Null, QJsonValue::Undefined}));
    QVERIFY(sexes.contains(QJsonValue::Double) && sexes.contains(QJsonValue::String));
    QVERIFY(oddSex);
}

void TestDemoGateway::aFriendsRemarkSticksAndClears()
{
    const QString id
        = ids(client().call("/contacts/fetchContactsList").data(), "friends"_L1).at(100);
    for (const QString &remark : {u"新备注 🌱\n第二行"_s, u""_s, u"又一个"_s}) {
        const DemoAnswer answer
            = client().call("/contacts/setFriendRemark", {{"wxid"_L1, id}, {"remark"_L1, remark}});
        QCOMPARE(answer.ret(), 200);
        QVERIFY(!answer.message().contains(u"备注"_s)); // reads like another call's
        QCOMPARE(client().row(detailPath, id).value("remark"_L1).toString(), remark);
        QCOMPARE(client().row(briefPath, id).value("remark"_L1).toString(), remark);
    }
}

void TestDemoGateway::aGroupsRemarkShowsInItsDetails()
{
    const QString id
        = ids(client().call("/contacts/fetchContactsList").data(), "chatrooms"_L1).at(3);
    for (const QString &remark : {u"重点客户群"_s, u""_s}) {
        const DemoAnswer answer = client().call(
            "/group/modifyChatroomRemark", {{"chatroomId"_L1, id}, {"chatroomRemark"_L1, remark}});
        QCOMPARE(answer.ret(), 200);
        QCOMPARE(client().row(detailPath, id).value("remark"_L1).toString(), remark);
        const QJsonValue info
            = client().call("/group/getChatroomInfo", {{"chatroomId"_L1, id}}).data();
        QCOMPARE(info["remark"_L1].toString(), remark);
    }
}

void TestDemoGateway::remarksOfStrangersAreRefused()
{
    const QJsonObject body{{"wxid"_L1, u"wxid_nobody"_s}, {"remark"_L1, u"x"_s}};
    const DemoAnswer answer = m_chat->call("/contacts/setFriendRemark", body);
    QCOMPARE(answer.ret(), 500);
    QCOMPARE(answer.data()["code"_L1].toString(), u"-1"_s);
    const QJsonObject group{{"chatroomId"_L1, u"1@chatroom"_s}, {"chatroomRemark"_L1, u"x"_s}};
    QCOMPARE(m_chat->call("/group/modifyChatroomRemark", group).ret(), 500);
}

void TestDemoGateway::longRemarksAreCutSilently()
{
    DemoOptions options;
    options.longestRemark = 4;
    restart(options);
    const QString id = ids(m_chat->call("/contacts/fetchContactsList").data(), "friends"_L1).at(50);
    const QJsonObject body{{"wxid"_L1, id}, {"remark"_L1, u"一二三四五六"_s}};
    QCOMPARE(m_chat->call("/contacts/setFriendRemark", body).ret(), 200);
    QCOMPARE(m_chat->row(detailPath, id).value("remark"_L1).toString(), u"一二三四"_s);
}

void TestDemoGateway::membersHavePicturesAndAnOwnerAmongThem()
{
    const QStringList groups
        = ids(m_chat->call("/contacts/fetchContactsList").data(), "chatrooms"_L1);
    QSet<qsizetype> sizes;
    for (const QString &id : groups) {
        const DemoAnswer answer
            = m_chat->call("/group/getChatroomMemberList", {{"chatroomId"_L1, id}});
        QCOMPARE(answer.ret(), 200);
        QStringList members;
        qsizetype pictures = 0;
        for (const QJsonValue &member : answer.data()["memberList"_L1].toArray()) {
            members.append(member["wxid"_L1].toString());
            pictures += member["smallHeadImgUrl"_L1].toString().isEmpty() ? 0 : 1;
        }
        sizes.insert(members.size());
        QVERIFY(pictures > 0);
        QVERIFY(members.contains(answer.data()["chatroomOwner"_L1].toString()));
        for (const QJsonValue &admin : answer.data()["adminWxid"_L1].toArray())
            QVERIFY(members.contains(admin.toString()));
    }
    QVERIFY(sizes.contains(5) && sizes.contains(500));
    QCOMPARE(
        m_chat->call("/group/getChatroomMemberList", {{"chatroomId"_L1, u"1@chatroom"_s}}).ret(),
        500);
}

void TestDemoGateway::groupInfoHasMembersWithoutPictures()
{
    const QString id
        = ids(m_cloud->call("/contacts/fetchContactsList").data(), "chatrooms"_L1).at(1);
    const QJsonValue info = m_cloud->call("/group/getChatroomInfo", {{"chatroomId"_L1, id}}).data();
    QCOMPARE(info["chatroomId"_L1].toString(), id);
    QVERIFY(!info["chatroomOwner"_L1].toString().isEmpty());
    const QJsonArray members = info["memberList"_L1].toArray();
    QCOMPARE(members.size(), 5);
    QVERIFY(!members.first().toObject().contains("smallHeadImgUrl"_L1));
}

void TestDemoGateway::labelsNameEveryIdInUse()
{
    QSet<int> known;
    const QJsonArray labels = m_chat->call("/label/list").data()["labelList"_L1].toArray();
    for (const QJsonValue &label : labels) {
        known.insert(label["labelId"_L1].toVariant().toInt());
        QVERIFY(!label["labelName"_L1].toString().isEmpty());
    }
    QCOMPARE(known.size(), 12);
    qsizetype used = 0;
    const QStringList friends
        = ids(m_chat->call("/contacts/fetchContactsList").data(), "friends"_L1).mid(10, 20);
    for (const QJsonValue &row : m_chat->call(detailPath, wxids(friends)).data().toArray()) {
        const QString list = row["labelList"_L1].toString();
        for (const QString &id : list.split(u',', Qt::SkipEmptyParts)) {
            QVERIFY(known.contains(id.toInt()));
            ++used;
        }
    }
    QVERIFY(used > 0);
}

void TestDemoGateway::picturesAreDecodableInBothSizes()
{
    QStringList keys;
    m_server->gateway()->visit(u"gewechat"_s, [&keys](DemoWorld &world) {
        QSet<DemoPerson::Kind> kinds;
        for (const DemoPerson &person : world.people()) {
            if (person.picture == DemoPerson::Picture::Drawn && !kinds.contains(person.kind))
                keys.append(person.pictureKey);
            kinds.insert(person.kind);
        }
        for (const DemoGroup &group : world.groups().first(4)) {
            if (!group.pictureKey.isEmpty())
                keys.append(group.pictureKey);
        }
    });
    QVERIFY(keys.size() >= 5);
    for (const QString &key : keys) {
        for (const auto &[size, side] : {std::pair{u"132"_s, 132}, std::pair{u"0"_s, 480}}) {
            const QUrl url(m_server->gateway()->pictureUrl().toString() + key + u'/' + size);
            const DemoAnswer answer = m_chat->get(url);
            QCOMPARE(answer.contentType, QByteArray("image/png"));
            QCOMPARE(QImage::fromData(answer.body).size(), QSize(side, side));
            QCOMPARE(m_chat->get(url).body, answer.body);
        }
    }
}

void TestDemoGateway::deadPicturesAreMissingOrStubs()
{
    QString missing;
    QString stub;
    m_server->gateway()->visit(u"gewechat"_s, [&](DemoWorld &world) {
        for (const DemoPerson &person : world.people()) {
            if (person.picture == DemoPerson::Picture::Missing)
                missing = person.pictureKey;
            else if (person.picture == DemoPerson::Picture::Stub)
                stub = person.pictureKey;
        }
    });
    const QString base = m_server->gateway()->pictureUrl().toString();
    QCOMPARE(m_chat->get(QUrl(base + missing + u"/132"_s)).status, 404);
    const DemoAnswer answer = m_chat->get(QUrl(base + stub + u"/132"_s));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, QByteArray("text/html"));
    QVERIFY(answer.body.isEmpty());
    QCOMPARE(m_chat->get(QUrl(base + u"nobody/132"_s)).status, 404);
}

void TestDemoGateway::aChangedPictureLeavesTheOldAddressDead()
{
    QString id;
    m_server->gateway()->visit(u"gewechat"_s, [&id](DemoWorld &world) { id = world.owner().id; });
    const QUrl before(m_chat->row(briefPath, id).value("smallHeadImgUrl"_L1).toString());
    const QByteArray picture = m_chat->get(before).body;
    QVERIFY(!picture.isEmpty());
    m_server->gateway()->visit(u"gewechat"_s, [&id](DemoWorld &world) { world.changePicture(id); });
    const QUrl after(m_chat->row(briefPath, id).value("smallHeadImgUrl"_L1).toString());
    QVERIFY(after != before);
    QVERIFY(m_chat->get(after).body != picture);
    QCOMPARE(m_chat->get(before).status, 404);
}

void TestDemoGateway::leaversVanishFromTheList()
{
    const char *path = "/contacts/fetchContactsList";
    const QString person = ids(m_chat->call(path).data(), "friends"_L1).at(20);
    const QString group = ids(m_chat->call(path).data(), "chatrooms"_L1).at(2);
    m_server->gateway()->visit(u"gewechat"_s, [&](DemoWorld &world) {
        QVERIFY(world.leave(person));
        QVERIFY(world.leave(group));
    });
    QVERIFY(!ids(m_chat->call(path).data(), "friends"_L1).contains(person));
    QVERIFY(!ids(m_chat->call(path).data(), "chatrooms"_L1).contains(group));
    QCOMPARE(m_chat->call("/group/getChatroomInfo", {{"chatroomId"_L1, group}}).ret(), 200);
}

void TestDemoGateway::requestsAreCounted()
{
    DemoGateway &gateway = *m_server->gateway();
    m_chat->call("/label/list");
    m_cloud->call("/label/list");
    m_cloud->row(detailPath, u"filehelper"_s);
    QCOMPARE(gateway.requestCount(u"/label/list"_s), 2);
    QCOMPARE(gateway.requestCount(u"/gewe/v2/api/label/list"_s), 1);
    QCOMPARE(gateway.requestCount(), 3);
    QCOMPARE(gateway.calls().constLast().path, u"/gewe/v2/api/contacts/getDetailInfo"_s);
    QVERIFY(gateway.calls().constLast().body.contains("filehelper"));
    gateway.forgetCalls();
    QCOMPARE(gateway.requestCount(), 0);
}

void TestDemoGateway::fiveThousandFriendsStartWithinASecond()
{
    DemoOptions options;
    options.sizes[u"gewechat"_s].friends = 5000;
    options.sizes[u"gewe"_s].friends = 5000;
    QElapsedTimer clock;
    clock.start();
    restart(options);
    const QJsonValue data = m_chat->call("/contacts/fetchContactsList").data();
    QVERIFY(clock.elapsed() < 1000);
    QCOMPARE(ids(data, "friends"_L1).size(), 5014);
}

QTEST_GUILESS_MAIN(TestDemoGateway)
#include "tst_demogateway.moc"
