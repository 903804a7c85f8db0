// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSemaphore>

#include <atomic>
#include <functional>
#include <pthread.h>
#include <thread>

namespace Lianxi {

/// A thread that sends the GUI thread a ping, waits until it is taken, and sends the next one
/// a millisecond later.
class Pinger
{
public:
    /// To be made on the GUI thread. `onPing` is called there with the time at which the ping was
    /// sent (monotonicMs). `tracesAbove`: while a ping waits and the GUI thread has computed for so
    /// many ms, its stack is written to stderr, now and then; 0 = never.
    Pinger(QObject *context, std::function<void(double sentAt)> onPing, double tracesAbove);
    ~Pinger();
    Q_DISABLE_COPY_MOVE(Pinger)

private:
    void run();
    void waitForPing();
    void trace(double computed) const;
    [[nodiscard]] double guiCpuMs() const;

    QObject *m_context;
    std::function<void(double)> m_onPing;
    double m_tracesAbove;
    pthread_t m_guiThread;
    clockid_t m_guiClock{};
    std::shared_ptr<QSemaphore> m_taken = std::make_shared<QSemaphore>();
    std::atomic_bool m_ending = false;
    std::thread m_thread;
};

} // namespace Lianxi
