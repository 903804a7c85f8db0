// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <QList>
#include <QString>

namespace Lianxi {

using ChangeKey = qint64;
/// One run of a sync; 0 is "outside of any".
using SyncRunKey = qint64;

/// One line of the history: what was seen to be different from what was known. Stored together with
/// the new fact, so each difference is told once; never changed afterwards.
///
/// What is stored first of anything is no change: the first complete list of an account, the first
/// details of a contact, the first complete member list of a group.
struct Change
{
    enum class Kind {
        Appeared, ///< on the list for the first time
        Gone, ///< not on a complete list any more
        Returned, ///< on the list again
        Renamed, ///< nickname, or a group's title: before → after
        RemarkByUs, ///< an edit of ours arrived: before → after
        RemarkElsewhere, ///< somebody else wrote it: before → after
        AliasChanged, ///< before → after
        Joined, ///< a person, in the group `contact`
        Left,
        RenamedInGroup, ///< a person's name in the group: before → after
        OwnerChanged, ///< of the group; `person` is the new one, before and after are ids
    };

    ChangeKey key = 0; ///< grows with each change
    AccountKey account = 0;
    Kind kind = Kind::Appeared;
    /// Whom it is about; the group where it is about a person in one.
    ContactKey contact = 0;
    QString contactId; ///< the one it has now
    QString contactName; ///< the name to show now
    ContactKind contactKind = ContactKind::Friend;
    // Joined, Left, RenamedInGroup, OwnerChanged
    QString personId; ///< the one at that time
    QString personName; ///< at that time
    ContactKey person = 0; ///< where the person was a contact as well
    QString before;
    QString after;
    qint64 at = 0; ///< when it was stored, ms since the epoch, UTC
    SyncRunKey run = 0; ///< the sync that found it

    friend bool operator==(const Change &, const Change &) = default;
};

/// Which changes are asked for; what is not set does not matter.
struct ChangeFilter
{
    AccountKey account = 0;
    ContactKey contact = 0; ///< about this contact, in groups as well
    QList<Change::Kind> kinds = {};
    qint64 since = 0; ///< ms since the epoch, UTC; this moment included
    qint64 until = 0; ///< this moment not included
    ChangeKey olderThan = 0; ///< for the next page
    ChangeKey newerThan = 0;
    qsizetype limit = 0;

    friend bool operator==(const ChangeFilter &, const ChangeFilter &) = default;
};

} // namespace Lianxi
