// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"
#include "tablecell.h"

#include <QStringList>

#include <span>

class QIODevice;

namespace Lianxi {

enum class ExportFormat { Csv, Json, Xlsx };
enum class TextEncoding { Utf8WithBom, Utf8, Gb18030 };
/// Whether fields that a spreadsheet would run get a leading apostrophe (interface.md).
enum class FormulaGuard { On, Off };

struct CsvOptions
{
    TextEncoding encoding = TextEncoding::Utf8WithBom;
    QChar separator = u',';
    FormulaGuard guard = FormulaGuard::On;
    friend bool operator==(const CsvOptions &, const CsvOptions &) = default;
};

/// Writes a table row by row to any QIODevice: a header, rows, and an end. Every write is checked;
/// the first error stays and is answered by each later call. What is written may reach the device
/// later, end() at the latest. Used by one thread at a time.
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    [[nodiscard]] virtual Result<void> begin(const QStringList &header) = 0;
    /// Invalid when there are not as many cells as the header has.
    [[nodiscard]] virtual Result<void> row(std::span<const TableCell> cells) = 0;
    [[nodiscard]] virtual Result<void> end() = 0;

    /// A row of nothing but texts.
    [[nodiscard]] Result<void> row(const QStringList &values);
};

} // namespace Lianxi
