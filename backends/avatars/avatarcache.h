// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QMutex>

namespace Lianxi {

/// The bytes behind picture URLs, on disk: one file a URL, named after its SHA-256, readable by
/// the user alone. When there is too much, what was not used for longest goes first. Any thread;
/// blocks.
class AvatarCache
{
public:
    static constexpr qint64 defaultLimit = 256 * 1024 * 1024;

    /// Creates `folder` when the first picture comes.
    explicit AvatarCache(QString folder, qint64 byteLimit = defaultLimit);

    /// Empty when there is none. Reading counts as use.
    [[nodiscard]] QByteArray read(const QString &url) const;
    /// Whole or not at all; Error::Kind::Storage.
    [[nodiscard]] Result<void> write(const QString &url, const QByteArray &bytes);
    void remove(const QString &url);

private:
    [[nodiscard]] QString pathOf(const QString &url) const;
    [[nodiscard]] Result<void> save(const QString &path, const QByteArray &bytes) const;
    void makeRoom(qint64 added);

    const QString m_folder;
    const qint64 m_byteLimit;
    QMutex m_mutex;
    qint64 m_total = -1; ///< never more than what is there; -1: not yet counted
};

} // namespace Lianxi
