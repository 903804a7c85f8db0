// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportjob.h"
#include "exportsource.h"
#include "result.h"
#include "services.h"

#include <QCoroTask>

namespace Lianxi {

/// What of an ExportSource is exported.
enum class ExportScope { Selection, Shown, WholeList, GroupMembers };

/// The scopes that `source` has something for.
[[nodiscard]] QList<ExportScope> scopesOf(const ExportSource &source);
/// Whether rows of this scope are members rather than contacts.
[[nodiscard]] bool isMemberScope(const ExportSource &source, ExportScope scope);
/// How many contacts, members, or (GroupMembers on a list) groups there are in a scope.
[[nodiscard]] qsizetype countOf(const ExportSource &source, ExportScope scope);

struct GatheredRows
{
    std::variant<ContactRows, MemberRows> rows;
    /// Groups whose members were never received.
    qsizetype groupsWithoutMembers = 0;
};

/// Collects what is to be exported, at most `most` rows, a few at each turn of the event loop:
/// contacts from the table, members from the store. Columns are left empty.
/// `services` must outlive the task.
[[nodiscard]] QCoro::Task<Result<GatheredRows>> gatherRows(Services services, ExportSource source,
                                                           ExportScope scope, qsizetype most);

} // namespace Lianxi
