// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarktables.h"

#include "edittext.h"
#include "remarkpreviewmodel.h"
#include "remarkreportmodel.h"
#include "tokens.h"

#include <QHeaderView>
#include <QTableView>

namespace Lianxi {

void dressRemarkTable(QTableView &table)
{
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setTabKeyNavigation(false);
    table.setWordWrap(false);
    table.setTextElideMode(Qt::ElideRight);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(Grid::CompactRow);
    table.setMinimumSize(320, Grid::CompactRow * 6);
}

Tone previewTone(const QModelIndex &index)
{
    const auto marks = RemarkMarks(index.data(RemarkPreviewModel::MarkRole).toInt());
    if (marks & (HopelessMarks & ~RemarkMarks(RemarkMark::Unchanged)))
        return Tone::Problem;
    return marks == RemarkMark::Unchanged ? Tone::Calm : Tone::Warning;
}

Tone reportTone(const QModelIndex &index)
{
    const auto state
        = static_cast<RemarkEdit::State>(index.data(RemarkReportModel::StateRole).toInt());
    if (state == RemarkEdit::State::Confirmed)
        return Tone::Success;
    return needsDecision(state) ? Tone::Problem : Tone::Calm;
}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens colors = tokens(option->palette);
    QColor color = colors.muted;
    switch (m_toneOf(index)) {
    case Tone::Calm:
        break;
    case Tone::Success:
        color = colors.success;
        break;
    case Tone::Warning:
        color = colors.warning;
        break;
    case Tone::Problem:
        color = colors.danger;
        break;
    }
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace Lianxi
