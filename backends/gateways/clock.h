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
    /// Calls `function` once on the caller's thread when `delay` has passed and `context` lives.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context,
                           std::function<void()> function)
        = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds now() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context,
                   std::function<void()> function) override;
};

} // namespace Lianxi
