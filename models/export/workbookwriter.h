// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableoutput.h"
#include "tablewriter.h"

#include <QByteArray>
#include <QList>

#include <memory>

class QTemporaryDir;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace Lianxi {

/// An XLSX workbook: the header is bold and stays in view, columns are about as wide as their
/// texts, every text is one (an id stays as it is, and nothing is a formula), numbers are numbers
/// and times are times. Rows beyond what a sheet can hold go on to another one.
///
/// A row at a time is in memory; the rest stands in files of a folder that only the user can read,
/// below the system's one for temporary files. They are checked before the device gets anything:
/// the library does not say when a disk is full.
class WorkbookWriter final : public TableWriter
{
public:
    /// Rows of a sheet, the header's included.
    static constexpr qsizetype MostRows = 1'048'576;

    /// `device` is open for writing, is not owned, and lives longer than this. `rowsASheet` is
    /// less only in tests.
    explicit WorkbookWriter(QIODevice &device, qsizetype rowsASheet = MostRows);
    ~WorkbookWriter() override;

    using TableWriter::row;
    [[nodiscard]] Result<void> begin(const QStringList &header) override;
    [[nodiscard]] Result<void> row(std::span<const TableCell> cells) override;
    [[nodiscard]] Result<void> end() override;

private:
    [[nodiscard]] Result<void> addSheet();
    [[nodiscard]] Result<void> finishSheet();
    [[nodiscard]] Result<void> writeCell(quint16 column, const TableCell &cell);
    [[nodiscard]] Result<void> writeText(quint16 column, QStringView text, lxw_format *format);
    [[nodiscard]] Result<void> copyToDevice(const QString &path);
    [[nodiscard]] Result<void> failed(int code);
    void measure(qsizetype column, QStringView text);

    TableOutput m_output;
    qsizetype m_rowsASheet;
    QStringList m_header;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_folderPath;
    QByteArray m_file;
    lxw_workbook *m_workbook = nullptr; ///< frees itself when it is closed
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_time = nullptr;
    qsizetype m_row = 0; ///< of the sheet; the next one to be written
    QList<int> m_widths; ///< of the columns, in digits
    QByteArray m_utf8;
};

/// A text as a workbook keeps it: what XML cannot carry is written as _xHHHH_, as Excel does, and
/// a text that only looks like that is kept apart from it. NUL is left out. Cut at what a cell
/// can hold.
[[nodiscard]] QByteArray workbookText(QStringView text);

} // namespace Lianxi
