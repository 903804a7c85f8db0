// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/searchmarker.h"

class QColor;
class QPainter;
class QRect;

namespace Lianxi {

/// Paints one line of plain text with the painter's font and pen, and what a search found in it on
/// `mark`. `alignment` is an absolute one.
void paintMarkedText(QPainter *painter, const QRect &rect, Qt::Alignment alignment,
                     const QString &text, const QList<TextSpan> &found, const QColor &mark);

} // namespace Lianxi
