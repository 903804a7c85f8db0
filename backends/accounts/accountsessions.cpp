// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsessions.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

AccountSessions::AccountSessions(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

AccountSessions::~AccountSessions()
{
    Q_ASSERT(m_sessions.empty());
}

AccountSession *AccountSessions::session(AccountKey key) const
{
    const auto found = m_sessions.find(key);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

AccountStatus AccountSessions::status(AccountKey key) const
{
    AccountStatus status = m_statuses.value(key);
    status.account = key;
    return status;
}

void AccountSessions::setStatus(const AccountStatus &status)
{
    m_statuses.insert(status.account, status);
    Q_EMIT statusChanged(status);
}

void AccountSessions::setVisible(const QSet<ContactKey> &contacts)
{
    m_visible = contacts;
    for (const auto &[key, session] : m_sessions)
        session->setVisible(contacts);
}

void AccountSessions::deliverEdits()
{
    for (const auto &[key, session] : m_sessions)
        session->deliverEdits();
}

void AccountSessions::start(const Account &account, const QString &secret)
{
    if (m_closing)
        return;
    Q_ASSERT(!session(account.key));
    std::unique_ptr<Gateway> gateway = m_parts.gatewayFor(account, secret);
    if (!gateway) {
        setStatus({.account = account.key,
                   .state = AccountStatus::State::Failed,
                   .problem = Error{.kind = Error::Kind::Invalid, .words = u"system"_s}});
        return;
    }
    PaceRange pace = gateway->capabilities().pace;
    if (const QString set = account.settings.value(PaceSetting); !set.isEmpty())
        pace = paceFromSetting(set).value_or(pace);
    pace = m_parts.pace.value_or(pace);
    auto owned = std::make_unique<AccountSession>(account, std::move(gateway), pace, m_parts.store,
                                                  m_parts.clock);
    AccountSession *const session = owned.get();
    connect(session, &AccountSession::statusChanged, this, &AccountSessions::setStatus);
    connect(session, &AccountSession::editSettled, this, &AccountSessions::editSettled);
    session->setVisible(m_visible);
    m_sessions.insert_or_assign(account.key, std::move(owned));
    session->deliverEdits();
    setStatus(session->status());
}

QCoro::Task<void> AccountSessions::end(AccountKey key)
{
    const RunningTasks::Guard guard(m_ending);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end())
        co_return;
    // Out of the book first: nobody may ask it for anything new.
    const std::unique_ptr<AccountSession> session = std::move(found->second);
    m_sessions.erase(found);
    session->disconnect(this);
    co_await session->shutDown();
}

QCoro::Task<void> AccountSessions::shutDown()
{
    m_closing = true;
    // Eager, and counted: all of them end side by side.
    while (!m_sessions.empty())
        [[maybe_unused]] const auto ending = end(m_sessions.begin()->first);
    co_await m_ending.ended();
}

} // namespace Lianxi
