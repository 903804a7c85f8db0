// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"

#include <QPointer>

#include <map>

namespace Lianxi {

/// A clock that stands still until a test turns it. Callbacks run inside advance(), in the order of
/// their times, with now() at their very time; never inside callAfter().
///
///     TurnableClock clock;
///     Pacer pacer({}, clock);
///     clock.advance(3s);
class TurnableClock : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds now() const override;
    [[nodiscard]] std::chrono::milliseconds wall() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> function) override;

    /// Sets the time of day forward or back, or lets the computer sleep; now() stands still.
    void jump(std::chrono::milliseconds time) { m_wallAhead += time; }
    /// Turns the clock and runs everything that is due until then, also what was added meanwhile.
    void advance(std::chrono::milliseconds time);
    /// Turns the clock to the next callback and runs it; false when there is none.
    bool advanceToNext();

private:
    struct Call
    {
        QPointer<QObject> context;
        std::function<void()> function;
    };

    void runFirst();

    std::chrono::milliseconds m_now{1'000'000}; // not 0: nobody may take 0 for "never"
    std::chrono::milliseconds m_wallAhead{1'700'000'000'000}; ///< of now()
    std::multimap<std::chrono::milliseconds, Call> m_calls;
};

} // namespace Lianxi
