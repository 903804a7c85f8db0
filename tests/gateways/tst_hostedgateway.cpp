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

/// What `open` and both dialects of `wkteam` have in common, over real HTTP.
class TestHostedGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.*=false"_s); }
    void init() { m_server = std::make_unique<LoopbackServer>(); }
    void cleanup() { m_server.reset(); }

    void everyCallIsSpelledAsDocumented_data() { everyQuestion(); }
    void everyCallIsSpelledAsDocumented();
    void aRefusalIsTheGatewaysOwnWords_data() { everyQuestion(); }
    void aRefusalIsTheGatewaysOwnWords();
    void aGatewayThatPreparesIsAskedAgain_data() { everyQuestion(); }
    void aGatewayThatPreparesIsAskedAgain();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data();
    void aWriteWithoutAPlainAnswerIsOfUnknownOutcome();
    void aReadIsNeverRepeatedByItself_data();
    void aReadIsNeverRepeatedByItself();
    void cancelEndsEveryCall_data() { everyQuestion(); }
    void cancelEndsEveryCall();
    void deletingTheGatewayEndsEveryCall_data() { everyQuestion(); }
    void deletingTheGatewayEndsEveryCall();
    void neverMoreIdsThanTheCapabilitiesSay_data() { everyKind(); }
    void neverMoreIdsThanTheCapabilitiesSay();
    void theListIsPreparedOnceAndThenRead_data() { everyPreparingKind(); }
    void theListIsPreparedOnceAndThenRead();
    void anEmptyListIsNotReady_data() { everyPreparingKind(); }
    void anEmptyListIsNotReady();
    void aListThatWasLostIsPreparedAgain_data() { everyPreparingKind(); }
    void aListThatWasLostIsPreparedAgain();
    void aGatewayThatIsSlowToPrepareIsAskedForItsList_data();
    void aGatewayThatIsSlowToPrepareIsAskedForItsList();
    void aRefusalToPrepareIsTold_data() { everyPreparingKind(); }
    void aRefusalToPrepareIsTold();
    void membersLearnOwnerAndInviters_data() { everyPreparingKind(); }
    void membersLearnOwnerAndInviters();
    void anOwnerIsNotLostBecauseTheGroupIsSilent_data();
    void anOwnerIsNotLostBecauseTheGroupIsSilent();
    void membersAreNotLostWhenTheGroupIsRefused_data();
    void membersAreNotLostWhenTheGroupIsRefused();
    void aGatewayWithoutGroupInfoIsAskedOnce_data() { everyPreparingKind(); }
    void aGatewayWithoutGroupInfoIsAskedOnce();
    void aRemarkIsReadBackByItsId_data() { everyKind(); }
    void aRemarkIsReadBackByItsId();
    void unknownIdsAreLeftOut_data() { everyKind(); }
    void unknownIdsAreLeftOut();
    void aHugeListIsReadAndCancelled_data() { everyKind(); }
    void aHugeListIsReadAndCancelled();

private:
    static void everyKind();
    static void everyPreparingKind();
    static void everyQuestion();
    /// The question of the present data row.
    [[nodiscard]] static Question question();
    [[nodiscard]] static const Kind &kind();
    [[nodiscard]] Account account() const { return accountOf(kind(), *m_server); }
    [[nodiscard]] QByteArray prefix() const
    {
        return kind().system == "open"_L1 ? "/base/open" : "/base";
    }

    std::unique_ptr<LoopbackServer> m_server;
};

void TestHostedGateway::everyKind()
{
    QTest::addColumn<qsizetype>("kindIndex");
    for (qsizetype i = 0; i < kinds().size(); ++i)
        QTest::addRow("%s", kinds()[i].name) << i;
}

void TestHostedGateway::everyPreparingKind()
{
    QTest::addColumn<qsizetype>("kindIndex");
    for (const qsizetype i : {0, 2})
        QTest::addRow("%s", kinds()[i].name) << i;
}

void TestHostedGateway::everyQuestion()
{
    QTest::addColumn<qsizetype>("kindIndex");
    QTest::addColumn<qsizetype>("questionIndex");
    for (qsizetype i = 0; i < kinds().size(); ++i) {
        const QList<Question> questions = questionsOf(kinds()[i]);
        for (qsizetype j = 0; j < questions.size(); ++j)
            QTest::addRow("%s: %s", kinds()[i].name, questions[j].name) << i << j;
    }
}

const Kind &TestHostedGateway::kind()
{
    QFETCH(const qsizetype, kindIndex);
    return kinds()[kindIndex];
}

Question TestHostedGateway::question()
{
    QFETCH(const qsizetype, questionIndex);
    return questionsOf(kind()).at(questionIndex);
}

void TestHostedGateway::everyCallIsSpelledAsDocumented()
{
    const Question asked = question();
    m_server->on("/base" + plain(asked.path), okReply(asked.data));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), key);
    const Result<void> result = await(asked.ask(gateway.get()));
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().words));
    QCOMPARE(m_server->requests().size(), 1);
    const LoopbackServer::Request &request = m_server->requests().constFirst();
    QCOMPARE(request.method, asked.method);
    QCOMPARE(request.path, "/base" + asked.path);
    QCOMPARE(request.body, asked.body);
    QCOMPARE(request.headers.value("authorization"), key.toLatin1());
    if (asked.method == "POST")
        QCOMPARE(request.headers.value("content-type"), kind().contentType);
}

void TestHostedGateway::aRefusalIsTheGatewaysOwnWords()
{
    const Question asked = question();
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const auto refused = [&](const ScriptedReply &reply) {
        m_server->on("/base" + plain(asked.path), reply);
        return await(asked.ask(gateway.get()));
    };
    // A code that says more than "failed": that one may be about the instance.
    Result<void> result = refused(noReply("操作失败 eyJ-s3cret-key", 1099));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Rejected);
    QCOMPARE(result.error().words, u"操作失败 •••"_s);
    QCOMPARE(result.error().code, 1099);
    if (QByteArrayView(asked.name) == "isOnline")
        return; // is not asked again so soon
    result = refused(ScriptedReply::json(
        R"({"code":1000,"message":"成功","data":{"code":"1099","message":"不行"}})"));
    QCOMPARE(result.error().kind, Error::Kind::Rejected);
    QCOMPARE(result.error().words, u"不行"_s);
    QCOMPARE(refused(noReply("x", 1005)).error().kind, Error::Kind::SignedOut);
    QCOMPARE(refused({.status = 401}).error().kind, Error::Kind::SignedOut);
}

void TestHostedGateway::aGatewayThatPreparesIsAskedAgain()
{
    const Question asked = question();
    m_server->on("/base" + plain(asked.path), noReply("初始化中", 1000));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<void> result = await(asked.ask(gateway.get()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::NotReady);
    QCOMPARE(result.error().retryAfter, 5s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHostedGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("expected");
    using enum Error::Kind;
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer) << UnknownOutcome;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << UnknownOutcome;
    QTest::newRow("cut") << ScriptedReply{.body = ok("null"),
                                          .ending = Ending::Truncate,
                                          .truncateAt = 10}
                         << UnknownOutcome;
    QTest::newRow("page with 200") << ScriptedReply{.body = "<html>"} << UnknownOutcome;
    QTest::newRow("no envelope") << ScriptedReply::json("{}") << UnknownOutcome;
    QTest::newRow("gateway's timeout") << noReply("请求超时") << UnknownOutcome;
    QTest::newRow("502") << ScriptedReply{.status = 502} << UnknownOutcome;
    QTest::newRow("plain no") << noReply("no", 1099) << Rejected;
    QTest::newRow("404") << ScriptedReply{.status = 404} << Http;
    QTest::newRow("401") << ScriptedReply{.status = 401} << SignedOut;
}

void TestHostedGateway::aWriteWithoutAPlainAnswerIsOfUnknownOutcome()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, expected);
    const WkTeamTimeouts timeouts = reply.ending == Ending::Hang ? brief() : quick();
    for (const Kind &kind : kinds()) {
        const std::unique_ptr<Gateway> gateway = gatewayOf(accountOf(kind, *m_server), timeouts);
        for (const Question &asked : questionsOf(kind)) {
            if (!asked.isWrite())
                continue;
            m_server->forgetRequests();
            m_server->on("/base" + asked.path, reply);
            const Result<void> result = await(asked.ask(gateway.get()));
            QVERIFY2(!result, asked.name);
            QCOMPARE(result.error().kind, expected);
            QCoreApplication::processEvents();
            QCOMPARE(m_server->requests().size(), 1); // sent once, whatever came of it
        }
    }
}

void TestHostedGateway::aReadIsNeverRepeatedByItself_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("expected");
    using enum Error::Kind;
    QTest::newRow("closed") << ScriptedReply::ends(Ending::NoAnswer) << Network;
    QTest::newRow("silent") << ScriptedReply::ends(Ending::Hang) << Timeout;
    QTest::newRow("503") << ScriptedReply{.status = 503} << Http;
    QTest::newRow("page") << ScriptedReply{.body = "<html>"} << BadReply;
}

void TestHostedGateway::aReadIsNeverRepeatedByItself()
{
    QFETCH(ScriptedReply, reply);
    QFETCH(Error::Kind, expected);
    const WkTeamTimeouts timeouts = reply.ending == Ending::Hang ? brief() : quick();
    for (const Kind &kind : kinds()) {
        for (const Question &asked : questionsOf(kind)) {
            if (asked.isWrite())
                continue;
            const std::unique_ptr<Gateway> gateway
                = gatewayOf(accountOf(kind, *m_server), timeouts);
            m_server->forgetRequests();
            m_server->on("/base" + plain(asked.path), reply);
            const Result<void> result = await(asked.ask(gateway.get()));
            QVERIFY2(!result, asked.name);
            QCOMPARE(result.error().kind, expected);
            QCOMPARE(m_server->requests().size(), 1);
        }
    }
}

void TestHostedGateway::cancelEndsEveryCall()
{
    const Question asked = question();
    const QByteArray path = "/base" + plain(asked.path);
    m_server->onNext(path, ScriptedReply::ends(Ending::Hang));
    m_server->on(path, okReply(asked.data));
    const std::unique_ptr<Gateway> gateway = makeGateway(account(), key);
    const QSignalSpy arrived(m_server.get(), &LoopbackServer::requestArrived);
    const Watched running(asked.ask(gateway.get()));
    QTRY_COMPARE(arrived.size(), 1);
    const Watched fresh(asked.ask(gateway.get()));
    gateway->cancel();
    QVERIFY(running.hasEnded() && fresh.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
    QCOMPARE(fresh->error().kind, Error::Kind::Cancelled);
    QVERIFY(await(asked.ask(gateway.get())).has_value()); // and goes on
}

void TestHostedGateway::deletingTheGatewayEndsEveryCall()
{
    const Question asked = question();
    m_server->on("/base" + plain(asked.path), ScriptedReply::ends(Ending::Hang));
    std::unique_ptr<Gateway> gateway = makeGateway(account(), key);
    const QSignalSpy arrived(m_server.get(), &LoopbackServer::requestArrived);
    const Watched running(asked.ask(gateway.get()));
    QTRY_COMPARE(arrived.size(), 1);
    gateway.reset();
    QVERIFY(running.hasEnded());
    QCOMPARE(running->error().kind, Error::Kind::Cancelled);
}

void TestHostedGateway::neverMoreIdsThanTheCapabilitiesSay()
{
    m_server->on(prefix() + "/getContact", okReply("[]"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const qsizetype most = gateway->capabilities().detailsBatch;
    QCOMPARE(most, QByteArrayView(kind().name) == "2020" ? 1 : 20);
    for (const qsizetype count : {qsizetype(0), most, most + 1, qsizetype(101)}) {
        m_server->forgetRequests();
        const Result<QList<ContactDetails>> details
            = await(gateway->contacts(QStringList(count, u"a"_s)));
        const bool isFine = count == most;
        QCOMPARE(details.has_value(), isFine);
        QCOMPARE(m_server->requests().size(), isFine ? 1 : 0);
        if (!isFine)
            QCOMPARE(details.error().kind, Error::Kind::Invalid);
    }
}

void TestHostedGateway::theListIsPreparedOnceAndThenRead()
{
    const QByteArray prepare = prefix() + "/initAddressList";
    const QByteArray list = prefix() + "/getAddressList";
    m_server->on(prepare, okReply("\"\""));
    m_server->on(list, okReply(R"({"chatrooms":["1@chatroom"],"friends":["a"],"ghs":null})"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<Roster> waiting = await(gateway->roster());
    QVERIFY(!waiting);
    QCOMPARE(waiting.error().kind, Error::Kind::NotReady);
    QCOMPARE(waiting.error().retryAfter, 1s);
    QCOMPARE(m_server->requestCount(list), 0);
    for (int i = 0; i < 2; ++i) { // the second time another sync
        const Result<Roster> roster = await(gateway->roster());
        QVERIFY(roster.has_value());
        const QList<Roster::Entry> entries{{u"1@chatroom"_s, ContactKind::Group},
                                           {u"a"_s, ContactKind::Friend}};
        QCOMPARE(roster->entries, entries);
    }
    QCOMPARE(m_server->requestCount(prepare), 1);
    QCOMPARE(m_server->requestCount(list), 2);
    const QByteArray body
        = kind().contentType == "application/json" ? R"({"wId":"h1"})"_ba : "deviceId=h1"_ba;
    for (const LoopbackServer::Request &request : m_server->requests())
        QCOMPARE(request.body, body);
}

void TestHostedGateway::anEmptyListIsNotReady()
{
    m_server->on(prefix() + "/initAddressList", okReply("\"\""));
    const QByteArray list = prefix() + "/getAddressList";
    for (const QByteArray &nothing : {"null"_ba, R"({"friends":null,"ghs":[]})"_ba, "{}"_ba})
        m_server->onNext(list, okReply(nothing));
    m_server->on(list, okReply(R"({"friends":["a"]})"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    QCOMPARE(await(gateway->roster()).error().retryAfter, 1s);
    for (int i = 0; i < 3; ++i) {
        const Result<Roster> empty = await(gateway->roster());
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, Error::Kind::NotReady);
        QCOMPARE(empty.error().retryAfter, 5s);
    }
    QVERIFY(await(gateway->roster()).has_value());
    QCOMPARE(m_server->requestCount(prefix() + "/initAddressList"), 1);
}

void TestHostedGateway::aListThatWasLostIsPreparedAgain()
{
    const QByteArray prepare = prefix() + "/initAddressList";
    const QByteArray list = prefix() + "/getAddressList";
    m_server->on(prepare, okReply("null"));
    m_server->on(list, okReply(R"({"friends":["a"]})"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::NotReady);
    QVERIFY(await(gateway->roster()).has_value());
    m_server->onNext(list, okReply("null")); // another login over there
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(m_server->requestCount(prepare), 1);
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::NotReady);
    QCOMPARE(m_server->requestCount(prepare), 2);
    QVERIFY(await(gateway->roster()).has_value());
}

void TestHostedGateway::aGatewayThatIsSlowToPrepareIsAskedForItsList_data()
{
    QTest::addColumn<ScriptedReply>("slow");
    QTest::addColumn<qsizetype>("kindIndex");
    for (const qsizetype i : {0, 2}) {
        const char *const name = kinds()[i].name;
        QTest::addRow("%s: no answer in time", name) << ScriptedReply::ends(Ending::Hang) << i;
        QTest::addRow("%s: 504", name) << ScriptedReply{.status = 504} << i;
        QTest::addRow("%s: the envelope says so", name) << noReply("超时") << i;
    }
}

void TestHostedGateway::aGatewayThatIsSlowToPrepareIsAskedForItsList()
{
    QFETCH(ScriptedReply, slow);
    m_server->on(prefix() + "/initAddressList", slow);
    m_server->on(prefix() + "/getAddressList", okReply(R"({"friends":["a"]})"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<Roster> waiting = await(gateway->roster());
    QCOMPARE(waiting.error().kind, Error::Kind::NotReady);
    QCOMPARE(waiting.error().retryAfter, 5s);
    QVERIFY(await(gateway->roster()).has_value());
    QCOMPARE(m_server->requestCount(prefix() + "/initAddressList"), 1);
}

void TestHostedGateway::aRefusalToPrepareIsTold()
{
    const QByteArray prepare = prefix() + "/initAddressList";
    m_server->onNext(prepare, noReply("不行", 1099));
    m_server->onNext(prepare, ScriptedReply::ends(Ending::NoAnswer));
    m_server->onNext(prepare, noReply("初始化中"));
    m_server->on(prepare, okReply("null"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::Rejected);
    QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::Network);
    QCOMPARE(await(gateway->roster()).error().retryAfter, 5s);
    QCOMPARE(await(gateway->roster()).error().retryAfter, 1s);
    QCOMPARE(m_server->requestCount(prepare), 4);
}

void TestHostedGateway::membersLearnOwnerAndInviters()
{
    m_server->on(prefix() + "/getChatRoomMember", okReply(R"([{"userName":"o"},{"userName":"a"},
                             {"userName":"b","inviteUser":"a"}])"));
    m_server->on(prefix() + "/getChatRoomInfo",
                 okReply(R"([{"chatRoomOwner":"o","memberCount":4,"chatRoomMembers":[
                     {"userName":"a","nikeName":"A","inviterUserName":"o"},
                     {"userName":"b","inviterUserName":"x"}]}])"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<GroupMembers> members = await(gateway->members(u"1@chatroom"_s));
    QVERIFY(members.has_value());
    QCOMPARE(members->groupId, u"1@chatroom"_s);
    QCOMPARE(members->ownerId, u"o"_s);
    QCOMPARE(members->expected, std::optional(4));
    QCOMPARE(members->members[0].role, MemberRole::Owner);
    QCOMPARE(members->members[1].role, MemberRole::Member);
    QCOMPARE(members->members[1].inviterId, u"o"_s);
    QCOMPARE(members->members[2].inviterId, u"a"_s); // the member's own row knows better
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests()[1].body, m_server->requests()[0].body);
}

void TestHostedGateway::anOwnerIsNotLostBecauseTheGroupIsSilent_data()
{
    QTest::addColumn<ScriptedReply>("info");
    QTest::addColumn<qsizetype>("kindIndex");
    for (const qsizetype i : {0, 2}) {
        const char *const name = kinds()[i].name;
        QTest::addRow("%s: silent", name) << ScriptedReply::ends(Ending::Hang) << i;
        QTest::addRow("%s: closed", name) << ScriptedReply::ends(Ending::NoAnswer) << i;
        QTest::addRow("%s: other shape", name) << okReply("7") << i;
        QTest::addRow("%s: 500", name) << ScriptedReply{.status = 500} << i;
    }
}

void TestHostedGateway::anOwnerIsNotLostBecauseTheGroupIsSilent()
{
    QFETCH(ScriptedReply, info);
    m_server->on(prefix() + "/getChatRoomMember", okReply(R"([{"userName":"a"}])"));
    m_server->on(prefix() + "/getChatRoomInfo", info);
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    QVERIFY(!await(gateway->members(u"1@chatroom"_s)).has_value());
    QCOMPARE(m_server->requests().size(), 2);
}

void TestHostedGateway::membersAreNotLostWhenTheGroupIsRefused_data()
{
    QTest::addColumn<qsizetype>("kindIndex");
    for (const qsizetype i : {0, 2})
        QTest::newRow(kinds()[i].name) << i;
}

void TestHostedGateway::membersAreNotLostWhenTheGroupIsRefused()
{
    m_server->on(prefix() + "/getChatRoomMember", okReply(R"([{"userName":"a"}])"));
    m_server->on(prefix() + "/getChatRoomInfo", noReply("不行"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const Result<GroupMembers> members = await(gateway->members(u"1@chatroom"_s));
    QVERIFY(members.has_value());
    QCOMPARE(members->members.size(), 1);
    QVERIFY(members->ownerId.isEmpty());
}

void TestHostedGateway::aGatewayWithoutGroupInfoIsAskedOnce()
{
    m_server->on(prefix() + "/getChatRoomMember", okReply(R"([{"userName":"a"}])"));
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    for (int i = 0; i < 3; ++i)
        QVERIFY(await(gateway->members(u"1@chatroom"_s)).has_value());
    QCOMPARE(m_server->requestCount(prefix() + "/getChatRoomInfo"), 1); // 404
    QCOMPARE(m_server->requestCount(prefix() + "/getChatRoomMember"), 3);
}

void TestHostedGateway::aRemarkIsReadBackByItsId()
{
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    const auto read = [&](const QByteArray &data) {
        m_server->on(prefix() + "/getContact", okReply(data));
        return await(gateway->remark(u"a"_s, ContactKind::Friend));
    };
    QCOMPARE(read(R"([{"userName":"b","remark":"B"},{"userName":"a","remark":"A"}])").value(),
             u"A"_s);
    QCOMPARE(read(R"({"userName":"a","remark":"A"})").value(), u"A"_s);
    QCOMPARE(read(R"([{"userName":"a","remark":null}])").value(), u""_s);
    QCOMPARE(read(R"([{"userName":"a","nickName":"x"}])").value(), u""_s);
    QCOMPARE(read(R"([{"userName":"b","remark":"B"}])").error().kind, Error::Kind::BadReply);
    QCOMPARE(read("[]").error().kind, Error::Kind::BadReply);
}

void TestHostedGateway::unknownIdsAreLeftOut()
{
    const std::unique_ptr<Gateway> gateway = gatewayOf(account());
    m_server->on(prefix() + "/getContact", okReply("[]"));
    QCOMPARE(await(gateway->contacts({u"gone"_s})).value(), QList<ContactDetails>());
    m_server->on(prefix() + "/getContact", okReply("null"));
    QCOMPARE(await(gateway->contacts({u"gone"_s})).value(), QList<ContactDetails>());
}

void TestHostedGateway::aHugeListIsReadAndCancelled()
{
    constexpr int count = 30'000;
    const bool is2020 = QByteArrayView(kind().name) == "2020";
    QByteArray list;
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "\"wxid_" + QByteArray::number(i) + '"';
        list += (i ? "," : "") + (is2020 ? "{\"userName\":" + id + "}" : id);
    }
    m_server->on(prefix() + "/initAddressList", okReply("null"));
    m_server->on(prefix() + (is2020 ? "/getAllContact" : "/getAddressList"),
                 okReply((is2020 ? R"({"friend":[)" : R"({"friends":[)") + list + "]}"));
    const std::unique_ptr<Gateway> whole = makeGateway(account(), key);
    if (!is2020)
        QCOMPARE(await(whole->roster()).error().kind, Error::Kind::NotReady);
    const Result<Roster> roster = await(whole->roster());
    QVERIFY(roster.has_value());
    QCOMPARE(roster->entries.size(), count);

    // At many moments: one of them is while the pool reads.
    for (int delay = 0; delay < 32; delay += 4) {
        std::unique_ptr<Gateway> gateway = makeGateway(account(), key);
        if (!is2020)
            QCOMPARE(await(gateway->roster()).error().kind, Error::Kind::NotReady);
        const Watched running(gateway->roster());
        QTest::qWait(delay);
        const bool done = running.hasEnded();
        if (delay % 8)
            gateway->cancel();
        else
            gateway.reset();
        QVERIFY(running.hasEnded());
        QVERIFY(done || running->error().kind == Error::Kind::Cancelled);
    }
}

QTEST_GUILESS_MAIN(TestHostedGateway)
#include "tst_hostedgateway.moc"
