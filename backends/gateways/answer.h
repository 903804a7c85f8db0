// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace Lianxi {

/// One answer that one coroutine waits for with co_await. The first give() counts, later ones are
/// dropped: so whoever waits is answered exactly once, whatever abort() and friends emit.
///
/// A handle: copies speak of the same answer. One thread. Whoever makes one must give an answer in
/// the end, else the waiting coroutine is never freed. give() resumes the coroutine before it
/// returns, and the coroutine may well delete the caller: let it be the last thing that is done.
template <typename T>
class Answer
{
public:
    Answer()
        : m_state(std::make_shared<State>())
    {
    }

    void give(Result<T> result) const
    {
        if (m_state->result)
            return;
        const auto state = m_state; // this handle may be gone when the coroutine has run
        state->result.emplace(std::move(result));
        if (const auto waiting = std::exchange(state->waiting, {}))
            waiting.resume();
    }

    auto operator co_await() const noexcept { return Awaiter{m_state}; }

    friend bool operator==(const Answer &, const Answer &) = default;

private:
    struct State
    {
        std::optional<Result<T>> result;
        std::coroutine_handle<> waiting;
    };

    struct Awaiter
    {
        std::shared_ptr<State> state;

        bool await_ready() const noexcept { return state->result.has_value(); }
        void await_suspend(std::coroutine_handle<> coroutine) const noexcept
        {
            state->waiting = coroutine;
        }
        Result<T> await_resume() const { return std::move(*state->result); }
    };

    std::shared_ptr<State> m_state;
};

} // namespace Lianxi
