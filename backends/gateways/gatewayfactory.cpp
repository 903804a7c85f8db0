// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway.h"

#include "gewegateway.h"

namespace Lianxi {

std::unique_ptr<Gateway> makeGateway(const Account &account, const QString &secret)
{
    switch (account.system) {
    case System::GeWeChat:
    case System::GeWe:
        return std::make_unique<GeWeGateway>(account, secret);
    case System::Open:
    case System::WkTeam:
    case System::WebWx:
        break;
    }
    return nullptr;
}

Capabilities capabilitiesOf(System system)
{
    switch (system) {
    case System::GeWeChat:
    case System::GeWe:
        return {.detailsBatch = GeWeWire::DetailsBatch, .pace = {}};
    case System::Open:
    case System::WkTeam:
    case System::WebWx:
        break;
    }
    return {};
}

QList<System> supportedSystems()
{
    return {System::GeWeChat, System::GeWe};
}

} // namespace Lianxi
