// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoaccounts.h"

#include "demogateway.h"
#include "systemtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi {

QList<DemoAccount> demoAccounts(const DemoGateway &gateway)
{
    QList<DemoAccount> accounts;
    for (const QString &key : gateway.systems()) {
        if (!gatewaySystem(key))
            continue;
        Account account;
        // As it fits into the sidebar: without the remark in brackets.
        account.name = systemTitle(key).section(QRegularExpression(u"[(（]"_s), 0, 0).trimmed();
        account.system = key;
        account.url = gateway.url(key);
        account.handle = gateway.handle(key);
        account.settings = gateway.settings(key);
        account.secretPlace = SecretPlace::Session;
        // Nobody is logged out by asking our own gateway at the fastest pace that there is.
        account.settings.insert(PaceSetting, u"300-500"_s);
        accounts.append({account, gateway.token(key)});
    }
    return accounts;
}

} // namespace Lianxi
