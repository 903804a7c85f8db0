// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "gateway.h"
#include "pacer.h"
#include "remarkedit.h"
#include "retryappointment.h"
#include "runningtasks.h"
#include "store.h"
#include "syncpass.h"

#include <QCoroTask>
#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>

namespace Lianxi {

class RemarkCourier;

/// What follows a sync that failed for a reason which may pass.
enum class AfterFailure {
    TryAgain, ///< it is begun again by itself, later
    Leave,
};

/// The conductor of one account: its gateway, its pace, the sync that runs (SyncPass), members of
/// opened groups, and the outbox's courier (RemarkCourier). What is done is in the store, so a
/// restart goes on where it stopped. GUI thread; knows no widgets, no SQL and no JSON.
///
/// A sync that fails ends in status Failed or SignedOut with the reason; what is stored stays.
/// Where the reason may pass, and AfterFailure says so, it is begun again by itself at
/// AccountStatus::retryAt; a new sync, pause() and cancelSync() put an end to that. When somebody
/// else is signed in, no remark goes out until the right one is.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    /// `store` and `clock` must outlive the session.
    AccountSession(Account account, std::unique_ptr<Gateway> gateway, PaceRange pace, Store &store,
                   Clock &clock, QObject *parent = nullptr);
    /// shutDown() must have ended.
    ~AccountSession() override;

    [[nodiscard]] const AccountStatus &status() const { return m_status; }
    [[nodiscard]] Capabilities capabilities() const;
    /// Left alone unless somebody says otherwise.
    void setAfterFailure(AfterFailure what) { m_afterFailure = what; }

    /// Brings the list up to date. While one sync runs, a second call waits for its outcome; where
    /// that one does less than is asked for here, another follows.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> sync(SyncScope scope);
    /// Members of a group, ahead of everything that no user waits for.
    [[nodiscard]] QCoro::Task<Result<void>> loadMembers(QString groupId);
    /// See Gateway::picture(). Not at the account's pace: it is no call of the API.
    [[nodiscard]] QCoro::Task<Result<PictureFile>> picture(QUrl url);
    /// The rows on the screen: their details come before the rest.
    void setVisible(const QSet<ContactKey> &contacts);
    /// Sends what waits in the outbox and verifies what was sent. Called after each new edit.
    void deliverEdits();
    /// The user knows that the roster which was held back is right: the next one is stored if it
    /// is not shorter still.
    void confirmShrunkRoster();
    /// The same for a roster with so many entries, which an earlier run of the program held back.
    void confirmRoster(qsizetype entries);

    /// The network is there again, or the computer has slept: what waits for it begins in a moment.
    void networkIsBack();
    /// How much is left to be done should the session end now: what is to be begun again by itself,
    /// or runs.
    [[nodiscard]] std::optional<SyncScope> appointment() const
    {
        return m_pass && !m_pass->isCancelled() ? m_pass->scope() : m_retry.scope();
    }

    /// The sync sends nothing until resume(); what a user waits for still goes out.
    void pause();
    void resume();
    /// Ends the sync that runs, with Cancelled.
    void cancelSync();
    /// Ends everything; the task ends when no coroutine of the session is alive any more.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void statusChanged(const Lianxi::AccountStatus &status);
    /// The gateway found out something about its account, and goes on with it. `account` is what
    /// the session knew until now.
    void learnt(const Lianxi::Account &account, const Lianxi::Learnt &what);
    /// A sync that was begun again by itself has ended.
    void triedAgain(Lianxi::AccountKey account, Lianxi::SyncScope scope,
                    const std::optional<Lianxi::Error> &problem);
    /// An edit reached a state in which the courier has nothing to do: Confirmed, Refused, NotKept;
    /// Superseded; or it waits (Waiting, Sent) because of `problem` and will be tried again.
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    /// As sync(), whoever wants it.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> join(SyncScope scope);
    QCoro::Task<void> tryAgain(SyncScope scope);
    QCoro::Task<void> runPass(SyncScope scope);
    void follow(SyncPass &pass);
    void takeRoster(std::optional<qsizetype> heldBack, qsizetype unmatched);
    void learn(const Learnt &what);
    /// `before` is what was known when the pass began.
    void endPass(const Result<SyncOutcome> &outcome, const AccountStatus &before);
    void noteHoldBack(std::chrono::milliseconds delay);
    [[nodiscard]] qint64 retryAt() const;
    void tellRetryAt();
    void setStatus(const AccountStatus &status);

    Account m_account;
    Store &m_store;
    Clock &m_clock;
    AccountStatus m_status;
    RunningTasks m_tasks;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<Pacer> m_pacer;
    std::unique_ptr<RemarkCourier> m_courier;
    std::unique_ptr<SyncPass> m_pass; ///< the sync that runs
    QFuture<Result<SyncOutcome>> m_outcome; ///< of the sync that runs
    QSet<ContactKey> m_visible;
    /// As many are on the short roster that the user has confirmed.
    std::optional<qsizetype> m_confirmedEntries;
    RetryAppointment m_retry;
    AfterFailure m_afterFailure = AfterFailure::Leave;
    /// Nothing is sent before, ms since the epoch: the gateway asked for it.
    qint64 m_heldUntil = 0;
    bool m_shuttingDown = false;
};

} // namespace Lianxi
