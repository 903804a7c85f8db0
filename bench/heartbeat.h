// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchapplication.h"
#include "measuring.h"
#include "pinger.h"

#include <QObject>

#include <memory>

namespace Lianxi {

/// Listens to how long the GUI thread lets others wait: another thread sends it a ping each
/// millisecond, and between two turns of the event loop its processor time is looked at. The first
/// is what a user feels and includes a machine that is busy with other things; the second is our
/// own doing alone.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    /// `tracesAbove`: the stack of a turn that took so much of the processor is written to stderr;
    /// 0 = none is.
    explicit Heartbeat(BenchApplication &application, double tracesAbove = 0);
    ~Heartbeat() override;

    void start();
    void stop();
    /// What the user does now; stalls are said to belong to it.
    void setAction(const QString &action);

    /// ms; the ping that waited longest, and what pings waited for as if one came each millisecond.
    [[nodiscard]] double longestWall() const { return m_latencies.largest(); }
    [[nodiscard]] double wall(double share) const { return m_latencies.percentile(share); }
    /// ms of the processor in one turn of the event loop.
    [[nodiscard]] double longestCpu() const { return m_longestTurn; }
    [[nodiscard]] qsizetype turnsAbove16() const { return m_turnsAbove16; }
    /// The worst turns: when, how long, in which action, which event; lines for people.
    [[nodiscard]] QString worst(qsizetype count) const;

private:
    struct Stall
    {
        double at = 0;
        double wall = 0;
        double cpu = 0;
        QString action;
        HandledEvent event;
    };

    void endTurn();
    void takePing(double sentAt);

    BenchApplication &m_application;
    double m_tracesAbove;
    std::unique_ptr<Pinger> m_pinger;
    Samples m_latencies;
    QList<Stall> m_stalls;
    QString m_action;
    HandledEvent m_dearest; ///< of this turn
    double m_startedAt = 0;
    double m_turnWall = 0;
    double m_turnCpu = 0;
    double m_longestTurn = 0;
    qsizetype m_turnsAbove16 = 0;
    bool m_isRunning = false;
};

} // namespace Lianxi
