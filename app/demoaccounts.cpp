// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoaccounts.h"

#include "demogateway.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString demoName(System system)
{
    switch (system) {
    case System::GeWeChat:
        return QCoreApplication::translate("Lianxi::Demo", "Demo shop");
    case System::GeWe:
        return QCoreApplication::translate("Lianxi::Demo", "Demo studio");
    default:
        return systemKey(system);
    }
}

} // namespace

QList<DemoAccount> demoAccounts(const DemoGateway &gateway)
{
    QList<DemoAccount> accounts;
    for (const QString &key : gateway.systems()) {
        const std::optional<System> system = systemFromKey(key);
        if (!system)
            continue;
        Account account;
        account.name = demoName(*system);
        account.system = *system;
        account.url = gateway.url(key);
        account.handle = gateway.appId(key);
        account.secretPlace = SecretPlace::Session;
        // Nobody is logged out by asking our own gateway at the fastest pace that there is.
        account.settings.insert(PaceSetting, u"300-500"_s);
        accounts.append({account, gateway.token(key)});
    }
    return accounts;
}

} // namespace Lianxi
