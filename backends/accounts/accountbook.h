// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountcheck.h"
#include "accountsession.h"
#include "accountstatus.h"
#include "credentialstore.h"
#include "runningtasks.h"
#include "store.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace Lianxi {

/// All accounts: what is stored of them, their secrets, and a session for each. The one door
/// through which the window and the command line act. GUI thread.
class AccountBook : public QObject
{
    Q_OBJECT

public:
    /// What the book is built from; everything outlives it.
    struct Parts
    {
        Store &store;
        CredentialStore &keychain;
        CredentialStore &sessionSecrets;
        Clock &clock;
        /// makeGateway, or a test's own.
        std::function<std::unique_ptr<Gateway>(const Account &, const QString &secret)> gatewayFor;
        /// The pace of every account instead of its own setting; only for tests and benches.
        std::optional<PaceRange> pace = {};
    };

    explicit AccountBook(Parts parts, QObject *parent = nullptr);
    ~AccountBook() override;

    /// Reads the accounts from the store, then their secrets; ends when the accounts are known.
    [[nodiscard]] QCoro::Task<Result<void>> open();

    /// In the user's order.
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> account(AccountKey key) const;
    [[nodiscard]] std::optional<Account> accountNamed(const QString &name) const;
    [[nodiscard]] AccountStatus status(AccountKey key) const;
    [[nodiscard]] Capabilities capabilities(AccountKey key) const;

    /// Tries an account without storing anything; the caller owns the check.
    [[nodiscard]] std::unique_ptr<AccountCheck> check(const Account &account,
                                                      const QString &secret) const;
    /// Stores the secret where account.secretPlace says, then the account; nothing of either stays
    /// when one fails. Keychain: the wallet refuses; Invalid: see accountProblem().
    [[nodiscard]] QCoro::Task<Result<Account>> add(Account account, QString secret);
    /// Changes an account; an empty `secret` keeps the stored one.
    [[nodiscard]] QCoro::Task<Result<void>> change(Account account, QString secret);
    /// Forgets the account, its contacts and its secret.
    [[nodiscard]] QCoro::Task<Result<void>> remove(AccountKey key);
    /// A secret for this run alone; stored nowhere.
    [[nodiscard]] QCoro::Task<Result<void>> useSecret(AccountKey key, QString secret);
    /// Ends when every account's secret was looked for.
    [[nodiscard]] QCoro::Task<void> secretsRead();

    // What a session does, by account. SignedOut when there is no secret.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> sync(AccountKey key, SyncScope scope);
    [[nodiscard]] QCoro::Task<Result<void>> loadMembers(AccountKey key, QString groupId);
    void setVisible(const QSet<ContactKey> &contacts);
    void pause(AccountKey key);
    void resume(AccountKey key);
    void cancelSync(AccountKey key);
    void confirmShrunkRoster(AccountKey key);

    // Remarks: committed to the outbox when the task ends; what became of it: editSettled().
    [[nodiscard]] QCoro::Task<Result<RemarkEdit>> saveRemark(ContactKey contact, QString remark);
    [[nodiscard]] QCoro::Task<Result<void>> retryEdit(EditKey edit);
    [[nodiscard]] QCoro::Task<Result<void>> discardEdit(EditKey edit);

    /// Ends all sessions; the task ends when nothing runs any more.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void accountsChanged();
    void statusChanged(const Lianxi::AccountStatus &status);
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    [[nodiscard]] CredentialStore &secretsOf(const Account &account) const;
    QCoro::Task<void> readSecret(Account account);
    void startSession(const Account &account, const QString &secret);
    /// Ends the account's session, if it has one.
    [[nodiscard]] QCoro::Task<void> endSession(AccountKey key);
    [[nodiscard]] AccountSession *session(AccountKey key) const;
    [[nodiscard]] QCoro::Task<Result<void>> readAccounts();
    void setStatus(const AccountStatus &status);
    void deliverEdits();

    Parts m_parts;
    QList<Account> m_accounts;
    QHash<AccountKey, AccountStatus> m_statuses;
    std::map<AccountKey, std::unique_ptr<AccountSession>> m_sessions;
    RunningTasks m_reading; ///< secrets
    RunningTasks m_tasks; ///< everything that somebody asked for
};

/// What an account cannot work with, in an Error's words: "name", "url", "handle", "pace" or
/// "system"; nothing when it can be used.
[[nodiscard]] std::optional<QString> accountProblem(const Account &account);

} // namespace Lianxi
