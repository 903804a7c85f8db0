// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "gatewaysystem.h"

#include <expected>
#include <optional>

namespace Lianxi {

/// How the user wants to come by an account's secret, as the options say it: a key first, where
/// the gateway has one, then a QR code, where it is asked for.
struct SignInWay
{
    std::optional<SignInMethod> key = {}; ///< Key, Password or Token; unset: there is none
    std::optional<SignInMethod> scan = {}; ///< QrCode, or unset
    QString user = {}; ///< of Password

    friend bool operator==(const SignInWay &, const SignInWay &) = default;
};

/// The options that say so.
[[nodiscard]] QList<QCommandLineOption> signInOptions();
/// What they say, for an account of this kind; the error is a sentence.
[[nodiscard]] std::expected<SignInWay, QString> signInWay(const Arguments &given,
                                                          const GatewaySystem &system);
/// Whether they say anything.
[[nodiscard]] bool isSignInAsked(const Arguments &given);

/// How a method is asked for: "--user U".
[[nodiscard]] QString optionOf(SignInMethod method);
/// The same for all of a kind's methods.
[[nodiscard]] QStringList signInOptionsOf(const GatewaySystem &system);

} // namespace Lianxi
