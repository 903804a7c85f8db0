// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalsignin.h"

#include "commandcontext.h"
#include "commandtext.h"
#include "secretinput.h"
#include "signinteller.h"

#include <QScopedPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// What the failure means, said; a code that nobody scanned is not the gateway's silence.
ExitCode said(CommandContext &context, const Account &account, const Error &error,
              const SignInTeller &teller)
{
    if (error.kind == Error::Kind::Cancelled)
        context.say(CommandText::tr("Stopped."));
    else if (error.kind == Error::Kind::Timeout && teller.hasShownCode())
        context.say(CommandText::tr("%1: no code was confirmed in time.").arg(account.name));
    else
        context.say(error, account);
    return exitCodeOf(error);
}

QCoro::Task<std::expected<SignedIn, ExitCode>> runSignIn(CommandContext &context, Account account,
                                                         SignInRequest request)
{
    SignInTeller teller(context.errors(), account.name);
    // Its own cancel() may be what ends run().
    const std::unique_ptr<SignIn, QScopedPointerDeleteLater> signIn(
        context.core().book().signIn(account, request).release());
    if (!signIn) {
        const Error error{.kind = Error::Kind::Invalid, .words = u"system"_s};
        co_return std::unexpected(said(context, account, error, teller));
    }
    QObject::connect(signIn.get(), &SignIn::stateChanged, &context,
                     [&teller](const SignInState &state) { teller.tell(state); });
    QObject::connect(&context, &CommandContext::stopped, signIn.get(), &SignIn::cancel);
    Result<SignedIn> signedIn = failure(Error::Kind::Cancelled);
    if (!context.isStopped())
        signedIn = co_await signIn->run();
    signIn->disconnect(&context);
    if (!signedIn)
        co_return std::unexpected(said(context, account, signedIn.error(), teller));
    co_return std::move(*signedIn);
}

} // namespace

std::expected<QString, ExitCode> typedFor(CommandContext &context, const Command &command,
                                          const Arguments &given, const SignInWay &way,
                                          const QString &account)
{
    const bool isPassword = way.key == SignInMethod::Password;
    if (!isPassword && way.key != SignInMethod::Key)
        return QString();
    const QString option = isPassword ? u"--password-stdin"_s : u"--secret-stdin"_s;
    if (!given.isSet(option.sliced(2)) && !isStandardInputTerminal()) {
        return std::unexpected(context.usage(
            command,
            isPassword
                ? CommandText::tr("The password is missing: give it on standard input with %1.")
                      .arg(option)
                : CommandText::tr("The key is missing: give it on standard input with %1.")
                      .arg(option)));
    }
    if (isPassword)
        return context.passwordFor(way.user, account);
    return context.secretFor(account);
}

QCoro::Task<std::expected<SignedIn, ExitCode>>
signInOnTerminal(CommandContext &context, Account account, SignInWay way, QString typed)
{
    SignedIn result{.secret = typed};
    if (way.key == SignInMethod::Password || way.key == SignInMethod::Token) {
        SignInRequest request;
        request.method = *way.key;
        request.user = way.user;
        request.password = typed;
        const std::expected<SignedIn, ExitCode> key = co_await runSignIn(context, account, request);
        if (!key)
            co_return std::unexpected(key.error());
        result = *key;
    }
    if (!way.scan)
        co_return result;
    SignInRequest request;
    request.method = *way.scan;
    request.secret = result.secret;
    std::expected<SignedIn, ExitCode> scanned = co_await runSignIn(context, account, request);
    if (scanned && scanned->secret.isEmpty())
        scanned->secret = result.secret;
    co_return scanned;
}

} // namespace Lianxi
