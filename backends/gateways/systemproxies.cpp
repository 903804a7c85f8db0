// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemproxies.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace Lianxi {

bool isLoopbackHost(const QString &host)
{
    const QString name = host.toLower();
    if (name == "localhost"_L1 || name.endsWith(".localhost"_L1))
        return true;
    const QHostAddress address(name);
    bool mapped = false;
    const quint32 ipv4 = address.toIPv4Address(&mapped);
    return address.isLoopback() || (mapped && QHostAddress(ipv4).isLoopback());
}

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    return systemProxyForQuery(query);
}

} // namespace Lianxi
