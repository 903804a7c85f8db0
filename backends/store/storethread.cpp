// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storethread.h"

namespace Lianxi {

StoreThread::~StoreThread()
{
    stop();
}

void StoreThread::post(std::shared_ptr<StoreJob> job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_posted.wakeOne();
}

void StoreThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_posted.wakeOne();
    }
    wait();
}

std::shared_ptr<StoreJob> StoreThread::take()
{
    const QMutexLocker lock(&m_mutex);
    while (!m_stopping && m_jobs.empty())
        m_posted.wait(&m_mutex);
    if (m_stopping)
        return nullptr;
    std::shared_ptr<StoreJob> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void StoreThread::run()
{
    Database database; // made, used and closed on this thread
    while (const std::shared_ptr<StoreJob> job = take()) {
        job->run(database);
        Q_EMIT jobDone();
    }
}

} // namespace Lianxi
