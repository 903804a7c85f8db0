// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QImage>

/// Pictures as they come over the wire, good and bad.
namespace SamplePictures {

/// Red on the left, blue on the right.
[[nodiscard]] QImage redAndBlue(QSize size);
[[nodiscard]] QByteArray encoded(const QImage &image, const char *format);
/// One colour.
[[nodiscard]] QByteArray png(QColor color, int side = 64);
/// Two frames of 2 x 2, green then red, or a header that claims `size`.
[[nodiscard]] QByteArray gif(QSize size = {2, 2});
/// Slow to decode: noise of 4 million pixels in at most 2 MiB.
[[nodiscard]] QByteArray heavyPng();

/// The same picture with a header that claims another size.
[[nodiscard]] QByteArray withClaimedPngSize(QByteArray png, QSize size);
[[nodiscard]] QByteArray withClaimedJpegSize(QByteArray jpeg, QSize size);
/// With an EXIF block that says how to turn it (1 to 8).
[[nodiscard]] QByteArray withOrientation(const QByteArray &jpeg, char orientation);

} // namespace SamplePictures
