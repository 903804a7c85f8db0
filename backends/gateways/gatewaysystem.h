// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "capabilities.h"
#include "gateway.h"
#include "signin.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace Lianxi {

/// One setting of an account, beside its pace. Texts are to be translated in the context
/// "Lianxi::Systems".
struct GatewaySetting
{
    QLatin1StringView key;
    const char *title; ///< a label, e.g. "Key header"
    const char *help; ///< one line for the command line and the tooltip
    QLatin1StringView standard; ///< what counts without it
    QStringList choices = {}; ///< the values that there are; empty: any that `accepts` likes
    bool (*accepts)(const QString &value) = nullptr; ///< missing: any
};

/// All that the program needs to know of one kind of gateway: a row of the registry
/// (gatewaysystems.h). A new kind is a new folder with one of these, and one line there. Texts are
/// to be translated in the context "Lianxi::Systems".
struct GatewaySystem
{
    /// How an account of this kind names its device (Account::handle).
    enum class Handle {
        None,
        Typed, ///< must be known before anything works
        MadeBySignIn, ///< typed, or made by the first sign-in
    };

    QLatin1StringView key; ///< "gewechat": stored and typed, never translated
    const char *title;
    const char *line; ///< one line on what it is
    QLatin1StringView exampleUrl;
    /// The address unless the user knows another one; empty: has to be typed.
    QLatin1StringView standardUrl = {};
    Handle handle = Handle::Typed;
    const char *handleTitle = nullptr; ///< "Instance ID"
    const char *handleExample = nullptr;
    QList<SignInMethod> signInMethods; ///< the usual one first
    QList<GatewaySetting> settings = {};

    Capabilities (*capabilities)(const Account &account) = nullptr;
    /// `secret` is kept in memory only.
    std::unique_ptr<Gateway> (*makeGateway)(const Account &account, const QString &secret)
        = nullptr;
    /// For every method but Key; the account needs no key and no name yet.
    std::unique_ptr<SignIn> (*makeSignIn)(const Account &account, const SignInRequest &request)
        = nullptr;
};

} // namespace Lianxi
