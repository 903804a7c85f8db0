// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpexchange.h"

#include "httplog.h"
#include "oneshotbody.h"

#include <QDateTime>
#include <QNetworkAccessManager>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Lianxi {

namespace {

constexpr int MostRedirects = 5;
/// When a 429 does not say for how long.
/// A gateway that asks for more is asked again after this.
constexpr milliseconds LongestRetryAfter = 1h;
/// What Qt may hold before we have counted it; keeps a gzip bomb small.
constexpr qint64 ReadBuffer = 1024 * 1024;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// After these Qt rewinds the body, which it cannot, even where it follows nothing.
bool isKeptMethodRedirect(int status)
{
    return status == 307 || status == 308;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

/// RFC 9110: seconds, or a date; 0 where it is neither.
milliseconds retryAfter(const QByteArray &header)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    milliseconds delay{0};
    if (isNumber) {
        delay = std::chrono::seconds{std::clamp<qint64>(seconds, 1, 86'400)};
    } else if (const auto date = QDateTime::fromString(
                   QString::fromLatin1(header.trimmed()).replace("GMT"_L1, "+0000"_L1),
                   Qt::RFC2822Date);
               date.isValid()) {
        delay = milliseconds{QDateTime::currentDateTimeUtc().msecsTo(date)};
    } else {
        return delay;
    }
    return std::clamp<milliseconds>(delay, 1s, LongestRetryAfter);
}

/// The request cannot have got anywhere.
bool isBeforeConnection(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest result(request.url);
    for (const HttpRequest::Header &header : request.headers)
        result.setRawHeader(header.name, header.value);
    result.setHeader(QNetworkRequest::UserAgentHeader, u"Lianxi/" LIANXI_VERSION ""_s);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Qt's guard counts the ratio, and lists of contacts are repetitive. Ours counts bytes.
    result.setDecompressedSafetyCheckThreshold(-1);
    return result;
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, QNetworkAccessManager &network, int id,
                           QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_network(network)
    , m_id(id)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { finish(failure(withoutAnswer({.kind = Error::Kind::Timeout}))); });
}

HttpExchange::~HttpExchange()
{
    letGoOfReply();
}

Answer<HttpReply> HttpExchange::answer() const
{
    return m_answer;
}

void HttpExchange::start()
{
    m_elapsed.start();
    // One for everything: Qt's own transfer timeout never fires while a server drips.
    m_deadline.start(m_request.deadline);
    send();
}

void HttpExchange::cancel()
{
    finish(failure(Error::Kind::Cancelled));
}

void HttpExchange::send()
{
    QNetworkRequest request = networkRequest(m_request);
    // Also for GET, with nothing in it: Qt repeats a GET whose reply was cut between two chunks,
    // and at times hands out the first piece as if it were all.
    m_body = new OneShotBody(m_request.body);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    m_reply = m_network.sendCustomRequest(request, m_request.method, m_body);
    m_body->setParent(m_reply);
    m_reply->setReadBufferSize(ReadBuffer);
    // Queued: whoever waits for the answer may delete the client, and must not do that from inside
    // a signal of the reply.
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onFinished,
            Qt::QueuedConnection);
}

void HttpExchange::read()
{
    if (m_ended || !m_reply)
        return;
    // In pieces, so that what goes beyond the limit is never taken in.
    while (m_reply->bytesAvailable() > 0) {
        m_received += m_reply->read(std::min(m_reply->bytesAvailable(), ReadBuffer));
        if (m_received.size() > m_request.byteLimit) {
            finish(failure(
                withoutAnswer({.kind = Error::Kind::BadReply,
                               .words = u"more than %1 bytes"_s.arg(m_request.byteLimit)})));
            return;
        }
    }
}

void HttpExchange::onFinished()
{
    read();
    if (m_ended || !m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = location();
    const bool follows = m_request.redirects == HttpRequest::Redirects::Follow;
    if (follows && isRedirect(status) && !target.isEmpty())
        followOrRefuse(status, target);
    else
        finish(judged(status));
}

QUrl HttpExchange::location() const
{
    const QByteArray header = m_reply->rawHeader("Location");
    return header.isEmpty() ? QUrl() : m_request.url.resolved(QUrl::fromEncoded(header));
}

void HttpExchange::followOrRefuse(int status, const QUrl &target)
{
    const bool mayFollow = m_request.method == "GET"
        && m_request.effect == HttpRequest::Effect::Read && m_redirects < MostRedirects
        && isSameOrigin(m_request.url, target);
    if (!mayFollow) {
        const QString words
            = target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        finish(failure(Error::Kind::Http, words, status));
        return;
    }
    ++m_redirects;
    m_received.clear();
    m_request.url = target;
    letGoOfReply();
    send();
}

Result<HttpReply> HttpExchange::judged(int status) const
{
    if (status == 0)
        return failure(withoutAnswer({.kind = Error::Kind::Network, .words = networkWords()}));
    if (status == 429) {
        return failure({.kind = Error::Kind::RateLimited,
                        .code = status,
                        .retryAfter = retryAfter(m_reply->rawHeader("Retry-After"))});
    }
    if (status == 401 || status == 403)
        return failure(Error::Kind::SignedOut, {}, status);
    if (status >= 500)
        return failure(withoutAnswer({.kind = Error::Kind::Http, .code = status}));
    const int highest = m_request.redirects == HttpRequest::Redirects::Answer ? 399 : 299;
    if (status < 200 || status > highest)
        return failure(Error::Kind::Http, {}, status);
    if (isCutShort(status))
        return failure(withoutAnswer({.kind = Error::Kind::Network, .words = networkWords()}));
    if (m_reply->error() != QNetworkReply::NoError
        && m_reply->error() != QNetworkReply::ContentReSendError)
        return failure(withoutAnswer({.kind = Error::Kind::BadReply, .words = networkWords()}));
    return HttpReply{status, m_received, m_reply->rawHeader("Content-Type"),
                     status > 299 ? location() : QUrl()};
}

bool HttpExchange::isCutShort(int status) const
{
    // 1–199: the connection and the proxy. Everything above speaks of what was received, but for
    // one: Qt wanted to send again after the server had closed, and could not.
    const int error = m_reply->error();
    if (error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied)
        return true;
    const bool endsByClosing
        = !m_reply->hasRawHeader("Content-Length") && !m_reply->hasRawHeader("Transfer-Encoding");
    // Qt is silent about some replies that are shorter than announced. A compressed one announces
    // the compressed length, which nobody can compare.
    bool isNumber = false;
    const qint64 announced = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    const bool comparable = isNumber && !m_reply->hasRawHeader("Content-Encoding");
    const bool isWhole = comparable && m_received.size() >= announced;
    if (error == QNetworkReply::ContentReSendError) {
        // Where closing is how the reply ends, Qt need not have tried; and after a 307 or 308 it
        // always does, when it has read everything.
        return !endsByClosing && !(isKeptMethodRedirect(status) && isWhole);
    }
    return comparable && !isWhole;
}

bool HttpExchange::mayHaveArrived() const
{
    if (!m_reply || isBeforeConnection(m_reply->error()))
        return false;
    return m_request.body.isEmpty() || m_body->wasTouched();
}

Error HttpExchange::withoutAnswer(Error error) const
{
    if (m_request.effect == HttpRequest::Effect::Write && mayHaveArrived())
        error.kind = Error::Kind::UnknownOutcome;
    return error;
}

QString HttpExchange::networkWords() const
{
    QString words = m_reply->errorString();
    if (m_reply->error() == QNetworkReply::NoError)
        words = u"the reply is shorter than announced"_s;
    if (m_reply->error() == QNetworkReply::ContentReSendError)
        words = u"the server closed the connection"_s; // Qt says "Unknown error"
    const QString query = m_request.url.query();
    return query.isEmpty() ? words : words.replace(query, u"…"_s);
}

void HttpExchange::letGoOfReply()
{
    m_body = nullptr;
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        // abort() emits finished() before it returns.
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void HttpExchange::finish(Result<HttpReply> result)
{
    if (std::exchange(m_ended, true))
        return;
    log(result);
    m_deadline.stop();
    letGoOfReply();
    deleteLater();
    const Answer<HttpReply> answer = m_answer;
    answer.give(std::move(result));
}

void HttpExchange::log(const Result<HttpReply> &result) const
{
    if (!httpLog().isInfoEnabled())
        return;
    const int status = result ? result->status : result.error().code;
    const QByteArray outcome
        = result ? QByteArray() : " error " + QByteArray::number(int(result.error().kind));
    qCInfo(httpLog).noquote().nospace()
        << '#' << m_id << ' ' << m_request.method << ' ' << m_request.url.path(QUrl::FullyEncoded)
        << ' ' << status << outcome << ' ' << m_elapsed.elapsed() << " ms " << m_received.size()
        << " bytes";
}

} // namespace Lianxi
