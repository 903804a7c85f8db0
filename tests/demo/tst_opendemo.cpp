// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

constexpr const char *listPath = "/open/getAddressList";
constexpr const char *rowsPath = "/open/getContact";

QStringList idsIn(const QJsonValue &data, QLatin1StringView list)
{
    QStringList ids;
    for (const QJsonValue &id : data[list].toArray())
        ids.append(id.toString());
    return ids;
}

} // namespace

/// "open" over real loopback HTTP.
class TestOpenDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { restart({}); }
    void cleanup();

    void aPasswordGivesTheKey();
    void theKeyIsNeeded_data();
    void theKeyIsNeeded();
    void formAndJsonAreTheSame();
    void theCodeIsTextOrANumber();
    void devicesComeInPages();
    void anotherDeviceIsOffline();
    void theListIsEmptyUntilItIsPrepared();
    void everybodyIsInOneOfTheLists();
    void contactsAreAskedForByTwenty();
    void unknownIdsAreLeftOut();
    void aContactHasTheFieldsOfTheWire();
    void membersHaveAnOwnerInTheGroupsInfoAlone();
    void remarksStick();
    void labelsHaveNames();
    void anotherLoginRenamesTheDevice();
    void aKeyThatIsOverSaysSo();
    void complaintsAreInItsOwnWords();
    void aFaultCanWaitForTheThirdRequest();
    void otherPathsAndMethodsAreHttpErrors();

private:
    void restart(const DemoOptions &options);
    DemoGateway &gateway() const { return *m_server->gateway(); }
    QJsonObject row(const QString &id)
    {
        return m_client->call(rowsPath, {{"wxId"_L1, id}}).data().toArray().at(0).toObject();
    }
    QStringList friends()
    {
        QStringList ids;
        gateway().visit(u"open"_s, [&ids](DemoWorld &world) { ids = world.friendIds(); });
        return ids;
    }
    QString groupId()
    {
        QString id;
        gateway().visit(u"open"_s, [&id](DemoWorld &world) { id = world.groupIds().at(1); });
        return id;
    }
    void fault(const QString &path, QStringView kind)
    {
        const std::optional<DemoFault> parsed = DemoFault::parse(kind);
        QVERIFY(parsed);
        gateway().appendFault(path, *parsed);
    }

    std::unique_ptr<DemoServerThread> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestOpenDemo::restart(const DemoOptions &options)
{
    m_server = std::make_unique<DemoServerThread>(options);
    QVERIFY(m_server->start());
    m_client = std::make_unique<DemoClient>(m_server->gateway(), u"open"_s);
}

void TestOpenDemo::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestOpenDemo::aPasswordGivesTheKey()
{
    QCOMPARE(gateway().url(u"open"_s).path(), u"/community"_s);
    const QJsonObject right{{"username"_L1, gateway().user(u"open"_s)},
                            {"password"_L1, gateway().password(u"open"_s)}};
    const DemoAnswer answer = m_client->post("/auth/login", right, QByteArray());
    QCOMPARE(answer.code(), 1000);
    QCOMPARE(answer.data()["authorization"_L1].toString(), gateway().token(u"open"_s));
    QVERIFY(!gateway().user(u"open"_s).isEmpty());
    QJsonObject wrong = right;
    wrong.insert("password"_L1, u"x"_s);
    const DemoAnswer refused = m_client->post("/auth/login", wrong, QByteArray());
    QCOMPARE(refused.code(), 1001);
    QVERIFY(refused.data().isNull());
}

void TestOpenDemo::theKeyIsNeeded_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QByteArray() << 1002;
    QTest::newRow("wrong") << QByteArray("x") << 1003;
    QTest::newRow("a scheme word before it") << QByteArray("Bearer ") << 1003;
}

void TestOpenDemo::theKeyIsNeeded()
{
    QFETCH(QByteArray, key);
    if (key.endsWith(' '))
        key += gateway().token(u"open"_s).toUtf8();
    const DemoAnswer answer
        = m_client->post(rowsPath, {{"deviceId"_L1, gateway().handle(u"open"_s)}}, key);
    QCOMPARE(answer.status, 200);
    QTEST(answer.code(), "code");
}

void TestOpenDemo::formAndJsonAreTheSame()
{
    const QString id = friends().at(40);
    const QByteArray key = gateway().token(u"open"_s).toUtf8();
    const QByteArray device = "deviceId=" + gateway().handle(u"open"_s).toUtf8();
    const DemoAnswer form = m_client->post(rowsPath, device + "&wxId=" + id.toUtf8(), key,
                                           "application/x-www-form-urlencoded");
    QCOMPARE(form.code(), 1000);
    QCOMPARE(form.data()[0], QJsonValue(row(id)));

    const DemoAnswer written = m_client->post(
        "/open/modifyRemark", device + "&wxId=" + id.toUtf8() + "&remark=a%26b+%E7%94%B2%2B", key,
        "application/x-www-form-urlencoded; charset=utf-8");
    QCOMPARE(written.code(), 1000);
    QCOMPARE(row(id).value("remark"_L1).toString(), u"a&b 甲+"_s);
    QCOMPARE(m_client->post(rowsPath, device, key, "text/plain").code(), 1001);
    QCOMPARE(m_client->post(rowsPath, "{", key, "application/json").code(), 1001);
}

void TestOpenDemo::theCodeIsTextOrANumber()
{
    QSet<QJsonValue::Type> types;
    for (int i = 0; i < 4; ++i)
        types.insert(m_client->call("/open/getContactLabelList").json().value("code"_L1).type());
    QCOMPARE(types, QSet<QJsonValue::Type>({QJsonValue::String, QJsonValue::Double}));
}

void TestOpenDemo::devicesComeInPages()
{
    QSet<QString> ids;
    QString wxid;
    qsizetype total = 100;
    for (int page = 1; ids.size() < total; ++page) {
        QUrl url = gateway().url(u"open"_s);
        url.setPath(url.path() + u"/open/workstation"_s);
        url.setQuery(u"page=%1&pageSize=10"_s.arg(page));
        const QJsonValue data = m_client->get(url, gateway().token(u"open"_s).toUtf8()).data();
        total = data["total"_L1].toInteger();
        QVERIFY(!data["lists"_L1].toArray().isEmpty());
        for (const QJsonValue &device : data["lists"_L1].toArray()) {
            ids.insert(device["deviceId"_L1].toString());
            if (device["deviceId"_L1].toString() == gateway().handle(u"open"_s)) {
                QVERIFY(page > 1);
                wxid = device["wxid"_L1].toString();
            }
        }
    }
    QString owner;
    gateway().visit(u"open"_s, [&owner](DemoWorld &world) { owner = world.owner().id; });
    QCOMPARE(wxid, owner);
    QCOMPARE(m_client->call("/open/workstation").status, 405);
}

void TestOpenDemo::anotherDeviceIsOffline()
{
    QCOMPARE(m_client->call("/open/isOnline").code(), 1000);
    const QByteArray key = gateway().token(u"open"_s).toUtf8();
    QCOMPARE(m_client->post("/open/isOnline", {{"deviceId"_L1, u"x"_s}}, key).code(), 1001);
    QCOMPARE(m_client->post(listPath, {{"deviceId"_L1, u"x"_s}}, key).code(), 1001);
}

void TestOpenDemo::theListIsEmptyUntilItIsPrepared()
{
    DemoOptions options;
    options.listDelay = 150;
    restart(options);
    QVERIFY(m_client->call(listPath).data()["friends"_L1].toArray().isEmpty());
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_client->call("/open/initAddressList").code(), 1000);
    QVERIFY(clock.elapsed() >= 145);
    QVERIFY(!m_client->call(listPath).data()["friends"_L1].toArray().isEmpty());
}

void TestOpenDemo::everybodyIsInOneOfTheLists()
{
    m_client->call("/open/initAddressList");
    const QJsonValue data = m_client->call(listPath).data();
    const QStringList all = idsIn(data, "friends"_L1) + idsIn(data, "others"_L1);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 320 + 10 + 4);
    QCOMPARE(all.size(), 320 + 10 + 4);
    QVERIFY(idsIn(data, "friends"_L1).contains(u"weixin"_s));
    QVERIFY(idsIn(data, "others"_L1).contains(u"fmessage"_s));
    QCOMPARE(idsIn(data, "others"_L1).filter(u"@openim"_s).size(), 4);
    QCOMPARE(idsIn(data, "chatrooms"_L1).size(), 22);
    QCOMPARE(idsIn(data, "ghs"_L1).size(), 30);
}

void TestOpenDemo::contactsAreAskedForByTwenty()
{
    const QStringList ids = friends();
    const auto ask = [&](qsizetype count) {
        return m_client->call(rowsPath, {{"wxId"_L1, ids.first(count).join(u',')}});
    };
    QCOMPARE(ask(20).data().toArray().size(), 20);
    const DemoAnswer answer = ask(21);
    QCOMPARE(answer.code(), 1001);
    QVERIFY(answer.message().contains(u"20"_s));
    QCOMPARE(ask(0).code(), 1001);
}

void TestOpenDemo::unknownIdsAreLeftOut()
{
    const QString ids = u"wxid_nobody,filehelper,"_s + groupId();
    const QJsonArray rows = m_client->call(rowsPath, {{"wxId"_L1, ids}}).data().toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0)["userName"_L1].toString(), u"filehelper"_s);
    QCOMPARE(rows.at(1)["userName"_L1].toString(), groupId());
}

void TestOpenDemo::aContactHasTheFieldsOfTheWire()
{
    DemoPerson whole;
    gateway().visit(u"open"_s, [&whole](DemoWorld &world) {
        for (const DemoPerson &person : world.people()) {
            if (person.kind == DemoPerson::Kind::Friend && !person.alias.isEmpty()
                && !person.remark.isEmpty() && !person.labelIds.isEmpty() && person.region >= 0)
                whole = person;
        }
    });
    const QJsonObject found = row(whole.id);
    QCOMPARE(found.value("nickName"_L1).toString(), whole.nickname);
    QCOMPARE(found.value("aliasName"_L1).toString(), whole.alias);
    QCOMPARE(found.value("remark"_L1).toString(), whole.remark);
    QVERIFY(
        found.value("labelList"_L1).toString().contains(QString::number(whole.labelIds.first())));
    QVERIFY(found.contains("country"_L1) && !found.contains("province"_L1));
    const DemoAnswer picture = m_client->get(QUrl(row(u"filehelper"_s)["smallHead"_L1].toString()));
    QCOMPARE(picture.contentType, QByteArray("image/png"));
}

void TestOpenDemo::membersHaveAnOwnerInTheGroupsInfoAlone()
{
    const QJsonObject body{{"chatRoomId"_L1, groupId()}};
    const QJsonArray members = m_client->call("/open/getChatRoomMember", body).data().toArray();
    QCOMPARE(members.size(), 5);
    QVERIFY(!members.at(0)["userName"_L1].toString().isEmpty());
    const QJsonArray infos = m_client->call("/open/getChatRoomInfo", body).data().toArray();
    QCOMPARE(infos.size(), 1);
    const QJsonValue info = infos.at(0);
    QCOMPARE(info["memberCount"_L1].toInt(), 5);
    QSet<QString> ids;
    for (const QJsonValue &member : info["chatRoomMembers"_L1].toArray()) {
        ids.insert(member["userName"_L1].toString());
        QVERIFY(member["nickName"_L1].isUndefined()); // it is "nikeName"
    }
    QVERIFY(ids.contains(info["chatRoomOwner"_L1].toString()));
    const QJsonObject nowhere{{"chatRoomId"_L1, u"1@chatroom"_s}};
    QCOMPARE(m_client->call("/open/getChatRoomInfo", nowhere).code(), 1001);
    QCOMPARE(m_client->call("/open/getChatRoomMember", nowhere).code(), 1001);
}

void TestOpenDemo::remarksStick()
{
    const QString id = friends().at(30);
    const auto write = [&](const QString &remark) {
        return m_client->call("/open/modifyRemark", {{"wxId"_L1, id}, {"remark"_L1, remark}});
    };
    QCOMPARE(write(u"VIP 甲"_s).code(), 1000);
    QCOMPARE(row(id).value("remark"_L1).toString(), u"VIP 甲"_s);
    QCOMPARE(write(u""_s).code(), 1000);
    QVERIFY(row(id).value("remark"_L1).toString().isEmpty());
    fault(u"/open/modifyRemark"_s, u"ignore");
    QCOMPARE(write(u"乙"_s).code(), 1000);
    QVERIFY(row(id).value("remark"_L1).toString().isEmpty());

    const QJsonObject group{{"chatRoomId"_L1, groupId()}, {"content"_L1, u"我的群"_s}};
    QCOMPARE(m_client->call("/open/modifyGroupRemark", group).code(), 1000);
    QCOMPARE(row(groupId()).value("remark"_L1).toString(), u"我的群"_s);
    const QJsonObject nobody{{"wxId"_L1, u"wxid_nobody"_s}, {"remark"_L1, u"x"_s}};
    QCOMPARE(m_client->call("/open/modifyRemark", nobody).code(), 1001);
}

void TestOpenDemo::labelsHaveNames()
{
    const QJsonArray labels = m_client->call("/open/getContactLabelList").data().toArray();
    QCOMPARE(labels.size(), 9);
    QVERIFY(!labels.at(0)["labelName"_L1].toString().isEmpty());
    QVERIFY(labels.at(0)["labelId"_L1].isDouble() && labels.at(1)["labelId"_L1].isString());
}

void TestOpenDemo::anotherLoginRenamesTheDevice()
{
    const QString before = gateway().handle(u"open"_s);
    gateway().renewHandle(u"open"_s);
    QVERIFY(gateway().handle(u"open"_s) != before);
    const QByteArray key = gateway().token(u"open"_s).toUtf8();
    const DemoAnswer refused = m_client->post(listPath, {{"deviceId"_L1, before}}, key);
    QCOMPARE(refused.code(), 1001);
    QCOMPARE(m_client->call(listPath).code(), 1000);
}

void TestOpenDemo::aKeyThatIsOverSaysSo()
{
    const QByteArray before = gateway().token(u"open"_s).toUtf8();
    gateway().endSession(u"open"_s);
    QVERIFY(gateway().token(u"open"_s).toUtf8() != before);
    QCOMPARE(m_client->post(listPath, QJsonObject(), before).code(), 1005);
    QCOMPARE(m_client->call(listPath).code(), 1000);
}

void TestOpenDemo::complaintsAreInItsOwnWords()
{
    const QString labels = u"/open/getContactLabelList"_s;
    for (const char *kind : {"signed-out*1", "expired-session*1", "code:1004*1", "initialising*1",
                             "initialising*1", "initialising*1", "hidden-failure*1", "null-data*1"})
        fault(labels, QString::fromLatin1(kind));
    const auto ask = [this] { return m_client->call("/open/getContactLabelList"); };
    QCOMPARE(ask().code(), 1003);
    QCOMPARE(ask().code(), 1005);
    QCOMPARE(ask().code(), 1004);
    for (int i = 0; i < 3; ++i) // in three places
        QVERIFY(QString::fromUtf8(ask().body).contains(u"初始化中"_s));
    const DemoAnswer hidden = ask();
    QCOMPARE(hidden.code(), 1000);
    QCOMPARE(hidden.data()["code"_L1].toString(), u"1001"_s);
    QVERIFY(ask().data().isNull());
    QCOMPARE(ask().data().toArray().size(), 9);
}

void TestOpenDemo::aFaultCanWaitForTheThirdRequest()
{
    fault(u"/open/isOnline"_s, u"pass*2");
    fault(u"/open/isOnline"_s, u"503*1");
    QCOMPARE(m_client->call("/open/isOnline").code(), 1000);
    QCOMPARE(m_client->call("/open/isOnline").code(), 1000);
    QCOMPARE(m_client->call("/open/isOnline").status, 503);
    QCOMPARE(m_client->call("/open/isOnline").code(), 1000);
}

void TestOpenDemo::otherPathsAndMethodsAreHttpErrors()
{
    QCOMPARE(m_client->call("/getAllContact").status, 404);
    QUrl url = gateway().url(u"open"_s);
    url.setPath(url.path() + QString::fromLatin1(listPath));
    QCOMPARE(m_client->get(url).status, 405);
}

QTEST_GUILESS_MAIN(TestOpenDemo)
#include "tst_opendemo.moc"
