// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountoptions.h"

#include "accountproblem.h"
#include "commandtext.h"
#include "errortext.h"
#include "freshness.h"
#include "gatewaysystems.h"
#include "systemtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto system = "system"_L1;
constexpr auto url = "url"_L1;
constexpr auto id = "id"_L1;
constexpr auto set = "set"_L1;

std::expected<const GatewaySystem *, QString> systemFrom(const Arguments &given)
{
    if (const GatewaySystem *const found = gatewaySystem(given.value(system)))
        return found;
    QStringList known;
    for (const GatewaySystem *one : gatewaySystems())
        known.append(one->key);
    return std::unexpected(
        CommandText::tr("--system says which kind of gateway it is: %1").arg(known.join(", "_L1)));
}

/// One --set KEY=VALUE; the mistake, if there is one.
std::optional<QString> readSetting(const QString &text, const GatewaySystem &kind, Account &account)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.first(std::max<qsizetype>(0, equals));
    const QString value = text.sliced(equals + 1).trimmed();
    if (equals < 1)
        return CommandText::tr("--set takes KEY=VALUE, not “%1”.").arg(text);
    QStringList known{PaceSetting};
    for (const AgeSetting &setting : ageSettings())
        known.append(setting.key);
    for (const GatewaySetting &setting : kind.settings)
        known.append(setting.key);
    if (!known.contains(key)) {
        return CommandText::tr("There is no setting “%1”. There are: %2")
            .arg(key, known.join(", "_L1));
    }
    account.settings.insert(key, value);
    return std::nullopt;
}

/// What speaks against the device as it was given, or left out.
std::optional<QString> deviceMistake(const NewAccount &made, const GatewaySystem &kind)
{
    const QString &handle = made.account.handle;
    switch (kind.handle) {
    case GatewaySystem::Handle::None:
        if (!handle.isEmpty())
            return CommandText::tr("%1 has no devices: leave --id out.")
                .arg(systemText(kind.title));
        break;
    case GatewaySystem::Handle::Typed:
        if (handle.isEmpty() && !needsDevice(made.account))
            return CommandText::tr("--id is missing: %1").arg(systemText(kind.handleTitle));
        break;
    case GatewaySystem::Handle::MadeBySignIn:
        if (handle.isEmpty() && !made.way.scan) {
            return CommandText::tr("--id is missing: %1. To make a new one: %2")
                .arg(systemText(kind.handleTitle), optionOf(SignInMethod::QrCode));
        }
        break;
    }
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> accountOptions()
{
    return QList{Option::withValue(system),
                 Option::withValue(url),
                 Option::withValue(id),
                 Option::withValue(set),
                 Option::plain(u"session-only"_s),
                 Option::plain(u"no-check"_s)}
    + signInOptions();
}

bool needsDevice(const Account &account)
{
    const GatewaySystem *const kind = gatewaySystem(account.system);
    return kind && kind->handle == GatewaySystem::Handle::Typed && account.handle.isEmpty()
        && capabilitiesOf(account).devices == Support::Yes;
}

std::expected<NewAccount, QString> accountFrom(const Arguments &given)
{
    const auto kind = systemFrom(given);
    if (!kind)
        return std::unexpected(kind.error());
    const auto way = signInWay(given, **kind);
    if (!way)
        return std::unexpected(way.error());
    NewAccount made{.account = {}, .way = *way};
    Account &account = made.account;
    account.name = given.name(0).trimmed();
    account.system = (*kind)->key;
    account.url = gatewayUrl(given.isSet(url) ? given.value(url) : QString((*kind)->standardUrl));
    account.handle = given.value(id).trimmed();
    for (const QString &setting : given.values(set)) {
        if (const std::optional<QString> mistake = readSetting(setting, **kind, account))
            return std::unexpected(*mistake);
    }
    if (!given.isSet(url) && (*kind)->standardUrl.isEmpty())
        return std::unexpected(CommandText::tr("--url says where the gateway is."));
    if (const std::optional<QString> mistake = deviceMistake(made, **kind))
        return std::unexpected(*mistake);
    const std::optional<QString> problem = accountProblem(account);
    // A missing handle is all right here: it was judged above.
    if (problem && *problem != "handle"_L1)
        return std::unexpected(errorText({.kind = Error::Kind::Invalid, .words = *problem}, {}));
    return made;
}

} // namespace Lianxi
