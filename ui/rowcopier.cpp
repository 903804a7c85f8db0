// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcopier.h"

#include "copiedrows.h"
#include "exportjob.h"

#include <QClipboard>
#include <QDir>
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Lianxi {

RowCopier::RowCopier(QObject *parent)
    : QObject(parent)
{
}

RowCopier::~RowCopier() = default;

void RowCopier::copy(ExportPlan plan)
{
    const int copy = ++m_copies;
    QCoro::connect(copyRows(std::move(plan)), this, [this, copy](Result<CopiedRows> &&rows) {
        if (copy != m_copies || !rows || rows->rows == 0)
            return;
        QGuiApplication::clipboard()->setMimeData(mimeDataOf(*rows));
        Q_EMIT copied(rows->rows);
    });
}

void RowCopier::drag(ExportPlan plan, const QString &listName, QWidget *source)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + "/lianxi-drag-XXXXXX"_L1);
    // A folder for each: the name is what the user gets, and an earlier file may still be copied.
    const QDir folder(m_folder->filePath(QString::number(++m_drags)));
    if (!m_folder->isValid() || !folder.mkpath(u"."_s))
        return;
    plan.target = folder.filePath(fileNameOf(listName, u"csv"_s));
    plan.format = ExportFormat::Csv;
    m_job = std::make_unique<ExportJob>(plan);
    QCoro::connect(m_job->run(), this,
                   [this, drag = m_drags, file = plan.target,
                    from = QPointer(source)](const Result<ExportOutcome> &outcome) {
                       if (!outcome || drag != m_drags)
                           return;
                       Q_EMIT dragReady(file);
                       if (from)
                           startDrag(file, from);
                   });
}

void RowCopier::startDrag(const QString &file, QWidget *source)
{
    if (!QGuiApplication::mouseButtons().testFlag(Qt::LeftButton))
        return;
    auto data = std::make_unique<QMimeData>();
    data->setUrls({QUrl::fromLocalFile(file)});
    auto *drag = new QDrag(source);
    drag->setMimeData(data.release());
    // Qt has no other way to drag; the drag deletes itself.
    drag->exec(Qt::CopyAction);
}

QMimeData *mimeDataOf(const CopiedRows &rows)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(u"text/html"_s, rows.html);
    data->setData(u"text/plain"_s, rows.text);
    data->setData(u"text/csv"_s, rows.csv);
    return data.release();
}

QString fileNameOf(const QString &listName, const QString &suffix)
{
    static const QRegularExpression unfit(uR"([/\\:*?"<>|\x00-\x1f]+)"_s);
    QString name = oneLine(listName);
    name.replace(unfit, u" "_s);
    name = name.simplified().left(60);
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u"lianxi"_s);
    return name + u'.' + suffix;
}

} // namespace Lianxi
