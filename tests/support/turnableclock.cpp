// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turnableclock.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace Lianxi {

milliseconds TurnableClock::now() const
{
    return m_now;
}

milliseconds TurnableClock::wall() const
{
    return m_wallAhead + m_now;
}

void TurnableClock::callAfter(milliseconds delay, QObject *context, std::function<void()> function)
{
    m_calls.emplace(m_now + std::max(delay, milliseconds::zero()),
                    Call{context, std::move(function)});
}

void TurnableClock::advance(milliseconds time)
{
    const milliseconds end = m_now + time;
    while (!m_calls.empty() && m_calls.begin()->first <= end)
        runFirst();
    m_now = end;
}

bool TurnableClock::advanceToNext()
{
    if (m_calls.empty())
        return false;
    runFirst();
    return true;
}

void TurnableClock::runFirst()
{
    const auto first = m_calls.extract(m_calls.begin());
    m_now = std::max(m_now, first.key());
    if (first.mapped().context)
        first.mapped().function();
}

} // namespace Lianxi
