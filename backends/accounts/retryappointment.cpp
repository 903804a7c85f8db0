// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retryappointment.h"

#include "detailspass.h"
#include "gatewayerrors.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Lianxi {

namespace {

constexpr milliseconds FirstPause = 30s;
constexpr milliseconds LongestPause = 15min;
/// Accounts that lost the same network come back within this time, not in one moment.
constexpr milliseconds Spread = 3s;

milliseconds jitter(milliseconds below)
{
    return milliseconds{QRandomGenerator::global()->bounded(qint64(below.count()))};
}

} // namespace

bool isWorthRetrying(const Error &error)
{
    return mayPassByItself(error) || error.kind == Error::Kind::RateLimited
        || error.kind == Error::Kind::NotReady;
}

milliseconds pauseBeforeRetry(const Error &error, int failures)
{
    if (error.kind == Error::Kind::RateLimited && error.retryAfter > 0ms)
        return error.retryAfter + jitter(Spread);
    const milliseconds pause
        = std::min(FirstPause * (1 << std::clamp(failures - 1, 0, 10)), LongestPause);
    // A gateway that is preparing was asked at its own rhythm until that seemed in vain.
    return std::max(pause, error.retryAfter) + jitter(pause / 5);
}

RetryAppointment::RetryAppointment(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void RetryAppointment::noteFailure(SyncScope scope, const Error &reason)
{
    if (!isWorthRetrying(reason)) {
        forget();
        return;
    }
    m_scope = std::max(m_scope.value_or(scope), scope);
    m_wantsNetwork = isSilence(reason);
    meetIn(pauseBeforeRetry(reason, ++m_failures));
}

void RetryAppointment::noteSuccess(SyncScope scope)
{
    if (!m_scope || *m_scope <= scope)
        forget();
}

void RetryAppointment::widen(SyncScope scope)
{
    if (m_scope)
        m_scope = std::max(*m_scope, scope);
}

void RetryAppointment::forget()
{
    m_failures = 0;
    cancel();
}

void RetryAppointment::hasten()
{
    const bool isOverdue = m_at <= m_clock.wall().count();
    if (m_scope && (m_wantsNetwork || isOverdue))
        meetIn(jitter(Spread));
}

void RetryAppointment::meetIn(milliseconds delay)
{
    m_at = (m_clock.wall() + delay).count();
    Q_EMIT changed();
    m_clock.callAfter(delay, this, [this, meeting = ++m_meeting] {
        if (meeting != m_meeting || !m_scope)
            return;
        const SyncScope scope = *m_scope;
        cancel();
        Q_EMIT due(scope);
    });
}

void RetryAppointment::cancel()
{
    ++m_meeting;
    m_scope.reset();
    if (std::exchange(m_at, 0) != 0)
        Q_EMIT changed();
}

} // namespace Lianxi
