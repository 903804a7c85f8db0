// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberstable.h"

#include "contactstable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::MembersTable {

namespace {

static_assert(static_cast<int>(MemberRole::Member) == 0);
static_assert(static_cast<int>(MemberRole::Admin) == 1);
static_assert(static_cast<int>(MemberRole::Owner) == 2);

struct Known
{
    ContactKey person = 0;
    qint64 position = 0;
    MemberRole role = MemberRole::Member;
    QString groupNickname;
    QString inviterId;
    bool isListed = false; ///< by the new reply
};
using KnownById = QHash<QString, Known>;

KnownById knownMembers(Database &database, ContactKey group)
{
    KnownById known;
    Statement row
        = database.run(u"SELECT p.id, m.person, m.position, m.role, m.group_nickname, m.inviter"
                       " FROM member m JOIN person p ON p.key = m.person WHERE m.group_key = ?"_s,
                       group);
    while (row.next())
        known.insert(row.text(0),
                     {row.integer(1), row.integer(2), row.word<MemberRole>(3), row.text(4),
                      row.text(5), false});
    return known;
}

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

/// Writes one reply for one group and keeps account of what it changed.
class GroupWriter
{
public:
    GroupWriter(Storing &storing, AccountKey account, ContactKey group)
        : m_database(storing.database)
        , m_account(account)
        , m_group(group)
    {
    }

    void write(const QList<Member> &members, KnownById &known);
    void removeMissing(const KnownById &known);
    [[nodiscard]] QList<ContactKey> changedGroups();

private:
    ContactKey storedPerson(const Member &member);
    [[nodiscard]] static bool isSame(const Known &known, const Member &member, qint64 position);

    Database &m_database;
    AccountKey m_account;
    ContactKey m_group;
    bool m_changed = false;
    QList<ContactKey> m_renamed; ///< persons that look different now, in all of their groups
};

ContactKey GroupWriter::storedPerson(const Member &member)
{
    Statement row = m_database.run(
        u"SELECT key, nickname, avatar_url FROM person WHERE account = ? AND id = ?"_s, m_account,
        member.id);
    if (!row.next()) {
        Statement insert = m_database.run(
            u"INSERT INTO person (account, id, nickname, avatar_url) VALUES (?, ?, ?, ?)"_s,
            m_account, member.id, member.nickname, member.avatarUrl);
        return insert.insertedKey();
    }
    const ContactKey key = row.integer(0);
    // Not every call brings names and pictures: an empty value erases nothing.
    const QString nickname = member.nickname.isEmpty() ? row.text(1) : storable(member.nickname);
    const QString avatarUrl = member.avatarUrl.isEmpty() ? row.text(2) : storable(member.avatarUrl);
    if (nickname != row.text(1) || avatarUrl != row.text(2)) {
        m_database.run(u"UPDATE person SET nickname = ?, avatar_url = ? WHERE key = ?"_s, nickname,
                       avatarUrl, key);
        m_renamed.append(key);
    }
    return key;
}

bool GroupWriter::isSame(const Known &known, const Member &member, qint64 position)
{
    return known.position == position && known.role == member.role
        && known.groupNickname == member.groupNickname && known.inviterId == member.inviterId;
}

void GroupWriter::write(const QList<Member> &members, KnownById &known)
{
    Statement put = m_database.statement(
        u"INSERT INTO member (group_key, person, position, role, group_nickname, inviter)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (group_key, person) DO UPDATE SET"
        " position = excluded.position, role = excluded.role,"
        " group_nickname = excluded.group_nickname, inviter = excluded.inviter"_s);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const Member &member = members[i];
        const ContactKey person = storedPerson(member);
        const auto row = known.find(member.id);
        if (row != known.end()) {
            row->isListed = true;
            if (isSame(*row, member, i))
                continue;
        }
        put.exec(m_group, person, i, member.role, member.groupNickname, member.inviterId);
        m_changed = true;
    }
}

void GroupWriter::removeMissing(const KnownById &known)
{
    Statement leave
        = m_database.statement(u"DELETE FROM member WHERE group_key = ? AND person = ?"_s);
    Statement forget
        = m_database.statement(u"DELETE FROM person WHERE key = ?"
                               " AND NOT EXISTS (SELECT 1 FROM member WHERE person = ?)"_s);
    for (const Known &member : known) {
        if (member.isListed)
            continue;
        leave.exec(m_group, member.person);
        forget.exec(member.person, member.person);
        m_changed = true;
    }
}

QList<ContactKey> GroupWriter::changedGroups()
{
    QSet<ContactKey> groups;
    if (m_changed)
        groups.insert(m_group);
    Statement row = m_database.statement(u"SELECT group_key FROM member WHERE person = ?"_s);
    for (const ContactKey person : std::as_const(m_renamed)) {
        row.exec(person);
        while (row.next())
            groups.insert(row.integer(0));
    }
    QList<ContactKey> sorted(groups.begin(), groups.end());
    std::ranges::sort(sorted);
    return sorted;
}

/// Whether the members have ids of an earlier login.
bool areMembersOld(Database &database, ContactKey group)
{
    Statement row = database.run(u"SELECT members_old FROM contact WHERE key = ?"_s, group);
    return row.next() && row.integer(0) != 0;
}

/// The names of the members of a group without a title; else empty.
QString titleFor(Database &database, AccountKey account, const Contact &group)
{
    if (hasVisibleCharacter(group.nickname))
        return {};
    Statement own = database.run(u"SELECT wxid FROM account WHERE key = ?"_s, account);
    const QString ownId = own.next() ? own.text(0) : QString();
    const Result<QList<Member>> members = all(database, group.key);
    return members ? titleOfMembers(*members, ownId) : QString();
}

} // namespace

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

Result<void> save(Storing &storing, AccountKey account, const GroupMembers &reply)
{
    Database &database = storing.database;
    std::optional<ContactsTable::Row> group = ContactsTable::byId(database, account, reply.groupId);
    if (!group || group->contact.kind != ContactKind::Group)
        return failure(Error::Kind::Invalid, u"no group %1"_s.arg(reply.groupId));
    Contact &contact = group->contact;

    const QList<Member> members = membersOf(reply);
    KnownById known = knownMembers(database, contact.key);
    if (members.isEmpty() && !known.isEmpty())
        return failure(Error::Kind::Invalid, u"an empty list for a group with members"_s);

    GroupWriter writer(storing, account, contact.key);
    writer.write(members, known);
    // Of members with other ids now nobody can say who is missing: all are read anew.
    if (reply.expected.value_or(0) <= members.size() || areMembersOld(database, contact.key))
        writer.removeMissing(known);

    if (!reply.ownerId.isEmpty())
        contact.ownerId = storable(reply.ownerId);
    contact.memberCount = reply.expected.value_or(static_cast<int>(members.size()));
    contact.membersAt = storing.now;
    contact.membersTitle = titleFor(database, account, contact);
    database.run(
        u"UPDATE contact SET owner_id = ?, member_count = ?, members_at = ?,"
        " members_title = ?, members_old = 0, members_wanted = members_wanted & 1 WHERE key = ?"_s,
        contact.ownerId, contact.memberCount, contact.membersAt, contact.membersTitle, contact.key);
    storing.changes.account = account;
    storing.changes.contacts = {contact};
    storing.changes.groupsWithNewMembers = writer.changedGroups();
    return {};
}

} // namespace Lianxi::MembersTable
