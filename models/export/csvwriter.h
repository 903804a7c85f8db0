// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableoutput.h"
#include "tablewriter.h"

namespace Lianxi {

/// CSV as RFC 4180 has it: CRLF, every field quoted, quotes doubled. Line breaks inside a field
/// stay as they are; NUL, which no CSV reader takes, is left out. All three encodings carry every
/// character (GB18030 too); only half a surrogate pair, which is none, becomes U+FFFD. Keeps some
/// 300 KB of rows in memory.
class CsvWriter final : public TableWriter
{
public:
    /// `device` is open for writing, is not owned, and lives longer than this.
    CsvWriter(QIODevice &device, const CsvOptions &options);

    using TableWriter::row;
    [[nodiscard]] Result<void> begin(const QStringList &header) override;
    [[nodiscard]] Result<void> row(std::span<const TableCell> cells) override;
    [[nodiscard]] Result<void> end() override;

private:
    CsvOptions m_options;
    bool m_canEncode;
    TableOutput m_output;
    qsizetype m_columns = 0;
};

/// Appends a line as CsvWriter writes it.
void appendCsvLine(TableOutput &output, std::span<const TableCell> cells,
                   const CsvOptions &options);
/// A field's text as CsvWriter writes it, before quoting: without NUL, and with a leading
/// apostrophe where a spreadsheet would take it for a formula (interface.md).
[[nodiscard]] QString csvText(const QString &value, FormulaGuard guard);
/// Whether a spreadsheet would take the text for a formula.
[[nodiscard]] bool looksLikeFormula(QStringView text);

} // namespace Lianxi
