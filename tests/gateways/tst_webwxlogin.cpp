// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxlogin.h"
#include "webwxsamples.h"

#include <QTest>

#include <ctime>

using namespace Lianxi;
using namespace Lianxi::WebWxLogin;
using namespace Qt::StringLiterals;

using State = Poll::State;

namespace {

const QUrl standard(u"https://login.wx.qq.com"_s);
const QUrl local(u"http://127.0.0.1:8077/webwx"_s);
constexpr qint64 now = 1'700'000'000'123;

/// The processor's time in ms: other programs' work does not count.
qint64 workedFor(std::clock_t since)
{
    return qint64(std::clock() - since) * 1000 / CLOCKS_PER_SEC;
}

QByteArray confirmed(const QByteArray &redirect)
{
    return "window.code=200;\nwindow.redirect_uri=\"" + redirect + "\";";
}

} // namespace

class TestWebWxLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreSpelledAsDocumented();
    void aSignInBeginsOnlyWhereItIsSafe_data();
    void aSignInBeginsOnlyWhereItIsSafe();
    void aCodeIsRead_data();
    void aCodeIsRead();
    void aPollIsRead_data();
    void aPollIsRead();
    void aRedirectStaysWhereTheSignInBegan_data();
    void aRedirectStaysWhereTheSignInBegan();
    void aTicketIsRead();
    void aTicketPageMaySayNo_data();
    void aTicketPageMaySayNo();
    void aTicketPageOfTheWrongShapeIsRefused_data();
    void aTicketPageOfTheWrongShapeIsRefused();
    void aTicketLeadsToItsBase_data();
    void aTicketLeadsToItsBase();
    void noBytesBreakAReader_data();
    void noBytesBreakAReader();
    void hostileBytesTakeLinearTime_data();
    void hostileBytesTakeLinearTime();
};

void TestWebWxLogin::addressesAreSpelledAsDocumented()
{
    QCOMPARE(codeUrl(standard, now).toEncoded(),
             "https://login.wx.qq.com/"
             "jslogin?appid=wx782c26e4c19acffb&fun=new&lang=zh_CN&_=1700000000123");
    QCOMPARE(codeUrl(local, now).toEncoded(),
             "http://127.0.0.1:8077/webwx/"
             "jslogin?appid=wx782c26e4c19acffb&fun=new&lang=zh_CN&_=1700000000123");
    QCOMPARE(codeUrl(QUrl(u"http://127.0.0.1:8077/webwx//"_s), now), codeUrl(local, now));
    QCOMPARE(qrText(u"4f-8Yx_Q=="_s), u"https://login.weixin.qq.com/l/4f-8Yx_Q=="_s);
    // ~0x18BCFE5687B, its low 32 bits.
    QCOMPARE(pollUrl(standard, u"4f-8Yx_Q=="_s, now).toEncoded(),
             "https://login.wx.qq.com/cgi-bin/mmwebwx-bin/"
             "login?loginicon=true&uuid=4f-8Yx_Q==&tip=0&r=807049092&_=1700000000123");
    QVERIFY(pollUrl(local, u"a+b"_s, now)
                .toEncoded()
                .startsWith("http://127.0.0.1:8077/webwx/cgi-bin/mmwebwx-bin/"
                            "login?loginicon=true&uuid=a%2Bb&tip=0&r="));
    QCOMPARE(ticketUrl(QUrl::fromEncoded("https://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?"
                                         "ticket=A%2Bb@qrticket_0&uuid=4f==&lang=zh_CN&scan=17"))
                 .toEncoded(),
             "https://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?"
             "ticket=A%2Bb@qrticket_0&uuid=4f==&lang=zh_CN&scan=17&fun=new");
    QCOMPARE(ticketUrl(QUrl(u"https://a.example/x#y"_s)), QUrl(u"https://a.example/x?fun=new"_s));
}

void TestWebWxLogin::aSignInBeginsOnlyWhereItIsSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("standard") << u"https://login.wx.qq.com"_s << true;
    QTest::newRow("with a path") << u"https://a.example/webwx"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:8077/webwx"_s << true;
    QTest::newRow("this machine by name") << u"http://localhost"_s << true;
    QTest::newRow("this machine, IPv6") << u"http://[::1]:1"_s << true;
    QTest::newRow("not encrypted") << u"http://login.wx.qq.com"_s << false;
    QTest::newRow("looks like this machine") << u"http://127.0.0.1.example"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no scheme") << u"login.wx.qq.com"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("credentials") << u"https://a:b@a.example"_s << false;
    QTest::newRow("query") << u"https://a.example?x"_s << false;
    QTest::newRow("fragment") << u"https://a.example#x"_s << false;
    QTest::newRow("blank") << u"https://a example"_s << false;
}

void TestWebWxLogin::aSignInBeginsOnlyWhereItIsSafe()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    QCOMPARE(isLoginHostText(text), accepted);
}

void TestWebWxLogin::aCodeIsRead_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("uuid");
    QTest::addColumn<Error::Kind>("kind");
    using enum Error::Kind;
    const auto row
        = [](const char *name, const QByteArray &script, const QString &uuid,
             Error::Kind kind = BadReply) { QTest::newRow(name) << script << uuid << kind; };
    row("usual", R"(window.QRLogin.code = 200; window.QRLogin.uuid = "4f-8Yx_Q==";)",
        u"4f-8Yx_Q=="_s);
    row("dense", "window.QRLogin.code=200;window.QRLogin.uuid='abc';", u"abc"_s);
    row("refused", R"(window.QRLogin.code = 500; window.QRLogin.uuid = "";)", {}, Rejected);
    row("no uuid", "window.QRLogin.code = 200;", {});
    row("empty uuid", R"(window.QRLogin.code = 200; window.QRLogin.uuid = "";)", {});
    row("uuid that leads elsewhere",
        R"(window.QRLogin.code = 200; window.QRLogin.uuid = "a\"><b>";)", {});
    row("uuid without end", R"(window.QRLogin.code = 200; window.QRLogin.uuid = "abc)", {});
    row("long uuid",
        R"(window.QRLogin.code = 200; window.QRLogin.uuid = ")" + QByteArray(129, 'a') + "\";", {});
    row("no code", R"(window.QRLogin.uuid = "abc";)", {});
    row("huge code", "window.QRLogin.code = 99999999999999999999;", {});
    row("page", "<html>", {});
    row("nothing", {}, {});
}

void TestWebWxLogin::aCodeIsRead()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, uuid);
    QFETCH(Error::Kind, kind);
    const Result<QString> read = uuidFrom(script);
    QCOMPARE(read.has_value(), !uuid.isEmpty());
    if (read)
        QCOMPARE(*read, uuid);
    else
        QCOMPARE(read.error().kind, kind);
}

void TestWebWxLogin::aPollIsRead_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<std::optional<State>>("state");
    const auto row = [](const char *name, const QByteArray &script, std::optional<State> state) {
        QTest::newRow(name) << script << state;
    };
    row("waiting", "window.code=408;", State::Waiting);
    row("scanned", "window.code=201;window.userAvatar = 'data:img/jpg;base64,/9j/4AAQ';",
        State::Scanned);
    row("confirmed",
        confirmed("https://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket=A&uuid=4f=="),
        State::Confirmed);
    row("expired", "window.code=400;", State::Expired);
    row("blanks", "\n window.code = 408 ;", State::Waiting);
    row("another code", "window.code=500;", {});
    row("no number", "window.code=;", {});
    row("another name", "window.codes=408;", {});
    row("confirmed without where to", "window.code=200;", {});
    row("where to without end", "window.code=200;window.redirect_uri=\"https://wx.qq.com/", {});
    row("page", "<html>", {});
    row("nothing", {}, {});
}

void TestWebWxLogin::aPollIsRead()
{
    QFETCH(QByteArray, script);
    QFETCH(std::optional<State>, state);
    const Result<Poll> poll = pollFrom(script, standard);
    QCOMPARE(poll.has_value(), state.has_value());
    if (poll) {
        QCOMPARE(poll->state, *state);
        QCOMPARE(poll->redirect.isEmpty(), *state != State::Confirmed);
    } else {
        QCOMPARE(poll.error().kind, Error::Kind::BadReply);
    }
}

void TestWebWxLogin::aRedirectStaysWhereTheSignInBegan_data()
{
    QTest::addColumn<QUrl>("loginHost");
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<bool>("accepted");
    const QByteArray page = "/cgi-bin/mmwebwx-bin/webwxnewloginpage?ticket=A";
    QTest::newRow("another host") << standard << "https://wx2.qq.com" + page << true;
    QTest::newRow("this machine") << local << "http://127.0.0.1:8077/webwx" + page << true;
    QTest::newRow("this machine, other port") << local << "http://127.0.0.1:1" + page << true;
    QTest::newRow("unencrypted") << standard << "http://wx.qq.com" + page << false;
    QTest::newRow("unencrypted, this machine") << standard << "http://127.0.0.1" + page << false;
    QTest::newRow("leaves this machine") << local << "http://wx.qq.com" + page << false;
    QTest::newRow("another scheme") << local << "https://127.0.0.1" + page << false;
    QTest::newRow("file") << standard << "file:///cgi-bin/mmwebwx-bin/x"_ba << false;
    QTest::newRow("script") << standard << "javascript:alert(1)//cgi-bin/mmwebwx-bin/x"_ba << false;
    QTest::newRow("no host") << standard << "https://" + page << false;
    QTest::newRow("relative") << standard << page << false;
    QTest::newRow("credentials") << standard << "https://wx.qq.com@evil.example" + page << false;
    QTest::newRow("another path") << standard << "https://wx.qq.com/x?ticket=A"_ba << false;
    QTest::newRow("empty") << standard << QByteArray() << false;
}

void TestWebWxLogin::aRedirectStaysWhereTheSignInBegan()
{
    QFETCH(QUrl, loginHost);
    QFETCH(QByteArray, redirect);
    QFETCH(bool, accepted);
    const Result<Poll> poll = pollFrom(confirmed(redirect), loginHost);
    QCOMPARE(poll.has_value(), accepted);
    if (poll)
        QCOMPARE(poll->redirect.toEncoded(), redirect);
    else
        QCOMPARE(poll.error().kind, Error::Kind::BadReply);
}

void TestWebWxLogin::aTicketIsRead()
{
    const Result<Ticket> ticket = ticketFrom(WebWxSamples::ticketPage());
    QVERIFY(ticket.has_value());
    QCOMPARE(*ticket,
             (Ticket{.uin = 5'880'000'001,
                     .sid = u"Yx+2f/S1dSample"_s,
                     .skey = WebWxSamples::skey,
                     .passTicket = u"wEa%2BkQ%2F9x%3D"_s})); // as it came
    QVERIFY(
        ticketFrom("<?xml version=\"1.0\"?>\n" + WebWxSamples::ticketPage() + "\n").has_value());
}

void TestWebWxLogin::aTicketPageMaySayNo_data()
{
    QTest::addColumn<QByteArray>("ret");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("words");
    QTest::newRow("barred") << "1203"_ba
                            << "为了你的帐号安全，不能登录网页微信"_ba
                            << u"为了你的帐号安全，不能登录网页微信"_s;
    QTest::newRow("CDATA") << "1203"_ba
                           << "<![CDATA[ a < b ]]>"_ba << u"a < b"_s;
    QTest::newRow("another") << "-14"_ba
                             << "ticket error"_ba << u"ticket error"_s;
    QTest::newRow("silent") << "1"_ba << QByteArray() << QString();
    QTest::newRow("long") << "1"_ba << QByteArray(5000, 'x') << QString(500, u'x');
}

void TestWebWxLogin::aTicketPageMaySayNo()
{
    QFETCH(QByteArray, ret);
    QFETCH(QByteArray, message);
    QFETCH(QString, words);
    const Result<Ticket> ticket = ticketFrom(WebWxSamples::ticketPage(ret, message));
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().kind, Error::Kind::Rejected);
    QCOMPARE(ticket.error().words, words);
    QCOMPARE(ticket.error().code, ret.toInt());
}

void TestWebWxLogin::aTicketPageOfTheWrongShapeIsRefused_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray good = WebWxSamples::ticketPage();
    const auto without = [&good](const QByteArray &name) {
        QByteArray page = good;
        return page.replace("<" + name + ">", "<x>").replace("</" + name + ">", "</x>");
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("page") << "<html><body>moved</body></html>"_ba;
    QTest::newRow("json") << "{}"_ba;
    QTest::newRow("no ret") << without("ret");
    QTest::newRow("no sid") << without("wxsid");
    QTest::newRow("no skey") << without("skey");
    QTest::newRow("no uin") << without("wxuin");
    QTest::newRow("ret of letters") << WebWxSamples::ticketPage("ok");
    QTest::newRow("two roots") << good + good;
    QTest::newRow("too long") << good + QByteArray(20'000, ' ');
    QTest::newRow("a bomb of entities")
        << R"(<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">)"
           R"(<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>)"
           "<error><ret>0</ret><skey>&d;</skey><wxsid>s</wxsid><wxuin>1</wxuin></error>"_ba;
}

void TestWebWxLogin::aTicketPageOfTheWrongShapeIsRefused()
{
    QFETCH(QByteArray, xml);
    const Result<Ticket> ticket = ticketFrom(xml);
    QVERIFY(!ticket);
    QCOMPARE(ticket.error().kind, Error::Kind::BadReply);
}

void TestWebWxLogin::aTicketLeadsToItsBase_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<QString>("base");
    QTest::newRow("real") << u"https://wx2.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?a=b"_s
                          << u"https://wx2.qq.com"_s;
    QTest::newRow("below a path") << u"http://127.0.0.1:8077/webwx/cgi-bin/mmwebwx-bin/x?a#b"_s
                                  << u"http://127.0.0.1:8077/webwx"_s;
    QTest::newRow("elsewhere") << u"https://wx2.qq.com/cgi-bin/mmwebwx-binary/x"_s << QString();
}

void TestWebWxLogin::aTicketLeadsToItsBase()
{
    QFETCH(QString, redirect);
    QFETCH(QString, base);
    QCOMPARE(baseOf(QUrl(redirect)).toString(), base);
}

void TestWebWxLogin::noBytesBreakAReader_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::newRow("code") << R"(window.QRLogin.code = 200; window.QRLogin.uuid = "4f-8Yx_Q==";)"_ba;
    QTest::newRow("poll") << confirmed("https://wx.qq.com/cgi-bin/mmwebwx-bin/webwxnewloginpage?a");
    QTest::newRow("scanned") << "window.code=201;window.userAvatar = 'data:img/jpg;base64,/9';"_ba;
    QTest::newRow("ticket") << WebWxSamples::ticketPage();
}

void TestWebWxLogin::noBytesBreakAReader()
{
    QFETCH(QByteArray, good);
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray spoilt = good;
        spoilt[i] = char(spoilt[i] ^ 0x15);
        for (const QByteArray &bytes : {good.left(i), good.mid(i), spoilt}) {
            const Result<QString> uuid = uuidFrom(bytes);
            QVERIFY(uuid || !uuid.error().words.contains(u"Yx"_s));
            const Result<Poll> poll = pollFrom(bytes, standard);
            QVERIFY(!poll || poll->state != State::Confirmed
                    || poll->redirect.scheme() == "https"_L1);
            (void)ticketFrom(bytes);
        }
        QVERIFY(!ticketFrom(good.left(i))); // half a page is none
        QVERIFY(!uuidFrom(good.left(i)) || good.left(i).count('"') == 2);
    }
}

void TestWebWxLogin::hostileBytesTakeLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("names") << "window.code"_ba;
    QTest::newRow("names and blanks") << "window.code          "_ba;
    QTest::newRow("other names") << "window.QRLogin.code "_ba;
    QTest::newRow("digits") << "window.code=4"_ba;
    QTest::newRow("quotes") << "\""_ba;
    QTest::newRow("elements") << "<error>"_ba;
    QTest::newRow("attributes") << "<error a='' b=''"_ba;
}

void TestWebWxLogin::hostileBytesTakeLinearTime()
{
    QFETCH(QByteArray, piece);
    const QByteArray bytes = piece.repeated(2'000'000 / piece.size());
    const std::clock_t start = std::clock();
    (void)uuidFrom(bytes);
    (void)pollFrom(bytes, standard);
    QVERIFY(!ticketFrom(bytes));
    QByteArray attributes = "<error";
    for (int i = 0; attributes.size() < 16'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    QVERIFY(!ticketFrom(attributes + "/>"));
    QVERIFY2(workedFor(start) < 3'000, qPrintable(QString::number(workedFor(start))));
}

QTEST_GUILESS_MAIN(TestWebWxLogin)
#include "tst_webwxlogin.moc"
