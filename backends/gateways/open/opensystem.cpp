// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opensystem.h"

#include "opengateway.h"
#include "passwordsignin.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr QLatin1StringView FormBody{"form"};
constexpr QLatin1StringView JsonBody{"json"};

Capabilities capabilities(const Account &)
{
    return {.detailsBatch = WkTeamWire::DetailsBatch, .devices = Support::Yes};
}

std::unique_ptr<Gateway> gateway(const Account &account, const QString &secret)
{
    return std::make_unique<OpenGateway>(account, secret);
}

std::unique_ptr<SignIn> signIn(const Account &account, const SignInRequest &request)
{
    if (request.method != SignInMethod::Password) // a key is typed in
        return nullptr;
    return std::make_unique<PasswordSignIn>(account.url, WkTeamWire::openSpelling(),
                                            bodyFormatOf(account), request);
}

} // namespace

WkTeamWire::BodyFormat bodyFormatOf(const Account &account)
{
    return account.settings.value(BodySetting) == JsonBody ? WkTeamWire::BodyFormat::Json
                                                           : WkTeamWire::BodyFormat::Form;
}

const GatewaySystem &openSystem()
{
    static const GatewaySystem system{
        .key = "open"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Community helper (open)"),
        .line
        = QT_TRANSLATE_NOOP("Lianxi::Systems", "A hosted gateway with a key and a device ID."),
        .exampleUrl = "http://host"_L1,
        .handle = GatewaySystem::Handle::Typed,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "deviceId, as it was created"),
        .signInMethods = {SignInMethod::Key, SignInMethod::Password},
        .settings = {{.key = BodySetting,
                      .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Format of requests"),
                      .help = QT_TRANSLATE_NOOP("Lianxi::Systems",
                                                "form or json; what the gateway understands"),
                      .standard = FormBody,
                      .choices = {FormBody, JsonBody}}},
        .capabilities = capabilities,
        .makeGateway = gateway,
        .makeSignIn = signIn,
    };
    return system;
}

} // namespace Lianxi
