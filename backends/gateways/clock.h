// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace Lianxi {

/// Time as the pace sees it: monotonic, and turnable by tests.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0;
    /// How much later than now() it may be already: what is cut off.
    [[nodiscard]] virtual std::chrono::milliseconds rounding() const { return {}; }
    /// What people call the time: since the epoch, UTC. It jumps when somebody sets it, and when
    /// the computer has slept, which now() does not notice. For what is shown, not for waiting.
    [[nodiscard]] virtual std::chrono::milliseconds wall() const;
    /// Calls `function` once on the caller's thread when `delay` has passed and `context` lives.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context,
                           std::function<void()> function)
        = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds now() const override;
    [[nodiscard]] std::chrono::milliseconds rounding() const override
    {
        return std::chrono::milliseconds(1);
    }
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> function) override;
};

} // namespace Lianxi
