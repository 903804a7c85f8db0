// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxsession.h"

#include "jsonreply.h"
#include "redaction.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// A newer program may know how to read an older text.
constexpr int TextVersion = 1;
/// Shorter cookie values are flags and languages, which stand in many a harmless sentence.
constexpr qsizetype ShortestSecret = 6;

std::unexpected<Error> noSession()
{
    return failure(Error::Kind::SignedOut, u"the stored session cannot be read"_s);
}

// Field by field: Qt does not read its own text of a cookie whose domain is an IPv6 address.

QJsonObject jsonOf(const QNetworkCookie &cookie)
{
    return {{u"name"_s, QString::fromLatin1(cookie.name())},
            {u"value"_s, QString::fromLatin1(cookie.value())},
            {u"domain"_s, cookie.domain()},
            {u"path"_s, cookie.path()},
            {u"secure"_s, cookie.isSecure()},
            {u"httpOnly"_s, cookie.isHttpOnly()}};
}

QNetworkCookie cookieFrom(const QJsonObject &object)
{
    QNetworkCookie cookie(object["name"_L1].toString().toLatin1(),
                          object["value"_L1].toString().toLatin1());
    cookie.setDomain(object["domain"_L1].toString());
    cookie.setPath(object["path"_L1].toString());
    cookie.setSecure(object["secure"_L1].toBool());
    cookie.setHttpOnly(object["httpOnly"_L1].toBool());
    return cookie;
}

std::optional<QList<QNetworkCookie>> cookiesFrom(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QList<QNetworkCookie> cookies;
    for (const QJsonValue &item : value.toArray()) {
        cookies.append(cookieFrom(item.toObject()));
        if (cookies.constLast().name().isEmpty() || cookies.constLast().domain().isEmpty())
            return std::nullopt;
    }
    return cookies;
}

bool isUsable(const WebWxSession &session)
{
    static const QRegularExpression deviceId(uR"(\Ae[0-9]{15}\z)"_s);
    const QString scheme = session.base.scheme();
    return session.base.isValid() && !session.base.host().isEmpty()
        && (scheme == "https"_L1 || scheme == "http"_L1) && session.uin > 0
        && !session.sid.isEmpty() && deviceId.match(session.deviceId).hasMatch();
}

} // namespace

QString secretOf(const WebWxSession &session)
{
    QJsonArray cookies;
    for (const QNetworkCookie &cookie : session.cookies)
        cookies.append(jsonOf(cookie));
    return QString::fromUtf8(compactJson({
        {u"version"_s, TextVersion},
        {u"base"_s, QString::fromLatin1(session.base.toEncoded())},
        {u"uin"_s, QString::number(session.uin)},
        {u"sid"_s, session.sid},
        {u"skey"_s, session.skey},
        {u"passTicket"_s, session.passTicket},
        {u"deviceId"_s, session.deviceId},
        {u"cookies"_s, cookies},
    }));
}

Result<WebWxSession> webWxSessionFrom(const QString &secret)
{
    const Result<QJsonObject> object = jsonObject(secret.toUtf8());
    if (!object || object->value("version"_L1).toInt() != TextVersion)
        return noSession();
    const auto cookies = cookiesFrom(object->value("cookies"_L1));
    if (!cookies)
        return noSession();
    WebWxSession session{
        .base = QUrl::fromEncoded(object->value("base"_L1).toString().toLatin1()),
        .uin = looseInteger(object->value("uin"_L1)).value_or(0),
        .sid = object->value("sid"_L1).toString(),
        .skey = object->value("skey"_L1).toString(),
        .passTicket = object->value("passTicket"_L1).toString(),
        .deviceId = object->value("deviceId"_L1).toString(),
        .cookies = *cookies,
    };
    if (!isUsable(session))
        return noSession();
    return session;
}

QList<QNetworkCookie> keptCookies(QList<QNetworkCookie> cookies)
{
    for (QNetworkCookie &cookie : cookies) {
        cookie.setExpirationDate({});
        cookie.setSameSitePolicy(QNetworkCookie::SameSite::Default); // we are no page
    }
    const auto place = [](const QNetworkCookie &cookie) {
        return std::tuple(cookie.domain(), cookie.path(), cookie.name());
    };
    std::ranges::stable_sort(cookies, {}, place);
    return cookies;
}

QString newWebWxDeviceId()
{
    QString id = u"e"_s;
    for (int digit = 0; digit < 15; ++digit)
        id += QChar(u'0' + QRandomGenerator::system()->bounded(10));
    return id;
}

QString redacted(const QString &words, const WebWxSession &session)
{
    QString clean = words;
    for (const QString &secret : {session.skey, session.sid, session.passTicket}) {
        if (!secret.isEmpty())
            clean = redacted(clean, secret);
    }
    for (const QNetworkCookie &cookie : session.cookies) {
        if (cookie.value().size() >= ShortestSecret)
            clean = redacted(clean, QString::fromLatin1(cookie.value()));
    }
    return clean;
}

} // namespace Lianxi
