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
}

QCoro::Task<Result<SyncOutcome>> SyncPass::run()
{
    using Step = QCoro::Task<Result<void>> (SyncPass::*)();
    QList<Step> steps{&SyncPass::checkProfile, &SyncPass::fetchRoster};
    if (m_parts.gateway.capabilities().labels == Support::Yes)
        steps.append(&SyncPass::fetchLabels);
    if (m_scope != SyncScope::RosterOnly)
        steps.append(&SyncPass::fetchDetails);
    if (m_scope == SyncScope::Members)
        steps.append(&SyncPass::fetchMembers);

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
    const Result<void> saved = co_await m_parts.store.saveProfile(m_parts.account.key, *profile);
    if (!saved)
        co_return failure(saved.error());

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
        Q_EMIT progressed(AccountStatus::Step::PreparingRoster, 0, 0, 0ms);
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
    m_outcome.rosterHeldBack = saved->heldBack;
    if (saved->heldBack)
        Q_EMIT rosterHeldBack(entries);
    else
        Q_EMIT rosterAccepted();
    co_return {};
}

QCoro::Task<Result<void>> SyncPass::fetchLabels()
{
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

QCoro::Task<Result<QStringList>> SyncPass::groupsToAsk()
{
    Result<QList<Contact>> groups = co_await m_parts.store.contacts(m_parts.account.key);
    if (!groups)
        co_return failure(groups.error());
    groups->removeIf([](const Contact &contact) {
        return contact.kind != ContactKind::Group || contact.goneSince != 0;
    });
    // The oldest first: a pass that was cut off is gone on with where it ended.
    std::ranges::stable_sort(*groups, {}, &Contact::membersAt);
    QStringList ids;
    for (const Contact &group : std::as_const(*groups))
        ids.append(group.id);
    co_return ids;
}

QCoro::Task<Result<void>> SyncPass::fetchMembers()
{
    const Result<QStringList> groups = co_await groupsToAsk();
    if (!groups)
        co_return failure(groups.error());
    const PaceRange pace = m_parts.pacer.pace();
    for (qsizetype done = 0; done < groups->size(); ++done) {
        Q_EMIT progressed(AccountStatus::Step::Members, done, groups->size(),
                          (groups->size() - done) * (pace.minimum + pace.maximum) / 2);
        const std::function<QCoro::Task<Result<GroupMembers>>()> question
            = [this, id = groups->at(done)] { return m_parts.gateway.members(id); };
        Result<GroupMembers> members = co_await ask<GroupMembers>(question);
        if (members) {
            const Result<void> saved
                = co_await m_parts.store.saveMembers(m_parts.account.key, std::move(*members));
            if (!saved && saved.error().kind != Error::Kind::Invalid)
                co_return failure(saved.error());
            continue;
        }
        qCWarning(lcSync) << "no members of one group:" << members.error().words;
        Result<void> goesOn = failure(members.error());
        if (isRefusal(members.error()))
            goesOn = {};
        else if (isSilence(members.error()))
            goesOn = co_await askForSignOfLife();
        if (!goesOn)
            co_return failure(goesOn.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> SyncPass::askForSignOfLife()
{
    const std::function<QCoro::Task<Result<bool>>()> hint
        = [this] { return m_parts.gateway.isOnline(); };
    const Result<bool> online = co_await ask<bool>(hint);
    if (online || isRefusal(online.error()))
        co_return {};
    co_return failure(online.error());
}

} // namespace Lianxi
