// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncpass.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcSync, "lianxi.sync", QtInfoMsg)

namespace Lianxi {

namespace {

/// A gateway that is still preparing is asked this often at most (FACTS.md §3).
constexpr int MostRosterTries = 60;
} // namespace

SyncPass::SyncPass(Parts parts, SyncScope scope, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_gate(m_parts.pacer)
    , m_scope(scope)
{
}

void SyncPass::setVisible(const QSet<ContactKey> &contacts)
{
    m_visible = contacts;
    if (m_details)
        m_details->setVisible(contacts);
    if (m_members)
        m_members->setVisible(contacts);
}

QCoro::Task<Result<SyncOutcome>> SyncPass::run()
{
    Q_EMIT progressed(AccountStatus::Step::Checking, 0, 0, 0ms);
    const Result<SyncBeginning> begun = co_await m_parts.store.beginSync(m_parts.account.key);
    if (!begun)
        co_return failure(begun.error());
    const Result<void> done = co_await followPlan();
    const SyncEnd end = done ? SyncEnd::Complete : SyncEnd::CutShort;
    const Result<void> ended = co_await m_parts.store.endSync(begun->run, end);
    if (!done)
        co_return failure(done.error());
    if (!ended)
        co_return failure(ended.error());
    const Result<RosterStatus> status = co_await m_parts.store.rosterStatus(m_parts.account.key);
    if (status)
        m_outcome.withoutDetails = status->onList - status->withDetails;
    co_return m_outcome;
}

QCoro::Task<Result<SyncPlan>> SyncPass::plan(SyncScope scope)
{
    // Settings are checked where they are made; one that is wrong all the same does no harm.
    const Freshness freshness = freshnessFrom(m_parts.account.settings).value_or(Freshness());
    return m_parts.store.plan(m_parts.account.key, scope, freshness);
}

QCoro::Task<Result<void>> SyncPass::followPlan()
{
    const Result<void> checked = co_await checkProfile();
    if (!checked)
        co_return failure(checked.error());
    const Result<SyncPlan> first = co_await plan(SyncScope::RosterOnly);
    if (!first)
        co_return failure(first.error());
    QList<QCoro::Task<Result<void>> (SyncPass::*)()> steps;
    if (first->roster) {
        steps += &SyncPass::fetchRoster;
    } else {
        m_hasRoster = true;
        Q_EMIT rosterKept();
    }
    if (first->labels)
        steps += &SyncPass::fetchLabels;
    if (m_scope != SyncScope::RosterOnly)
        steps += {&SyncPass::fetchDetails, &SyncPass::fetchMembers};

    for (const auto step : std::as_const(steps)) {
        const Result<void> done = co_await (this->*step)();
        if (!done)
            co_return failure(done.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> SyncPass::checkProfile()
{
    const std::function<QCoro::Task<Result<Profile>>()> who
        = [this] { return m_parts.gateway.profile(); };
    const Result<Profile> profile = co_await ask<Profile>(who);
    if (!profile)
        co_return failure(profile.error());
    if (*profile != Profile{}) {
        const Result<void> same = co_await compareProfile(*profile);
        if (!same)
            co_return failure(same.error());
        const Result<void> saved
            = co_await m_parts.store.saveProfile(m_parts.account.key, *profile);
        if (!saved)
            co_return failure(saved.error());
    }

    if (m_parts.gateway.capabilities().onlineHint != Support::Yes)
        co_return {};
    const std::function<QCoro::Task<Result<bool>>()> hint
        = [this] { return m_parts.gateway.isOnline(); };
    const Result<bool> online = co_await ask<bool>(hint);
    // Only a hint: whatever is wrong with it, the list decides.
    if (online)
        Q_EMIT onlineHint(*online);
    else if (online.error().kind == Error::Kind::Cancelled)
        co_return failure(online.error());
    co_return {};
}

QCoro::Task<Result<void>> SyncPass::compareProfile(Profile profile)
{
    // As it is stored now: an earlier sync of this session may have learnt it.
    const Result<QList<Account>> accounts = co_await m_parts.store.accounts();
    if (!accounts)
        co_return failure(accounts.error());
    const auto known = std::ranges::find(*accounts, m_parts.account.key, &Account::key);
    const bool isOther = known != accounts->end() && !known->wxid.isEmpty()
        && !profile.wxid.isEmpty() && known->wxid != profile.wxid;
    if (isOther) {
        co_return failure(Error::Kind::OtherAccount,
                          firstVisible({profile.nickname, profile.alias, profile.wxid}));
    }
    co_return {};
}

QCoro::Task<Result<Roster>> SyncPass::preparedList()
{
    Q_EMIT progressed(AccountStatus::Step::Roster, 0, 0, 0ms);
    const std::function<QCoro::Task<Result<Roster>>()> list
        = [this] { return m_parts.gateway.roster(); };
    Result<Roster> roster = failure(Error::Kind::NotReady);
    for (int tries = 0; tries < MostRosterTries; ++tries) {
        roster = co_await ask<Roster>(list);
        if (roster || roster.error().kind != Error::Kind::NotReady)
            break;
        Q_EMIT progressed(AccountStatus::Step::PreparingRoster, tries + 1, 0, 0ms);
        if (isCancelled()) // by whoever was told just now
            co_return failure(Error::Kind::Cancelled);
        const Result<void> waited = co_await m_parts.pacer.wait(roster.error().retryAfter);
        if (!waited)
            co_return failure(waited.error());
    }
    co_return roster;
}

QCoro::Task<Result<Store::RosterOutcome>> SyncPass::fetchList()
{
    Result<Roster> roster = co_await preparedList();
    if (!roster)
        co_return failure(roster.error());
    m_entries = roster->entries.size();
    const auto trust = m_confirmedEntries && m_entries >= *m_confirmedEntries
        ? Store::RosterTrust::Confirmed
        : Store::RosterTrust::Checked;
    Result<Store::RosterOutcome> saved
        = co_await m_parts.store.saveRoster(m_parts.account.key, std::move(*roster), trust);
    co_return saved;
}

QCoro::Task<Result<void>> SyncPass::fetchRoster()
{
    Result<Store::RosterOutcome> outcome = co_await fetchList();
    if (outcome && outcome->isShort && outcome->leftOut > 0) {
        // Of whom a new login gave other ids some are not shown until a second list says the same.
        const Store::RosterOutcome first = *outcome;
        outcome = co_await fetchList();
        if (outcome) {
            outcome->appeared += first.appeared;
            outcome->matched += first.matched;
            outcome->unmatched = outcome->gone;
        }
    }
    if (!outcome)
        co_return failure(outcome.error());
    tellRoster(*outcome);
    co_return {};
}

void SyncPass::tellRoster(const Store::RosterOutcome &outcome)
{
    m_hasRoster = true;
    m_outcome.appeared = outcome.appeared;
    m_outcome.gone = outcome.gone;
    m_outcome.matched = outcome.matched;
    m_outcome.unmatched = outcome.unmatched;
    m_outcome.rosterHeldBack = outcome.heldBack;
    if (outcome.heldBack)
        Q_EMIT rosterHeldBack(m_entries);
    else
        Q_EMIT rosterAccepted(outcome.unmatched);
}

QCoro::Task<Result<void>> SyncPass::fetchLabels()
{
    if (m_parts.gateway.capabilities().labels != Support::Yes)
        co_return {};
    Q_EMIT progressed(AccountStatus::Step::Labels, 0, 0, 0ms);
    const std::function<QCoro::Task<Result<QList<Label>>>()> question
        = [this] { return m_parts.gateway.labels(); };
    const Result<QList<Label>> labels = co_await ask<QList<Label>>(question);
    if (labels) {
        const Result<void> saved = co_await m_parts.store.saveLabels(m_parts.account.key, *labels);
        co_return saved;
    }
    // Without label names the list is still worth having; the old names stay.
    if (isRefusal(labels.error()) || isSilence(labels.error())) {
        qCWarning(lcSync) << "labels:" << labels.error().words;
        co_return {};
    }
    co_return failure(labels.error());
}

QCoro::Task<Result<void>> SyncPass::fetchDetails()
{
    const Result<SyncPlan> plan = co_await this->plan(m_scope);
    if (!plan)
        co_return failure(plan.error());
    m_details = std::make_unique<DetailsPass>(DetailsPass::Parts{m_parts.account.key,
                                                                 m_parts.gateway, m_parts.store,
                                                                 m_gate, m_parts.pacer.pace()},
                                              plan->details);
    m_details->setVisible(m_visible);
    connect(m_details.get(), &DetailsPass::progressed, this,
            [this](qsizetype received, qsizetype expected, std::chrono::milliseconds remaining) {
                Q_EMIT progressed(AccountStatus::Step::Details, received, expected, remaining);
            });
    const Result<void> done = co_await m_details->run();
    m_details.reset();
    co_return done;
}

QCoro::Task<Result<void>> SyncPass::fetchMembers()
{
    const Result<SyncPlan> plan = co_await this->plan(m_scope);
    if (!plan)
        co_return failure(plan.error());
    m_members = std::make_unique<MembersPass>(MembersPass::Parts{m_parts.account.key,
                                                                 m_parts.gateway, m_parts.store,
                                                                 m_gate, m_parts.pacer.pace()},
                                              plan->groups);
    m_members->setVisible(m_visible);
    connect(m_members.get(), &MembersPass::progressed, this,
            [this](qsizetype received, qsizetype expected, std::chrono::milliseconds remaining) {
                Q_EMIT progressed(AccountStatus::Step::Members, received, expected, remaining);
            });
    const Result<void> done = co_await m_members->run();
    m_members.reset();
    co_return done;
}

} // namespace Lianxi
