// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fittingscrollarea.h"

#include "tokens.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace Lianxi {

FittingScrollArea::FittingScrollArea(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    // It lies on the dialog, not on a field of its own.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize FittingScrollArea::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    QSize wanted = widget()->sizeHint();
    const int width = isVisible() ? viewport()->width() : wanted.width();
    const QLayout *layout = widget()->layout();
    if (layout && layout->hasHeightForWidth())
        wanted.setHeight(layout->totalHeightForWidth(width));
    return wanted;
}

QSize FittingScrollArea::minimumSizeHint() const
{
    const int width = widget() ? widget()->minimumSizeHint().width() : 0;
    return {width + verticalScrollBar()->sizeHint().width(), 8 * Grid::Double};
}

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        tell();
    return handled;
}

void FittingScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // Another width breaks the lines elsewhere.
    if (event->oldSize().width() != event->size().width())
        tell();
}

void FittingScrollArea::tell()
{
    const int height = sizeHint().height();
    if (height == m_toldHeight)
        return;
    m_toldHeight = height;
    updateGeometry();
    Q_EMIT fitChanged();
}

} // namespace Lianxi
