// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxsamples.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The session as one secret text.
class TestWebWxSession : public QObject
{
    Q_OBJECT

    static QString changed(const QString &key, const QJsonValue &value)
    {
        QJsonObject object
            = QJsonDocument::fromJson(secretOf(WebWxSamples::session()).toUtf8()).object();
        object.insert(key, value);
        return QString::fromUtf8(QJsonDocument(object).toJson());
    }

private Q_SLOTS:
    void aSessionSurvivesItsText_data()
    {
        QTest::addColumn<WebWxSession>("session");
        QTest::newRow("usual") << WebWxSamples::session();
        QTest::newRow("below a path")
            << WebWxSamples::session(QUrl(u"http://127.0.0.1:8077/webwx"_s));
        QTest::newRow("IPv6") << WebWxSamples::session(QUrl(u"http://[::1]:8077"_s));
        WebWxSession bare = WebWxSamples::session();
        bare.skey.clear();
        bare.passTicket.clear();
        bare.cookies.clear();
        QTest::newRow("bare") << bare;
        WebWxSession odd = WebWxSamples::session();
        odd.sid = u"\"名\\\n"_s;
        odd.cookies[0].setValue("a=b\"c");
        odd.cookies[0].setDomain(u".qq.com"_s);
        odd.cookies[0].setSecure(true);
        odd.cookies[0].setHttpOnly(true);
        QTest::newRow("odd") << odd;
    }

    void aSessionSurvivesItsText()
    {
        QFETCH(WebWxSession, session);
        const Result<WebWxSession> again = webWxSessionFrom(secretOf(session));
        QVERIFY(again.has_value());
        QCOMPARE(*again, session);
        QCOMPARE(secretOf(*again), secretOf(session));
    }

    void aBrokenTextIsNoSession_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("a key") << u"k"_s;
        QTest::newRow("list") << u"[]"_s;
        QTest::newRow("empty object") << u"{}"_s;
        QTest::newRow("newer") << changed(u"version"_s, 2);
        QTest::newRow("no place") << changed(u"base"_s, QJsonValue());
        QTest::newRow("file") << changed(u"base"_s, u"file:///etc"_s);
        QTest::newRow("no host") << changed(u"base"_s, u"https:///x"_s);
        QTest::newRow("uin 0") << changed(u"uin"_s, u"0"_s);
        QTest::newRow("uin of letters") << changed(u"uin"_s, u"12a"_s);
        QTest::newRow("no sid") << changed(u"sid"_s, 7);
        QTest::newRow("short device") << changed(u"deviceId"_s, u"e1"_s);
        QTest::newRow("device and more") << changed(u"deviceId"_s, u"e012345678901234\n"_s);
        QTest::newRow("cookies of another type") << changed(u"cookies"_s, u"a=b"_s);
        QTest::newRow("cookie of another type") << changed(u"cookies"_s, QJsonArray{7});
        QTest::newRow("cookie without name")
            << changed(u"cookies"_s, QJsonArray{QJsonObject{{u"domain"_s, u"a.example"_s}}});
        QTest::newRow("cookie of nobody")
            << changed(u"cookies"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}});
    }

    void aBrokenTextIsNoSession()
    {
        QFETCH(QString, text);
        const Result<WebWxSession> session = webWxSessionFrom(text);
        QVERIFY(!session);
        QCOMPARE(session.error().kind, Error::Kind::SignedOut);
    }

    void aCutTextIsNoSession()
    {
        const QString text = secretOf(WebWxSamples::session());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const Result<WebWxSession> session = webWxSessionFrom(text.left(length));
            QVERIFY(!session);
            QVERIFY(!session.error().words.contains(u"crypt"_s));
        }
    }

    void keptCookiesHaveOneOrderAndNoExpiry()
    {
        QList<QNetworkCookie> cookies = WebWxSamples::session().cookies;
        QList<QNetworkCookie> turned(cookies.crbegin(), cookies.crend());
        turned[0].setExpirationDate(QDateTime::currentDateTimeUtc().addSecs(60));
        QCOMPARE(keptCookies(turned), keptCookies(cookies));
        QVERIFY(keptCookies(turned).constFirst().isSessionCookie());
    }

    void deviceIdsAreOneOfMany()
    {
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i) {
            WebWxSession session = WebWxSamples::session();
            session.deviceId = newWebWxDeviceId();
            QVERIFY(webWxSessionFrom(secretOf(session)).has_value());
            ids.insert(session.deviceId);
        }
        QVERIFY(ids.size() > 95);
    }

    void wordsLoseEverythingSecret()
    {
        const WebWxSession session = WebWxSamples::session();
        const QString words = u"no %1, no %2, no %3, no %4, but zh_CN"_s.arg(
            session.skey, session.sid, session.passTicket,
            QString::fromLatin1(session.cookies[0].value()));
        QCOMPARE(redacted(words, session), u"no •••, no •••, no •••, no •••, but zh_CN"_s);
        QCOMPARE(redacted(u"操作频繁"_s, session), u"操作频繁"_s);
    }
};

QTEST_GUILESS_MAIN(TestWebWxSession)
#include "tst_webwxsession.moc"
