// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "httpexchange.h"
#include "systemproxies.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QPointer>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// RFC 9110, "token".
bool isHeaderName(const QByteArray &name)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::ranges::all_of(name, [=](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || marks.find(c) != std::string_view::npos;
    });
}

/// A line break in a value would begin a header of its own.
bool isHeaderValue(const QByteArray &value)
{
    return std::ranges::none_of(value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// Qt would open file: and data: as well. Names what is wrong, never the value.
QString problemOf(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty()
        || (scheme != "http"_L1 && scheme != "https"_L1))
        return u"not an address of a web server"_s;
    for (const HttpRequest::Header &header : request.headers) {
        if (!isHeaderName(header.name))
            return u"not a header name: %1"_s.arg(QString::fromUtf8(header.name));
        if (!isHeaderValue(header.value))
            return u"line break in the header %1"_s.arg(QString::fromUtf8(header.name));
    }
    return {};
}

/// Qt's, with its list opened.
class CookieJar : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::allCookies;
    using QNetworkCookieJar::QNetworkCookieJar;
    using QNetworkCookieJar::setAllCookies;
};

} // namespace

class HttpClient::Private
{
public:
    QNetworkAccessManager network;
    CookieJar *jar = new CookieJar; ///< owned by network
    int lastId = 0;
    bool closing = false;
};

HttpClient::HttpClient(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->network.setProxyFactory(new SystemProxies);
    d->network.setCookieJar(d->jar);
    d->network.setAutoDeleteReplies(false);
}

HttpClient::~HttpClient()
{
    d->closing = true;
    cancelAll();
    // The exchanges use the network, which goes before the children would.
    qDeleteAll(findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly));
}

QCoro::Task<Result<HttpReply>> HttpClient::send(HttpRequest request)
{
    if (d->closing)
        co_return failure(Error::Kind::Cancelled);
    if (const QString problem = problemOf(request); !problem.isEmpty())
        co_return failure(Error::Kind::Invalid, problem);
    auto *exchange = new HttpExchange(std::move(request), d->network, ++d->lastId, this);
    const Answer<HttpReply> answer = exchange->answer();
    exchange->start();
    Result<HttpReply> result = co_await answer;
    co_return result;
}

void HttpClient::cancelAll()
{
    // Whoever is told may delete this client and with it the other exchanges, which end then.
    QList<QPointer<HttpExchange>> running;
    for (HttpExchange *exchange : findChildren<HttpExchange *>(Qt::FindDirectChildrenOnly))
        running.append(exchange);
    for (const QPointer<HttpExchange> &exchange : std::as_const(running))
        exchange->hangUp();
    // Qt may give the next request a connection that it is about to close, and a one-shot body is
    // not sent again.
    if (!running.isEmpty())
        d->network.clearConnectionCache();
    for (const QPointer<HttpExchange> &exchange : std::as_const(running)) {
        if (exchange)
            exchange->cancel();
    }
}

QList<QNetworkCookie> HttpClient::cookies() const
{
    QList<QNetworkCookie> cookies = d->jar->allCookies();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    cookies.removeIf([&now](const QNetworkCookie &cookie) {
        return !cookie.isSessionCookie() && cookie.expirationDate() <= now;
    });
    return cookies;
}

void HttpClient::setCookies(QList<QNetworkCookie> cookies)
{
    d->jar->setAllCookies(cookies);
}

} // namespace Lianxi
