// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "geweconnection.h"
#include "gewesigninwire.h"
#include "pacer.h"
#include "signin.h"

namespace Lianxi {

/// How often GeWe is asked, and how long we wait. The one table; tests shorten it.
struct GeWeSignInTimes
{
    using milliseconds = std::chrono::milliseconds;

    milliseconds call{30'000};
    milliseconds poll{5'000}; ///< FACTS.md §5
    /// A code that nobody has scanned is renewed then. [guess: WeChat's own live about so long]
    milliseconds codeLife{240'000};
    int mostRenewals = 5;
};

/// Signs in at GeWe: takes the token of a server of one's own (Token), or has a telephone scan a
/// code (QrCode; a server of one's own gives its token before, if it is not known).
class GeWeSignIn : public SignIn
{
    Q_OBJECT

public:
    enum class Flavour { SelfHosted, Cloud };

    GeWeSignIn(Flavour flavour, const Account &account, const SignInRequest &request,
               GeWeSignInTimes times = {}, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<SignedIn>> run() override;
    void cancel() override;

private:
    [[nodiscard]] QCoro::Task<Result<void>> takeToken();
    [[nodiscard]] QCoro::Task<Result<SignedIn>> scanCode();
    /// Nothing when the code has expired.
    [[nodiscard]] QCoro::Task<Result<std::optional<Profile>>> waitFor(GeWeWire::LoginCode code);
    void tell(SignInState::Step step);

    const Flavour m_flavour;
    const SignInMethod m_method;
    const GeWeSignInTimes m_times;
    GeWeConnection m_connection;
    SystemClock m_clock;
    Pacer m_waits; ///< for its cancellable waits
    SignInState m_state;
    bool m_cancelled = false;
};

} // namespace Lianxi
