// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepictures.h"

#include <QBuffer>
#include <QColor>
#include <QPainter>
#include <QRandomGenerator>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace SamplePictures {

QImage redAndBlue(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    // For PNG this is the compression, for JPEG the quality.
    image.save(&buffer, format, qstrcmp(format, "png") == 0 ? 50 : 95);
    return buffer.data();
}

QByteArray png(QColor color, int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(color);
    return encoded(image, "png");
}

QByteArray gif(QSize size)
{
    QByteArray screen(4, '\0');
    qToLittleEndian<quint16>(quint16(size.width()), screen.data());
    qToLittleEndian<quint16>(quint16(size.height()), screen.data() + 2);
    // Four colours: black, red, green, blue
    const QByteArray head
        = "GIF89a"_ba + screen + QByteArray::fromHex("91 00 00  000000 ff0000 00ff00 0000ff");
    const QByteArray frame = QByteArray::fromHex("21f9 04 04 0a00 00 00  2c 00000000") + screen
        + QByteArray::fromHex("00 02");
    // LZW: clear, four pixels of one colour, end
    const QByteArray green = QByteArray::fromHex("03 9428 05 00");
    const QByteArray red = QByteArray::fromHex("03 4c24 05 00");
    return head + frame + green + frame + red + ";"_ba;
}

QByteArray heavyPng()
{
    // Two values a byte of noise: compresses to an eighth, and takes its time to come back.
    QImage image(4096, 976, QImage::Format_Grayscale8);
    QRandomGenerator noise(1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.scanLine(y)[x] = noise.generate() % 2 ? 0x40 : 0x80;
    }
    return encoded(image, "png");
}

/// The check sum of a PNG chunk (ISO 3309).
static quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray withClaimedPngSize(QByteArray png, QSize size)
{
    // Signature 8, length 4, "IHDR" 4, width 4, height 4, five more, check sum 4
    qToBigEndian<qint32>(size.width(), png.data() + 16);
    qToBigEndian<qint32>(size.height(), png.data() + 20);
    qToBigEndian<quint32>(crcOf(png.mid(12, 17)), png.data() + 29);
    return png;
}

QByteArray withClaimedJpegSize(QByteArray jpeg, QSize size)
{
    // Marker 2, length 2, precision 1, height 2, width 2
    const qsizetype frame = jpeg.indexOf("\xff\xc0");
    Q_ASSERT(frame > 0);
    qToBigEndian<quint16>(quint16(size.height()), jpeg.data() + frame + 5);
    qToBigEndian<quint16>(quint16(size.width()), jpeg.data() + frame + 7);
    return jpeg;
}

QByteArray withOrientation(const QByteArray &jpeg, char orientation)
{
    QByteArray tiff = QByteArray::fromHex("4d4d002a00000008 0001 0112 0003 00000001 0000 0000"
                                          " 00000000");
    tiff[19] = orientation;
    const QByteArray block = QByteArray::fromHex("457869660000") + tiff;
    QByteArray length(2, '\0');
    qToBigEndian<quint16>(quint16(block.size() + 2), length.data());
    return jpeg.left(2) + QByteArray::fromHex("ffe1") + length + block + jpeg.mid(2);
}

} // namespace SamplePictures
