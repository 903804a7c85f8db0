// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Lianxi {

/// Rows of ChangeListModel: time, picture and name, what happened with the sign of its kind; the
/// day as a heading that spans the row.
class ChangeDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// What stands below the name where there is room for it.
    enum class SecondLine { Nothing, Account };
    void setSecondLine(SecondLine line) { m_secondLine = line; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintWhat(QPainter *painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    SecondLine m_secondLine = SecondLine::Nothing;
};

} // namespace Lianxi
