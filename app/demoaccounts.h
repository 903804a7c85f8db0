// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QList>

namespace Lianxi {

class DemoGateway;

/// An account for each system that the demo gateway speaks, with the key for it. No key: a sign-in
/// by QR code gives one, and the gateway scans the code itself.
struct DemoAccount
{
    Account account;
    QString secret;
};
[[nodiscard]] QList<DemoAccount> demoAccounts(const DemoGateway &gateway);

} // namespace Lianxi
