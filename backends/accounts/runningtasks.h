// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bell.h"

#include <QCoroTask>

namespace Lianxi {

/// Counts the coroutines that still use their owner, so that it can wait for the last one.
class RunningTasks
{
public:
    RunningTasks() = default;
    Q_DISABLE_COPY_MOVE(RunningTasks)

    /// Lives in a coroutine's frame for as long as it may touch the owner.
    class Guard
    {
    public:
        explicit Guard(RunningTasks &tasks)
            : m_tasks(tasks)
        {
            ++m_tasks.m_count;
        }
        ~Guard()
        {
            if (--m_tasks.m_count == 0)
                m_tasks.m_allEnded.ring();
        }
        Q_DISABLE_COPY_MOVE(Guard)

    private:
        RunningTasks &m_tasks;
    };

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Ends when no guard is alive; at once when there is none.
    [[nodiscard]] QCoro::Task<void> ended()
    {
        while (m_count > 0) {
            const Result<void> rung = co_await m_allEnded.rung();
            if (!rung)
                co_return; // another one who waited has destroyed us
        }
    }

private:
    int m_count = 0;
    Bell m_allEnded;
};

} // namespace Lianxi
