// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberswriter.h"

#include "contactstable.h"
#include "groupwriter.h"
#include "memberstable.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::MembersWriter {

namespace {

/// The members that count: with an id, each once.
QList<Member> membersOf(const GroupMembers &reply)
{
    QList<Member> members;
    QSet<QString> seen;
    for (Member member : reply.members) {
        member.id = storable(member.id);
        if (member.id.isEmpty() || seen.contains(member.id))
            continue;
        seen.insert(member.id);
        member.groupNickname = storable(member.groupNickname);
        member.inviterId = storable(member.inviterId);
        members.append(std::move(member));
    }
    return members;
}

GroupWriter::Earlier earlierList(Database &database, ContactKey group)
{
    Statement row
        = database.run(u"SELECT members_complete, members_old FROM contact WHERE key = ?"_s, group);
    if (!row.next())
        return {};
    return {.wasComplete = row.integer(0) != 0, .idsAreOld = row.integer(1) != 0};
}

/// The names of the members of a group without a title; else empty.
QString titleFor(Database &database, AccountKey account, const Contact &group)
{
    if (hasVisibleCharacter(group.nickname))
        return {};
    Statement own = database.run(u"SELECT wxid FROM account WHERE key = ?"_s, account);
    const QString ownId = own.next() ? own.text(0) : QString();
    const Result<QList<Member>> members = MembersTable::all(database, group.key);
    return members ? titleOfMembers(*members, ownId) : QString();
}

} // namespace

Result<void> save(Storing &storing, AccountKey account, const GroupMembers &reply)
{
    Database &database = storing.database;
    std::optional<ContactsTable::Row> group = ContactsTable::byId(database, account, reply.groupId);
    if (!group || group->contact.kind != ContactKind::Group)
        return failure(Error::Kind::Invalid, u"no group %1"_s.arg(reply.groupId));
    Contact &contact = group->contact;

    const QList<Member> members = membersOf(reply);
    const GroupWriter::Earlier earlier = earlierList(database, contact.key);
    GroupWriter writer(storing, account, contact.key, earlier);
    if (members.isEmpty() && writer.hasMembers())
        return failure(Error::Kind::Invalid, u"an empty list for a group with members"_s);

    const bool isComplete = reply.expected.value_or(0) <= members.size();
    writer.write(members);
    // Of members with other ids now nobody can say who is missing: all are read anew.
    if (isComplete)
        writer.removeMissing(GroupWriter::Missing::Left);
    else if (earlier.idsAreOld)
        writer.removeMissing(GroupWriter::Missing::NotKnown);
    contact.ownerId = writer.changeOwner(contact.ownerId, storable(reply.ownerId));

    contact.memberCount = reply.expected.value_or(static_cast<int>(members.size()));
    contact.membersAt = storing.now;
    contact.membersTitle = titleFor(database, account, contact);
    // An empty list is nothing to compare with: nobody asks for the members of an empty group.
    const bool isBaseline
        = (isComplete && !members.isEmpty()) || (earlier.wasComplete && !earlier.idsAreOld);
    database.run(u"UPDATE contact SET owner_id = ?, member_count = ?, members_at = ?,"
                 " members_title = ?, members_old = 0, members_complete = ?,"
                 " members_wanted = members_wanted & 1 WHERE key = ?"_s,
                 contact.ownerId, contact.memberCount, contact.membersAt, contact.membersTitle,
                 static_cast<int>(isBaseline), contact.key);
    storing.changes.account = account;
    storing.changes.contacts = {contact};
    storing.changes.groupsWithNewMembers = writer.changedGroups();
    return {};
}

} // namespace Lianxi::MembersWriter
