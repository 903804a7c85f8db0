// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QCoroTask>
#include <QHostAddress>

namespace Lianxi {

/// Whether a stranger's URL may lead there: not to this machine, its network or its neighbours,
/// however the address is dressed up (IPv4 in IPv6, NAT64, 6to4).
[[nodiscard]] bool isPublicAddress(const QHostAddress &address);

/// Nothing when all addresses of `host` are public; else Error::Kind::Invalid, or Network when it
/// has none. Asks the resolver, unless `host` is an address. Thread with an event loop.
[[nodiscard]] QCoro::Task<Result<void>> checkHostIsPublic(QString host);

} // namespace Lianxi
