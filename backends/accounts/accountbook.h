// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountcheck.h"
#include "accountsession.h"
#include "accountstatus.h"
#include "credentialstore.h"
#include "store.h"

#include <QCoroTask>
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
    /// when one fails. Keychain: the wallet refuses; Invalid: the name is taken or the account
    /// cannot work (URL, pace, unknown system).
    [[nodiscard]] QCoro::Task<Result<Account>> add(Account account, QString secret);
    /// Changes an account; an empty `secret` keeps the stored one.
    [[nodiscard]] QCoro::Task<Result<void>> change(Account account, QString secret);
    /// Forgets the account, its contacts and its secret.
    [[nodiscard]] QCoro::Task<Result<void>> remove(AccountKey key);
    /// A secret for this run alone; stored nowhere.
    [[nodiscard]] QCoro::Task<Result<void>> useSecret(AccountKey key, QString secret);
    /// Waits until the account's secret was looked for.
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
    Parts m_parts;
    QList<Account> m_accounts;
    std::map<AccountKey, std::unique_ptr<AccountSession>> m_sessions;
};

} // namespace Lianxi
