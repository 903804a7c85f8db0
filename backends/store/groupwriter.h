// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "history.h"

#include <QHash>

namespace Lianxi {

/// Writes one reply for one group: its members, what that changed, and what it adds to the history.
///
/// What the history says is certain, or it says nothing:
/// - Until there was a complete list, nobody is known to be new or missing. From then on whoever is
///   new has joined, also in a list that is not complete.
/// - Where a login gave everybody another id, only those members are known who are contacts that
///   were found again: they have their new id already, and of them it is noted when they left or
///   call themselves differently. Of an id that is new nobody can say whether a new person is
///   behind it, so nobody joins; who of the others left is unknown as well. The list is compared
///   with from then on.
class GroupWriter
{
public:
    /// What is stored of the group.
    struct Earlier
    {
        bool wasComplete = false; ///< a complete list was stored once
        bool idsAreOld = false; ///< with the ids of an earlier login
    };
    /// What is known of members that the reply does not name.
    enum class Missing { Left, NotKnown };

    GroupWriter(Storing &storing, AccountKey account, ContactKey group, Earlier earlier);

    [[nodiscard]] bool hasMembers() const { return !m_known.isEmpty(); }

    void write(const QList<Member> &members);
    void removeMissing(Missing missing);
    /// After write(): notes who owns the group where that was somebody else before; answers the id
    /// to store. Of the one before nothing is kept but an id of today.
    [[nodiscard]] QString changeOwner(const QString &before, const QString &after);
    /// Groups whose members look different now.
    [[nodiscard]] QList<ContactKey> changedGroups();

private:
    struct Known
    {
        ContactKey person = 0;
        qint64 position = 0;
        MemberRole role = MemberRole::Member;
        QString groupNickname;
        QString inviterId;
        bool isOld = false; ///< the id may be one of an earlier login
        bool isListed = false; ///< by the new reply
    };
    struct Person
    {
        ContactKey key = 0;
        QString nickname;
    };

    void readKnown();
    Person storedPerson(const Member &member);
    void noteJoined(const Member &member, const QString &nickname);
    void noteRenamed(const Member &member, const QString &nickname, const QString &before);
    void noteLeft(const QString &id, const Known &known);
    void noteOwner(const QString &before, const QString &after);
    [[nodiscard]] History::Person named(Member member);
    [[nodiscard]] QString nicknameOf(ContactKey person);
    [[nodiscard]] static bool isSame(const Known &known, const Member &member, qint64 position);

    Database &m_database;
    History::Writer m_history;
    AccountKey m_account;
    ContactKey m_group;
    Earlier m_earlier;
    QHash<QString, Known> m_known;
    bool m_changed = false;
    QList<ContactKey> m_renamed; ///< persons that look different now, in all of their groups
};

} // namespace Lianxi
