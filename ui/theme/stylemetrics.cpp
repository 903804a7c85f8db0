// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylemetrics.h"

#include "icons.h"
#include "tokens.h"

#include <QAbstractScrollArea>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

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

StyleMetrics::StyleMetrics()
    : QProxyStyle(u"Fusion"_s)
{
}

QRect StyleMetrics::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                   SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return visualRect(bar->orientation == Qt::Horizontal ? bar->direction : Qt::LeftToRight,
                              bar->rect, scrollBarRect(*bar, subControl));
    }
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if ((control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        || (control == CC_SpinBox && subControl == SC_SpinBoxEditField))
        return rect.adjusted(option->direction == Qt::RightToLeft ? 0 : Grid::Half, 0,
                             option->direction == Qt::RightToLeft ? -Grid::Half : 0, 0);
    return rect;
}

QRect StyleMetrics::subElementRect(SubElement element, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            return rect.adjusted(Grid::Half, 0, -Grid::Half, 0);
    }
    return rect;
}

QSize StyleMetrics::sizeFromContents(ContentsType type, const QStyleOption *option,
                                     const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && !button->text.isEmpty())
            result.setWidth(std::max(result.width() + Grid::Double, 80));
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

int StyleMetrics::pixelMetric(PixelMetric metric, const QStyleOption *option,
                              const QWidget *widget) const
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
        return CellMargin - 1; // item views add a pixel
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return Grid::Half;
    case PM_HeaderMargin:
        return CellMargin;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StyleMetrics::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
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

QIcon StyleMetrics::standardIcon(StandardPixmap standard, const QStyleOption *option,
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

QPixmap StyleMetrics::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                          const QStyleOption *option) const
{
    // Selected rows keep the colours of pictures: Fusion would tint them.
    if (mode == QIcon::Selected)
        return pixmap;
    return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
}

} // namespace Lianxi
