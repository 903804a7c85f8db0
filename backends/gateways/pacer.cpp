// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pacer.h"

#include "answer.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Lianxi {

namespace {

/// A gateway that does not say how long to stay away is left alone for longer each time.
constexpr milliseconds FirstSlowDown = 1min;
constexpr milliseconds LongestSlowDown = 30min;

} // namespace

Result<PaceRange> paceFromSetting(const QString &text)
{
    static const QRegularExpression shape(uR"(^\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*$)"_s);
    if (text.trimmed().isEmpty())
        return PaceRange{};
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return failure(Error::Kind::Invalid, text);
    const milliseconds minimum{match.capturedView(1).toInt()};
    const milliseconds maximum
        = match.hasCaptured(2) ? milliseconds{match.capturedView(2).toInt()} : minimum;
    if (minimum < FastestPace || maximum < minimum)
        return failure(Error::Kind::Invalid, text);
    return PaceRange{minimum, maximum};
}

class Pacer::Private
{
public:
    Private(Pacer *owner, PaceRange range, Clock &time)
        : q(owner)
        , pace(range)
        , clock(time)
        , nextAt(time.now())
        , heldUntil(time.now())
    {
    }

    [[nodiscard]] std::deque<Answer<void>> *firstQueue()
    {
        const auto found
            = std::ranges::find_if(queues, [](const auto &queue) { return !queue.empty(); });
        return found == queues.end() ? nullptr : &*found;
    }

    /// Admits who is next, if it is time. `due` is when that was planned, for who waited for it.
    void proceed(std::optional<milliseconds> due = {});

    Pacer *const q;
    const PaceRange pace;
    Clock &clock;
    /// Who waits for a turn, by priority.
    std::array<std::deque<Answer<void>>, 3> queues;
    QList<Answer<void>> waits;
    /// Nobody is admitted before this; only ever grows.
    milliseconds nextAt;
    /// The gateway asked to slow down.
    milliseconds heldUntil;
    int slowDowns = 0; ///< since a call succeeded, without a time named
    /// One call of the clock is enough, because nextAt only grows.
    bool wakes = false;
    bool closing = false;

private:
    void wakeLater();
};

void Pacer::Private::wakeLater()
{
    if (wakes || !firstQueue())
        return;
    wakes = true;
    clock.callAfter(nextAt - clock.now(), q, [this] {
        wakes = false;
        proceed(nextAt);
    });
}

void Pacer::Private::proceed(std::optional<milliseconds> due)
{
    const milliseconds now = clock.now();
    auto *queue = firstQueue();
    if (!queue || now < nextAt) {
        wakeLater();
        return;
    }
    const Answer<void> turn = queue->front();
    queue->pop_front();
    const qint64 least = pace.minimum.count();
    const qint64 most = std::max(least, qint64(pace.maximum.count()));
    const milliseconds drawn{QRandomGenerator::global()->bounded(least, most + 1)};
    // A timer that was late makes only this call late, not all that follow.
    nextAt = std::max(due.value_or(now) + drawn, now + milliseconds{least} + clock.rounding());
    wakeLater();
    turn.give({});
}

Pacer::Pacer(PaceRange pace, Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, pace, clock))
{
}

Pacer::~Pacer()
{
    d->closing = true;
    cancelAll();
}

PaceRange Pacer::pace() const
{
    return d->pace;
}

QCoro::Task<Result<void>> Pacer::admit(Priority priority)
{
    if (d->closing)
        co_return failure(Error::Kind::Cancelled);
    const Answer<void> turn;
    d->queues.at(static_cast<std::size_t>(priority)).push_back(turn);
    d->proceed();
    const Result<void> result = co_await turn;
    co_return result;
}

QCoro::Task<Result<void>> Pacer::wait(milliseconds delay)
{
    if (d->closing)
        co_return failure(Error::Kind::Cancelled);
    const Answer<void> end;
    d->waits.append(end);
    d->clock.callAfter(delay, this, [this, end] {
        d->waits.removeOne(end);
        end.give({});
    });
    const Result<void> result = co_await end;
    co_return result;
}

void Pacer::holdBack(milliseconds delay)
{
    const milliseconds until = d->clock.now() + delay;
    d->nextAt = std::max(d->nextAt, until);
    if (until <= d->heldUntil)
        return;
    d->heldUntil = until;
    Q_EMIT heldBack(delay);
}

milliseconds Pacer::slowDown(milliseconds named)
{
    const milliseconds held = d->heldUntil - d->clock.now();
    if (named <= 0ms && held > 0ms)
        return held; // asked before we knew
    if (named <= 0ms)
        named = std::min(FirstSlowDown * (1 << std::min(d->slowDowns++, 10)), LongestSlowDown);
    holdBack(named);
    return std::max(named, held);
}

void Pacer::noteSuccess()
{
    // The answer to what was asked before the gateway minded says nothing.
    if (d->clock.now() >= d->heldUntil)
        d->slowDowns = 0;
}

void Pacer::cancelAll()
{
    // Taken out first: whoever is told may call again, or delete the pacer.
    const auto queues = std::exchange(d->queues, {});
    const auto waits = std::exchange(d->waits, {});
    for (const auto &queue : queues) {
        for (const Answer<void> &turn : queue)
            turn.give(failure(Error::Kind::Cancelled));
    }
    for (const Answer<void> &wait : waits)
        wait.give(failure(Error::Kind::Cancelled));
}

} // namespace Lianxi
