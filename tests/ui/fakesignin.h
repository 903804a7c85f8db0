// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"
#include "signin.h"

namespace Lianxi {

/// A sign-in without a gateway: a test plays its states and its end.
class FakeSignIn : public SignIn
{
    Q_OBJECT

public:
    /// `cancelled` counts cancel(), also when this is gone.
    explicit FakeSignIn(int &cancelled)
        : m_cancelled(cancelled)
    {
    }

    QCoro::Task<Result<SignedIn>> run() override
    {
        const Answer<SignedIn> end = m_end;
        const Result<SignedIn> result = co_await end;
        co_return result;
    }
    void cancel() override
    {
        ++m_cancelled;
        finish(failure(Error::Kind::Cancelled));
    }

    void tell(const SignInState &state) { Q_EMIT stateChanged(state); }
    void finish(Result<SignedIn> result)
    {
        const Answer<SignedIn> end = m_end; // whoever is told may destroy this
        end.give(std::move(result));
    }

private:
    Answer<SignedIn> m_end;
    int &m_cancelled;
};

} // namespace Lianxi
