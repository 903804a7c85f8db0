// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxwatch.h"

#include "commandcontext.h"

#include <QCoroSignal>

#include <algorithm>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

/// Another program may close an edit, which nobody tells us: how often to look.
constexpr std::chrono::milliseconds lookAgain = 2s;

} // namespace

OutboxWatch::OutboxWatch(CommandContext &context)
    : m_context(context)
{
    connect(&context.core().book(), &AccountBook::editSettled, this,
            [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                m_outcomes.insert(edit.key, {edit, problem});
                // Whoever goes on may destroy us, and the book is still telling.
                QMetaObject::invokeMethod(this, &OutboxWatch::told, Qt::QueuedConnection);
            });
    connect(&context, &CommandContext::stopped, this, &OutboxWatch::told, Qt::QueuedConnection);
}

bool OutboxWatch::isDone(const QList<RemarkEdit> &edits) const
{
    return std::ranges::all_of(
        edits, [this](const RemarkEdit &edit) { return m_outcomes.contains(edit.key); });
}

QCoro::Task<QList<OutboxWatch::Outcome>> OutboxWatch::follow(QList<RemarkEdit> edits)
{
    while (!isDone(edits) && !m_context.isStopped()) {
        const auto heard = co_await qCoro(this, &OutboxWatch::told, lookAgain);
        if (!heard)
            co_await lookUp(edits);
    }
    QList<Outcome> outcomes;
    for (const RemarkEdit &edit : edits) {
        if (m_outcomes.contains(edit.key))
            outcomes.append(m_outcomes.value(edit.key));
    }
    co_return outcomes;
}

QCoro::Task<void> OutboxWatch::lookUp(QList<RemarkEdit> edits)
{
    for (RemarkEdit edit : edits) {
        if (m_outcomes.contains(edit.key))
            continue;
        const Result<std::optional<RemarkEdit>> latest
            = co_await m_context.core().store().editOf(edit.contact);
        if (!latest || m_outcomes.contains(edit.key))
            continue;
        if (*latest && (*latest)->key == edit.key) {
            if (!isOpen((*latest)->state))
                m_outcomes.insert(edit.key, {**latest});
            continue;
        }
        // Confirmed by another program, or another edit took its place there: not ours any more.
        edit.state = *latest ? RemarkEdit::State::Superseded : RemarkEdit::State::Confirmed;
        m_outcomes.insert(edit.key, {edit});
    }
}

} // namespace Lianxi
