// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QStringList>

class QIODevice;

namespace Lianxi {

enum class ExportFormat { Csv, Json };
enum class TextEncoding { Utf8WithBom, Utf8, Gb18030 };
/// Whether fields that a spreadsheet would run get a leading apostrophe (interface.md).
enum class FormulaGuard { On, Off };

struct CsvOptions
{
    TextEncoding encoding = TextEncoding::Utf8WithBom;
    QChar separator = u',';
    FormulaGuard guard = FormulaGuard::On;
};

/// Writes a table row by row to any QIODevice: a header, rows, and an end. Every write is checked;
/// the first error stays and is answered by each later call. Used by one thread at a time.
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    [[nodiscard]] virtual Result<void> begin(const QStringList &header) = 0;
    [[nodiscard]] virtual Result<void> row(const QStringList &values) = 0;
    [[nodiscard]] virtual Result<void> end() = 0;
};

} // namespace Lianxi
