// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gewewire.h"

/// What GeWe's sign-in looks like on the wire; FACTS.md §5. Pure functions, any thread.
namespace Lianxi::GeWeWire {

/// Where and as what the cloud is to sign in; the server of one's own asks for neither.
struct CloudDevice
{
    QString regionId;
    QString type;
};

/// The code to be scanned, and the device that it is for.
struct LoginCode
{
    QString appId;
    QString uuid;
    QString text; ///< what the code says
    friend bool operator==(const LoginCode &, const LoginCode &) = default;
};

struct LoginState
{
    enum class Step { Waiting, Scanned, Confirmed };

    Step step = Step::Waiting;
    QString scannedBy = {};
    Profile profile = {}; ///< of Confirmed
    friend bool operator==(const LoginState &, const LoginState &) = default;
};

/// Of a server of one's own; needs no token.
[[nodiscard]] Call tokenCall();
/// `appId` empty: the gateway makes a new device.
[[nodiscard]] Call loginCodeCall(const QString &appId, const std::optional<CloudDevice> &device);
[[nodiscard]] Call loginStateCall(const QString &appId, const QString &uuid);

// Replies: as in gewewire.h.

[[nodiscard]] Result<QString> tokenFrom(const QByteArray &json, const QString &token);
[[nodiscard]] Result<LoginCode> loginCodeFrom(const QByteArray &json, const QString &token);
[[nodiscard]] Result<LoginState> loginStateFrom(const QByteArray &json, const QString &token);

} // namespace Lianxi::GeWeWire
