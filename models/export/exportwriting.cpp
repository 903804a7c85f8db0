// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportwriting.h"

#include "tablewriterfactory.h"

namespace Lianxi {

namespace {

constexpr std::chrono::milliseconds progressInterval{100};
/// Looking at the clock for each row would be noticed.
constexpr qsizetype rowsBetweenLooks = 16;
/// So many rows are some megabytes, which the disk can take while the next are made.
constexpr qsizetype rowsForTheDisk = 8192;

} // namespace

ExportWriting::ExportWriting(const ExportPlan &plan, Progress progress)
    : m_style(cellStyleOf(plan))
    , m_target(plan.target)
    , m_format(plan.format)
    , m_csv(plan.csv)
    , m_progress(std::move(progress))
{
}

ExportWriting::~ExportWriting() = default;

void ExportWriting::abandon()
{
    if (!m_error)
        m_error = Error{.kind = Error::Kind::Cancelled};
    m_writer.reset();
    m_file.reset();
}

std::unexpected<Error> ExportWriting::failed(const Error &error)
{
    m_error = error;
    abandon();
    return failure(error);
}

Result<void> ExportWriting::begin()
{
    m_file = std::make_unique<ExportFile>(m_target);
    if (const Result<void> opened = m_file->open(); !opened)
        return opened;
    m_writer = makeTableWriter(m_format, m_csv, m_file->device());
    m_cells.emplace(m_style);
    m_sinceProgress.start();
    return m_writer->begin(m_cells->header());
}

Result<void> ExportWriting::write(const RowSet &rows)
{
    if (m_error)
        return failure(*m_error);
    if (m_cancelled)
        return failed({.kind = Error::Kind::Cancelled});
    if (!m_file) {
        if (const Result<void> begun = begin(); !begun)
            return failed(begun.error());
    }
    const Result<void> written = writeRows(rows);
    if (!written)
        return failed(written.error());
    return written;
}

Result<void> ExportWriting::writeRows(const RowSet &rows)
{
    Result<void> done;
    forEachRow(rows, *m_cells, m_outcome, [&](std::span<const TableCell> cells) {
        if (m_cancelled)
            done = failure(Error::Kind::Cancelled);
        else
            done = m_writer->row(cells);
        if (m_outcome.rows % rowsForTheDisk == 0)
            m_file->startWriting();
        if (done && m_outcome.rows % rowsBetweenLooks == 0
            && m_sinceProgress.hasExpired(progressInterval.count())) {
            m_sinceProgress.restart();
            m_progress(m_outcome.rows);
        }
        return done.has_value();
    });
    return done;
}

Result<ExportOutcome> ExportWriting::finish()
{
    if (m_error)
        return failure(*m_error);
    if (const Result<void> ended = m_writer->end(); !ended)
        return failed(ended.error());
    if (m_cancelled)
        return failed({.kind = Error::Kind::Cancelled});
    if (const Result<void> committed = m_file->commit(); !committed)
        return failed(committed.error());
    m_progress(m_outcome.rows);
    return m_outcome;
}

} // namespace Lianxi
