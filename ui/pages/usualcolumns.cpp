// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usualcolumns.h"

#include "fields.h"

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

RowTable::DefaultColumn column(ContactField field, int width)
{
    return {static_cast<int>(field), width};
}

RowTable::DefaultColumn column(MemberField field, int width)
{
    return {static_cast<int>(field), width};
}

} // namespace

QList<RowTable::DefaultColumn> usualColumns(ContactKind kind, ListScope scope)
{
    using enum ContactField;
    QList<RowTable::DefaultColumn> columns{column(DisplayName, 220)};
    if (scope == ListScope::AllAccounts)
        columns += column(Account, 120);
    switch (kind) {
    case ContactKind::Friend:
        columns += {column(Remark, 110), column(Alias, 120), column(Province, 76), column(City, 76),
                    column(Labels, 60)};
        break;
    case ContactKind::Group:
        columns += {column(Remark, 120), column(MemberCount, 80), column(Id, 160),
                    column(FirstSeen, 80)};
        break;
    case ContactKind::Public:
        columns += {column(Alias, 130), column(Id, 150), column(Signature, 100)};
        break;
    case ContactKind::System:
        columns += {column(Id, 200)};
        break;
    }
    return columns;
}

QList<RowTable::DefaultColumn> usualMemberColumns()
{
    using enum MemberField;
    return {column(GroupNickname, 220), column(Remark, 110),  column(Alias, 120),
            column(Role, 80),           column(IsFriend, 70), column(InviterId, 60)};
}

QString listName(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return u"friends"_s;
    case ContactKind::Group:
        return u"groups"_s;
    case ContactKind::Public:
        return u"public"_s;
    case ContactKind::System:
        return u"system"_s;
    }
    return {};
}

} // namespace Lianxi
