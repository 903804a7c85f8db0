// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablewriter.h"

namespace Lianxi {

Result<void> TableWriter::row(const QStringList &values)
{
    QList<TableCell> cells;
    cells.reserve(values.size());
    for (const QString &value : values)
        cells.append({.text = value});
    return row(std::span<const TableCell>(cells));
}

} // namespace Lianxi
