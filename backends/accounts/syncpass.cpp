// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncpass.h"

#include "memberspass.h"

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
}

QCoro::Task<Result<SyncOutcome>> SyncPass::run()
{
    using Step = QCoro::Task<Result<void>> (SyncPass::*)();
    QList<Step> steps{&SyncPass::checkProfile, &SyncPass::fetchRoster, &SyncPass::fetchLabels};
    if (m_scope != SyncScope::RosterOnly)
        steps += {&SyncPass::fetchDetails, &SyncPass::fetchMembers};

    for (const Step step : steps) {
        const Result<void> done = co_await (this->*step)();
        if (!done)
            co_return failure(done.error());
    }
    const Result<RosterStatus> status = co_await m_parts.store.rosterStatus(m_parts.account.key);
    if (status)
        m_outcome.withoutDetails = status->onList - status->withDetails;
    co_return m_outcome;
}

QCoro::Task<Result<void>> SyncPass::checkProfile()
{
    Q_EMIT progressed(AccountStatus::Step::Checking, 0, 0, 0ms);
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

QCoro::Task<Result<void>> SyncPass::fetchRoster()
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
    if (!roster)
        co_return failure(roster.error());

    const qsizetype entries = roster->entries.size();
    const auto trust = m_confirmedEntries && entries >= *m_confirmedEntries
        ? Store::RosterTrust::Confirmed
        : Store::RosterTrust::Checked;
    const Result<Store::RosterOutcome> saved
        = co_await m_parts.store.saveRoster(m_parts.account.key, std::move(*roster), trust);
    if (!saved)
        co_return failure(saved.error());
    m_hasRoster = true;
    m_outcome.appeared = saved->appeared;
    m_outcome.gone = saved->gone;
    m_outcome.matched = saved->matched;
    m_outcome.unmatched = saved->unmatched;
    m_outcome.rosterHeldBack = saved->heldBack;
    if (saved->heldBack)
        Q_EMIT rosterHeldBack(entries);
    else
        Q_EMIT rosterAccepted(saved->unmatched);
    co_return {};
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
    m_details = std::make_unique<DetailsPass>(DetailsPass::Parts{
        m_parts.account.key, m_parts.gateway, m_parts.store, m_gate, m_parts.pacer.pace()});
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
    const auto groups
        = m_scope == SyncScope::Members ? MembersPass::Groups::All : MembersPass::Groups::Nameless;
    MembersPass members(
        {m_parts.account.key, m_parts.gateway, m_parts.store, m_gate, m_parts.pacer.pace()},
        groups);
    connect(&members, &MembersPass::progressed, this,
            [this](qsizetype received, qsizetype expected, std::chrono::milliseconds remaining) {
                Q_EMIT progressed(AccountStatus::Step::Members, received, expected, remaining);
            });
    const Result<void> done = co_await members.run();
    co_return done;
}

} // namespace Lianxi
