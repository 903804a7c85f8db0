// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gateway.h"
#include "passgate.h"
#include "store.h"

#include <QCoroTask>
#include <QObject>

namespace Lianxi {

/// The step of a sync that asks for the members of groups. Its owner keeps it and all that it is
/// given until run() has ended.
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
    enum class Groups {
        All,
        Nameless, ///< only those that have no name until their members make one
    };

    MembersPass(Parts parts, Groups groups, QObject *parent = nullptr);

    /// What one group lacks does not cost the others theirs.
    [[nodiscard]] QCoro::Task<Result<void>> run();

Q_SIGNALS:
    void progressed(qsizetype received, qsizetype expected, std::chrono::milliseconds remaining);

private:
    [[nodiscard]] QCoro::Task<Result<QStringList>> groupsToAsk();
    using Members = QList<GroupMembers>;

    [[nodiscard]] QCoro::Task<Result<void>> fetch(QStringList groupIds);
    /// Each of them alone: the gateway minded one of those in a batch.
    [[nodiscard]] QCoro::Task<Result<void>> fetchOneByOne(QStringList groupIds);
    /// One call, of as many groups as one call may be about.
    [[nodiscard]] QCoro::Task<Result<Members>> ask(QStringList groupIds);
    [[nodiscard]] qsizetype groupsInOneCall() const;
    /// Whether the gateway answers at all, after it was silent.
    [[nodiscard]] QCoro::Task<Result<void>> askForSignOfLife(Error silence);

    const Parts m_parts;
    const Groups m_groups;
};

} // namespace Lianxi
