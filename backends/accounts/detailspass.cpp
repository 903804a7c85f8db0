// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspass.h"

#include "knowncontact.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_DECLARE_LOGGING_CATEGORY(lcSync)

namespace Lianxi {

namespace {

/// Failures that a pass takes without a single answer between them: so many refusals, or two
/// questions that nobody answers (each was repeated before).
constexpr int Patience = 12;
constexpr int CostOfRefusal = 1;
constexpr int CostOfSilence = 7;

} // namespace

bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Rejected || error.kind == Error::Kind::BadReply
        || error.kind == Error::Kind::Http;
}

bool isSilence(const Error &error)
{
    return error.kind == Error::Kind::Timeout || error.kind == Error::Kind::Network;
}

DetailsPass::DetailsPass(Parts parts, QList<SyncPlan::Wanted> wanted, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_queue(std::move(wanted))
    , m_patience(Patience)
{
}

QCoro::Task<Result<void>> DetailsPass::run()
{
    const Result<RosterStatus> status = co_await m_parts.store.rosterStatus(m_parts.account);
    m_expected = status ? std::max(status->onList, m_queue.size()) : m_queue.size();

    while (!m_queue.isEmpty()) {
        tellProgress();
        const Result<void> fetched = co_await fetchBatch();
        if (!fetched)
            co_return failure(fetched.error());
    }
    tellProgress();
    // Else the next sync would begin with asking for them again.
    if (!m_refusedIds.isEmpty()) {
        const Result<void> known = co_await askForKnownContact();
        if (!known && known.error().kind == Error::Kind::Cancelled)
            co_return failure(known.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> DetailsPass::fetchBatch()
{
    const Priority priority
        = m_queue.wantsAny(m_visible) ? Priority::Visible : Priority::Background;
    WantedQueue::Batch batch;
    // Chosen when it is our turn, not before: the rows on the screen may be others by then.
    const std::function<QCoro::Task<Result<Details>>()> question = [this, &batch] {
        if (batch.contacts.isEmpty())
            batch = m_queue.take(m_parts.gateway.capabilities().detailsBatch, m_visible);
        return m_parts.gateway.contacts(batch.ids());
    };
    const Result<Details> details = co_await m_parts.gate.ask<Details>(question, priority);
    if (!details) {
        const Result<void> goesOn = co_await goOnWithout(batch, details.error());
        co_return goesOn;
    }
    m_patience = Patience;
    if (!details->isEmpty())
        m_knownId = details->constFirst().id;
    // The gateway answers: what it refused before was because of those contacts.
    const QStringList asked = batch.ids() + std::exchange(m_refusedIds, {});
    const Result<void> saved = co_await m_parts.store.saveDetails(m_parts.account, *details, asked);
    co_return saved;
}

QCoro::Task<Result<void>> DetailsPass::goOnWithout(WantedQueue::Batch batch, Error error)
{
    if (!isRefusal(error) && !isSilence(error))
        co_return failure(error);
    m_patience -= isSilence(error) ? CostOfSilence : CostOfRefusal;
    if (batch.contacts.size() > 1) {
        m_queue.putBackInHalves(batch);
    } else {
        qCWarning(lcSync) << "no details of one contact:" << error.words;
        m_refusedIds += batch.ids();
    }
    if (m_patience >= 0)
        co_return {};
    const Result<void> known = co_await askForKnownContact();
    if (!known)
        co_return failure(known.error().kind == Error::Kind::Invalid ? error : known.error());
    co_return {};
}

QCoro::Task<Result<void>> DetailsPass::askForKnownContact()
{
    Result<QString> id = m_knownId;
    if (m_knownId.isEmpty())
        id = co_await knownContact(m_parts.store, m_parts.account);
    if (!id)
        co_return failure(id.error());
    const std::function<QCoro::Task<Result<Details>>()> question
        = [this, id = *id] { return m_parts.gateway.contacts({id}); };
    const Result<Details> details
        = co_await m_parts.gate.ask<Details>(question, Priority::Background);
    if (!details)
        co_return failure(details.error());
    m_patience = Patience;
    const QStringList asked = std::exchange(m_refusedIds, {});
    const Result<void> saved = co_await m_parts.store.saveDetails(m_parts.account, *details, asked);
    co_return saved;
}

void DetailsPass::tellProgress()
{
    const qsizetype batch = m_parts.gateway.capabilities().detailsBatch;
    const qsizetype calls = (m_queue.size() + batch - 1) / batch;
    Q_EMIT progressed(m_expected - m_queue.size(), m_expected,
                      calls * (m_parts.pace.minimum + m_parts.pace.maximum) / 2);
}

} // namespace Lianxi
