// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changeset.h"
#include "database.h"
#include "result.h"

#include <coroutine>
#include <functional>
#include <memory>
#include <optional>

namespace Lianxi {

/// One question to the database: run on its thread, answered on the Store's. Whoever asked is
/// answered exactly once, also when the job never ran.
class StoreJob
{
public:
    StoreJob() = default;
    virtual ~StoreJob() = default;
    Q_DISABLE_COPY_MOVE(StoreJob)

    /// On the database's thread.
    virtual void run(Database &database) = 0;
    /// On the Store's thread, after run() or in its place: goes on with who waits.
    virtual void answer() = 0;

    /// What the job committed; told before answer().
    ChangeSet changes;
};

/// A job that answers a T to one coroutine on the Store's thread.
template <typename T>
class StoreQuestion final : public StoreJob
{
public:
    using Work = std::function<Result<T>(Database &, ChangeSet &)>;

    explicit StoreQuestion(Work work)
        : m_work(std::move(work))
    {
    }

    void run(Database &database) override
    {
        m_result = m_work(database, changes);
        m_work = nullptr; // frees what it holds, e.g. a large roster, on this thread
    }

    void answer() override
    {
        m_answered = true;
        if (const std::coroutine_handle<> waiting = std::exchange(m_waiting, nullptr))
            waiting.resume();
    }

    [[nodiscard]] bool isAnswered() const { return m_answered; }
    void setWaiting(std::coroutine_handle<> waiting) { m_waiting = waiting; }
    [[nodiscard]] Result<T> takeResult()
    {
        if (!m_result)
            return failure(Error::Kind::Storage, QStringLiteral("the store is closed"));
        return *std::move(m_result);
    }

private:
    Work m_work;
    std::optional<Result<T>> m_result;
    std::coroutine_handle<> m_waiting;
    bool m_answered = false;
};

/// What a coroutine awaits. Not the question itself: GCC 12 copies what it awaits, and then waits
/// for the copy.
template <typename T>
struct StoreAnswer
{
    std::shared_ptr<StoreQuestion<T>> question;

    [[nodiscard]] bool await_ready() const { return question->isAnswered(); }
    void await_suspend(std::coroutine_handle<> waiting) { question->setWaiting(waiting); }
    [[nodiscard]] Result<T> await_resume() { return question->takeResult(); }
};

} // namespace Lianxi
