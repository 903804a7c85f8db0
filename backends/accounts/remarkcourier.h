// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway.h"
#include "pacer.h"
#include "remarkedit.h"
#include "runningtasks.h"
#include "store.h"

#include <QObject>

namespace Lianxi {

/// Carries one account's remark edits from the outbox to the gateway: marks an edit as sent before
/// the first byte leaves, sends it once, reads it back and closes it. An edit that was sent in an
/// earlier run is read back first and sent again only when it did not arrive.
class RemarkCourier : public QObject
{
    Q_OBJECT

public:
    /// Everything outlives the courier; `tasks` counts its coroutine.
    RemarkCourier(AccountKey account, Gateway &gateway, Pacer &pacer, Store &store, Clock &clock,
                  RunningTasks &tasks, QObject *parent = nullptr);

    /// Looks into the outbox; when it is doing so already, once more afterwards.
    void deliver();
    /// Sends nothing more. What is on its way stays Sent and is read back by the next run.
    void stop() { m_stopped = true; }
    /// Whether a request of the courier is under way, which must not be cut off without need.
    [[nodiscard]] bool isTalking() const { return m_talking; }

Q_SIGNALS:
    /// See AccountSession::editSettled.
    void settled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    enum class Next { GoOn, ComeBackLater };

    QCoro::Task<void> run();
    [[nodiscard]] QCoro::Task<Next> deliverOne(RemarkEdit edit);
    [[nodiscard]] QCoro::Task<Next> send(RemarkEdit edit);
    /// What became of an edit that reached the gateway, or may have.
    enum class Missing {
        SendAgain, ///< an earlier run was cut off: not there means not sent
        Tell, ///< sent just now: not there means not kept
    };
    [[nodiscard]] QCoro::Task<Next> verify(RemarkEdit edit, Missing missing, QString words);
    [[nodiscard]] QCoro::Task<Next> close(RemarkEdit edit, RemarkEdit::State state, QString words,
                                          QString kept);
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
    int m_failures = 0; ///< in a row; the wait before the next try grows with it
};

} // namespace Lianxi
