// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemviewpainter.h"

#include <QProxyStyle>

#include <chrono>

class QStyleOptionComboBox;
class QStyleOptionSpinBox;

namespace Lianxi {

/// Fusion, quieter: flat controls with one radius, panes without frames, rows that are hovered and
/// selected as a whole, slim scroll bars, a focus that is always seen. Keeps no colours: all come
/// from the palette of what is painted.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    /// The longest motion; 0 turns motion off.
    void setMotion(std::chrono::milliseconds motion) { m_motion = motion; }

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
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
    void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter,
                      const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter,
                     const QWidget *widget) const;

    std::chrono::milliseconds m_motion{150};
    Hover m_hover;
};

} // namespace Lianxi
