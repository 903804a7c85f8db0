// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountsession.h"
#include "accountstatus.h"
#include "runningtasks.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace Lianxi {

/// The sessions of all accounts whose secret is known, at most one for each, and what is said of
/// every account. GUI thread.
class AccountSessions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Store &store;
        Clock &clock;
        std::function<std::unique_ptr<Gateway>(const Account &, const QString &secret)> gatewayFor;
        std::optional<PaceRange> pace;
    };

    explicit AccountSessions(Parts parts, QObject *parent = nullptr);
    /// shutDown() must have ended.
    ~AccountSessions() override;

    [[nodiscard]] AccountSession *session(AccountKey key) const;
    /// Passed on to the account's session, if it has one.
    void tell(AccountKey key, void (AccountSession::*word)()) const
    {
        if (AccountSession *const found = session(key))
            (found->*word)();
    }
    [[nodiscard]] AccountStatus status(AccountKey key) const;
    void setStatus(const AccountStatus &status);
    void forgetStatus(AccountKey key) { m_statuses.remove(key); }
    void setVisible(const QSet<ContactKey> &contacts);
    void deliverEdits();

    /// The account has no session; none begins after shutDown().
    void start(const Account &account, const QString &secret);
    /// Ends the account's session, if it has one.
    [[nodiscard]] QCoro::Task<void> end(AccountKey key);
    /// Ends all of them, at once.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void statusChanged(const Lianxi::AccountStatus &status);
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    const Parts m_parts;
    std::map<AccountKey, std::unique_ptr<AccountSession>> m_sessions;
    QHash<AccountKey, AccountStatus> m_statuses;
    QSet<ContactKey> m_visible;
    RunningTasks m_ending;
    bool m_closing = false;
};

} // namespace Lianxi
