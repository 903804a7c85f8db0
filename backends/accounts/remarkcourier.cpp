// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcourier.h"

#include "politeask.h"

#include <QLoggingCategory>
#include <QScopeGuard>

#include <algorithm>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcRemarks, "lianxi.sync.remarks", QtInfoMsg)

namespace Lianxi {

namespace {

constexpr std::chrono::milliseconds FirstReturn = 30s;
constexpr std::chrono::milliseconds LastReturn = 10min;

/// Errors after which it is certain that the gateway did not do it, though it may do it later.
bool mayBeSentLater(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::SignedOut:
    case Error::Kind::NotReady:
        return true;
    default:
        return false;
    }
}

} // namespace

RemarkCourier::RemarkCourier(AccountKey account, Gateway &gateway, Pacer &pacer, Store &store,
                             Clock &clock, RunningTasks &tasks, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_gateway(gateway)
    , m_pacer(pacer)
    , m_store(store)
    , m_clock(clock)
    , m_tasks(tasks)
{
}

void RemarkCourier::deliver()
{
    if (m_stopped)
        return;
    if (m_running)
        m_again = true;
    else
        run();
}

QCoro::Task<void> RemarkCourier::run()
{
    const RunningTasks::Guard guard(m_tasks);
    m_running = true;
    const auto done = qScopeGuard([this] { m_running = false; });
    do {
        m_again = false;
        const Result<QList<RemarkEdit>> edits = co_await m_store.edits(m_account);
        if (!edits) {
            qCWarning(lcRemarks) << "the outbox cannot be read:" << edits.error().words;
            comeBackLater();
            co_return;
        }
        bool later = false;
        for (const RemarkEdit &edit : *edits) {
            if (m_stopped)
                co_return;
            if (!isOpen(edit.state))
                continue;
            const Next next = co_await deliverOne(edit);
            // One stuck edit does not hold up the others.
            if (next == Next::ComeBackLater)
                later = true;
        }
        if (later)
            comeBackLater();
        else
            m_failures = 0;
    } while (m_again && !m_stopped);
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::deliverOne(RemarkEdit edit)
{
    if (edit.state == RemarkEdit::State::Sent) {
        const Next next = co_await verify(edit, Missing::SendAgain, {});
        co_return next;
    }
    const Next next = co_await send(edit);
    co_return next;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::send(RemarkEdit edit)
{
    Result<void> admitted = co_await m_pacer.admit(Priority::User);
    // Somebody stopped the sync, not us: take a new turn.
    while (!admitted && !m_stopped)
        admitted = co_await m_pacer.admit(Priority::User);
    if (m_stopped)
        co_return Next::ComeBackLater;

    const Result<void> marked = co_await m_store.markSent(edit.key);
    if (!marked && marked.error().kind == Error::Kind::Invalid)
        co_return Next::GoOn; // a later edit took its place, or the user discarded it
    if (!marked) {
        Q_EMIT settled(edit, marked.error());
        co_return Next::ComeBackLater;
    }
    edit.state = RemarkEdit::State::Sent;
    if (m_stopped)
        co_return Next::ComeBackLater;

    m_talking = true;
    const Result<void> sent
        = co_await m_gateway.setRemark(edit.contactId, edit.contactKind, edit.remark);
    m_talking = false;

    if (sent || sent.error().kind == Error::Kind::UnknownOutcome) {
        // Not within the call: GCC 12 destroys what a conditional there never made.
        const QString words = sent ? QString() : sent.error().words;
        const Next next = co_await verify(edit, Missing::Tell, words);
        co_return next;
    }
    const Error error = sent.error();
    if (error.kind == Error::Kind::Cancelled)
        co_return Next::ComeBackLater; // stays Sent: the next run reads it back
    if (!mayBeSentLater(error.kind)) {
        const Next next = co_await close(edit, RemarkEdit::State::Refused, error.words, {});
        co_return next;
    }
    if (error.kind == Error::Kind::RateLimited)
        m_pacer.holdBack(std::max<std::chrono::milliseconds>(error.retryAfter, FirstReturn));
    const Result<void> waiting
        = co_await m_store.closeEdit(edit.key, RemarkEdit::State::Waiting, error.words);
    if (waiting)
        edit.state = RemarkEdit::State::Waiting;
    Q_EMIT settled(edit, error);
    co_return Next::ComeBackLater;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::verify(RemarkEdit edit, Missing missing,
                                                       QString words)
{
    if (m_stopped)
        co_return Next::ComeBackLater;
    const std::function<QCoro::Task<Result<QString>>()> question
        = [this, edit] { return m_gateway.remark(edit.contactId, edit.contactKind); };
    Result<QString> kept = co_await askPolitely<QString>(m_pacer, Priority::User, question);
    // Somebody stopped the sync, not us: ask again.
    while (!kept && kept.error().kind == Error::Kind::Cancelled && !m_stopped)
        kept = co_await askPolitely<QString>(m_pacer, Priority::User, question);
    if (!kept) {
        if (kept.error().kind != Error::Kind::Cancelled)
            Q_EMIT settled(edit, kept.error());
        co_return Next::ComeBackLater;
    }
    if (*kept == edit.remark) {
        const Next next = co_await close(edit, RemarkEdit::State::Confirmed, {}, *kept);
        co_return next;
    }
    if (missing == Missing::Tell) {
        const Next next = co_await close(edit, RemarkEdit::State::NotKept, words, *kept);
        co_return next;
    }
    const Result<void> waiting
        = co_await m_store.closeEdit(edit.key, RemarkEdit::State::Waiting, {});
    if (!waiting)
        co_return Next::ComeBackLater;
    edit.state = RemarkEdit::State::Waiting;
    const Next next = co_await send(edit);
    co_return next;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::close(RemarkEdit edit, RemarkEdit::State state,
                                                      QString words, QString kept)
{
    const Result<void> closed = co_await m_store.closeEdit(edit.key, state, words, kept);
    if (!closed) {
        Q_EMIT settled(edit, closed.error());
        co_return Next::ComeBackLater;
    }
    edit.state = state;
    edit.words = words;
    Q_EMIT settled(edit, std::nullopt);
    co_return Next::GoOn;
}

void RemarkCourier::comeBackLater()
{
    const auto delay = std::min(FirstReturn * (1 << std::min(m_failures, 5)), LastReturn);
    ++m_failures;
    m_clock.callAfter(delay, this, [this] { deliver(); });
}

} // namespace Lianxi
