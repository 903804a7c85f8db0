// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gatewaysystems.h"

#include "gewesystem.h"
#include "opensystem.h"
#include "webwxsystem.h"
#include "wkteamsystem.h"

#include <algorithm>

namespace Lianxi {

const QList<const GatewaySystem *> &gatewaySystems()
{
    static const QList<const GatewaySystem *> systems{
        &openSystem(), &wkTeamSystem(), &webWxSystem(), &geweChatSystem(), &geweSystem()};
    return systems;
}

const GatewaySystem *gatewaySystem(const QString &key)
{
    const auto &systems = gatewaySystems();
    const auto found = std::ranges::find(systems, key, &GatewaySystem::key);
    return found == systems.end() ? nullptr : *found;
}

Capabilities capabilitiesOf(const Account &account)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (!system) {
        return {.profile = Support::No,
                .onlineHint = Support::No,
                .friendRemarks = Support::No,
                .groupRemarks = Support::No,
                .labels = Support::No};
    }
    Capabilities result = system->capabilities(account);
    result.pace = paceFromSetting(account.settings.value(PaceSetting)).value_or(result.pace);
    return result;
}

std::unique_ptr<Gateway> makeGateway(const Account &account, const QString &secret)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    return system ? system->makeGateway(account, secret) : nullptr;
}

std::unique_ptr<SignIn> makeSignIn(const Account &account, const SignInRequest &request)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (!system || !system->makeSignIn || !system->signInMethods.contains(request.method))
        return nullptr;
    return system->makeSignIn(account, request);
}

} // namespace Lianxi
