// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportsource.h"
#include "result.h"
#include "rowfeed.h"
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

/// Where the rows of an export come from; the columns are left empty.
struct Gathering
{
    RowSet rows; ///< the first ones, or all
    std::shared_ptr<RowFeed> feed; ///< the others: contacts from the table, members from the store
    /// Groups whose members were never received.
    qsizetype groupsWithoutMembers = 0;
};
/// `services` must outlive the feed.
[[nodiscard]] Gathering gather(const Services &services, const ExportSource &source,
                               ExportScope scope);
/// The first `most` rows of it, as far as they are near; uses it up.
[[nodiscard]] QCoro::Task<Result<RowSet>> firstRows(Gathering gathering, qsizetype most);

} // namespace Lianxi
