// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactdelegate.h"

#include "contactlistmodel.h"
#include "tokens.h"
#include "tooltip.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace Lianxi {

namespace {

constexpr int nameColumn = static_cast<int>(ContactField::DisplayName);

RemarkState remarkStateOf(const QModelIndex &index)
{
    return static_cast<RemarkState>(index.data(ContactListModel::RemarkStateRole).toInt());
}

/// Ids help nobody to tell people apart; they stand back.
bool isQuiet(int column)
{
    switch (static_cast<ContactField>(column)) {
    case ContactField::Id:
    case ContactField::Alias:
    case ContactField::AvatarUrl:
    case ContactField::FirstSeen:
    case ContactField::LastSeen:
    case ContactField::GoneSince:
    case ContactField::DetailsAt:
        return true;
    default:
        return false;
    }
}

} // namespace

void ContactDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    paintBackground(painter, option, index);
    if (index.column() == nameColumn) {
        paintNameCell(painter, option, index);
        return;
    }
    const Tokens colors = tokens(option.palette);
    const bool gone = index.data(ContactListModel::GoneSinceRole).toLongLong() != 0;
    const auto alignment
        = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()) | Qt::AlignVCenter;
    paintText(painter, option, index.data(Qt::DisplayRole).toString(),
              gone || isQuiet(index.column()) ? colors.muted : colors.text, alignment);
}

void ContactDelegate::paintNameCell(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    NameCell cell{.name = index.data(Qt::DisplayRole).toString(),
                  .secondLine = index.data(ContactListModel::SecondLineRole).toString(),
                  .id = index.data(ContactListModel::IdRole).toString(),
                  .avatarUrl = index.data(ContactListModel::AvatarUrlRole).toString()};
    if (isWeComId(cell.id))
        cell.tag = tr("WeCom");
    switch (remarkStateOf(index)) {
    case RemarkState::Settled:
        break;
    case RemarkState::Waiting:
        cell.badge = Badge{IconName::Clock, colors.muted};
        break;
    case RemarkState::Failed:
        cell.badge = Badge{IconName::Warning, colors.warning};
        break;
    }
    if (const qint64 since = index.data(ContactListModel::GoneSinceRole).toLongLong(); since != 0) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(since).date();
        cell.note = tr("gone since %1").arg(QLocale().toString(day, QLocale::ShortFormat));
        cell.presence = NameCell::Presence::Gone;
    }
    paintName(painter, option, cell);
}

bool ContactDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return RowDelegate::helpEvent(event, view, option, index);
    QString words;
    if (index.column() == nameColumn && remarkStateOf(index) == RemarkState::Waiting) {
        words = tr("The new remark waits until the gateway has confirmed it.");
    } else if (index.column() == nameColumn && remarkStateOf(index) == RemarkState::Failed) {
        words = tr("The gateway did not take the remark. Press F2 to see more.");
    } else if (index.column() == nameColumn
               && isWeComId(index.data(ContactListModel::IdRole).toString())) {
        words = tr("%1: a WeCom contact").arg(index.data(Qt::DisplayRole).toString());
    } else {
        words = index.data(Qt::ToolTipRole).toString();
        const QString shown = index.data(Qt::DisplayRole).toString();
        const bool fits
            = option.fontMetrics.horizontalAdvance(shown) <= option.rect.width() - 2 * Grid::Unit;
        if (words.isEmpty() && !fits && index.column() != nameColumn)
            words = plainToolTip(shown);
        QToolTip::showText(event->globalPos(), words, view);
        return true;
    }
    QToolTip::showText(event->globalPos(), plainToolTip(words), view);
    return true;
}

} // namespace Lianxi
