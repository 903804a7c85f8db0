// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportfile.h"
#include "exportplan.h"
#include "rowcells.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>

namespace Lianxi {

/// One export on its way: the file, the writer, and how far it is. Used by one thread at a time;
/// only cancel() may be called from another one.
class ExportWriting
{
public:
    using Progress = std::function<void(qsizetype rows)>;
    /// Of `plan` it takes everything but the rows.
    ExportWriting(const ExportPlan &plan, Progress progress);
    ~ExportWriting();
    Q_DISABLE_COPY_MOVE(ExportWriting)

    // Each answers Cancelled after a cancel. After a failure the file is gone.
    [[nodiscard]] Result<void> write(const RowSet &rows);
    [[nodiscard]] Result<ExportOutcome> finish();

    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    /// Leaves the target as it was; nothing can be written any more.
    void abandon();

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> writeRows(const RowSet &rows);
    [[nodiscard]] std::unexpected<Error> failed(const Error &error);

    CellStyle m_style;
    QString m_target;
    ExportFormat m_format;
    CsvOptions m_csv;
    Progress m_progress;
    std::atomic_bool m_cancelled = false;
    std::optional<Error> m_error;
    std::unique_ptr<ExportFile> m_file;
    std::unique_ptr<TableWriter> m_writer;
    std::optional<RowCells> m_cells; ///< made by the thread that uses it
    ExportOutcome m_outcome;
    QElapsedTimer m_sinceProgress;
};

} // namespace Lianxi
