// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookwriter.h"

#include "workbookcheck.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// What a cell can hold, in UTF-16; the library counts characters, of which there are not more.
constexpr qsizetype mostInACell = 32'767;
constexpr int widestColumn = 60;
constexpr qsizetype measuredRows = 1000;

/// "_x0041_" is what a reader would make an "A" of.
bool isEscapeAt(QStringView text, qsizetype at)
{
    if (at + 7 > text.size() || text[at + 1] != u'x' || text[at + 6] != u'_')
        return false;
    return std::ranges::all_of(text.sliced(at + 2, 4), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isForXml(char16_t c)
{
    return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == u'\t' || c == u'\n';
}

/// How wide a text stands, in digits; its longest line.
int widthOf(QStringView text)
{
    int width = 0;
    int widest = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            width = 0;
        else
            width += c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : 1;
        widest = std::max(widest, width);
    }
    return widest;
}

} // namespace

QByteArray workbookText(QStringView text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray out;
    // Each unit becomes at most seven characters; half of one that is cut becomes U+FFFD.
    qsizetype used = 0;
    const char16_t *const end = text.utf16() + text.size();
    for (const char16_t *next = text.utf16(); next != end;) {
        const char16_t c = *next;
        const bool escaped = c == u'_' ? isEscapeAt(text, next - text.utf16()) : !isForXml(c);
        used += escaped ? 7 : 1;
        if (used > mostInACell)
            break;
        ++next;
        if (escaped && c != 0) {
            out.append("_x");
            for (int shift = 12; shift >= 0; shift -= 4)
                out.append(digits[(c >> shift) & 0xF]);
            out.append('_');
        } else if (c >= 0x80) {
            char bytes[4];
            used += QChar::isHighSurrogate(c) ? 1 : 0;
            out.append(bytes, putUtf8(bytes, c, next, end) - bytes);
        } else if (c != 0) {
            out.append(static_cast<char>(c));
        }
    }
    return out;
}

WorkbookWriter::WorkbookWriter(QIODevice &device, qsizetype rowsASheet)
    : m_output(device)
    , m_rowsASheet(rowsASheet)
{
}

WorkbookWriter::~WorkbookWriter()
{
    // There is no other way to free it; the file goes with the folder.
    if (m_workbook)
        workbook_close(m_workbook);
}

Result<void> WorkbookWriter::begin(const QStringList &header)
{
    m_header = header;
    m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/lianxi-xlsx-XXXXXX"_L1);
    if (!m_folder->isValid())
        return m_output.fail({.kind = Error::Kind::Storage, .words = m_folder->errorString()});
    m_folderPath = QFile::encodeName(m_folder->path());
    m_file = m_folderPath + "/workbook.xlsx";
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folderPath.data();
    m_workbook = workbook_new_opt(m_file.constData(), &options);
    if (!m_workbook)
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    m_bold = workbook_add_format(m_workbook);
    format_set_bold(m_bold);
    m_time = workbook_add_format(m_workbook);
    format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
    return addSheet();
}

Result<void> WorkbookWriter::addSheet()
{
    errno = 0;
    m_sheet = workbook_add_worksheet(m_workbook, nullptr);
    if (!m_sheet || !m_sheet->optimize_tmpfile)
        return failed(LXW_ERROR_CREATING_TMPFILE);
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_widths.fill(0, m_header.size());
    m_row = 0;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        measure(i, m_header.at(i));
        if (Result<void> done = writeText(static_cast<quint16>(i), m_header.at(i), m_bold); !done)
            return done;
    }
    ++m_row;
    return {};
}

Result<void> WorkbookWriter::row(std::span<const TableCell> cells)
{
    if (std::ssize(cells) != m_header.size())
        return m_output.fail({.kind = Error::Kind::Invalid});
    if (const Result<void> so = m_output.state(); !so)
        return so;
    if (m_row >= m_rowsASheet) {
        Result<void> next = finishSheet();
        if (next)
            next = addSheet();
        if (!next)
            return next;
    }
    for (quint16 column = 0; const TableCell &cell : cells) {
        if (const Result<void> done = writeCell(column, cell); !done)
            return done;
        ++column;
    }
    ++m_row;
    // Set by any write before that went wrong: the library does not look.
    if (std::ferror(m_sheet->optimize_tmpfile) != 0)
        return failed(LXW_ERROR_CREATING_TMPFILE);
    return {};
}

Result<void> WorkbookWriter::writeCell(quint16 column, const TableCell &cell)
{
    const auto row = static_cast<lxw_row_t>(m_row);
    if (m_row < measuredRows)
        measure(column, cell.text);
    int code = LXW_NO_ERROR;
    switch (cell.kind) {
    case TableCell::Kind::Text:
        return cell.text.isEmpty() ? Result<void>() : writeText(column, cell.text, nullptr);
    case TableCell::Kind::Number:
        code = worksheet_write_number(m_sheet, row, column, static_cast<double>(cell.value),
                                      nullptr);
        break;
    case TableCell::Kind::LocalTime: {
        constexpr double msADay = 24.0 * 60 * 60 * 1000;
        constexpr double epoch = 25'569; // 1970-01-01, in days of a spreadsheet
        // Spreadsheets begin with 1900 and count a day too much in its February.
        const double days = static_cast<double>(cell.value / 1000 * 1000) / msADay + epoch;
        if (days < 61)
            return writeText(column, cell.text, nullptr);
        code = worksheet_write_number(m_sheet, row, column, days, m_time);
        break;
    }
    }
    return code == LXW_NO_ERROR ? Result<void>() : failed(code);
}

Result<void> WorkbookWriter::writeText(quint16 column, QStringView text, lxw_format *format)
{
    const QByteArray utf8 = workbookText(text);
    const lxw_error code = worksheet_write_string(m_sheet, static_cast<lxw_row_t>(m_row), column,
                                                  utf8.constData(), format);
    return code == LXW_NO_ERROR ? Result<void>() : failed(code);
}

void WorkbookWriter::measure(qsizetype column, QStringView text)
{
    m_widths[column] = std::max(
        m_widths.at(column), widthOf(text.first(std::min(text.size(), qsizetype(widestColumn)))));
}

Result<void> WorkbookWriter::finishSheet()
{
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const int width = std::clamp(m_widths.at(i) + 2, 8, widestColumn);
        worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), width,
                             nullptr);
    }
    if (!m_widths.isEmpty()) {
        char range[LXW_MAX_CELL_RANGE_LENGTH];
        lxw_rowcol_to_range(range, 0, 0, static_cast<lxw_row_t>(m_row),
                            static_cast<lxw_col_t>(m_widths.size() - 1));
        // No green corner at each id that has only digits.
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
    }
    return {};
}

Result<void> WorkbookWriter::end()
{
    if (const Result<void> so = m_output.state(); !so)
        return so;
    if (const Result<void> finished = finishSheet(); !finished)
        return finished;
    errno = 0;
    const lxw_error code = workbook_close(m_workbook);
    m_workbook = nullptr;
    if (code != LXW_NO_ERROR)
        return failed(code);
    const QString path = QFile::decodeName(m_file);
    if (const Result<void> whole = checkWorkbook(path); !whole)
        return m_output.fail(whole.error());
    return copyToDevice(path);
}

Result<void> WorkbookWriter::copyToDevice(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return m_output.fail({.kind = Error::Kind::Storage, .words = file.errorString()});
    constexpr qint64 piece = 256 * 1024;
    while (true) {
        char *out = m_output.room(piece);
        const qint64 got = file.read(out, piece);
        if (got < 0)
            return m_output.fail({.kind = Error::Kind::Storage, .words = file.errorString()});
        m_output.written(out + got);
        if (got == 0)
            return m_output.flush();
        if (const Result<void> settled = m_output.settle(); !settled)
            return settled;
    }
}

/// In the system's words where it has some.
Result<void> WorkbookWriter::failed(int code)
{
    const int system = errno != 0 ? errno : EIO;
    QString words = QString::fromStdString(std::system_category().message(system));
    if (code == LXW_ERROR_MEMORY_MALLOC_FAILED)
        words = QString::fromStdString(std::system_category().message(ENOMEM));
    return m_output.fail({.kind = Error::Kind::Storage, .words = words, .code = system});
}

} // namespace Lianxi
