// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texttable.h"

#include <algorithm>

namespace Lianxi {

namespace {

constexpr int gap = 2;

void trimEnd(QString &text)
{
    while (text.endsWith(u' '))
        text.chop(1);
}

} // namespace

TextTable::TextTable(QStringList header, Controls controls)
    : m_controls(controls)
    , m_columns(header.size(), 0)
{
    append(header);
}

void TextTable::append(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    row.reserve(cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.append(harmless(cells[i], m_controls));
        m_columns[i] = std::max(m_columns[i], columnsOf(row.last()));
    }
    m_rows.append(row);
}

QString TextTable::toString() const
{
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line += QString(m_columns[i] + gap - columnsOf(row[i]), u' ');
        }
        trimEnd(line);
        text += line + u'\n';
    }
    return text;
}

QString TextTable::takeText()
{
    const QString text = toString();
    m_rows.clear();
    return text;
}

} // namespace Lianxi
