// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editdelegate.h"

#include "editlistmodel.h"
#include "tokens.h"

#include <QPainter>

namespace Lianxi {

void EditDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    paintBackground(painter, option, index);
    switch (index.column()) {
    case EditListModel::ContactColumn: {
        const QString id = index.data(EditListModel::IdRole).toString();
        paintName(painter, option,
                  {.name = index.data(Qt::DisplayRole).toString(),
                   .secondLine = m_secondLine == SecondLine::Account
                       ? index.data(EditListModel::AccountNameRole).toString()
                       : id,
                   .id = id,
                   .avatarUrl = index.data(EditListModel::AvatarUrlRole).toString(),
                   .tag = isWeComId(id) ? tr("WeCom") : QString()});
        break;
    }
    case EditListModel::RemarkColumn:
        paintRemark(painter, option, index);
        break;
    case EditListModel::StateColumn:
        paintState(painter, option, index);
        break;
    default:
        paintText(painter, option, index.data(Qt::DisplayRole).toString(),
                  tokens(option.palette).muted, Qt::AlignLeading | Qt::AlignVCenter);
    }
}

void EditDelegate::paintRemark(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    if (isCompact()) {
        paintText(painter, option, index.data(Qt::DisplayRole).toString(), colors.text,
                  Qt::AlignLeading | Qt::AlignVCenter);
        return;
    }
    const QString wanted = index.data(EditListModel::WantedRole).toString();
    const QString before = index.data(EditListModel::BeforeRole).toString();
    paintLines(painter, option,
               {.first = wanted.isEmpty() ? tr("Clear the remark") : wanted,
                .second = before.isEmpty() ? tr("none before") : tr("before: %1").arg(before),
                .color = wanted.isEmpty() ? colors.muted : colors.text});
}

void EditDelegate::paintState(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    const auto state = static_cast<RemarkEdit::State>(index.data(EditListModel::StateRole).toInt());
    const Badge badge = needsDecision(state) ? Badge{IconName::Warning, colors.warning}
                                             : Badge{IconName::Clock, colors.muted};
    paintLines(painter, option,
               {.first = isCompact() ? index.data(Qt::DisplayRole).toString()
                                     : index.data(EditListModel::StateTitleRole).toString(),
                .second = index.data(EditListModel::StateReasonRole).toString(),
                .color = colors.text,
                .badge = badge});
}

} // namespace Lianxi
