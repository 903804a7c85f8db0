// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablewriter.h"

#include <memory>

namespace Lianxi {

/// The writer for a format, writing to `device`, which is open, is not owned, and lives longer.
[[nodiscard]] std::unique_ptr<TableWriter>
makeTableWriter(ExportFormat format, const CsvOptions &csv, QIODevice &device);

} // namespace Lianxi
