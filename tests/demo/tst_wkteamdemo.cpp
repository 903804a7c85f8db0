// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "democommandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

using Dialect = DemoOptions::WkTeamDialect;

/// "wkteam" over real loopback HTTP, in both dialects.
class TestWkTeamDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { restart(Dialect::Year2020); }
    void cleanup();

    void aPasswordGivesTheKeyInBothDialects();
    void eachDialectKnowsItsOwnPaths_data();
    void eachDialectKnowsItsOwnPaths();
    void theCommandLineChoosesTheDialect();
    void oneCallListsEverybody();
    void listedRowsHaveNoRemarkAndNoLabels();
    void detailsAreOneObject();
    void membersAreAskedForByContactId();
    void groupRemarksRenameIn2020();
    void theSuccessorListsIds();
    void theSuccessorsDetailsAreAnArray();
    void theSuccessorKeepsGroupRemarks();
    void aNewLoginIsFoundByItsWeChatId();
    void formsAreRefused();

private:
    void restart(Dialect dialect);
    DemoGateway &gateway() const { return *m_server->gateway(); }
    QString owner()
    {
        QString id;
        gateway().visit(u"wkteam"_s, [&id](DemoWorld &world) { id = world.owner().id; });
        return id;
    }
    DemoGroup group()
    {
        DemoGroup found;
        gateway().visit(u"wkteam"_s, [&found](DemoWorld &world) {
            found = *world.group(world.groupIds().at(1));
        });
        return found;
    }
    DemoPerson labelledFriend()
    {
        DemoPerson found;
        gateway().visit(u"wkteam"_s, [&found](DemoWorld &world) {
            for (const DemoPerson &person : world.people()) {
                if (person.kind == DemoPerson::Kind::Friend && !person.labelIds.isEmpty()
                    && !person.remark.isEmpty() && person.region == 0)
                    found = person;
            }
        });
        return found;
    }

    std::unique_ptr<DemoServerThread> m_server;
    std::unique_ptr<DemoClient> m_client;
};

void TestWkTeamDemo::restart(Dialect dialect)
{
    DemoOptions options;
    options.wkTeamDialect = dialect;
    m_server = std::make_unique<DemoServerThread>(options);
    QVERIFY(m_server->start());
    m_client = std::make_unique<DemoClient>(m_server->gateway(), u"wkteam"_s);
}

void TestWkTeamDemo::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestWkTeamDemo::aPasswordGivesTheKeyInBothDialects()
{
    for (const Dialect dialect : {Dialect::Year2020, Dialect::Successor}) {
        restart(dialect);
        QCOMPARE(gateway().url(u"wkteam"_s).path(), u"/wkteam"_s);
        QJsonObject who{{"account"_L1, gateway().user(u"wkteam"_s)},
                        {"password"_L1, gateway().password(u"wkteam"_s)}};
        const DemoAnswer answer = m_client->post("/member/login", who, QByteArray());
        QCOMPARE(answer.data()["Authorization"_L1].toString(), gateway().token(u"wkteam"_s));
        who.insert("account"_L1, u"x"_s);
        QCOMPARE(m_client->post("/member/login", who, QByteArray()).code(), 1001);
    }
}

void TestWkTeamDemo::eachDialectKnowsItsOwnPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("in2020");
    QTest::addColumn<int>("later");
    QTest::newRow("all") << QByteArray("/getAllContact") << 200 << 404;
    QTest::newRow("prepare") << QByteArray("/initAddressList") << 404 << 200;
    QTest::newRow("list") << QByteArray("/getAddressList") << 404 << 200;
    QTest::newRow("query") << QByteArray("/queryLoginWx") << 404 << 200;
    QTest::newRow("online") << QByteArray("/isOnline") << 404 << 200;
    QTest::newRow("labels") << QByteArray("/getContactLabelList") << 200 << 200;
}

void TestWkTeamDemo::eachDialectKnowsItsOwnPaths()
{
    QFETCH(QByteArray, path);
    QTEST(m_client->call(path.constData()).status, "in2020");
    restart(Dialect::Successor);
    QTEST(m_client->call(path.constData()).status, "later");
}

void TestWkTeamDemo::theCommandLineChoosesTheDialect()
{
    const auto dialectOf = [](const QString &name) {
        const auto parsed = DemoCommandLine::parse({u"program"_s, u"--wkteam-dialect"_s, name});
        const auto *options = std::get_if<DemoOptions>(&parsed);
        return options ? std::optional(options->wkTeamDialect) : std::nullopt;
    };
    QCOMPARE(dialectOf(u"2020"_s), std::optional(Dialect::Year2020));
    QCOMPARE(dialectOf(u"successor"_s), std::optional(Dialect::Successor));
    QCOMPARE(dialectOf(u"2021"_s), std::optional<Dialect>());
}

void TestWkTeamDemo::oneCallListsEverybody()
{
    const QJsonValue data = m_client->call("/getAllContact").data();
    QCOMPARE(data["friend"_L1].toArray().size(), 180 + 10 + 4);
    QCOMPARE(data["public"_L1].toArray().size(), 20);
    const QJsonArray groups = data["group"_L1].toArray();
    QCOMPARE(groups.size(), 14);
    for (const QJsonValue &row : groups) {
        QVERIFY(row["userName"_L1].toString().endsWith("@chatroom"_L1));
        QVERIFY(row["bigHead"_L1].isNull());
        const QString picture = row["smallHead"_L1].toString();
        QVERIFY(picture.isEmpty() || picture.endsWith("/0"_L1));
    }
}

void TestWkTeamDemo::listedRowsHaveNoRemarkAndNoLabels()
{
    const DemoPerson person = labelledFriend();
    QJsonObject row;
    for (const QJsonValue &listed :
         m_client->call("/getAllContact").data()["friend"_L1].toArray()) {
        if (listed["userName"_L1].toString() == person.id)
            row = listed.toObject();
    }
    QCOMPARE(row.value("nickName"_L1).toString(), person.nickname);
    QCOMPARE(row.value("province"_L1).toString(), u"江苏"_s);
    QVERIFY(!row.contains("remark"_L1));
    QVERIFY(!row.contains("labelIDList"_L1));
}

void TestWkTeamDemo::detailsAreOneObject()
{
    const DemoPerson person = labelledFriend();
    const QJsonValue row = m_client->call("/getContact", {{"wcId"_L1, person.id}}).data();
    QVERIFY(row.isObject());
    QCOMPARE(row["remark"_L1].toString(), person.remark);
    QVERIFY(!row["labelIDList"_L1].toString().isEmpty());
    const QString two = person.id + u',' + owner();
    QCOMPARE(m_client->call("/getContact", {{"wcId"_L1, two}}).code(), 1001);

    const QJsonObject body{{"wcId"_L1, person.id}, {"remark"_L1, u"新"_s}};
    QCOMPARE(m_client->call("/modifyRemark", body).code(), 1000);
    QCOMPARE(m_client->call("/getContact", {{"wcId"_L1, person.id}}).data()["remark"_L1].toString(),
             u"新"_s);
}

void TestWkTeamDemo::membersAreAskedForByContactId()
{
    const DemoGroup asked = group();
    const QJsonArray members
        = m_client->call("/getChatRoomMember", {{"wcId"_L1, asked.id}}).data().toArray();
    QCOMPARE(members.size(), asked.members.size());
    for (qsizetype i = 0; i < members.size(); ++i)
        QCOMPARE(members.at(i)["inviteUser"_L1].toString(), asked.members.at(i).inviterId);
    QCOMPARE(m_client->call("/getChatRoomMember", {{"chatRoomId"_L1, asked.id}}).code(), 1001);
    restart(Dialect::Successor);
    const QJsonArray later
        = m_client->call("/getChatRoomMember", {{"chatRoomId"_L1, asked.id}}).data().toArray();
    QCOMPARE(later.size(), members.size());
}

void TestWkTeamDemo::groupRemarksRenameIn2020()
{
    const QJsonObject body{{"chatRoomId"_L1, group().id}, {"content"_L1, u"给大家看"_s}};
    QCOMPARE(m_client->call("/modifyGroupRemark", body).code(), 1000);
    QCOMPARE(group().title, u"给大家看"_s);
}

void TestWkTeamDemo::theSuccessorListsIds()
{
    restart(Dialect::Successor);
    QVERIFY(m_client->call("/getAddressList").data()["friends"_L1].toArray().isEmpty());
    QCOMPARE(m_client->call("/initAddressList").code(), 1000);
    const QJsonValue data = m_client->call("/getAddressList").data();
    QCOMPARE(data["friends"_L1].toArray().size() + data["others"_L1].toArray().size(), 194);
    QCOMPARE(data["chatrooms"_L1].toArray().size(), 14);
    QCOMPARE(data["ghs"_L1].toArray().size(), 20);
    gateway().renewHandle(u"wkteam"_s); // prepared once per login
    QVERIFY(m_client->call("/getAddressList").data()["friends"_L1].toArray().isEmpty());
}

void TestWkTeamDemo::theSuccessorsDetailsAreAnArray()
{
    restart(Dialect::Successor);
    const QString ids = labelledFriend().id + u",nobody,"_s + group().id;
    const QJsonArray rows = m_client->call("/getContact", {{"wcId"_L1, ids}}).data().toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0)["remark"_L1].toString(), labelledFriend().remark);
    QVERIFY(!rows.at(0)["labelList"_L1].toString().isEmpty());
    const QString many = QStringList(21, u"weixin"_s).join(u',');
    QCOMPARE(m_client->call("/getContact", {{"wcId"_L1, many}}).code(), 1001);
}

void TestWkTeamDemo::theSuccessorKeepsGroupRemarks()
{
    restart(Dialect::Successor);
    const QString title = group().title;
    const QJsonObject body{{"chatRoomId"_L1, group().id}, {"content"_L1, u"给我看"_s}};
    QCOMPARE(m_client->call("/modifyGroupRemark", body).code(), 1000);
    QCOMPARE(group().title, title);
    QCOMPARE(group().remark, u"给我看"_s);
}

void TestWkTeamDemo::aNewLoginIsFoundByItsWeChatId()
{
    restart(Dialect::Successor);
    const QString before = gateway().handle(u"wkteam"_s);
    const QByteArray key = gateway().token(u"wkteam"_s).toUtf8();
    gateway().renewHandle(u"wkteam"_s);
    QCOMPARE(m_client->post("/getAddressList", {{"wId"_L1, before}}, key).code(), 1001);
    const QJsonValue offline = m_client->post("/isOnline", {{"wId"_L1, before}}, key).data();
    QCOMPARE(offline["isOnline"_L1], QJsonValue(false));
    QString found;
    const QJsonArray instances
        = m_client->post("/queryLoginWx", QJsonObject(), key).data().toArray();
    QVERIFY(instances.size() > 1);
    for (const QJsonValue &instance : instances) {
        if (instance["wcId"_L1].toString() == owner())
            found = instance["wId"_L1].toString();
    }
    QCOMPARE(found, gateway().handle(u"wkteam"_s));
    QCOMPARE(m_client->call("/isOnline").data()["isOnline"_L1], QJsonValue(true));
}

void TestWkTeamDemo::formsAreRefused()
{
    const QByteArray body = "wId=" + gateway().handle(u"wkteam"_s).toUtf8();
    QCOMPARE(m_client
                 ->post("/getAllContact", body, gateway().token(u"wkteam"_s).toUtf8(),
                        "application/x-www-form-urlencoded")
                 .code(),
             1001);
}

QTEST_GUILESS_MAIN(TestWkTeamDemo)
#include "tst_wkteamdemo.moc"
