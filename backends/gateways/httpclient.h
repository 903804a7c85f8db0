// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

class QNetworkCookie;

namespace Lianxi {

struct HttpRequest
{
    enum class Effect {
        Read,
        Write, ///< changes something over there: whatever is not a plain answer is UnknownOutcome
    };
    enum class Redirects {
        Follow, ///< GET only, within the origin, at most 5; any other one is an Http error
        Answer, ///< none: a 3xx is a reply like any other, with its body
    };
    struct Header
    {
        QByteArray name;
        QByteArray value;
    };

    QByteArray method = "GET";
    QUrl url;
    QList<Header> headers = {};
    QByteArray body = {};
    /// For the whole exchange, redirects included.
    std::chrono::milliseconds deadline{30'000};
    Effect effect = Effect::Read;
    qint64 byteLimit = 64 * 1024 * 1024;
    Redirects redirects = Redirects::Follow;
};

struct HttpReply
{
    int status = 0; ///< 2xx, or 3xx for Redirects::Answer: anything else is an Error
    QByteArray body;
    QByteArray contentType;
    QUrl location = {}; ///< where a 3xx points to, made absolute; empty if it does not say
};

/// Sends one request and answers with exactly one Result. One per account, with a cookie jar of its
/// own; the only class that sees QNetworkReply. GUI thread.
///
/// A body is sent at most once, whatever QNetworkAccessManager thinks (docs/architecture.md).
/// Redirects are followed by hand, see HttpRequest::Redirects; HTTP/2 is off.
/// Logs (lianxi.http) verb, path, status, ms, bytes and a running id; never headers or bodies.
///
/// Errors: Cancelled, Timeout (deadline), Network (no status; also a body shorter than announced),
/// RateLimited (429, with Retry-After), SignedOut (401, 403), Http (other status; a redirect that
/// is not followed names its target), BadReply (above byteLimit). For Effect::Write, everything
/// after the connection stood and before a complete answer is UnknownOutcome, 5xx included.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    [[nodiscard]] QCoro::Task<Result<HttpReply>> send(HttpRequest request);
    /// Every request under way ends with Cancelled.
    void cancelAll();

    /// The cookies that the client has by now, those that have expired left out.
    [[nodiscard]] QList<QNetworkCookie> cookies() const;
    /// These instead of all that it has; they need their domain and path. What is under way already
    /// goes on with the earlier ones.
    void setCookies(QList<QNetworkCookie> cookies);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
