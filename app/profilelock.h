// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bell.h"
#include "profilefolder.h"
#include "result.h"

#include <QCoroTask>
#include <QLockFile>
#include <QTimer>

#include <optional>

namespace Lianxi {

/// The right to talk to the gateways of one profile. Only one program has it at a time: two of them
/// would each keep to the pace and together break it, and could send one remark twice. Reading the
/// store needs no lock. Ends with the process, also with one that is killed. GUI thread.
class ProfileLock
{
public:
    /// A profile in memory is nobody else's: its lock is always free.
    explicit ProfileLock(const ProfileFolder &folder);
    /// Gives the lock back.
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    /// Whether it is ours now; waits for nobody. Storage when it cannot be had at all.
    [[nodiscard]] Result<bool> take();
    /// Ends when it is ours; Cancelled after stop().
    [[nodiscard]] QCoro::Task<Result<void>> taken();
    void stop();

private:
    QString m_path; ///< empty: nothing to lock
    std::optional<QLockFile> m_file;
    QTimer m_retry;
    Bell m_retried;
    bool m_stopped = false;
};

} // namespace Lianxi
