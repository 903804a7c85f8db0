// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "bell.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace Lianxi {

class CommandContext;

/// Follows remark edits until the courier has nothing more to do about them for now.
class OutboxWatch : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        RemarkEdit edit;
        /// Why it still waits; unset when it is closed.
        std::optional<Error> problem = {};
    };

    /// Listens from now on. `context` outlives it.
    explicit OutboxWatch(CommandContext &context);

    /// Forgets what was told so far: the courier will try again.
    void forget() { m_outcomes.clear(); }
    /// Ends when each of `edits` was told of, or the user wants to stop: then some are missing.
    [[nodiscard]] QCoro::Task<QList<Outcome>> follow(QList<RemarkEdit> edits);

Q_SIGNALS:
    /// While follow() runs: of how many of its edits was told so far.
    void told(qsizetype done, qsizetype all);

private:
    [[nodiscard]] qsizetype done(const QList<RemarkEdit> &edits) const;
    [[nodiscard]] QCoro::Task<void> lookUp(QList<RemarkEdit> edits);

    CommandContext &m_context;
    QHash<EditKey, Outcome> m_outcomes;
    Bell m_news;
    QTimer m_lookAgain;
    bool m_timeToLook = false;
};

} // namespace Lianxi
