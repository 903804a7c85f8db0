// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkwatch.h"

#include <QNetworkInformation>

#include <utility>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

/// A sleep is noticed this late at most.
constexpr std::chrono::milliseconds LookEvery = 30s;
/// Shorter ones break no connection that matters. Somebody may have set the clock instead: then one
/// try too many is made.
constexpr std::chrono::milliseconds ShortestSleep = 1min;

} // namespace

NetworkWatch::NetworkWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ahead(ahead())
{
    m_clock.callAfter(LookEvery, this, [this] { lookAtClock(); });
}

void NetworkWatch::followSystem()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    // A gateway may well run on this computer, or in its network: "Online" is not what matters.
    const auto take = [this](Reachability reachability) {
        setNetwork(reachability == Reachability::Disconnected ? Network::Gone : Network::There);
    };
    const QNetworkInformation *const system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, take);
    take(system->reachability());
}

void NetworkWatch::setNetwork(Network network)
{
    if (std::exchange(m_network, network) == Network::Gone && network == Network::There)
        Q_EMIT isBack();
}

void NetworkWatch::lookAtClock()
{
    m_clock.callAfter(LookEvery, this, [this] { lookAtClock(); });
    const std::chrono::milliseconds before = std::exchange(m_ahead, ahead());
    if (m_ahead - before > ShortestSleep)
        Q_EMIT isBack();
}

} // namespace Lianxi
