// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "syncpass.h"

#include <QObject>

#include <optional>

namespace Lianxi {

/// Whether what a sync ended with may pass, so that it is worth beginning again by itself.
[[nodiscard]] bool isWorthRetrying(const Error &error);
/// How long to wait before that: as long as the gateway names, else 30 s, 1, 2, 4 … 15 min with
/// jitter, growing with the `failures` in a row (from 1).
[[nodiscard]] std::chrono::milliseconds pauseBeforeRetry(const Error &error, int failures);

/// When one account's sync is begun again by itself, and how much of it. At most one appointment.
class RetryAppointment : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the appointment.
    explicit RetryAppointment(Clock &clock, QObject *parent = nullptr);

    /// A sync failed: it is due later, if that may help.
    void noteFailure(SyncScope scope, const Error &reason);
    /// A sync succeeded: forget(), where it did as much as was to be done.
    void noteSuccess(SyncScope scope);
    /// Somebody wanted more than the sync that failed.
    void widen(SyncScope scope);
    /// There is none any more, and the next one is as soon as the first.
    void forget();
    /// The network is there again, or time has passed unnoticed: what failed for want of a network,
    /// or is overdue, is due in a moment. Not at once: other accounts come back as well.
    void hasten();

    /// Ms since the epoch, UTC; 0 when there is none.
    [[nodiscard]] qint64 at() const { return m_at; }
    [[nodiscard]] std::optional<SyncScope> scope() const { return m_scope; }

Q_SIGNALS:
    void changed();
    /// There is none any more.
    void due(Lianxi::SyncScope scope);

private:
    void meetIn(std::chrono::milliseconds delay);
    void cancel();

    Clock &m_clock;
    std::optional<SyncScope> m_scope; ///< set while there is one
    bool m_wantsNetwork = false;
    qint64 m_at = 0;
    int m_failures = 0; ///< in a row
    int m_meeting = 0; ///< which of the clock's calls is the one that counts
};

} // namespace Lianxi
