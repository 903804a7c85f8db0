// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcodeview.h"
#include "theme.h"

#include <QPainter>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestQrCodeView : public QObject
{
    Q_OBJECT

    static constexpr int side = 240;

    static QrCode code() { return *QrCode::of(u"https://login.weixin.qq.com/l/4ZtmDT6OPg=="_s); }

    static QImage painted(QrCodeView &view, qreal ratio)
    {
        view.resize(side, side);
        QImage image(QSize(side, side) * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::red);
        view.render(&image);
        return image;
    }

    /// The smallest rectangle around all black pixels.
    static QRect darkArea(const QImage &image)
    {
        QRect area;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == qRgb(0, 0, 0))
                    area |= QRect(x, y, 1, 1);
            }
        }
        return area;
    }

private Q_SLOTS:
    void everyModuleIsSharpAtAnyScale_data()
    {
        QTest::addColumn<ColorScheme>("scheme");
        QTest::addColumn<qreal>("ratio");
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
            QTest::addRow("light %.2f", ratio) << ColorScheme::Light << ratio;
            QTest::addRow("dark %.2f", ratio) << ColorScheme::Dark << ratio;
        }
    }
    void everyModuleIsSharpAtAnyScale()
    {
        QFETCH(const ColorScheme, scheme);
        QFETCH(const qreal, ratio);
        const QrCode shown = code();
        Theme theme;
        theme.apply(scheme);
        QrCodeView view;
        view.setCode(code());
        const QImage image = painted(view, ratio);
        const QRect area = darkArea(image);
        QCOMPARE(area.width(), area.height());
        QCOMPARE(area.width() % code().side(), 0);
        const int module = area.width() / code().side();
        int wrong = 0;
        for (int y = 0; y < area.height(); ++y) {
            for (int x = 0; x < area.width(); ++x) {
                const bool dark = shown.isDark(x / module, y / module);
                const QRgb wanted = dark ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
                wrong += image.pixel(area.topLeft() + QPoint(x, y)) == wanted ? 0 : 1;
            }
        }
        QCOMPARE(wrong, 0);
    }

    void theQuietZoneIsWhiteInTheDarkAsWell()
    {
        Theme theme;
        theme.apply(ColorScheme::Dark);
        QrCodeView view;
        view.setCode(code());
        const QImage image = painted(view, 1);
        const QRect area = darkArea(image);
        const int module = area.width() / code().side();
        const int quiet = 4 * module;
        QVERIFY(area.left() >= quiet && area.top() >= quiet);
        for (int i = 1; i <= quiet; ++i) {
            const QRect ring = area.adjusted(-i, -i, i, i);
            for (int along = 0; along < ring.width(); ++along) {
                QCOMPARE(image.pixel(ring.left() + along, ring.top()), qRgb(255, 255, 255));
                QCOMPARE(image.pixel(ring.left(), ring.top() + along), qRgb(255, 255, 255));
            }
        }
    }

    void aUsedCodeCannotBeScannedAgain()
    {
        QrCodeView view;
        view.setCode(code());
        view.setLook(QrCodeView::Look::Used);
        QVERIFY(!darkArea(painted(view, 1)).isValid());
    }

    void withoutACodeNothingLooksLikeOne()
    {
        QrCodeView view;
        QVERIFY(!darkArea(painted(view, 1)).isValid());
    }

    void itHasAName()
    {
        QrCodeView view;
        QVERIFY(!view.accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestQrCodeView)
#include "tst_qrcodeview.moc"
