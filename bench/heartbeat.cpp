// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heartbeat.h"

#include <QAbstractEventDispatcher>
#include <QMetaEnum>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr double worthTelling = 4; // ms
constexpr double frame = 16;

QString eventName(QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return name ? QString::fromLatin1(name) : QString::number(static_cast<int>(type));
}

} // namespace

Heartbeat::Heartbeat(BenchApplication &application, double tracesAbove)
    : m_application(application)
    , m_tracesAbove(tracesAbove)
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &Heartbeat::endTurn);
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &Heartbeat::endTurn);
    connect(&application, &BenchApplication::eventHandled, this, [this](const HandledEvent &event) {
        if (event.cpu > m_dearest.cpu)
            m_dearest = event;
    });
}

Heartbeat::~Heartbeat()
{
    stop();
}

void Heartbeat::start()
{
    m_application.setThreshold(1);
    m_pinger = std::make_unique<Pinger>(
        this, [this](double sentAt) { takePing(sentAt); }, m_tracesAbove);
    m_startedAt = m_turnWall = monotonicMs();
    m_turnCpu = threadCpuMs();
    m_dearest = {};
    m_isRunning = true;
}

void Heartbeat::stop()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_application.setThreshold(0);
    m_pinger.reset();
}

void Heartbeat::setAction(const QString &action)
{
    m_action = action;
}

void Heartbeat::takePing(double sentAt)
{
    if (!m_isRunning)
        return;
    // While a ping waits no other is sent: those that would have been have waited as well.
    for (double waited = monotonicMs() - sentAt; waited > 0; waited -= 1)
        m_latencies.add(waited);
}

void Heartbeat::endTurn()
{
    if (!m_isRunning)
        return;
    const double wall = monotonicMs();
    const double cpu = threadCpuMs();
    const Stall stall{m_turnWall - m_startedAt, wall - m_turnWall, cpu - m_turnCpu, m_action,
                      m_dearest};
    m_longestTurn = std::max(m_longestTurn, stall.cpu);
    if (stall.cpu > frame)
        ++m_turnsAbove16;
    if (stall.cpu >= worthTelling)
        m_stalls.append(stall);
    m_turnWall = wall;
    m_turnCpu = threadCpuMs();
    m_dearest = {};
}

QString Heartbeat::worst(qsizetype count) const
{
    QList<Stall> sorted = m_stalls;
    std::ranges::sort(sorted, std::greater(), &Stall::cpu);
    QString text;
    for (const Stall &stall : sorted.first(std::min(count, sorted.size()))) {
        text += u"  %1 ms cpu, %2 ms wall, at %3 s, \"%4\": %5 ms in %6 to %7\n"_s.arg(
            QString::number(stall.cpu, 'f', 1), QString::number(stall.wall, 'f', 1),
            QString::number(stall.at / 1000, 'f', 2), stall.action,
            QString::number(stall.event.cpu, 'f', 1), eventName(stall.event.type),
            QString::fromUtf8(stall.event.receiver));
    }
    return text;
}

} // namespace Lianxi
