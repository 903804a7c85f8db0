// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QUrl>

#include <optional>

namespace Lianxi {

/// An account's integer key in the store; 0 is "not stored yet".
using AccountKey = qint64;

/// Where an account's secret lives.
enum class SecretPlace {
    Keychain,
    Session, ///< in memory until Lianxi closes; asked for again at the next start
};

/// One WeChat account behind one gateway, as the user set it up. Holds no secret.
struct Account
{
    AccountKey key = 0;
    /// Unique, chosen by the user.
    QString name;
    /// The key of its kind of gateway ("gewechat"), as in the registry; see gatewaysystems.h.
    QString system;
    /// Base URL as typed, without a slash at the end.
    QUrl url;
    /// deviceId, wId or appId; empty for webwx.
    QString handle;
    /// The name under which CredentialStore keeps the secret: random, unique over all profiles.
    QString secretId;
    SecretPlace secretPlace = SecretPlace::Keychain;
    /// Settings beside the defaults, e.g. "pace" → "1000-3000"; never secrets.
    QMap<QString, QString> settings;

    // Who is signed in there, learnt from the gateway; empty until then.
    QString wxid;
    QString nickname;
    QString alias;
    QString avatarUrl;

    friend bool operator==(const Account &, const Account &) = default;
};

/// The name of a setting that is valid for any system: "MIN-MAX" in ms between two calls.
inline constexpr QLatin1StringView PaceSetting{"pace"};

/// What is wrong with a base URL as typed; nothing when it can be used.
enum class UrlProblem { Empty, NotHttp, NoHost, HasCredentials, HasQuery };
[[nodiscard]] std::optional<UrlProblem> urlProblem(const QUrl &url);

/// The URL that a user means by `typed`: trimmed, scheme added, slashes at the end removed.
[[nodiscard]] QUrl gatewayUrl(const QString &typed);

} // namespace Lianxi
