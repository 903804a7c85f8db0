// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "detailsqueue.h"
#include "gateway.h"
#include "pacer.h"
#include "store.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

#include <functional>

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

/// One pass over an account: profile → roster → labels → details → members. Every step's result is
/// in the store before the next begins, so a pass that ends anywhere is gone on with by the next.
/// Its owner must keep it, the gateway, the pacer and the store until run() has ended.
class SyncPass : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Account account;
        Gateway &gateway;
        Pacer &pacer;
        Store &store;
    };

    SyncPass(Parts parts, SyncScope scope, Store::RosterTrust trust, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> run();
    /// The next wait or answer ends the pass with Cancelled.
    void cancel();
    void pause();
    void resume();
    void setVisible(const QSet<ContactKey> &contacts) { m_visible = contacts; }

Q_SIGNALS:
    void progressed(Lianxi::AccountStatus::Step step, qsizetype received, qsizetype expected,
                    std::chrono::milliseconds remaining);
    void onlineHint(bool online);
    void rosterHeldBack(qsizetype entries);
    void rosterAccepted();
    void resumed();

private:
    [[nodiscard]] QCoro::Task<Result<void>> checkProfile();
    [[nodiscard]] QCoro::Task<Result<void>> fetchRoster();
    [[nodiscard]] QCoro::Task<Result<void>> fetchLabels();
    [[nodiscard]] QCoro::Task<Result<void>> fetchDetails();
    [[nodiscard]] QCoro::Task<Result<void>> fetchDetailsBatch(DetailsQueue &queue);
    [[nodiscard]] QCoro::Task<Result<void>> fetchMembers();
    /// Waits while the pass is paused, then asks at the account's pace; Cancelled after cancel().
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> ask(std::function<QCoro::Task<Result<T>>()> question,
                                             Priority priority = Priority::Background);
    void tellDetailsProgress(const DetailsQueue &queue, qsizetype expected);

    Parts m_parts;
    const SyncScope m_scope;
    const Store::RosterTrust m_trust;
    SyncOutcome m_outcome;
    QSet<ContactKey> m_visible;
    int m_refusalsInARow = 0;
    /// Refused each alone; stored as asked for once the gateway answers for another one.
    QStringList m_refusedIds;
    bool m_paused = false;
    bool m_cancelled = false;
};

} // namespace Lianxi
