// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "fields.h"
#include "group.h"

#include <QList>
#include <QString>

#include <optional>

namespace Lianxi {

/// What can be exported from where the user is, as keys and values; the contacts themselves are
/// read from the store when it is decided.
struct ExportSource
{
    /// The list as people call it ("Shop A – Friends"); proposed as the file's name.
    QString listName;

    // On a contact list; in the order shown.
    QList<ContactKey> selected;
    QList<ContactKey> shown;
    QList<ContactKey> wholeList;
    /// The chosen groups when the list is one of groups: their members can be exported.
    QList<ContactKey> groups;

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
