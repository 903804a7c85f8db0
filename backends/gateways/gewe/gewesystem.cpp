// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewesystem.h"

#include "gewegateway.h"
#include "gewesignin.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Capabilities capabilities(const Account &)
{
    return {.detailsBatch = GeWeWire::DetailsBatch};
}

std::unique_ptr<Gateway> gateway(const Account &account, const QString &secret)
{
    return std::make_unique<GeWeGateway>(account, secret);
}

std::unique_ptr<SignIn> selfHostedSignIn(const Account &account, const SignInRequest &request)
{
    return std::make_unique<GeWeSignIn>(GeWeSignIn::Flavour::SelfHosted, account, request);
}

std::unique_ptr<SignIn> cloudSignIn(const Account &account, const SignInRequest &request)
{
    return std::make_unique<GeWeSignIn>(GeWeSignIn::Flavour::Cloud, account, request);
}

/// RFC 9110: the characters of a header's name.
bool isHeaderName(const QString &value)
{
    static const QRegularExpression name(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    return name.match(value).hasMatch();
}

QList<GatewaySetting> settings()
{
    return {{.key = TokenHeaderSetting,
             .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Key header"),
             .help = QT_TRANSLATE_NOOP("Lianxi::Systems", "the header that carries the key"),
             .standard = "X-GEWE-TOKEN"_L1,
             .accepts = isHeaderName}};
}

bool isRegion(const QString &value)
{
    static const QRegularExpression region(u"^[0-9]{1,12}$"_s);
    return region.match(value).hasMatch();
}

QList<GatewaySetting> cloudSettings()
{
    QList<GatewaySetting> result = settings();
    result += GatewaySetting{
        .key = RegionSetting,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Region"),
        .help = QT_TRANSLATE_NOOP("Lianxi::Systems",
                                  "the region code from which a QR sign-in seems to come"),
        .standard = StandardRegion,
        .accepts = isRegion};
    result += GatewaySetting{
        .key = DeviceTypeSetting,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device type"),
        .help = QT_TRANSLATE_NOOP("Lianxi::Systems", "what a QR sign-in seems to come from"),
        .standard = StandardDeviceType,
        .choices = {u"ipad"_s, u"mac"_s}};
    return result;
}

} // namespace

const GatewaySystem &geweChatSystem()
{
    static const GatewaySystem system{
        .key = "gewechat"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "GeWe, self-hosted"),
        .line
        = QT_TRANSLATE_NOOP("Lianxi::Systems", "A GeWe server of your own, usually on port 2531."),
        .exampleUrl = "http://host:2531/v2/api"_L1,
        .handle = GatewaySystem::Handle::MadeBySignIn,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "appId, e.g. wx_…"),
        .signInMethods = {SignInMethod::Key, SignInMethod::Token, SignInMethod::QrCode},
        .settings = settings(),
        .capabilities = capabilities,
        .makeGateway = gateway,
        .makeSignIn = selfHostedSignIn,
    };
    return system;
}

const GatewaySystem &geweSystem()
{
    static const GatewaySystem system{
        .key = "gewe"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "GeWe, cloud"),
        .line = QT_TRANSLATE_NOOP("Lianxi::Systems",
                                  "The GeWe service in the cloud, with a token from its console."),
        .exampleUrl = "http://api.geweapi.com/gewe/v2/api"_L1,
        .handle = GatewaySystem::Handle::MadeBySignIn,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "appId, e.g. wx_…"),
        .signInMethods = {SignInMethod::Key, SignInMethod::QrCode},
        .settings = cloudSettings(),
        .capabilities = capabilities,
        .makeGateway = gateway,
        .makeSignIn = cloudSignIn,
    };
    return system;
}

} // namespace Lianxi
