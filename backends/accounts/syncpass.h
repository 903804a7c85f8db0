// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "detailspass.h"
#include "gateway.h"
#include "memberspass.h"
#include "pacer.h"
#include "passgate.h"
#include "store.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace Lianxi {

struct SyncOutcome
{
    qsizetype appeared = 0;
    qsizetype gone = 0;
    /// As Store::RosterOutcome.
    qsizetype matched = 0;
    qsizetype unmatched = 0;
    bool rosterHeldBack = false;
    /// Contacts that still have no details at the end.
    qsizetype withoutDetails = 0;
};

/// One pass over an account: who is signed in, and then what the store's plan says: roster → labels
/// → details → members, as far as the gateway has them. When somebody else is signed in there,
/// nothing is stored: OtherAccount, whose words say who. Every step's result is in the store before
/// the next begins, so a pass that ends anywhere is gone on with by the next.
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

    SyncPass(Parts parts, SyncScope scope, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<SyncOutcome>> run();
    [[nodiscard]] SyncScope scope() const { return m_scope; }
    /// Whether the list is stored or was held back already, or is that of a pass that was cut
    /// short.
    [[nodiscard]] bool hasRoster() const { return m_hasRoster; }
    /// The user knows that only `entries` are left: a list of so many, or more, is not held back.
    void confirmRoster(qsizetype entries) { m_confirmedEntries = entries; }
    /// The next wait or answer ends the pass with Cancelled.
    void cancel() { m_gate.cancel(); }
    [[nodiscard]] bool isCancelled() const { return m_gate.isCancelled(); }
    void pause() { m_gate.pause(); }
    void resume() { m_gate.resume(); }
    void setVisible(const QSet<ContactKey> &contacts);

Q_SIGNALS:
    void progressed(Lianxi::AccountStatus::Step step, qsizetype received, qsizetype expected,
                    std::chrono::milliseconds remaining);
    void onlineHint(bool online);
    void rosterHeldBack(qsizetype entries);
    void rosterAccepted(qsizetype unmatched);
    /// The stored one is young enough to go on with.
    void rosterKept();

private:
    [[nodiscard]] QCoro::Task<Result<void>> followPlan();
    [[nodiscard]] QCoro::Task<Result<SyncPlan>> plan(SyncScope scope);
    [[nodiscard]] QCoro::Task<Result<void>> checkProfile();
    [[nodiscard]] QCoro::Task<Result<void>> fetchRoster();
    [[nodiscard]] QCoro::Task<Result<Store::RosterOutcome>> fetchList();
    /// As the gateway gives it, once it has prepared it.
    [[nodiscard]] QCoro::Task<Result<Roster>> preparedList();
    void tellRoster(const Store::RosterOutcome &outcome);
    [[nodiscard]] QCoro::Task<Result<void>> fetchLabels();
    [[nodiscard]] QCoro::Task<Result<void>> fetchDetails();
    [[nodiscard]] QCoro::Task<Result<void>> fetchMembers();
    /// Whether the profile is that of the account, as far as both are known.
    [[nodiscard]] QCoro::Task<Result<void>> compareProfile(Profile profile);
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> ask(std::function<QCoro::Task<Result<T>>()> question,
                                             Priority priority = Priority::Background)
    {
        return m_gate.ask<T>(std::move(question), priority);
    }

    Parts m_parts;
    PassGate m_gate;
    const SyncScope m_scope;
    SyncOutcome m_outcome;
    QSet<ContactKey> m_visible;
    std::optional<qsizetype> m_confirmedEntries;
    qsizetype m_entries = 0; ///< of the list that came last
    bool m_hasRoster = false;
    // While their steps run.
    std::unique_ptr<DetailsPass> m_details;
    std::unique_ptr<MembersPass> m_members;
};

} // namespace Lianxi
