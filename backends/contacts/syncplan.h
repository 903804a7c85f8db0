// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QList>

namespace Lianxi {

/// How much of an account one sync brings up to date.
enum class SyncScope {
    RosterOnly, ///< the list, labels and profile
    Details, ///< and the details of every contact, the members of opened groups, and names for
             ///< groups without one
    Members, ///< and the members of every group
};

/// What an account still needs, as what is stored tells. Each step ends in the store, so the plan
/// that is read after it is what is left, whoever reads it.
struct SyncPlan
{
    struct Wanted
    {
        ContactKey key = 0;
        QString id;
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    /// The list is to be asked for; the rest is what the stored one needs.
    bool roster = false;
    bool labels = false;
    /// Contacts without details, then such with old ones; in the order of the list, WeChat's
    /// pseudo-contacts last.
    QList<Wanted> details = {};
    /// Groups whose members are to be asked for: those that the user waits for, then those that
    /// have none, then the oldest first.
    QList<Wanted> groups = {};

    friend bool operator==(const SyncPlan &, const SyncPlan &) = default;
};

} // namespace Lianxi
