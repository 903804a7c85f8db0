// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarpainter.h"

#include "initials.h"

#include <QPainter>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

template <typename Picture>
QImage avatar(const Picture &picture, const QString &name, qreal ratio = 1.0,
              QRect rect = QRect(0, 0, 36, 36))
{
    QImage image(rect.size() * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintAvatar(&painter, rect, picture, name, u"wxid_abc"_s);
    return image;
}

/// A picture in which every pixel is different.
QImage patterned(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x)
            image.setPixel(x, y, qRgb(x * 3, y * 3, (x * y) % 256));
    }
    return image;
}

} // namespace

class TestAvatarPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureOfTheRightSizeIsDrawnPixelForPixel_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1x") << 1.0;
        QTest::newRow("1.5x") << 1.5;
        QTest::newRow("2x") << 2.0;
    }
    void aPictureOfTheRightSizeIsDrawnPixelForPixel()
    {
        QFETCH(qreal, ratio);
        const int side = qRound(36 * ratio);
        QImage picture = patterned(side);
        picture.setDevicePixelRatio(ratio);
        const QImage drawn = avatar(picture, u"王"_s, ratio);
        for (int i = side / 4; i < side * 3 / 4; ++i)
            QCOMPARE(drawn.pixel(i, side - i), picture.pixel(i, side - i) | 0xFF000000);
        QCOMPARE(avatar(QPixmap::fromImage(picture), u"王"_s, ratio), drawn);
    }

    void theEdgeIsRoundAndSmooth()
    {
        QImage picture(36, 36, QImage::Format_RGB32);
        picture.fill(Qt::red);
        const QImage drawn = avatar(picture, {});
        QCOMPARE(qAlpha(drawn.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(drawn.pixel(35, 35)), 0);
        QCOMPARE(qAlpha(drawn.pixel(18, 18)), 255);
        int between = 0;
        for (int x = 0; x < 18; ++x)
            between += qAlpha(drawn.pixel(x, 4)) > 0 && qAlpha(drawn.pixel(x, 4)) < 255 ? 1 : 0;
        QVERIFY(between > 0);
    }

    void anOblongPictureIsCutNotSquashed()
    {
        QImage picture(108, 36, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QPainter(&picture).fillRect(36, 0, 36, 36, Qt::blue);
        const QImage drawn = avatar(picture, {});
        QCOMPARE(drawn.pixelColor(18, 18), QColor(Qt::blue));
        QCOMPARE(drawn.pixelColor(3, 18), QColor(Qt::blue));
        QCOMPARE(drawn.pixelColor(32, 18), QColor(Qt::blue));
    }

    void withoutAPictureTheIdGivesTheColour()
    {
        const QImage drawn = avatar(QImage(), u"王小明"_s);
        QCOMPARE(drawn.pixelColor(18, 3), colorOfId(u"wxid_abc"_s));
        // Something white is in the middle.
        bool white = false;
        for (int y = 10; y < 26; ++y) {
            for (int x = 10; x < 26; ++x)
                white = white || qGray(drawn.pixel(x, y)) > 230;
        }
        QVERIFY(white);
    }

    void whoHasNoVisibleNameGetsAFigure()
    {
        const QImage nameless = avatar(QImage(), u"\u3000"_s);
        QVERIFY(nameless != avatar(QImage(), u"王"_s));
        bool white = false;
        for (int y = 8; y < 28; ++y)
            white = white || qGray(nameless.pixel(18, y)) > 200;
        QVERIFY(white);
    }

    void anOblongPlaceKeepsTheAvatarRound()
    {
        const QImage drawn = avatar(QImage(), u"王"_s, 1.0, QRect(0, 0, 72, 36));
        QCOMPARE(qAlpha(drawn.pixel(5, 18)), 0);
        QCOMPARE(qAlpha(drawn.pixel(36, 3)), 255);
        QCOMPARE(qAlpha(drawn.pixel(66, 18)), 0);
    }

    void thePaintersStateIsLeftAlone()
    {
        QImage image(36, 36, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        painter.setPen(Qt::green);
        paintAvatar(&painter, QRect(0, 0, 36, 36), QPixmap(), u"A"_s, u"a"_s);
        QCOMPARE(painter.pen().color(), QColor(Qt::green));
        QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
        paintAvatar(&painter, QRect(), QPixmap(), u"A"_s, u"a"_s); // nothing to draw in
    }
};

QTEST_MAIN(TestAvatarPainter)
#include "tst_avatarpainter.moc"
