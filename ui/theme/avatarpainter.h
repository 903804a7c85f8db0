// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPixmap>
#include <QString>

class QPainter;

namespace Lianxi {

/// Draws a round avatar into `rect` (logical pixels; the largest centred square of it). The picture
/// comes at the right size from AvatarStore and is drawn 1:1; any other is cut to a square and
/// drawn smoothly, which is for the meantime only. Without a picture: initials of `name` on the
/// colour of `id`.
void paintAvatar(QPainter *painter, const QRect &rect, const QPixmap &picture, const QString &name,
                 const QString &id);
void paintAvatar(QPainter *painter, const QRect &rect, const QImage &picture, const QString &name,
                 const QString &id);

} // namespace Lianxi
