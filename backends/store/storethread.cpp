// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storethread.h"

#include <QDeadlineTimer>

namespace Lianxi {

namespace {

/// Nobody has asked for anything for so long: time for what nobody waits for.
constexpr std::chrono::milliseconds Quiet{500};

} // namespace

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

std::shared_ptr<StoreJob> StoreThread::take(Database &database)
{
    QMutexLocker lock(&m_mutex);
    while (!m_stopping && m_jobs.empty()) {
        const bool hasLog = database.log() != Database::Log::Short;
        const QDeadlineTimer until = hasLog ? QDeadlineTimer(Quiet) : QDeadlineTimer::Forever;
        if (m_posted.wait(&m_mutex, until))
            continue;
        lock.unlock();
        database.moveLog();
        lock.relock();
    }
    if (m_stopping)
        return nullptr;
    std::shared_ptr<StoreJob> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void StoreThread::run()
{
    Database database; // made, used and closed on this thread
    while (const std::shared_ptr<StoreJob> job = take(database)) {
        job->run(database);
        Q_EMIT jobDone();
        if (database.log() == Database::Log::TooLong)
            database.moveLog();
    }
}

} // namespace Lianxi
