// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxpicture.h"
#include "webwxsamples.h"
#include "webwxwire.h"

#include <QLoggingCategory>
#include <QTest>

#include <ctime>

using namespace Lianxi;
using namespace Lianxi::WebWxWire;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using WebWxSamples::baseRequest;

namespace {

const WebWxSession session = WebWxSamples::session();
constexpr qint64 now = 1'700'000'000'123; // inverted: 807049092

/// The processor's time in ms: other programs' work does not count.
qint64 workedFor(std::clock_t since)
{
    return qint64(std::clock() - since) * 1000 / CLOCKS_PER_SEC;
}

QString idsOf(const QList<Roster::Entry> &entries)
{
    QStringList words;
    for (const Roster::Entry &entry : entries) {
        constexpr QStringView letters = u"FGPS"; // Friend, Group, Public, System
        words.append(u"%1:%2"_s.arg(letters[int(entry.kind)]).arg(entry.id));
    }
    return words.join(u' ');
}

/// Details of one row, which says `fields` beside its id.
Result<ContactDetails> detailsOfRow(const QByteArray &fields)
{
    const QByteArray row
        = R"({"UserName":"@a")" + (fields.isEmpty() ? QByteArray() : "," + fields) + "}";
    const Result<QList<ContactDetails>> details = detailsFrom(WebWxSamples::batch(row), session);
    if (!details)
        return failure(details.error());
    return details->value(0);
}

} // namespace

class TestWebWxWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"lianxi.http.warning=false"_s); }
    void callsAreSpelledAsDocumented_data();
    void callsAreSpelledAsDocumented();
    void theTicketGoesOnAsItCame_data();
    void theTicketGoesOnAsItCame();
    void baseResponseDecides_data();
    void baseResponseDecides();
    void nothingSecretStandsInAnError();
    void kindsAreToldByIdAndFlags_data();
    void kindsAreToldByIdAndFlags();
    void aRowIsRead();
    void anEmptyFieldSaysNothing_data();
    void anEmptyFieldSaysNothing();
    void aRemarkMayBeNone_data();
    void aRemarkMayBeNone();
    void aBadRowCostsOnlyItself();
    void listsOfTheWrongShapeAreRefused_data();
    void listsOfTheWrongShapeAreRefused();
    void aPageSaysWhereTheNextOneIs_data();
    void aPageSaysWhereTheNextOneIs();
    void initTellsWhoIsSignedIn();
    void initWithoutUserIsRefused_data();
    void initWithoutUserIsRefused();
    void pagesAndInitBecomeOneRoster();
    void aListSaysHowManyItShouldHave_data();
    void aListSaysHowManyItShouldHave();
    void membersAreRead();
    void theOwnerIsFound_data();
    void theOwnerIsFound();
    void aGroupWithoutMembersIsLeftOut();
    void picturesAreStoredWithoutSkey_data();
    void picturesAreStoredWithoutSkey();
    void picturesAreAskedForWithSkey();
    void picturesOfOthersAreNotAskedFor_data();
    void picturesOfOthersAreNotAskedFor();
    void noReplyBreaksAnyReader_data();
    void noReplyBreaksAnyReader();
    void aHugeListTakesLinearTime();
};

void TestWebWxWire::callsAreSpelledAsDocumented_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("body");
    const QByteArray base = "https://wx2.qq.com/cgi-bin/mmwebwx-bin/";
    QTest::newRow("init") << initCall(session, now)
                          << base + "webwxinit?r=807049092&pass_ticket=wEa%2BkQ%2F9x%3D"
                          << "{" + baseRequest + "}";
    QTest::newRow("notify") << notifyCall(session, u"@me"_s, now)
                            << base + "webwxstatusnotify?pass_ticket=wEa%2BkQ%2F9x%3D"
                            << "{" + baseRequest
            + R"(,"ClientMsgId":1700000000123,"Code":3,"FromUserName":"@me","ToUserName":"@me"})";
    QTest::newRow("list") << listCall(session, 0, now)
                          << base
            + "webwxgetcontact?r=807049092&seq=0&skey=@crypt_5f00_0123456789abcdef"
              "&pass_ticket=wEa%2BkQ%2F9x%3D"
                          << "{" + baseRequest + "}";
    QTest::newRow("next page") << listCall(session, 7'000'000'000, now)
                               << base
            + "webwxgetcontact?r=807049092&seq=7000000000&skey=@crypt_5f00_0123456789abcdef"
              "&pass_ticket=wEa%2BkQ%2F9x%3D"
                               << "{" + baseRequest + "}";
    QTest::newRow("details") << detailsCall(session, {u"@@g"_s, u"@a"_s}, now)
                             << base
            + "webwxbatchgetcontact?type=ex&r=807049092&pass_ticket=wEa%2BkQ%2F9x%3D"
                             << "{" + baseRequest
            + R"(,"Count":2,"List":[{"EncryChatRoomId":"","UserName":"@@g"},)"
              R"({"EncryChatRoomId":"","UserName":"@a"}]})";
    QTest::newRow("remark") << setRemarkCall(session, u"@a"_s, u"VIP \"客户\" & 😀"_s)
                            << base + "webwxoplog?lang=zh_CN&pass_ticket=wEa%2BkQ%2F9x%3D"
                            << "{" + baseRequest
            + R"(,"CmdId":2,"RemarkName":"VIP \"客户\" & 😀","UserName":"@a"})";
    QTest::newRow("clear") << setRemarkCall(session, u"@a"_s, {})
                           << base + "webwxoplog?lang=zh_CN&pass_ticket=wEa%2BkQ%2F9x%3D"
                           << "{" + baseRequest + R"(,"CmdId":2,"RemarkName":"","UserName":"@a"})";
    QTest::newRow("below a path") << initCall(
        WebWxSamples::session(QUrl(u"http://127.0.0.1:8077/webwx"_s)), now)
                                  << "http://127.0.0.1:8077/webwx/cgi-bin/mmwebwx-bin/"
                                     "webwxinit?r=807049092&pass_ticket=wEa%2BkQ%2F9x%3D"_ba
                                  << "{" + baseRequest + "}";
}

void TestWebWxWire::callsAreSpelledAsDocumented()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, body);
    QCOMPARE(call.url.toEncoded(), url);
    QCOMPARE(call.body, body);
}

void TestWebWxWire::theTicketGoesOnAsItCame_data()
{
    QTest::addColumn<QString>("ticket");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("encoded") << u"a%2Bb%2Fc%3D"_s << "a%2Bb%2Fc%3D"_ba;
    QTest::newRow("lower case") << u"a%2bb%2fc%3d"_s << "a%2Bb%2Fc%3D"_ba; // QUrl; RFC 3986: equal
    QTest::newRow("not encoded") << u"a+b/c=="_s << "a+b/c=="_ba;
    QTest::newRow("encoded twice") << u"a%252B"_s << "a%252B"_ba;
    QTest::newRow("no encoding at all") << u"a%b#c"_s << "a%25b%23c"_ba;
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestWebWxWire::theTicketGoesOnAsItCame()
{
    QFETCH(QString, ticket);
    QFETCH(QByteArray, sent);
    WebWxSession other = session;
    other.passTicket = ticket;
    const Result<WebWxSession> stored = webWxSessionFrom(secretOf(other));
    QVERIFY(setRemarkCall(*stored, u"@a"_s, {})
                .url.toEncoded()
                .endsWith("?lang=zh_CN&pass_ticket=" + sent));
}

void TestWebWxWire::baseResponseDecides_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Error>("error");
    using enum Error::Kind;
    const auto row = [](const char *name, const QByteArray &json, const Error &error) {
        QTest::newRow(name) << json << error;
    };
    using WebWxSamples::refusal;
    for (const int ret : {1100, 1101, 1102}) {
        QTest::addRow("%d", ret) << refusal(ret, "") << Error{.kind = SignedOut, .code = ret};
    }
    row("1203", refusal(1203, "为了你的帐号安全 &amp;c."),
        {.kind = Rejected, .words = u"为了你的帐号安全 &c."_s, .code = 1203});
    row("1205", refusal(1205, "too often"),
        {.kind = RateLimited, .words = u"too often"_s, .code = 1205, .retryAfter = 10min});
    const QByteArray noRows = R"("MemberCount":0,"MemberList":[])";
    row("1, no rows", refusal(1, "", noRows), {.kind = SignedOut, .code = 1});
    row("1, null", refusal(1, "", R"("ContactList":null)"), {.kind = SignedOut, .code = 1});
    row("1, rows", refusal(1, "x", R"("MemberList":[{}])"),
        {.kind = Rejected, .words = u"x"_s, .code = 1});
    row("1, no list", refusal(1, "x"), {.kind = Rejected, .words = u"x"_s, .code = 1});
    row("1, list of another type", refusal(1, "x", R"("MemberList":7)"),
        {.kind = Rejected, .words = u"x"_s, .code = 1});
    row("another", refusal(-1, "no"), {.kind = Rejected, .words = u"no"_s, .code = -1});
    row("as text", R"({"BaseResponse":{"Ret":"1101","ErrMsg":""}})",
        {.kind = SignedOut, .code = 1101});
    row("words of another type", R"({"BaseResponse":{"Ret":3,"ErrMsg":{}}})",
        {.kind = Rejected, .code = 3});
    row("long words", refusal(3, QByteArray(5000, 'x')),
        {.kind = Rejected, .words = QString(500, u'x'), .code = 3});
    row("huge", R"({"BaseResponse":{"Ret":9000000000}})",
        {.kind = Rejected, .code = std::numeric_limits<int>::max()});
}

void TestWebWxWire::baseResponseDecides()
{
    QFETCH(QByteArray, json);
    QFETCH(Error, error);
    QCOMPARE(doneFrom(json, session).error(), error);
    QCOMPARE(initFrom(json, session).error(), error);
    QCOMPARE(pageFrom(json, session).error(), error);
    QCOMPARE(detailsFrom(json, session).error(), error);
    QCOMPARE(membersFrom(json, session).error(), error);
}

void TestWebWxWire::nothingSecretStandsInAnError()
{
    const QByteArray words = "Skey " + session.skey.toUtf8() + " Sid " + session.sid.toUtf8() + " "
        + session.passTicket.toUtf8() + " " + session.cookies.constFirst().value();
    const Result<void> done = doneFrom(WebWxSamples::refusal(-3, words), session);
    QCOMPARE(done.error().words, u"Skey ••• Sid ••• ••• •••"_s);
}

void TestWebWxWire::kindsAreToldByIdAndFlags_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &json, const QString &id) {
        QTest::newRow(name) << json << id;
    };
    row("friend", R"({"UserName":"@a","VerifyFlag":0})", u"F:@a"_s);
    row("no flags", R"({"UserName":"@a"})", u"F:@a"_s);
    row("other flags", R"({"UserName":"@a","VerifyFlag":4})", u"F:@a"_s);
    row("group", R"({"UserName":"@@a","VerifyFlag":0})", u"G:@@a"_s);
    row("group with the bit", R"({"UserName":"@@a","VerifyFlag":8})", u"G:@@a"_s);
    row("public", R"({"UserName":"@a","VerifyFlag":8})", u"P:@a"_s);
    row("public and more", R"({"UserName":"@a","VerifyFlag":24})", u"P:@a"_s);
    row("public, as text", R"({"UserName":"@a","VerifyFlag":"8"})", u"P:@a"_s);
    row("public by keyword", R"({"UserName":"@a","VerifyFlag":0,"KeyWord":"gh_"})", u"P:@a"_s);
    row("another keyword", R"({"UserName":"@a","KeyWord":"wei"})", u"F:@a"_s);
    row("system", R"({"UserName":"filehelper","VerifyFlag":0})", u"S:filehelper"_s);
    row("system with the bit", R"({"UserName":"weixin","VerifyFlag":56})", u"S:weixin"_s);
}

void TestWebWxWire::kindsAreToldByIdAndFlags()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, id);
    const Result<Page> page = pageFrom(WebWxSamples::page(row), session);
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(page->rows.entries), id);
    QCOMPARE(page->rows.details.size(), 1);
}

void TestWebWxWire::aRowIsRead()
{
    const Result<ContactDetails> details = detailsOfRow(
        R"("Uin":5880000009,"NickName":"A &amp; <span class=\"emoji emoji1f601\"></span>",)"
        R"("RemarkName":"&lt;VIP&gt;","Alias":"xm_wang","Signature":"a &quot;b&quot;","Sex":2,)"
        R"("Province":"江苏","City":"宿迁",)"
        R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/webwxgeticon?seq=650&username=@a&skey=@crypt_x")");
    const ContactDetails expected{
        .id = u"@a"_s,
        .nickname = u"A & 😁"_s,
        .remark = u"<VIP>"_s,
        .alias = u"xm_wang"_s,
        .signature = u"a \"b\""_s,
        .sex = Sex::Female,
        .province = u"江苏"_s,
        .city = u"宿迁"_s,
        .avatarUrl = u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/"
                     "webwxgeticon?seq=650&username=@a#5880000001"_s,
    };
    QCOMPARE(*details, expected);
}

void TestWebWxWire::anEmptyFieldSaysNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {R"("")", "null", "7", "{}", "[]", "true"})
        QTest::newRow(value) << QByteArray(value);
    QTest::newRow("absent") << QByteArray();
}

void TestWebWxWire::anEmptyFieldSaysNothing()
{
    QFETCH(QByteArray, value);
    QByteArray fields;
    for (const char *name :
         {"NickName", "Alias", "Signature", "Province", "City", "HeadImgUrl", "DisplayName"}) {
        if (!value.isEmpty())
            fields += (fields.isEmpty() ? "\"" : ",\"") + QByteArray(name) + "\":" + value;
    }
    const Result<ContactDetails> details = detailsOfRow(fields);
    QVERIFY(details.has_value());
    QCOMPARE(*details, ContactDetails{.id = u"@a"_s});
}

void TestWebWxWire::aRemarkMayBeNone_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<std::optional<QString>>("remark");
    QTest::newRow("text") << R"("RemarkName":"VIP")"_ba << std::optional(u"VIP"_s);
    QTest::newRow("none") << R"("RemarkName":"")"_ba << std::optional(u""_s);
    QTest::newRow("null") << R"("RemarkName":null)"_ba << std::optional(QString());
    QTest::newRow("absent") << QByteArray() << std::optional<QString>();
    QTest::newRow("number") << R"("RemarkName":7)"_ba << std::optional<QString>();
}

void TestWebWxWire::aRemarkMayBeNone()
{
    QFETCH(QByteArray, fields);
    QFETCH(std::optional<QString>, remark);
    QCOMPARE(detailsOfRow(fields)->remark, remark);
}

void TestWebWxWire::aBadRowCostsOnlyItself()
{
    const QByteArray rows = R"(7,null,{},{"UserName":5},{"UserName":""},"x",{"UserName":"@a"})";
    QCOMPARE(idsOf(pageFrom(WebWxSamples::page(rows), session)->rows.entries), u"F:@a"_s);
    QCOMPARE(detailsFrom(WebWxSamples::batch(rows), session)->size(), 1);
    QCOMPARE(idsOf(initFrom(WebWxSamples::init(rows), session)->rows.entries), u"F:@a"_s);
}

void TestWebWxWire::listsOfTheWrongShapeAreRefused_data()
{
    QTest::addColumn<QByteArray>("list");
    for (const char *list : {"7", "{}", "true", "\"x\"", "[7]", "[{}]", R"([{"UserName":null}])"})
        QTest::newRow(list) << QByteArray(list);
    QTest::newRow("absent") << QByteArray();
}

void TestWebWxWire::listsOfTheWrongShapeAreRefused()
{
    QFETCH(QByteArray, list);
    const QByteArray user = R"("User":{"UserName":"@me"})";
    const auto with = [&](const QByteArray &name) {
        return WebWxSamples::ok(user + (list.isEmpty() ? "" : ",\"" + name + "\":" + list));
    };
    QCOMPARE(pageFrom(with("MemberList"), session).error().kind, Error::Kind::BadReply);
    QCOMPARE(initFrom(with("ContactList"), session).error().kind, Error::Kind::BadReply);
    QCOMPARE(detailsFrom(with("ContactList"), session).error().kind, Error::Kind::BadReply);
}

void TestWebWxWire::aPageSaysWhereTheNextOneIs_data()
{
    QTest::addColumn<QByteArray>("seq");
    QTest::addColumn<std::optional<qint64>>("next");
    const auto row = [](const char *seq, std::optional<qint64> next) {
        QTest::newRow(seq) << QByteArray(seq) << next;
    };
    row("0", 0);
    row("620123456", 620'123'456);
    row("\"7000000000\"", 7'000'000'000);
    row("null", 0);
    row("\"\"", 0);
    row("{}", {});
    row("1.5", {});
    row("\"x\"", {});
}

void TestWebWxWire::aPageSaysWhereTheNextOneIs()
{
    QFETCH(QByteArray, seq);
    QFETCH(std::optional<qint64>, next);
    const Result<Page> page = pageFrom(WebWxSamples::page({}, seq), session);
    QCOMPARE(page.has_value(), next.has_value());
    if (page)
        QCOMPARE(page->seq, *next);
    else
        QCOMPARE(page.error().kind, Error::Kind::BadReply);
}

void TestWebWxWire::initTellsWhoIsSignedIn()
{
    const Result<Init> init
        = initFrom(WebWxSamples::init(WebWxSamples::row("@a", "A"), "@crypt_new"), session);
    QVERIFY(init.has_value());
    QCOMPARE(init->userName, u"@me"_s);
    QCOMPARE(init->skey, u"@crypt_new"_s);
    QCOMPARE(init->profile,
             (Profile{.wxid = u"5880000001"_s,
                      .nickname = u"A & B"_s,
                      .avatarUrl = u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/"
                                   "webwxgeticon?seq=7&username=@me#5880000001"_s}));
    QCOMPARE(idsOf(init->rows.entries), u"F:@a"_s);
    QCOMPARE(initFrom(WebWxSamples::init({}), session)->skey, QString());
}

void TestWebWxWire::initWithoutUserIsRefused_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("absent") << R"("ContactList":[])"_ba;
    QTest::newRow("null") << R"("ContactList":[],"User":null)"_ba;
    QTest::newRow("list") << R"("ContactList":[],"User":[{"UserName":"@me"}])"_ba;
    QTest::newRow("no id") << R"("ContactList":[],"User":{"Uin":1})"_ba;
}

void TestWebWxWire::initWithoutUserIsRefused()
{
    QFETCH(QByteArray, fields);
    QCOMPARE(initFrom(WebWxSamples::ok(fields), session).error().kind, Error::Kind::BadReply);
}

void TestWebWxWire::pagesAndInitBecomeOneRoster()
{
    using WebWxSamples::row;
    const Result<Page> one = pageFrom(
        WebWxSamples::page(row("@a", "A") + "," + row("@me", "me") + "," + row("@b", "B"), "1"),
        session);
    const Result<Page> two
        = pageFrom(WebWxSamples::page(row("@b", "again") + "," + row("@c", "C")), session);
    const Result<Init> init = initFrom(
        WebWxSamples::init(row("@@g", "G") + "," + row("@a", "old") + "," + row("@me", "me")),
        session);
    const Roster roster = merged({one->rows, two->rows}, *init);
    QCOMPARE(idsOf(roster.entries), u"F:@a F:@b F:@c G:@@g"_s);
    QStringList names;
    for (const ContactDetails &details : roster.rows)
        names.append(details.id + *details.nickname);
    QCOMPARE(names, (QStringList{u"@aA"_s, u"@bB"_s, u"@cC"_s, u"@@gG"_s}));
    QCOMPARE(roster.ids, Roster::Ids::OneLogin);
    QCOMPARE(roster.rowsTell, Roster::RowsTell::Everything);
}

void TestWebWxWire::aListSaysHowManyItShouldHave_data()
{
    using Counts = QList<int>;
    QTest::addColumn<Counts>("rows"); // of each page
    QTest::addColumn<Counts>("told"); // 0: not told
    QTest::addColumn<int>("expected"); // -1: unset
    QTest::newRow("one page, right") << Counts{3} << Counts{3} << 5;
    QTest::newRow("one page, short") << Counts{3} << Counts{4} << 6;
    QTest::newRow("one page, more than told") << Counts{3} << Counts{2} << 4;
    QTest::newRow("not told") << Counts{3} << Counts{0} << -1;
    QTest::newRow("one of two not told") << Counts{3, 2} << Counts{3, 0} << -1;
    QTest::newRow("each page its own, right") << Counts{3, 2} << Counts{3, 2} << 7;
    QTest::newRow("each page its own, short") << Counts{3, 1} << Counts{3, 2} << 7;
    QTest::newRow("equal pages, short") << Counts{3, 2} << Counts{3, 3} << 8;
    QTest::newRow("all of them, right") << Counts{3, 2} << Counts{5, 5} << 7;
    QTest::newRow("all of them, short") << Counts{3, 2} << Counts{6, 6} << 8;
}

void TestWebWxWire::aListSaysHowManyItShouldHave()
{
    QFETCH(const QList<int>, rows);
    QFETCH(const QList<int>, told);
    QFETCH(const int, expected);
    QList<Rows> pages;
    int id = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QByteArrayList list;
        for (int n = 0; n < rows[i]; ++n)
            list.append(WebWxSamples::row("@" + QByteArray::number(++id), "N"));
        const QByteArray count
            = told[i] == 0 ? "" : "\"MemberCount\":" + QByteArray::number(told[i]) + ",";
        const Result<Page> page = pageFrom(
            WebWxSamples::ok(count + "\"MemberList\":[" + list.join(',') + "],\"Seq\":0"), session);
        QVERIFY(page.has_value());
        pages.append(page->rows);
    }
    // Two more are known from elsewhere: nobody counts them.
    const Result<Init> init = initFrom(
        WebWxSamples::init(WebWxSamples::row("@x", "X") + "," + WebWxSamples::row("@y", "Y")),
        session);
    const Roster roster = merged(pages, *init);
    QCOMPARE(roster.entries.size(), id + 2);
    QCOMPARE(roster.expected.value_or(-1), expected);
}

void TestWebWxWire::membersAreRead()
{
    const Result<QList<GroupMembers>> groups = membersFrom(
        WebWxSamples::batch(
            R"({"UserName":"@@g","NickName":"G","MemberCount":5,"OwnerUin":0,"MemberList":[)"
            R"({"UserName":"@a","NickName":"A &amp; B","DisplayName":"&lt;a&gt;"},)"
            R"({"UserName":"@b","NickName":"","DisplayName":null},)"
            R"({"UserName":"@a","NickName":"twice"},{"NickName":"no id"},7]},)"
            R"({"UserName":"@@h","MemberList":[{"UserName":"@c"}]})"),
        session);
    QVERIFY(groups.has_value());
    QCOMPARE(groups->size(), 2);
    Member first;
    first.id = u"@a"_s;
    first.nickname = u"A & B"_s;
    first.groupNickname = u"<a>"_s;
    Member second;
    second.id = u"@b"_s;
    QCOMPARE(groups->constFirst(),
             (GroupMembers{.groupId = u"@@g"_s, .members = {first, second}, .expected = 5}));
    QCOMPARE(groups->constLast().groupId, u"@@h"_s);
    QVERIFY(!groups->constLast().expected);
}

void TestWebWxWire::theOwnerIsFound_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("owner");
    QTest::newRow("not said") << R"("OwnerUin":0)"_ba << QString();
    QTest::newRow("absent") << R"("IsOwner":0)"_ba << QString();
    QTest::newRow("by number") << R"("OwnerUin":6000000002)"_ba << u"@b"_s;
    QTest::newRow("by a number of nobody") << R"("OwnerUin":7)"_ba << QString();
    QTest::newRow("by id") << R"("OwnerUin":0,"ChatRoomOwner":"@a")"_ba << u"@a"_s;
    QTest::newRow("by the id of nobody") << R"("ChatRoomOwner":"@z")"_ba << u"@z"_s;
}

void TestWebWxWire::theOwnerIsFound()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, owner);
    const Result<QList<GroupMembers>> groups
        = membersFrom(WebWxSamples::batch(R"({"UserName":"@@g",)" + fields
                                          + R"(,"MemberList":[{"UserName":"@a","Uin":0},)"
                                            R"({"UserName":"@b","Uin":6000000002}]})"),
                      session);
    QCOMPARE(groups->constFirst().ownerId, owner);
    for (const Member &member : groups->constFirst().members)
        QCOMPARE(member.role, member.id == owner ? MemberRole::Owner : MemberRole::Member);
}

void TestWebWxWire::aGroupWithoutMembersIsLeftOut()
{
    const QByteArray rows = R"({"UserName":"@@a","MemberList":[]},{"UserName":"@@b"},)"
                            R"({"UserName":"@@c","MemberList":7},{"UserName":"@@d",)"
                            R"("MemberList":[{"NickName":"x"}]})";
    QVERIFY(membersFrom(WebWxSamples::batch(rows), session)->isEmpty());
    QVERIFY(membersFrom(WebWxSamples::batch({}), session)->isEmpty());
    QCOMPARE(membersFrom(WebWxSamples::ok(R"("ContactList":{})"), session).error().kind,
             Error::Kind::BadReply);
}

void TestWebWxWire::picturesAreStoredWithoutSkey_data()
{
    QTest::addColumn<QString>("headImgUrl");
    QTest::addColumn<QString>("stored");
    const QString path = u"/cgi-bin/mmwebwx-bin/webwxgeticon"_s;
    const QString url = u"https://wx2.qq.com"_s + path;
    const QString end = u"#5880000001"_s;
    const auto row = [&](const char *name, const QString &query, const QString &stored) {
        QTest::newRow(name) << path + query << (stored.isEmpty() ? QString() : url + stored + end);
    };
    row("usual", u"?seq=650&username=@a&skey=@crypt_5f00_0"_s, u"?seq=650&username=@a"_s);
    row("empty skey", u"?seq=650&username=@a&skey="_s, u"?seq=650&username=@a"_s);
    row("skey first", u"?skey=@x&seq=650&username=@a"_s, u"?seq=650&username=@a"_s);
    row("skey twice", u"?skey=@x&seq=650&skey=@y"_s, u"?seq=650"_s);
    row("other case", u"?seq=650&SKey=@x"_s, u"?seq=650"_s);
    row("encoded name", u"?seq=650&s%6Bey=@x"_s, u"?seq=650"_s);
    row("similar names", u"?xskey=1&skeys=2"_s, u"?xskey=1&skeys=2"_s);
    row("the skey elsewhere", u"?seq=650&x=%40crypt_5f00_0123456789abcdef"_s, {});
    row("the skey in the fragment", u"?seq=650#@crypt_5f00_0123456789abcdef"_s, u"?seq=650"_s);
    row("no query", {}, u"?"_s);
    row("more", u"?seq=650&username=@@a&chatroomid=@b&skey="_s,
        u"?seq=650&username=@@a&chatroomid=@b"_s);
    for (const char *bad :
         {"", "/", "x", "https://evil.example/cgi-bin/mmwebwx-bin/x", "//evil.example/x", "@evil/x",
          "/cgi-bin/mmwebwx-bin/../../x", "/cgi-bin/mmwebwx-bin/%2e%2e/%2e%2e/x", "/etc/passwd",
          ".evil.example/cgi-bin/mmwebwx-bin/x", "file:///etc/passwd"}) {
        QTest::addRow("'%s'", bad) << QString::fromLatin1(bad) << QString();
    }
    QTest::newRow("long") << path + u"?"_s + QString(5000, u'x') << QString();
}

void TestWebWxWire::picturesAreStoredWithoutSkey()
{
    QFETCH(QString, headImgUrl);
    QFETCH(QString, stored);
    stored.replace(u"?#"_s, u"#"_s);
    QCOMPARE(WebWxPicture::storedUrl(headImgUrl, session), stored);
}

void TestWebWxWire::picturesAreAskedForWithSkey()
{
    const WebWxSession below = WebWxSamples::session(QUrl(u"http://127.0.0.1:8077/webwx"_s));
    for (const WebWxSession &one : {session, below}) {
        const QString stored = WebWxPicture::storedUrl(
            u"/cgi-bin/mmwebwx-bin/webwxgetheadimg?seq=1&username=@@g&skey="_s, one);
        const auto request = WebWxPicture::requestUrl(QUrl(stored), one);
        QVERIFY(request.has_value());
        QCOMPARE(request->toEncoded(),
                 one.base.toEncoded()
                     + "/cgi-bin/mmwebwx-bin/webwxgetheadimg?seq=1&username=@@g"
                       "&skey=@crypt_5f00_0123456789abcdef");
    }
}

void TestWebWxWire::picturesOfOthersAreNotAskedFor_data()
{
    QTest::addColumn<QString>("url");
    const QString rest = u"/cgi-bin/mmwebwx-bin/x?seq=1#5880000001"_s;
    QTest::newRow("another host") << u"https://wx.qq.com"_s + rest;
    QTest::newRow("another scheme") << u"http://wx2.qq.com"_s + rest;
    QTest::newRow("another port") << u"https://wx2.qq.com:444"_s + rest;
    QTest::newRow("credentials") << u"https://a@wx2.qq.com"_s + rest;
    QTest::newRow("another path") << u"https://wx2.qq.com/x#5880000001"_s;
    QTest::newRow("out of the path") << u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/../x#5880000001"_s;
    QTest::newRow("another account") << u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/x#1"_s;
    QTest::newRow("no account") << u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/x"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("file") << u"file:///cgi-bin/mmwebwx-bin/x#5880000001"_s;
}

void TestWebWxWire::picturesOfOthersAreNotAskedFor()
{
    QFETCH(QString, url);
    QVERIFY(!WebWxPicture::requestUrl(QUrl(url), session));
}

void TestWebWxWire::noReplyBreaksAnyReader_data()
{
    QTest::addColumn<QByteArray>("good");
    using WebWxSamples::row;
    const QByteArray rows = row("@a", R"(A &amp; <span class=\"emoji emoji1f601\"></span>)",
                                R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/x?skey=@c","Uin":-1)")
        + "," + row("@@g", "名", R"("MemberCount":2,"MemberList":[{"UserName":"@a","Uin":1}])");
    QTest::newRow("done") << WebWxSamples::ok();
    QTest::newRow("init") << WebWxSamples::init(rows, "@crypt_new");
    QTest::newRow("page") << WebWxSamples::page(rows, "17");
    QTest::newRow("batch") << WebWxSamples::batch(rows);
    QTest::newRow("refusal") << WebWxSamples::refusal(1205, "频繁");
    QTest::newRow("not UTF-8") << WebWxSamples::page(row("@a", "\xff\xfe\xc0"));
}

void TestWebWxWire::noReplyBreaksAnyReader()
{
    QFETCH(QByteArray, good);
    const auto readAll = [](const QByteArray &json) {
        (void)doneFrom(json, session);
        (void)initFrom(json, session);
        (void)pageFrom(json, session);
        (void)detailsFrom(json, session);
        (void)membersFrom(json, session);
    };
    readAll(good);
    readAll(QByteArray(100'000, '['));
    for (qsizetype i = 0; i < good.size(); ++i) {
        const QByteArray cut = good.left(i);
        QVERIFY(!doneFrom(cut, session));
        QVERIFY(!pageFrom(cut, session)); // half a list is none
        QByteArray spoilt = good;
        spoilt[i] = char(spoilt[i] ^ 0x15);
        readAll(spoilt);
        readAll(good.mid(i));
    }
    // Every value as another type.
    for (const char *other : {"null", "7", "-1.5e300", "\"\"", "[]", "{}", "true", "[[[]]]"}) {
        for (qsizetype at = good.indexOf("\":"); at >= 0; at = good.indexOf("\":", at + 1))
            readAll(good.left(at + 2) + other + "}}}]");
        QByteArray replaced = good;
        for (const char *name : {"ContactList", "MemberList", "User", "UserName", "BaseResponse",
                                 "NickName", "Ret", "Seq", "VerifyFlag", "MemberCount"}) {
            const QByteArray key = "\"" + QByteArray(name) + "\":";
            readAll(QByteArray(replaced).replace(key, key + other + ",\"x\":"));
        }
    }
}

void TestWebWxWire::aHugeListTakesLinearTime()
{
    QByteArray rows;
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        rows += (i ? "," : "")
            + WebWxSamples::row("@" + QByteArray::number(i), "<span <span &&&&",
                                R"("HeadImgUrl":"/cgi-bin/mmwebwx-bin/webwxgeticon?seq=)"
                                    + QByteArray::number(i) + R"(&username=@a&skey=@c")");
    }
    const std::clock_t start = std::clock();
    const Result<Page> page = pageFrom(WebWxSamples::page(rows), session);
    QCOMPARE(merged({page->rows, page->rows}, Init{.rows = page->rows}).entries.size(), count);
    QVERIFY2(workedFor(start) < 10'000, qPrintable(QString::number(workedFor(start))));
}

QTEST_GUILESS_MAIN(TestWebWxWire)
#include "tst_webwxwire.moc"
