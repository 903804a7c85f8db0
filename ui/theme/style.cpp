// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style.h"

#include "controlpainter.h"
#include "primarybutton.h"
#include "tokens.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QHoverEvent>
#include <QPainter>
#include <QStyleOption>

namespace Lianxi {

namespace {

/// Item views beside each other in a window are panes; in a dialog they are fields.
bool isPane(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) != nullptr
        && qobject_cast<const QDialog *>(widget->window()) == nullptr;
}

} // namespace

void Style::polish(QWidget *widget)
{
    StyleMetrics::polish(widget);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
        view->viewport()->installEventFilter(this);
        if (isPane(view))
            view->setFrameShape(QFrame::NoFrame);
    }
    if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr)
        widget->installEventFilter(this);
}

void Style::unpolish(QWidget *widget)
{
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->removeEventFilter(this);
    if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr)
        widget->removeEventFilter(this);
    StyleMetrics::unpolish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    // The view repaints the rows that the mouse enters and leaves; here we only note where it is.
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter) {
        m_hover.viewport = qobject_cast<QWidget *>(watched);
        m_hover.position = static_cast<QHoverEvent *>(event)->position().toPoint();
    } else if (event->type() == QEvent::HoverLeave && m_hover.viewport == watched) {
        m_hover.viewport.clear();
    } else if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        // A scroll area repaints its viewport by itself, but not the frame that shows the focus.
        if (auto *area = qobject_cast<QAbstractScrollArea *>(watched))
            area->update();
    }
    return StyleMetrics::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paintRow(painter, *item, widget, m_hover);
        break;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return paintItem(painter, *item, widget);
        break;
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return Controls::paintButton(painter, *button,
                                         isPrimary(widget) ? Controls::Importance::Primary
                                                           : Controls::Importance::Usual);
        break;
    case PE_PanelButtonTool:
        return Controls::paintToolButton(painter, *option);
    case PE_PanelLineEdit:
        // Fields inside spin boxes and combo boxes have no frame of their own.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0)
            Controls::paintField(painter, *option);
        return;
    case PE_FrameFocusRect:
        // Rows, fields, buttons and tool buttons show the focus in their own surface.
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr
            && qobject_cast<const QPushButton *>(widget) == nullptr
            && !(widget != nullptr && widget->inherits("QToolButton"))
            && !(widget != nullptr && widget->inherits("QComboBox")))
            Controls::paintFocus(painter, *option);
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) != nullptr)
            return Controls::paintField(painter, *option);
        return Controls::paintFrame(painter, *option);
    case PE_FrameLineEdit:
        return Controls::paintFrame(painter, *option);
    case PE_PanelMenu:
        painter->setPen(tokens(option->palette).outline);
        painter->setBrush(option->palette.brush(QPalette::Button));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameMenu:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(option->rect.adjusted(0, option->rect.height() - 1, 0, 0),
                          tokens(option->palette).separator);
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)),
                          tokens(option->palette).separator);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return Controls::paintCheckBox(painter, *option);
    case PE_IndicatorRadioButton:
        return Controls::paintRadioButton(painter, *option);
    case PE_IndicatorArrowDown:
        return Controls::paintChevron(painter, *option, 0);
    case PE_IndicatorArrowLeft:
        return Controls::paintChevron(painter, *option, 90);
    case PE_IndicatorArrowUp:
        return Controls::paintChevron(painter, *option, 180);
    case PE_IndicatorArrowRight:
        return Controls::paintChevron(painter, *option, -90);
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            // Qt's "down" is ascending, drawn as an arrow upwards by the other desktops.
            Controls::paintChevron(painter, *option,
                                   header->sortIndicator == QStyleOptionHeader::SortDown ? 180 : 0);
        return;
    default:
        break;
    }
    StyleMetrics::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && isPrimary(widget) && (button->state & State_Enabled)) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::ButtonText, tokens(option->palette).onAccent);
            return StyleMetrics::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return Controls::paintHeaderSection(painter, *header);
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader label = *header;
            const Tokens colors = tokens(option->palette);
            label.state &= ~State_On; // bold when a cell is selected
            label.palette.setColor(QPalette::ButtonText,
                                   header->sortIndicator == QStyleOptionHeader::None ? colors.muted
                                                                                     : colors.text);
            return StyleMetrics::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            tokens(option->palette).separator);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, tokens(option->palette).separator);
        return;
    case CE_ProgressBarGroove:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return Controls::paintProgressGroove(painter, *bar);
        break;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return Controls::paintProgress(painter, *bar);
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.brush(QPalette::Window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, item->palette.brush(QPalette::Window));
            if (item->state & State_Selected)
                painter->fillRect(item->rect,
                                  mixed(item->palette.color(QPalette::Window),
                                        item->palette.color(QPalette::WindowText), 0.08));
            drawItemText(painter, item->rect,
                         Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item->palette,
                         item->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && (item->state & State_Selected) && (item->state & State_Enabled)) {
            QStyleOptionMenuItem plain = *item;
            plain.state &= ~State_Selected;
            Controls::paintMenuSelection(painter, *item);
            return StyleMetrics::drawControl(element, &plain, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return Controls::paintTab(painter, *tab);
        break;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr
            && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect line = frame->rect;
            if (frame->frameShape == QFrame::HLine)
                line = QRect(line.x(), line.center().y(), line.width(), 1);
            else
                line = QRect(line.center().x(), line.y(), 1, line.height());
            painter->fillRect(line, tokens(option->palette).separator);
            return;
        }
        break;
    default:
        break;
    }
    StyleMetrics::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return Controls::paintScrollBar(
                painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget));
        break;
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*box, painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(*box, painter, widget);
        break;
    default:
        break;
    }
    StyleMetrics::drawComplexControl(control, option, painter, widget);
}

void Style::drawHeader(const QStyleOptionHeader &option, QPainter *painter,
                       const QWidget *widget) const
{
    // Fusion asks itself, not its proxy, where label and arrow go.
    constexpr int arrowSide = 16;
    const QRect whole = option.rect;
    QRect label = whole.adjusted(CellMargin, 0, -CellMargin, 0);
    drawControl(CE_HeaderSection, &option, painter, widget);
    QStyleOptionHeader part = option;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        label.setRight(label.right() - arrowSide);
        const QRect arrow(label.right() + 1, whole.center().y() - arrowSide / 2 + 1, arrowSide,
                          arrowSide);
        part.rect = visualRect(option.direction, whole, arrow);
        drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    }
    part.rect = visualRect(option.direction, whole, label);
    drawControl(CE_HeaderLabel, &part, painter, widget);
}

void Style::drawComboBox(const QStyleOptionComboBox &option, QPainter *painter,
                         const QWidget *widget) const
{
    QStyleOption field = option;
    // Closed, it is a button that shows its value.
    if (!option.editable && !(option.state & State_HasFocus) && (option.state & State_Enabled))
        field.palette.setColor(QPalette::Base, option.palette.color(QPalette::Button));
    Controls::paintField(painter, field);
    QStyleOption arrow = option;
    arrow.rect = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    Controls::paintChevron(painter, arrow, 0);
}

void Style::drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter,
                        const QWidget *widget) const
{
    if (option.frame)
        Controls::paintField(painter, option);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto step = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag flag, double degrees) {
        QStyleOption arrow = option;
        arrow.rect = subControlRect(CC_SpinBox, &option, part, widget);
        arrow.state.setFlag(State_Enabled,
                            (option.state & State_Enabled) && option.stepEnabled.testFlag(flag));
        Controls::paintChevron(painter, arrow, degrees);
    };
    step(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, 180);
    step(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 0);
}

} // namespace Lianxi
