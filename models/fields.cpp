// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include "regions.h"
#include "relativetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

enum class Side { Left, Right };

template <typename Field, typename Value>
struct FieldRow
{
    Field field;
    QLatin1StringView name; ///< stable for ever
    const char *title; ///< to be translated in the context "Lianxi::Fields"
    Side side;
    Value value; ///< the exact value, for files
};

using ContactValue = QString (*)(const Contact &, const ContactContext &);
using MemberValue = QString (*)(const Member &, const MemberContext &);

QString isoTime(qint64 ms)
{
    if (ms == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString sexWord(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return u"male"_s;
    case Sex::Female:
        return u"female"_s;
    case Sex::Unknown:
        break;
    }
    return {};
}

QString kindWord(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return u"friend"_s;
    case ContactKind::Group:
        return u"group"_s;
    case ContactKind::Public:
        return u"public"_s;
    case ContactKind::System:
        return u"system"_s;
    }
    return {};
}

QString roleWord(MemberRole role)
{
    switch (role) {
    case MemberRole::Owner:
        return u"owner"_s;
    case MemberRole::Admin:
        return u"admin"_s;
    case MemberRole::Member:
        break;
    }
    return u"member"_s;
}

QStringList labelNames(const Contact &contact, const ContactContext &context)
{
    QStringList names;
    names.reserve(contact.labelIds.size());
    for (const QString &id : contact.labelIds)
        names.append(context.labelNames.value(id, id)); // a label whose name never came
    return names;
}

/// Nobody has told the number of a group that says 0.
QString memberCountValue(const Contact &contact)
{
    return contact.memberCount > 0 ? QString::number(contact.memberCount) : QString();
}

using C = ContactField;
using M = MemberField;
using ContactRow = FieldRow<ContactField, ContactValue>;
using MemberRow = FieldRow<MemberField, MemberValue>;
constexpr Side left = Side::Left;
constexpr Side right = Side::Right;

// clang-format off
constexpr std::array contactTable{
    ContactRow{C::DisplayName, "display_name"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Name"), left,
        [](auto &c, auto &) { return displayName(c); }},
    ContactRow{C::Remark, "remark"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Remark"), left,
        [](auto &c, auto &) { return c.remark; }},
    ContactRow{C::Nickname, "nickname"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Nickname"), left,
        [](auto &c, auto &) { return c.nickname; }},
    ContactRow{C::Alias, "alias"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "WeChat ID"), left,
        [](auto &c, auto &) { return c.alias; }},
    ContactRow{C::Id, "id"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Internal ID"), left,
        [](auto &c, auto &) { return c.id; }},
    ContactRow{C::Sex, "sex"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Sex"), left,
        [](auto &c, auto &) { return sexWord(c.sex); }},
    ContactRow{C::Country, "country"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Country"), left,
        [](auto &c, auto &) { return c.country; }},
    ContactRow{C::Province, "province"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Province"), left,
        [](auto &c, auto &) { return c.province; }},
    ContactRow{C::City, "city"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "City"), left,
        [](auto &c, auto &) { return c.city; }},
    ContactRow{C::Signature, "signature"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Signature"), left,
        [](auto &c, auto &) { return c.signature; }},
    ContactRow{C::Labels, "labels"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Labels"), left,
        [](auto &c, auto &x) { return labelNames(c, x).join("; "_L1); }},
    ContactRow{C::Account, "account"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Account"), left,
        [](auto &, auto &x) { return x.accountName; }},
    ContactRow{C::System, "system"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "System"), left,
        [](auto &, auto &x) { return x.system; }},
    ContactRow{C::Kind, "kind"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Kind"), left,
        [](auto &c, auto &) { return kindWord(c.kind); }},
    ContactRow{C::MemberCount, "member_count"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Members"), right,
        [](auto &c, auto &) { return memberCountValue(c); }},
    ContactRow{C::AvatarUrl, "avatar_url"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Picture address"), left,
        [](auto &c, auto &) { return c.avatarUrl; }},
    ContactRow{C::FirstSeen, "first_seen"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "First seen"), right,
        [](auto &c, auto &) { return isoTime(c.firstSeen); }},
    ContactRow{C::LastSeen, "last_seen"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Last seen"), right,
        [](auto &c, auto &) { return isoTime(c.lastSeen); }},
    ContactRow{C::GoneSince, "gone_since"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Gone since"), right,
        [](auto &c, auto &) { return isoTime(c.goneSince); }},
    ContactRow{C::DetailsAt, "details_at"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Details from"), right,
        [](auto &c, auto &) { return isoTime(c.detailsAt); }},
};

constexpr std::array memberTable{
    MemberRow{M::Account, "account"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Account"), left,
        [](auto &, auto &x) { return x.accountName; }},
    MemberRow{M::GroupId, "group_id"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Group ID"), left,
        [](auto &, auto &x) { return x.groupId; }},
    MemberRow{M::GroupName, "group_name"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Group"), left,
        [](auto &, auto &x) { return x.groupName; }},
    MemberRow{M::Id, "id"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Internal ID"), left,
        [](auto &m, auto &) { return m.id; }},
    MemberRow{M::Nickname, "nickname"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Nickname"), left,
        [](auto &m, auto &) { return m.nickname; }},
    MemberRow{M::GroupNickname, "group_nickname"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Name in the group"), left,
        [](auto &m, auto &) { return m.groupNickname; }},
    MemberRow{M::Remark, "remark"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Remark"), left,
        [](auto &m, auto &) { return m.remark; }},
    MemberRow{M::Alias, "alias"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "WeChat ID"), left,
        [](auto &m, auto &) { return m.alias; }},
    MemberRow{M::Role, "role"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Role"), left,
        [](auto &m, auto &) { return roleWord(m.role); }},
    MemberRow{M::InviterId, "inviter_id"_L1,
        QT_TRANSLATE_NOOP("Lianxi::Fields", "Invited by"), left,
        [](auto &m, auto &) { return m.inviterId; }},
    MemberRow{M::IsFriend, "is_friend"_L1, QT_TRANSLATE_NOOP("Lianxi::Fields", "Friend"), left,
        [](auto &m, auto &) { return m.isFriend ? u"true"_s : u"false"_s; }},
};
// clang-format on

/// Whether each row stands at the place that its enumerator names, so that a look-up is an index.
template <typename Table>
constexpr bool isInOrder(const Table &table)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].field) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(contactTable) && isInOrder(memberTable));
static_assert(contactTable.size() == static_cast<std::size_t>(C::DetailsAt) + 1);
static_assert(memberTable.size() == static_cast<std::size_t>(M::IsFriend) + 1);

template <typename Table>
constexpr auto fieldsOf(const Table &table)
{
    std::array<decltype(table[0].field), std::tuple_size_v<Table>> fields{};
    std::ranges::transform(table, fields.begin(), [](const auto &row) { return row.field; });
    return fields;
}
constexpr auto contactFields = fieldsOf(contactTable);
constexpr auto memberFields = fieldsOf(memberTable);

const auto &rowOf(ContactField field)
{
    return contactTable[static_cast<std::size_t>(field)];
}

const auto &rowOf(MemberField field)
{
    return memberTable[static_cast<std::size_t>(field)];
}

template <typename Field, typename Table>
std::optional<Field> fieldFromName(const Table &table, const QString &name)
{
    const auto found
        = std::ranges::find_if(table, [&](const auto &row) { return row.name == name; });
    return found == table.end() ? std::nullopt : std::optional(found->field);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Lianxi::Fields", text);
}

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Male"));
    case Sex::Female:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Female"));
    case Sex::Unknown:
        break;
    }
    return {};
}

QString kindText(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Friend"));
    case ContactKind::Group:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Group"));
    case ContactKind::Public:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Public account"));
    case ContactKind::System:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "System contact"));
    }
    return {};
}

QString roleText(MemberRole role)
{
    switch (role) {
    case MemberRole::Owner:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Owner"));
    case MemberRole::Admin:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Admin"));
    case MemberRole::Member:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Member"));
}

} // namespace

std::span<const ContactField> allContactFields()
{
    return contactFields;
}

std::span<const MemberField> allMemberFields()
{
    return memberFields;
}

QString fieldName(ContactField field)
{
    return rowOf(field).name;
}

QString fieldName(MemberField field)
{
    return rowOf(field).name;
}

std::optional<ContactField> contactFieldFromName(const QString &name)
{
    return fieldFromName<ContactField>(contactTable, name);
}

std::optional<MemberField> memberFieldFromName(const QString &name)
{
    return fieldFromName<MemberField>(memberTable, name);
}

QString fieldTitle(ContactField field)
{
    return translated(rowOf(field).title);
}

QString fieldTitle(MemberField field)
{
    return translated(rowOf(field).title);
}

QString fieldValue(ContactField field, const Contact &contact, const ContactContext &context)
{
    return rowOf(field).value(contact, context);
}

QString fieldValue(MemberField field, const Member &member, const MemberContext &context)
{
    return rowOf(field).value(member, context);
}

QString fieldText(ContactField field, const Contact &contact, const ContactContext &context)
{
    switch (field) {
    case ContactField::Sex:
        return sexText(contact.sex);
    case ContactField::Country:
        return oneLine(countryText(contact.country));
    case ContactField::Province:
        return oneLine(provinceText(contact.province));
    case ContactField::Labels:
        return oneLine(labelNames(contact, context).join(", "_L1));
    case ContactField::Kind:
        return kindText(contact.kind);
    case ContactField::MemberCount:
        return contact.memberCount > 0 ? QLocale().toString(contact.memberCount) : QString();
    case ContactField::FirstSeen:
        return relativeTime(contact.firstSeen);
    case ContactField::LastSeen:
        return relativeTime(contact.lastSeen);
    case ContactField::GoneSince:
        return relativeTime(contact.goneSince);
    case ContactField::DetailsAt:
        return relativeTime(contact.detailsAt);
    default:
        return oneLine(fieldValue(field, contact, context));
    }
}

QString fieldText(MemberField field, const Member &member, const MemberContext &context)
{
    switch (field) {
    case MemberField::Role:
        return roleText(member.role);
    case MemberField::IsFriend:
        return member.isFriend ? translated(QT_TRANSLATE_NOOP("Lianxi::Fields", "Yes")) : QString();
    default:
        return oneLine(fieldValue(field, member, context));
    }
}

Qt::Alignment fieldAlignment(ContactField field)
{
    return Qt::AlignVCenter | (rowOf(field).side == Side::Right ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace Lianxi
