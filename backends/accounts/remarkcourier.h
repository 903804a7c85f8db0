// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkdelivery.h"
#include "runningtasks.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace Lianxi {

/// Carries one account's remark edits from the outbox to the gateway, one after the other, and
/// comes back to those that could not be delivered. An edit is marked as sent before the first byte
/// leaves, sent once, read back and closed. What the gateway has is read first, unless that was
/// done just now; an edit that was cut off, by a shutdown say, is sent again only when it did not
/// arrive.
class RemarkCourier : public QObject
{
    Q_OBJECT

public:
    /// Everything outlives the courier; `tasks` counts its coroutine. `now` empty: the system's
    /// wall clock; see RemarkDelivery::Parts.
    RemarkCourier(AccountKey account, Gateway &gateway, Pacer &pacer, Store &store, Clock &clock,
                  RunningTasks &tasks, QObject *parent = nullptr, Store::Now now = {});

    /// Looks into the outbox; when it is doing so already, once more afterwards.
    void deliver()
    {
        if (m_stopped)
            return;
        if (m_running)
            m_again = m_lookAnew = true;
        else
            run();
    }
    /// Sends nothing more. What is on its way stays Sent and is read back by the next run.
    void stop()
    {
        m_stopped = true;
        m_delivery.stop();
    }
    /// Nothing is sent until release(): edits wait because of `reason`.
    void hold(const Error &reason) { m_hindrance = reason; }
    /// There is a new list: what waited goes out.
    void release()
    {
        m_hindrance.reset();
        m_waitsForRoster = false;
        m_rosterProblem.reset();
        deliver();
    }
    /// The list that was asked for with rosterNeeded() does not come now.
    void rosterFailed(const Error &reason)
    {
        if (!std::exchange(m_waitsForRoster, false))
            return;
        m_rosterProblem = reason;
        deliver();
    }
    /// Whether a remark is on its way, which must not be cut off without need.
    [[nodiscard]] bool isTalking() const { return m_delivery.isTalking(); }

Q_SIGNALS:
    /// The ids of the contacts are of an earlier login: release() or rosterFailed() has to follow.
    void rosterNeeded();
    /// Nothing is on its way any more; see isTalking().
    void talked();
    /// See RemarkDelivery::wrote().
    void wrote(const QString &contactId);
    /// See AccountSession::editSettled.
    void settled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    QCoro::Task<void> run();
    /// Each open edit once, also those that are added meanwhile.
    [[nodiscard]] QCoro::Task<void> round();
    /// How far a round is. Shared, for it is used over waits.
    struct Round
    {
        EditKey after = 0; ///< all up to here were looked at
        QSet<EditKey> tried;
        QList<EditKey> inVain; ///< passed over: they could not be delivered before, and come last
    };
    /// One at a time, so that a long outbox costs no more for each than a short one.
    [[nodiscard]] QCoro::Task<Result<std::optional<RemarkEdit>>>
    nextEdit(std::shared_ptr<Round> round);
    /// All of them; what is not open any more is not waited for.
    [[nodiscard]] QCoro::Task<Result<QList<RemarkEdit>>> openEdits();
    /// Whether edits can go out now; else it is told why not, as far as it is known.
    [[nodiscard]] QCoro::Task<bool> mayGoOut();
    /// Tells of all open edits but the known ones that they have to wait.
    [[nodiscard]] QCoro::Task<void> tellOthers(QSet<EditKey> known, Error reason);
    void comeBackLater();

    const AccountKey m_account;
    Store &m_store;
    Clock &m_clock;
    RunningTasks &m_tasks;
    RemarkDelivery m_delivery;
    bool m_running = false;
    bool m_again = false;
    bool m_lookAnew = false; ///< there may be open edits where there was none
    bool m_stopped = false;
    std::optional<Error> m_hindrance; ///< see hold()
    bool m_waitsForRoster = false;
    std::optional<Error> m_rosterProblem; ///< why it did not come
    /// How often each of the edits was tried in vain; the wait before the next time grows with it.
    /// Under NoEdit: how often none of them could be.
    QHash<EditKey, int> m_inVain;
    std::optional<std::chrono::milliseconds> m_returnsAt; ///< the appointment with the clock
};

} // namespace Lianxi
