// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QNetworkProxyFactory>

namespace Lianxi {

/// The system's proxies, except for this machine itself: many proxies would send "localhost" to
/// their own host.
class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

/// "localhost", "….localhost" and the loopback addresses, IPv4 in IPv6 included.
[[nodiscard]] bool isLoopbackHost(const QString &host);

} // namespace Lianxi
