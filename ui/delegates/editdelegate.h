// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowdelegate.h"

namespace Lianxi {

/// Rows of EditListModel: whose remark, what it is to be over what it was, and what became of it
/// over why.
class EditDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// With several accounts the second line names the contact's.
    enum class SecondLine { Id, Account };
    void setSecondLine(SecondLine line) { m_secondLine = line; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintRemark(QPainter *painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintState(QPainter *painter, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    SecondLine m_secondLine = SecondLine::Id;
};

} // namespace Lianxi
