// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "fields.h"
#include "group.h"

#include <QList>
#include <QString>

#include <optional>

namespace Lianxi {

/// What can be exported from where the user is, as keys, rows and values; the contacts themselves
/// are read when it is decided.
struct ExportSource
{
    /// The list as people call it ("Shop A – Friends"); proposed as the file's name.
    QString listName;

    // On a contact list; in the order shown. A list of groups offers their members as well: of
    // those that are selected, else of those that are shown.
    AccountKey account = 0; ///< 0: of all accounts
    ContactKind kind = ContactKind::Friend;
    QList<ContactKey> selected;
    QList<ContactTable::Row> shown;
    QList<ContactTable::Row> wholeList;

    // On a group's page instead.
    struct GroupPage
    {
        MemberContext context;
        QList<Member> selected;
        QList<Member> shown;
        QList<Member> all;
    };
    std::optional<GroupPage> groupPage;
};

} // namespace Lianxi
