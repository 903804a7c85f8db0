// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "rowdelegate.h"

namespace Lianxi {

/// Rows of MemberListModel: picture and name in the group, owner and admins marked by the words of
/// their role.
class MemberDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// The column that shows picture and name: the name in the group stands there when there is
    /// one, else the best other name.
    static constexpr int nameColumn = static_cast<int>(MemberField::GroupNickname);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace Lianxi
