// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "csvwriter.h"
#include "exportfile.h"
#include "exportrows.h"
#include "tablewriterfactory.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>

namespace Lianxi {

namespace {

constexpr std::chrono::milliseconds progressInterval{100};

/// What the job and its thread share; lives as long as either needs it.
struct Shared
{
    ExportPlan plan;
    std::atomic_bool cancelled = false;
    std::function<void(qsizetype rows, qsizetype total)> progress;
};

Result<void> writeRows(Shared &shared, ExportRows &rows, TableWriter &writer)
{
    const qsizetype total = rows.total();
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    if (const Result<void> begun = writer.begin(rows.header()); !begun)
        return begun;
    while (const std::optional<QStringList> values = rows.next()) {
        if (shared.cancelled)
            return failure(Error::Kind::Cancelled);
        if (const Result<void> written = writer.row(*values); !written)
            return written;
        if (sinceProgress.hasExpired(progressInterval.count())) {
            sinceProgress.restart();
            shared.progress(rows.outcome().rows, total);
        }
    }
    return writer.end();
}

Result<ExportOutcome> writeExport(Shared &shared)
{
    if (shared.cancelled)
        return failure(Error::Kind::Cancelled);
    ExportFile file(shared.plan.target);
    if (const Result<void> opened = file.open(); !opened)
        return failure(opened.error());
    ExportRows rows(shared.plan);
    const auto writer = makeTableWriter(shared.plan.format, shared.plan.csv, file.device());
    if (const Result<void> written = writeRows(shared, rows, *writer); !written)
        return failure(written.error());
    if (shared.cancelled)
        return failure(Error::Kind::Cancelled);
    if (const Result<void> committed = file.commit(); !committed)
        return failure(committed.error());
    shared.progress(rows.outcome().rows, rows.outcome().rows);
    return rows.outcome();
}

} // namespace

class ExportJob::Private
{
public:
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    QFuture<Result<ExportOutcome>> future;
    bool started = false;
};

ExportJob::ExportJob(ExportPlan plan, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->shared->plan = std::move(plan);
    // Called on the pool's thread, which the destructor waits for: `this` is alive there.
    d->shared->progress = [this](qsizetype rows, qsizetype total) {
        QMetaObject::invokeMethod(
            this, [this, rows, total] { Q_EMIT progressed(rows, total); }, Qt::QueuedConnection);
    };
}

ExportJob::~ExportJob()
{
    cancel();
    if (d->started)
        d->future.waitForFinished();
}

QCoro::Task<Result<ExportOutcome>> ExportJob::run()
{
    if (d->started)
        co_return failure(Error::Kind::Invalid);
    d->started = true;
    const std::shared_ptr<Shared> shared = d->shared;
    const QFuture<Result<ExportOutcome>> future
        = QtConcurrent::run([shared] { return writeExport(*shared); });
    d->future = future;
    // Nothing of this object is touched from here on: it may be gone when the task goes on.
    const Result<ExportOutcome> outcome = co_await future;
    co_return outcome;
}

void ExportJob::cancel()
{
    d->shared->cancelled = true;
}

QList<QStringList> ExportJob::preview(const ExportPlan &plan, qsizetype rows)
{
    ExportRows source(plan);
    QList<QStringList> table{source.header()};
    while (table.size() <= rows) {
        std::optional<QStringList> values = source.next();
        if (!values)
            break;
        table.append(*std::move(values));
    }
    if (plan.format == ExportFormat::Csv) {
        for (QStringList &line : table) {
            for (QString &value : line)
                value = csvText(value, plan.csv.guard);
        }
    }
    return table;
}

} // namespace Lianxi
