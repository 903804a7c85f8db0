// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changedelegate.h"

#include "change.h"
#include "changelistmodel.h"
#include "relativetime.h"
#include "tokens.h"
#include "tooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr int leadingMargin = 12;

struct Sign
{
    IconName icon;
    QColor color;
};

Sign signOf(Change::Kind kind, const Tokens &colors)
{
    switch (kind) {
    case Change::Kind::Appeared:
        return {IconName::PersonNew, colors.success};
    case Change::Kind::Gone:
        return {IconName::PersonGone, colors.warning};
    case Change::Kind::Returned:
        return {IconName::PersonBack, colors.success};
    case Change::Kind::Renamed:
    case Change::Kind::RenamedInGroup:
        return {IconName::Rename, colors.muted};
    case Change::Kind::RemarkByUs:
    case Change::Kind::RemarkElsewhere:
        return {IconName::Edit, colors.muted};
    case Change::Kind::AliasChanged:
        return {IconName::At, colors.muted};
    case Change::Kind::Joined:
        return {IconName::SignIn, colors.success};
    case Change::Kind::Left:
        return {IconName::Leave, colors.warning};
    case Change::Kind::OwnerChanged:
        return {IconName::Owner, colors.muted};
    }
    return {IconName::History, colors.muted};
}

} // namespace

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (index.data(ChangeListModel::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index);
        return;
    }
    paintBackground(painter, option, index);
    const Tokens colors = tokens(option.palette);
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (index.column()) {
    case ChangeListModel::Time: {
        QStyleOptionViewItem inner = option;
        inner.rect = QStyle::visualRect(option.direction, option.rect,
                                        option.rect.adjusted(leadingMargin - 6, 0, 0, 0));
        paintText(painter, inner, text, colors.muted, Qt::AlignLeading | Qt::AlignVCenter);
        break;
    }
    case ChangeListModel::Who: {
        NameCell cell{.name = text,
                      .secondLine = {},
                      .id = index.data(ChangeListModel::IdRole).toString(),
                      .avatarUrl = index.data(ChangeListModel::AvatarUrlRole).toString()};
        if (m_secondLine == SecondLine::Account)
            cell.secondLine = index.siblingAtColumn(ChangeListModel::AccountName).data().toString();
        paintName(painter, option, cell);
        break;
    }
    case ChangeListModel::What:
        paintWhat(painter, option, index);
        break;
    default:
        paintText(painter, option, text, colors.muted, Qt::AlignLeading | Qt::AlignVCenter);
    }
}

void ChangeDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    // Each cell paints its part of one text that begins at the row's start, so that it does not
    // matter which of them are painted anew.
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    QRect row = option.rect;
    if (view) {
        row.setLeft(0);
        row.setRight(view->viewport()->width() - 1);
    }
    // It cannot be chosen, but nothing about it is off.
    QPalette palette = option.palette;
    palette.setCurrentColorGroup(QPalette::Active);
    const Tokens colors = tokens(palette);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, palette.color(QPalette::Base));
    painter->setFont(nameFont(option.font));
    painter->setPen(colors.muted);
    painter->drawText(row.adjusted(leadingMargin, 0, -leadingMargin, -Grid::Half),
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading))
                          | Qt::AlignBottom | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

void ChangeDelegate::paintWhat(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    const Sign sign
        = signOf(static_cast<Change::Kind>(index.data(ChangeListModel::KindRole).toInt()), colors);
    const QRect place(option.rect.x() + 6,
                      option.rect.y() + (option.rect.height() - Grid::IconSmall) / 2,
                      Grid::IconSmall, Grid::IconSmall);
    paintIcon(painter, QStyle::visualRect(option.direction, option.rect, place), sign.icon,
              sign.color);
    QStyleOptionViewItem inner = option;
    inner.rect = QStyle::visualRect(option.direction, option.rect,
                                    option.rect.adjusted(6 + Grid::IconSmall, 0, 0, 0));
    paintText(painter, inner, index.data(Qt::DisplayRole).toString(), colors.text,
              Qt::AlignLeading | Qt::AlignVCenter);
}

bool ChangeDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return RowDelegate::helpEvent(event, view, option, index);
    QString words;
    if (!index.data(ChangeListModel::IsHeadingRole).toBool()) {
        const auto cell
            = [&index](int column) { return index.siblingAtColumn(column).data().toString(); };
        words = cell(ChangeListModel::Who) + u'\n' + cell(ChangeListModel::What) + u'\n'
            + exactTime(index.data(ChangeListModel::MomentRole).toLongLong());
    }
    QToolTip::showText(event->globalPos(), plainToolTip(words), view);
    return true;
}

} // namespace Lianxi
