// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <vector>

namespace Lianxi {

/// What one committed transaction changed; told to everybody by Store::committed. Values only, so
/// that it can cross threads. Contacts are whole rows as they are stored now.
struct ChangeSet
{
    AccountKey account = 0;
    QList<Contact> contacts = {}; ///< added or changed rows
    QList<ContactKey> groupsWithNewMembers = {};
    bool labelsChanged = false;
    bool editsChanged = false; ///< the outbox
    bool historyGrew = false; ///< there are new changes to read
    bool accountChanged = false; ///< added, renamed, profile, roster times and counts, removed
    bool accountRemoved = false; ///< the account and all that belongs to it is gone
    /// What the same transaction changed in further accounts. The Store tells each by itself.
    std::vector<ChangeSet> others = {};

    [[nodiscard]] bool isEmpty() const
    {
        return contacts.isEmpty() && groupsWithNewMembers.isEmpty() && !labelsChanged
            && !editsChanged && !historyGrew && !accountChanged && !accountRemoved
            && others.empty();
    }
};

} // namespace Lianxi
