// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copiedrows.h"

#include "csvwriter.h"
#include "rowcells.h"
#include "rowfeed.h"

#include <QBuffer>
#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// What LibreOffice would take for a number, a time or a formula without being told.
bool mayBeTakenForMore(QStringView text)
{
    return !text.isEmpty()
        && (text.front().isDigit() || looksLikeFormula(text)
            || QStringView(u".,'(¥$€").contains(text.front()));
}

void appendHtml(QByteArray &out, QStringView text)
{
    out.append(mayBeTakenForMore(text) ? "<td sdnum=\"1033;0;@\">" : "<td>");
    QString clean = text.toString().remove(QChar::Null).toHtmlEscaped();
    clean.replace("\r\n"_L1, "<br>"_L1).replace(u'\r', "<br>"_L1).replace(u'\n', "<br>"_L1);
    out.append(clean.toUtf8()).append("</td>");
}

/// Makes the three forms, row by row. Used by one thread at a time.
class Copying
{
public:
    explicit Copying(const ExportPlan &plan)
        : m_cells(cellStyleOf(plan))
    {
        m_copied.html = "<html><head><meta charset=\"utf-8\"><style>td{mso-number-format:\"\\@\"}"
                        "br{mso-data-placement:same-cell}</style></head><body><table>\n";
    }

    void add(const RowSet &rows)
    {
        QBuffer buffer(&m_copied.csv);
        buffer.open(QIODevice::WriteOnly | QIODevice::Append);
        TableOutput output(buffer);
        ExportOutcome outcome;
        forEachRow(rows, m_cells, outcome, [&](std::span<const TableCell> cells) {
            addRow(cells);
            appendCsvLine(output, cells, {});
            return output.settle().has_value();
        });
        std::ignore = output.flush();
        m_copied.rows += outcome.rows;
    }

    CopiedRows take()
    {
        m_copied.html.append("</table></body></html>\n");
        return std::move(m_copied);
    }

private:
    void addRow(std::span<const TableCell> cells)
    {
        if (!m_copied.text.isEmpty())
            m_copied.text.append('\n');
        m_copied.html.append("<tr>");
        for (const TableCell &cell : cells) {
            if (&cell != cells.data())
                m_copied.text.append('\t');
            m_copied.text.append(csvText(oneLine(cell.text), FormulaGuard::On).toUtf8());
            appendHtml(m_copied.html, cell.text);
        }
        m_copied.html.append("</tr>\n");
    }

    RowCells m_cells;
    CopiedRows m_copied;
};

} // namespace

CopiedRows copiedRows(const ExportPlan &plan)
{
    Copying copying(plan);
    copying.add(plan.rows);
    return copying.take();
}

QCoro::Task<Result<CopiedRows>> copyRows(ExportPlan plan)
{
    const auto copying = std::make_shared<Copying>(plan);
    QFuture<void> piece = QtConcurrent::run([copying, rows = plan.rows] { copying->add(rows); });
    while (plan.feed) {
        Result<RowFeed::Piece> more = co_await plan.feed->next();
        const QFuture<void> before = piece;
        co_await before;
        if (!more)
            co_return failure(more.error());
        if (!*more)
            break;
        piece = QtConcurrent::run([copying, rows = std::move(**more)] { copying->add(rows); });
    }
    const QFuture<void> last = piece;
    co_await last;
    co_return copying->take();
}

} // namespace Lianxi
