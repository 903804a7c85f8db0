// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QList>

namespace Lianxi {

class DemoGateway;

/// An account for each system that the demo gateway speaks, with the key for it.
struct DemoAccount
{
    Account account;
    QString secret;
};
[[nodiscard]] QList<DemoAccount> demoAccounts(const DemoGateway &gateway);

} // namespace Lianxi
