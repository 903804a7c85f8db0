// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberstable.h"

using namespace Qt::StringLiterals;

namespace Lianxi::MembersTable {

Result<QList<Member>> all(Database &database, ContactKey group)
{
    if (const Result<void> known = knownContact(database, group); !known)
        return failure(known.error());
    QList<Member> members;
    Statement row = database.run(
        u"SELECT p.id, p.nickname, m.group_nickname, m.role, m.inviter, p.avatar_url, c.key,"
        " CASE WHEN e.state IN (0, 1) THEN e.remark ELSE c.remark END, c.alias,"
        " c.kind = ? AND c.gone_since = 0"
        " FROM member m JOIN person p ON p.key = m.person"
        " LEFT JOIN contact c ON c.id = p.id AND c.account = p.account"
        " LEFT JOIN edit e ON e.contact = c.key AND e.state IN (0, 1, 3, 4, 6, 7)"
        " WHERE m.group_key = ? ORDER BY m.position, m.person"_s,
        ContactKind::Friend, group);
    while (row.next()) {
        Member member;
        member.id = row.text(0);
        member.nickname = row.text(1);
        member.groupNickname = row.text(2);
        member.role = row.word<MemberRole>(3);
        member.inviterId = row.text(4);
        member.avatarUrl = row.text(5);
        member.contact = row.integer(6);
        member.remark = row.text(7);
        member.alias = row.text(8);
        member.isFriend = row.integer(9) > 0;
        members.append(std::move(member));
    }
    return members;
}

Result<QList<ContactKey>> groupsOf(Database &database, ContactKey contact)
{
    if (const Result<void> known = knownContact(database, contact); !known)
        return failure(known.error());
    QList<ContactKey> groups;
    Statement row = database.run(
        u"SELECT g.key FROM contact c JOIN person p ON p.account = c.account AND p.id = c.id"
        " JOIN member m ON m.person = p.key JOIN contact g ON g.key = m.group_key"
        " WHERE c.key = ? ORDER BY g.gone_since > 0, g.position, g.key"_s,
        contact);
    while (row.next())
        groups.append(row.integer(0));
    return groups;
}

} // namespace Lianxi::MembersTable
