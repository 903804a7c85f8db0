// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gatewaysystem.h"

namespace Lianxi {

/// The registry: every kind of gateway that Lianxi speaks, in the order in which they are offered.
/// The only place that lists them.
[[nodiscard]] const QList<const GatewaySystem *> &gatewaySystems();
/// Null for a key that nobody knows.
[[nodiscard]] const GatewaySystem *gatewaySystem(const QString &key);

// By account.system; for a kind that nobody knows nothing can be done.

[[nodiscard]] Capabilities capabilitiesOf(const Account &account);
[[nodiscard]] std::unique_ptr<Gateway> makeGateway(const Account &account, const QString &secret);
/// Null where the kind does not know the method.
[[nodiscard]] std::unique_ptr<SignIn> makeSignIn(const Account &account,
                                                 const SignInRequest &request);

} // namespace Lianxi
