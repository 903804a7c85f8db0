// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QTableWidget>

namespace Lianxi {

/// The first rows of an export as they will be written.
class ExportPreview : public QTableWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// The header first; nothing at all empties the preview.
    void setRows(const QList<QStringList> &rows);
};

} // namespace Lianxi
