// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"

#include <QObject>

namespace Lianxi {

/// Notices that the network is there again: from the system where it says so, and after the
/// computer has slept, when every connection is old. GUI thread.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the watch.
    explicit NetworkWatch(Clock &clock, QObject *parent = nullptr);

    /// Listens to what the system says of the network, if it does; beside the clock.
    void followSystem();

    enum class Network { Gone, There };
    void setNetwork(Network network);

Q_SIGNALS:
    /// At most once for each time that it came back.
    void isBack();

private:
    void lookAtClock();
    /// How far the time of day is ahead of the clock that stands still in a sleep.
    [[nodiscard]] std::chrono::milliseconds ahead() const { return m_clock.wall() - m_clock.now(); }

    Clock &m_clock;
    std::chrono::milliseconds m_ahead;
    Network m_network = Network::There; ///< until somebody says otherwise
};

} // namespace Lianxi
