// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Lianxi {

class AvatarStore;

/// Rows of AccountListModel: an account with picture, name and state; a list with its icon and
/// count. And those of PageListModel, which look like lists.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SidebarDelegate(AvatarStore &avatars, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    /// A field for the name of a filter.
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintAccount(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                      const QModelIndex &index) const;
    void paintList(QPainter *painter, const QStyleOptionViewItem &option, const QRect &room,
                   const QModelIndex &index) const;

    AvatarStore &m_avatars;
};

} // namespace Lianxi
