// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewesystem.h"

#include "gewegateway.h"

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

} // namespace

const GatewaySystem &geweChatSystem()
{
    static const GatewaySystem system{
        .key = "gewechat"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "GeWe, self-hosted"),
        .line = QT_TRANSLATE_NOOP("Lianxi::Systems",
                                  "A GeWe server of your own, usually on port 2531."),
        .exampleUrl = "http://host:2531/v2/api"_L1,
        .handle = GatewaySystem::Handle::Typed,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "appId, e.g. wx_…"),
        .signInMethods = {SignInMethod::Key},
        .settings = settings(),
        .capabilities = capabilities,
        .makeGateway = gateway,
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
        .handle = GatewaySystem::Handle::Typed,
        .handleTitle = QT_TRANSLATE_NOOP("Lianxi::Systems", "Device ID"),
        .handleExample = QT_TRANSLATE_NOOP("Lianxi::Systems", "appId, e.g. wx_…"),
        .signInMethods = {SignInMethod::Key},
        .settings = settings(),
        .capabilities = capabilities,
        .makeGateway = gateway,
    };
    return system;
}

} // namespace Lianxi
