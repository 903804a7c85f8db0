// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroSignal>
#include <QCoroTask>
#include <QObject>

namespace Lianxi {

/// Counts the coroutines that still use their owner, so that it can wait for the last one.
class RunningTasks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

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
            // Queued: whoever waits may destroy the owner, and our coroutine is still ending.
            if (--m_tasks.m_count == 0)
                QMetaObject::invokeMethod(&m_tasks, &RunningTasks::allEnded, Qt::QueuedConnection);
        }
        Q_DISABLE_COPY_MOVE(Guard)

    private:
        RunningTasks &m_tasks;
    };

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// Ends when no guard is alive; at once when there is none.
    [[nodiscard]] QCoro::Task<void> ended()
    {
        while (m_count > 0)
            co_await qCoro(this, &RunningTasks::allEnded);
    }

Q_SIGNALS:
    void allEnded();

private:
    int m_count = 0;
};

} // namespace Lianxi
