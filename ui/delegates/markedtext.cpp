// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markedtext.h"

#include <QPainter>
#include <QTextLayout>

namespace Lianxi {

void paintMarkedText(QPainter *painter, const QRect &rect, Qt::Alignment alignment,
                     const QString &text, const QList<TextSpan> &found, const QColor &mark)
{
    if (found.isEmpty()) {
        painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, text);
        return;
    }
    // A layout of its own only where there is something to mark: it costs more than drawText().
    QTextLayout layout(text, painter->font());
    QTextCharFormat marked;
    marked.setBackground(mark);
    QList<QTextLayout::FormatRange> ranges;
    ranges.reserve(found.size());
    for (const TextSpan &span : found)
        ranges.append({static_cast<int>(span.start), static_cast<int>(span.length), marked});
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6); // never broken: it is short enough already
    layout.endLayout();

    qreal x = rect.x();
    if (alignment & Qt::AlignRight)
        x = rect.right() + 1 - line.naturalTextWidth();
    else if (alignment & Qt::AlignHCenter)
        x += (rect.width() - line.naturalTextWidth()) / 2;
    layout.draw(painter, QPointF(x, rect.y() + (rect.height() - line.height()) / 2));
}

} // namespace Lianxi
