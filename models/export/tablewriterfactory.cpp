// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablewriterfactory.h"

#include "csvwriter.h"
#include "jsonwriter.h"
#include "workbookwriter.h"

namespace Lianxi {

std::unique_ptr<TableWriter> makeTableWriter(ExportFormat format, const CsvOptions &csv,
                                             QIODevice &device)
{
    switch (format) {
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(device, csv);
    case ExportFormat::Xlsx:
        return std::make_unique<WorkbookWriter>(device);
    case ExportFormat::Json:
        break;
    }
    return std::make_unique<JsonWriter>(device);
}

} // namespace Lianxi
