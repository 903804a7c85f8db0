// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkimport.h"

#include <QCoroTask>
#include <QFuture>

#include <memory>

namespace Lianxi {

/// readRemarks() on a thread of the pool. GUI thread.
class RemarkImportJob
{
public:
    /// `path` is a file's; "-" is standard input.
    RemarkImportJob(QString path, RemarkImportScope scope);
    /// Cancels; waits for the thread, which notices within a record.
    ~RemarkImportJob();
    Q_DISABLE_COPY_MOVE(RemarkImportJob)

    using Outcome = std::expected<RemarkImport, RemarkFileProblem>;
    /// To be called once.
    [[nodiscard]] QCoro::Task<Outcome> run();
    void cancel();

private:
    struct Shared
    {
        QString path;
        RemarkImportScope scope;
        std::atomic_bool cancelled = false;
    };
    [[nodiscard]] static Outcome read(Shared &shared);

    std::shared_ptr<Shared> m_shared;
    QFuture<Outcome> m_future;
};

} // namespace Lianxi
