// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcheck.h"

#include <algorithm>
#include <utility>

namespace Lianxi {

AccountCheck::AccountCheck(std::unique_ptr<Gateway> gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(std::move(gateway))
{
}

AccountCheck::~AccountCheck()
{
    // The coroutine ends in here, and sees by the missing gateway that nobody wants to know.
    if (const std::shared_ptr<Gateway> gateway = std::exchange(m_gateway, nullptr))
        gateway->cancel();
}

void AccountCheck::start()
{
    if (m_gateway)
        run(m_gateway, this);
    else
        Q_EMIT failed({.kind = Error::Kind::Invalid});
}

bool AccountCheck::isWanted(const QPointer<AccountCheck> &check)
{
    return check && check->m_gateway;
}

QCoro::Task<void> AccountCheck::run(std::shared_ptr<Gateway> gateway, QPointer<AccountCheck> check)
{
    Result<Profile> profile = co_await gateway->profile();
    if (!isWanted(check))
        co_return;
    if (!profile) {
        const Error error = profile.error();
        Q_EMIT check->failed(error);
        co_return;
    }
    check->m_findings.profile = *profile;

    if (gateway->capabilities().onlineHint == Support::Yes) {
        const Result<bool> online = co_await gateway->isOnline();
        if (!isWanted(check))
            co_return;
        if (online)
            check->m_findings.online = *online;
    }
    // Where the system does not say who is there, only the list shows that the account is good.
    const bool isNamed = *profile != Profile{};
    if (isNamed) {
        const Findings findings = check->m_findings; // a slot may destroy the check
        Q_EMIT check->found(findings);
        if (!isWanted(check))
            co_return;
    }

    const Result<Roster> roster = co_await gateway->roster();
    if (!isWanted(check))
        co_return;
    if (roster) {
        check->m_findings.friends
            = std::ranges::count(roster->entries, ContactKind::Friend, &Roster::Entry::kind);
    }
    if (!isNamed) {
        // One that prepares its list has let us in.
        if (!roster && roster.error().kind != Error::Kind::NotReady) {
            const Error error = roster.error();
            Q_EMIT check->failed(error);
            co_return;
        }
        const Findings findings = check->m_findings;
        Q_EMIT check->found(findings);
        if (!isWanted(check))
            co_return;
    }
    const Findings all = check->m_findings;
    Q_EMIT check->finished(all);
}

} // namespace Lianxi
