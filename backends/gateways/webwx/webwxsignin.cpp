// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxsignin.h"

#include "gatewayerrors.h"
#include "webwxrequest.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QNetworkCookie>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int MostRenewals = 5;
/// Polls in a row without an answer before it is given up.
constexpr int MostFailures = 3;
/// A reply of the login steps holds a picture at most.
constexpr qint64 MostBytes = 1024 * 1024;

using State = WebWxLogin::Poll::State;
using Step = SignInState::Step;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

WebWxSignIn::WebWxSignIn(QUrl loginHost, WebWxSignInTimes times, QObject *parent)
    : SignIn(parent)
    , m_loginHost(std::move(loginHost))
    , m_times(times)
    , m_pauses({}, m_clock)
{
}

WebWxSignIn::~WebWxSignIn() = default;

QCoro::Task<Result<SignedIn>> WebWxSignIn::run()
{
    if (!WebWxLogin::isLoginHost(m_loginHost))
        co_return failure(Error::Kind::Invalid, u"login-host"_s);
    auto confirming = confirmedCode();
    const Result<QUrl> ticketPage = co_await confirming;
    if (!ticketPage)
        co_return failure(ticketPage.error());
    tell({.step = Step::Finishing, .renewals = m_state.renewals});

    auto opening = session(*ticketPage);
    Result<WebWxSession> session = co_await opening;
    if (!session)
        co_return failure(session.error());
    auto beginning = init(*session);
    const Result<WebWxWire::Init> init = co_await beginning;
    if (!init)
        co_return failure(init.error());
    if (!init->skey.isEmpty())
        session->skey = init->skey;

    auto notifying
        = send(requestFor(WebWxWire::notifyCall(*session, init->userName, now()), m_times.notify));
    const Result<HttpReply> notified = co_await notifying;
    if (!notified && notified.error().kind == Error::Kind::Cancelled)
        co_return failure(notified.error()); // whatever else: nobody needs it
    session->cookies = keptCookies(m_http.cookies());
    co_return SignedIn{.secret = secretOf(*session), .profile = init->profile};
}

void WebWxSignIn::cancel()
{
    m_cancelled = true;
    m_pauses.cancelAll();
    m_http.cancelAll();
}

QCoro::Task<Result<QUrl>> WebWxSignIn::confirmedCode()
{
    for (int renewals = 0; renewals <= MostRenewals; ++renewals) {
        tell({.step = Step::Asking, .renewals = renewals});
        auto asking = newCode();
        const Result<QString> uuid = co_await asking;
        if (!uuid)
            co_return failure(uuid.error());
        tell({.step = Step::WaitingForScan,
              .qrText = WebWxLogin::qrText(*uuid),
              .renewals = renewals});
        auto confirming = confirmation(*uuid);
        const Result<std::optional<QUrl>> ticketPage = co_await confirming;
        if (!ticketPage)
            co_return failure(ticketPage.error());
        if (*ticketPage)
            co_return **ticketPage;
    }
    co_return failure(Error::Kind::Timeout);
}

QCoro::Task<Result<QString>> WebWxSignIn::newCode()
{
    HttpRequest request{.url = WebWxLogin::codeUrl(m_loginHost, now()),
                        .deadline = m_times.code,
                        .byteLimit = MostBytes};
    auto sending = send(std::move(request));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    co_return WebWxLogin::uuidFrom(reply->body);
}

QCoro::Task<Result<std::optional<QUrl>>> WebWxSignIn::confirmation(QString uuid)
{
    const QDeadlineTimer codeEnd(m_times.codeLife);
    for (int failures = 0; !codeEnd.hasExpired();) {
        QElapsedTimer polled;
        polled.start();
        auto polling = poll(uuid);
        const Result<WebWxLogin::Poll> answer = co_await polling;
        if (!answer && (!mayPassByItself(answer.error()) || ++failures == MostFailures))
            co_return failure(answer.error());
        auto gap = m_times.retryGap;
        if (answer) {
            failures = 0;
            gap = m_times.pollGap;
            if (answer->state == State::Confirmed)
                co_return std::optional(answer->redirect);
            if (answer->state == State::Expired)
                co_return std::optional<QUrl>();
            if (answer->state == State::Scanned && m_state.step != Step::Scanned) {
                SignInState state = m_state;
                state.step = Step::Scanned;
                tell(state);
            }
        }
        if (std::chrono::milliseconds{polled.elapsed()} < gap) {
            auto pausing = pause(gap);
            const Result<void> paused = co_await pausing;
            if (!paused)
                co_return failure(paused.error());
        }
    }
    co_return std::optional<QUrl>();
}

QCoro::Task<Result<WebWxLogin::Poll>> WebWxSignIn::poll(QString uuid)
{
    HttpRequest request{.url = WebWxLogin::pollUrl(m_loginHost, uuid, now()),
                        .deadline = m_times.poll,
                        .byteLimit = MostBytes};
    auto sending = send(std::move(request));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    co_return WebWxLogin::pollFrom(reply->body, m_loginHost);
}

QCoro::Task<Result<WebWxSession>> WebWxSignIn::session(QUrl ticketPage)
{
    // It answers 301 with what we want in the body, and leads to where we do not want to go.
    HttpRequest request{.url = WebWxLogin::ticketUrl(ticketPage),
                        .deadline = m_times.ticket,
                        .byteLimit = MostBytes,
                        .redirects = HttpRequest::Redirects::Answer};
    auto sending = send(std::move(request));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    const Result<WebWxLogin::Ticket> ticket = WebWxLogin::ticketFrom(reply->body);
    if (!ticket)
        co_return failure(ticket.error());
    WebWxSession session{.base = WebWxLogin::baseOf(ticketPage),
                         .uin = ticket->uin,
                         .sid = ticket->sid,
                         .skey = ticket->skey,
                         .passTicket = ticket->passTicket,
                         .deviceId = newWebWxDeviceId()};
    co_return session;
}

QCoro::Task<Result<WebWxWire::Init>> WebWxSignIn::init(WebWxSession session)
{
    auto sending = send(requestFor(WebWxWire::initCall(session, now()), m_times.init));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(reply.error());
    co_return WebWxWire::initFrom(reply->body, session);
}

QCoro::Task<Result<HttpReply>> WebWxSignIn::send(HttpRequest request)
{
    if (m_cancelled)
        co_return failure(Error::Kind::Cancelled);
    auto sending = m_http.send(std::move(request));
    Result<HttpReply> reply = co_await sending;
    co_return reply;
}

QCoro::Task<Result<void>> WebWxSignIn::pause(std::chrono::milliseconds time)
{
    if (m_cancelled)
        co_return failure(Error::Kind::Cancelled);
    auto waiting = m_pauses.wait(time);
    Result<void> waited = co_await waiting;
    co_return waited;
}

void WebWxSignIn::tell(SignInState state)
{
    m_state = std::move(state);
    Q_EMIT stateChanged(m_state);
}

} // namespace Lianxi
