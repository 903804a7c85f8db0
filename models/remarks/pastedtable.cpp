// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pastedtable.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct Line
{
    qsizetype number = 0;
    QStringList cells;
};

/// The one that the first line has outside of quotes; tabs come from spreadsheets.
QChar separatorOf(const QString &text)
{
    bool quoted = false;
    QChar found;
    for (const QChar one : text) {
        if (one == u'"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (one == u'\t')
            return one;
        else if (one == u'\n' || one == u'\r')
            break;
        else if (found.isNull() && (one == u',' || one == u';'))
            found = one;
    }
    return found.isNull() ? QChar(u'\t') : found;
}

/// One cell after the other; a quote counts where it begins a cell.
class CellReader
{
public:
    explicit CellReader(const QString &text)
        : m_text(text)
        , m_separator(separatorOf(text))
    {
    }

    QList<Line> read()
    {
        QList<Line> lines;
        while (m_at < m_text.size()) {
            Line line{m_number, {}};
            while (readCell(line.cells)) { }
            lines.append(line);
        }
        return lines;
    }

private:
    [[nodiscard]] bool isAt(QChar one) const
    {
        return m_at < m_text.size() && m_text.at(m_at) == one;
    }

    /// Whether another cell follows in the line.
    bool readCell(QStringList &cells)
    {
        QString cell;
        if (isAt(u'"'))
            cell = readQuoted();
        while (m_at < m_text.size() && !isAt(m_separator) && !isAt(u'\n') && !isAt(u'\r'))
            cell += m_text.at(m_at++);
        cells.append(cell);
        if (isAt(m_separator)) {
            ++m_at;
            return true;
        }
        skipLineBreak();
        return false;
    }

    QString readQuoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar one = m_text.at(m_at);
            if (one == u'"') {
                ++m_at;
                if (!isAt(u'"'))
                    break;
            } else if (one == u'\n') {
                ++m_number;
            }
            cell += one;
        }
        return cell;
    }

    void skipLineBreak()
    {
        if (isAt(u'\r'))
            ++m_at;
        if (isAt(u'\n'))
            ++m_at;
        ++m_number;
    }

    const QString &m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    qsizetype m_number = 1;
};

/// Without the guard of models/export/csvwriter.h.
QString unguarded(const QString &cell)
{
    constexpr QStringView dangerous = u"=+-@\t\r\n＝＋－＠";
    const bool isGuarded = cell.size() > 1 && cell.at(0) == u'\'' && dangerous.contains(cell.at(1));
    return isGuarded ? cell.sliced(1) : cell;
}

struct Columns
{
    std::optional<qsizetype> id;
    std::optional<qsizetype> alias;
    std::optional<qsizetype> remark;
};

std::optional<Columns> columnsNamedBy(const QStringList &cells)
{
    const QStringList ids{u"id"_s, u"internal id"_s, u"内部 id"_s, u"内部id"_s};
    const QStringList aliases{u"alias"_s, u"wechat id"_s, u"微信号"_s};
    const QStringList remarks{u"remark"_s, u"备注"_s, u"备注名"_s};
    Columns columns;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString name = cells.at(i).trimmed().toLower();
        if (!columns.id && ids.contains(name))
            columns.id = i;
        else if (!columns.alias && aliases.contains(name))
            columns.alias = i;
        else if (!columns.remark && remarks.contains(name))
            columns.remark = i;
    }
    if (!columns.remark || (!columns.id && !columns.alias))
        return std::nullopt;
    return columns;
}

} // namespace

PastedTable readPastedTable(const QString &text)
{
    const QString plain = text.startsWith(QChar::ByteOrderMark) ? text.sliced(1) : text;
    QList<Line> lines = CellReader(plain).read();
    lines.removeIf([](const Line &line) {
        return std::ranges::all_of(line.cells,
                                   [](const QString &c) { return c.trimmed().isEmpty(); });
    });
    Columns columns{.id = 0, .alias = {}, .remark = 1};
    if (!lines.isEmpty()) {
        if (const std::optional<Columns> named = columnsNamedBy(lines.first().cells)) {
            columns = *named;
            lines.removeFirst();
        }
    }
    PastedTable table;
    for (const Line &line : std::as_const(lines)) {
        QString contact;
        for (const std::optional<qsizetype> &column : {columns.id, columns.alias}) {
            if (column && contact.isEmpty())
                contact = unguarded(line.cells.value(*column)).trimmed();
        }
        if (contact.isEmpty() || *columns.remark >= line.cells.size())
            table.badLines.append(line.number);
        else
            table.lines.append({line.number, contact, unguarded(line.cells.at(*columns.remark))});
    }
    return table;
}

} // namespace Lianxi
