// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"

#include <QHash>
#include <QSet>

namespace Lianxi {

/// Which contacts' details are asked for next: rows on the screen first, then the order of the
/// list. A batch that the gateway refuses is halved until the one that it minds is found; that
/// comes last, so that a list which begins with bad contacts still gets its details.
class DetailsQueue
{
public:
    explicit DetailsQueue(QList<Store::WantedDetails> wanted);

    struct Batch
    {
        QList<Store::WantedDetails> contacts;
        [[nodiscard]] QStringList ids() const;
    };

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    /// How many times take() has something to give.
    [[nodiscard]] qsizetype batches(qsizetype most) const;
    /// Whether details of one of `visible` are still wanted.
    [[nodiscard]] bool wantsAny(const QSet<ContactKey> &visible) const;
    [[nodiscard]] Batch take(qsizetype most, const QSet<ContactKey> &visible);
    /// Puts a refused batch back in two halves, to be taken after everything else.
    void putBackInHalves(const Batch &batch);

private:
    QList<Store::WantedDetails> m_waiting; ///< in the order of the list
    qsizetype m_next = 0; ///< rows before it are taken
    QSet<ContactKey> m_open; ///< keys of m_waiting that are not taken yet
    QHash<ContactKey, QString> m_ids;
    QList<Batch> m_halves;
};

} // namespace Lianxi
