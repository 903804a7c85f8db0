// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formrows.h"

#include <QStyledItemDelegate>

class QTableView;

namespace Lianxi {

/// The tables of the dialogs about many remarks: whole rows, no grid, one height; all columns fit.
void dressRemarkTable(QTableView &table);

/// Which tone a row's note has.
[[nodiscard]] Tone previewTone(const QModelIndex &index);
[[nodiscard]] Tone reportTone(const QModelIndex &index);

/// A cell whose words are in a tone's colour.
class ToneDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using ToneOf = Tone (*)(const QModelIndex &);
    ToneDelegate(ToneOf toneOf, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_toneOf(toneOf)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    ToneOf m_toneOf;
};

} // namespace Lianxi
