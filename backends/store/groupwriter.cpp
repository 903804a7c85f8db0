// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupwriter.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

static_assert(static_cast<int>(MemberRole::Member) == 0);
static_assert(static_cast<int>(MemberRole::Admin) == 1);
static_assert(static_cast<int>(MemberRole::Owner) == 2);

GroupWriter::GroupWriter(Storing &storing, AccountKey account, ContactKey group, Earlier earlier)
    : m_database(storing.database)
    , m_history(storing, account)
    , m_account(account)
    , m_group(group)
    , m_earlier(earlier)
{
    readKnown();
}

void GroupWriter::readKnown()
{
    Statement row = m_database.run(
        u"SELECT p.id, m.person, m.position, m.role, m.group_nickname, m.inviter, p.is_old"
        " FROM member m JOIN person p ON p.key = m.person WHERE m.group_key = ?"_s,
        m_group);
    while (row.next()) {
        m_known.insert(row.text(0),
                       {.person = row.integer(1),
                        .position = row.integer(2),
                        .role = row.word<MemberRole>(3),
                        .groupNickname = row.text(4),
                        .inviterId = row.text(5),
                        .isOld = row.integer(6) != 0});
    }
}

GroupWriter::Person GroupWriter::storedPerson(const Member &member)
{
    Statement row = m_database.run(
        u"SELECT key, nickname, avatar_url, is_old FROM person WHERE account = ? AND id = ?"_s,
        m_account, member.id);
    if (!row.next()) {
        Statement insert = m_database.run(
            u"INSERT INTO person (account, id, nickname, avatar_url) VALUES (?, ?, ?, ?)"_s,
            m_account, member.id, member.nickname, member.avatarUrl);
        return {insert.insertedKey(), storable(member.nickname)};
    }
    const ContactKey key = row.integer(0);
    // Not every call brings names and pictures: an empty value erases nothing.
    const QString nickname = member.nickname.isEmpty() ? row.text(1) : storable(member.nickname);
    const QString avatarUrl = member.avatarUrl.isEmpty() ? row.text(2) : storable(member.avatarUrl);
    const bool looksDifferent = nickname != row.text(1) || avatarUrl != row.text(2);
    if (looksDifferent)
        m_renamed.append(key);
    // An id that is told is one of the present login.
    if (looksDifferent || row.integer(3) != 0)
        m_database.run(
            u"UPDATE person SET nickname = ?, avatar_url = ?, is_old = 0 WHERE key = ?"_s, nickname,
            avatarUrl, key);
    return {key, nickname};
}

bool GroupWriter::isSame(const Known &known, const Member &member, qint64 position)
{
    return known.position == position && known.role == member.role
        && known.groupNickname == member.groupNickname && known.inviterId == member.inviterId;
}

void GroupWriter::write(const QList<Member> &members)
{
    Statement put = m_database.statement(
        u"INSERT INTO member (group_key, person, position, role, group_nickname, inviter)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (group_key, person) DO UPDATE SET"
        " position = excluded.position, role = excluded.role,"
        " group_nickname = excluded.group_nickname, inviter = excluded.inviter"_s);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const Member &member = members[i];
        const Person person = storedPerson(member);
        const auto row = m_known.find(member.id);
        if (row == m_known.end()) {
            noteJoined(member, person.nickname);
        } else {
            row->isListed = true;
            if (isSame(*row, member, i))
                continue;
            noteRenamed(member, person.nickname, row->groupNickname);
        }
        put.exec(m_group, person.key, i, member.role, member.groupNickname, member.inviterId);
        m_changed = true;
    }
}

void GroupWriter::removeMissing(Missing missing)
{
    QList<std::pair<QString, Known>> absent;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        if (!it->isListed)
            absent.append({it.key(), *it});
    }
    // In the order of the list before, so that the history reads like it.
    std::ranges::sort(absent, {}, [](const auto &one) {
        return std::pair(one.second.position, one.second.person);
    });
    Statement leave
        = m_database.statement(u"DELETE FROM member WHERE group_key = ? AND person = ?"_s);
    Statement forget
        = m_database.statement(u"DELETE FROM person WHERE key = ?"
                               " AND NOT EXISTS (SELECT 1 FROM member WHERE person = ?)"_s);
    for (const auto &[id, known] : std::as_const(absent)) {
        if (missing == Missing::Left)
            noteLeft(id, known);
        leave.exec(m_group, known.person);
        forget.exec(known.person, known.person);
        m_changed = true;
    }
}

QString GroupWriter::changeOwner(const QString &before, const QString &after)
{
    // With an id of an earlier login it may be the same person: not where the one before was a
    // member who has an id of today.
    const auto known = m_known.constFind(before);
    if (m_earlier.idsAreOld && (known == m_known.cend() || known->isOld))
        return after;
    if (after.isEmpty())
        return before;
    if (!before.isEmpty() && before != after)
        noteOwner(before, after);
    return after;
}

void GroupWriter::noteOwner(const QString &before, const QString &after)
{
    Member owner{.id = after};
    Statement row = m_database.run(
        u"SELECT p.nickname, m.group_nickname FROM person p LEFT JOIN member m ON m.person = p.key"
        " AND m.group_key = ? WHERE p.account = ? AND p.id = ?"_s,
        m_group, m_account, after);
    if (row.next()) {
        owner.nickname = row.text(0);
        owner.groupNickname = row.text(1);
    }
    m_history.noteInGroup(m_group, Change::Kind::OwnerChanged, named(owner), before, after);
}

void GroupWriter::noteJoined(const Member &member, const QString &nickname)
{
    if (!m_earlier.wasComplete || m_earlier.idsAreOld)
        return;
    Member joined = member;
    joined.nickname = nickname;
    m_history.noteInGroup(m_group, Change::Kind::Joined, named(joined));
}

void GroupWriter::noteRenamed(const Member &member, const QString &nickname, const QString &before)
{
    if (member.groupNickname == before)
        return;
    Member renamed = member;
    renamed.nickname = nickname;
    m_history.noteInGroup(m_group, Change::Kind::RenamedInGroup, named(renamed), before,
                          member.groupNickname);
}

void GroupWriter::noteLeft(const QString &id, const Known &known)
{
    if (!m_earlier.wasComplete || (m_earlier.idsAreOld && known.isOld))
        return;
    const Member left{
        .id = id, .nickname = nicknameOf(known.person), .groupNickname = known.groupNickname};
    m_history.noteInGroup(m_group, Change::Kind::Left, named(left));
}

/// With the remark, where it is a contact: the name that the list of members shows.
History::Person GroupWriter::named(Member member)
{
    Statement row = m_database.run(
        u"SELECT c.key, CASE WHEN e.state IN (0, 1) THEN e.remark ELSE c.remark END"
        " FROM contact c LEFT JOIN edit e ON e.contact = c.key AND e.state IN (0, 1, 3, 4, 6, 7)"
        " WHERE c.id = ? AND c.account = ?"_s,
        member.id, m_account);
    if (row.next()) {
        member.contact = row.integer(0);
        member.remark = row.text(1);
    }
    return {member.id, displayName(member), member.contact};
}

QString GroupWriter::nicknameOf(ContactKey person)
{
    Statement row = m_database.run(u"SELECT nickname FROM person WHERE key = ?"_s, person);
    return row.next() ? row.text(0) : QString();
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

} // namespace Lianxi
