// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkpreviewmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct MarkText
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::MarkText)
};

QString withLine(const RemarkPreviewRow &row, const QString &text)
{
    return row.line > 0 ? MarkText::tr("Line %1: %2").arg(QString::number(row.line), text) : text;
}

} // namespace

QString markText(const RemarkPreviewRow &row)
{
    if (row.marks & RemarkMark::UnknownContact)
        return withLine(row, MarkText::tr("nobody is called that"));
    if (row.marks & RemarkMark::Ambiguous)
        return withLine(row, MarkText::tr("several contacts are called that"));
    if (row.marks & RemarkMark::Twice)
        return withLine(row, MarkText::tr("several lines for this contact"));
    if (row.marks & RemarkMark::NotPossible)
        return MarkText::tr("Not possible with this account");
    if (row.marks & RemarkMark::Unchanged)
        return MarkText::tr("Unchanged");
    QStringList texts;
    if (row.marks & RemarkMark::EditWaits)
        texts.append(MarkText::tr("Replaces an edit that waits"));
    if (row.marks & RemarkMark::Clears)
        texts.append(MarkText::tr("Clears the remark"));
    if (row.marks & RemarkMark::TooLong)
        texts.append(
            MarkText::tr("Too long: %n character(s)", nullptr, int(remarkLength(row.after))));
    if (row.marks & RemarkMark::Gone)
        texts.append(MarkText::tr("Not on the list any more"));
    return texts.join(u" · "_s);
}

void RemarkPreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_checked.clear();
    m_counts = {};
    endResetModel();
    Q_EMIT countsChanged();
}

void RemarkPreviewModel::append(const QList<RemarkPreviewRow> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (const RemarkPreviewRow &row : rows) {
        const bool waits = row.marks & RemarkMark::EditWaits;
        const bool unchanged = row.marks & RemarkMark::Unchanged;
        m_rows.append(row);
        m_checked.append(false);
        ++m_counts.rows;
        if ((row.marks & HopelessMarks) == RemarkMark::Unchanged)
            ++m_counts.unchanged;
        else if (row.isHopeless())
            ++m_counts.hopeless;
        m_counts.waiting += waits && !unchanged ? 1 : 0;
        m_counts.tooLong += (row.marks & RemarkMark::TooLong) && !unchanged ? 1 : 0;
        check(int(m_rows.size()) - 1, !row.isHopeless() && !waits);
    }
    endInsertRows();
    Q_EMIT countsChanged();
}

void RemarkPreviewModel::check(int row, bool checked)
{
    if (m_checked.at(row) == checked)
        return;
    m_checked[row] = checked;
    const int step = checked ? 1 : -1;
    m_counts.checked += step;
    if (m_rows.at(row).marks & RemarkMark::Clears)
        m_counts.clearing += step;
}

void RemarkPreviewModel::toggle(const QList<int> &rows)
{
    const auto isChecked
        = [this](int row) { return m_rows.at(row).isHopeless() || m_checked.at(row); };
    const bool checked = !std::ranges::all_of(rows, isChecked);
    for (const int row : rows) {
        if (!m_rows.at(row).isHopeless())
            check(row, checked);
        Q_EMIT dataChanged(index(row, ContactColumn), index(row, NoteColumn));
    }
    Q_EMIT countsChanged();
}

QList<RemarkWish> RemarkPreviewModel::wishes() const
{
    QList<RemarkWish> wishes;
    wishes.reserve(m_counts.checked);
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_checked.at(i))
            wishes.append({m_rows.at(i).contact, m_rows.at(i).after});
    }
    return wishes;
}

void RemarkPreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, NoteColumn);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, NoteColumn));
}

int RemarkPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RemarkPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : NoteColumn + 1;
}

QVariant RemarkPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RemarkPreviewRow &row = m_rows.at(index.row());
    if (role == MarkRole)
        return int(row.marks);
    if (role == Qt::CheckStateRole && index.column() == ContactColumn) {
        return row.isHopeless() ? QVariant()
                                : QVariant(m_checked.at(index.row()) ? Qt::Checked : Qt::Unchecked);
    }
    if (role == Qt::ToolTipRole) // the whole of what may be cut; markup is nobody's business
        return data(index, Qt::DisplayRole).toString().toHtmlEscaped();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case ContactColumn:
        return oneLine(row.name);
    case BeforeColumn:
        return oneLine(row.before);
    case AfterColumn:
        return oneLine(row.after);
    case NoteColumn:
        return markText(row);
    default:
        return {};
    }
}

QVariant RemarkPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ContactColumn:
        return tr("Contact");
    case BeforeColumn:
        return tr("Now");
    case AfterColumn:
        return tr("New");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

Qt::ItemFlags RemarkPreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == ContactColumn && !m_rows.at(index.row()).isHopeless())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool RemarkPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    check(index.row(), value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index.siblingAtColumn(NoteColumn));
    Q_EMIT countsChanged();
    return true;
}

} // namespace Lianxi
