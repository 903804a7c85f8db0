// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "storing.h"

/// What it takes to keep contacts whose ids are good for one login only; see Roster::Ids.
namespace Lianxi::RosterLogins {

/// A stored contact that is on the list under another id, which it has from now on.
struct FoundAgain
{
    ContactKey key = 0;
    QString earlierId;
    QString id;
};

/// Finds stored contacts again whose ids are not among `entries`, and gives them their new ids.
/// `changed` gets the keys of rows that look different now.
[[nodiscard]] QList<FoundAgain> findAgain(Storing &storing, AccountKey account,
                                          const QList<Roster::Entry> &entries,
                                          const QList<ContactDetails> &rows,
                                          QList<ContactKey> &changed);

/// Remembers for which login the stored ids are good.
void remember(Database &database, AccountKey account, Roster::Ids ids);
/// As Store::idsAreGood().
[[nodiscard]] Result<bool> idsAreGood(Database &database, AccountKey account);

} // namespace Lianxi::RosterLogins
