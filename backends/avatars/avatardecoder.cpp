// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatardecoder.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Qt's name of the format, or nothing. SVG and the like are left out: they are programs.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif"_ba;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp"_ba;
    return {};
}

/// libjpeg fills up what is missing with grey, without a word.
bool isCutOff(const QByteArray &bytes, const QByteArray &format)
{
    return format == "jpeg" && !bytes.contains("\xff\xd9");
}

bool isTooLarge(QSize size)
{
    return size.width() > AvatarLimits::side || size.height() > AvatarLimits::side
        || qint64{size.width()} * size.height() > AvatarLimits::area;
}

QRect middleSquare(QSize size)
{
    const int side = qMin(size.width(), size.height());
    return {(size.width() - side) / 2, (size.height() - side) / 2, side, side};
}

} // namespace

Result<QImage> decodeAvatar(const QByteArray &bytes, int pixels)
{
    if (bytes.size() > AvatarLimits::bytes)
        return failure(Error::Kind::BadReply, u"The picture has too many bytes"_s);
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format))
        return failure(Error::Kind::BadReply, u"Not a picture of a known kind"_s);
    if (isCutOff(bytes, format))
        return failure(Error::Kind::BadReply, u"The picture is cut off"_s);

    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (size.isEmpty())
        return failure(Error::Kind::BadReply, u"The picture is broken"_s);
    if (isTooLarge(size))
        return failure(Error::Kind::BadReply, u"The picture is too large"_s);

    // First cut, then scale: a picture of 1 x 4096 must not grow with its short side.
    reader.setClipRect(middleSquare(size));
    reader.setScaledSize(QSize(pixels, pixels));
    reader.setAutoTransform(true);
    QImage image = reader.read();
    if (image.isNull())
        return failure(Error::Kind::BadReply, reader.errorString());
    return std::move(image).convertToFormat(
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
}

} // namespace Lianxi
