// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"
#include "palettes.h"
#include "tokens.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QTest>

#include <set>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

struct Ink
{
    int pixels = 0;
    bool otherColour = false;
};

/// Counts what is drawn and whether all of it has the one colour.
Ink inkOf(const QPixmap &pixmap, const QColor &color)
{
    Ink ink;
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (qAlpha(pixel) == 0)
                continue;
            ++ink.pixels;
            // Faint edges lose digits in premultiplied pictures.
            if (qAlpha(pixel) > 200
                && (qAbs(qRed(pixel) - color.red()) > 2 || qAbs(qGreen(pixel) - color.green()) > 2
                    || qAbs(qBlue(pixel) - color.blue()) > 2))
                ink.otherColour = true;
        }
    }
    return ink;
}

void addEveryIcon()
{
    QTest::addColumn<IconName>("name");
    for (const IconName name : allIconNames())
        QTest::addRow("icon %d", static_cast<int>(name)) << name;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QApplication::setPalette(lightPalette()); }

    void everyIconIsDrawnInTheColourAskedFor_data() { addEveryIcon(); }
    void everyIconIsDrawnInTheColourAskedFor()
    {
        QFETCH(IconName, name);
        const QColor color(0xC01080);
        for (const int size : {Grid::IconSmall, Grid::IconMedium, Grid::IconLarge, 64}) {
            for (const qreal ratio : {1.0, 1.5, 2.0}) {
                const QPixmap pixmap = iconPixmap(name, size, ratio, color);
                QCOMPARE(pixmap.width(), qRound(size * ratio));
                QCOMPARE(pixmap.devicePixelRatio(), ratio);
                const Ink ink = inkOf(pixmap, color);
                QVERIFY(ink.pixels > pixmap.width() / 2);
                QVERIFY(ink.pixels < pixmap.width() * pixmap.height() * 3 / 4);
                QVERIFY(!ink.otherColour);
            }
        }
    }

    void everyIconIsDifferent()
    {
        std::set<QByteArray> seen;
        for (const IconName name : allIconNames()) {
            const QImage image = iconPixmap(name, 24, 2, Qt::black).toImage();
            seen.insert(
                QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(seen.size(), allIconNames().size());
    }

    void namesAreListedInTheOrderOfTheEnum()
    {
        int expected = 0;
        for (const IconName name : allIconNames())
            QCOMPARE(static_cast<int>(name), expected++);
        QCOMPARE(static_cast<int>(IconName::Warning), expected - 1);
    }

    void aPaletteChangeNeedsARepaintOnly()
    {
        const QIcon search = icon(IconName::Search);
        const QColor light = lightPalette().color(QPalette::WindowText);
        QVERIFY(!inkOf(search.pixmap(QSize(20, 20), 2.0), light).otherColour);
        QApplication::setPalette(darkPalette());
        const QColor dark = darkPalette().color(QPalette::WindowText);
        QVERIFY(!inkOf(search.pixmap(QSize(20, 20), 2.0), dark).otherColour);
    }

    void modesHaveTheirOwnColours()
    {
        const QPalette palette = lightPalette();
        const QIcon edit = icon(IconName::Edit);
        QVERIFY(!inkOf(edit.pixmap(24, 24, QIcon::Disabled),
                       palette.color(QPalette::Disabled, QPalette::WindowText))
                     .otherColour);
        QVERIFY(
            !inkOf(edit.pixmap(24, 24, QIcon::Selected), palette.color(QPalette::HighlightedText))
                 .otherColour);
        QVERIFY(inkOf(edit.pixmap(24, 24, QIcon::Disabled), palette.color(QPalette::WindowText))
                    .otherColour);
    }

    void tintsAreTheTokensColours()
    {
        const Tokens colors = tokens(lightPalette());
        const std::pair<Tint, QColor> tints[]{
            {Tint::Muted, colors.muted},     {Tint::Accent, colors.accent},
            {Tint::Warning, colors.warning}, {Tint::Danger, colors.danger},
            {Tint::Success, colors.success}, {Tint::OnAccent, colors.onAccent}};
        for (const auto &[tint, color] : tints)
            QVERIFY(!inkOf(icon(IconName::Info, tint).pixmap(24, 24), color).otherColour);
    }

    void anIconOnAScreenWithTwoPixelsPerPixelIsSharp()
    {
        const QPixmap pixmap = icon(IconName::Friends).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(20, 20));
    }

    void anIconIsPaintedInTheMiddleOfItsRectangle()
    {
        QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, QRect(0, 0, 60, 20), IconName::Add, Qt::black);
        painter.end();
        QVERIFY(qAlpha(image.pixel(30, 10)) > 100);
        QCOMPARE(qAlpha(image.pixel(10, 10)), 0);
        QCOMPARE(qAlpha(image.pixel(50, 10)), 0);
    }

    void theApplicationIconHasAllSizes()
    {
        const QIcon own = applicationIcon();
        for (const int size : {16, 32, 48, 256}) {
            const QImage image = own.pixmap(QSize(size, size), 1.0).toImage();
            QCOMPARE(image.size(), QSize(size, size));
            QCOMPARE(qAlpha(image.pixel(0, 0)), 0); // round corners
            QCOMPARE(qAlpha(image.pixel(size / 2, size / 8)), 255);
        }
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
