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

/// The step of a sync that asks for the members of the groups that its plan wants; those on the
/// screen first. Its owner keeps it and all that it is given until run() has ended.
class MembersPass : public QObject
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

    MembersPass(Parts parts, QList<SyncPlan::Wanted> groups, QObject *parent = nullptr);

    /// What one group lacks does not cost the others theirs.
    [[nodiscard]] QCoro::Task<Result<void>> run();
    void setVisible(const QSet<ContactKey> &contacts) { m_visible = contacts; }

Q_SIGNALS:
    void progressed(qsizetype received, qsizetype expected, std::chrono::milliseconds remaining);

private:
    using Members = QList<GroupMembers>;

    [[nodiscard]] QCoro::Task<Result<void>> fetchBatch();
    [[nodiscard]] QCoro::Task<Result<void>> save(Members groups);
    /// What follows groups without an answer: ask one by one, leave it out, or give up.
    [[nodiscard]] QCoro::Task<Result<void>> goOnWithout(QStringList groupIds, Error error);
    [[nodiscard]] QCoro::Task<Result<void>> fetch(QString groupId);
    /// One call, of as many groups as one call may be about.
    [[nodiscard]] QCoro::Task<Result<Members>> ask(QStringList groupIds);
    [[nodiscard]] qsizetype groupsInOneCall() const;
    /// Whether the gateway answers at all, after it was silent.
    [[nodiscard]] QCoro::Task<Result<void>> askForSignOfLife(Error silence);

    const Parts m_parts;
    WantedQueue m_queue;
    QSet<ContactKey> m_visible;
};

} // namespace Lianxi
