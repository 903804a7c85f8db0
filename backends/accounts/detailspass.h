// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gateway.h"
#include "passgate.h"
#include "store.h"
#include "wantedqueue.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

namespace Lianxi {

/// Whether a gateway is there but does not like the question. About one contact or group, this must
/// not cost the others their turn.
[[nodiscard]] bool isRefusal(const Error &error);
/// Whether nobody answered.
[[nodiscard]] bool isSilence(const Error &error);

/// The step of a sync that asks for the details that its plan wants; those of the rows on the
/// screen first. Its owner keeps it and all that it is given until run() has ended.
class DetailsPass : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        AccountKey account = 0;
        Gateway &gateway;
        Store &store;
        PassGate &gate;
        PaceRange pace; ///< for the estimate
    };

    DetailsPass(Parts parts, QList<SyncPlan::Wanted> wanted, QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<void>> run();
    void setVisible(const QSet<ContactKey> &contacts) { m_visible = contacts; }

Q_SIGNALS:
    void progressed(qsizetype received, qsizetype expected, std::chrono::milliseconds remaining);

private:
    using Details = QList<ContactDetails>;

    [[nodiscard]] QCoro::Task<Result<void>> fetchBatch();
    /// What follows a batch without an answer: try in smaller ones, or give up.
    [[nodiscard]] QCoro::Task<Result<void>> goOnWithout(WantedQueue::Batch batch, Error error);
    /// Asks for a contact that the gateway has answered for before. When it does so again, it minds
    /// the contacts that it refused, not us: they are stored as asked for. Invalid when there is
    /// no such contact yet.
    [[nodiscard]] QCoro::Task<Result<void>> askForKnownContact();
    void tellProgress();

    const Parts m_parts;
    WantedQueue m_queue;
    qsizetype m_expected = 0;
    QSet<ContactKey> m_visible;
    /// Spent by failures in a row, restored by each answer.
    int m_patience;
    /// Refused each alone; stored as asked for once the gateway answers for another one.
    QStringList m_refusedIds;
    QString m_knownId; ///< the gateway gave its details
};

} // namespace Lianxi
