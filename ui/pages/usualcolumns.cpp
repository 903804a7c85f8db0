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
    QList<RowTable::DefaultColumn> columns{column(DisplayName, 260)};
    if (scope == ListScope::AllAccounts)
        columns += column(Account, 120);
    switch (kind) {
    case ContactKind::Friend:
        columns += {column(Remark, 150), column(Alias, 140), column(Province, 80),
                    column(City, 80), column(Labels, 140)};
        break;
    case ContactKind::Group:
        columns += {column(Remark, 160), column(MemberCount, 90), column(Id, 180),
                    column(FirstSeen, 120)};
        break;
    case ContactKind::Public:
        columns += {column(Alias, 150), column(Id, 170), column(Signature, 220)};
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
    return {column(GroupNickname, 260), column(Remark, 130), column(Alias, 130),
            column(Role, 90),           column(IsFriend, 80), column(InviterId, 150)};
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
