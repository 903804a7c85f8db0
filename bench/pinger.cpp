// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinger.h"

#include "measuring.h"

#include <QByteArray>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <cxxabi.h>
#include <execinfo.h>

namespace Lianxi {

namespace {

constexpr int traceSignal = SIGUSR2;
// What the signal handler may touch: memory that is there already.
std::array<void *, 64> frames;
std::atomic_int frameCount = 0;

void takeFrames(int)
{
    frameCount = backtrace(frames.data(), static_cast<int>(frames.size()));
}

/// "program(_ZN…+0x12) [0x…]" → the function's name.
QByteArray functionOf(const char *symbol)
{
    const QByteArray text(symbol);
    const qsizetype from = text.indexOf('(') + 1;
    const QByteArray mangled = text.mid(from, text.indexOf('+', from) - from);
    int status = 0;
    char *name = abi::__cxa_demangle(mangled.constData(), nullptr, nullptr, &status);
    const QByteArray result = status == 0 ? QByteArray(name) : mangled.isEmpty() ? text : mangled;
    std::free(name);
    return result;
}

} // namespace

Pinger::Pinger(QObject *context, std::function<void(double)> onPing, double tracesAbove)
    : m_context(context)
    , m_onPing(std::move(onPing))
    , m_tracesAbove(tracesAbove)
    , m_guiThread(pthread_self())
{
    pthread_getcpuclockid(m_guiThread, &m_guiClock);
    if (m_tracesAbove > 0) {
        takeFrames(0); // the first call loads a library, which a handler must not
        std::signal(traceSignal, takeFrames);
    }
    m_thread = std::thread([this] { run(); });
}

Pinger::~Pinger()
{
    m_ending = true;
    m_taken->release();
    m_thread.join();
}

void Pinger::run()
{
    while (!m_ending) {
        const double sentAt = monotonicMs();
        QMetaObject::invokeMethod(
            m_context,
            [taken = m_taken, onPing = m_onPing, sentAt] {
                onPing(sentAt);
                taken->release();
            },
            Qt::QueuedConnection);
        waitForPing();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void Pinger::waitForPing()
{
    if (m_tracesAbove <= 0) {
        m_taken->acquire();
        return;
    }
    const double before = guiCpuMs();
    double next = m_tracesAbove;
    while (!m_taken->tryAcquire(1, 1)) {
        const double computed = guiCpuMs() - before;
        if (computed >= next) {
            trace(computed);
            next = computed + m_tracesAbove;
        }
    }
}

void Pinger::trace(double computed) const
{
    frameCount = 0;
    pthread_kill(m_guiThread, traceSignal);
    for (int tries = 0; frameCount == 0 && tries < 20; ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::fprintf(stderr, "stack after %.1f ms:\n", computed);
    char **symbols = backtrace_symbols(frames.data(), frameCount);
    for (int i = 2; symbols && i < frameCount; ++i)
        std::fprintf(stderr, "    %s\n", functionOf(symbols[i]).left(160).constData());
    std::free(symbols);
}

double Pinger::guiCpuMs() const
{
    timespec time{};
    clock_gettime(m_guiClock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace Lianxi
