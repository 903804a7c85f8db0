// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"

#include <QDate>

namespace Lianxi {

/// What a change is about, in the words of the filter.
enum class ChangeTopic {
    All,
    NewAndGone, ///< on the list, or off it
    Names, ///< and aliases
    Remarks,
    GroupMembers, ///< and the owner
};

/// For ChangeFilter::kinds; empty for All.
[[nodiscard]] QList<Change::Kind> kindsOf(ChangeTopic topic);
[[nodiscard]] QString changeTopicText(ChangeTopic topic);

/// Who was in a group, for kinds that are about a person: the name at that time, else the id.
[[nodiscard]] QString personOf(const Change &change);

/// Names that a change does not carry itself; empty where nobody knows them.
struct ChangeNames
{
    /// For the id that OwnerChanged has as `before`.
    QString formerOwner = {};
    /// RenamedInGroup: what the person is called elsewhere, for `personName` may be the new name.
    QString person = {};
};

/// What happened, as one line in the user's language, with both values where there are two. The
/// contact itself is not named: it stands beside.
[[nodiscard]] QString changeText(const Change &change, const ChangeNames &names = {});
/// The same in the history of `contact`: what it did in a group names the group instead.
[[nodiscard]] QString changeTextOf(const Change &change, ContactKey contact,
                                   const ChangeNames &names = {});

/// "Today", "Yesterday", else the date.
[[nodiscard]] QString dayText(QDate day, QDate today);

} // namespace Lianxi
