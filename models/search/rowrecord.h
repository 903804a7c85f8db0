// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <array>

namespace Lianxi {

/// What the table keeps of a contact beside its texts: plain numbers.
struct RowRecord
{
    /// The texts that each row has for itself, in the order in which they are kept.
    enum Text {
        Id,
        Nickname,
        Remark,
        Alias,
        Signature,
        AvatarRest,
        LargeAvatarRest,
        OwnerId,
        MembersTitle,
    };
    static constexpr size_t TextCount = MembersTitle + 1;

    ContactKey key = 0;
    AccountKey account = 0;
    qint64 firstSeen = 0;
    qint64 lastSeen = 0;
    qint64 goneSince = 0;
    qint64 detailsAt = 0;
    qint64 membersAt = 0;
    std::array<quint32, TextCount> lengths{}; ///< in bytes
    // Numbers of texts that many rows share; 0 is the empty one.
    quint32 country = 0;
    quint32 province = 0;
    quint32 city = 0;
    quint32 labels = 0;
    quint32 avatarStart = 0; ///< number of the picture address's beginning
    qint32 largeAvatarShared = 0; ///< how much of the small picture's address the large one has
    qint32 memberCount = 0;
    ContactKind kind = ContactKind::Friend;
    Sex sex = Sex::Unknown;
    RemarkState remarkState = RemarkState::Settled;
    quint32 isUsed = 0; ///< 1: used

    /// Bytes before a text.
    [[nodiscard]] quint32 offset(Text text) const
    {
        quint32 sum = 0;
        for (size_t i = 0; i < static_cast<size_t>(text); ++i)
            sum += lengths[i];
        return sum;
    }

    friend bool operator==(const RowRecord &, const RowRecord &) = default;
};
static_assert(std::is_trivially_copyable_v<RowRecord>);

} // namespace Lianxi
