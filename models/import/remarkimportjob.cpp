// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkimportjob.h"

#include <QCoroFuture>
#include <QFile>
#include <QtConcurrentRun>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

RemarkImportJob::RemarkImportJob(QString path, RemarkImportScope scope)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->path = std::move(path);
    m_shared->scope = std::move(scope);
}

RemarkImportJob::~RemarkImportJob()
{
    cancel();
    m_future.waitForFinished();
}

void RemarkImportJob::cancel()
{
    m_shared->cancelled = true;
}

RemarkImportJob::Outcome RemarkImportJob::read(Shared &shared)
{
    QFile file(shared.path);
    const bool isOpen = shared.path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly)
                                              : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return std::unexpected(
            RemarkFileProblem{RemarkFileProblem::Kind::Unreadable, file.errorString()});
    }
    return readRemarks(file, std::move(shared.scope), shared.cancelled);
}

QCoro::Task<RemarkImportJob::Outcome> RemarkImportJob::run()
{
    const std::shared_ptr<Shared> shared = m_shared;
    m_future = QtConcurrent::run([shared] { return read(*shared); });
    // Nothing of this object is touched from here on: it may be gone when the task goes on.
    const QFuture<Outcome> future = m_future;
    const Outcome outcome = co_await future;
    co_return outcome;
}

} // namespace Lianxi
