// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"

#include <QCoroTask>

#include <deque>

namespace Lianxi {

/// Lets coroutines of one thread do something one after the other, in the order in which they
/// asked:
///
///     co_await m_turns.mine();
///     const Turns::Turn turn(m_turns); // until the end of the scope
class Turns
{
public:
    Turns() = default;
    Q_DISABLE_COPY_MOVE(Turns)

    /// Ends when nobody else has the turn. Who awaits it makes a Turn at once.
    [[nodiscard]] QCoro::Task<void> mine()
    {
        if (!m_taken) {
            m_taken = true;
            co_return;
        }
        const Answer<void> turn;
        m_waiting.push_back(turn);
        co_await turn;
    }

    /// Gives the turn on when it goes.
    class Turn
    {
    public:
        explicit Turn(Turns &turns)
            : m_turns(turns)
        {
        }
        ~Turn() { m_turns.giveOn(); }
        Q_DISABLE_COPY_MOVE(Turn)

    private:
        Turns &m_turns;
    };

private:
    void giveOn()
    {
        m_taken = !m_waiting.empty();
        if (!m_taken)
            return;
        const Answer<void> next = m_waiting.front();
        m_waiting.pop_front();
        next.give({}); // runs the next one; nothing may come after it
    }

    bool m_taken = false;
    std::deque<Answer<void>> m_waiting;
};

} // namespace Lianxi
