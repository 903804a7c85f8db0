// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebardelegate.h"

#include "accountlistmodel.h"
#include "avatarpainter.h"
#include "avatarstore.h"
#include "filterlistmodel.h"
#include "icons.h"
#include "pagelistmodel.h"
#include "statedot.h"
#include "tokens.h"
#include "tooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <optional>

namespace Lianxi {

namespace {

constexpr int accountHeight = 44;
constexpr int accountGap = 8; ///< above every account but the first
constexpr int listHeight = 32;
constexpr int avatarSide = 28;
constexpr int listIndent = avatarSide + 12;
constexpr int dotSide = 12;
constexpr int longestFilterName = 60;

bool isPage(const QModelIndex &index)
{
    return qobject_cast<const PageListModel *>(index.model()) != nullptr;
}

bool isFilter(const QModelIndex &index)
{
    return qobject_cast<const FilterListModel *>(index.model()) != nullptr;
}

bool isList(const QModelIndex &index)
{
    return isPage(index) || isFilter(index) || index.data(AccountListModel::IsListRole).toBool();
}

/// Nothing for an account that is at rest, where the gateway does not tell whether it is online.
std::optional<StateDot> dotOf(AccountStatus::State state, const QVariant &online)
{
    switch (state) {
    case AccountStatus::State::Idle:
        if (!online.isValid())
            return {};
        return online.toBool() ? StateDot::Online : StateDot::Offline;
    case AccountStatus::State::Working:
        return StateDot::Working;
    case AccountStatus::State::Paused:
        return StateDot::Waiting;
    case AccountStatus::State::NeedsSecret:
    case AccountStatus::State::SignedOut:
    case AccountStatus::State::Failed:
        return StateDot::SignedOut;
    }
    return StateDot::Waiting;
}

IconName iconOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return IconName::Friends;
    case ContactKind::Group:
        return IconName::Group;
    case ContactKind::Public:
        return IconName::Public;
    case ContactKind::System:
        return IconName::System;
    }
    return IconName::Friends;
}

IconName iconOf(const QModelIndex &index)
{
    if (isFilter(index))
        return IconName::Filter;
    if (!isPage(index))
        return iconOf(static_cast<ContactKind>(index.data(AccountListModel::KindRole).toInt()));
    const auto page = static_cast<PageListModel::Page>(index.data(PageListModel::PageRole).toInt());
    return page == PageListModel::Page::Changes ? IconName::History : IconName::Clock;
}

/// Nothing where a page has nothing that waits; a list's size is said even when it is none.
QString countOf(const QModelIndex &index)
{
    if (isFilter(index)) {
        const qlonglong count = index.data(FilterListModel::CountRole).toLongLong();
        return count < 0 ? QString() : QLocale().toString(count);
    }
    const bool page = isPage(index);
    const qlonglong count
        = index.data(page ? int(PageListModel::CountRole) : int(AccountListModel::CountRole))
              .toLongLong();
    return page && count == 0 ? QString() : QLocale().toString(count);
}

void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
              const QString &text, Qt::Alignment alignment)
{
    const QFontMetrics metrics(painter->font(), painter->device());
    painter->drawText(room,
                      static_cast<int>(QStyle::visualAlignment(option.direction, alignment))
                          | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

SidebarDelegate::SidebarDelegate(AvatarStore &avatars, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_avatars(avatars)
{
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height() + Grid::Unit;
    if (isList(index))
        return {160, qMax(text, listHeight)};
    return {160, qMax(text, accountHeight) + (index.row() > 0 ? accountGap : 0)};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    const int gap = !isList(index) && index.row() > 0 ? accountGap : 0;
    const QRect pill = option.rect.adjusted(Grid::Unit, gap + 1, -Grid::Unit, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    // The style's own row lies below, made for lists of another kind.
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.selection : colors.pressed);
        painter->drawRoundedRect(pill, Grid::Radius, Grid::Radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), Grid::Radius, Grid::Radius);
    }
    const QRect room = pill.adjusted(Grid::Unit, 0, -Grid::Unit, 0);
    if (isList(index))
        paintList(painter, option, room, index);
    else
        paintAccount(painter, option, room, index);
    painter->restore();
}

void SidebarDelegate::paintAccount(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QRect &room, const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    const auto placed = [&option, &room](const QRect &rect) {
        return QStyle::visualRect(option.direction, room, rect);
    };
    const QString name = index.data(Qt::DisplayRole).toString();
    const AccountKey account = index.data(AccountListModel::AccountRole).toLongLong();
    const QRect face(room.x(), room.y() + (room.height() - avatarSide) / 2, avatarSide, avatarSide);
    if (account == 0) {
        const QRect small = face.adjusted(4, 4, -4, -4);
        paintIcon(painter, placed(small), IconName::AllAccounts, colors.muted);
    } else {
        const QString url = index.data(AccountListModel::AvatarUrlRole).toString();
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QImage picture
            = url.isEmpty() ? QImage() : m_avatars.picture(url, qRound(avatarSide * ratio));
        paintAvatar(painter, placed(face), picture, name, QString::number(account));
    }
    QRect text = room.adjusted(listIndent, 0, 0, 0);
    const QVariant state = index.data(AccountListModel::StateRole);
    const std::optional<StateDot> sign = account != 0 && state.isValid()
        ? dotOf(static_cast<AccountStatus::State>(state.toInt()),
                index.data(AccountListModel::OnlineRole))
        : std::nullopt;
    if (sign) {
        const QRect dot(room.right() + 1 - dotSide, room.y(), dotSide, room.height());
        paintStateDot(painter, placed(dot), *sign, option.palette);
        text.setRight(dot.left() - Grid::Unit);
    }
    painter->setFont(nameFont(option.font));
    painter->setPen(colors.text);
    drawLine(painter, option, placed(text), name, Qt::AlignLeading | Qt::AlignVCenter);
}

void SidebarDelegate::paintList(QPainter *painter, const QStyleOptionViewItem &option,
                                const QRect &room, const QModelIndex &index) const
{
    const Tokens colors = tokens(option.palette);
    const auto placed = [&option, &room](const QRect &rect) {
        return QStyle::visualRect(option.direction, room, rect);
    };
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect sign(room.x() + (avatarSide - Grid::IconMedium) / 2,
                     room.y() + (room.height() - Grid::IconMedium) / 2, Grid::IconMedium,
                     Grid::IconMedium);
    paintIcon(painter, placed(sign), iconOf(index), selected ? colors.accent : colors.muted);

    const QString count = countOf(index);
    const int width = option.fontMetrics.horizontalAdvance(count);
    const QRect number(room.right() + 1 - width, room.y(), width, room.height());
    painter->setFont(option.font);
    painter->setPen(colors.muted);
    painter->drawText(placed(number), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                      count);

    const QRect text(room.x() + listIndent, room.y(),
                     number.left() - Grid::Unit - room.x() - listIndent, room.height());
    painter->setPen(colors.text);
    drawLine(painter, option, placed(text), index.data(Qt::DisplayRole).toString(),
             Qt::AlignLeading | Qt::AlignVCenter);
}

QWidget *SidebarDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *field = qobject_cast<QLineEdit *>(editor)) {
        field->setFrame(true);
        field->setMaxLength(longestFilterName);
    }
    return editor;
}

void SidebarDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const QRect field = option.rect.adjusted(Grid::Unit + listIndent, 0, -Grid::Unit, 0);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, field));
}

bool SidebarDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString words;
    if (!isList(index)) {
        const QString state = index.data(AccountListModel::StateTextRole).toString();
        words = index.data(Qt::DisplayRole).toString();
        if (!state.isEmpty())
            words = tr("%1: %2", "account: state").arg(words, state);
    } else if (isFilter(index)) {
        words = index.data(Qt::DisplayRole).toString();
    } else if (isPage(index)) {
        words = index.data(Qt::ToolTipRole).toString();
    } else if (index.data(AccountListModel::KindRole).toInt()
               == static_cast<int>(ContactKind::Group)) {
        words = tr("Only groups saved to the address book are listed.");
    }
    QToolTip::showText(event->globalPos(), plainToolTip(words), view);
    return true;
}

} // namespace Lianxi
