// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "signin.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace Lianxi {

class AccountBook;

/// What a part of a dialog signs in to: the account as it is typed at that moment.
struct SignInGround
{
    AccountBook &book;
    std::function<Account()> account;
};

/// Whether the ground's account is a stored one whose key may go to where it points now: not to
/// another gateway.
[[nodiscard]] bool hasStoredSecret(const SignInGround &ground);
/// `typed`; where it is empty, what is stored for the same gateway; else empty.
[[nodiscard]] QCoro::Task<Result<QString>> knownSecret(SignInGround ground, QString typed);

/// One sign-in for a widget. Ends with exactly one of succeeded() and failed(), unless it is
/// destroyed before: then the sign-in is cancelled, and this is silent.
class RunningSignIn : public QObject
{
    Q_OBJECT

public:
    /// Null: fails, for the kind of gateway does not know the method.
    explicit RunningSignIn(std::unique_ptr<SignIn> signIn, QObject *parent = nullptr);
    ~RunningSignIn() override;

    void start();

Q_SIGNALS:
    void stateChanged(const Lianxi::SignInState &state);
    void succeeded(const Lianxi::SignedIn &what);
    void failed(const Lianxi::Error &error);

private:
    /// Holds the sign-in itself, which has to live until it has ended.
    static QCoro::Task<void> run(std::shared_ptr<SignIn> signIn, QPointer<RunningSignIn> run);

    std::shared_ptr<SignIn> m_signIn; ///< missing: ended, or somebody is destroying this
};

} // namespace Lianxi
