// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asking.h"
#include "signin.h"

#include <memory>

namespace Lianxi {

/// A sign-in that is run, and all that it said meanwhile.
class SignInRun
{
public:
    explicit SignInRun(std::unique_ptr<SignIn> signIn)
        : m_signIn(std::move(signIn))
    {
        QObject::connect(m_signIn.get(), &SignIn::stateChanged, m_signIn.get(),
                         [this](const SignInState &state) { m_states.append(state); });
        m_watched = std::make_unique<Watched<Result<SignedIn>>>(m_signIn->run());
    }
    ~SignInRun()
    {
        m_signIn->cancel();
        const bool ended = soon([this] { return m_watched->hasEnded(); });
        Q_ASSERT(ended);
    }
    Q_DISABLE_COPY_MOVE(SignInRun)

    void cancel() { m_signIn->cancel(); }
    [[nodiscard]] bool hasEnded() const { return m_watched->hasEnded(); }
    [[nodiscard]] bool endsSoon() const
    {
        return soon([this] { return hasEnded(); });
    }
    [[nodiscard]] const Result<SignedIn> &result() const { return m_watched->result(); }
    [[nodiscard]] const QList<SignInState> &states() const { return m_states; }
    [[nodiscard]] QList<SignInState::Step> steps() const
    {
        QList<SignInState::Step> steps;
        for (const SignInState &state : m_states) {
            if (steps.isEmpty() || steps.constLast() != state.step)
                steps.append(state.step);
        }
        return steps;
    }

private:
    std::unique_ptr<SignIn> m_signIn;
    QList<SignInState> m_states;
    std::unique_ptr<Watched<Result<SignedIn>>> m_watched;
};

} // namespace Lianxi
