// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcheck.h"

#include <algorithm>

namespace Lianxi {

AccountCheck::AccountCheck(std::unique_ptr<Gateway> gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(std::move(gateway))
{
}

AccountCheck::~AccountCheck()
{
    // The coroutine may still wait for the gateway's last word: it holds the gateway, not us.
    if (m_gateway)
        m_gateway->cancel();
}

void AccountCheck::start()
{
    if (m_gateway)
        run(m_gateway, this);
    else
        Q_EMIT failed({.kind = Error::Kind::Invalid});
}

QCoro::Task<void> AccountCheck::run(std::shared_ptr<Gateway> gateway, QPointer<AccountCheck> check)
{
    Result<Profile> profile = co_await gateway->profile();
    if (!check)
        co_return;
    if (!profile) {
        Q_EMIT check->failed(profile.error());
        co_return;
    }
    check->m_findings.profile = *profile;

    const Result<bool> online = co_await gateway->isOnline();
    if (!check)
        co_return;
    if (online)
        check->m_findings.online = *online;
    Q_EMIT check->found(check->m_findings);
    if (!check)
        co_return;

    const Result<Roster> roster = co_await gateway->roster();
    if (!check)
        co_return;
    if (roster) {
        check->m_findings.friends
            = std::ranges::count(roster->entries, ContactKind::Friend, &Roster::Entry::kind);
    }
    Q_EMIT check->finished(check->m_findings);
}

} // namespace Lianxi
