// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountproblem.h"

#include "freshness.h"
#include "gatewaysystems.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

std::optional<QString> accountProblem(const Account &account)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (!system)
        return u"system"_s;
    if (account.name.trimmed().isEmpty())
        return u"name"_s;
    if (urlProblem(account.url))
        return u"url"_s;
    if (account.handle.isEmpty() && system->handle != GatewaySystem::Handle::None)
        return u"handle"_s;
    if (!paceFromSetting(account.settings.value(PaceSetting)))
        return u"pace"_s;
    if (const Result<Freshness> freshness = freshnessFrom(account.settings); !freshness)
        return freshness.error().words;
    for (const GatewaySetting &setting : system->settings) {
        const QString value = account.settings.value(setting.key);
        const bool isChoice = setting.choices.isEmpty() || setting.choices.contains(value);
        if (!value.isEmpty() && (!isChoice || (setting.accepts && !setting.accepts(value))))
            return QString(setting.key);
    }
    return std::nullopt;
}

} // namespace Lianxi
