// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

#include <chrono>

namespace Lianxi {

/// The half of our style that measures: sizes on the 8-px grid, where parts of a control lie, how
/// they behave, which icon stands for what. Style draws.
class StyleMetrics : public QProxyStyle
{
    Q_OBJECT

public:
    /// Between a cell's edge and its text, in headers and rows alike.
    static constexpr int CellMargin = 6;

    StyleMetrics();

    /// The longest motion; 0 turns motion off.
    void setMotion(std::chrono::milliseconds motion) { m_motion = motion; }

    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                const QStyleOption *option) const override;

private:
    std::chrono::milliseconds m_motion{150};
};

} // namespace Lianxi
