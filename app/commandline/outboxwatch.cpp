// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxwatch.h"

#include "commandcontext.h"

#include <algorithm>
#include <utility>

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
                m_news.ring();
            });
    connect(&context, &CommandContext::stopped, &m_news, &Bell::ring);
    m_lookAgain.setInterval(lookAgain);
    connect(&m_lookAgain, &QTimer::timeout, this, [this] {
        m_timeToLook = true;
        m_news.ring();
    });
}

qsizetype OutboxWatch::done(const QList<RemarkEdit> &edits) const
{
    return std::ranges::count_if(
        edits, [this](const RemarkEdit &edit) { return m_outcomes.contains(edit.key); });
}

QCoro::Task<QList<OutboxWatch::Outcome>> OutboxWatch::follow(QList<RemarkEdit> edits)
{
    m_lookAgain.start();
    while (!m_context.isStopped()) {
        const qsizetype doneSoFar = done(edits);
        Q_EMIT told(doneSoFar, edits.size());
        if (doneSoFar == edits.size())
            break;
        const Result<void> rung = co_await m_news.rung();
        if (!rung)
            co_return {};
        if (std::exchange(m_timeToLook, false))
            co_await lookUp(edits);
    }
    m_lookAgain.stop();
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
