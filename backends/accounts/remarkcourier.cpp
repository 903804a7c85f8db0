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
/// Some 15 minutes of a gateway that answers, but not what a contact's remark is.
constexpr int MostUnreadable = 6;

/// Errors after which it is certain that the gateway did not do it, though it may do it later.
bool mayBeSentLater(Error::Kind kind)
{
    using Kind = Error::Kind;
    return needsSignIn(kind) || kind == Kind::Network || kind == Kind::Timeout
        || kind == Kind::RateLimited || kind == Kind::NotReady;
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

QCoro::Task<void> RemarkCourier::run()
{
    const RunningTasks::Guard guard(m_tasks);
    m_running = true;
    const auto done = qScopeGuard([this] { m_running = false; });
    do {
        m_again = false;
        Result<QList<RemarkEdit>> edits = co_await m_store.edits(m_account);
        if (!edits) {
            qCWarning(lcRemarks) << "the outbox cannot be read:" << edits.error().words;
            comeBackLater();
            co_return;
        }
        edits->removeIf([](const RemarkEdit &edit) { return !isOpen(edit.state); });
        if (edits->isEmpty()) {
            m_returnsInVain = 0;
            continue;
        }
        const bool mayGo = co_await mayGoOut(*edits);
        if (!mayGo)
            continue; // whoever makes way lets us know
        const bool waits = co_await deliverAll(std::move(*edits));
        if (waits)
            comeBackLater();
        else
            m_returnsInVain = 0;
    } while (m_again && !m_stopped);
}

QCoro::Task<bool> RemarkCourier::mayGoOut(QList<RemarkEdit> edits)
{
    std::optional<Error> reason = m_hindrance;
    if (!reason) {
        const Result<bool> good = co_await m_store.idsAreGood(m_account);
        if (!good || *good)
            co_return true;
        // Ids of an earlier login may be somebody else's by now: the list has to come first.
        reason = std::exchange(m_rosterProblem, std::nullopt);
        m_waitsForRoster = !reason;
        if (m_waitsForRoster)
            Q_EMIT rosterNeeded();
        else
            comeBackLater();
    }
    if (reason) {
        for (const RemarkEdit &edit : std::as_const(edits))
            Q_EMIT settled(edit, reason);
    }
    co_return false;
}

QCoro::Task<bool> RemarkCourier::deliverAll(QList<RemarkEdit> edits)
{
    bool waits = false;
    for (const RemarkEdit &edit : std::as_const(edits)) {
        if (m_stopped || m_hindrance)
            co_return true;
        Next next = Next::GoOn;
        if (edit.state == RemarkEdit::State::Sent)
            next = co_await verify(edit, QString());
        else
            next = co_await send(edit);
        if (next == Next::Stop)
            co_return true;
        // One stuck edit does not hold up the others.
        if (next == Next::ComeBackLater)
            waits = true;
    }
    co_return waits;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::send(RemarkEdit edit)
{
    // Looked at before a turn is asked for: the pacer may hold back for a long time.
    Result<void> admitted = failure(Error::Kind::Cancelled);
    while (!admitted && !m_stopped) // somebody may stop the sync, not us: take a new turn then
        admitted = co_await m_pacer.admit(Priority::User);
    if (m_stopped)
        co_return Next::Stop;

    const Result<void> marked = co_await m_store.markSent(edit.key);
    if (!marked && marked.error().kind == Error::Kind::Invalid) {
        supersede(edit);
        co_return Next::GoOn;
    }
    if (!marked) {
        Q_EMIT settled(edit, marked.error());
        co_return Next::ComeBackLater;
    }
    edit.state = RemarkEdit::State::Sent;
    edit = co_await addressed(edit);
    if (m_stopped)
        co_return Next::Stop;

    m_talking = true;
    const Result<void> sent
        = co_await m_gateway.setRemark(edit.contactId, edit.contactKind, edit.remark);
    m_talking = false;
    Q_EMIT talked();

    const bool mayBeThere = sent || sent.error().kind == Error::Kind::UnknownOutcome;
    if (!mayBeThere) {
        const Next next = co_await keepOrRefuse(edit, sent.error());
        co_return next;
    }
    m_sent.insert(edit.key);
    QString words;
    if (!sent)
        words = sent.error().words;
    const Next next = co_await verify(edit, words);
    co_return next;
}

QCoro::Task<RemarkEdit> RemarkCourier::addressed(RemarkEdit edit) const
{
    const Result<std::optional<RemarkEdit>> now = co_await m_store.editOf(edit.contact);
    if (now && *now) {
        edit.contactId = (*now)->contactId;
        edit.contactKind = (*now)->contactKind;
    }
    co_return edit;
}

QCoro::Task<Result<QString>> RemarkCourier::readBack(RemarkEdit edit) const
{
    const RemarkEdit now = co_await addressed(edit);
    if (m_stopped)
        co_return failure(Error::Kind::Cancelled);
    const Result<QString> kept = co_await m_gateway.remark(now.contactId, now.contactKind);
    co_return kept;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::keepOrRefuse(RemarkEdit edit, Error error)
{
    if (error.kind == Error::Kind::Cancelled)
        co_return Next::ComeBackLater; // may have left: stays Sent, and is read back
    if (!mayBeSentLater(error.kind)) {
        const Next next = co_await close(edit, RemarkEdit::State::Refused, error.words, QString());
        co_return next;
    }
    if (error.kind == Error::Kind::RateLimited)
        error.retryAfter = m_pacer.slowDown(error.retryAfter);
    const Result<void> waiting
        = co_await m_store.closeEdit(edit.key, RemarkEdit::State::Waiting, error.words);
    if (!waiting && waiting.error().kind == Error::Kind::Invalid) {
        supersede(edit);
        co_return Next::GoOn;
    }
    if (waiting)
        edit.state = RemarkEdit::State::Waiting;
    Q_EMIT settled(edit, error);
    co_return needsSignIn(error.kind) ? Next::Stop : Next::ComeBackLater;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::verify(RemarkEdit edit, QString words)
{
    const std::function<QCoro::Task<Result<QString>>()> question
        = [this, edit] { return readBack(edit); };
    Result<QString> kept = failure(Error::Kind::Cancelled);
    // Somebody may stop the sync, not us: ask again then.
    while (!kept && kept.error().kind == Error::Kind::Cancelled && !m_stopped)
        kept = co_await askPolitely<QString>(m_pacer, Priority::User, question);
    if (!kept) {
        const Next next = co_await unverified(edit, kept.error());
        co_return next;
    }
    if (*kept == edit.remark) {
        const Next next = co_await close(edit, RemarkEdit::State::Confirmed, QString(), *kept);
        co_return next;
    }
    if (m_sent.contains(edit.key)) {
        const Next next = co_await close(edit, RemarkEdit::State::NotKept, words, *kept);
        co_return next;
    }
    const Result<void> waiting
        = co_await m_store.closeEdit(edit.key, RemarkEdit::State::Waiting, QString());
    if (!waiting && waiting.error().kind == Error::Kind::Invalid) {
        supersede(edit);
        co_return Next::GoOn;
    }
    if (!waiting)
        co_return Next::ComeBackLater;
    edit.state = RemarkEdit::State::Waiting;
    const Next next = co_await send(edit);
    co_return next;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::unverified(RemarkEdit edit, Error error)
{
    using Kind = Error::Kind;
    if (error.kind == Kind::Cancelled)
        co_return Next::Stop;
    const bool refused = error.kind == Kind::Rejected || error.kind == Kind::BadReply
        || error.kind == Kind::Http || error.kind == Kind::Invalid;
    // The contact may be gone over there. The user gets the edit back, to try again or to drop it.
    if (refused && ++m_unreadable[edit.key] >= MostUnreadable) {
        const Next next = co_await close(edit, RemarkEdit::State::Refused, error.words, QString());
        co_return next;
    }
    Q_EMIT settled(edit, error);
    co_return needsSignIn(error.kind) ? Next::Stop : Next::ComeBackLater;
}

QCoro::Task<RemarkCourier::Next> RemarkCourier::close(RemarkEdit edit, RemarkEdit::State state,
                                                      QString words, QString kept)
{
    const Result<void> closed = co_await m_store.closeEdit(edit.key, state, words, kept);
    if (!closed && closed.error().kind == Error::Kind::Invalid) {
        supersede(edit);
        co_return Next::GoOn;
    }
    if (!closed) {
        Q_EMIT settled(edit, closed.error());
        co_return Next::ComeBackLater;
    }
    m_sent.remove(edit.key);
    m_unreadable.remove(edit.key);
    edit.state = state;
    edit.words = words;
    Q_EMIT settled(edit, std::nullopt);
    co_return Next::GoOn;
}

void RemarkCourier::supersede(RemarkEdit edit)
{
    m_sent.remove(edit.key);
    m_unreadable.remove(edit.key);
    edit.state = RemarkEdit::State::Superseded;
    Q_EMIT settled(edit, std::nullopt);
}

void RemarkCourier::comeBackLater()
{
    // One appointment, however often the user asks meanwhile.
    if (m_returns)
        return;
    m_returns = true;
    const auto delay = std::min(FirstReturn * (1 << std::min(m_returnsInVain, 5)), LastReturn);
    m_clock.callAfter(delay, this, [this] {
        m_returns = false;
        ++m_returnsInVain;
        deliver();
    });
}

} // namespace Lianxi
