// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxsystem.h"

#include "webwxgateway.h"
#include "webwxlogin.h"
#include "webwxsignin.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr QLatin1StringView StandardLoginHost{"https://login.wx.qq.com"};

Capabilities capabilities(const Account &)
{
    return {.detailsBatch = WebWxWire::DetailsBatch,
            .onlineHint = Support::No,
            .groupRemarks = Support::No,
            .labels = Support::No,
            .sessionPictures = Support::Yes};
}

std::unique_ptr<Gateway> gateway(const Account &account, const QString &secret)
{
    return std::make_unique<WebWxGateway>(account, secret);
}

std::unique_ptr<SignIn> signIn(const Account &account, const SignInRequest &)
{
    const QString host = account.settings.value(LoginHostSetting, StandardLoginHost).trimmed();
    return std::make_unique<WebWxSignIn>(QUrl(host, QUrl::StrictMode));
}

} // namespace

const GatewaySystem &webWxSystem()
{
    static const GatewaySystem system{
        .key = "webwx"_L1,
        .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "WeChat web protocol"),
        .line = QT_TRANSLATE_NOOP("Lianxi::Systems", "Signs in by QR code; no key."),
        .exampleUrl = "https://wx.qq.com"_L1,
        .standardUrl = "https://wx.qq.com"_L1,
        .handle = GatewaySystem::Handle::None,
        .signInMethods = {SignInMethod::QrCode},
        .settings
        = {{.key = LoginHostSetting,
            .title = QT_TRANSLATE_NOOP("Lianxi::Systems", "Sign-in address"),
            .help = QT_TRANSLATE_NOOP("Lianxi::Systems", "the address that gives the QR code"),
            .standard = StandardLoginHost,
            .accepts = WebWxLogin::isLoginHostText}},
        .capabilities = capabilities,
        .makeGateway = gateway,
        .makeSignIn = signIn,
    };
    return system;
}

} // namespace Lianxi
