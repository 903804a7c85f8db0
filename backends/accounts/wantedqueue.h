// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "syncplan.h"

#include <QHash>
#include <QSet>

namespace Lianxi {

/// Whom a step of a sync asks for next: rows on the screen first, then the order of the plan. A
/// batch that the gateway refuses is halved until the one that it minds is found; that comes last,
/// so that a list which begins with bad contacts still gets its details.
class WantedQueue
{
public:
    explicit WantedQueue(QList<SyncPlan::Wanted> wanted);

    struct Batch
    {
        QList<SyncPlan::Wanted> contacts;
        [[nodiscard]] QStringList ids() const;
    };

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    /// Whether one of `visible` is still wanted.
    [[nodiscard]] bool wantsAny(const QSet<ContactKey> &visible) const;
    [[nodiscard]] Batch take(qsizetype most, const QSet<ContactKey> &visible);
    /// Puts a refused batch back in two halves, to be taken after everything else.
    void putBackInHalves(const Batch &batch);

private:
    QList<SyncPlan::Wanted> m_waiting; ///< in the order of the plan
    qsizetype m_next = 0; ///< rows before it are taken
    QSet<ContactKey> m_open; ///< keys of m_waiting that are not taken yet
    QHash<ContactKey, QString> m_ids;
    QList<Batch> m_halves;
};

} // namespace Lianxi
