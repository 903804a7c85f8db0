// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clock.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace Lianxi {

std::chrono::milliseconds Clock::wall() const
{
    return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch());
}

std::chrono::milliseconds SystemClock::now() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context,
                            std::function<void()> function)
{
    // Precise, since a coarse timer may fire 5 % early and the pace is a promise.
    QTimer::singleShot(std::max(delay, std::chrono::milliseconds::zero()), Qt::PreciseTimer,
                       context, std::move(function));
}

} // namespace Lianxi
