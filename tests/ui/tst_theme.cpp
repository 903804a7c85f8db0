// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palettes.h"
#include "theme.h"
#include "tokens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QWidget>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // The classic example: the lightest grey that still passes on white.
        QVERIFY(contrast(QColor(0x767676), Qt::white) >= 4.5);
        QVERIFY(contrast(QColor(0x777777), Qt::white) < 4.5);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<QString>("accent");
        QTest::newRow("light") << lightPalette() << u"#0b7a6b"_s;
        QTest::newRow("dark") << darkPalette() << u"#35c4ae"_s;
    }
    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        QFETCH(QString, accent);
        const Tokens colors = tokens(palette);
        QCOMPARE(colors.accent.name(), accent);
        QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);

        const QColor base = palette.color(QPalette::Base);
        const QColor window = palette.color(QPalette::Window);
        const QColor inactive = palette.color(QPalette::Inactive, QPalette::Highlight);
        const QColor alternate = palette.color(QPalette::AlternateBase);
        const QColor button = palette.color(QPalette::Button);
        for (const QColor &ground :
             {base, window, alternate, button, colors.hover, colors.selection, inactive}) {
            const QByteArray on = ground.name().toLatin1();
            QVERIFY2(contrast(colors.text, ground) >= 7.0, on);
            QVERIFY2(contrast(colors.muted, ground) >= 4.5, on);
        }
        for (const QColor &word : {colors.warning, colors.danger, colors.success, colors.accent}) {
            const QByteArray what = word.name().toLatin1();
            QVERIFY2(contrast(word, base) >= 4.5, what);
            QVERIFY2(contrast(word, window) >= 4.5, what);
            QVERIFY2(contrast(word, colors.selection) >= 3.0, what);
        }
        QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase))
                >= 7.0);
        QVERIFY(contrast(palette.color(QPalette::Link), base) >= 4.5);
    }

    void hoverSelectionAndSeparatorsCanBeToldApart_data() { textCanBeRead_data(); }
    void hoverSelectionAndSeparatorsCanBeToldApart()
    {
        QFETCH(QPalette, palette);
        const Tokens colors = tokens(palette);
        const QColor base = palette.color(QPalette::Base);
        QVERIFY(contrast(colors.hover, base) > 1.04);
        QVERIFY(contrast(colors.selection, base) > 1.15);
        QVERIFY(contrast(colors.separator, base) > 1.15);
        QVERIFY(colors.hover != colors.selection);
        QCOMPARE(colors.selection.alpha(), 255);
        QCOMPARE(colors.hover.alpha(), 255);
    }

    void disabledTextIsFainterThanMuted_data() { textCanBeRead_data(); }
    void disabledTextIsFainterThanMuted()
    {
        QFETCH(QPalette, palette);
        const QColor window = palette.color(QPalette::Window);
        const QColor disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
        QVERIFY(contrast(disabled, window) < contrast(tokens(palette).muted, window));
        QVERIFY(contrast(disabled, window) > 1.8);
    }

    void aSidePaneHoversOnTheWindowsColour()
    {
        const QPalette side = sidePalette(lightPalette());
        QCOMPARE(side.color(QPalette::Base), lightPalette().color(QPalette::Window));
        QVERIFY(tokens(side).hover != tokens(lightPalette()).hover);
    }

    void aSchemeReachesEveryWidgetAtOnce()
    {
        Theme theme;
        QWidget widget;
        theme.apply(ColorScheme::Light);
        QVERIFY(!theme.isDark());
        QVERIFY(!isDark(widget.palette()));

        QSignalSpy changed(&theme, &Theme::changed);
        theme.apply(ColorScheme::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(theme.isDark());
        QVERIFY(isDark(widget.palette()));

        theme.apply(ColorScheme::Dark);
        QCOMPARE(changed.size(), 1);
    }

    void theSystemsOwnPaletteDecidesWithoutAPortal()
    {
        QApplication::setPalette(darkPalette());
        Theme dark;
        dark.apply(ColorScheme::System);
        QVERIFY(dark.isDark());

        QApplication::setPalette(lightPalette());
        Theme light;
        light.apply(ColorScheme::System);
        QVERIFY(!light.isDark());
    }

    void goingBackToTheSystemForgetsTheChoice()
    {
        QApplication::setPalette(lightPalette());
        Theme theme;
        theme.apply(ColorScheme::Dark);
        theme.apply(ColorScheme::System);
        QCOMPARE(theme.scheme(), ColorScheme::System);
        QVERIFY(!theme.isDark());
    }

    void motionIsNeverLongerThan150Ms()
    {
        Theme theme;
        theme.apply(ColorScheme::Light);
        QVERIFY(theme.motion().count() <= 150);
        QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 150);
    }

    void namesAreMediumAtTheSystemsSize()
    {
        const QFont font;
        QCOMPARE(nameFont(font).pointSizeF(), font.pointSizeF());
        QCOMPARE(nameFont(font).weight(), int(QFont::Medium));
        QVERIFY(titleFont(font).pointSizeF() > font.pointSizeF());
        QFont pixels;
        pixels.setPixelSize(10);
        QCOMPARE(titleFont(pixels).pixelSize(), 13);
    }
};

int main(int argc, char *argv[])
{
    // Where these tests run must not decide what they see.
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
    QApplication app(argc, argv);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_theme.moc"
