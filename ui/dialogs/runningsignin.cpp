// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningsignin.h"

#include "accountbook.h"

#include <utility>

namespace Lianxi {

bool hasStoredSecret(const SignInGround &ground)
{
    const Account typed = ground.account();
    const std::optional<Account> stored = ground.book.account(typed.key);
    return stored && stored->url == typed.url;
}

QCoro::Task<Result<QString>> knownSecret(SignInGround ground, QString typed)
{
    if (!typed.isEmpty() || !hasStoredSecret(ground))
        co_return typed;
    const AccountKey key = ground.account().key;
    const Result<QString> stored = co_await ground.book.storedSecret(key);
    co_return stored;
}

RunningSignIn::RunningSignIn(std::unique_ptr<SignIn> signIn, QObject *parent)
    : QObject(parent)
    , m_signIn(std::move(signIn))
{
    if (m_signIn)
        connect(m_signIn.get(), &SignIn::stateChanged, this, &RunningSignIn::stateChanged);
}

RunningSignIn::~RunningSignIn()
{
    // It may end in here, and sees by the missing pointer that nobody wants to know.
    if (const std::shared_ptr<SignIn> signIn = std::exchange(m_signIn, nullptr)) {
        signIn->disconnect(this);
        signIn->cancel();
    }
}

void RunningSignIn::start()
{
    if (m_signIn)
        run(m_signIn, this);
    else
        Q_EMIT failed({.kind = Error::Kind::Invalid});
}

QCoro::Task<void> RunningSignIn::run(std::shared_ptr<SignIn> signIn, QPointer<RunningSignIn> run)
{
    const Result<SignedIn> result = co_await signIn->run();
    if (!run || !run->m_signIn)
        co_return;
    run->m_signIn.reset();
    // A slot may destroy the run.
    if (result)
        Q_EMIT run->succeeded(*result);
    else
        Q_EMIT run->failed(result.error());
}

} // namespace Lianxi
