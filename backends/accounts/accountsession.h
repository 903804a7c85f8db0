// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "gateway.h"
#include "pacer.h"
#include "remarkedit.h"
#include "store.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

#include <memory>

namespace Lianxi {

/// How much of an account one sync brings up to date.
enum class SyncScope {
    RosterOnly, ///< the list, labels and profile
    Details, ///< and the details of every contact
    Members, ///< and the members of every group
};

struct SyncOutcome
{
    qsizetype appeared = 0;
    qsizetype gone = 0;
    bool rosterHeldBack = false;
    /// Contacts that still have no details at the end.
    qsizetype withoutDetails = 0;
};

/// The conductor of one account: roster → details, rows in view first → members of opened groups;
/// and the outbox's courier. What is done is in the store, so a restart goes on where it stopped.
/// GUI thread; knows no widgets, no SQL and no JSON. Every wait can be cancelled.
///
/// A sync that fails ends in status Failed with the reason; what is stored stays.
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

    /// Brings the list up to date; a second call while one runs waits for that one's outcome.
    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> sync(SyncScope scope);
    /// Members of a group, ahead of everything else but remarks.
    [[nodiscard]] QCoro::Task<Result<void>> loadMembers(QString groupId);
    /// The rows on the screen: their details come before the rest.
    void setVisible(const QSet<ContactKey> &contacts);
    /// Sends what waits in the outbox and verifies what was sent. Called after each new edit.
    void deliverEdits();
    /// The next roster is right even if it is much shorter.
    void confirmShrunkRoster();

    /// Sends nothing for the sync until resume(); remarks still go out.
    void pause();
    void resume();
    /// Ends the sync that runs, with Cancelled.
    void cancelSync();
    /// Ends everything; the task ends when no coroutine of the session is alive any more.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    void statusChanged(const Lianxi::AccountStatus &status);
    /// An edit reached a state in which the courier has nothing to do: Confirmed, Refused, NotKept;
    /// or it waits because the gateway could not be reached (Waiting, with `problem`).
    void editSettled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    AccountStatus m_status;
};

} // namespace Lianxi
