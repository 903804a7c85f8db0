// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinway.h"

#include "commandtext.h"
#include "systemtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto secretStdin = "secret-stdin"_L1;
constexpr auto user = "user"_L1;
constexpr auto passwordStdin = "password-stdin"_L1;
constexpr auto getToken = "get-token"_L1;
constexpr auto qr = "qr"_L1;

QLatin1StringView nameOf(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Key:
        break;
    case SignInMethod::Password:
        return user;
    case SignInMethod::Token:
        return getToken;
    case SignInMethod::QrCode:
        return qr;
    }
    return secretStdin;
}

constexpr std::array keyMethods{SignInMethod::Key, SignInMethod::Password, SignInMethod::Token};

std::optional<QString> mistakeIn(const Arguments &given, const GatewaySystem &system)
{
    QStringList ways;
    for (const SignInMethod method : keyMethods) {
        if (given.isSet(nameOf(method)))
            ways.append(u"--"_s + nameOf(method));
    }
    if (ways.size() > 1)
        return CommandText::tr("%1 exclude each other.").arg(ways.join(", "_L1));
    if (given.isSet(passwordStdin) && !given.isSet(user))
        return CommandText::tr("--password-stdin goes with --user U.");
    if (given.isSet(user) && given.value(user).trimmed().isEmpty())
        return CommandText::tr("The user name is missing.");
    for (const SignInMethod method :
         {SignInMethod::Key, SignInMethod::Password, SignInMethod::Token, SignInMethod::QrCode}) {
        if (given.isSet(nameOf(method)) && !system.signInMethods.contains(method)) {
            return CommandText::tr("%1 has no sign-in with %2. It has: %3")
                .arg(systemText(system.title), optionOf(method),
                     signInOptionsOf(system).join(", "_L1));
        }
    }
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> signInOptions()
{
    return {Option::plain(secretStdin), Option::withValue(user), Option::plain(passwordStdin),
            Option::plain(getToken), Option::plain(qr)};
}

std::expected<SignInWay, QString> signInWay(const Arguments &given, const GatewaySystem &system)
{
    if (const std::optional<QString> mistake = mistakeIn(given, system))
        return std::unexpected(*mistake);
    SignInWay way{.user = given.value(user).trimmed()};
    for (const SignInMethod method : keyMethods) {
        if (given.isSet(nameOf(method)))
            way.key = method;
    }
    const auto has
        = [&system](SignInMethod method) { return system.signInMethods.contains(method); };
    // A scan alone, where the gateway gives its key to whoever asks: nobody has to type it.
    if (!way.key && given.isSet(qr) && has(SignInMethod::Token))
        way.key = SignInMethod::Token;
    // Without a word: the key, asked for on the terminal.
    if (!way.key && has(SignInMethod::Key))
        way.key = SignInMethod::Key;
    const bool isScanned = given.isSet(qr) || std::ranges::none_of(keyMethods, has);
    if (isScanned && has(SignInMethod::QrCode))
        way.scan = SignInMethod::QrCode;
    if (!way.key && !way.scan) {
        return std::unexpected(
            CommandText::tr("Say how to sign in: %1").arg(signInOptionsOf(system).join(", "_L1)));
    }
    return way;
}

bool isSignInAsked(const Arguments &given)
{
    return std::ranges::any_of(std::array{secretStdin, user, passwordStdin, getToken, qr},
                               [&given](QLatin1StringView option) { return given.isSet(option); });
}

QString optionOf(SignInMethod method)
{
    const QString option = u"--"_s + nameOf(method);
    return method == SignInMethod::Password ? option + u" U"_s : option;
}

QStringList signInOptionsOf(const GatewaySystem &system)
{
    QStringList options;
    std::ranges::transform(system.signInMethods, std::back_inserter(options), optionOf);
    return options;
}

} // namespace Lianxi
