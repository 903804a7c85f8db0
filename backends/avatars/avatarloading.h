// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QHash>
#include <QImage>
#include <QSet>

#include <optional>

namespace Lianxi {

class AvatarCache;

/// What the pool's threads make of a URL's bytes.
struct LoadedAvatar
{
    QByteArray bytes = {};
    /// By their size; all that were wanted, or none.
    QHash<int, QImage> pictures = {};
    /// Why there are none; without it, there was nothing to decode.
    std::optional<Error> error = {};
};

/// From `bytes`, or if these are empty, from disk. What is broken there is removed, and then it is
/// as if it had never been there: error is not set. `disk` may be null. Blocks.
[[nodiscard]] LoadedAvatar loadKnownAvatar(AvatarCache *disk, const QString &url, QByteArray bytes,
                                           const QSet<int> &sizes);

/// From `bytes` that have just arrived; if they are a picture, they are kept on disk. Blocks.
[[nodiscard]] LoadedAvatar loadNewAvatar(AvatarCache *disk, const QString &url, QByteArray bytes,
                                         const QSet<int> &sizes);

} // namespace Lianxi
