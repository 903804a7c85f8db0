// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "addresspolicy.h"

#include <QCoroFuture>
#include <QHostInfo>
#include <QPromise>
#include <QtEndian>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct Block
{
    quint32 network;
    int bits;
};

/// IANA's special-purpose registry (RFC 6890 and followers). 198.18.0.0/15 is missing on purpose:
/// it is meant for benchmarks, reaches nobody, and widespread proxies answer with it for every
/// name ("fake IP"), so that all pictures would be refused behind them.
constexpr Block specialBlocks[] = {
    {0x00000000, 8}, // this network
    {0x0A000000, 8}, // private
    {0x64400000, 10}, // behind a provider's NAT
    {0x7F000000, 8}, // loopback
    {0xA9FE0000, 16}, // link-local, and where clouds keep their secrets
    {0xAC100000, 12}, // private
    {0xC0000000, 24}, // protocol assignments
    {0xC0000200, 24}, // documentation
    {0xC0586300, 24}, // 6to4 relays
    {0xC0A80000, 16}, // private
    {0xC6336400, 24}, // documentation
    {0xCB007100, 24}, // documentation
    {0xE0000000, 4}, // multicast
    {0xF0000000, 4}, // reserved, broadcast
};

bool isPublic(quint32 address)
{
    return std::ranges::none_of(specialBlocks, [address](const Block &block) {
        return (address ^ block.network) >> (32 - block.bits) == 0;
    });
}

quint32 ipv4At(const Q_IPV6ADDR &address, int offset)
{
    return qFromBigEndian<quint32>(&address.c[offset]);
}

bool isPublic(const Q_IPV6ADDR &address)
{
    const quint16 first = qFromBigEndian<quint16>(&address.c[0]);
    const quint16 second = qFromBigEndian<quint16>(&address.c[2]);
    // 64:ff9b::/96: an IPv4 address behind NAT64
    if (first == 0x0064 && second == 0xff9b)
        return ipv4At(address, 4) == 0 && ipv4At(address, 8) == 0 && isPublic(ipv4At(address, 12));
    // 2002::/16: an IPv4 address behind 6to4
    if (first == 0x2002)
        return isPublic(ipv4At(address, 2));
    // 2001::/23: Teredo and other protocols; 2001:db8::/32: documentation
    if (first == 0x2001 && (second < 0x0200 || second == 0x0db8))
        return false;
    // Only 2000::/3 is handed out; loopback, unique local, link-local, multicast lie outside.
    return (first & 0xe000) == 0x2000;
}

Result<void> verdict(const QString &host, const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty())
        return failure(Error::Kind::Network, u"%1 has no address"_s.arg(host));
    // One private address among public ones is enough to lead there.
    if (!std::ranges::all_of(addresses, isPublicAddress))
        return failure(Error::Kind::Invalid, u"%1 is not on the public network"_s.arg(host));
    return {};
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    // Also for ::ffff:a.b.c.d
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return isPublic(ipv4);
    if (address.protocol() == QHostAddress::IPv6Protocol)
        return isPublic(address.toIPv6Address());
    return false;
}

QCoro::Task<Result<void>> checkHostIsPublic(QString host)
{
    // QHostInfo would ask for the name behind an address.
    if (const QHostAddress literal(host); !literal.isNull()) {
        const QList<QHostAddress> addresses(1, literal);
        co_return verdict(host, addresses);
    }

    const auto promise = std::make_shared<QPromise<QHostInfo>>();
    promise->start();
    const QFuture<QHostInfo> answer = promise->future();
    // QNetworkAccessManager asks the same cache right afterwards, so a name that changes its
    // address between the two questions gains little.
    QHostInfo::lookupHost(host, [promise](const QHostInfo &info) {
        promise->addResult(info);
        promise->finish();
    });
    const QHostInfo info = co_await answer;
    co_return verdict(host, info.addresses());
}

} // namespace Lianxi
