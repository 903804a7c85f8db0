// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bell.h"
#include "politeask.h"
#include "writtenremarks.h"

#include <QCoroTask>

#include <functional>

namespace Lianxi {

/// What all questions of one sync pass through: it can be shut for a while, and for good. Its owner
/// keeps it until the last question has ended.
class PassGate
{
public:
    /// `pacer` must outlive the gate.
    explicit PassGate(Pacer &pacer)
        : m_pacer(pacer)
    {
    }

    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// Every question from now on ends with Cancelled. One that waits for its turn or its answer
    /// ends with it: that is for who cancels the pacer and the gateway.
    void cancel()
    {
        m_cancelled = true;
        m_opened.ring();
    }
    /// As cancel(), and nobody waits for a turn any more: the pass has failed.
    void close()
    {
        cancel();
        m_pacer.cancelAll();
    }
    /// Nothing is sent from now on until resume(), repetitions included.
    void pause() { m_paused = true; }
    void resume()
    {
        m_paused = false;
        m_opened.ring();
    }

    /// A remark was sent to the gateway by somebody else than the pass.
    void remarkWritten(const QString &contactId) { m_written.note(contactId); }

    /// askPolitely() while the gate is open. The answer says nothing of remarks that were written
    /// since it was asked for.
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> ask(std::function<QCoro::Task<Result<T>>()> question,
                                             Priority priority)
    {
        Result<T> answer = failure(Error::Kind::Cancelled);
        bool wasShut = true;
        WrittenRemarks::Moment asked = 0;
        // Looked at when it is our turn: much may have happened since we began to wait for it.
        const std::function<QCoro::Task<Result<T>>()> guarded = [this, question, &wasShut, &asked] {
            wasShut = m_paused;
            asked = m_written.now();
            return m_cancelled || m_paused ? cancelled<T>() : question();
        };
        while (wasShut) {
            while (m_paused && !m_cancelled)
                co_await m_opened.rung();
            // Before a turn is asked for: the pacer may hold back for a long time.
            if (m_cancelled)
                co_return failure(Error::Kind::Cancelled);
            wasShut = false;
            answer = co_await askPolitely<T>(m_pacer, priority, guarded);
        }
        if constexpr (WrittenRemarks::TellsRemarks<T>) {
            if (answer)
                m_written.dropOlder(*answer, asked);
        }
        co_return answer;
    }

private:
    template <typename T>
    static QCoro::Task<Result<T>> cancelled()
    {
        co_return failure(Error::Kind::Cancelled);
    }

    Pacer &m_pacer;
    Bell m_opened;
    WrittenRemarks m_written;
    bool m_paused = false;
    bool m_cancelled = false;
};

} // namespace Lianxi
