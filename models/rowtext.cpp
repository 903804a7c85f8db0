// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowtext.h"

#include <QMimeData>

#include <algorithm>
#include <memory>
#include <utility>

namespace Lianxi {

QMimeData *rowsAsText(QModelIndexList indexes)
{
    if (indexes.isEmpty())
        return nullptr;
    std::ranges::sort(indexes, {}, [](const QModelIndex &index) {
        return std::pair(index.row(), index.column());
    });
    QString text;
    int row = indexes.first().row();
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QModelIndex &index = indexes[i];
        if (index.row() != row)
            text.append(u'\n');
        else if (i > 0)
            text.append(u'\t');
        row = index.row();
        text.append(index.data().toString());
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return data.release();
}

} // namespace Lianxi
