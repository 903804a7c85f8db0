// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "passwordsignin.h"

#include "redaction.h"
#include "wkteamwire.h"

#include <utility>

namespace Lianxi {

namespace {

/// There is no key yet that could have run out: whatever the gateway says is a refusal.
Error signInError(Error error, const QString &password)
{
    if (needsSignIn(error.kind))
        error.kind = Error::Kind::Rejected;
    // A redirect's target may repeat what was sent, in whatever encoding: where it leads is enough.
    if (error.kind == Error::Kind::Http)
        error.words = QUrl(error.words).adjusted(QUrl::RemovePath).toString();
    error.words = redacted(error.words, password);
    return error;
}

} // namespace

PasswordSignIn::PasswordSignIn(const QUrl &base, const WkTeamWire::Spelling &spelling,
                               WkTeamWire::BodyFormat format, const SignInRequest &request,
                               WkTeamTimeouts timeouts, QObject *parent)
    : SignIn(parent)
    , m_request(
          WkTeamWire::requestFor({.base = base, .format = format},
                                 WkTeamWire::loginCall(spelling, request.user, request.password)))
    , m_password(request.password)
{
    m_request.deadline = timeouts.signIn;
}

PasswordSignIn::~PasswordSignIn() = default;

QCoro::Task<Result<SignedIn>> PasswordSignIn::run()
{
    Q_EMIT stateChanged({.step = SignInState::Step::Asking});
    const QString password = std::exchange(m_password, {});
    auto sending = m_http.send(std::exchange(m_request, {}));
    const Result<HttpReply> reply = co_await sending;
    if (!reply)
        co_return failure(signInError(reply.error(), password));
    const Result<QString> key = WkTeamWire::keyFrom(reply->body, password);
    if (!key)
        co_return failure(signInError(key.error(), password));
    co_return SignedIn{.secret = *key};
}

void PasswordSignIn::cancel()
{
    m_http.cancelAll();
}

} // namespace Lianxi
