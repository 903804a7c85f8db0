// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style.h"

#include "controlpainter.h"
#include "icons.h"
#include "primarybutton.h"
#include "tokens.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QHoverEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Item views beside each other in a window are panes; in a dialog they are fields.
bool isPane(const QWidget *widget)
{
    return qobject_cast<const QAbstractItemView *>(widget) != nullptr
        && qobject_cast<const QDialog *>(widget->window()) == nullptr;
}

/// Between a cell's edge and its text, in header and rows alike.
constexpr int cellMargin = 6;

QRect headerArrowRect(const QRect &section)
{
    constexpr int side = 16;
    return {section.right() + 1 - cellMargin - side, section.center().y() - side / 2, side, side};
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    constexpr int shortest = 32;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRect whole = option.rect;
    const int room = horizontal ? whole.width() : whole.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int length = room;
    if (range > 0) {
        const qint64 page = std::max(1, option.pageStep);
        length = std::clamp(static_cast<int>(room * page / (range + page)),
                            std::min(shortest, room), room);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(whole.x() + from, whole.y(), size, whole.height())
                          : QRect(whole.x(), whole.y() + from, whole.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return whole;
    case QStyle::SC_ScrollBarSlider:
        return along(start, length);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + length, room - start - length);
    default:
        return {};
    }
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
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
    QProxyStyle::unpolish(widget);
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
    return QProxyStyle::eventFilter(watched, event);
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
    QProxyStyle::drawPrimitive(element, option, painter, widget);
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
            return QProxyStyle::drawControl(element, &label, painter, widget);
        }
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
            return QProxyStyle::drawControl(element, &label, painter, widget);
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
            return QProxyStyle::drawControl(element, &plain, painter, widget);
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
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return Controls::paintScrollBar(painter, *bar, scrollBarRect(*bar, SC_ScrollBarSlider));
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
    QProxyStyle::drawComplexControl(control, option, painter, widget);
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

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(bar->orientation == Qt::Horizontal ? bar->direction : Qt::LeftToRight,
                              bar->rect, scrollBarRect(*bar, subControl));
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return rect.adjusted(option->direction == Qt::RightToLeft ? 0 : Grid::Half, 0,
                             option->direction == Qt::RightToLeft ? -Grid::Half : 0, 0);
    return rect;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == SE_HeaderArrow)
        return visualRect(option->direction, option->rect, headerArrowRect(option->rect));
    if (element == SE_HeaderLabel && header != nullptr) {
        const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
        QRect label = option->rect.adjusted(cellMargin, 0, -cellMargin, 0);
        if (sorted)
            label.setRight(headerArrowRect(option->rect).left() - 1);
        return visualRect(option->direction, option->rect, label);
    }
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return rect.adjusted(Grid::Half, 0, -Grid::Half, 0);
    }
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && !button->text.isEmpty())
            result.setWidth(std::max(result.width() + Grid::Unit, 80));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_HeaderSection:
        result.setHeight(std::max<int>(result.height(), Grid::Control));
        break;
    case CT_SpinBox: // its line edit is as high as a field
        result.setHeight(std::max<int>(size.height(), Grid::Control));
        break;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), 28));
        break;
    case CT_ToolButton:
        result = result.expandedTo(QSize(Grid::Control, Grid::Control));
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), 28));
        break;
    case CT_MenuBarItem:
        result += QSize(4, 4);
        break;
    case CT_TabBarTab:
        result += QSize(Grid::Unit, Grid::Half);
        break;
    default:
        break;
    }
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget != nullptr && widget->isWindow() ? Grid::Double : Grid::Unit;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Grid::Unit;
    case PM_SplitterWidth:
        return 1; // QSplitter takes the mouse a few pixels on either side
    case PM_ScrollBarExtent:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return Grid::IconSmall;
    case PM_ToolBarIconSize:
        return Grid::IconMedium;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_DefaultFrameWidth:
        // Room for the rounded corners.
        return qobject_cast<const QAbstractScrollArea *>(widget) != nullptr
            ? 3
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin:
        return cellMargin - 1; // item views add a pixel
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return Grid::Half;
    case PM_HeaderMargin:
        return cellMargin;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return static_cast<int>(m_motion.count());
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ComboBox_Popup:
        return 0;
    case SH_Header_ArrowAlignment:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_Table_GridLineColor:
        return static_cast<int>(
            tokens(option != nullptr ? option->palette : QPalette()).separator.rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option,
                          const QWidget *widget) const
{
    switch (standard) {
    case SP_LineEditClearButton:
        return icon(IconName::ClearText, Tint::Muted);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return icon(IconName::Info);
    case SP_MessageBoxWarning:
        return icon(IconName::Warning, Tint::Warning);
    case SP_MessageBoxCritical:
        return icon(IconName::Error, Tint::Danger);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

QPixmap Style::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                   const QStyleOption *option) const
{
    // Selected rows keep the colours of pictures: Fusion would tint them.
    if (mode == QIcon::Selected)
        return pixmap;
    return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
}

} // namespace Lianxi
