// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "itemviewpainter.h"
#include "stylemetrics.h"

class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionSpinBox;

namespace Lianxi {

/// Fusion, quieter: flat controls with one radius, panes without frames, rows that are hovered and
/// selected as a whole, slim scroll bars, a focus that is always seen. Keeps no colours: all come
/// from the palette of what is painted.
class Style : public StyleMetrics
{
    Q_OBJECT

public:
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using StyleMetrics::polish;
    using StyleMetrics::unpolish;
    bool eventFilter(QObject *watched, QEvent *event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    void drawHeader(const QStyleOptionHeader &option, QPainter *painter,
                    const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter,
                      const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter,
                     const QWidget *widget) const;

    Hover m_hover;
};

} // namespace Lianxi
