// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace Lianxi {

/// Writes one plan on threads of the pool; rows of a feed are collected while the ones before are
/// written. The target appears only when it is complete, with the mode of the user's umask; a full
/// disk or a cancel leaves the old file.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(ExportPlan plan, QObject *parent = nullptr);
    /// Cancels and waits for the thread.
    ~ExportJob() override;

    [[nodiscard]] QCoro::Task<Result<ExportOutcome>> run();
    void cancel();

    /// The first `rows` rows as they will be written, header first; for the preview. Of the plan's
    /// feed there is nothing.
    [[nodiscard]] static QList<QStringList> preview(const ExportPlan &plan, qsizetype rows);

Q_SIGNALS:
    /// On the thread of this object; at most some ten a second. `total` is 0 while it is not
    /// known.
    void progressed(qsizetype rows, qsizetype total);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
