// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webdemoclient.h"
#include "webwxdemotext.h"

#include <QElapsedTimer>
#include <QImage>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

/// Reads marked names back: the spans first, then the entities, once.
QString unmarked(QString text)
{
    static const QRegularExpression span(u"<span class=\"emoji emoji([0-9a-f]+)\"></span>"_s);
    QString result;
    qsizetype end = 0;
    for (const QRegularExpressionMatch &match : span.globalMatch(text)) {
        result += text.mid(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const QString digits = match.captured(1);
        const qsizetype first = digits.size() == 6 ? 2
            : digits.size() <= 5                   ? digits.size()
                                                   : digits.size() / 2;
        for (const QString &code : {digits.first(first), digits.mid(first)}) {
            const char32_t unit = code.toUInt(nullptr, 16);
            if (!code.isEmpty())
                result += QString::fromUcs4(&unit, 1);
        }
    }
    result += text.mid(end);
    for (const auto &[entity, letter] : {std::pair{u"&lt;"_s, u'<'},
                                         {u"&gt;"_s, u'>'},
                                         {u"&quot;"_s, u'"'},
                                         {u"&#39;"_s, u'\''},
                                         {u"&amp;"_s, u'&'}})
        result.replace(entity, QString(letter));
    return result;
}

} // namespace

/// "webwx" over real loopback HTTP.
class TestWebWxDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { restart(quick()); }
    void cleanup();

    void namesAreMarked_data();
    void namesAreMarked();
    void escapesAreNotRead();

    void theLoginHostIsASetting();
    void anotherAppGetsNoCode();
    void scanningGoesFromWaitingToTheTicket();
    void aPollIsLong();
    void anExpiredCodeLeavesItsWaitingToTheNext();
    void theTicketsPageIsARedirectWithTheKeysInIt();
    void aTicketIsGoodOnce();

    void everyCallNeedsTheSession_data();
    void everyCallNeedsTheSession();
    void withoutCookiesTheListIsEmpty();
    void thePassTicketComesBackAsItIs();
    void initGivesANewerKeyNowAndThen();
    void repliesHaveNoCharset();
    void theListHasTwoPagesAndInitCompletesIt();
    void aShortListHasOnePage();
    void publicAccountsShowByTheirFlag();
    void hostileNamesAreMarkedUp();
    void groupsComeWithMembersInABatch();
    void aBatchHasFiftyAtMost();
    void remarksStickAndCanBePretended();
    void picturesNeedTheCookiesAndTheKey();
    void theNextLoginHasOtherNamesAndTheSamePictures();
    void complaintsAreInItsOwnWords();
    void repliesAreSpoiltWhereItHurts();
    void anEndedSessionIsSignedOut();

private:
    static DemoOptions quick()
    {
        DemoOptions options;
        options.longPoll = 1;
        return options;
    }
    void restart(const DemoOptions &options);
    DemoGateway &gateway() const { return *m_server->gateway(); }
    void fault(const QString &path, QStringView kind)
    {
        const std::optional<DemoFault> parsed = DemoFault::parse(kind);
        QVERIFY(parsed);
        gateway().appendFault(path, *parsed);
    }
    /// The name of the friend whose alias this is.
    static QString nameOf(const QMap<QString, QJsonObject> &rows, const QString &alias)
    {
        for (const QJsonObject &row : rows) {
            if (row.value("Alias"_L1).toString() == alias)
                return row.value("UserName"_L1).toString();
        }
        return {};
    }
    DemoPerson someFriend()
    {
        DemoPerson found;
        gateway().visit(u"webwx"_s, [&found](DemoWorld &world) {
            for (const DemoPerson &person : world.people()) {
                if (person.kind == DemoPerson::Kind::Friend && !person.alias.isEmpty()
                    && person.picture == DemoPerson::Picture::Drawn)
                    found = person;
            }
        });
        return found;
    }

    std::unique_ptr<DemoServerThread> m_server;
    std::unique_ptr<WebDemoClient> m_client;
};

void TestWebWxDemo::restart(const DemoOptions &options)
{
    m_server = std::make_unique<DemoServerThread>(options);
    QVERIFY(m_server->start());
    m_client = std::make_unique<WebDemoClient>(m_server->gateway());
}

void TestWebWxDemo::cleanup()
{
    m_client.reset();
    m_server.reset();
}

void TestWebWxDemo::namesAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits"); // of the first span
    QTest::newRow("five") << u"😁"_s << u"1f601"_s;
    QTest::newRow("four") << u"☕x"_s << u"2615"_s;
    QTest::newRow("four and four") << u"❤️"_s << u"2764fe0f"_s;
    QTest::newRow("five and five") << u"🇨🇳"_s << u"1f1e81f1f3"_s;
    QTest::newRow("skin") << u"👩🏽\u200d🚀"_s << u"1f4691f3fd"_s;
    QTest::newRow("two and four") << u"1\u20e3号店"_s << u"3120e3"_s;
    QTest::newRow("none") << u"<b>&lt; \"x\" 'y'"_s << u""_s;
    QTest::newRow("a span that is a name")
        << u"<span class=\"emoji emoji1f601\"></span>"_s << u""_s;
}

void TestWebWxDemo::namesAreMarked()
{
    QFETCH(QString, text);
    const QString marked = WebWxDemoText::marked(text);
    QTEST(marked.section(u"<span class=\"emoji emoji"_s, 1, 1).section(u'"', 0, 0), "digits");
    QCOMPARE(unmarked(marked), text);
}

void TestWebWxDemo::escapesAreNotRead()
{
    const auto read = [](const QByteArray &json) {
        return QJsonDocument::fromJson(WebWxDemoText::withoutEscapes(json))["a"_L1].toString();
    };
    QCOMPARE(read("{\"a\":\"\\u4e2d\"}"), u"\\u4e2d"_s);
    QCOMPARE(read("{\"a\":\"中\\n\\\\u4e2d\\u0001\"}"), u"中\n\\u4e2d\u0001"_s);
}

void TestWebWxDemo::theLoginHostIsASetting()
{
    const QMap<QString, QString> expected{{u"login-host"_s, gateway().url(u"webwx"_s).toString()}};
    QCOMPARE(gateway().settings(u"webwx"_s), expected);
    QCOMPARE(gateway().url(u"webwx"_s).path(), u"/webwx"_s);
    QVERIFY(gateway().settings(u"gewe"_s).isEmpty());
    for (const QString &value :
         {gateway().handle(u"webwx"_s), gateway().token(u"webwx"_s), gateway().user(u"webwx"_s)})
        QVERIFY(value.isEmpty());
}

void TestWebWxDemo::anotherAppGetsNoCode()
{
    QVERIFY(m_client->get(u"/jslogin?appid=wx1&fun=new"_s).body.contains("code = 400"));
}

void TestWebWxDemo::scanningGoesFromWaitingToTheTicket()
{
    const QString uuid = m_client->newCode();
    QCOMPARE(m_client->poll(uuid), 408);
    QCOMPARE(m_client->poll(uuid), 408);
    QCOMPARE(m_client->poll(uuid), 201);
    const QByteArray picture = m_client->polled().body.split('\'').at(1);
    QVERIFY(picture.startsWith("data:img/"));
    QVERIFY(!QImage::fromData(QByteArray::fromBase64(picture.split(',').at(1))).isNull());
    QCOMPARE(m_client->poll(uuid), 200);
    QVERIFY(
        m_client->ticketPage().startsWith(gateway().url(u"webwx"_s).toString()
                                          + u"/cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket="_s));
    QCOMPARE(m_client->poll(u"nobody"_s), 400);
}

void TestWebWxDemo::aPollIsLong()
{
    DemoOptions options;
    options.longPoll = 120;
    restart(options);
    const QString uuid = m_client->newCode();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(m_client->poll(uuid), 408);
    QVERIFY(clock.elapsed() >= 115);
}

void TestWebWxDemo::anExpiredCodeLeavesItsWaitingToTheNext()
{
    DemoOptions options = quick();
    options.pollsUntilExpired = 1;
    restart(options);
    const QString first = m_client->newCode();
    QCOMPARE(m_client->poll(first), 408);
    QCOMPARE(m_client->poll(first), 400);
    QCOMPARE(m_client->poll(first), 400);
    const QString second = m_client->newCode();
    QVERIFY(second != first);
    QCOMPARE(m_client->poll(second), 408);
    QCOMPARE(m_client->poll(second), 201);
    QCOMPARE(m_client->poll(second), 200);
}

void TestWebWxDemo::theTicketsPageIsARedirectWithTheKeysInIt()
{
    const QString uuid = m_client->newCode();
    while (m_client->poll(uuid) != 200) { }
    const DemoAnswer answer = m_client->openTicket();
    QCOMPARE(answer.status, 301);
    QVERIFY(answer.redirect.isValid());
    QVERIFY(answer.body.contains("<ret>0</ret>"));
    QVERIFY(m_client->skey.startsWith("@crypt_"_L1));
    QVERIFY(m_client->passTicket.contains("%2B"_L1));
    QVERIFY(m_client->uin.toLongLong() > std::numeric_limits<quint32>::max());
    QStringList names;
    for (const QByteArray &cookie : answer.cookies)
        names.append(QString::fromUtf8(cookie).section(u'=', 0, 0));
    for (const QString &name : {u"wxuin"_s, u"wxsid"_s, u"webwx_data_ticket"_s})
        QVERIFY(names.contains(name));
}

void TestWebWxDemo::aTicketIsGoodOnce()
{
    m_client->signIn();
    const DemoAnswer again = m_client->openTicket();
    QVERIFY(!again.body.contains("<ret>0</ret>"));
    QVERIFY(again.cookies.constFirst().isEmpty());
}

void TestWebWxDemo::everyCallNeedsTheSession_data()
{
    QTest::addColumn<QString>("call");
    for (const char *name :
         {"webwxinit", "webwxstatusnotify", "webwxbatchgetcontact", "webwxoplog"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestWebWxDemo::everyCallNeedsTheSession()
{
    QFETCH(QString, call);
    QCOMPARE(WebDemoClient::ret(m_client->api(call)), 1101); // no cookies
    m_client->signIn();
    const QString skey = std::exchange(m_client->skey, u"@crypt_x"_s);
    QCOMPARE(WebDemoClient::ret(m_client->api(call)), 1101);
    m_client->skey = skey;
    const QString device = std::exchange(m_client->deviceId, u"e1"_s);
    QCOMPARE(WebDemoClient::ret(m_client->api(call)), 1101);
    m_client->deviceId = device;
    QVERIFY(WebDemoClient::ret(m_client->api(call)) != 1101);
}

void TestWebWxDemo::withoutCookiesTheListIsEmpty()
{
    const DemoAnswer answer = m_client->list();
    QCOMPARE(WebDemoClient::ret(answer), 1);
    QCOMPARE(answer.json().value("MemberList"_L1), QJsonValue(QJsonArray()));
}

void TestWebWxDemo::thePassTicketComesBackAsItIs()
{
    m_client->signIn();
    QCOMPARE(WebDemoClient::ret(m_client->list()), 0);
    const QString good = m_client->passTicket;
    m_client->passTicket.replace(u"%2B"_s, u"+"_s);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1101);
    m_client->passTicket = QString(good).replace(u"%2B"_s, u"%252B"_s);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1101);
    QVERIFY(gateway().calls().constLast().query.contains(u"%252B"_s));
}

void TestWebWxDemo::initGivesANewerKeyNowAndThen()
{
    m_client->signIn();
    QCOMPARE(m_client->api(u"webwxinit"_s).json().value("SKey"_L1), QJsonValue(u""_s));
    m_client->signIn();
    const QString newer = m_client->api(u"webwxinit"_s).json().value("SKey"_L1).toString();
    QVERIFY(!newer.isEmpty() && newer != m_client->skey);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 0);
    m_client->skey = newer;
    QCOMPARE(WebDemoClient::ret(m_client->list()), 0);
}

void TestWebWxDemo::repliesHaveNoCharset()
{
    m_client->signIn();
    QCOMPARE(m_client->api(u"webwxinit"_s).contentType, QByteArray("text/plain"));
    QCOMPARE(m_client->list().contentType, QByteArray("text/plain"));
}

void TestWebWxDemo::theListHasTwoPagesAndInitCompletesIt()
{
    m_client->signIn();
    const QJsonObject first = m_client->list().json();
    const QString seq = first.value("Seq"_L1).toVariant().toString();
    QVERIFY(seq != u"0"_s);
    const QJsonObject second = m_client->list(seq).json();
    QCOMPARE(second.value("Seq"_L1).toInt(), 0);
    const qsizetype listed = first.value("MemberList"_L1).toArray().size()
        + second.value("MemberList"_L1).toArray().size();
    QVERIFY(first.value("MemberCount"_L1).toInt() != first.value("MemberList"_L1).toArray().size());

    const QMap<QString, QJsonObject> all = m_client->everybody();
    QVERIFY(listed < all.size());
    QCOMPARE(all.size(), 150 + 10 + 16 + 12);
    QVERIFY(all.contains(u"filehelper"_s));
    qsizetype groups = 0;
    for (const QJsonObject &row : all)
        groups += row.value("UserName"_L1).toString().startsWith("@@"_L1) ? 1 : 0;
    QCOMPARE(groups, 12);
    const QJsonObject init = m_client->api(u"webwxinit"_s).json();
    QVERIFY(!init.value("User"_L1)["UserName"_L1].toString().isEmpty());
    // Some are in both, with less here.
    QCOMPARE(init.value("Count"_L1).toInt(), init.value("ContactList"_L1).toArray().size());
    QVERIFY(listed + init.value("Count"_L1).toInt() > all.size());
}

void TestWebWxDemo::aShortListHasOnePage()
{
    DemoOptions options = quick();
    options.sizes[u"webwx"_s].friends = 20;
    restart(options);
    m_client->signIn();
    QCOMPARE(m_client->list().json().value("Seq"_L1).toInt(), 0);
    QCOMPARE(m_client->everybody().size(), 20 + 10 + 16 + 12);
}

void TestWebWxDemo::publicAccountsShowByTheirFlag()
{
    m_client->signIn();
    const QMap<QString, QJsonObject> all = m_client->everybody();
    QSet<int> flags;
    qsizetype accounts = 0;
    for (const QJsonObject &row : all) {
        flags.insert(row.value("VerifyFlag"_L1).toInt());
        accounts += (row.value("VerifyFlag"_L1).toInt() & 8) != 0 ? 1 : 0;
    }
    QCOMPARE(flags, QSet<int>({0, 8, 24, 56}));
    QCOMPARE(accounts, 16 + 1);
    QCOMPARE(all.value(u"weixin"_s).value("VerifyFlag"_L1).toInt(), 56);
}

void TestWebWxDemo::hostileNamesAreMarkedUp()
{
    m_client->signIn();
    QSet<QString> names;
    QString everything;
    for (const QJsonObject &row : m_client->everybody()) {
        names.insert(unmarked(row.value("NickName"_L1).toString()));
        everything += row.value("NickName"_L1).toString() + row.value("RemarkName"_L1).toString();
    }
    QVERIFY(everything.contains("<span class=\"emoji emoji1f"_L1));
    QVERIFY(everything.contains("&lt;img src=x&gt;"_L1));
    QVERIFY(!everything.contains("<img"_L1));
    gateway().visit(u"webwx"_s, [&names](DemoWorld &world) {
        for (const DemoPerson &person : world.people()) {
            if (person.kind == DemoPerson::Kind::Friend)
                QVERIFY2(names.contains(person.nickname), qPrintable(person.nickname));
        }
    });
}

void TestWebWxDemo::groupsComeWithMembersInABatch()
{
    m_client->signIn();
    const QMap<QString, QJsonObject> all = m_client->everybody();
    QStringList asked;
    for (const QJsonObject &row : all) {
        if (row.value("UserName"_L1).toString().startsWith("@@"_L1)) {
            QVERIFY(row.value("MemberList"_L1).toArray().isEmpty());
            asked.append(row.value("UserName"_L1).toString());
        }
    }
    asked.append(u"weixin"_s);
    asked.append(u"@nobody"_s);
    const DemoAnswer answer = m_client->batch(asked);
    const QJsonArray rows = answer.json().value("ContactList"_L1).toArray();
    QCOMPARE(rows.size(), 12 + 1);
    qsizetype friends = 0;
    bool disagrees = false;
    for (const QJsonValue &row : rows) {
        const QJsonArray members = row["MemberList"_L1].toArray();
        disagrees |= members.size() != row["MemberCount"_L1].toInt();
        for (const QJsonValue &member : members)
            friends += all.contains(member["UserName"_L1].toString()) ? 1 : 0;
    }
    QVERIFY(friends > 0);
    QVERIFY(disagrees);
    QCOMPARE(rows.last()["UserName"_L1].toString(), u"weixin"_s);
}

void TestWebWxDemo::aBatchHasFiftyAtMost()
{
    m_client->signIn();
    QCOMPARE(WebDemoClient::ret(m_client->batch(QStringList(50, u"weixin"_s))), 0);
    const DemoAnswer answer = m_client->batch(QStringList(51, u"weixin"_s));
    QCOMPARE(WebDemoClient::ret(answer), 1);
    QVERIFY(answer.json().value("ContactList"_L1).toArray().isEmpty());
}

void TestWebWxDemo::remarksStickAndCanBePretended()
{
    m_client->signIn();
    const DemoPerson person = someFriend();
    const QString name = nameOf(m_client->everybody(), person.alias);
    const auto write = [&](const QString &remark) {
        return WebDemoClient::ret(m_client->api(
            u"webwxoplog"_s, {{"CmdId"_L1, 2}, {"UserName"_L1, name}, {"RemarkName"_L1, remark}}));
    };
    const auto stored = [&] {
        const QJsonArray rows = m_client->batch({name}).json().value("ContactList"_L1).toArray();
        return unmarked(rows.at(0)["RemarkName"_L1].toString());
    };
    QCOMPARE(write(u"甲 & 乙 <b> 🔥"_s), 0);
    QCOMPARE(stored(), u"甲 & 乙 <b> 🔥"_s);
    fault(u"/webwxoplog"_s, u"ignore*1");
    QCOMPARE(write(u"丙"_s), 0);
    QCOMPARE(stored(), u"甲 & 乙 <b> 🔥"_s);
    QCOMPARE(write(u""_s), 0);
    QCOMPARE(stored(), u""_s);
    QVERIFY(WebDemoClient::ret(m_client->api(u"webwxoplog"_s, {{"CmdId"_L1, 3}})) != 0);
}

void TestWebWxDemo::picturesNeedTheCookiesAndTheKey()
{
    m_client->signIn();
    const QMap<QString, QJsonObject> all = m_client->everybody();
    const QString name = nameOf(all, someFriend().alias);
    const QString path = all.value(name).value("HeadImgUrl"_L1).toString();
    QVERIFY(path.startsWith("/cgi-bin/mmwebwx-bin/webwxgeticon?seq="_L1));
    const DemoAnswer picture = m_client->get(path + m_client->skey);
    QCOMPARE(picture.contentType, QByteArray("image/png"));
    QVERIFY(!QImage::fromData(picture.body).isNull());

    WebDemoClient stranger(m_server->gateway());
    for (const DemoAnswer &none : {m_client->get(path), stranger.get(path + m_client->skey)}) {
        QCOMPARE(none.status, 200);
        QCOMPARE(none.contentType, QByteArray("text/html"));
        QVERIFY(none.body.isEmpty());
    }
    QString groupPicture;
    for (const QJsonObject &row : all) {
        const QString url = row.value("HeadImgUrl"_L1).toString();
        if (row.value("UserName"_L1).toString().startsWith("@@"_L1) && !url.contains("seq=0&"_L1))
            groupPicture = url;
    }
    QVERIFY(groupPicture.contains("webwxgetheadimg"_L1));
    QCOMPARE(m_client->get(groupPicture + m_client->skey).contentType, QByteArray("image/png"));
}

void TestWebWxDemo::theNextLoginHasOtherNamesAndTheSamePictures()
{
    m_client->signIn();
    const QMap<QString, QJsonObject> before = m_client->everybody();
    WebDemoClient later(m_server->gateway());
    later.signIn();
    const QMap<QString, QJsonObject> after = later.everybody();
    QCOMPARE(later.uin, m_client->uin);
    QVERIFY(later.skey != m_client->skey);
    QSet<QString> both(before.keyBegin(), before.keyEnd());
    both.intersect(QSet<QString>(after.keyBegin(), after.keyEnd()));
    QCOMPARE(both.size(), 10); // the system's own contacts
    const QString alias = someFriend().alias;
    const auto seqIn = [&alias](const QMap<QString, QJsonObject> &rows) {
        const QString url = rows.value(nameOf(rows, alias)).value("HeadImgUrl"_L1).toString();
        return url.section(u"seq="_s, 1).section(u'&', 0, 0);
    };
    QCOMPARE(seqIn(after), seqIn(before));
    QVERIFY(seqIn(before).toInt() > 0);
    QCOMPARE(m_client->everybody().size(), before.size()); // still good
}

void TestWebWxDemo::complaintsAreInItsOwnWords()
{
    m_client->signIn();
    for (const char *kind :
         {"signed-out*1", "expired-session*1", "code:1205*1", "hidden-failure*1"})
        fault(u"/webwxgetcontact"_s, QString::fromLatin1(kind));
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1100);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1101);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1205);
    const DemoAnswer hollow = m_client->list();
    QCOMPARE(WebDemoClient::ret(hollow), 0);
    QVERIFY(hollow.json().value("MemberList"_L1).toArray().isEmpty());
    QVERIFY(!m_client->list().json().value("MemberList"_L1).toArray().isEmpty());

    const QString uuid = m_client->newCode();
    fault(u"/mmwebwx-bin/login"_s, u"code:400*1");
    QCOMPARE(m_client->poll(uuid), 400);
    while (m_client->poll(uuid) != 200) { }
    fault(u"/webwxnewloginpage"_s, u"code:1203*1");
    const DemoAnswer barred = m_client->openTicket();
    QVERIFY(barred.body.contains("<ret>1203</ret>"));
    QVERIFY(!barred.body.contains("<message></message>"));
}

void TestWebWxDemo::repliesAreSpoiltWhereItHurts()
{
    m_client->signIn();
    fault(u"/webwxinit"_s, u"null-data*1");
    fault(u"/webwxinit"_s, u"wrong-types*1");
    QJsonObject init = m_client->api(u"webwxinit"_s).json();
    QVERIFY(init.value("ContactList"_L1).isNull() && init.value("User"_L1).isNull());
    init = m_client->api(u"webwxinit"_s).json();
    QCOMPARE(init.value("ContactList"_L1)[0].type(), QJsonValue::Double);
    QCOMPARE(init.value("ContactList"_L1)[3]["UserName"_L1].type(), QJsonValue::Array);
    fault(u"/jslogin"_s, u"null-data*1");
    QCOMPARE(m_client->newCode(), u""_s);
    fault(u"/jslogin"_s, u"wrong-types*1");
    QVERIFY(!m_client->get(u"/jslogin?appid=wx782c26e4c19acffb&fun=new"_s).body.contains("200"));
    fault(u"/webwxnewloginpage"_s, u"null-data*1");
    const QString uuid = m_client->newCode();
    while (m_client->poll(uuid) != 200) { }
    const DemoAnswer page = m_client->openTicket();
    QVERIFY(page.body.contains("<skey></skey>"));
}

void TestWebWxDemo::anEndedSessionIsSignedOut()
{
    m_client->signIn();
    gateway().endSession(u"webwx"_s);
    QCOMPARE(WebDemoClient::ret(m_client->list()), 1101);
    QCOMPARE(WebDemoClient::ret(m_client->api(u"webwxinit"_s)), 1101);
    m_client->signIn();
    QCOMPARE(WebDemoClient::ret(m_client->list()), 0);
}

QTEST_GUILESS_MAIN(TestWebWxDemo)
#include "tst_webwxdemo.moc"
