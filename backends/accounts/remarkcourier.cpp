// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcourier.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QScopeGuard>

#include <algorithm>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcRemarks, "lianxi.sync.remarks", QtInfoMsg)

namespace Lianxi {

namespace {

using Next = RemarkDelivery::Next;

constexpr std::chrono::milliseconds FirstReturn = 30s;
constexpr std::chrono::milliseconds LastReturn = 10min;
constexpr EditKey NoEdit = 0;

std::chrono::milliseconds delayAfter(int timesInVain)
{
    return std::min(FirstReturn * (1 << std::clamp(timesInVain - 1, 0, 5)), LastReturn);
}

} // namespace

RemarkCourier::RemarkCourier(AccountKey account, Gateway &gateway, Pacer &pacer, Store &store,
                             Clock &clock, RunningTasks &tasks, QObject *parent, Store::Now now)
    : QObject(parent)
    , m_account(account)
    , m_store(store)
    , m_clock(clock)
    , m_tasks(tasks)
    , m_delivery({gateway, pacer, store, now ? std::move(now) : QDateTime::currentMSecsSinceEpoch})
{
    connect(&m_delivery, &RemarkDelivery::wrote, this, &RemarkCourier::wrote);
    connect(&m_delivery, &RemarkDelivery::talked, this, &RemarkCourier::talked);
    connect(&m_delivery, &RemarkDelivery::settled, this, &RemarkCourier::settled);
}

QCoro::Task<void> RemarkCourier::run()
{
    const RunningTasks::Guard guard(m_tasks);
    m_running = true;
    const auto done = qScopeGuard([this] { m_running = false; });
    do {
        m_again = false;
        co_await round();
    } while (m_again && !m_stopped);
}

QCoro::Task<void> RemarkCourier::round()
{
    auto round = std::make_shared<Round>();
    while (!m_stopped) {
        const Result<std::optional<RemarkEdit>> edit = co_await nextEdit(round);
        if (!edit) {
            qCWarning(lcRemarks) << "the outbox cannot be read:" << edit.error().words;
            ++m_inVain[NoEdit];
            break;
        }
        if (!*edit)
            break;
        const bool mayGo = co_await mayGoOut();
        if (!mayGo)
            co_return; // whoever makes way lets us know
        m_inVain.remove(NoEdit);
        round->tried.insert((*edit)->key);
        const RemarkDelivery::Outcome outcome = co_await m_delivery.deliver(**edit);
        if (outcome.next == Next::GoOn)
            m_inVain.remove((*edit)->key);
        else
            ++m_inVain[(*edit)->key];
        if (outcome.next == Next::Stop) {
            if (outcome.problem)
                co_await tellOthers(round->tried, *outcome.problem);
            break;
        }
    }
    if (!m_inVain.isEmpty() && !m_stopped) [[maybe_unused]]
        const Result<QList<RemarkEdit>> open = co_await openEdits();
    comeBackLater();
}

QCoro::Task<Result<std::optional<RemarkEdit>>> RemarkCourier::nextEdit(std::shared_ptr<Round> round)
{
    if (std::exchange(m_lookAnew, false)) {
        round->after = 0;
        round->inVain.clear();
    }
    for (;;) {
        Result<std::optional<RemarkEdit>> open
            = co_await m_store.openEditAfter(m_account, round->after);
        if (!open)
            co_return open;
        if (!*open)
            break;
        const EditKey key = (*open)->key;
        round->after = key;
        if (round->tried.contains(key))
            continue;
        if (!m_inVain.contains(key))
            co_return open;
        round->inVain.append(key);
    }
    while (!round->inVain.isEmpty()) {
        const EditKey key = round->inVain.takeFirst();
        Result<std::optional<RemarkEdit>> open = co_await m_store.openEditAfter(m_account, key - 1);
        if (!open || (*open && (*open)->key == key))
            co_return open;
    }
    co_return std::nullopt;
}

QCoro::Task<Result<QList<RemarkEdit>>> RemarkCourier::openEdits()
{
    Result<QList<RemarkEdit>> edits = co_await m_store.edits(m_account);
    if (!edits)
        co_return edits;
    edits->removeIf([](const RemarkEdit &edit) { return !isOpen(edit.state); });
    QHash<EditKey, int> inVain;
    for (const RemarkEdit &edit : std::as_const(*edits)) {
        if (m_inVain.contains(edit.key))
            inVain.insert(edit.key, m_inVain.value(edit.key));
    }
    if (!edits->isEmpty() && m_inVain.contains(NoEdit))
        inVain.insert(NoEdit, m_inVain.value(NoEdit));
    m_inVain = inVain;
    co_return edits;
}

QCoro::Task<bool> RemarkCourier::mayGoOut()
{
    std::optional<Error> reason = m_hindrance;
    if (!reason) {
        const Result<bool> good = co_await m_store.idsAreGood(m_account);
        if (!good || *good)
            co_return true;
        // Ids of an earlier login may be somebody else's by now: the list has to come first.
        reason = std::exchange(m_rosterProblem, std::nullopt);
        m_waitsForRoster = !reason;
        if (m_waitsForRoster) {
            Q_EMIT rosterNeeded();
        } else {
            ++m_inVain[NoEdit];
            comeBackLater();
        }
    }
    if (reason)
        co_await tellOthers({}, *reason);
    co_return false;
}

QCoro::Task<void> RemarkCourier::tellOthers(QSet<EditKey> known, Error reason)
{
    const Result<QList<RemarkEdit>> edits = co_await openEdits();
    if (!edits || m_stopped)
        co_return;
    for (const RemarkEdit &edit : std::as_const(*edits)) {
        if (!known.contains(edit.key))
            Q_EMIT settled(edit, reason);
    }
}

void RemarkCourier::comeBackLater()
{
    if (m_inVain.isEmpty() || m_stopped)
        return;
    // One appointment, however often the user asks meanwhile: for what was tried least.
    const auto at = m_clock.now() + delayAfter(std::ranges::min(std::as_const(m_inVain)));
    if (m_returnsAt && *m_returnsAt <= at)
        return;
    m_returnsAt = at;
    m_clock.callAfter(at - m_clock.now(), this, [this, at] {
        if (m_returnsAt != at)
            return;
        m_returnsAt.reset();
        deliver();
    });
}

} // namespace Lianxi
