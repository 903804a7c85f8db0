// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkdelivery.h"

#include "politeask.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

using RemarkRules::Sending;
using RemarkRules::SentBy;
using RemarkRules::Step;
using State = RemarkEdit::State;

/// Some 15 minutes of a gateway that answers, but not what a contact's remark is.
constexpr int MostUnreadable = 6;

/// Like askPolitely(), but only as far as it takes moments: other edits wait behind this one.
std::optional<std::chrono::milliseconds> shortPause(const Error &error, int attempt)
{
    if (error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Timeout)
        return std::nullopt;
    return pauseBeforeRepeat(error, attempt);
}

} // namespace

RemarkDelivery::RemarkDelivery(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::deliver(RemarkEdit edit)
{
    const bool isNews = m_there.value(edit.contact, edit.known) != edit.known;
    if (!isNews && RemarkRules::firstStep(edit, m_parts.now()) == Step::Send) {
        const Outcome outcome = co_await send(edit);
        co_return outcome;
    }
    const Result<Reading> reading = co_await read(edit);
    if (reading) {
        m_there.insert(edit.contact, reading->remark);
        edit.baseReadAt = reading->askedAt;
        const Outcome outcome = co_await take(edit, reading->remark);
        co_return outcome;
    }
    const Outcome outcome = co_await unread(edit, reading.error());
    co_return outcome;
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::take(RemarkEdit edit, QString there)
{
    const SentBy sentBy = m_sent.contains(edit.key) ? SentBy::ThisRun : SentBy::EarlierRun;
    std::optional<State> end;
    switch (RemarkRules::stepAfterReading(edit, there, sentBy)) {
    case Step::Confirm:
        end = State::Confirmed;
        break;
    case Step::TellNotKept:
        end = State::NotKept;
        break;
    case Step::AskUser:
        end = State::Conflict;
        break;
    case Step::Send:
    case Step::Read:
        break;
    }
    if (end) {
        const QString words = *end == State::Confirmed ? QString() : there;
        const Reading reading{there, edit.baseReadAt};
        const Outcome outcome = co_await close(edit, *end, words, reading);
        co_return outcome;
    }
    if (edit.state == State::Sent) { // it did not arrive
        const Result<void> waiting
            = co_await m_parts.store.closeEdit(edit.key, State::Waiting, QString());
        if (!waiting)
            co_return notStored(edit, waiting.error());
        edit.state = State::Waiting;
    }
    const Outcome outcome = co_await send(edit);
    co_return outcome;
}

QCoro::Task<bool> RemarkDelivery::turn()
{
    // Looked at before a turn is asked for: the pacer may hold back for a long time.
    while (!m_stopped) {
        const Result<void> admitted = co_await m_parts.pacer.admit(Priority::User);
        if (admitted)
            co_return !m_stopped;
    }
    co_return false;
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::send(RemarkEdit edit)
{
    const bool mayTalk = co_await turn();
    if (!mayTalk)
        co_return Outcome{Next::Stop};
    if (!RemarkRules::isRecent(edit.baseReadAt, m_parts.now())) {
        // The turn was long in coming: somebody may have written another remark since.
        const Outcome outcome = co_await deliver(edit);
        co_return outcome;
    }
    const Result<void> marked = co_await m_parts.store.markSent(edit.key);
    if (!marked)
        co_return notStored(edit, marked.error());
    edit.state = State::Sent;
    const Result<RemarkEdit> now = co_await current(edit);
    if (m_stopped)
        co_return Outcome{Next::Stop};
    if (!now)
        co_return notStored(edit, now.error());
    const bool isNews = now->known != edit.known;
    const bool isOld = !RemarkRules::isRecent(edit.baseReadAt, m_parts.now());
    edit = *now;
    if (isNews || isOld) {
        // A sync has read another remark since this was decided, or the computer slept: nothing
        // leaves before we look.
        const Outcome outcome = co_await deliver(edit);
        co_return outcome;
    }

    m_talking = true;
    const Result<void> sent
        = co_await m_parts.gateway.setRemark(edit.contactId, edit.contactKind, edit.remark);
    m_talking = false;
    Q_EMIT wrote(edit.contactId);
    Q_EMIT talked();

    switch (RemarkRules::afterSending(sent)) {
    case Sending::MayBeThere:
        break;
    case Sending::CutByUs:
        co_return Outcome{Next::ComeBackLater}; // stays Sent, and is read back
    case Sending::NotNow: {
        const Outcome outcome = co_await postpone(edit, sent.error());
        co_return outcome;
    }
    case Sending::Refused: {
        const Reading unchanged{edit.known, edit.baseReadAt};
        const Outcome outcome = co_await close(edit, State::Refused, sent.error().words, unchanged);
        co_return outcome;
    }
    }
    m_sent.insert(edit.key);
    const Outcome outcome = co_await deliver(edit);
    co_return outcome;
}

QCoro::Task<Result<RemarkEdit>> RemarkDelivery::current(RemarkEdit edit) const
{
    const Result<std::optional<RemarkEdit>> now = co_await m_parts.store.editOf(edit.contact);
    if (!now)
        co_return failure(now.error());
    if (!*now || (*now)->key != edit.key)
        co_return failure(Error::Kind::Invalid);
    co_return **now;
}

QCoro::Task<Result<RemarkDelivery::Reading>> RemarkDelivery::read(RemarkEdit edit)
{
    for (int attempt = 0;;) {
        const bool mayTalk = co_await turn();
        if (!mayTalk)
            co_return failure(Error::Kind::Cancelled);
        const Result<RemarkEdit> now = co_await current(edit);
        if (m_stopped)
            co_return failure(Error::Kind::Cancelled);
        if (now)
            edit = *now; // else reading does no harm, and the next step in the store tells
        const qint64 askedAt = m_parts.now();
        Result<QString> there = co_await m_parts.gateway.remark(edit.contactId, edit.contactKind);
        if (there)
            co_return Reading{*there, askedAt};
        if (m_stopped)
            co_return failure(there.error());
        if (there.error().kind == Error::Kind::Cancelled)
            continue; // somebody stopped the sync, not us
        const std::optional<std::chrono::milliseconds> pause = shortPause(there.error(), attempt);
        if (!pause)
            co_return failure(there.error());
        ++attempt;
        const Result<void> waited = co_await m_parts.pacer.wait(*pause);
        if (!waited && m_stopped)
            co_return failure(Error::Kind::Cancelled);
    }
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::unread(RemarkEdit edit, Error error)
{
    if (m_stopped || error.kind == Error::Kind::Cancelled)
        co_return Outcome{Next::Stop};
    // The contact may be gone over there. The user gets the edit back, to try again or to drop it;
    // one that was not sent waits on.
    if (edit.state == State::Sent && RemarkRules::isUntold(error.kind)
        && ++m_unreadable[edit.key] >= MostUnreadable) {
        const Reading lastOne{edit.known, edit.baseReadAt};
        const Outcome outcome = co_await close(edit, State::Unknown, error.words, lastOne);
        co_return outcome;
    }
    co_return notNow(edit, error);
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::postpone(RemarkEdit edit, Error error)
{
    const Result<void> waiting
        = co_await m_parts.store.closeEdit(edit.key, State::Waiting, error.words);
    if (!waiting && waiting.error().kind == Error::Kind::Invalid)
        co_return notStored(edit, waiting.error());
    if (waiting)
        edit.state = State::Waiting;
    co_return notNow(edit, error);
}

QCoro::Task<RemarkDelivery::Outcome> RemarkDelivery::close(RemarkEdit edit, RemarkEdit::State state,
                                                           QString words, Reading kept)
{
    const Result<void> closed
        = co_await m_parts.store.closeEdit(edit.key, state, words, kept.remark, kept.askedAt);
    if (!closed)
        co_return notStored(edit, closed.error());
    forget(edit.key);
    edit.state = state;
    edit.words = words;
    Q_EMIT settled(edit, std::nullopt);
    co_return Outcome{Next::GoOn};
}

RemarkDelivery::Outcome RemarkDelivery::notStored(RemarkEdit edit, const Error &error)
{
    if (error.kind != Error::Kind::Invalid) {
        Q_EMIT settled(edit, error);
        return {Next::ComeBackLater};
    }
    // A later edit took its place, or the user discarded it, while we were about it.
    forget(edit.key);
    edit.state = State::Superseded;
    Q_EMIT settled(edit, std::nullopt);
    return {Next::GoOn};
}

RemarkDelivery::Outcome RemarkDelivery::notNow(const RemarkEdit &edit, Error error)
{
    if (error.kind == Error::Kind::RateLimited)
        error.retryAfter = m_parts.pacer.slowDown(error.retryAfter);
    Q_EMIT settled(edit, error);
    if (RemarkRules::stopsAll(error.kind))
        return {Next::Stop, error};
    return {Next::ComeBackLater};
}

void RemarkDelivery::forget(EditKey edit)
{
    m_sent.remove(edit);
    m_unreadable.remove(edit);
}

} // namespace Lianxi
