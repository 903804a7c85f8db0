// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatardecoder.h"

#include "samplepictures.h"

#include <QColor>
#include <QImageReader>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestAvatarDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownKindsBecomeASquare_data();
    void knownKindsBecomeASquare();
    void theMiddleIsKept_data();
    void theMiddleIsKept();
    void aGifShowsItsFirstFrame();
    void transparencyIsKept();
    void exifTurnsThePictureUpright();
    void extremeShapesStaySmall_data();
    void extremeShapesStaySmall();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void theLargestAllowedPictureIsRead();
};

/// JPEG is never exact.
static bool isNearly(QColor is, QColor expected)
{
    return qAbs(is.red() - expected.red()) < 16 && qAbs(is.green() - expected.green()) < 16
        && qAbs(is.blue() - expected.blue()) < 16 && qAbs(is.alpha() - expected.alpha()) < 16;
}

void TestAvatarDecoder::knownKindsBecomeASquare_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QImage image = SamplePictures::redAndBlue({60, 60});
    QTest::newRow("PNG") << SamplePictures::encoded(image, "png");
    QTest::newRow("PNG, palette") << SamplePictures::encoded(
        image.convertToFormat(QImage::Format_Indexed8), "png");
    QTest::newRow("JPEG") << SamplePictures::encoded(image, "jpeg");
    QTest::newRow("JPEG with something after its end")
        << SamplePictures::encoded(image, "jpeg") + "trailer"_ba;
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("WebP") << SamplePictures::encoded(image, "webp");
}

void TestAvatarDecoder::knownKindsBecomeASquare()
{
    QFETCH(const QByteArray, bytes);
    for (const int pixels : {24, 36, 60, 200}) {
        const auto picture = decodeAvatar(bytes, pixels);
        QVERIFY2(picture, picture ? "" : qPrintable(picture.error().words));
        QCOMPARE(picture->size(), QSize(pixels, pixels));
        QCOMPARE_NE(picture->format(), QImage::Format_Indexed8);
        QVERIFY(isNearly(picture->pixelColor(2, pixels / 2), Qt::red));
        QVERIFY(isNearly(picture->pixelColor(pixels - 3, pixels / 2), Qt::blue));
    }
}

void TestAvatarDecoder::theMiddleIsKept_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(300, 100);
    QTest::newRow("high") << QSize(100, 300);
}

void TestAvatarDecoder::theMiddleIsKept()
{
    QFETCH(const QSize, size);
    // Black but for the middle square, which is red and blue.
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::black);
    const QImage middle = SamplePictures::redAndBlue({100, 100});
    const QPoint corner((size.width() - 100) / 2, (size.height() - 100) / 2);
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 100; ++x)
            image.setPixel(corner + QPoint(x, y), middle.pixel(x, y));
    }
    for (const char *format : {"png", "jpeg"}) {
        const auto picture = decodeAvatar(SamplePictures::encoded(image, format), 50);
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(50, 50));
        QVERIFY(isNearly(picture->pixelColor(3, 3), Qt::red));
        QVERIFY(isNearly(picture->pixelColor(3, 46), Qt::red));
        QVERIFY(isNearly(picture->pixelColor(46, 3), Qt::blue));
        QVERIFY(isNearly(picture->pixelColor(46, 46), Qt::blue));
    }
}

void TestAvatarDecoder::aGifShowsItsFirstFrame()
{
    const auto picture = decodeAvatar(SamplePictures::gif(), 8);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().words));
    QCOMPARE(picture->size(), QSize(8, 8));
    QCOMPARE(picture->pixelColor(4, 4), QColor(Qt::green));
}

void TestAvatarDecoder::transparencyIsKept()
{
    const auto picture = decodeAvatar(SamplePictures::png(QColor(255, 0, 0, 128)), 16);
    QVERIFY(picture);
    QCOMPARE(picture->format(), QImage::Format_ARGB32_Premultiplied);
    QVERIFY(isNearly(picture->pixelColor(8, 8), QColor(255, 0, 0, 128)));
}

void TestAvatarDecoder::exifTurnsThePictureUpright()
{
    const QByteArray jpeg = SamplePictures::encoded(SamplePictures::redAndBlue({80, 80}), "jpeg");
    // 6: to be turned clockwise, so that the left edge comes to the top.
    const auto picture = decodeAvatar(SamplePictures::withOrientation(jpeg, 6), 40);
    QVERIFY(picture);
    QVERIFY(isNearly(picture->pixelColor(20, 3), Qt::red));
    QVERIFY(isNearly(picture->pixelColor(20, 36), Qt::blue));
}

void TestAvatarDecoder::extremeShapesStaySmall_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("one pixel") << QSize(1, 1);
    QTest::newRow("a line") << QSize(4096, 1);
    QTest::newRow("a column") << QSize(1, 4096);
}

void TestAvatarDecoder::extremeShapesStaySmall()
{
    QFETCH(const QSize, size);
    for (const char *format : {"png", "jpeg"}) {
        const auto picture
            = decodeAvatar(SamplePictures::encoded(SamplePictures::redAndBlue(size), format), 48);
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(48, 48));
    }
}

void TestAvatarDecoder::everythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QImage image = SamplePictures::redAndBlue({60, 60});
    const QByteArray png = SamplePictures::encoded(image, "png");
    const QByteArray jpeg = SamplePictures::encoded(image, "jpeg");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << "<!DOCTYPE html><html><body>403</body></html>"_ba;
    QTest::newRow("JSON") << R"({"ret":500})"_ba;
    QTest::newRow("SVG") << R"(<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>)"_ba;
    QTest::newRow("SVG with a prologue") << R"(<?xml version="1.0"?><svg/>)"_ba;
    QTest::newRow("BMP") << SamplePictures::encoded(image, "bmp");
    QTest::newRow("PPM") << SamplePictures::encoded(image, "ppm");
    QTest::newRow("XPM") << SamplePictures::encoded(image, "xpm");
    QTest::newRow("PNG: only the magic") << png.left(8);
    QTest::newRow("PNG: cut in the header") << png.left(20);
    QTest::newRow("PNG: cut in the middle") << png.left(png.size() / 2);
    QTest::newRow("PNG: SVG after the magic") << png.left(8) + "<svg/>"_ba;
    QTest::newRow("JPEG: only the magic") << jpeg.left(3);
    QTest::newRow("JPEG: cut in the middle") << jpeg.left(jpeg.size() / 2);
    QTest::newRow("GIF: only the magic") << "GIF89a"_ba;
    QTest::newRow("WebP: only the magic") << "RIFF\x10\0\0\0WEBPVP8 "_ba;
    const QByteArray good = SamplePictures::png(Qt::red, 2);
    QTest::newRow("too many bytes") << good + QByteArray(AvatarLimits::bytes, '\0');

    const QSize bomb(50'000, 50'000);
    QTest::newRow("PNG bomb") << SamplePictures::withClaimedPngSize(png, bomb);
    QTest::newRow("JPEG bomb") << SamplePictures::withClaimedJpegSize(jpeg, bomb);
    QTest::newRow("GIF bomb") << SamplePictures::gif(bomb);
    QTest::newRow("a side too long") << SamplePictures::withClaimedPngSize(png, {4097, 10});
    QTest::newRow("too many pixels") << SamplePictures::withClaimedPngSize(png, {2001, 2000});
    QTest::newRow("no width") << SamplePictures::withClaimedPngSize(png, {0, 10});
    QTest::newRow("negative") << SamplePictures::withClaimedPngSize(png, {-1, -1});
}

void TestAvatarDecoder::everythingElseIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto picture = decodeAvatar(bytes, 48);
    QVERIFY(!picture);
    QCOMPARE(picture.error().kind, Error::Kind::BadReply);
    QVERIFY(!picture.error().words.isEmpty());
}

void TestAvatarDecoder::theLargestAllowedPictureIsRead()
{
    const QByteArray bytes = SamplePictures::heavyPng();
    QVERIFY(bytes.size() < AvatarLimits::bytes);
    const auto picture = decodeAvatar(bytes, 48);
    QVERIFY2(picture, picture ? "" : qPrintable(picture.error().words));
}

QTEST_GUILESS_MAIN(TestAvatarDecoder)

#include "tst_avatardecoder.moc"
