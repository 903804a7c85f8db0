// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamsystem.h"

#include "passwordsignin.h"
#include "wkteamdialect.h"
#include "wkteamgateway.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Capabilities capabilities(const Account &account)
{
    const std::optional<WkTeamDialect> dialect = dialectOf(account);
    if (dialect == WkTeamDialect::Successor) {
        return {.detailsBatch = WkTeamWire::DetailsBatch, .devices = Support::Yes};
    }
    // While the dialect is unknown only what both can do is promised: above all no remark for a
    // group, which would rename it for everybody. Asking who is signed in finds the dialect out.
    return {.detailsBatch = 1,
            .profile = dialect ? Support::No : Support::Yes,
            .onlineHint = Support::No,
            .groupRemarks = Support::WouldRename};
}

std::unique_ptr<Gateway> gateway(const Account &account, const QString &secret)
{
    return std::make_unique<WkTeamGateway>(account, secret);
}

std::unique_ptr<SignIn> signIn(const Account &account, const SignInRequest &request)
{
    if (request.method != SignInMethod::Password) // a key is typed in
        return nullptr;
    return std::make_unique<PasswordSignIn>(account.url, WkTeamWire::successorSpelling(),
                                            WkTeamWire::BodyFormat::Json, request);
}

} // namespace

const GatewaySystem &wkTeamSystem()
{
    static const GatewaySystem system{
        .key = "wkteam"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "WkTeam"),
        .line
        = QT_TRANSLATE_NOOP("Lianxi::Systems",
                            "A gateway with a key and an instance ID that changes at every login."),
        .exampleUrl = "http://localhost:18081"_L1,
        .handle = GatewaySystem::Handle::Typed,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Instance ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "wId, e.g. 0000016e-63eb-…"),
        .signInMethods = {SignInMethod::Key, SignInMethod::Password},
        .settings
        = {{.key = DialectSetting,
            .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Dialect"),
            .help = QT_TRANSLATE_NOOP("Lianxi::Systems", "2020 or successor; found out by itself"),
            .standard = DialectUnknown,
            .choices = {DialectUnknown, DialectOf2020, DialectSuccessor}}},
        .capabilities = capabilities,
        .makeGateway = gateway,
        .makeSignIn = signIn,
    };
    return system;
}

} // namespace Lianxi
