// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

#include <memory>
#include <optional>

namespace Lianxi {

/// What a task answers, for tests: runs the event loop until it has ended. Only tests may do that.
/// A task that never ends is ended by CTest's time limit.
///
///     const Result<Roster> roster = await(gateway.roster());
template <typename T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

/// Watches a task without waiting for it.
///
///     const Watched roster(gateway.roster());
///     gateway.cancel();
///     QVERIFY(roster.hasEnded());
///     QCOMPARE(roster->error().kind, Error::Kind::Cancelled);
template <typename T>
class Watched
{
public:
    explicit Watched(QCoro::Task<T> task)
        : m_result(std::make_shared<std::optional<T>>())
    {
        // Eager, and goes on when dropped; it keeps the place for its result itself.
        follow(std::move(task), m_result);
    }

    [[nodiscard]] bool hasEnded() const { return m_result->has_value(); }
    /// Only after the end.
    [[nodiscard]] const T &result() const { return m_result->value(); }
    const T *operator->() const { return &result(); }

private:
    static QCoro::Task<void> follow(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> result)
    {
        T value = co_await task;
        result->emplace(std::move(value));
    }

    std::shared_ptr<std::optional<T>> m_result;
};

} // namespace Lianxi
