// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palettes.h"
#include "theme.h"
#include "tokens.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QHoverEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTableWidget>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 32;

/// Three empty columns of 100 px.
void fill(QTableWidget &table)
{
    table.setRowCount(6);
    table.setColumnCount(3);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.resize(320, 220);
    table.show();
}

QRgb at(QTableWidget &table, int x, int row)
{
    return table.viewport()->grab().toImage().pixel(x, row * rowHeight + rowHeight / 2);
}

} // namespace

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(ColorScheme::Light); }

    void hoverSpansTheRow()
    {
        QTableWidget table;
        fill(table);
        const Tokens colors = tokens(lightPalette());
        QHoverEvent hover(QEvent::HoverMove, QPointF(150, rowHeight + 5),
                          QPointF(150, rowHeight + 5), QPointF(0, 0));
        QApplication::sendEvent(table.viewport(), &hover);
        for (const int x : {20, 150, 280}) {
            QCOMPARE(at(table, x, 1), colors.hover.rgb());
            QCOMPARE(at(table, x, 0), lightPalette().color(QPalette::Base).rgb());
        }
        QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(0, 0));
        QApplication::sendEvent(table.viewport(), &leave);
        QCOMPARE(at(table, 150, 1), lightPalette().color(QPalette::Base).rgb());
    }

    void selectionSpansTheRowAndIsMarked()
    {
        QTableWidget table;
        fill(table);
        table.selectRow(2);
        const QRgb cell = at(table, 150, 2);
        QVERIFY(cell != lightPalette().color(QPalette::Base).rgb());
        QCOMPARE(at(table, 20, 2), cell);
        QCOMPARE(at(table, 280, 2), cell);
        QVERIFY(at(table, 1, 2) != cell); // the mark at the start
        QCOMPARE(at(table, 1, 3), lightPalette().color(QPalette::Base).rgb());
    }

    void theCurrentRowIsSeenWithoutBeingSelected()
    {
        QTableWidget table;
        fill(table);
        QApplication::setActiveWindow(&table);
        table.setFocus();
        table.selectionModel()->setCurrentIndex(table.model()->index(3, 1),
                                                QItemSelectionModel::NoUpdate);
        QTRY_VERIFY(table.hasFocus());
        const QImage image = table.viewport()->grab().toImage();
        const QColor accent = tokens(lightPalette()).accent;
        for (const int x : {20, 150, 280})
            QCOMPARE(image.pixelColor(x, 3 * rowHeight), accent);
        QVERIFY(image.pixelColor(150, 3 * rowHeight + 8) != accent);
    }

    void panesHaveNoFramesAndDialogsFieldsDo()
    {
        QWidget window;
        auto *pane = new QListWidget(&window);
        window.show();
        QCOMPARE(pane->frameWidth(), 0);

        QDialog dialog;
        auto *field = new QListWidget(&dialog);
        dialog.show();
        QVERIFY(field->frameWidth() > 0);
    }

    void aFocusedFieldShowsTheAccent()
    {
        QDialog dialog;
        dialog.resize(200, 100);
        auto *field = new QLineEdit(&dialog);
        auto *other = new QLineEdit(&dialog);
        field->setGeometry(10, 10, 150, 32);
        other->setGeometry(10, 50, 150, 32);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(field->grab().toImage().pixelColor(0, 16), tokens(lightPalette()).accent);
        QVERIFY(other->grab().toImage().pixelColor(0, 16) != tokens(lightPalette()).accent);
    }

    void aScrollBarsHandleCanBeDraggedInALongList()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 1'000'000);
        bar.setPageStep(20);
        bar.resize(bar.sizeHint().width(), 300);
        const auto handle = [&bar] {
            QStyleOptionSlider option;
            option.initFrom(&bar);
            option.orientation = Qt::Vertical;
            option.maximum = bar.maximum();
            option.pageStep = bar.pageStep();
            option.sliderPosition = bar.value();
            return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option,
                                               QStyle::SC_ScrollBarSlider, &bar);
        };
        QVERIFY(handle().height() >= 24);
        QCOMPARE(handle().top(), 0);
        bar.setValue(bar.maximum());
        QCOMPARE(handle().bottom(), 299);
        bar.show();
        QTest::mousePress(&bar, Qt::LeftButton, {}, handle().center());
        QTest::mouseMove(&bar, QPoint(6, 0));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 0));
        QCOMPARE(bar.value(), 0);
    }

    void fieldsAndButtonsHaveOneHeight()
    {
        const QLineEdit field;
        const QPushButton button(u"Save"_s);
        QCOMPARE(field.sizeHint().height(), int(Grid::Control));
        QCOMPARE(button.sizeHint().height(), int(Grid::Control));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestStyle)
#include "tst_style.moc"
