// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pacer.h"
#include "result.h"

#include <QCoroTask>

#include <functional>
#include <optional>

namespace Lianxi {

/// How long to wait before a read is asked again after its `attempt`-th failure (from 0); nothing
/// when it is not to be repeated. docs/architecture.md, "Errors".
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const Error &error,
                                                                         int attempt);

/// Asks a gateway one question at the account's pace, and again where the error says that it makes
/// sense. `pacer` must live until the task ends; for reads only.
template <typename T>
[[nodiscard]] QCoro::Task<Result<T>> askPolitely(Pacer &pacer, Priority priority,
                                                 std::function<QCoro::Task<Result<T>>()> question)
{
    for (int attempt = 0;; ++attempt) {
        const Result<void> admitted = co_await pacer.admit(priority);
        if (!admitted)
            co_return failure(admitted.error());
        Result<T> answer = co_await question();
        if (answer)
            co_return answer;
        const std::optional<std::chrono::milliseconds> pause
            = pauseBeforeRepeat(answer.error(), attempt);
        if (!pause)
            co_return answer;
        if (answer.error().kind == Error::Kind::RateLimited)
            pacer.holdBack(*pause);
        const Result<void> waited = co_await pacer.wait(*pause);
        if (!waited)
            co_return failure(waited.error());
    }
}

} // namespace Lianxi
