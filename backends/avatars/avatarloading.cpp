// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarloading.h"

#include "avatarcache.h"
#include "avatardecoder.h"

#include <QLoggingCategory>

namespace Lianxi {

namespace {

Q_LOGGING_CATEGORY(avatarLog, "lianxi.avatar", QtInfoMsg)

LoadedAvatar decodeAll(QByteArray bytes, const QSet<int> &sizes)
{
    LoadedAvatar loaded;
    for (const int pixels : sizes) {
        Result<QImage> picture = decodeAvatar(bytes, pixels);
        if (!picture)
            return {.error = picture.error()};
        loaded.pictures.insert(pixels, *std::move(picture));
    }
    loaded.bytes = std::move(bytes);
    return loaded;
}

} // namespace

LoadedAvatar loadKnownAvatar(AvatarCache *disk, const QString &url, QByteArray bytes,
                             const QSet<int> &sizes)
{
    if (bytes.isEmpty() && disk)
        bytes = disk->read(url);
    if (bytes.isEmpty())
        return {};
    LoadedAvatar loaded = decodeAll(std::move(bytes), sizes);
    if (!loaded.error)
        return loaded;
    if (disk)
        disk->remove(url);
    return {};
}

LoadedAvatar loadNewAvatar(AvatarCache *disk, const QString &url, QByteArray bytes,
                           const QSet<int> &sizes)
{
    LoadedAvatar loaded = decodeAll(std::move(bytes), sizes);
    if (!loaded.error && disk) {
        if (const Result<void> kept = disk->write(url, loaded.bytes); !kept)
            qCWarning(avatarLog) << "not kept on disk:" << kept.error().words;
    }
    return loaded;
}

} // namespace Lianxi
