// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>
#include <QStringList>

namespace Lianxi {

/// Columns to choose and to put in order: checked = exported, dragged = moved. Works on stable
/// names; the titles are only shown.
class ColumnList : public QListWidget
{
    Q_OBJECT

public:
    struct Column
    {
        QString name;
        QString title;
    };

    explicit ColumnList(QWidget *parent = nullptr);

    /// Shows `columns`; `chosen` are checked and come first, in their order.
    void setColumns(const QList<Column> &columns, const QStringList &chosen);
    /// Names of the checked columns, in the order shown.
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void chosenChanged();
};

} // namespace Lianxi
