// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QString>

namespace Lianxi {

/// Whether a workbook is whole: each of its parts can be unpacked and is an XML document up to its
/// end. A disk that filled up while libxlsxwriter worked cuts parts off without a word.
[[nodiscard]] Result<void> checkWorkbook(const QString &path);

} // namespace Lianxi
