// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilelock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

ProfileLock::ProfileLock(const ProfileFolder &folder)
{
    if (!folder.database.isEmpty()) {
        m_path = QFileInfo(folder.database).absolutePath() + "/lianxi.lock"_L1;
        m_file.emplace(m_path);
        // However long its owner works: only a dead one has let go.
        m_file->setStaleLockTime(0);
    }
    m_retry.setInterval(250ms);
    QObject::connect(&m_retry, &QTimer::timeout, &m_retried, &Bell::ring);
}

ProfileLock::~ProfileLock() = default;

Result<bool> ProfileLock::take()
{
    if (!m_file || m_file->isLocked() || m_file->tryLock())
        return true;
    if (m_file->error() == QLockFile::LockFailedError)
        return false;
    return failure(Error::Kind::Storage, m_path);
}

QCoro::Task<Result<void>> ProfileLock::taken()
{
    m_retry.start();
    while (!m_stopped) {
        const Result<bool> isOurs = take();
        if (!isOurs)
            co_return failure(isOurs.error());
        if (*isOurs) {
            m_retry.stop();
            co_return {};
        }
        const Result<void> waited = co_await m_retried.rung();
        if (!waited)
            co_return failure(waited.error());
    }
    co_return failure(Error::Kind::Cancelled);
}

void ProfileLock::stop()
{
    m_stopped = true;
    m_retried.ring();
}

} // namespace Lianxi
