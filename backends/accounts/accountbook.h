// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountcheck.h"
#include "accountkeeper.h"
#include "accountlist.h"
#include "accountproblem.h"
#include "accountsecrets.h"
#include "accountsession.h"
#include "accountsessions.h"
#include "accountstatus.h"
#include "credentialstore.h"
#include "cutshortsyncs.h"
#include "gatewaysystems.h"
#include "runningtasks.h"
#include "store.h"
#include "turns.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace Lianxi {

/// All accounts: what is stored of them, their secrets, and a session for each. The one door
/// through which the window and the command line act. What changes accounts is done one after the
/// other, in the order of the calls. After shutDown() everything answers Cancelled. GUI thread.
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
        /// makeSignIn, or a test's own.
        std::function<std::unique_ptr<SignIn>(const Account &, const SignInRequest &)> signInFor
            = makeSignIn;
        /// The pace of every account instead of its own setting; only for tests and benches.
        std::optional<PaceRange> pace = {};
        AfterFailure afterFailure = AfterFailure::Leave;
    };

    explicit AccountBook(Parts parts, QObject *parent = nullptr);
    ~AccountBook() override;

    /// Reads the accounts from the store, then their secrets; ends when the accounts are known. To
    /// be called again when it failed; does no harm otherwise.
    [[nodiscard]] QCoro::Task<Result<void>> open();

    /// In the user's order.
    [[nodiscard]] const QList<Account> &accounts() const { return m_accounts.all(); }
    [[nodiscard]] std::optional<Account> account(AccountKey key) const
    {
        return m_accounts.withKey(key);
    }
    [[nodiscard]] std::optional<Account> accountNamed(const QString &name) const
    {
        return m_accounts.named(name);
    }
    [[nodiscard]] AccountStatus status(AccountKey key) const { return m_sessions.status(key); }
    /// As far as it is known of the account now; accountsChanged() when it is.
    [[nodiscard]] Capabilities capabilities(AccountKey key) const
    {
        const std::optional<Account> known = account(key);
        return known ? capabilitiesOf(*known) : Capabilities{};
    }

    /// Tries an account without storing anything; the caller owns the check.
    [[nodiscard]] std::unique_ptr<AccountCheck> check(const Account &account,
                                                      const QString &secret) const
    {
        return std::make_unique<AccountCheck>(m_parts.gatewayFor(account, secret));
    }
    /// A sign-in for an account, stored or not; null where its kind of gateway does not know the
    /// method. The caller owns it, and keeps it until its run() has ended.
    [[nodiscard]] std::unique_ptr<SignIn> signIn(const Account &account,
                                                 const SignInRequest &request) const
    {
        return m_closing ? nullptr : m_parts.signInFor(account, request);
    }
    /// The devices behind a key; the account need not be stored, nor have a name or handle yet.
    [[nodiscard]] QCoro::Task<Result<QList<Device>>> devices(Account account, QString secret) const;
    /// Stores the secret where account.secretPlace says, then the account; nothing of either stays
    /// when one fails. Keychain: the wallet refuses; Invalid: see accountProblem().
    [[nodiscard]] QCoro::Task<Result<Account>> add(Account account, QString secret);
    /// Changes an account; an empty `secret` keeps the stored one. When it fails nothing is
    /// changed, but for a Keychain error at the very end: then the old secret could not be
    /// forgotten. With another secret or handle, a sync goes on that somebody had to sign in for.
    [[nodiscard]] QCoro::Task<Result<void>> change(Account account, QString secret);
    /// Keeps what a sign-in came to and starts the account's session anew; a sync that the sign-out
    /// cut short goes on. OtherAccount, and nothing is changed, when somebody else signed in.
    /// Other errors: as change().
    [[nodiscard]] QCoro::Task<Result<void>> signedIn(AccountKey key, SignedIn what);
    /// Forgets the account, its contacts and its secret. Keychain: only the secret is left.
    [[nodiscard]] QCoro::Task<Result<void>> remove(AccountKey key);
    /// A secret for this run alone; stored nowhere. A sync goes on as after signedIn().
    [[nodiscard]] QCoro::Task<Result<void>> useSecret(AccountKey key, QString secret);
    /// What is kept for an account, to ask its own gateway with outside of its session: for a scan,
    /// for its devices. Empty when there is nothing. Invalid: no such account.
    [[nodiscard]] QCoro::Task<Result<QString>> storedSecret(AccountKey key) const;
    /// Ends when every account's secret was looked for, or on shutDown().
    [[nodiscard]] QCoro::Task<void> secretsRead();

    // What a session does, by account; waits for the secret while it is being looked for. SignedOut
    // when there is none, Keychain when the wallet does not give it, also when asked again.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> sync(AccountKey key, SyncScope scope);
    [[nodiscard]] QCoro::Task<Result<void>> loadMembers(AccountKey key, QString groupId)
    {
        return ask(key, &AccountSession::loadMembers, std::move(groupId));
    }
    /// A picture that only the account's session gets (Capabilities::sessionPictures).
    [[nodiscard]] QCoro::Task<Result<PictureFile>> picture(AccountKey key, QUrl url)
    {
        return ask(key, &AccountSession::picture, std::move(url));
    }
    void setVisible(const QSet<ContactKey> &contacts) { m_sessions.setVisible(contacts); }
    void pause(AccountKey key) { m_sessions.tell(key, &AccountSession::pause); }
    void resume(AccountKey key) { m_sessions.tell(key, &AccountSession::resume); }
    void cancelSync(AccountKey key) { m_sessions.tell(key, &AccountSession::cancelSync); }
    /// The network is there again, or the computer has slept: syncs that wait for it, and remarks,
    /// go on in a moment, not all at once.
    void networkIsBack() { m_sessions.networkIsBack(); }
    void confirmShrunkRoster(AccountKey key)
    {
        m_sessions.tell(key, &AccountSession::confirmShrunkRoster);
    }
    /// Needs the account's session: after secretsRead().
    void confirmRoster(AccountKey key, qsizetype entries)
    {
        if (AccountSession *const session = m_sessions.session(key))
            session->confirmRoster(entries);
    }

    // Remarks: committed to the outbox when the task ends; what became of it: editSettled().
    [[nodiscard]] QCoro::Task<Result<RemarkEdit>> saveRemark(ContactKey contact, QString remark)
    {
        return m_sessions.saveRemark(contact, std::move(remark));
    }
    /// Many at once, of one or several accounts: all are committed to the outbox, or none. How far
    /// they are: Store::batch() and batchEdits(), to be asked after each editSettled(). Whether the
    /// account can set the remark of such a contact (capabilities()) is the caller's to look at.
    [[nodiscard]] QCoro::Task<Result<RemarkBatch>> saveRemarks(QList<RemarkWish> wishes)
    {
        return m_sessions.saveRemarks(std::move(wishes));
    }
    /// See Store::undoBatch(), retryBatch() and stopBatch().
    [[nodiscard]] QCoro::Task<Result<BatchUndo>> undoBatch(BatchKey batch)
    {
        return m_sessions.undoBatch(batch);
    }
    [[nodiscard]] QCoro::Task<Result<qsizetype>>
    retryBatch(BatchKey batch, Store::Conflicts conflicts = Store::Conflicts::Leave)
    {
        return m_sessions.retryBatch(batch, conflicts);
    }
    [[nodiscard]] QCoro::Task<Result<qsizetype>> stopBatch(BatchKey batch)
    {
        return m_sessions.stopBatch(batch);
    }
    [[nodiscard]] QCoro::Task<Result<void>> retryEdit(EditKey edit)
    {
        return m_sessions.retryEdit(edit);
    }
    [[nodiscard]] QCoro::Task<Result<void>> discardEdit(EditKey edit)
    {
        return m_sessions.discardEdit(edit);
    }

    /// Ends all sessions; the task ends when nothing runs any more. A wallet that does not answer a
    /// question for a secret is not waited for.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void accountsChanged();
    void statusChanged(const Lianxi::AccountStatus &status);
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    [[nodiscard]] QCoro::Task<Result<void>> readAccounts();
    /// As AccountList::checked(); Cancelled at the end.
    [[nodiscard]] Result<Account> checked(const Account &account) const;
    QCoro::Task<void> learn(Account then, Learnt what);
    /// Ends the account's session; a sync that it was to begin again is remembered.
    [[nodiscard]] QCoro::Task<void> endSession(AccountKey key);
    /// Starts the sync again that waits for signing in, if there is one and a session now.
    void goOn(AccountKey key);

    /// Ends when the secret was looked for: whether there is a session, else why not.
    [[nodiscard]] QCoro::Task<Result<void>> sessionReady(AccountKey key);
    /// Asks the account's session when it is ready.
    template <typename T, typename Argument>
    [[nodiscard]] QCoro::Task<Result<T>>
    ask(AccountKey key, QCoro::Task<Result<T>> (AccountSession::*question)(Argument),
        Argument argument)
    {
        const RunningTasks::Guard guard(m_tasks);
        const Result<void> ready = co_await sessionReady(key);
        if (!ready)
            co_return failure(ready.error());
        AccountSession *const session = m_sessions.session(key);
        Result<T> answer = co_await (session->*question)(argument);
        co_return answer;
    }

    const Parts m_parts;
    const AccountSecrets m_secrets;
    const AccountKeeper m_keeper;
    AccountList m_accounts;
    AccountSessions m_sessions;
    CutShortSyncs m_cutShort;
    Turns m_turns; ///< to change accounts
    mutable RunningTasks m_tasks; ///< everything that somebody asked for
    bool m_following = false; ///< the store is listened to
    bool m_closing = false;
};

} // namespace Lianxi
