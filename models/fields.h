// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "group.h"

#include <QHash>
#include <QStringList>

#include <span>

namespace Lianxi {

/// The one table of columns: views, exports and the command line share names, titles and values.
/// The names are those of interface.md: stable for ever; titles are translated.
enum class ContactField {
    DisplayName,
    Remark,
    Nickname,
    Alias,
    Id,
    Sex,
    Country,
    Province,
    City,
    Signature,
    Labels,
    Account,
    System,
    Kind,
    MemberCount,
    AvatarUrl,
    FirstSeen,
    LastSeen,
    GoneSince,
    DetailsAt,
};

enum class MemberField {
    Account,
    GroupId,
    GroupName,
    Id,
    Nickname,
    GroupNickname,
    Remark,
    Alias,
    Role,
    InviterId,
    IsFriend,
};

/// What a contact's row needs to know beside the contact itself.
struct ContactContext
{
    QString accountName;
    QString system; ///< its key
    QHash<QString, QString> labelNames; ///< id → name
};

struct MemberContext
{
    QString accountName;
    QString groupId;
    QString groupName;
};

[[nodiscard]] std::span<const ContactField> allContactFields();
[[nodiscard]] std::span<const MemberField> allMemberFields();
/// The stable name ("display_name").
[[nodiscard]] QString fieldName(ContactField field);
[[nodiscard]] QString fieldName(MemberField field);
[[nodiscard]] std::optional<ContactField> contactFieldFromName(const QString &name);
[[nodiscard]] std::optional<MemberField> memberFieldFromName(const QString &name);
/// The title in the user's language.
[[nodiscard]] QString fieldTitle(ContactField field);
[[nodiscard]] QString fieldTitle(MemberField field);
/// The exact value for files and scripts: never translated, times in ISO 8601 UTC, labels by name
/// separated by "; ", kinds and sexes as words ("friend", "male"; unknown sex is empty).
[[nodiscard]] QString fieldValue(ContactField field, const Contact &contact,
                                 const ContactContext &context);
[[nodiscard]] QString fieldValue(MemberField field, const Member &member,
                                 const MemberContext &context);
/// The same for people: one line, in the user's language, times relative or short.
[[nodiscard]] QString fieldText(ContactField field, const Contact &contact,
                                const ContactContext &context);
[[nodiscard]] QString fieldText(MemberField field, const Member &member,
                                const MemberContext &context);
/// Numbers and times stand at the right.
[[nodiscard]] Qt::Alignment fieldAlignment(ContactField field);

} // namespace Lianxi
