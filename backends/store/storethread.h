// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storejob.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <memory>

namespace Lianxi {

/// The thread with the only connection: runs jobs one after the other, in the order of post().
class StoreThread : public QThread
{
    Q_OBJECT

public:
    StoreThread() = default;
    ~StoreThread() override;

    /// Any thread.
    void post(std::shared_ptr<StoreJob> job);
    /// Waits for the job that is running; no other begins.
    void stop();

Q_SIGNALS:
    /// Once for each job that was run, in their order; from the database's thread.
    void jobDone();

protected:
    void run() override;

private:
    /// The next job, or none when it is time to stop. Puts the database in order while it waits.
    std::shared_ptr<StoreJob> take(Database &database);

    QMutex m_mutex;
    QWaitCondition m_posted;
    std::deque<std::shared_ptr<StoreJob>> m_jobs;
    bool m_stopping = false;
};

} // namespace Lianxi
