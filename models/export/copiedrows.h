// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"
#include "result.h"

#include <QByteArray>
#include <QCoroTask>

namespace Lianxi {

/// Rows for the clipboard, without a header, in the three forms that programs look for; UTF-8.
///
/// In text and CSV a field that a spreadsheet would run gets the apostrophe of every export, for
/// they are read as if they were typed. In HTML it does not: there each cell says that it is text,
/// which Excel, WPS and LibreOffice heed, so ids stay as they are and names are exact.
struct CopiedRows
{
    QByteArray text; ///< text/plain: tab separated, a line a row; line breaks in it are blanks
    QByteArray html; ///< text/html: a table
    QByteArray csv; ///< text/csv: RFC 4180
    qsizetype rows = 0;
};

/// The rows that the plan has itself, without its feed, here and now: for a few.
[[nodiscard]] CopiedRows copiedRows(const ExportPlan &plan);
/// All of the plan; made on threads of the pool while the feed is asked on this one.
[[nodiscard]] QCoro::Task<Result<CopiedRows>> copyRows(ExportPlan plan);

} // namespace Lianxi
