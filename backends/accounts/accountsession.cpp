// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsession.h"

#include "politeask.h"
#include "remarkcourier.h"

#include <QCoroFuture>
#include <QPromise>

#include <utility>

namespace Lianxi {

AccountSession::AccountSession(Account account, std::unique_ptr<Gateway> gateway, PaceRange pace,
                               Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_store(store)
    , m_gateway(std::move(gateway))
    , m_pacer(std::make_unique<Pacer>(pace, clock))
    , m_courier(std::make_unique<RemarkCourier>(m_account.key, *m_gateway, *m_pacer, m_store, clock,
                                                m_tasks))
{
    m_status.account = m_account.key;
    connect(m_gateway.get(), &Gateway::learnt, this, &AccountSession::learn);
    connect(m_courier.get(), &RemarkCourier::settled, this, &AccountSession::editSettled);
    connect(m_courier.get(), &RemarkCourier::rosterNeeded, this, [this] {
        if (!m_pass && !m_shuttingDown)
            runPass(SyncScope::RosterOnly);
    });
    // What cancelSync() left undone for the courier's sake.
    connect(m_courier.get(), &RemarkCourier::talked, this, [this] {
        if (m_pass && m_pass->isCancelled())
            m_gateway->cancel();
    });
}

AccountSession::~AccountSession()
{
    Q_ASSERT(m_tasks.isEmpty());
}

Capabilities AccountSession::capabilities() const
{
    return m_gateway->capabilities();
}

QCoro::Task<Result<SyncOutcome>> AccountSession::sync(SyncScope scope)
{
    const RunningTasks::Guard guard(m_tasks);
    // A pass that does less than is asked for, or whose list came before the user confirmed it, is
    // not the one to wait for.
    while (m_pass && (m_pass->scope() < scope || (m_confirmedEntries && m_pass->hasRoster()))) {
        const QFuture<Result<SyncOutcome>> earlier = m_outcome;
        const Result<SyncOutcome> outcome = co_await earlier;
        if (!outcome)
            co_return failure(outcome.error());
    }
    if (m_shuttingDown)
        co_return failure(Error::Kind::Cancelled);
    if (!m_pass)
        runPass(scope);
    const QFuture<Result<SyncOutcome>> future = m_outcome;
    const Result<SyncOutcome> outcome = co_await future;
    co_return outcome;
}

QCoro::Task<void> AccountSession::runPass(SyncScope scope)
{
    const RunningTasks::Guard guard(m_tasks);
    QPromise<Result<SyncOutcome>> promise;
    promise.start();
    m_outcome = promise.future();

    m_pass = std::make_unique<SyncPass>(SyncPass::Parts{m_account, *m_gateway, *m_pacer, m_store},
                                        scope);
    if (m_confirmedEntries)
        m_pass->confirmRoster(*m_confirmedEntries);
    follow(*m_pass);
    const AccountStatus before = m_status;
    AccountStatus status = m_status;
    status.state = AccountStatus::State::Working;
    status.problem.reset();
    setStatus(status);

    const Result<SyncOutcome> outcome = co_await m_pass->run();
    m_pass.reset();
    endPass(outcome, before);
    promise.addResult(outcome);
    promise.finish();
}

void AccountSession::follow(SyncPass &pass)
{
    pass.setVisible(m_visible);
    connect(&pass, &SyncPass::progressed, this,
            [this](AccountStatus::Step step, qsizetype received, qsizetype expected,
                   std::chrono::milliseconds remaining) {
                AccountStatus status = m_status;
                status.step = step;
                status.received = received;
                status.expected = expected;
                status.remaining = remaining;
                setStatus(status);
            });
    connect(&pass, &SyncPass::onlineHint, this, [this](bool online) {
        AccountStatus status = m_status;
        status.online = online;
        setStatus(status);
    });
    connect(&pass, &SyncPass::rosterHeldBack, this,
            [this](qsizetype entries) { takeRoster(entries, m_status.unmatched); });
    connect(&pass, &SyncPass::rosterAccepted, this,
            [this](qsizetype unmatched) { takeRoster(std::nullopt, unmatched); });
    connect(&pass, &SyncPass::rosterKept, this,
            [this] { takeRoster(std::nullopt, m_status.unmatched); });
}

void AccountSession::takeRoster(std::optional<qsizetype> heldBack, qsizetype unmatched)
{
    m_confirmedEntries.reset();
    AccountStatus status = m_status;
    status.heldBackRoster = heldBack;
    status.unmatched = unmatched;
    setStatus(status);
    // The right one is signed in, and ids are those of this login.
    m_courier->release();
}

void AccountSession::learn(const Learnt &what)
{
    const Account before = m_account;
    m_account.handle = what.handle.value_or(before.handle);
    m_account.settings.insert(what.settings);
    Q_EMIT learnt(before, what);
}

void AccountSession::endPass(const Result<SyncOutcome> &outcome, const AccountStatus &before)
{
    AccountStatus status = m_status;
    const bool heardNothing
        = status.step == AccountStatus::Step::None || status.step == AccountStatus::Step::Checking;
    status.step = AccountStatus::Step::None;
    status.received = 0;
    status.expected = 0;
    status.remaining = {};
    status.state = AccountStatus::State::Idle;
    if (!outcome && outcome.error().kind != Error::Kind::Cancelled) {
        status.state = needsSignIn(outcome.error().kind) ? AccountStatus::State::SignedOut
                                                         : AccountStatus::State::Failed;
        status.problem = outcome.error();
        if (outcome.error().kind == Error::Kind::OtherAccount)
            m_courier->hold(outcome.error());
    } else if (!outcome && heardNothing) {
        // Cancelled before the gateway said a word: what was wrong before still is.
        status.state = before.state;
        status.problem = before.problem;
    }
    setStatus(status);
    // The gateway answered: what could not be sent before may go out now.
    if (outcome)
        deliverEdits();
    else
        m_courier->rosterFailed(outcome.error());
}

QCoro::Task<Result<void>> AccountSession::loadMembers(QString groupId)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_shuttingDown)
        co_return failure(Error::Kind::Cancelled);
    // First of all: if nothing comes of it now, the next sync asks for them.
    const Result<void> wanted = co_await m_store.wantMembers(m_account.key, groupId);
    if (!wanted)
        co_return failure(wanted.error());
    if (m_shuttingDown)
        co_return failure(Error::Kind::Cancelled);
    const std::function<QCoro::Task<Result<GroupMembers>>()> question
        = [this, groupId] { return m_gateway->members(groupId); };
    Result<GroupMembers> members
        = co_await askPolitely<GroupMembers>(*m_pacer, Priority::User, question);
    // Somebody stopped the sync, not us: ask again.
    while (!members && members.error().kind == Error::Kind::Cancelled && !m_shuttingDown)
        members = co_await askPolitely<GroupMembers>(*m_pacer, Priority::User, question);
    if (!members)
        co_return failure(members.error());
    const Result<void> saved = co_await m_store.saveMembers(m_account.key, std::move(*members));
    co_return saved;
}

QCoro::Task<Result<PictureFile>> AccountSession::picture(QUrl url)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_shuttingDown)
        co_return failure(Error::Kind::Cancelled);
    const Result<PictureFile> picture = co_await m_gateway->picture(url);
    co_return picture;
}

void AccountSession::setVisible(const QSet<ContactKey> &contacts)
{
    m_visible = contacts;
    if (m_pass)
        m_pass->setVisible(contacts);
}

void AccountSession::deliverEdits()
{
    m_courier->deliver();
}

void AccountSession::confirmShrunkRoster()
{
    m_confirmedEntries = m_status.heldBackRoster;
    if (m_pass && m_confirmedEntries)
        m_pass->confirmRoster(*m_confirmedEntries);
}

void AccountSession::pause()
{
    if (!m_pass || m_status.state != AccountStatus::State::Working)
        return;
    m_pass->pause();
    AccountStatus status = m_status;
    status.state = AccountStatus::State::Paused;
    setStatus(status);
}

void AccountSession::resume()
{
    if (!m_pass || m_status.state != AccountStatus::State::Paused)
        return;
    AccountStatus status = m_status;
    status.state = AccountStatus::State::Working;
    setStatus(status);
    m_pass->resume();
}

void AccountSession::cancelSync()
{
    if (!m_pass)
        return;
    m_pass->cancel();
    // The courier takes a new turn by itself; a remark on its way is not cut off: its outcome
    // would be unknown, and the pass ends after its own call all the same.
    if (!m_courier->isTalking())
        m_gateway->cancel();
    m_pacer->cancelAll();
}

QCoro::Task<void> AccountSession::shutDown()
{
    m_shuttingDown = true;
    m_courier->stop();
    if (m_pass)
        m_pass->cancel();
    m_gateway->cancel();
    m_pacer->cancelAll();
    co_await m_tasks.ended();
}

void AccountSession::setStatus(const AccountStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

} // namespace Lianxi
