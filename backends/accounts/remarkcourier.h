// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway.h"
#include "pacer.h"
#include "remarkedit.h"
#include "runningtasks.h"
#include "store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>
#include <utility>

namespace Lianxi {

/// Carries one account's remark edits from the outbox to the gateway: marks an edit as sent before
/// the first byte leaves, sends it once, reads it back and closes it. An edit that was cut off, by
/// a shutdown say, is read back first and sent again only when it did not arrive.
class RemarkCourier : public QObject
{
    Q_OBJECT

public:
    /// Everything outlives the courier; `tasks` counts its coroutine.
    RemarkCourier(AccountKey account, Gateway &gateway, Pacer &pacer, Store &store, Clock &clock,
                  RunningTasks &tasks, QObject *parent = nullptr);

    /// Looks into the outbox; when it is doing so already, once more afterwards.
    void deliver()
    {
        if (m_stopped)
            return;
        if (m_running)
            m_again = true;
        else
            run();
    }
    /// Sends nothing more. What is on its way stays Sent and is read back by the next run.
    void stop() { m_stopped = true; }
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
    /// Whether a request of the courier is under way, which must not be cut off without need.
    [[nodiscard]] bool isTalking() const { return m_talking; }

Q_SIGNALS:
    /// The ids of the contacts are of an earlier login: release() or rosterFailed() has to follow.
    void rosterNeeded();
    /// Nothing is on its way any more; see isTalking().
    void talked();
    /// See AccountSession::editSettled.
    void settled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    enum class Next {
        GoOn,
        ComeBackLater,
        Stop, ///< the gateway would take no other edit either: come back later with all
    };

    QCoro::Task<void> run();
    /// Whether edits can go out now; else it is told why not, as far as it is known.
    [[nodiscard]] QCoro::Task<bool> mayGoOut(QList<RemarkEdit> edits);
    /// All open edits, once; whether any of them has to wait.
    [[nodiscard]] QCoro::Task<bool> deliverAll(QList<RemarkEdit> edits);
    [[nodiscard]] QCoro::Task<Next> send(RemarkEdit edit);
    /// The edit with the id that its contact has now: a new login may have changed it.
    [[nodiscard]] QCoro::Task<RemarkEdit> addressed(RemarkEdit edit) const;
    [[nodiscard]] QCoro::Task<Result<QString>> readBack(RemarkEdit edit) const;
    /// What follows a setRemark() that certainly was not done.
    [[nodiscard]] QCoro::Task<Next> keepOrRefuse(RemarkEdit edit, Error error);
    /// Reads back an edit that reached the gateway, or may have. `words` explain it when it is not
    /// there.
    [[nodiscard]] QCoro::Task<Next> verify(RemarkEdit edit, QString words);
    /// What follows when nobody can tell what the gateway has.
    [[nodiscard]] QCoro::Task<Next> unverified(RemarkEdit edit, Error error);
    [[nodiscard]] QCoro::Task<Next> close(RemarkEdit edit, RemarkEdit::State state, QString words,
                                          QString kept);
    /// A later edit took its place, or the user discarded it, while we were about it.
    void supersede(RemarkEdit edit);
    void comeBackLater();

    const AccountKey m_account;
    Gateway &m_gateway;
    Pacer &m_pacer;
    Store &m_store;
    Clock &m_clock;
    RunningTasks &m_tasks;
    bool m_running = false;
    bool m_again = false;
    bool m_talking = false;
    bool m_stopped = false;
    std::optional<Error> m_hindrance; ///< see hold()
    bool m_waitsForRoster = false;
    std::optional<Error> m_rosterProblem; ///< why it did not come
    /// Sent to the end by this courier: what is not there then was not kept, and sending it again
    /// would not help. All others that are Sent may never have left.
    QSet<EditKey> m_sent;
    QHash<EditKey, int> m_unreadable; ///< how often reading it back was refused
    bool m_returns = false; ///< there is an appointment with the clock
    int m_returnsInVain = 0; ///< in a row; the wait before the next one grows with it
};

} // namespace Lianxi
