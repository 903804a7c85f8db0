// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "result.h"

#include <QCoroTask>
#include <QList>
#include <QStringList>

namespace Lianxi {

/// What a Gateway is as well where one call tells of the members of several groups (webwx; FACTS.md
/// §4). As Gateway in all else.
class GroupBatches
{
public:
    virtual ~GroupBatches() = default;

    /// Groups in one call at most.
    [[nodiscard]] virtual qsizetype groupsInOneCall() const = 0;
    /// The members of 1 to groupsInOneCall() groups, else Invalid. A group for which the reply has
    /// no members is left out.
    [[nodiscard]] virtual QCoro::Task<Result<QList<GroupMembers>>> membersOf(QStringList groupIds)
        = 0;
};

} // namespace Lianxi
