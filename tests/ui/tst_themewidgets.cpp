// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elidedlabel.h"
#include "emptystate.h"
#include "palettes.h"
#include "primarybutton.h"
#include "separator.h"
#include "statedot.h"
#include "theme.h"
#include "tokens.h"
#include "tooltip.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

QImage pictureOf(QWidget &widget)
{
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

QPushButton *buttonWith(const EmptyState &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

QString askForToolTip(QWidget &widget)
{
    QToolTip::hideText();
    QHelpEvent help(QEvent::ToolTip, QPoint(2, 2), widget.mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(&widget, &help);
    return QToolTip::text();
}

} // namespace

class TestThemeWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(ColorScheme::Light); }
    void init() { m_theme.apply(ColorScheme::Light); }

    void aLabelNeverShowsRichText()
    {
        const QString evil = u"<b>bold</b><img src=\"file:///etc/passwd\">"_s;
        ElidedLabel label(evil);
        QCOMPARE(label.text(), evil);
        QCOMPARE(label.accessibleName(), evil);
        // As wide as its very characters, rounded up.
        QCOMPARE(label.sizeHint().width(), label.fontMetrics().horizontalAdvance(evil) + 1);
    }

    void onlyAnElidedLabelHasAToolTip()
    {
        ElidedLabel label(u"<i>a rather long name</i>\nin two lines"_s);
        label.show();
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        QCOMPARE(askForToolTip(label), QString());

        label.resize(40, 20);
        QVERIFY(label.isElided());
        const QString tip = askForToolTip(label);
        QVERIFY(tip.contains("&lt;i&gt;a rather"_L1));
        QVERIFY(!tip.contains("<i>"_L1));
    }

    void aLabelShowsOneLine()
    {
        ElidedLabel one(u"a b"_s);
        ElidedLabel two(u"a\nb"_s);
        QCOMPARE(two.sizeHint(), one.sizeHint());
        QCOMPARE(two.text(), u"a\nb"_s);
    }

    void aLabelCanShrinkButNotVanish()
    {
        const ElidedLabel label(u"a rather long name that nobody can read"_s);
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 4);
        QVERIFY(label.minimumSizeHint().width() > 0);
        const ElidedLabel brief(u"李"_s);
        QCOMPARE(brief.minimumSizeHint(), brief.sizeHint());
    }

    void labelsFollowThePalette()
    {
        ElidedLabel label(u"name"_s);
        label.setRole(ElidedLabel::Role::Muted);
        label.resize(80, 24);
        const QImage light = pictureOf(label);
        m_theme.apply(ColorScheme::Dark);
        QVERIFY(pictureOf(label) != light);
    }

    void aToolTipShowsTheTextAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"王小明"_s;
        QTest::newRow("markup") << u"<b>x</b> &amp; <img src=a>"_s;
        QTest::newRow("comparison") << u"a < b & c"_s;
        QTest::newRow("lines") << u"one\ntwo"_s;
        QTest::newRow("spaces") << u"a   b"_s;
    }
    void aToolTipShowsTheTextAsItIs()
    {
        QFETCH(QString, text);
        QVERIFY(Qt::mightBeRichText(plainToolTip(text))); // so that entities are understood
        QTextDocument document;
        document.setHtml(plainToolTip(text));
        QCOMPARE(document.toPlainText(), text);
    }
    void anEmptyToolTipStaysEmpty() { QCOMPARE(plainToolTip({}), QString()); }

    void anEmptyStateSpeaksToScreenReaders()
    {
        EmptyState page;
        page.setTitle(u"No friends here"_s);
        page.setBody(u"The list was never read."_s);
        page.setPrimaryAction(u"Read it now"_s);
        QCOMPARE(page.accessibleName(), u"No friends here"_s);
        QCOMPARE(page.accessibleDescription(), u"The list was never read."_s);
        for (const QLabel *label : page.findChildren<QLabel *>())
            QVERIFY(!label->pixmap().isNull() || label->textFormat() == Qt::PlainText);
    }

    void anEmptyStateHasTheButtonsThatItWasGiven()
    {
        EmptyState page;
        page.setPrimaryAction(u"Read"_s);
        page.resize(500, 400);
        page.show();
        QSignalSpy primary(&page, &EmptyState::primaryTriggered);
        QSignalSpy secondary(&page, &EmptyState::secondaryTriggered);
        QVERIFY(buttonWith(page, u"Read"_s)->isVisible());
        buttonWith(page, u"Read"_s)->click();
        QCOMPARE(primary.size(), 1);

        QVERIFY(!buttonWith(page, {})->isVisible());
        page.setSecondaryAction(u"Later"_s);
        QVERIFY(buttonWith(page, u"Later"_s)->isVisible());
        buttonWith(page, u"Later"_s)->click();
        QCOMPARE(secondary.size(), 1);
        QCOMPARE(primary.size(), 1);

        page.setSecondaryAction({});
        QVERIFY(!buttonWith(page, {})->isVisible());
    }

    void anEmptyStateFitsANarrowPaneAndStaysReadableInAWideOne()
    {
        EmptyState page;
        page.setTitle(u"No contact is chosen"_s);
        page.setBody(u"Choose one in the list to see all that is known about it, here."_s);
        page.show();
        for (const int width : {240, 1200}) {
            page.resize(width, 500);
            QCOMPARE(page.width(), width);
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                QVERIFY(label->width() <= 400);
                QVERIFY(page.rect().contains(label->geometry()));
                QVERIFY(qAbs(label->geometry().center().x() - width / 2) <= 1);
                QVERIFY(label->heightForWidth(label->width()) <= label->height());
            }
        }
    }

    void onlyTheMainActionIsAccented()
    {
        EmptyState page;
        page.setPrimaryAction(u"Read"_s);
        page.setSecondaryAction(u"Later"_s);
        QVERIFY(isPrimary(buttonWith(page, u"Read"_s)));
        QVERIFY(!isPrimary(buttonWith(page, u"Later"_s)));
    }

    void anEmptyStateFollowsThePalette()
    {
        EmptyState page;
        page.setTitle(u"Nothing"_s);
        page.setBody(u"Still nothing"_s);
        m_theme.apply(ColorScheme::Dark);
        page.resize(500, 300);
        const QLabel *body = nullptr;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (label->text() == "Still nothing"_L1)
                body = label;
        }
        QVERIFY(body != nullptr);
        QCOMPARE(body->palette().color(QPalette::WindowText), tokens(darkPalette()).muted);
        QCOMPARE(body->palette().color(QPalette::Window), darkPalette().color(QPalette::Window));
    }

    void aPrimaryButtonIsAccentedAndDefault()
    {
        PrimaryButton button(u"Save"_s);
        QVERIFY(button.isDefault());
        button.resize(button.sizeHint());
        QCOMPARE(pictureOf(button).pixelColor(8, 8), tokens(lightPalette()).accent);
        m_theme.apply(ColorScheme::Dark);
        QCOMPARE(pictureOf(button).pixelColor(8, 8), tokens(darkPalette()).accent);
        button.setEnabled(false);
        QVERIFY(pictureOf(button).pixelColor(8, 8) != tokens(darkPalette()).accent);
    }

    void anyButtonCanBeMadePrimary()
    {
        QPushButton button(u"Save"_s);
        QVERIFY(!isPrimary(&button));
        makePrimary(&button);
        QVERIFY(isPrimary(&button));
        QVERIFY(!isPrimary(nullptr));
    }

    void aSeparatorIsOnePixel()
    {
        Separator line(Qt::Horizontal);
        QCOMPARE(line.sizeHint().height(), 1);
        QCOMPARE(line.sizePolicy().verticalPolicy(), QSizePolicy::Fixed);
        line.resize(10, 1);
        QCOMPARE(pictureOf(line).pixel(5, 0), tokens(lightPalette()).separator.rgb());
    }

    void accountStatesDifferInShapeNotOnlyInColour()
    {
        QList<QImage> shapes;
        for (const StateDot state : {StateDot::Online, StateDot::Offline, StateDot::Working,
                                     StateDot::SignedOut, StateDot::Waiting}) {
            QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintStateDot(&painter, image.rect(), state, lightPalette());
            painter.end();
            const QImage shape = image.convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!shapes.contains(shape));
            shapes.append(shape);
        }
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestThemeWidgets)
#include "tst_themewidgets.moc"
