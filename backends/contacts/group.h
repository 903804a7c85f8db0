// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

namespace Lianxi {

enum class MemberRole { Member, Admin, Owner };

/// One member of a group, as the gateway lists it and as the store gives it back.
struct Member
{
    QString id;
    QString nickname;
    QString groupNickname; ///< the name used in this group; may be empty
    MemberRole role = MemberRole::Member;
    QString inviterId;
    QString avatarUrl;

    // Known when the member is a contact of the account as well; filled by the store.
    ContactKey contact = 0;
    QString remark;
    QString alias;
    bool isFriend = false;

    friend bool operator==(const Member &, const Member &) = default;
};

/// A group's member list as one reply gives it.
struct GroupMembers
{
    QString groupId;
    QString ownerId;
    QList<Member> members;
    /// How many the gateway says there are; unset when the reply does not say. May differ from
    /// members.size(): both are shown then.
    std::optional<int> expected = {};

    friend bool operator==(const GroupMembers &, const GroupMembers &) = default;
};

/// The name to show in a group: name in the group, else remark, else nickname, else id.
[[nodiscard]] QString displayName(const Member &member);

/// A title for a group that has none: the names of its first members, without the account's owner
/// (`ownId`, may be empty), on one line and never long. Empty where nobody has a name that can be
/// seen.
[[nodiscard]] QString titleOfMembers(const QList<Member> &members, const QString &ownId);

} // namespace Lianxi
