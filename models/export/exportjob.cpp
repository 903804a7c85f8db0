// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "csvwriter.h"
#include "exportwriting.h"
#include "rowfeed.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace Lianxi {

namespace {

/// What the job, its task and its thread share; lives as long as any of them needs it.
struct Shared
{
    Shared(ExportPlan &&toDo, ExportWriting::Progress progress)
        : plan(std::move(toDo))
        , writing(plan, std::move(progress))
    {
    }

    [[nodiscard]] qsizetype total() const
    {
        return plan.feed ? plan.feed->total() : rowCount(plan.rows);
    }

    ExportPlan plan;
    ExportWriting writing;
    QFuture<Result<void>> piece; ///< that is being written
    QFuture<Result<ExportOutcome>> last;
};

} // namespace

class ExportJob::Private
{
public:
    std::shared_ptr<Shared> shared;
    bool started = false;
};

ExportJob::ExportJob(ExportPlan plan, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    const qsizetype total = plan.feed ? plan.feed->total() : rowCount(plan.rows);
    // Called on the pool's thread, which the destructor waits for: `this` is alive there.
    d->shared = std::make_shared<Shared>(std::move(plan), [this, total](qsizetype rows) {
        QMetaObject::invokeMethod(
            this, [this, rows, total] { Q_EMIT progressed(rows, total); }, Qt::QueuedConnection);
    });
}

ExportJob::~ExportJob()
{
    cancel();
    d->shared->piece.waitForFinished();
    d->shared->last.waitForFinished();
    // The task may have to wait for its next turn for ever.
    d->shared->writing.abandon();
}

QCoro::Task<Result<ExportOutcome>> ExportJob::run()
{
    if (d->started)
        co_return failure(Error::Kind::Invalid);
    d->started = true;
    // Nothing of this object is touched after a wait: it may be gone when the task goes on.
    const std::shared_ptr<Shared> shared = d->shared;
    shared->piece
        = QtConcurrent::run([shared] { return shared->writing.write(shared->plan.rows); });
    while (shared->plan.feed && !shared->writing.isCancelled()) {
        Result<RowFeed::Piece> more = co_await shared->plan.feed->next();
        const QFuture<Result<void>> piece = shared->piece;
        const Result<void> written = co_await piece;
        if (!written || shared->writing.isCancelled())
            break;
        if (!more) {
            shared->writing.abandon();
            co_return failure(more.error());
        }
        if (!*more)
            break;
        shared->piece = QtConcurrent::run(
            [shared, rows = std::move(**more)] { return shared->writing.write(rows); });
    }
    const QFuture<Result<void>> lastPiece = shared->piece;
    const Result<void> written = co_await lastPiece;
    if (!written)
        co_return failure(written.error());
    // A job that is gone is answered by finish() as well.
    const QFuture<Result<ExportOutcome>> last
        = QtConcurrent::run([shared] { return shared->writing.finish(); });
    shared->last = last;
    const Result<ExportOutcome> outcome = co_await last;
    co_return outcome;
}

void ExportJob::cancel()
{
    d->shared->writing.cancel();
}

QList<QStringList> ExportJob::preview(const ExportPlan &plan, qsizetype rows)
{
    RowCells cells(cellStyleOf(plan));
    ExportOutcome outcome;
    QList<QStringList> table{cells.header()};
    forEachRow(plan.rows, cells, outcome, [&](std::span<const TableCell> row) {
        if (table.size() > rows)
            return false;
        QStringList texts;
        for (const TableCell &cell : row)
            texts.append(cell.text.toString());
        table.append(texts);
        return true;
    });
    if (plan.format == ExportFormat::Csv) {
        for (QStringList &line : table) {
            for (QString &value : line)
                value = csvText(value, plan.csv.guard);
        }
    }
    return table;
}

} // namespace Lianxi
