// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncpass.h"

#include "politeask.h"

#include <QCoroSignal>
#include <QDateTime>
#include <QLoggingCategory>

#include <utility>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcSync, "lianxi.sync", QtInfoMsg)

namespace Lianxi {

namespace {

/// A gateway that is still preparing is asked this often at most (FACTS.md §3).
constexpr int MostRosterTries = 60;
/// Details older than this are asked for again.
constexpr std::chrono::milliseconds DetailsStayFresh = std::chrono::days(7);
/// Refusals without a single success between them: the gateway minds us, not a contact.
constexpr int MostRefusalsInARow = 12;

template <typename T>
QCoro::Task<Result<T>> cancelled()
{
    co_return failure(Error::Kind::Cancelled);
}

bool refuses(const Error &error)
{
    return error.kind == Error::Kind::Rejected || error.kind == Error::Kind::BadReply;
}

} // namespace

SyncPass::SyncPass(Parts parts, SyncScope scope, Store::RosterTrust trust, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_scope(scope)
    , m_trust(trust)
{
}

void SyncPass::cancel()
{
    m_cancelled = true;
    Q_EMIT resumed();
}

void SyncPass::pause()
{
    m_paused = true;
}

void SyncPass::resume()
{
    m_paused = false;
    Q_EMIT resumed();
}

QCoro::Task<Result<SyncOutcome>> SyncPass::run()
{
    using Step = QCoro::Task<Result<void>> (SyncPass::*)();
    QList<Step> steps{&SyncPass::checkProfile, &SyncPass::fetchRoster};
    if (m_parts.gateway.capabilities().labels)
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

template <typename T>
QCoro::Task<Result<T>> SyncPass::ask(std::function<QCoro::Task<Result<T>>()> question,
                                     Priority priority)
{
    while (m_paused && !m_cancelled)
        co_await qCoro(this, &SyncPass::resumed);
    // Looked at when it is our turn as well: cancel() may come between the turn and the call.
    const std::function<QCoro::Task<Result<T>>()> guarded
        = [this, question] { return m_cancelled ? cancelled<T>() : question(); };
    Result<T> answer = co_await askPolitely<T>(m_parts.pacer, priority, guarded);
    co_return answer;
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
        const Result<void> waited = co_await m_parts.pacer.wait(roster.error().retryAfter);
        if (!waited)
            co_return failure(waited.error());
    }
    if (!roster)
        co_return failure(roster.error());

    const qsizetype entries = roster->entries.size();
    const Result<Store::RosterOutcome> saved
        = co_await m_parts.store.saveRoster(m_parts.account.key, std::move(*roster), m_trust);
    if (!saved)
        co_return failure(saved.error());
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
    if (refuses(labels.error())) {
        qCWarning(lcSync) << "labels:" << labels.error().words;
        co_return {};
    }
    co_return failure(labels.error());
}

QCoro::Task<Result<void>> SyncPass::fetchDetails()
{
    const qint64 staleBefore
        = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(DetailsStayFresh).count();
    Result<QList<Store::WantedDetails>> wanted
        = co_await m_parts.store.wantedDetails(m_parts.account.key, staleBefore);
    if (!wanted)
        co_return failure(wanted.error());

    DetailsQueue queue(std::move(*wanted));
    const Result<RosterStatus> status = co_await m_parts.store.rosterStatus(m_parts.account.key);
    const qsizetype expected = status ? std::max(status->onList, queue.size()) : queue.size();
    while (!queue.isEmpty()) {
        tellDetailsProgress(queue, expected);
        const Result<void> fetched = co_await fetchDetailsBatch(queue);
        if (!fetched)
            co_return failure(fetched.error());
    }
    tellDetailsProgress(queue, expected);
    co_return {};
}

QCoro::Task<Result<void>> SyncPass::fetchDetailsBatch(DetailsQueue &queue)
{
    const Priority priority = queue.wantsAny(m_visible) ? Priority::Visible : Priority::Background;
    DetailsQueue::Batch batch;
    // Chosen when it is our turn, not before: the rows on the screen may be others by then.
    const std::function<QCoro::Task<Result<QList<ContactDetails>>>()> question
        = [this, &batch, &queue] {
              if (batch.contacts.isEmpty())
                  batch = queue.take(m_parts.gateway.capabilities().detailsBatch, m_visible);
              return m_parts.gateway.contacts(batch.ids());
          };
    const Result<QList<ContactDetails>> details
        = co_await ask<QList<ContactDetails>>(question, priority);
    if (details) {
        m_refusalsInARow = 0;
        // The gateway answers: what it refused before was because of those contacts.
        const QStringList asked = batch.ids() + std::exchange(m_refusedIds, {});
        const Result<void> saved
            = co_await m_parts.store.saveDetails(m_parts.account.key, *details, asked);
        co_return saved;
    }
    if (!refuses(details.error()) || ++m_refusalsInARow > MostRefusalsInARow)
        co_return failure(details.error());
    // One contact that the gateway minds must not cost the others their details.
    if (batch.contacts.size() > 1) {
        queue.putBackInHalves(batch);
        co_return {};
    }
    qCWarning(lcSync) << "no details of one contact:" << details.error().words;
    m_refusedIds += batch.ids();
    co_return {};
}

void SyncPass::tellDetailsProgress(const DetailsQueue &queue, qsizetype expected)
{
    const Capabilities capabilities = m_parts.gateway.capabilities();
    const PaceRange pace = m_parts.pacer.pace();
    const qsizetype calls
        = (queue.size() + capabilities.detailsBatch - 1) / capabilities.detailsBatch;
    Q_EMIT progressed(AccountStatus::Step::Details, expected - queue.size(), expected,
                      calls * (pace.minimum + pace.maximum) / 2);
}

QCoro::Task<Result<void>> SyncPass::fetchMembers()
{
    const Result<QList<Contact>> contacts = co_await m_parts.store.contacts(m_parts.account.key);
    if (!contacts)
        co_return failure(contacts.error());
    QStringList groups;
    for (const Contact &contact : *contacts) {
        if (contact.kind == ContactKind::Group && contact.goneSince == 0)
            groups.append(contact.id);
    }
    const PaceRange pace = m_parts.pacer.pace();
    for (qsizetype done = 0; done < groups.size(); ++done) {
        Q_EMIT progressed(AccountStatus::Step::Members, done, groups.size(),
                          (groups.size() - done) * (pace.minimum + pace.maximum) / 2);
        const std::function<QCoro::Task<Result<GroupMembers>>()> question
            = [this, id = groups.at(done)] { return m_parts.gateway.members(id); };
        Result<GroupMembers> members = co_await ask<GroupMembers>(question);
        if (!members && !refuses(members.error()))
            co_return failure(members.error());
        if (!members) {
            qCWarning(lcSync) << "no members of one group:" << members.error().words;
            continue;
        }
        const Result<void> saved
            = co_await m_parts.store.saveMembers(m_parts.account.key, std::move(*members));
        if (!saved && saved.error().kind != Error::Kind::Invalid)
            co_return failure(saved.error());
    }
    co_return {};
}

} // namespace Lianxi
