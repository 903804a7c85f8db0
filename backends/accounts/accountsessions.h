// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountsecrets.h"
#include "accountsession.h"
#include "accountstatus.h"
#include "runningtasks.h"
#include "secretsearch.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

namespace Lianxi {

/// The sessions of all accounts whose secret is known, at most one for each, the search for the
/// other secrets, and what is said of every account. GUI thread.
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
        AccountSecrets secrets;
        AfterFailure afterFailure = AfterFailure::Leave;
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
    /// How much of the account's sync is to be begun again by itself, if any.
    [[nodiscard]] std::optional<SyncScope> appointment(AccountKey key) const;
    void networkIsBack();

    // The outbox; see AccountBook.
    [[nodiscard]] QCoro::Task<Result<RemarkEdit>> saveRemark(ContactKey contact, QString remark);
    [[nodiscard]] QCoro::Task<Result<RemarkBatch>> saveRemarks(QList<RemarkWish> wishes);
    [[nodiscard]] QCoro::Task<Result<BatchUndo>> undoBatch(BatchKey batch);
    [[nodiscard]] QCoro::Task<Result<qsizetype>> retryBatch(BatchKey batch,
                                                            Store::Conflicts conflicts);
    [[nodiscard]] QCoro::Task<Result<qsizetype>> stopBatch(BatchKey batch);
    [[nodiscard]] QCoro::Task<Result<void>> retryEdit(EditKey edit);
    [[nodiscard]] QCoro::Task<Result<void>> discardEdit(EditKey edit);

    /// The account has no session; none begins after shutDown().
    void start(const Account &account, const QString &secret);
    /// Looks for the account's secret: its session begins when it is found, else its status says
    /// what is wrong.
    void startWhenFound(const Account &account) { m_search.begin(account); }
    [[nodiscard]] bool isSearching(AccountKey key) const { return m_search.isRunning(key); }
    /// Ends when the account's secret is not looked for (any more).
    [[nodiscard]] QCoro::Task<void> searched(AccountKey key) { return m_search.ended(key); }
    [[nodiscard]] QCoro::Task<void> allSearched() { return m_search.allEnded(); }
    /// Ends the account's session, if it has one, and the search for its secret.
    [[nodiscard]] QCoro::Task<void> end(AccountKey key);
    /// Ends all of them, at once.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void statusChanged(const Lianxi::AccountStatus &status);
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);
    /// See AccountSession::learnt; also from a session that is just being ended.
    void learnt(const Lianxi::Account &account, const Lianxi::Learnt &what);
    void triedAgain(Lianxi::AccountKey account, Lianxi::SyncScope scope,
                    const std::optional<Lianxi::Error> &problem);

private:
    void deliverEdits() const;
    void takeSecret(const Account &account, const SecretSearch::Secret &secret);

    const Parts m_parts;
    SecretSearch m_search;
    std::map<AccountKey, std::unique_ptr<AccountSession>> m_sessions;
    QHash<AccountKey, AccountStatus> m_statuses;
    QSet<ContactKey> m_visible;
    RunningTasks m_tasks;
    bool m_closing = false;
};

} // namespace Lianxi
