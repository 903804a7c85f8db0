// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberdelegate.h"

#include "memberlistmodel.h"
#include "tokens.h"

#include <QPainter>

namespace Lianxi {

void MemberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    paintBackground(painter, option, index);
    const Tokens colors = tokens(option.palette);
    if (index.column() == nameColumn) {
        const QString name = index.data(MemberListModel::NameRole).toString();
        const QString nickname
            = index.siblingAtColumn(static_cast<int>(MemberField::Nickname)).data().toString();
        const QString id = index.data(MemberListModel::IdRole).toString();
        paintName(painter, option,
                  {.name = name,
                   .secondLine = nickname.isEmpty() || nickname == name ? id : nickname,
                   .id = id,
                   .avatarUrl = index.data(MemberListModel::AvatarUrlRole).toString(),
                   .tag = isWeComId(id) ? tr("WeCom") : QString()});
        return;
    }
    const bool quiet = index.column() == static_cast<int>(MemberField::Id)
        || index.column() == static_cast<int>(MemberField::InviterId)
        || index.column() == static_cast<int>(MemberField::Alias);
    paintText(painter, option, index.data(Qt::DisplayRole).toString(),
              quiet ? colors.muted : colors.text, Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace Lianxi
