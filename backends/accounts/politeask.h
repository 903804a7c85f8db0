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
/// when it is not to be repeated. 0 where the pacer lets everybody wait (Pacer::slowDown).
/// docs/architecture.md, "Errors".
[[nodiscard]] std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const Error &error,
                                                                         int attempt);

/// Asks a gateway one question at the account's pace, and again where the error says that it makes
/// sense. A RateLimited answer tells when the account's calls go on. `pacer` must live until the
/// task ends; for reads only.
template <typename T>
[[nodiscard]] QCoro::Task<Result<T>> askPolitely(Pacer &pacer, Priority priority,
                                                 std::function<QCoro::Task<Result<T>>()> question)
{
    for (int attempt = 0;; ++attempt) {
        const Result<void> admitted = co_await pacer.admit(priority);
        if (!admitted)
            co_return failure(admitted.error());
        Result<T> answer = co_await question();
        if (answer) {
            pacer.noteSuccess();
            co_return answer;
        }
        Error &error = answer.error();
        if (error.kind == Error::Kind::RateLimited)
            error.retryAfter = pacer.slowDown(error.retryAfter);
        const std::optional<std::chrono::milliseconds> pause = pauseBeforeRepeat(error, attempt);
        if (!pause)
            co_return answer;
        if (pause->count() == 0)
            continue;
        const Result<void> waited = co_await pacer.wait(*pause);
        if (!waited)
            co_return failure(waited.error());
    }
}

} // namespace Lianxi
