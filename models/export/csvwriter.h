// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableoutput.h"
#include "tablewriter.h"

#include <QStringEncoder>

namespace Lianxi {

/// CSV as RFC 4180 has it: CRLF, every field quoted, quotes doubled. Line breaks inside a field
/// stay as they are; NUL, which no CSV reader takes, is left out. Keeps one row in memory.
class CsvWriter final : public TableWriter
{
public:
    /// `device` is open for writing, is not owned, and lives longer than this.
    CsvWriter(QIODevice &device, const CsvOptions &options);

    [[nodiscard]] Result<void> begin(const QStringList &header) override;
    /// Invalid when there are not as many values as the header has.
    [[nodiscard]] Result<void> row(const QStringList &values) override;
    [[nodiscard]] Result<void> end() override;

private:
    [[nodiscard]] Result<void> writeLine(const QStringList &values);

    TableOutput m_output;
    CsvOptions m_options;
    QStringEncoder m_encoder;
    qsizetype m_columns = 0;
};

/// A field's text as CsvWriter writes it, before quoting: without NUL, and with a leading
/// apostrophe where a spreadsheet would take it for a formula (interface.md).
[[nodiscard]] QString csvText(const QString &value, FormulaGuard guard);

} // namespace Lianxi
