// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QImage>

namespace Lianxi {

/// More than that is no avatar; WeChat's own large pictures have 1080 px and some 200 KB.
namespace AvatarLimits {
inline constexpr qsizetype bytes = 2 * 1024 * 1024;
inline constexpr int side = 4096;
inline constexpr qint64 area = 4'000'000;
} // namespace AvatarLimits

/// The middle square of the picture in `bytes`, upright (EXIF), scaled to `pixels` x `pixels`,
/// as RGB32 or premultiplied ARGB32. Reads PNG, JPEG, the first frame of GIF, and WebP where Qt
/// does, by their magic bytes; everything else, and what breaks a limit, is Error::Kind::BadReply
/// before any pixel is decoded. Any thread.
[[nodiscard]] Result<QImage> decodeAvatar(const QByteArray &bytes, int pixels);

} // namespace Lianxi
