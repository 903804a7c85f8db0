// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvbench.h"

#include "datagenerator.h"
#include "exportjob.h"
#include "measuring.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

ExportPlan planFor(const QString &target, qsizetype rowCount)
{
    auto rows = std::variant_alternative_t<0, decltype(ExportPlan::rows)>();
    const DataGenerator generator;
    rows.rows.reserve(rowCount);
    for (qsizetype i = 0; i < rowCount; ++i)
        rows.rows.append({generator.contact(i), 1});
    for (const ContactField field : allContactFields())
        rows.columns.append(field);
    ContactContext context{.accountName = u"Shop 1"_s};
    for (const Label &label : DataGenerator::labels())
        context.labelNames.insert(label.id, label.name);
    rows.contexts.insert(1, context);
    return {.rows = rows, .target = target};
}

double exportAll(const ExportPlan &plan, qsizetype rowCount)
{
    const double before = monotonicMs();
    ExportJob job(plan);
    const Result<ExportOutcome> outcome = QCoro::waitFor(job.run());
    return outcome && outcome->rows == rowCount ? monotonicMs() - before : 0;
}

double writeOnly(const QByteArray &bytes, const QString &target)
{
    QFile::remove(target);
    const double before = monotonicMs();
    QFile file(target);
    const bool isWritten = file.open(QFile::WriteOnly | QFile::Unbuffered)
        && file.write(bytes) == bytes.size() && fsync(file.handle()) == 0;
    file.close();
    return isWritten ? monotonicMs() - before : 0;
}

} // namespace

QList<BenchRow> benchCsv(const BenchPlan &plan, qsizetype rows, const QString &size)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"contacts.csv"_s);
    const ExportPlan exportPlan = planFor(target, rows);
    std::ignore = exportAll(exportPlan, rows);
    QFile written(target);
    if (!written.open(QFile::ReadOnly))
        return {};
    const QByteArray bytes = written.readAll();
    const QString name = u"csv-"_s + size;
    qInfo("%s: %.1f MB", qUtf8Printable(name), static_cast<double>(bytes.size()) / 1e6);
    const Versus result = measureInTurn(
        plan.rounds, [&] { return exportAll(exportPlan, rows); },
        [&] { return writeOnly(bytes, folder.filePath(u"same.csv"_s)); });
    return {rowAgainst(name, u"write and fsync of the same bytes"_s, result)};
}

} // namespace Lianxi
