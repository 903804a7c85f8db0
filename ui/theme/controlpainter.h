// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace Lianxi::Controls {

// What Style draws itself: flat, one radius, a visible focus. All take their colours from the
// option's palette.

enum class Importance { Usual, Primary };

void paintButton(QPainter *painter, const QStyleOptionButton &option, Importance importance);
/// Flat until touched: tool bars, icons in rows.
void paintToolButton(QPainter *painter, const QStyleOption &option);
/// Line edits, combo boxes, spin boxes, text edits.
void paintField(QPainter *painter, const QStyleOption &option);
/// A rounded ring inside the option's rectangle.
void paintFocus(QPainter *painter, const QStyleOption &option);
void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
void paintChevron(QPainter *painter, const QStyleOption &option, double degrees);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle);
void paintHeaderSection(QPainter *painter, const QStyleOptionHeader &option);
void paintProgressGroove(QPainter *painter, const QStyleOptionProgressBar &option);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option);
void paintTab(QPainter *painter, const QStyleOptionTab &option);
void paintMenuSelection(QPainter *painter, const QStyleOption &option);
/// A frame around a field-like area; panes have none.
void paintFrame(QPainter *painter, const QStyleOption &option);

} // namespace Lianxi::Controls
