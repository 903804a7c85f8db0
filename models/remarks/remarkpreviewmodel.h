// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkpreview.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Lianxi {

/// What will be saved, row by row, to be looked at before it is. Rows come in pieces. Each row that
/// can be saved has a check mark; those that would replace a waiting edit are not checked at first.
class RemarkPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ContactColumn, BeforeColumn, AfterColumn, NoteColumn };
    enum Role {
        MarkRole = Qt::UserRole, ///< int of RemarkMarks
    };

    struct Counts
    {
        qsizetype rows = 0;
        qsizetype checked = 0; ///< to be saved
        qsizetype clearing = 0; ///< of these
        qsizetype unchanged = 0;
        qsizetype waiting = 0; ///< RemarkMark::EditWaits, and not unchanged
        qsizetype tooLong = 0; ///< and not unchanged
        qsizetype hopeless = 0; ///< but for the unchanged ones
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const QList<RemarkPreviewRow> &rows);
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] QList<RemarkWish> wishes() const;
    void toggle(const QList<int> &rows);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void countsChanged();

private:
    void check(int row, bool checked);

    QList<RemarkPreviewRow> m_rows;
    QList<bool> m_checked;
    Counts m_counts;
};

/// What is to be known of a row, in the user's language; empty where all is plain.
[[nodiscard]] QString markText(const RemarkPreviewRow &row);

} // namespace Lianxi
