// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "httpclient.h"
#include "pacer.h"
#include "signin.h"
#include "webwxlogin.h"
#include "webwxsession.h"
#include "webwxwire.h"

#include <QUrl>

#include <chrono>

namespace Lianxi {

/// How long a sign-in to the web protocol waits. The one table; tests shorten it.
struct WebWxSignInTimes
{
    using milliseconds = std::chrono::milliseconds;

    milliseconds code{15'000};
    /// The server holds a poll for 25 s (FACTS.md §4).
    milliseconds poll{35'000};
    /// Between two polls, for a server that does not hold them.
    milliseconds pollGap{300};
    /// After a poll that was not answered.
    milliseconds retryGap{1'000};
    /// Codes expire after some minutes; this is for a server that never says so.
    milliseconds codeLife{600'000};
    milliseconds ticket{30'000};
    milliseconds init{60'000};
    milliseconds notify{15'000};
};

/// Signs in to the web protocol with a QR code: code, telephone, ticket page, init. The secret is
/// the session, see WebWxSession.
class WebWxSignIn : public SignIn
{
    Q_OBJECT

public:
    /// Invalid from run() when `loginHost` is none, see WebWxLogin::isLoginHost().
    explicit WebWxSignIn(QUrl loginHost, WebWxSignInTimes times = {}, QObject *parent = nullptr);
    ~WebWxSignIn() override;

    [[nodiscard]] QCoro::Task<Result<SignedIn>> run() override;
    void cancel() override;

private:
    // After any of these answered Cancelled nothing of this object may be touched.

    /// Shows codes until one is confirmed: where the ticket is.
    QCoro::Task<Result<QUrl>> confirmedCode();
    QCoro::Task<Result<QString>> newCode();
    /// Nothing: the code has expired.
    QCoro::Task<Result<std::optional<QUrl>>> confirmation(QString uuid);
    QCoro::Task<Result<WebWxLogin::Poll>> poll(QString uuid);
    /// From the ticket page; without cookies.
    QCoro::Task<Result<WebWxSession>> session(QUrl ticketPage);
    QCoro::Task<Result<WebWxWire::Init>> init(WebWxSession session);
    QCoro::Task<Result<HttpReply>> send(HttpRequest request);
    QCoro::Task<Result<void>> pause(std::chrono::milliseconds time);

    void tell(SignInState state);

    const QUrl m_loginHost;
    const WebWxSignInTimes m_times;
    SystemClock m_clock;
    Pacer m_pauses;
    HttpClient m_http;
    SignInState m_state;
    bool m_cancelled = false;
};

} // namespace Lianxi
